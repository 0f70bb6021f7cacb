#include "app/cli/analysis_output.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hz::cli {

namespace {

using analysis::CutSetFigures;
using Answer = AnalysisReport::Answer;
using Uncertainty = analysis::Solution::Uncertainty;

constexpr int kDigits = 9;

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

QString numberText(double value)
{
    return QString::number(value, 'g', kDigits);
}

QString intervalText(base::Interval value)
{
    if (value == base::Interval{ 0.0, 1.0 })
        return QStringLiteral("unknown");
    return value.isPoint() ? numberText(value.low)
                           : numberText(value.low) + QStringLiteral(" to ") + numberText(value.high);
}

/// Digits in groups of three, for counts that nobody could read otherwise.
QString countText(const engine::BigCount& count)
{
    QString digits = text(count.toString());
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

QString postureText(const Answer& answer)
{
    return answer.posture ? QString::fromLatin1(keyOf(*answer.posture)) : QString();
}

QString heading(const char* what, const Answer& answer)
{
    const QString where = postureText(answer);
    return QStringLiteral("\n%1 of %2%3\n\n")
        .arg(QString::fromLatin1(what), oneLine(text(answer.node())),
            where.isEmpty() ? where : QStringLiteral(", ") + oneLine(where));
}

/// One line for each answer.
QString summary(const AnalysisReport& report)
{
    const bool ofProject = report.answers.front().posture.has_value();
    const bool hasFrequency = !report.subjects.front().frequencies.empty() && report.options.probability;
    QStringList heads{ QStringLiteral("Event") };
    if (ofProject)
        heads << QStringLiteral("Posture");
    if (report.options.probability)
        heads << QStringLiteral(">Probability") << QStringLiteral("Found by");
    if (hasFrequency)
        heads << QStringLiteral(">Frequency, ") + text(report.frequencyUnit);
    if (report.options.cutSets)
        heads << QStringLiteral(">Minimal cut sets");
    TextTable table(heads);
    for (const Answer& answer : report.answers) {
        const analysis::Figures& figures = answer.figures;
        QStringList cells{ text(answer.node()) };
        if (ofProject)
            cells << postureText(answer);
        if (const auto& probability = figures.probability)
            cells << intervalText(probability->value)
                  << text(probability->method) + (probability->exact ? QStringLiteral(", exact") : QString());
        if (hasFrequency)
            cells << (figures.frequency ? intervalText(*figures.frequency) : QStringLiteral("-"));
        if (figures.cutSets)
            cells << (figures.cutSets->complete ? QString() : QStringLiteral("at least "))
                    + countText(figures.cutSets->count);
        table.add(cells);
    }
    return u'\n' + table.text();
}

QString cutOffText(const analysis::CutOff& cutOff)
{
    QStringList parts;
    if (cutOff.order)
        parts << QStringLiteral("those of more than %1 events").arg(*cutOff.order);
    if (cutOff.probability)
        parts << QStringLiteral("those less probable than %1").arg(numberText(*cutOff.probability));
    const QString what = parts.isEmpty() ? QStringLiteral("all") : parts.join(QStringLiteral(" and "));
    const QString rest = std::isfinite(cutOff.rest)
        ? QStringLiteral("; together they are at most as probable as %1").arg(numberText(cutOff.rest))
        : QStringLiteral("; how probable they are together is not known");
    return QStringLiteral("  Cut off: ") + what + rest + u'\n';
}

QString eventsText(const Answer& answer, const engine::CutSet& set)
{
    QStringList names;
    for (const engine::Variable event : set.events)
        names << oneLine(text(answer.eventName(event)));
    return names.join(QStringLiteral(", "));
}

QString ordersText(const char* head, const std::vector<engine::BigCount>& byOrder)
{
    TextTable orders({ QStringLiteral(">Events"), u'>' + QString::fromLatin1(head) });
    for (std::size_t order = 0; order < byOrder.size(); ++order)
        if (byOrder[order] > engine::BigCount(0))
            orders.add({ QString::number(order), countText(byOrder[order]) });
    return orders.text();
}

QString cutSetsText(const Answer& answer, const CutSetFigures& sets)
{
    QString result = heading("Minimal cut sets", answer);
    result += ordersText("Cut sets", sets.byOrder);
    if (sets.cutOff)
        result += cutOffText(*sets.cutOff);
    if (sets.list.empty())
        return result;
    result += u'\n';
    // Not a table: sets are long, and what is cut short is no cut set.
    for (const engine::CutSet& set : sets.list)
        result += QStringLiteral("  ") + numberText(set.probability).leftJustified(kDigits + 6)
            + eventsText(answer, set) + u'\n';
    return result;
}

QString primeImplicantsText(const Answer& answer, const analysis::PrimeImplicantFigures& found)
{
    QString result = heading("Prime implicants", answer);
    result += found.complete ? ordersText("Prime implicants", found.byOrder)
                             : QStringLiteral("  A limit came before they were found.\n");
    if (!found.list.empty())
        result += u'\n';
    for (const engine::PrimeImplicant& implicant : found.list) {
        QStringList literals;
        for (const engine::Literal literal : implicant.literals)
            literals << oneLine(text(answer.literalName(literal)));
        result += QStringLiteral("  ") + numberText(implicant.probability).leftJustified(kDigits + 6)
            + literals.join(QStringLiteral(", ")) + u'\n';
    }
    return result;
}

/// What matters most comes first.
QString importanceText(const Answer& answer, std::vector<analysis::Solution::EventImportance> events)
{
    std::ranges::stable_sort(events, std::greater(), [](const auto& row) { return row.measures.criticality.high; });
    TextTable table({ "Event", ">MIF", ">CIF", ">DIF", ">FV", ">RAW", ">RRW" });
    for (const auto& [event, measures] : events)
        table.add({ text(answer.eventName(event)), intervalText(measures.birnbaum), intervalText(measures.criticality),
            intervalText(measures.diagnosis), intervalText(measures.fussellVesely),
            intervalText(measures.riskAchievement), intervalText(measures.riskReduction) });
    return heading("Importance of the events", answer) + table.text();
}

QString missingText(Uncertainty::Missing missing)
{
    return missing == Uncertainty::Missing::Unsolved ? QStringLiteral("not drawn: a limit left a part unsolved")
                                                     : QStringLiteral("not drawn: the time was over");
}

QString uncertaintyText(const AnalysisReport& report)
{
    TextTable table({ "Event", "Posture", ">Mean", ">Deviation", ">5 %", ">50 %", ">95 %", ">Samples" });
    for (const Answer& answer : report.answers) {
        const auto found = answer.figures.uncertainty.value_or(Uncertainty{});
        if (found.missing != Uncertainty::Missing::Nothing)
            table.add({ text(answer.node()), postureText(answer), missingText(found.missing), {}, {}, {}, {}, {} });
        else
            table.add({ text(answer.node()), postureText(answer), numberText(found.mean), numberText(found.deviation),
                numberText(found.q05), numberText(found.q50), numberText(found.q95), QString::number(found.samples) });
    }
    return QStringLiteral("\nUncertainty, seed %1\n\n").arg(report.options.seed) + table.text();
}

} // namespace

QString analysisAsText(const AnalysisReport& report)
{
    const analysis::Subject& subject = report.subjects.front();
    QString result = QStringLiteral("%1: %2 basic events, %3 gates\n")
                         .arg(oneLine(report.options.input))
                         .arg(subject.basicEvents)
                         .arg(subject.gates);
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
