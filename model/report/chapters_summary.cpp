#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/words.h"

#include "model/domain/fields.h"
#include "model/drawing/matrix_painter.h"
#include "model/wording/wording.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

namespace hz::report {

using domain::NodeKind;
using domain::Posture;
using scoring::Bounded;
using scoring::PostureResult;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };
constexpr std::size_t kWorstShown = 5;

/// Hazards that bear a risk in the category, the worst first.
std::vector<const NodeScore*> worstFirst(const PostureResult& posture, std::size_t category)
{
    std::vector<const NodeScore*> ranked;
    for (const NodeScore& score : posture.nodes)
        if (score.kind == NodeKind::Hazard && score.categories[category].rankQualitative > 0)
            ranked.push_back(&score);
    std::stable_sort(ranked.begin(), ranked.end(), [category](const NodeScore* a, const NodeScore* b) {
        const CategoryRisk& x = a->categories[category];
        const CategoryRisk& y = b->categories[category];
        return std::pair(x.rankQualitative, x.rankQuantitative) < std::pair(y.rankQualitative, y.rankQuantitative);
    });
    return ranked;
}

TableBlock worstTable(const RiskResult& result, std::size_t category)
{
    TableBlock table;
    table.columns = { { Report::tr("Hazard"), 5.0 }, { Report::tr("Before (inherent)"), 1.6 },
        { Report::tr("Today (current)"), 1.6 }, { Report::tr("As planned (target)"), 1.6 },
        { Report::tr("Worth"), 1.4, true } };
    const auto ranked = worstFirst(result.in(Posture::Current), category);
    for (std::size_t i = 0; i < std::min(kWorstShown, ranked.size()); ++i) {
        const domain::Node* node = result.model.node(ranked[i]->id);
        std::vector<TableCell> row{ textCell(wording::nameOf(*node)) };
        for (const Posture posture : kPostures)
            row.push_back(riskCell(result.in(posture).find(node->id)->categories[category], result));
        row.push_back(textCell(wording::lossText(ranked[i]->categories[category].worth)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

using LevelCounts = std::map<int, int>; // level position, or one past the last for "not a single cell"

LevelCounts countsOf(const PostureResult& posture, std::size_t category, int unknownKey)
{
    LevelCounts counts;
    for (const NodeScore& score : posture.nodes) {
        const CategoryRisk& risk = score.categories[category];
        if (score.kind != NodeKind::Hazard || !risk.worst)
            continue;
        const bool single = risk.best && risk.best->level == risk.worst->level;
        ++counts[single ? risk.worst->level : unknownKey];
    }
    return counts;
}

TableBlock countTable(const RiskResult& result)
{
    const auto& levels = result.scheme.levels;
    const int unknownKey = static_cast<int>(levels.size());
    TableBlock table;
    table.columns.push_back({ Report::tr("Level"), 2.0 });
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 2.0 });
    const auto nameOfRow = [&](int key) {
        return key == unknownKey ? Report::tr("Range over several levels") : levels[static_cast<std::size_t>(key)].name;
    };
    for (int key = 0; key <= unknownKey; ++key) {
        std::vector<TableCell> row{ textCell(nameOfRow(key), true) };
        bool any = false;
        for (std::size_t c = 0; c < result.scheme.categories.size(); ++c) {
            QStringList counts;
            for (const Posture posture : kPostures) {
                auto all = countsOf(result.in(posture), c, unknownKey);
                any = any || all[key] > 0;
                counts.append(QString::number(all[key]));
            }
            row.push_back(textCell(counts.join(QStringLiteral(" \u2192 "))));
        }
        if (any)
            table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock lossTable(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Category"), 2.0 }, { Report::tr("Inherent"), 2.0, true },
        { Report::tr("Current"), 2.0, true }, { Report::tr("Target"), 2.0, true } };
    for (std::size_t c = 0; c < result.scheme.categories.size(); ++c) {
        std::vector<TableCell> row{ textCell(result.scheme.categories[c].name, true) };
        for (const Posture posture : kPostures)
            row.push_back(textCell(wording::lossText(result.in(posture).losses[c])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool usesReferenceMagnitudes(const RiskResult& result)
{
    const auto& nodes = result.in(Posture::Current).nodes;
    return std::any_of(nodes.begin(), nodes.end(), [](const NodeScore& score) {
        return std::any_of(score.categories.begin(), score.categories.end(),
            [](const CategoryRisk& risk) { return risk.referenceMagnitude; });
    });
}

QString unknownSentence(const RiskResult& result)
{
    std::vector<base::Id> ids;
    for (const NodeScore& score : result.in(Posture::Current).nodes)
        if (score.probability.value.low == 0.0 && score.probability.value.high == 1.0)
            ids.push_back(score.id);
    if (ids.empty())
        return Report::tr("No probability in the current posture is wholly unknown.");
    return Report::tr("Wholly unknown in the current posture (any probability from 0 to 1 is possible): %1.")
        .arg(nodeNames(result.model, ids));
}

QString exposureWords(const domain::Project& project)
{
    return domain::toText(domain::Value(project.exposure));
}

} // namespace

TitlePage titlePageOf(const ReportSource& source)
{
    const auto& project = source.result.model.project();
    TitlePage page;
    page.title = project.title.isEmpty() ? Report::tr("Untitled project") : project.title;
    page.subtitle = Report::tr("Hazard analysis report");
    page.notice = project.notice;
    page.facts = { { Report::tr("Organisation"), project.organisation }, { Report::tr("Authors"), project.authors },
        { Report::tr("Scheme"), project.schemeName }, { Report::tr("Exposure"), exposureWords(project) },
        { Report::tr("Project file"),
            source.options.fileName.isEmpty() ? Report::tr("not saved") : source.options.fileName },
        { Report::tr("Revision"),
            source.options.unsavedChanges
                ? Report::tr("%1 (with changes that are not saved)").arg(source.result.revision)
                : QString::number(source.result.revision) },
        { Report::tr("Model hash"), modelHash(source.result.model) },
        { Report::tr("Results"),
            source.result.exact ? Report::tr("exact")
                                : Report::tr("bounded where shown as an interval: a limit was met") },
        { Report::tr("Made"), source.options.madeAt.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm 'UTC'")) },
        { Report::tr("Program"), QStringLiteral("Graphazard " GRAPHAZARD_VERSION) } };
    return page;
}

std::vector<Block> summaryChapter(const ReportSource& source)
{
    const RiskResult& result = source.result;
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Summary") } };
    if (!result.model.project().notice.isEmpty())
        blocks.push_back(Paragraph{ result.model.project().notice, Paragraph::Style::Notice });
    if (!result.model.project().system.isEmpty())
        blocks.push_back(Paragraph{ result.model.project().system, Paragraph::Style::Lead });
    blocks.push_back(Heading{ 2, Report::tr("The worst risks in each category, before and after mitigation") });
    for (std::size_t c = 0; c < result.scheme.categories.size(); ++c) {
        TableBlock table = worstTable(result, c);
        if (table.rows.empty()) {
            blocks.push_back(
                Paragraph{ Report::tr("%1: no hazard bears a rated impact.").arg(result.scheme.categories[c].name) });
            continue;
        }
        blocks.push_back(Heading{ 3, result.scheme.categories[c].name });
        blocks.push_back(std::move(table));
    }
    blocks.push_back(Paragraph{
        Report::tr("Worth: the expected loss per exposure, in %1, that eliminating the hazard would remove today.")
            .arg(result.model.project().magnitudeUnit),
        Paragraph::Style::Small });
    blocks.push_back(Heading{ 2, Report::tr("Hazards on each level") });
    blocks.push_back(Paragraph{ Report::tr("Inherent \u2192 current \u2192 target.") });
    blocks.push_back(countTable(result));
    blocks.push_back(Heading{ 2, Report::tr("Expected loss per exposure") });
    blocks.push_back(lossTable(result));
    if (usesReferenceMagnitudes(result))
        blocks.push_back(
            Paragraph{ Report::tr("Where a consequence has a severity but no magnitude, the scheme's reference "
                                  "magnitude of that severity stands in."),
                Paragraph::Style::Small });
    blocks.push_back(Heading{ 2, Report::tr("What is unknown") });
    blocks.push_back(Paragraph{ unknownSentence(result) });
    return blocks;
}

std::vector<Block> matricesChapter(const ReportSource& source)
{
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Risk matrices") },
        Paragraph{ Report::tr(
            "Each hazard stands in the cell of its worst consequence in the category. Hollow: inherent, with "
            "no control credited. "
            "Filled: current. Hatched: a range of cells. The arrow shows what the credited controls do.") } };
    for (std::size_t c = 0; c < source.result.scheme.categories.size(); ++c) {
        PictureBlock picture;
        picture.height = 315.0;
        picture.paint = [result = &source.result, c](QPainter& painter, const QRectF& area) {
            drawing::paintMatrix(
                painter, area, *result, static_cast<int>(c), {}, drawing::Theme::of(drawing::Theme::Mode::Print));
        };
        blocks.push_back(std::move(picture));
    }
    return blocks;
}

namespace {

TableBlock rankingTable(const RiskResult& result, std::size_t category)
{
    TableBlock table;
    table.columns = { { Report::tr("By level"), 1.0, true }, { Report::tr("By loss"), 1.0, true },
        { Report::tr("Hazard"), 6.0 }, { Report::tr("Risk"), 1.6 }, { Report::tr("Worth"), 1.6, true },
        { Report::tr("Probability"), 1.7, true } };
    for (const NodeScore* score : worstFirst(result.in(Posture::Current), category)) {
        const CategoryRisk& risk = score->categories[category];
        table.rows.push_back({ textCell(rankText(risk.rankQualitative)), textCell(rankText(risk.rankQuantitative)),
            textCell(wording::nameOf(*result.model.node(score->id))), riskCell(risk, result),
            textCell(wording::lossText(risk.worth)), textCell(wording::probabilityText(score->probability)) });
    }
    return table;
}

QString reasonWords(scoring::SwapReason reason)
{
    switch (reason) {
    case scoring::SwapReason::SameCell:
        return Report::tr("same cell, different loss");
    case scoring::SwapReason::BandEdge:
        return Report::tr("near the edge of a band");
    case scoring::SwapReason::Judged:
        return Report::tr("a judged letter differs from the derived one");
    case scoring::SwapReason::Unknown:
        return Report::tr("an unknown likelihood");
    case scoring::SwapReason::Other:
        break;
    }
    return Report::tr("severity and loss weigh differently");
}

void appendSwaps(std::vector<Block>& blocks, const RiskResult& result, const scoring::Agreement& agreement)
{
    const QString tau = agreement.tauB ? QLocale::c().toString(*agreement.tauB, 'f', 2) : Report::tr("not defined");
    blocks.push_back(
        Paragraph{ Report::tr("Agreement of the two rankings (Kendall's tau-b): %1. Pairs that change places: %2.")
                       .arg(tau)
                       .arg(agreement.swaps.size()) });
    if (agreement.swaps.empty())
        return;
    constexpr std::size_t kShown = 12;
    TableBlock table;
    table.columns = { { Report::tr("Higher by level"), 4.0 }, { Report::tr("Higher by loss"), 4.0 },
        { Report::tr("Why"), 3.0 } };
    for (std::size_t i = 0; i < std::min(kShown, agreement.swaps.size()); ++i) {
        const auto& swap = agreement.swaps[i];
        table.rows.push_back({ textCell(wording::nameOf(*result.model.node(swap.first))),
            textCell(wording::nameOf(*result.model.node(swap.second))), textCell(reasonWords(swap.reason)) });
    }
    blocks.push_back(std::move(table));
    if (agreement.swaps.size() > kShown)
        blocks.push_back(Paragraph{ Report::tr("%1 further pairs are not listed.").arg(agreement.swaps.size() - kShown),
            Paragraph::Style::Small });
}

} // namespace

std::vector<Block> rankingsChapter(const ReportSource& source)
{
    const RiskResult& result = source.result;
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Rankings, and where they disagree") },
        Paragraph{ Report::tr("Current posture. By level: the risk level, then the code; ties stay ties. By loss: what "
                              "eliminating the hazard would remove. Intervals are ranked by their upper end.") } };
    for (std::size_t c = 0; c < result.scheme.categories.size(); ++c) {
        blocks.push_back(Heading{ 2, result.scheme.categories[c].name });
        TableBlock table = rankingTable(result, c);
        if (table.rows.empty()) {
            blocks.push_back(Paragraph{ Report::tr("No hazard bears a rated impact in this category.") });
            continue;
        }
        blocks.push_back(std::move(table));
        appendSwaps(blocks, result, result.in(Posture::Current).agreements[c]);
    }
    return blocks;
}

} // namespace hz::report
