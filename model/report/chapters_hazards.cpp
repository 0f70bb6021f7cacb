#include "model/report/attributes.h"
#include "model/report/bow_tie.h"
#include "model/report/cells.h"
#include "model/report/chapters.h"
#include "model/report/neighbours.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"

#include <algorithm>
#include <array>
#include <limits>

namespace hz::report {

using domain::EntityKind;
using domain::Node;
using domain::NodeKind;
using domain::Posture;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

TableBlock postureTable(const RiskResult& result, const Node& node)
{
    TableBlock table;
    table.columns = { { Report::tr("Posture"), 1.1 }, { Report::tr("Expected (probability)"), 2.1 },
        { Report::tr("Likelihood"), 1.15 } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 1.8 });
    for (const Posture posture : kPostures) {
        const NodeScore* score = result.in(posture).find(node.id);
        std::vector<TableCell> row{ textCell(wording::postureName(posture), true), expectedCell(*score, result.years),
            textCell(withBasis(wording::letterText(*score, result.scheme), node.basis)) };
        for (std::size_t k = 0; k < score->categories.size(); ++k)
            row.push_back(riskAndReductionCell(*score, result, posture, k));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock causesTable(const RiskResult& result, const std::vector<Neighbours::Line>& causes)
{
    TableBlock table;
    table.columns = { { Report::tr("Causes"), 4.2 }, { Report::tr("Own likelihood"), 1.7 },
        { Report::tr("Expected today"), 2.0 }, { Report::tr("Controls on the way to the hazard"), 4.1 } };
    for (const auto& line : shownIn(table, causes)) {
        const Node& node = *result.model.node(line.other);
        table.rows.push_back({ textCell(shortName(node)), textCell(ownLikelihood(result.model, node)),
            expectedCell(*result.in(Posture::Current).find(node.id), result.years),
            textCell(controlLines(result.model, line.controls)) });
    }
    return table;
}

TableBlock effectsTable(const RiskResult& result, const std::vector<Neighbours::Line>& effects)
{
    TableBlock table;
    table.columns = { { Report::tr("Consequences"), 3.2 }, { Report::tr("Expected today"), 2.2 } };
    for (const auto& category : result.scheme.categories)
        table.columns.push_back({ category.name, 1.15 });
    table.columns.push_back({ Report::tr("Controls between"), 2.8 });
    for (const auto& line : shownIn(table, effects)) {
        const Node& node = *result.model.node(line.other);
        const NodeScore& score = *result.in(Posture::Current).find(node.id);
        std::vector<TableCell> row{ textCell(shortName(node)), expectedCell(score, result.years) };
        for (std::size_t k = 0; k < score.categories.size(); ++k)
            row.push_back(riskCell(score, result, Posture::Current, k));
        row.push_back(textCell(controlLines(result.model, line.controls)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Why its figures are not one number, where they are not.
void appendInterval(std::vector<Block>& blocks, const RiskResult& result, const Node& hazard)
{
    const QString reason = wording::intervalReason(*result.in(Posture::Current).find(hazard.id), result);
    if (!reason.isEmpty())
        blocks.push_back(Paragraph{ reason, Paragraph::Style::Small });
}

/// Why the letter or the elimination is what it is, where somebody said so or where two letters differ.
void appendJudgement(std::vector<Block>& blocks, const RiskResult& result, const Node& hazard)
{
    const NodeScore* score = result.in(Posture::Current).find(hazard.id);
    if (hazard.eliminated)
        blocks.push_back(Paragraph{ Report::tr("Marked as eliminated by design. %1").arg(hazard.eliminatedWhy) });
    if (!score->judged)
        return;
    blocks.push_back(Paragraph{ score->used == score->derived
            ? Report::tr("The likelihood was judged, and agrees with the one derived from the graph.")
            : Report::tr("The likelihood is judged: the first letter is derived from the graph, the second is the "
                         "judged one. The codes use the worse of the two.") });
}

/// The best place in any ranking by level, ties by loss; after all others without one.
std::pair<int, int> placeOf(const NodeScore& score)
{
    constexpr int kLast = std::numeric_limits<int>::max();
    std::pair best(kLast, kLast);
    for (const CategoryRisk& risk : score.categories)
        if (risk.rankQualitative > 0)
            best = std::min(best, { risk.rankQualitative, risk.rankQuantitative });
    return best;
}

/// As many as the report shows, in the order that they have.
std::vector<const Node*> worstOf(const RiskResult& result, std::vector<const Node*> hazards)
{
    if (hazards.size() <= kMaxShown)
        return hazards;
    std::vector<std::pair<std::pair<int, int>, std::size_t>> places;
    for (std::size_t i = 0; i < hazards.size(); ++i)
        places.emplace_back(placeOf(*result.in(Posture::Current).find(hazards[i]->id)), i);
    std::ranges::nth_element(places, places.begin() + kMaxShown);
    places.resize(kMaxShown);
    std::ranges::sort(places, {}, &decltype(places)::value_type::second);
    std::vector<const Node*> worst;
    for (const auto& [place, i] : places)
        worst.push_back(hazards[i]);
    return worst;
}

void appendHazard(std::vector<Block>& blocks, const RiskResult& result, const Neighbours& neighbours,
    const BowTies& bowTies, const Node& hazard)
{
    const auto& around = neighbours.of(hazard.id);
    blocks.push_back(Heading{ 2, shortName(hazard) });
    if (isElided(hazard))
        blocks.push_back(Paragraph{ hazard.title });
    if (!hazard.description.isEmpty())
        blocks.push_back(Paragraph{ hazard.description });
    blocks.push_back(postureTable(result, hazard));
    appendInterval(blocks, result, hazard);
    appendJudgement(blocks, result, hazard);
    for (PictureBlock& picture : bowTies.of(hazard))
        blocks.push_back(std::move(picture));
    if (!around.causes.empty())
        blocks.push_back(causesTable(result, around.causes));
    if (!around.effects.empty())
        blocks.push_back(effectsTable(result, around.effects));
    if (Facts facts = attributesOf(result.model, hazard); !facts.rows.empty())
        blocks.push_back(std::move(facts));
}

} // namespace

std::vector<Block> hazardsChapter(const ReportSource& source)
{
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Hazard by hazard") } };
    const auto hazards = nodesByCode(source.result.model, NodeKind::Hazard);
    if (hazards.empty()) {
        blocks.push_back(Paragraph{ Report::tr("The project has no hazards yet.") });
        return blocks;
    }
    blocks.push_back(Paragraph{
        Report::tr("Expected: the number of times that it comes about in the exposure, in brackets the probability "
                   "that it does at least once, and below it how often that is. In each cell: the risk code, and below "
                   "it the expected loss per exposure (%1) that is removed by eliminating the hazard. The bow-tie "
                   "shows the direct causes, the consequences and the controls on the lines between them in order of "
                   "acting: a filled shield is implemented, an outlined one planned, one with a tick verified, a "
                   "crossed one failed, a dashed one retired. What degrades a control stands below it; what stands in "
                   "several places bears the number of these. A tie joins controls that share a cause, a common-cause "
                   "group, a system, a supplier, an owner or a base model. A line acts like as many barriers as "
                   "events, besides what begins it, let it through at least.")
            .arg(source.result.model.project().magnitudeUnit) });
    blocks.push_back(basisNote());
    const auto shown = worstOf(source.result, hazards);
    if (shown.size() < hazards.size())
        blocks.push_back(Paragraph{ Report::tr(
            "Of %1 hazards, %2 stand here: those with the worst rank by level in any category. What is known of the "
            "others is in what \u201cgraphazard score --json --posture all\u201d writes.")
                                        .arg(hazards.size())
                                        .arg(shown.size()) });
    const Neighbours neighbours(source.result.model);
    const BowTies bowTies(source.result, source.options.page);
    for (const Node* hazard : shown)
        appendHazard(blocks, source.result, neighbours, bowTies, *hazard);
    return blocks;
}

} // namespace hz::report
