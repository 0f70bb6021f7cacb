#include "model/drawing/everywhere.h"
#include "model/drawing/picture.h"

#include <algorithm>

namespace hz::drawing {

namespace {

bool looksSame(const scoring::NodeScore* a, const scoring::NodeScore* b)
{
    if (a == nullptr || b == nullptr)
        return a == b;
    const auto sameChip = [](const scoring::CategoryRisk& x, const scoring::CategoryRisk& y) {
        return x.code == y.code && x.worst == y.worst && x.best == y.best && x.eliminated == y.eliminated;
    };
    return a->derived == b->derived && a->judged == b->judged && a->occurrences.value == b->occurrences.value
        && a->probability.value == b->probability.value && std::ranges::equal(a->categories, b->categories, sameChip);
}

int worstLevelOf(const scoring::NodeScore& score, const scoring::SchemeTables& scheme, const std::optional<Id>& only)
{
    int worst = -1;
    for (std::size_t k = 0; k < score.categories.size() && k < scheme.categories.size(); ++k) {
        if (only && scheme.categories[k].id != *only)
            continue;
        if (const auto& cell = score.categories[k].worst; cell && (worst < 0 || cell->level < worst))
            worst = cell->level;
    }
    return worst;
}

/// How surely it is known how often it comes about.
RiskMark::State likelihoodState(const scoring::NodeScore& score)
{
    if (!score.isDecidable)
        return RiskMark::State::Unknown;
    if (score.occurrences.value.isPoint())
        return RiskMark::State::Known;
    const base::Interval& value = score.probability.value;
    return value.low <= 0.0 && value.high >= 1.0 ? RiskMark::State::Unknown : RiskMark::State::Range;
}

/// Of its risk; of a cause, and of what bears no risk that is rated, of its likelihood too: whichever is known less.
RiskMark::State certaintyOf(const domain::Node& node, const scoring::NodeScore& score, const DisplayOptions& display)
{
    using State = RiskMark::State;
    const State risk = riskState(score, *display.result, display.posture, display.category);
    if (node.eliminated || risk == State::Eliminated)
        return State::Eliminated;
    if (node.kind != domain::NodeKind::Cause && risk != State::None)
        return risk;
    return std::max(risk == State::None ? State::Known : risk, likelihoodState(score));
}

} // namespace

void Picture::refreshScore(Slot slot)
{
    const auto& result = m_display.result;
    m_scores[slot] = result ? result->in(m_display.posture).find(m_nodes[slot].id) : nullptr;
    const auto* score = m_scores[slot];
    m_worst[slot] = score ? worstLevelOf(*score, result->scheme, m_display.category) : -1;
    const auto* node = score ? m_model.node(m_nodes[slot].id) : nullptr;
    m_certainty[slot] = node ? certaintyOf(*node, *score, m_display) : RiskMark::State::None;
}

std::vector<QRectF> Picture::setResult(scoring::ResultPointer result)
{
    const auto old = std::exchange(m_display.result, std::move(result));
    if (!old || !m_display.result || !(old->scheme == m_display.result->scheme)) {
        setDisplay(m_display);
        return { kEverywhere };
    }
    std::vector<QRectF> dirty;
    for (Slot slot = 0; slot < m_nodes.size(); ++slot) {
        if (!m_nodes[slot].alive)
            continue;
        const auto* before = m_scores[slot];
        refreshScore(slot);
        if (!looksSame(before, m_scores[slot]))
            dirty.push_back(placeOf(m_nodes[slot]));
    }
    return dirty;
}

void Picture::setDisplay(DisplayOptions display)
{
    m_display = std::move(display);
    for (Slot slot = 0; slot < m_nodes.size(); ++slot)
        if (m_nodes[slot].alive)
            refreshScore(slot);
}

} // namespace hz::drawing
