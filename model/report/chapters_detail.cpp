#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/neighbours.h"
#include "model/report/words.h"

#include "model/domain/fields.h"
#include "model/drawing/graph_painter.h"
#include "model/wording/wording.h"

#include <array>
#include <set>

namespace hz::report {

using domain::EntityKind;
using domain::Node;
using domain::NodeKind;
using domain::Posture;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

/// Text fields of the node that say something, by their own labels; identity and numbers stand elsewhere.
Facts attributesOf(const Node& node)
{
    static const QList<QByteArray> elsewhere{ "kind", "code", "title", "description", "logic", "at_least", "likelihood",
        "judged", "status", "rating", "eliminated" };
    Facts facts;
    const domain::Entity entity(node);
    for (const domain::Field& field : domain::fieldsOf(EntityKind::Node)) {
        if (!field.appliesTo(node.kind) || elsewhere.contains(field.key))
            continue;
        const domain::Value value = field.read(entity);
        QString text = domain::toText(value);
        if (field.kind == domain::ValueKind::Choice)
            text = node.basis == domain::Basis::Unstated ? QString()
                                                         : wording::label(field.choices, static_cast<int>(node.basis));
        if (field.kind == domain::ValueKind::TextList)
            text.replace(u'\n', field.key == QByteArray("references") ? QStringLiteral("\n") : QStringLiteral(", "));
        if (!text.isEmpty())
            facts.rows.emplace_back(wording::label(field), text);
    }
    return facts;
}

TableBlock postureTable(const RiskResult& result, const Node& node)
{
    TableBlock table;
    table.columns = { { Report::tr("Posture"), 1.3 }, { Report::tr("Probability"), 1.5, true },
        { Report::tr("Likelihood"), 1.1 } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 1.6 });
    for (const Posture posture : kPostures) {
        const NodeScore* score = result.in(posture).find(node.id);
        std::vector<TableCell> row{ textCell(wording::postureName(posture), true),
            textCell(wording::probabilityText(score->probability)),
            textCell(wording::letterText(*score, result.scheme)) };
        for (const CategoryRisk& risk : score->categories)
            row.push_back(riskCell(risk, result));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString controlNames(const domain::Model& model, const std::vector<base::Id>& ids)
{
    QStringList names;
    std::set<base::Id> seen;
    for (const base::Id& id : ids)
        if (const Node* control = model.node(id); control && seen.insert(id).second)
            names.append(Report::tr("%1 (%2)").arg(wording::nameOf(*control),
                wording::label(domain::controlStatusChoices(), static_cast<int>(control->status)).toLower()));
    names.sort();
    return names.join(QStringLiteral("; "));
}

QString numberOfLoss(const CategoryRisk& risk)
{
    return wording::lossText(risk.worth);
}

void appendHazard(
    std::vector<Block>& blocks, const ReportSource& source, const Neighbours& neighbours, const Node& hazard)
{
    const auto& around = neighbours.of(hazard.id);
    blocks.push_back(Heading{ 2, wording::nameOf(hazard) });
    if (!hazard.description.isEmpty())
        blocks.push_back(Paragraph{ hazard.description });
    blocks.push_back(postureTable(source.result, hazard));
    Facts facts;
    facts.rows.emplace_back(Report::tr("Causes"), nodeNames(source.result.model, around.causes));
    facts.rows.emplace_back(Report::tr("Consequences"), nodeNames(source.result.model, around.effects));
    facts.rows.emplace_back(Report::tr("Preventing controls"), controlNames(source.result.model, around.preventing));
    facts.rows.emplace_back(Report::tr("Mitigating controls"), controlNames(source.result.model, around.mitigating));
    const Facts attributes = attributesOf(hazard);
    facts.rows.insert(facts.rows.end(), attributes.rows.begin(), attributes.rows.end());
    blocks.push_back(std::move(facts));
}

} // namespace

std::vector<Block> hazardsChapter(const ReportSource& source)
{
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Hazard by hazard") } };
    const Neighbours neighbours(source.result.model);
    const auto hazards = nodesByCode(source.result.model, NodeKind::Hazard);
    if (hazards.empty())
        blocks.push_back(Paragraph{ Report::tr("The project has no hazards yet.") });
    for (const Node* hazard : hazards)
        appendHazard(blocks, source, neighbours, *hazard);
    return blocks;
}

std::vector<Block> graphChapter(const ReportSource& source)
{
    if (source.result.model.nodes().isEmpty())
        return {};
    PictureBlock picture;
    picture.ownPage = true;
    picture.landscape = true;
    picture.caption = Report::tr("The hazard graph, current posture");
    picture.paint = [result = &source.result](QPainter& painter, const QRectF& area) {
        // The painter wants to share the result; this one belongs to the caller and outlives the picture.
        const scoring::ResultPointer borrowed(std::shared_ptr<void>(), result);
        drawing::paintGraph(painter, result->model,
            { drawing::Theme::of(drawing::Theme::Mode::Print), borrowed, Posture::Current, std::nullopt }, area);
    };
    return { Heading{ 1, Report::tr("The graph") },
        Paragraph{ Report::tr(
            "The whole graph stands on the next page as a vector picture: enlarge it on screen to read every node.") },
        std::move(picture) };
}

std::vector<Block> controlsChapter(const ReportSource& source)
{
    const RiskResult& result = source.result;
    const auto controls = nodesByCode(result.model, NodeKind::Control);
    if (controls.empty())
        return {};
    TableBlock table;
    table.columns = { { Report::tr("Control"), 4.5 }, { Report::tr("Status"), 1.5 },
        { Report::tr("Own failure"), 1.6, true } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 1.5, true });
    for (const Node* control : controls) {
        const NodeScore* score = result.in(Posture::Current).find(control->id);
        std::vector<TableCell> row{ textCell(wording::nameOf(*control)),
            textCell(wording::label(domain::controlStatusChoices(), static_cast<int>(control->status))),
            textCell(domain::likelihoodText(control->likelihood)) };
        for (const CategoryRisk& risk : score->categories)
            row.push_back(textCell(numberOfLoss(risk)));
        table.rows.push_back(std::move(row));
    }
    return { Heading{ 1, Report::tr("Controls") },
        Paragraph{ Report::tr(
            "What each control saves today: the expected loss per exposure that its certain failure would add, in %1.")
                       .arg(result.model.project().magnitudeUnit) },
        std::move(table) };
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
    for (const scoring::Finding& finding : source.findings)
        table.rows.push_back({ textCell(Report::tr(kWeights[static_cast<std::size_t>(finding.weight)]), true),
            textCell(wording::sentence(finding, source.result.model)) });
    blocks.push_back(std::move(table));
    return blocks;
}

std::vector<Block> sourcesChapter(const ReportSource& source)
{
    const auto& project = source.result.model.project();
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Assumptions, scheme and sources") } };
    const auto append = [&](const QString& title, const QString& text) {
        if (text.isEmpty())
            return;
        blocks.push_back(Heading{ 2, title });
        blocks.push_back(Paragraph{ text });
    };
    append(Report::tr("Assumptions"), project.assumptions);
    append(Report::tr("Scheme"), project.schemeName + QStringLiteral("\n") + project.schemeSource);
    append(Report::tr("Sources"), project.sources);
    blocks.push_back(Heading{ 2, Report::tr("How to read the numbers") });
    blocks.push_back(Paragraph{ Report::tr(
        "Inherent: no control is credited. Current: controls implemented or verified. Target: planned controls too. "
        "Probabilities are per exposure and exact for the graph as drawn: a shared cause or control is one event "
        "wherever it acts. "
        "An unknown likelihood ranges over 0 to 1 and makes an interval; it is never taken as zero. "
        "A risk code joins the severity's number and the likelihood's letter.") });
    return blocks;
}

} // namespace hz::report
