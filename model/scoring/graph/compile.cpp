#include "model/scoring/graph/chain_formulas.h"
#include "model/scoring/graph/loop_formulas.h"

namespace hz::scoring {

namespace {

/// Component by component: events, then states, then chains from the hazards where they are asked for.
class Compiler {
public:
    Compiler(const HazardGraph& graph, const Unit& unit, std::optional<domain::Posture> posture)
        : m_builder{ graph, unit, posture }
        , m_states(unit.nodes.size())
        , m_events(m_builder)
        , m_formulas(m_builder, m_events)
        , m_loops(m_builder, m_formulas, m_states)
    {
    }

    void makeSelectorsFrom(engine::Variable first) { m_loops.makeSelectorsFrom(first); }
    void followHazards() { m_followsHazards = true; }

    CompiledUnit run()
    {
        const Members order = m_builder.componentOrder();
        m_builder.forEachComponent(order, [this](const Members& members) { compileComponent(members); });
        if (m_followsHazards)
            followAll(order);
        for (const NodeState& state : m_states) {
            m_builder.made.now.push_back(state.now);
            m_builder.made.brought.push_back(state.brought);
        }
        return std::move(m_builder.made);
    }

private:
    void compileComponent(const Members& members)
    {
        for (const std::uint32_t local : members)
            m_events.makeFor(local);
        if (m_builder.graph.componentHasLoop[m_builder.node(members.front()).component])
            m_loops.solve(members);
        else
            m_states[members.front()] = m_formulas.of(members.front(), m_states);
        m_loops.noteSolved(members);
    }

    void followAll(const Members& order)
    {
        ChainFormulas chains(m_builder, m_events, m_formulas, m_states);
        for (const std::uint32_t local : order)
            if (hasRisk(m_builder.node(local)))
                chains.follow(local, order);
    }

    UnitBuilder m_builder;
    NodeStates m_states;
    EventFormulas m_events;
    StateFormulas m_formulas;
    LoopFormulas m_loops;
    bool m_followsHazards = false;
};

} // namespace

CompiledUnit compile(const HazardGraph& graph, const Unit& unit)
{
    return Compiler(graph, unit, std::nullopt).run();
}

CompiledUnit compileWithThrough(const HazardGraph& graph, const Unit& unit)
{
    Compiler compiler(graph, unit, std::nullopt);
    compiler.followHazards();
    return compiler.run();
}

CompiledUnit compileWithSelectors(const HazardGraph& graph, const Unit& unit, engine::Variable firstSelector)
{
    Compiler compiler(graph, unit, std::nullopt);
    compiler.makeSelectorsFrom(firstSelector);
    return compiler.run();
}

CompiledUnit compile(const HazardGraph& graph, const Unit& unit, domain::Posture posture)
{
    return Compiler(graph, unit, posture).run();
}

} // namespace hz::scoring
