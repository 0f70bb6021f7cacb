#include "model/scoring/kept_evaluations.h"

#include "model/scoring/quantities/evaluation.h"

#include <algorithm>

namespace hz::scoring {

namespace {

constexpr std::size_t kMaxKept = 512;
constexpr std::size_t kMaxNodes = 1'000'000; // some hundred bytes each
constexpr std::size_t kNodesOfOne = 300; // what one costs besides its diagrams

UnitContent keyOf(const HazardGraph& graph, const Unit& unit, const EvaluationAsked& how)
{
    UnitContent key = shapeOf(graph, unit);
    key.insert(key.end(), { how.mostUnknowns, how.limits.maximumNodes, how.limits.maximumBytes });
    for (const bool posture : how.asked.postures)
        key.push_back(std::uint64_t{ posture });
    key.push_back(std::uint64_t{ how.asked.effects });
    return key;
}

} // namespace

std::size_t ContentHash::operator()(const UnitContent& content) const noexcept
{
    std::uint64_t hash = content.size();
    for (const std::uint64_t word : content) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

KeptEvaluations::KeptEvaluations() = default;
KeptEvaluations::~KeptEvaluations() = default;

UnitAnswer KeptEvaluations::answerOf(const HazardGraph& graph, const Unit& unit, const EvaluationAsked& how)
{
    UnitContent key = keyOf(graph, unit, how);
    auto kept = m_kept.find(key);
    const bool isNew = kept == m_kept.end();
    if (isNew) {
        ++m_made;
        auto made = std::make_unique<Evaluation>(graph, unit, how.limits, how.mostUnknowns, how.asked);
        kept = m_kept.emplace(std::move(key), Kept{ std::move(made), 0, 0 }).first;
    }
    UnitAnswer answer = kept->second.evaluation->run(graph, unit, how.limits, how.isTrial);
    kept->second.lastAsked = ++m_calls;
    m_nodes -= kept->second.nodes;
    if (answer.cancelled || !kept->second.evaluation->isWhole()) {
        m_kept.erase(kept);
        if (isNew || answer.cancelled)
            return answer;
        ++m_made;
        return scoring::answerOf(graph, unit, how.limits, how.mostUnknowns, how.asked);
    }
    kept->second.nodes = kNodesOfOne + kept->second.evaluation->nodesMade();
    m_nodes += kept->second.nodes;
    forgetOld();
    return answer;
}

void KeptEvaluations::clear()
{
    m_kept.clear();
    m_nodes = 0;
}

void KeptEvaluations::forgetOld()
{
    while (m_kept.size() > kMaxKept || m_nodes > kMaxNodes) {
        const auto oldest =
            std::ranges::min_element(m_kept, {}, [](const auto& kept) { return kept.second.lastAsked; });
        m_nodes -= oldest->second.nodes;
        m_kept.erase(oldest);
    }
}

} // namespace hz::scoring
