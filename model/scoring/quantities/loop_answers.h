#pragma once

#include "model/engine/engine.h"
#include "model/scoring/graph/unit.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::scoring {

/// How probable the nodes of a unit's large loops are. Each node of a loop depends on all of it, so asked for one after
/// the other they cost the square of their number; this asks for all of them at once. Of a unit that rises in every
/// variable only. The graph and the unit must outlive this.
class LoopAnswers {
public:
    /// `compiled`: the unit without selectors.
    LoopAnswers(const HazardGraph& graph, const Unit& unit, const CompiledUnit& compiled, const engine::Limits& limits);

    /// With these inputs by variable, in a share of so many seconds. By local node: the tightest interval; nothing
    /// where it has to be asked for by itself.
    [[nodiscard]] std::vector<std::optional<Interval>> ask(std::span<const Interval> inputs, double seconds);
    /// From now on this token cancels.
    void watch(const base::CancelToken& cancel)
    {
        if (m_engine)
            m_engine->watch(cancel);
    }
    /// Nothing resisted: then answers do not depend on what was asked before.
    [[nodiscard]] bool isWhole() const { return !m_resists && (!m_engine || m_engine->isWhole()); }
    /// What all answers cost.
    [[nodiscard]] std::size_t nodesMade() const { return m_engine ? m_engine->nodesMade() : 0; }

private:
    bool ask(const LargeLoop& loop, std::vector<std::optional<Interval>>& answers);

    std::size_t m_nodes = 0;
    std::vector<Interval> m_inputs; // by variable, selectors included
    CompiledUnit m_compiled;
    bool m_resists = false;
    std::optional<engine::Engine> m_engine; // none: there is nothing to ask, or it resists
};

} // namespace hz::scoring
