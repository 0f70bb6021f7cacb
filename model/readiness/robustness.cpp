#include "model/readiness/robustness.h"

#include "model/analysis/projects/project_sampler.h"

#include <algorithm>
#include <map>

namespace hz::readiness {

LikelihoodDraws::LikelihoodDraws(const LevelTables& tables, std::uint64_t seed, std::size_t samples)
{
    for (const domain::LikelihoodLevel& level : tables.scheme.likelihoods)
        m_bounds.push_back(level.lowerBound);
    std::vector<scoring::BasicEvent> events;
    for (std::uint32_t i = 0; i < tables.graph.nodes.size(); ++i) {
        const auto& node = tables.graph.nodes[i];
        const bool isDrawn = node.hasOwn && !node.isControl() && !node.eliminated && node.own.isPoint()
            && node.likelihood.value.shape != domain::Shape::Point;
        if (!isDrawn)
            continue;
        m_nodes.push_back(i);
        events.push_back({ scoring::BasicEvent::Kind::Occurs, node.id });
    }
    if (m_nodes.empty())
        return;
    const auto fill = analysis::samplerOf(tables.model, events)(seed)();
    std::vector<engine::Lanes> lanes(events.size());
    for (std::uint64_t block = 0; m_draws.size() < samples; ++block) {
        fill(block, lanes);
        for (std::size_t lane = 0; lane < engine::kLanes && m_draws.size() < samples; ++lane) {
            std::vector<double>& draw = m_draws.emplace_back();
            for (const engine::Lanes& event : lanes)
                draw.push_back(std::clamp(event.values[lane], 0.0, 1.0));
        }
    }
}

std::optional<base::Interval> LikelihoodDraws::share(scoring::HazardGraph graph, std::span<const std::uint32_t> fixed,
    const std::function<Outcome(const scoring::HazardGraph&)>& ask, const base::CancelToken& cancel) const
{
    if (areAlike()) {
        const Outcome outcome = ask(graph);
        return base::Interval{ outcome == Outcome::Met ? 1.0 : 0.0, outcome == Outcome::Failed ? 0.0 : 1.0 };
    }
    const auto bandOf = [this](double p) {
        return static_cast<char>(
            std::ranges::find_if(m_bounds, [p](double bound) { return p >= bound; }) - m_bounds.begin());
    };
    std::map<std::string, Outcome> known;
    double certain = 0.0;
    double possible = 0.0;
    std::string bands(m_nodes.size(), '\0');
    for (const std::vector<double>& draw : m_draws) {
        if (cancel.isCancelled())
            return std::nullopt;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const bool isFixed = std::ranges::find(fixed, m_nodes[i]) != fixed.end();
            bands[i] = isFixed ? '\0' : bandOf(draw[i]);
            if (!isFixed)
                graph.nodes[m_nodes[i]].own = base::Interval::point(draw[i]);
        }
        auto at = known.find(bands);
        if (at == known.end())
            at = known.emplace(bands, ask(graph)).first;
        certain += at->second == Outcome::Met ? 1.0 : 0.0;
        possible += at->second == Outcome::Failed ? 0.0 : 1.0;
    }
    const auto samples = static_cast<double>(m_draws.size());
    return base::Interval{ certain / samples, possible / samples };
}

} // namespace hz::readiness
