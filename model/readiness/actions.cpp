#include "model/readiness/actions.h"

#include <utility>

namespace hz::readiness {

using domain::Action;
using domain::ActionStatus;
using domain::NodeKind;
using domain::Posture;
using scoring::CategoryRisk;
using scoring::RiskResult;

namespace {

scoring::Bounded CategoryRisk::*figureFor(const domain::Node& node)
{
    if (node.kind == NodeKind::Consequence)
        return &CategoryRisk::loss;
    const bool isThere = node.kind == NodeKind::Control && node.status != domain::ControlStatus::Planned;
    return isThere ? &CategoryRisk::furtherReduction : &CategoryRisk::lossReduction;
}

} // namespace

bool isOpen(const Action& action)
{
    return action.status == ActionStatus::Open || action.status == ActionStatus::InProgress;
}

bool isOverdue(const Action& action, const QDate& today)
{
    return isOpen(action) && action.due.isValid() && action.due < today;
}

std::optional<ActionReduction> lossReductionOf(const RiskResult& result, const Action& action)
{
    const domain::Node* node = isOpen(action) ? result.model.node(action.node) : nullptr;
    if (!node)
        return std::nullopt;
    const bool isPlanned = node->kind == NodeKind::Control && node->status == domain::ControlStatus::Planned;
    const scoring::NodeScore* score = result.in(isPlanned ? Posture::Target : Posture::Current).find(node->id);
    if (!score)
        return std::nullopt;
    ActionReduction reduction{ {}, !isPlanned };
    for (const CategoryRisk& risk : score->categories)
        reduction.removed.push_back(risk.*figureFor(*node));
    return reduction;
}

std::optional<std::size_t> worstCategory(const RiskResult& result)
{
    std::optional<std::size_t> found;
    std::pair<int, int> worst; // the level, and less the number of hazards that have it
    for (std::size_t k = 0; k < result.scheme.categories.size(); ++k) {
        std::optional<std::pair<int, int>> here;
        for (const scoring::NodeScore& score : result.in(Posture::Current).nodes) {
            if (score.kind != NodeKind::Hazard || !score.categories[k].worst)
                continue;
            const int level = score.categories[k].worst->level;
            if (!here || level < here->first)
                here.emplace(level, -1);
            else if (level == here->first)
                --here->second;
        }
        if (here && (!found || *here < worst)) {
            found = k;
            worst = *here;
        }
    }
    return found;
}

} // namespace hz::readiness
