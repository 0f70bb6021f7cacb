#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/domain/value.h"
#include "model/drawing/text.h"
#include "model/evaluation/pass_at.h"
#include "model/evaluation/task_result.h"
#include "model/evidence/estimates.h"
#include "model/evidence/status.h"
#include "model/wording/wording.h"

#include <algorithm>

namespace hz::report {

using domain::Evaluation;
using domain::Evidence;
using domain::Node;

namespace {

const QString kNothing = QStringLiteral("\u2013");

QString orNothing(const QString& text)
{
    return text.isEmpty() ? kNothing : drawing::oneLine(text, 300);
}

QString nodeName(const domain::Model& model, const base::Id& id)
{
    const Node* node = model.node(id);
    return node != nullptr ? shortName(*node) : Report::tr("the project");
}

QString rangeText(const base::Interval& range)
{
    return wording::numberText(range.low) + QStringLiteral(" \u2013 ") + wording::numberText(range.high);
}

QString rateText(const evaluation::PassRate& rate)
{
    const QString value = rate.value ? wording::numberText(*rate.value) : kNothing;
    return rate.interval ? Report::tr("%1 (95 %: %2)").arg(value, rangeText(*rate.interval)) : value;
}

void addMeasured(Facts& facts, const Evaluation& evaluation)
{
    const auto results = evaluation::TaskResults::fromLines(evaluation.results);
    if (!results) {
        facts.rows.emplace_back(Report::tr("Results"), wording::sentence(results.error()));
        return;
    }
    facts.rows.emplace_back(Report::tr("Results"),
        Report::tr("%1 tasks, %2 of %3 samples passed")
            .arg(results->tasks().size())
            .arg(results->passed())
            .arg(results->samples()));
    facts.rows.emplace_back(Report::tr("pass@1"), rateText(evaluation::passRate(*results, 1)));
}

Facts factsOf(const Evaluation& evaluation)
{
    Facts facts;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.rows.emplace_back(name, drawing::oneLine(value, 400));
    };
    add(Report::tr("Model"), evaluation.subject);
    add(Report::tr("Date"), domain::toText(evaluation.date));
    add(Report::tr("Basis"), wording::label(domain::basisChoices(), static_cast<int>(evaluation.basis)));
    add(Report::tr("Source"), evaluation.source);
    add(Report::tr("File"), evaluation.fileName);
    add(Report::tr("SHA-256"), evaluation.fileHash);
    if (!evaluation.results.isEmpty())
        addMeasured(facts, evaluation);
    add(Report::tr("Published"), evaluation.published.join(QStringLiteral("; ")));
    return facts;
}

TableBlock estimatesTable(const domain::Model& model)
{
    TableBlock table;
    table.columns = { { Report::tr("Node"), 3.6 }, { Report::tr("From"), 1.5 }, { Report::tr("Counted"), 1.5, true },
        { Report::tr("Evidenced (90 %)"), 2.4, true }, { Report::tr("Typed"), 1.8, true },
        { Report::tr("In scoring"), 1.0 } };
    model.table<domain::Estimate>().forEach([&](const domain::Estimate& estimate) {
        const Node* node = model.node(estimate.node);
        const auto posterior = evidence::posteriorOf(model, estimate);
        const QString counted = posterior
            ? Report::tr("%1 of %2")
                  .arg(wording::numberText(posterior->occurrences), wording::numberText(posterior->trials))
            : kNothing;
        const QString evidenced = posterior ? inForm(model, posterior->likelihood, posterior->summary.mean)
                + QStringLiteral("\n(") + rangeText(posterior->credible) + u')'
                                            : Report::tr("cannot be computed");
        table.rows.push_back({ textCell(nodeName(model, estimate.node)),
            textCell(wording::label(domain::estimateSourceChoices(), static_cast<int>(estimate.source))),
            textCell(counted), textCell(evidenced),
            textCell(orNothing(node != nullptr ? wording::likelihoodText(node->likelihood, model) : QString())),
            textCell(estimate.applied ? Report::tr("yes") : Report::tr("no"), estimate.applied) });
    });
    return table;
}

QString standingOn(const domain::Model& model, const Evidence& evidence, const QDate& today)
{
    if (evidence::isExpired(evidence, today))
        return Report::tr("expired");
    if (evidence::isInFuture(evidence.date, today))
        return Report::tr("dated in the future");
    const auto shown = evidence::statusOf(model, evidence.node, today);
    if (std::ranges::find(shown.valid, evidence.id) != shown.valid.end())
        return Report::tr("valid");
    if (std::ranges::find(shown.contradicting, evidence.id) != shown.contradicting.end())
        return Report::tr("contradicts");
    return wording::label(domain::evidenceOutcomeChoices(), static_cast<int>(evidence.outcome)).toLower();
}

/// In the order of the nodes' codes; what belongs to the project comes last.
void sortByNode(TableBlock& table)
{
    const QString project = Report::tr("the project");
    std::ranges::stable_sort(table.rows, [&](const auto& a, const auto& b) {
        const bool isLast = a.front().text == project;
        const bool isOtherLast = b.front().text == project;
        return isLast != isOtherLast ? isOtherLast : drawing::codeComesBefore(a.front().text, b.front().text);
    });
}

/// "Test: Red team", with what it counted.
QString evidenceText(const Evidence& evidence)
{
    const QString kind = wording::label(domain::evidenceKindChoices(), static_cast<int>(evidence.kind));
    const QString text = kind + QStringLiteral(": ") + orNothing(evidence.title);
    return evidence.trials && evidence.failures
        ? Report::tr("%1\n%2 of %3 failed")
              .arg(text, wording::countText(base::Interval::point(*evidence.failures)),
                  wording::countText(base::Interval::point(*evidence.trials)))
        : text;
}

TableBlock evidenceTable(const domain::Model& model, const QDate& today)
{
    TableBlock table;
    table.columns = { { Report::tr("Node"), 2.6 }, { Report::tr("Evidence"), 3.4 }, { Report::tr("Standing"), 1.4 },
        { Report::tr("Date"), 1.3 }, { Report::tr("Valid until"), 1.3 }, { Report::tr("By"), 1.4 } };
    model.table<Evidence>().forEach([&](const Evidence& evidence) {
        table.rows.push_back({ textCell(nodeName(model, evidence.node)), textCell(evidenceText(evidence)),
            textCell(standingOn(model, evidence, today)), textCell(orNothing(domain::toText(evidence.date))),
            textCell(orNothing(domain::toText(evidence.validUntil))), textCell(orNothing(evidence.who)) });
    });
    sortByNode(table);
    return table;
}

TableBlock incidentsTable(const domain::Model& model)
{
    TableBlock table;
    table.columns = { { Report::tr("Node"), 2.6 }, { Report::tr("Incident"), 4.0 }, { Report::tr("Date"), 1.3 },
        { Report::tr("Count"), 1.0, true }, { Report::tr("By"), 1.4 } };
    model.table<domain::Incident>().forEach([&](const domain::Incident& incident) {
        const QString title = orNothing(incident.title);
        table.rows.push_back({ textCell(nodeName(model, incident.node)),
            textCell(incident.nearMiss ? Report::tr("%1 (near miss)").arg(title) : title),
            textCell(orNothing(domain::toText(incident.date))), textCell(QString::number(incident.count)),
            textCell(orNothing(incident.reportedBy)) });
    });
    sortByNode(table);
    return table;
}

} // namespace

