#include "app/cli/analysis/report.h"
#include "app/cli/basics/lines.h"
#include "model/engine/measure_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>

namespace hz::cli {

namespace {

using analysis::CutSetFigures;
using Answer = AnalysisReport::Answer;
using Uncertainty = analysis::Uncertainty;

constexpr int kDigits = 9;

/// What is below 1 never reads as 1, which of a probability would say that it is certain.
std::string numberText(double value)
{
    std::array<char, 32> text{};
    const double unsignedZero = value == 0.0 ? 0.0 : value;
    const auto written = [&](int digits) {
        const auto end = std::to_chars(text.begin(), text.end(), unsignedZero, std::chars_format::general, digits).ptr;
        return std::string(text.begin(), end);
    };
    int digits = kDigits;
    while (value < 1.0 && digits < std::numeric_limits<double>::max_digits10 && written(digits) == "1")
        ++digits;
    return written(digits);
}

std::string intervalText(base::Interval value)
{
    if (value == base::Interval{ 0.0, 1.0 })
        return "unknown";
    const std::string low = numberText(value.low);
    const std::string high = numberText(value.high);
    return low == high ? low : low + " to " + high;
}

/// An expected number, which may be without an end.
std::string occurrencesText(base::Interval number)
{
    if (std::isinf(number.high))
        return "from " + numberText(number.low) + ", no upper end";
    const std::string low = numberText(number.low);
    const std::string high = numberText(number.high);
    return low == high ? low : low + " to " + high;
}

/// Digits in groups of three, for counts that nobody could read otherwise.
std::string countText(const engine::BigCount& count)
{
    constexpr std::size_t kGroup = 3;
    std::string digits = count.toString();
    for (std::size_t at = digits.size(); at > kGroup; at -= kGroup)
        digits.insert(at - kGroup, 1, ',');
    return digits;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? std::string_view() : between).append(part);
    return text;
}

/// `more` is said of what may occur more than once.
std::string heading(const char* what, const Answer& answer, const char* more = "")
{
    const std::string where = answer.posture ? ", " + *answer.posture : std::string();
    return std::string("\n") + what + " of " + oneLine(answer.node()) + where + (answer.recurs() ? more : "") + "\n\n";
}

/// How many there were, and how many are left.
std::string simplifiedText(std::uint32_t before, std::uint32_t after)
{
    return std::to_string(before) + (after == before ? "" : " to " + std::to_string(after));
}

/// The table of all answers: which columns it has.
struct SummaryColumns {
    bool posture = false;
    bool occurrences = false; // beside every probability that is not of an Open-PSA model
    bool probability = false;
    bool frequency = false;
    bool cutSets = false;
};

std::vector<std::string> headsOf(const SummaryColumns& columns, const std::string& frequencyUnit)
{
    std::vector<std::string> heads{ "Event" };
    if (columns.posture)
        heads.emplace_back("Posture");
    if (columns.occurrences)
        heads.emplace_back(">Expected");
    if (columns.frequency)
        heads.push_back(">Frequency, " + frequencyUnit);
    if (columns.probability)
        heads.insert(heads.end(), { ">Probability", "Found by", ">Events", ">Gates" });
    if (columns.cutSets)
        heads.emplace_back(">Minimal cut sets");
    return heads;
}

void addProbability(std::vector<std::string>& cells, const Answer& answer)
{
    const analysis::Figures& figures = answer.figures;
    if (!figures.probability)
        return cells.resize(cells.size() + 4, "-");
    cells.push_back(answer.isDecidable ? intervalText(figures.probability->value) : "-");
    cells.push_back(engine::nameOf(figures.probability->method) + (figures.probability->exact ? ", exact" : ""));
    const auto& saved = figures.savings; // of moments nothing is saved
    cells.push_back(saved ? simplifiedText(saved->eventsBefore, saved->eventsAfter) : "-");
    cells.push_back(saved ? simplifiedText(saved->gatesBefore, saved->gatesAfter) : "-");
}

std::vector<std::string> cellsOf(const SummaryColumns& columns, const Answer& answer, double exposure)
{
    const analysis::Figures& figures = answer.figures;
    const auto occurrences = answer.occurrences();
    std::vector<std::string> cells{ answer.node() };
    if (columns.posture)
        cells.push_back(answer.posture.value_or(std::string()));
    if (columns.occurrences)
        cells.push_back(!answer.isDecidable ? "not decidable"
                : occurrences               ? occurrencesText(occurrences->value)
                                            : "-");
    if (columns.frequency) {
        const auto frequency = answer.isDecidable ? answer.frequency(exposure) : std::nullopt;
        cells.push_back(frequency ? occurrencesText(*frequency) : "-");
    }
    if (columns.probability)
        addProbability(cells, answer);
    if (figures.cutSets)
        cells.push_back((figures.cutSets->complete ? "" : "at least ") + countText(figures.cutSets->count));
    return cells;
}

/// One line for each answer.
std::string summary(const AnalysisReport& report)
{
    SummaryColumns columns;
    columns.posture = report.answers.front().posture.has_value();
    columns.probability = report.options.probability;
    columns.occurrences =
        std::ranges::any_of(report.answers, [](const Answer& answer) { return answer.occurrences().has_value(); });
    columns.frequency = columns.occurrences || std::ranges::any_of(report.answers, [](const Answer& answer) {
        return answer.figures.frequency.has_value();
    });
    columns.cutSets = report.options.cutSets;
    Columns table(headsOf(columns, report.frequencyUnit));
    for (const Answer& answer : report.answers)
        table.add(cellsOf(columns, answer, report.exposure));
    return '\n' + table.text();
}

std::string cutOffText(const analysis::CutOff& cutOff, bool recurs)
{
    std::vector<std::string> parts;
    if (cutOff.order)
        parts.push_back("those of more than " + std::to_string(*cutOff.order) + " events");
    if (cutOff.probability)
        parts.push_back((recurs ? "those expected less often than " : "those less probable than ")
            + numberText(*cutOff.probability));
    const std::string what = parts.empty() ? "all" : joined(parts, " and ");
    const std::string known =
        recurs ? "; together they are expected at most so often: " : "; together they are at most as probable as ";
    const std::string unknown = recurs ? "; how often they are expected together is not known"
                                       : "; how probable they are together is not known";
    const std::string rest = std::isfinite(cutOff.rest) ? known + numberText(cutOff.rest) : unknown;
    return "  Cut off: " + what + rest + '\n';
}

std::string ordersText(const char* head, const std::vector<engine::BigCount>& byOrder)
{
    Columns orders({ ">Events", std::string(">") + head });
    for (std::size_t order = 0; order < byOrder.size(); ++order)
        if (byOrder[order] > engine::BigCount(0))
            orders.add({ std::to_string(order), countText(byOrder[order]) });
    return orders.text();
}

/// Not a row of a table: sets are long, and what is cut short is no cut set.
std::string listed(double probability, const std::vector<std::string>& names)
{
    const std::string number = std::isinf(probability) ? "no upper end" : numberText(probability);
    return "  " + leftJustified(number, kDigits + 6) + joined(names, ", ") + '\n';
}

std::string cutSetsText(const Answer& answer, const CutSetFigures& sets)
{
    std::string result =
        heading("Minimal cut sets", answer, ", with how often each is expected") + ordersText("Cut sets", sets.byOrder);
    if (sets.cutOff)
        result += cutOffText(*sets.cutOff, answer.recurs());
    if (!sets.list.empty())
        result += '\n';
    for (const analysis::ListedCutSet& set : sets.list) {
        std::vector<std::string> names;
        for (const engine::Variable event : set.events)
            names.push_back(oneLine(answer.eventName(event)));
        result += listed(set.probability.high, names);
    }
    return result;
}

std::string primeImplicantsText(const Answer& answer, const analysis::PrimeImplicantFigures& found)
{
    std::string result = heading("Prime implicants", answer);
    result +=
        found.complete ? ordersText("Prime implicants", found.byOrder) : "  A limit came before they were found.\n";
    if (!found.list.empty())
        result += '\n';
    for (const engine::PrimeImplicant& implicant : found.list) {
        std::vector<std::string> literals;
        for (const engine::Literal literal : implicant.literals)
            literals.push_back(oneLine(answer.literalName(literal)));
        result += listed(implicant.probability, literals);
    }
    return result;
}

/// What matters most comes first.
std::string importanceText(const Answer& answer, std::vector<analysis::EventImportance> events)
{
    std::ranges::stable_sort(events, std::greater(), [](const auto& row) { return row.measures.criticality.high; });
    std::vector<std::string> heads{ "Event" };
    for (const engine::MeasureRow& measure : engine::kMeasureRows)
        heads.push_back('>' + std::string(measure.symbol));
    Columns table(heads);
    for (const auto& [event, measures, isMoment] : events) {
        std::vector<std::string> cells{ answer.eventName(event) };
        for (const engine::MeasureRow& measure : engine::kMeasureRows)
            cells.push_back(isMoment && measure.value != &engine::Importance::fussellVesely
                    ? "-"
                    : intervalText(measures.*measure.value));
        table.add(cells);
    }
    return heading("Importance of the events", answer, ", over how often it is expected") + table.text();
}

/// What the answer rests on beside the file, and what a reader should know.
std::string inputsText(const AnalysisReport& report)
{
    std::string text;
    if (report.missionTime)
        text += "Mission time: " + numberText(*report.missionTime) + " h"
            + (report.options.missionTime ? "" : " (unless --mission-time says otherwise)")
            + "; common cause groups: " + (report.options.commonCause ? "on" : "off") + '\n';
    for (const openpsa::Note& note : report.notes)
        text += "Note: " + oneLine(note.place) + ": " + oneLine(sentenceOf(note)) + '\n';
    for (std::size_t i = 1; i < report.files.size(); ++i)
        text += "With: " + oneLine(report.files[i]) + '\n';
    return text;
}

std::string missingText(Uncertainty::Missing missing)
{
    switch (missing) {
    case Uncertainty::Missing::Unsolved:
        return "not drawn: a limit left a part unsolved";
    case Uncertainty::Missing::Between:
        return "not drawn: too many ways in which conditions and what lasts may come out";
    default:
        return "not drawn: the time was over";
    }
}

void addRow(Columns& table, const Answer& answer, const char* of, const Uncertainty& found)
{
    std::vector<std::string> cells{ answer.node(), answer.posture.value_or(std::string()), of };
    if (found.missing != Uncertainty::Missing::Nothing)
        cells.insert(cells.end(), { missingText(found.missing), {}, {}, {}, {}, {} });
    else if (found.lower)
        cells.insert(cells.end(),
            { intervalText({ found.lower->mean, found.mean }), "-", intervalText({ found.lower->q05, found.q05 }),
                intervalText({ found.lower->q50, found.q50 }), intervalText({ found.lower->q95, found.q95 }),
                std::to_string(found.samples) });
    else
        cells.insert(cells.end(),
            { numberText(found.mean), numberText(found.deviation), numberText(found.q05), numberText(found.q50),
                numberText(found.q95), std::to_string(found.samples) });
    table.add(cells);
}

std::string uncertaintyText(const AnalysisReport& report)
{
    Columns table({ "Event", "Posture", "Of", ">Mean", ">Deviation", ">5 %", ">50 %", ">95 %", ">Samples" });
    for (const Answer& answer : report.answers) {
        if (answer.figures.spreadOfOccurrences)
            addRow(table, answer, "expected", *answer.figures.spreadOfOccurrences);
        addRow(table, answer, "probability", answer.figures.uncertainty.value_or(Uncertainty{}));
    }
    return "\nUncertainty, seed " + std::to_string(report.options.seed) + "\n\n" + table.text();
}

} // namespace

std::string analysisAsText(const AnalysisReport& report)
{
    const analysis::Subject& subject = report.subjects.front();
    std::string result = oneLine(report.file) + ": " + std::to_string(subject.basicEvents) + " basic events, "
        + std::to_string(subject.gates) + " gates\n" + inputsText(report);
    if (report.options.probability || report.options.cutSets)
        result += summary(report);
    if (report.options.samples > 0)
        result += uncertaintyText(report);
    for (const Answer& answer : report.answers) {
        if (answer.figures.cutSets)
            result += cutSetsText(answer, *answer.figures.cutSets);
        if (answer.figures.primeImplicants)
            result += primeImplicantsText(answer, *answer.figures.primeImplicants);
        if (answer.figures.importance)
            result += importanceText(answer, *answer.figures.importance);
    }
    return result;
}

} // namespace hz::cli
