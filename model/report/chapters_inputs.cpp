#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/link_tables.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/domain/fields.h"
#include "model/drawing/text.h"
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

TableBlock causeInputs(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Cause"), 4.6 }, { Report::tr("Own likelihood"), 2.2 }, { Report::tr("Basis"), 1.6 },
        { Report::tr("Letter"), 1.1 }, { Report::tr("Expected today (probability)"), 2.2, true } };
    const auto causes = nodesByCode(result.model, NodeKind::Cause);
    for (const Node* cause : shownIn(table, causes)) {
        const NodeScore* score = result.in(Posture::Current).find(cause->id);
        table.rows.push_back({ textCell(shortName(*cause)), textCell(ownLikelihood(result.model, *cause)),
            textCell(wording::label(domain::basisChoices(), static_cast<int>(cause->basis))),
            textCell(wording::letterText(*score, result.scheme)), expectedCell(*score, result.years) });
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
        table.columns.push_back({ category.name, 1.8 });
    table.columns.push_back({ Report::tr("Letter"), 1.1 });
    table.columns.push_back({ Report::tr("Expected today (probability)"), 2.4, true });
    const auto consequences = nodesByCode(result.model, NodeKind::Consequence);
    for (const Node* consequence : shownIn(table, consequences)) {
        const NodeScore* score = result.in(Posture::Current).find(consequence->id);
        std::vector<TableCell> row{ textCell(shortName(*consequence)) };
        for (const auto& category : result.scheme.categories) {
            const auto found = impacts.find({ consequence->id, category.id });
            row.push_back(textCell(impactText(result.model, found == impacts.end() ? nullptr : found->second)));
        }
        row.push_back(textCell(wording::letterText(*score, result.scheme)));
        row.push_back(expectedCell(*score, result.years));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString exposureWords(const domain::Model& model)
{
    const QString words =
        Report::tr("The exposure of the project is %1.").arg(wording::exposureText(model.project().exposure));
    return model.table<domain::Stage>().isEmpty()
        ? words
        : words + u' ' + Report::tr("Stages of the release plan have exposures and counts of their own.");
}

} // namespace

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
    append(
        Report::tr("Exposure and occasions"), exposureWords(source.result.model), occasionsTable(source.result.model));
    append(Report::tr("Causes"),
        Report::tr("Letter: derived from the graph; where a judged one differs, both (derived > judged)."),
        causeInputs(source.result));
    append(Report::tr("Consequences"),
        Report::tr("For each category: the severity's number, and the magnitude in %1 where one is given.")
            .arg(source.result.model.project().magnitudeUnit),
        consequenceInputs(source.result));
    append(Report::tr("Links"),
        Report::tr("All other links pass on for certain what reaches them, unless a control stops it. Met by every: "
                   "each such occasion meets what is there, as every use meets a biased model."),
        linksTable(source.result.model));
    append(Report::tr("Branches that exclude each other"),
        Report::tr("At every moment at most one of the ways out is taken."), branchesTable(source.result.model));
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

} // namespace hz::report
