#include "model/report/attributes.h"
#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/domain/fields.h"
#include "model/drawing/text.h"
#include "model/drawing/theme.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/wording/wording.h"

#include <array>
#include <map>

namespace hz::report {

using domain::Node;
using domain::NodeKind;
using domain::Posture;

namespace {

const QString kNothing = QStringLiteral("\u2013");

QString orNothing(const QString& text)
{
    return text.isEmpty() ? kNothing : text;
}

/// "Implemented", "strong": what there is of it, and how good it is held to be.
QString standing(const domain::Model& model, const Node& control)
{
    const auto* rating = model.table<domain::ControlRating>().find(control.rating);
    return wording::label(domain::controlStatusChoices(), static_cast<int>(control.status)) + u'\n'
        + (rating != nullptr ? drawing::oneLine(rating->name, 40) : Report::tr("unrated"));
}

TableBlock controlsTable(const RiskResult& result, const std::vector<const Node*>& controls)
{
    TableBlock table;
    table.columns = { { Report::tr("Control"), 3.1 }, { Report::tr("Status, rating"), 1.7 },
        { Report::tr("Fails by itself with"), 1.35, true } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 1.9, true });
    table.wholeIn = QStringLiteral("graphazard score --json");
    for (const Node* control : shownIn(table, controls)) {
        const NodeScore* score = result.in(Posture::Current).find(control->id);
        std::vector<TableCell> row{ textCell(shortName(*control)), textCell(standing(result.model, *control)),
            textCell(ownLikelihood(result.model, *control)) };
        const bool credited = scoring::isCredited(control->status, Posture::Current);
        for (const CategoryRisk& risk : score->categories)
            row.push_back(textCell(credited ? wording::lossText(risk.lossReduction) + QStringLiteral("\n+ ")
                        + wording::lossText(risk.furtherReduction)
                                            : kNothing));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock causeInputs(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Cause"), 4.6 }, { Report::tr("Own likelihood"), 2.2 }, { Report::tr("Basis"), 1.6 },
        { Report::tr("Letter"), 0.9 }, { Report::tr("Expected today (probability)"), 1.8, true } };
    const auto causes = nodesByCode(result.model, NodeKind::Cause);
    for (const Node* cause : shownIn(table, causes)) {
        const NodeScore* score = result.in(Posture::Current).find(cause->id);
        table.rows.push_back({ textCell(shortName(*cause)), textCell(ownLikelihood(result.model, *cause)),
            textCell(wording::label(domain::basisChoices(), static_cast<int>(cause->basis))),
            textCell(wording::letterText(*score, result.scheme)), textCell(wording::expectedText(*score)) });
    }
    return table;
}

using ImpactKey = std::pair<base::Id, base::Id>; // consequence, category

QString impactText(const domain::Model& model, const domain::Impact* impact)
{
    if (impact == nullptr)
        return kNothing;
    const auto* severity = model.table<domain::SeverityLevel>().find(impact->severity);
    QString text = severity != nullptr ? QString::number(severity->number) : QString();
    if (impact->magnitude)
        text += (text.isEmpty() ? QString() : QStringLiteral(":\n")) + domain::quantityText(*impact->magnitude);
    return orNothing(withBasis(text, impact->basis));
}

TableBlock consequenceInputs(const RiskResult& result)
{
    std::map<ImpactKey, const domain::Impact*> impacts;
    result.model.impacts().forEach([&](const domain::Impact& impact) {
        impacts[{ impact.consequence, impact.category }] = &impact;
    });
    TableBlock table;
    table.columns = { { Report::tr("Consequence"), 3.9 } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 2.0 });
    table.columns.push_back({ Report::tr("Letter"), 0.9 });
    table.columns.push_back({ Report::tr("Expected today (probability)"), 1.7, true });
    const auto consequences = nodesByCode(result.model, NodeKind::Consequence);
    for (const Node* consequence : shownIn(table, consequences)) {
        const NodeScore* score = result.in(Posture::Current).find(consequence->id);
        std::vector<TableCell> row{ textCell(shortName(*consequence)) };
        for (const auto& category : result.scheme.categories) {
            const auto found = impacts.find({ consequence->id, category.id });
            row.push_back(textCell(impactText(result.model, found == impacts.end() ? nullptr : found->second)));
        }
        row.push_back(textCell(wording::letterText(*score, result.scheme)));
        row.push_back(textCell(wording::expectedText(*score)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock bandsTable(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Letter"), 1.0 }, { Report::tr("Likelihood"), 3.0 },
        { result.model.project().bandMeasure == domain::BandMeasure::PerYear
                ? Report::tr("Occurrences a year from")
                : Report::tr("Probability per exposure from"),
            3.0, true },
        { {}, 4.0 } };
    for (const auto& level : result.scheme.likelihoods)
        table.rows.push_back({ textCell(level.letter, true), textCell(level.name),
            textCell(wording::numberText(level.lowerBound)), textCell({}) });
    return table;
}

TableBlock severitiesTable(const RiskResult& result)
{
    std::map<std::pair<base::Id, base::Id>, QString> meanings;
    result.model.table<domain::SeverityMeaning>().forEach([&](const domain::SeverityMeaning& meaning) {
        meanings[{ meaning.severity, meaning.category }] = meaning.text;
    });
    TableBlock table;
    table.columns = { { Report::tr("Severity"), 1.8 }, { Report::tr("Reference magnitude"), 1.3, true } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 2.2 });
    for (const auto& severity : result.scheme.severities) {
        std::vector<TableCell> row{ textCell(QString::number(severity.number) + u' ' + severity.name, true),
            textCell(wording::numberText(severity.referenceMagnitude)) };
        for (const auto& category : result.scheme.categories)
            row.push_back(textCell(orNothing(meanings[{ severity.id, category.id }])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock levelsTable(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Risk level"), 1.5 }, { Report::tr("Accepted by"), 6.0 } };
    for (const auto& level : result.scheme.levels) {
        TableCell name = textCell(level.name, true);
        name.symbol = level.symbol;
        name.fill = drawing::Theme::of(drawing::Theme::Mode::Print).riskFill(level.colour);
        if (name.fill.isValid())
            name.textColour = drawing::Theme::textOn(name.fill);
        table.rows.push_back({ std::move(name), textCell(orNothing(level.acceptedBy)) });
    }
    return table;
}

} // namespace

std::vector<Block> controlsChapter(const ReportSource& source)
{
    const auto controls = nodesByCode(source.result.model, NodeKind::Control);
    if (controls.empty())
        return {};
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Controls") },
        Paragraph{ Report::tr(
            "For each category, in %1 per exposure. Upper number: saved by it today, the expected loss that its "
            "certain failure would add. Lower number, after +: still to be saved, what would go if it never failed. "
            "Nothing is saved yet by a planned control.")
                       .arg(source.result.model.project().magnitudeUnit) },
        basisNote(), controlsTable(source.result, controls) };
    if (TableBlock measures = measuresTable(source.result.model, controls); !measures.rows.empty())
        blocks.push_back(std::move(measures));
    return blocks;
}

std::vector<Block> inputsChapter(const ReportSource& source)
{
    std::vector<Block> blocks{ Heading{ 1, Report::tr("What was put in") }, basisNote() };
    const auto append = [&](const QString& title, const QString& words, TableBlock table) {
        if (table.rows.empty())
            return;
        blocks.push_back(Heading{ 2, title });
        blocks.push_back(Paragraph{ words });
        blocks.push_back(std::move(table));
    };
    append(Report::tr("Causes"),
        Report::tr("Letter: derived from the graph; where a judged one differs, both (derived > judged)."),
        causeInputs(source.result));
    append(Report::tr("Consequences"),
        Report::tr("For each category: the severity's number, and the magnitude in %1 where one is given.")
            .arg(source.result.model.project().magnitudeUnit),
        consequenceInputs(source.result));
    return blocks;
}

std::vector<Block> findingsChapter(const ReportSource& source)
{
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Findings about the model") } };
    if (source.findings.empty()) {
        blocks.push_back(Paragraph{ Report::tr("None.") });
        return blocks;
    }
    static const std::array<const char*, 3> kWeights{ QT_TRANSLATE_NOOP("hz::report::Report", "Note"),
        QT_TRANSLATE_NOOP("hz::report::Report", "Warning"), QT_TRANSLATE_NOOP("hz::report::Report", "Problem") };
    TableBlock table;
    table.columns = { { Report::tr("Weight"), 1.0 }, { Report::tr("Finding"), 8.0 } };
    table.wholeIn = QStringLiteral("graphazard check --json");
    for (const scoring::Finding& finding : shownIn(table, source.findings))
        table.rows.push_back({ textCell(Report::tr(kWeights[static_cast<std::size_t>(finding.weight)]), true),
            textCell(drawing::oneLine(wording::sentence(finding, source.result.model), 600)) });
    blocks.push_back(std::move(table));
    return blocks;
}

std::vector<Block> sourcesChapter(const ReportSource& source)
{
    const auto& project = source.result.model.project();
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Assumptions, scheme and sources") } };
    const auto append = [&](const QString& title, const QString& text) {
        if (text.trimmed().isEmpty())
            return;
        blocks.push_back(Heading{ 3, title });
        blocks.push_back(Paragraph{ text });
    };
    constexpr qsizetype kFitsTheTitlePage = 200;
    if (project.title.size() > kFitsTheTitlePage)
        append(Report::tr("The full title"), project.title);
    append(Report::tr("The system"), project.system);
    append(Report::tr("Notice"), project.notice);
    append(Report::tr("Assumptions"), project.assumptions);
    append(Report::tr("Sources"), project.sources);
    append(Report::tr("Scheme"), project.schemeName + QStringLiteral("\n") + project.schemeSource);
    blocks.push_back(severitiesTable(source.result));
    blocks.push_back(bandsTable(source.result));
    blocks.push_back(levelsTable(source.result));
    blocks.push_back(Heading{ 3, Report::tr("How to read the numbers") });
    blocks.push_back(Paragraph{ Report::tr(
        "Inherent: no control is credited. Current: controls implemented or verified. Target: planned controls too. "
        "Expected is the number of times that something comes about in the exposure, as often as what leads to it "
        "happens; the probability is that of at least once. Both are exact for the graph as drawn, or intervals: a "
        "shared cause or control is one event wherever it acts. "
        "An unknown likelihood ranges over 0 to 1 and makes an interval; it is never taken as zero. "
        "A letter is the range of bands that the number touches, and counts by its worst. "
        "A risk code joins the severity's number and the likelihood's letter.") });
    return blocks;
}

} // namespace hz::report