std::vector<Block> evaluationsChapter(const ReportSource& source)
{
    const domain::Model& model = source.result.model;
    TableBlock estimates = estimatesTable(model);
    if (model.table<Evaluation>().isEmpty() && estimates.rows.empty())
        return {};
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Evaluations") } };
    model.table<Evaluation>().forEach([&](const Evaluation& evaluation) {
        blocks.push_back(Heading{ 2, orNothing(evaluation.title) });
        blocks.push_back(factsOf(evaluation));
    });
    if (!estimates.rows.empty()) {
        blocks.push_back(Heading{ 2, Report::tr("Likelihoods from evidence") });
        blocks.push_back(Paragraph{
            Report::tr("The posterior of each estimate by Bayes' rule: its mean, and the interval that holds it with "
                       "90 %. Where it says “yes”, scoring uses it in place of the typed likelihood.") });
        blocks.push_back(std::move(estimates));
    }
    return blocks;
}

std::vector<Block> evidenceChapter(const ReportSource& source)
{
    const domain::Model& model = source.result.model;
    const QDate today = source.today;
    TableBlock evidence = evidenceTable(model, today);
    TableBlock incidents = incidentsTable(model);
    if (evidence.rows.empty() && incidents.rows.empty())
        return {};
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Evidence and incidents") } };
    if (!evidence.rows.empty()) {
        blocks.push_back(Paragraph{ Report::tr("As it stands on %1.").arg(domain::toText(today)) });
        blocks.push_back(std::move(evidence));
    }
    if (!incidents.rows.empty()) {
        blocks.push_back(Heading{ 2, Report::tr("Incidents and near misses") });
        blocks.push_back(std::move(incidents));
    }
    return blocks;
}

} // namespace hz::report
