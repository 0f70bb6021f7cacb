#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/words.h"

#include "model/drawing/text.h"
#include "model/evidence/digest.h"
#include "model/readiness/acceptance.h"
#include "model/wording/dates.h"
#include "model/wording/wording.h"

#include <algorithm>

namespace hz::report {

using domain::Acceptance;
using readiness::CriterionResult;
using readiness::GateResult;

namespace {

constexpr std::size_t kMaxReasons = 12; // of one criterion; the command line tells all
const QString kNone = QStringLiteral("\u2013");

/// With all its digits: it was put in.
QString usersText(const std::optional<double>& users)
{
    return users ? wording::countText(base::Interval::point(*users)) : kNone;
}

/// The stage's exposure, and the occasions in it, one a line.
QString exposureOf(const domain::Model& model, const domain::Stage& stage, const GateResult& gate)
{
    QStringList lines{ wording::exposureText(gate.exposure) };
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        lines << countOf(occasion, readiness::countAt(model, stage, occasion));
    return lines.join(u'\n');
}

QString changeText(const GateResult& gate)
{
    return gate.nextChange
        ? Report::tr("%1 from %2")
              .arg(wording::verdictName(gate.nextChange->verdict), wording::day(gate.nextChange->day))
        : kNone;
}

TableBlock verdictsTable(const domain::Model& model, const readiness::ReleasePlan& plan)
{
    TableBlock table;
    table.columns = { { Report::tr("Stage"), 2.4 }, { Report::tr("Users"), 1.2 },
        { Report::tr("Exposure and occasions"), 2.8 }, { Report::tr("Verdict"), 2.4 },
        { Report::tr("By itself"), 2.2 } };
    for (const GateResult& gate : plan.stages) {
        const domain::Stage* stage = model.table<domain::Stage>().find(gate.stage);
        table.rows.push_back({ textCell(drawing::oneLine(stage->name, 60), true), textCell(usersText(stage->users)),
            textCell(exposureOf(model, *stage, gate)), textCell(wording::verdictName(gate.verdict), true),
            textCell(changeText(gate)) });
    }
    return table;
}

QString reasonsText(const CriterionResult& judged, const domain::Model& model)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(judged.reasons.size(), kMaxReasons); ++i)
        lines.append(wording::sentence(judged.reasons[i], model));
    if (judged.reasons.size() > kMaxReasons)
        lines.append(Report::tr("and %1 more").arg(judged.reasons.size() - kMaxReasons));
    return lines.join(u'\n');
}

TableBlock criteriaTable(const domain::Model& model, const GateResult& gate)
{
    TableBlock table;
    table.columns = { { Report::tr("Criterion"), 2.8 }, { Report::tr("Result"), 1.4 }, { Report::tr("Reasons"), 6.2 } };
    for (const CriterionResult& judged : gate.criteria) {
        const domain::Criterion* criterion = model.table<domain::Criterion>().find(judged.criterion);
        const QString outcome = wording::outcomeName(judged.outcome);
        const QString title = wording::ownTitleOf(*criterion);
        table.rows.push_back({ textCell(wording::sentence(*criterion) + (title.isEmpty() ? title : u'\n' + title)),
            textCell(judged.isBlocking ? outcome : outcome + u'\n' + Report::tr("not blocking"), judged.isBlocking),
            textCell(reasonsText(judged, model)) });
    }
    return table;
}

QString standingOf(const domain::Model& model, const Acceptance& acceptance, const QDate& today)
{
    const int version = evidence::digestVersionOf(acceptance.digest);
    const auto why =
        readiness::whyNotValid(model, acceptance, today, evidence::digestOf(model, acceptance.hazard, version));
    return why ? wording::sentence(readiness::reasonAgainst(acceptance, *why), model) : Report::tr("valid");
}

QString byWhom(const Acceptance& acceptance)
{
    return Report::tr("%1, as %2\nasked by %3").arg(acceptance.approvedBy, acceptance.role, acceptance.requestedBy);
}

QString scopeOf(const Acceptance& acceptance)
{
    QStringList parts{ acceptance.level };
    parts.append(acceptance.category.isEmpty() ? Report::tr("all categories") : acceptance.category);
    parts.append(acceptance.stage.isEmpty() ? Report::tr("all stages") : acceptance.stage);
    return parts.join(u'\n');
}

} // namespace

std::vector<Block> readinessChapter(const ReportSource& source)
{
    const domain::Model& model = source.result.model;
    if (model.table<domain::Stage>().isEmpty())
        return {};
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Readiness decision") },
        Paragraph{ Report::tr("What the criteria of the release plan say on %1. Each stage is judged with its own "
                              "exposure, and with as many occasions as there are in it.")
                       .arg(wording::day(source.today)),
            Paragraph::Style::Lead },
        verdictsTable(model, source.plan) };
    for (const GateResult& gate : source.plan.stages) {
        const domain::Stage* stage = model.table<domain::Stage>().find(gate.stage);
        blocks.push_back(Heading{
            2, QStringLiteral("%1: %2").arg(drawing::oneLine(stage->name, 60), wording::verdictName(gate.verdict)) });
        if (gate.criteria.empty())
            blocks.push_back(Paragraph{ Report::tr("The stage has no criteria, so nothing can be decided.") });
        else
            blocks.push_back(criteriaTable(model, gate));
    }
    return blocks;
}

std::vector<Block> acceptancesChapter(const ReportSource& source)
{
    const domain::Model& model = source.result.model;
    std::vector<const Acceptance*> acceptances = model.table<Acceptance>().all();
    if (acceptances.empty())
        return {};
    const auto codeOf = [&](const Acceptance* acceptance) { return model.node(acceptance->hazard)->code; };
    std::ranges::stable_sort(acceptances, {}, codeOf);
    TableBlock table;
    table.columns = { { Report::tr("Hazard"), 2.4 }, { Report::tr("Accepted"), 1.5 }, { Report::tr("By"), 2.6 },
        { Report::tr("Reason, conditions"), 3.4 }, { Report::tr("Until"), 1.6 }, { Report::tr("Today"), 1.9 } };
    for (const Acceptance* acceptance : acceptances) {
        const QString reason = acceptance->conditions.trimmed().isEmpty()
            ? acceptance->reason
            : acceptance->reason + u'\n' + Report::tr("On condition: %1").arg(acceptance->conditions);
        const bool hasEnd = acceptance->until.isValid();
        table.rows.push_back({ textCell(shortName(*model.node(acceptance->hazard))), textCell(scopeOf(*acceptance)),
            textCell(byWhom(*acceptance)), textCell(reason),
            textCell(hasEnd ? wording::day(acceptance->until) : Report::tr("no end")),
            textCell(standingOf(model, *acceptance, source.today)) });
    }
    return { Heading{ 1, Report::tr("Acceptances") },
        Paragraph{
            Report::tr("Residual risks that were accepted, by whom and until when. An acceptance no longer counts "
                       "once what bears on the risk changes."),
            Paragraph::Style::Lead },
        table };
}

} // namespace hz::report
