#include "app/cli/analysis/report.h"
#include "app/cli/basics/json.h"

#include "model/engine/measure_rows.h"
#include <cmath>

namespace hz::cli {

namespace {

using analysis::CutOff;
using analysis::CutSetFigures;
using Answer = AnalysisReport::Answer;

template <typename Number> void writeOptional(Json& json, const char* key, const std::optional<Number>& value)
{
    json.key(key);
    if (!value)
        json.null();
    else if constexpr (std::is_integral_v<Number>)
        json.integer(static_cast<std::int64_t>(*value));
    else
        json.number(*value);
}

/// A number where every reader can hold it, else its decimal digits as a text.
void writeCount(Json& json, const engine::BigCount& value)
{
    constexpr std::uint64_t kGreatestHeldByDoubles = std::uint64_t{ 1 } << 53;
    value <= engine::BigCount(kGreatestHeldByDoubles) ? json.integer(static_cast<std::int64_t>(value.toDouble()))
                                                      : json.text(value.toString());
}

void writeInput(Json& json, const AnalysisReport& report)
{
    const analysis::Subject& subject = report.subjects.front();
    json.key("input").open();
    json.key("file").text(report.file);
    if (report.files.size() > 1) {
        json.key("files").openList();
        for (const std::string& file : report.files)
            json.text(file);
        json.closeList();
    }
    json.key("basic_events").integer(static_cast<std::int64_t>(subject.basicEvents));
    json.key("gates").integer(static_cast<std::int64_t>(subject.gates));
    json.close();
}

void writeSettings(Json& json, const AnalysisReport& report)
{
    const AnalyzeOptions& options = report.options;
    json.key("settings").open();
    json.key("engine").text(GRAPHAZARD_VERSION);
    json.key("ccf").flag(options.commonCause);
    writeOptional(json, "mission_time_hours", report.missionTime);
    writeOptional(json, "max_order", options.maximumOrder);
    writeOptional(json, "min_probability",
        options.leastProbability > 0.0 ? std::optional(options.leastProbability) : std::nullopt);
    json.key("list").integer(static_cast<std::int64_t>(options.listed));
    json.key("samples").integer(static_cast<std::int64_t>(options.samples));
    json.key("seed").integer(static_cast<std::int64_t>(options.seed));
    json.key("limit_seconds").number(options.limits.seconds);
    json.key("limit_memory_mib").integer(static_cast<std::int64_t>(options.limits.mebibytes));
    json.close();
}

void writeNotes(Json& json, const std::vector<openpsa::Note>& notes)
{
    if (notes.empty())
        return;
    json.key("notes").openList();
    for (const openpsa::Note& note : notes) {
        json.open();
        json.key("code").text(base::keyOf(note.code));
        json.key("text").text(sentenceOf(note));
        json.key("place").text(note.place);
        json.close();
    }
    json.closeList();
}

void writeBounded(Json& json, const char* key, const engine::Bounded& answer)
{
    json.key(key).open();
    json.key("low").number(answer.value.low);
    writeOptional(json, "high", std::isfinite(answer.value.high) ? std::optional(answer.value.high) : std::nullopt);
    json.key("exact").flag(answer.exact);
    json.key("method").text(engine::nameOf(answer.method));
    json.close();
}

void writeSavings(Json& json, const engine::Savings& savings)
{
    json.key("simplification").open();
    json.key("events_before").integer(savings.eventsBefore);
    json.key("events_after").integer(savings.eventsAfter);
    json.key("gates_before").integer(savings.gatesBefore);
    json.key("gates_after").integer(savings.gatesAfter);
    json.close();
}

void writeFrequency(Json& json, base::Interval frequency, const std::string& unit)
{
    json.key("frequency").open();
    json.key("low").number(frequency.low);
    writeOptional(json, "high", std::isfinite(frequency.high) ? std::optional(frequency.high) : std::nullopt);
    json.key("unit").text(unit);
    json.close();
}

void writeCutOff(Json& json, const std::optional<CutOff>& cutOff)
{
    json.key("cut_off");
    if (!cutOff)
        return json.null();
    json.open();
    writeOptional(json, "order", cutOff->order);
    writeOptional(json, "probability", cutOff->probability);
    json.key("rest").number(cutOff->rest);
    json.close();
}

void writeByOrder(Json& json, const std::vector<engine::BigCount>& byOrder)
{
    json.key("by_order").open();
    for (std::size_t order = 0; order < byOrder.size(); ++order)
        if (byOrder[order] > engine::BigCount(0))
            writeCount(json.key(std::to_string(order)), byOrder[order]);
    json.close();
}

void writeCutSets(Json& json, const CutSetFigures& sets, const Answer& answer)
{
    json.key("cut_sets").open();
    writeCount(json.key("count"), sets.count);
    writeByOrder(json, sets.byOrder);
    json.key("complete").flag(sets.complete);
    writeCutOff(json, sets.cutOff);
    json.key("method").text(engine::nameOf(sets.method));
    json.key("list").openList();
    for (const analysis::ListedCutSet& set : sets.list) {
        json.open();
        json.key("events").openList();
        for (const engine::Variable event : set.events)
            json.text(answer.eventName(event));
        json.closeList();
        json.key(answer.recurs() ? "occurrences" : "probability").number(set.probability.high);
        json.close();
    }
    json.closeList();
    json.close();
}

void writePrimeImplicants(Json& json, const analysis::PrimeImplicantFigures& found, const Answer& answer)
{
    json.key("prime_implicants").open();
    writeCount(json.key("count"), found.count);
    writeByOrder(json, found.byOrder);
    json.key("complete").flag(found.complete);
    json.key("list").openList();
    for (const engine::PrimeImplicant& implicant : found.list) {
        json.open();
        json.key("literals").openList();
        for (const engine::Literal literal : implicant.literals)
            json.text(answer.literalName(literal));
        json.closeList();
        json.key("probability").number(implicant.probability);
        json.close();
    }
    json.closeList();
    json.close();
}

void writeImportance(Json& json, const std::vector<analysis::EventImportance>& events, const Answer& answer)
{
    json.key("importance").openList();
    for (const auto& [event, measures, isMoment] : events) {
        json.open();
        json.key("event").text(answer.eventName(event));
        if (isMoment) {
            json.key("share").amount(measures.fussellVesely);
            json.close();
            continue;
        }
        for (const engine::MeasureRow& measure : engine::kMeasureRows)
            json.key(measure.key).amount(measures.*measure.value);
        json.close();
    }
    json.closeList();
}

void writeUncertainty(Json& json, const char* key, const analysis::Uncertainty& uncertainty, std::uint64_t seed)
{
    using Missing = analysis::Uncertainty::Missing;
    json.key(key).open();
    json.key("samples").integer(static_cast<std::int64_t>(uncertainty.samples));
    json.key("seed").integer(static_cast<std::int64_t>(seed));
    if (uncertainty.missing != Missing::Nothing) {
        json.key("missing").text(uncertainty.missing == Missing::Unsolved ? "unsolved"
                : uncertainty.missing == Missing::Between                 ? "no one number in each sample"
                                                                          : "no time");
        json.close();
        return;
    }
    json.key("mean").number(uncertainty.mean);
    json.key("sd").number(uncertainty.deviation);
    json.key("q05").number(uncertainty.q05);
    json.key("q50").number(uncertainty.q50);
    json.key("q95").number(uncertainty.q95);
    json.key("clipped").integer(static_cast<std::int64_t>(uncertainty.clipped));
    json.close();
}

void writeAnswer(Json& json, const Answer& answer, const AnalysisReport& report)
{
    const analysis::Figures& figures = answer.figures;
    json.open();
    json.key("node").text(answer.node());
    if (answer.posture)
        json.key("posture").text(*answer.posture);
    if (answer.posture)
        json.key("decidable").flag(answer.isDecidable);
    if (const auto occurrences = answer.occurrences())
        writeBounded(json, "occurrences", *occurrences);
    if (figures.probability)
        writeBounded(json, "probability", *figures.probability);
    if (figures.savings)
        writeSavings(json, *figures.savings);
    if (const auto frequency = answer.frequency(report.exposure))
        writeFrequency(json, *frequency, report.frequencyUnit);
    if (figures.cutSets)
        writeCutSets(json, *figures.cutSets, answer);
    if (figures.primeImplicants)
        writePrimeImplicants(json, *figures.primeImplicants, answer);
    if (figures.importance)
        writeImportance(json, *figures.importance, answer);
    if (figures.uncertainty)
        writeUncertainty(json, "uncertainty", *figures.uncertainty, report.options.seed);
    if (figures.spreadOfOccurrences)
        writeUncertainty(json, "uncertainty_of_occurrences", *figures.spreadOfOccurrences, report.options.seed);
    json.close();
}

void writeTiming(Json& json, const AnalysisReport& report)
{
    json.key("timing").open();
    json.key("load_s").number(report.loadSeconds);
    if (report.options.probability)
        json.key("probability_s").number(report.timing.probability);
    if (report.options.cutSets)
        json.key("cut_sets_s").number(report.timing.cutSets);
    if (report.options.primeImplicants)
        json.key("prime_implicants_s").number(report.timing.primeImplicants);
    if (report.options.importance)
        json.key("importance_s").number(report.timing.importance);
    if (report.options.samples > 0)
        json.key("uncertainty_s").number(report.timing.uncertainty);
    json.close();
}

} // namespace

std::string analysisAsJson(const AnalysisReport& report)
{
    const bool isProject = report.answers.front().posture.has_value();
    Json json(isProject ? "graphazard.analysis/2" : "graphazard.analysis/1");
    writeInput(json, report);
    writeSettings(json, report);
    writeNotes(json, report.notes);
    json.key("results").openList();
    for (const Answer& answer : report.answers)
        writeAnswer(json, answer, report);
    json.closeList();
    writeTiming(json, report);
    return json.finished();
}

} // namespace hz::cli
