#include "model/review/effect.h"

#include "model/review/movement.h"
#include "model/scoring/worst_consequences.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace hz::review {

namespace {

using scoring::RiskResult;

Standing standingIn(const RiskResult& result, Posture posture, const Column& column, const Id& hazard)
{
    Standing standing;
    const scoring::NodeScore* score = result.in(posture).find(hazard);
    const auto position = positionIn(result, column);
    if (!score || score->kind != domain::NodeKind::Hazard || !position || *position >= score->categories.size())
        return standing;
    const scoring::CategoryRisk& risk = score->categories[*position];
    const bool bearsRisk = risk.worst || risk.eliminated;
    standing.isDecidable = !bearsRisk || scoring::isRiskDecidable(*score, result.in(posture));
    if (!standing.isDecidable)
        return standing;
    standing.code = risk.code;
    standing.rankQualitative = risk.rankQualitative;
    standing.rankQuantitative = risk.rankQuantitative;
    standing.lossReduction = risk.lossReduction;
    const auto& levels = result.scheme.levels;
    if (risk.worst && risk.worst->level < static_cast<int>(levels.size())) {
        standing.isRated = true;
        standing.level = risk.worst->level;
        standing.levelName = levels[static_cast<std::size_t>(risk.worst->level)].name;
    } else if (risk.eliminated) {
        standing.isRated = true;
        standing.level = static_cast<int>(levels.size());
        standing.levelName = QCoreApplication::translate("Risk", "Eliminated");
    }
    return standing;
}

auto placeOf(const Standing& standing)
{
    return std::tie(standing.isDecidable, standing.isRated, standing.code, standing.level, standing.rankQualitative,
        standing.rankQuantitative);
}

/// Nodes of a kind in either model, by code and id, under the name that they have last.
std::vector<std::pair<Id, QString>> nodesOf(domain::NodeKind kind, const RiskResult& before, const RiskResult& after)
{
    std::map<Id, const domain::Node*> nodes;
    for (const RiskResult* result : { &before, &after })
        result->model.nodes().forEach([&](const domain::Node& node) {
            if (node.kind == kind)
                nodes[node.id] = &node;
        });
    std::vector<std::pair<Id, QString>> named;
    for (const auto& [id, node] : nodes)
        named.emplace_back(id, wording::nameOf(*node));
    std::ranges::stable_sort(named, {}, &std::pair<Id, QString>::second);
    return named;
}

std::optional<NumberMove::Side> numberIn(const RiskResult& result, Posture posture, const Id& node)
{
    const scoring::NodeScore* score = result.in(posture).find(node);
    if (!score)
        return std::nullopt;
    return NumberMove::Side{ score->occurrences, score->probability, result.years, score->isDecidable,
        wording::letterText(*score, result.scheme) };
}

bool isMoved(const std::optional<NumberMove::Side>& before, const std::optional<NumberMove::Side>& after)
{
    if (!before || !after)
        return before || after;
    const auto yearly = [](const NumberMove::Side& side) {
        return scoring::Bounded{ side.occurrences.value.scaledBy(1.0 / side.years), true, {} };
    };
    return before->letters != after->letters || before->isDecidable != after->isDecidable
        || movementOf(before->occurrences, after->occurrences) != Movement{}
    || movementOf(before->probability, after->probability) != Movement{}
    || movementOf(yearly(*before), yearly(*after)) != Movement{};
}

void addNumbers(Effect& effect, Posture posture, const RiskResult& before, const RiskResult& after)
{
    for (const auto kind : { domain::NodeKind::Hazard, domain::NodeKind::Consequence })
        for (const auto& [id, name] : nodesOf(kind, before, after)) {
            NumberMove move{ posture, id, name, numberIn(before, posture, id), numberIn(after, posture, id) };
            if (isMoved(move.before, move.after))
                effect.numbers.push_back(std::move(move));
        }
}

/// Levels that got worse, then better, then came or went; ranks last.
auto urgencyOf(const RiskMove& move)
{
    return std::tuple(!move.movesLevel(), -move.worseBy());
}

} // namespace

bool RiskMove::movesLevel() const
{
    return before.isRated != after.isRated || before.levelName != after.levelName || before.level != after.level;
}

int RiskMove::worseBy() const
{
    return before.isRated && after.isRated ? before.level - after.level : 0;
}

Effect effectOnRisk(const RiskResult& before, const RiskResult& after)
{
    Effect effect;
    const auto columns = columnsOf(before, after);
    const auto hazards = nodesOf(domain::NodeKind::Hazard, before, after);
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
        addNumbers(effect, posture, before, after);
        for (const Column& column : columns) {
            effect.totals.push_back(
                { posture, column, lossIn(before, posture, column), lossIn(after, posture, column) });
            const auto first = static_cast<std::ptrdiff_t>(effect.moves.size());
            for (const auto& [id, name] : hazards) {
                RiskMove move{ posture, column, id, name, standingIn(before, posture, column, id),
                    standingIn(after, posture, column, id) };
                if (placeOf(move.before) != placeOf(move.after))
                    effect.moves.push_back(std::move(move));
            }
            std::stable_sort(effect.moves.begin() + first, effect.moves.end(),
                [](const RiskMove& a, const RiskMove& b) { return urgencyOf(a) < urgencyOf(b); });
        }
    }
    return effect;
}

} // namespace hz::review
