#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/words.h"

#include "model/domain/choices.h"
#include "model/domain/fields.h"
#include "model/drawing/text.h"
#include "model/evidence/digest.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/loss_figures.h"
#include "model/wording/wording.h"

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

/// The five worst of every category in one table; the category is named in its first row.
TableBlock worstTable(const RiskResult& result)
{
    TableBlock table;
    table.columns = { { Report::tr("Category"), 1.3 }, { Report::tr("Hazard"), 4.1 },
        { Report::tr("Before (inherent)"), 1.2 }, { Report::tr("Today (current)"), 1.2 },
        { Report::tr("As planned (target)"), 1.25 }, { Report::tr("Expected today"), 2.1, true },
        { wording::lossFigureName(domain::NodeKind::Hazard, Posture::Current), 1.6, true } };
    for (std::size_t c = 0; c < result.scheme.categories.size(); ++c) {
        const auto ranked = worstFirst(result.in(Posture::Current), c);
        for (std::size_t i = 0; i < std::min(kWorstShown, ranked.size()); ++i) {
            const domain::Node* node = result.model.node(ranked[i]->id);
            std::vector<TableCell> row{ textCell(i == 0 ? result.scheme.categories[c].name : QString(), true),
                textCell(shortName(*node)) };
            for (const Posture posture : kPostures)
                row.push_back(riskCell(*result.in(posture).find(node->id), result, posture, c));
            row.push_back(expectedCell(*ranked[i], result.years));
            row.push_back(textCell(wording::lossText(ranked[i]->categories[c].lossReduction)));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

/// How many hazards stand on the worst level in some category.
int countOnWorstLevel(const RiskResult& result, Posture posture)
{
    const auto& nodes = result.in(posture).nodes;
    return static_cast<int>(std::count_if(nodes.begin(), nodes.end(), [](const NodeScore& score) {
        return score.kind == NodeKind::Hazard
            && std::any_of(score.categories.begin(), score.categories.end(),
                [](const CategoryRisk& risk) { return risk.worst && risk.worst->level == 0; });
    }));
}

/// How many hazards stand on a better level in some category in `after` than in `before`.
int countLowered(const RiskResult& result, Posture before, Posture after)
{
    int count = 0;
    for (const NodeScore& score : result.in(before).nodes) {
        if (score.kind != NodeKind::Hazard)
            continue;
        const NodeScore* then = result.in(after).find(score.id);
        bool lowered = false;
        for (std::size_t c = 0; c < score.categories.size(); ++c) {
            const auto& a = score.categories[c].worst;
            const auto& b = then->categories[c].worst;
            lowered = lowered || (a && b && b->level > a->level);
        }
        count += lowered ? 1 : 0;
    }
    return count;
}

QString headline(const RiskResult& result)
{
    const auto hazards = nodesByCode(result.model, NodeKind::Hazard).size();
    if (hazards == 0 || result.scheme.levels.empty())
        return Report::tr("The project has no hazards yet.");
    return Report::tr("Hazards that are %3 in at least one category: %2 of %1 before mitigation, %4 today, %5 as "
                      "planned. The controls in place lower the level of %6; the planned ones would lower %7.")
        .arg(QString::number(hazards), QString::number(countOnWorstLevel(result, Posture::Inherent)),
            drawing::oneLine(result.scheme.levels.front().name, 40),
            QString::number(countOnWorstLevel(result, Posture::Current)),
            QString::number(countOnWorstLevel(result, Posture::Target)),
            QString::number(countLowered(result, Posture::Inherent, Posture::Current)),
            QString::number(countLowered(result, Posture::Current, Posture::Target)));
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

/// What no number says: whose occasions nobody counts, and what rests on things that never meet.
QString openSentence(const RiskResult& result)
{
    QStringList parts{ unknownSentence(result) };
    if (const QString uncounted = wording::uncountedText(result.model); !uncounted.isEmpty())
        parts << uncounted;
    if (const QString names = wording::undecidableNames(result, Posture::Current); !names.isEmpty())
        parts << Report::tr("Not decidable, and in no sum: %1. The findings say what would settle it.").arg(names);
    return parts.join(u'\n');
}

/// How many ratings and numbers rest on what.
QString basisSentence(const domain::Model& model)
{
    std::array<int, 5> counts{};
    model.nodes().forEach([&](const domain::Node& node) {
        if (!node.likelihood.isNone() || !node.judged.isNull())
            ++counts[static_cast<std::size_t>(node.basis)];
    });
    model.impacts().forEach([&](const domain::Impact& impact) { ++counts[static_cast<std::size_t>(impact.basis)]; });
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            parts.append(Report::tr("%1 %2").arg(counts[i]).arg(
                wording::label(domain::basisChoices(), static_cast<int>(i)).toLower()));
    if (parts.isEmpty())
        return Report::tr("No likelihood and no impact has been put in yet.");
    QString text = Report::tr("Likelihoods and impacts by their basis: %1.").arg(parts.join(QStringLiteral(", ")));
    if (counts[static_cast<std::size_t>(domain::Basis::Illustrative)] > 0)
        text += u' ' + Report::tr("Illustrative ones bear the sign \u2020 wherever they are listed.");
    return text;
}

/// "1 year, 1,000,000 uses, 20,000 trains"
QString exposureWords(const domain::Model& model)
{
    QStringList parts{ wording::exposureText(model.project().exposure) };
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        parts << countOf(occasion, occasion.count);
    return parts.join(QStringLiteral(", "));
}

} // namespace

TitlePage titlePageOf(const ReportSource& source)
{
    const auto& project = source.result.model.project();
    TitlePage page;
    page.title = project.title.isEmpty() ? Report::tr("Untitled project") : drawing::oneLine(project.title, 600);
    page.subtitle = Report::tr("Hazard analysis report");
    page.notice = project.notice;
    page.facts = { { Report::tr("Organisation"), drawing::oneLine(project.organisation, 300) },
        { Report::tr("Authors"), drawing::oneLine(project.authors, 300) },
        { Report::tr("Scheme"), drawing::oneLine(project.schemeName, 300) },
        { Report::tr("Exposure"), exposureWords(source.result.model) },
        { Report::tr("Project file"),
            source.options.fileName.isEmpty() ? Report::tr("not saved") : source.options.fileName },
        { Report::tr("Revision"),
            source.options.unsavedChanges
                ? Report::tr("%1 (with changes that are not saved)").arg(source.result.revision)
                : QString::number(source.result.revision) },
        { Report::tr("Model hash"), evidence::digestOf(source.result.model) },
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
        blocks.push_back(Paragraph{ drawing::oneLine(result.model.project().notice, 600), Paragraph::Style::Notice });
    blocks.push_back(Paragraph{ headline(result), Paragraph::Style::Lead });
    if (TableBlock counts = countTable(result); !counts.rows.empty()) {
        blocks.push_back(Heading{ 3, Report::tr("Hazards on each level: inherent \u2192 current \u2192 target") });
        blocks.push_back(std::move(counts));
    }
    if (TableBlock worst = worstTable(result); !worst.rows.empty()) {
        blocks.push_back(Heading{ 3, Report::tr("The worst risks in each category, before and after mitigation") });
        blocks.push_back(std::move(worst));
        blocks.push_back(Paragraph{
            Report::tr(
                "Expected today: the number of times in the exposure, in brackets the probability of at least one, and "
                "how often that is. Removed by eliminating it: the expected loss per exposure, in %1, that would be "
                "gone today without the hazard.")
                .arg(result.model.project().magnitudeUnit),
            Paragraph::Style::Small });
    }
    blocks.push_back(Heading{ 3, Report::tr("Expected loss per exposure") });
    blocks.push_back(lossTable(result));
    if (usesReferenceMagnitudes(result))
        blocks.push_back(
            Paragraph{ Report::tr("Where a consequence has a severity but no magnitude, the scheme's reference "
                                  "magnitude of that severity stands in."),
                Paragraph::Style::Small });
    blocks.push_back(Heading{ 3, Report::tr("What is unknown") });
    blocks.push_back(Paragraph{ openSentence(result) });
    blocks.push_back(Heading{ 3, Report::tr("Where the numbers come from") });
    blocks.push_back(Paragraph{ basisSentence(result.model) });
    return blocks;
}

} // namespace hz::report
