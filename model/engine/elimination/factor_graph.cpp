#include "model/engine/elimination/factor_graph.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace hz::engine {

namespace {

using Edge = WeightedDiagram::Edge;
using Rank = WeightedDiagram::Rank;

/// A function of two variables by their values: first, then second.
using Values = std::array<std::array<int, 2>, 2>;

Edge functionOf(WeightedDiagram& diagram, Rank first, Rank second, const Values& values)
{
    const auto at = [&](bool ofFirst, bool ofSecond) {
        return WeightedDiagram::constant(values[ofFirst ? 1 : 0][ofSecond ? 1 : 0]);
    };
    if (first > second)
        return diagram.choice(first, diagram.choice(second, at(true, true), at(true, false)),
            diagram.choice(second, at(false, true), at(false, false)));
    return diagram.choice(second, diagram.choice(first, at(true, true), at(false, true)),
        diagram.choice(first, at(true, false), at(false, false)));
}

} // namespace

FactorGraph::FactorGraph(const Equations& equations)
    : m_equations(equations)
    , m_variableCount(equations.count())
{
    for (Wire gate = 0; gate < equations.count(); ++gate) {
        const auto inputs = equations.inputsOf(gate);
        if (inputs.empty())
            continue;
        if (inputs.size() > 2 && !equations.isParity(gate) && equations.thresholdOf(gate) == inputs.size()) {
            const std::uint32_t joining = m_variableCount++;
            add(Kind::Result, gate, false, { joining, gate });
            for (const Equations::End input : inputs)
                add(Kind::Input, gate, (input & 1U) != 0, { joining, input >> 1 });
            continue;
        }
        Clique scope{ gate };
        for (const Equations::End input : inputs)
            scope.push_back(input >> 1);
        add(Kind::Equation, gate, false, std::move(scope));
    }
}

void FactorGraph::add(Kind kind, Wire gate, bool isNegated, Clique scope)
{
    m_factors.push_back({ kind, gate, isNegated });
    m_scopes.push_back(std::move(scope));
}

Edge FactorGraph::build(WeightedDiagram& diagram, std::size_t factor, std::span<const Rank> ranks) const
{
    const Factor& made = m_factors[factor];
    if (made.kind == Kind::Equation)
        return buildEquation(diagram, made.gate, ranks);
    const Rank joining = ranks[m_scopes[factor][0]];
    const Rank wire = ranks[m_scopes[factor][1]];
    if (made.kind == Kind::Result)
        return functionOf(diagram, joining, wire, { { { 1, 0 }, { -1, 1 } } });
    return functionOf(diagram, joining, wire, { { { 1, 1 }, { made.isNegated ? 1 : 0, made.isNegated ? 0 : 1 } } });
}

/// From the lowest rank up: what the equation is, by how many of the inputs above are true and by the gate's value,
/// where that is above.
Edge FactorGraph::buildEquation(WeightedDiagram& diagram, Wire gate, std::span<const Rank> ranks) const
{
    std::map<Rank, std::array<std::size_t, 2>> steps; // what the value of a wire, false or true, adds to the count
    for (const Equations::End input : m_equations.inputsOf(gate))
        ++steps[ranks[input >> 1]][(input & 1U) != 0 ? 0 : 1];
    const std::size_t most = m_equations.inputsOf(gate).size();
    const auto holds = [&](std::size_t count) {
        return m_equations.isParity(gate) ? count % 2 == 1 : count >= m_equations.thresholdOf(gate);
    };
    std::vector<Edge> whenTrue; // by inputs that are true
    std::vector<Edge> whenFalse;
    for (std::size_t count = 0; count <= most; ++count) {
        whenTrue.push_back(WeightedDiagram::constant(holds(count) ? 1 : 0));
        whenFalse.push_back(WeightedDiagram::constant(holds(count) ? 0 : 1));
    }
    const auto passGate = [&] {
        for (std::size_t count = 0; count < whenTrue.size(); ++count)
            whenTrue[count] = diagram.choice(ranks[gate], whenTrue[count], whenFalse[count]);
        whenFalse.clear();
    };
    for (const auto& [rank, step] : steps) {
        if (!whenFalse.empty() && ranks[gate] < rank)
            passGate();
        for (auto* functions : { &whenTrue, &whenFalse }) {
            std::vector<Edge> above;
            for (std::size_t count = 0; count + std::max(step[0], step[1]) < functions->size(); ++count)
                above.push_back(diagram.choice(rank, (*functions)[count + step[1]], (*functions)[count + step[0]]));
            *functions = std::move(above);
        }
    }
    if (!whenFalse.empty())
        passGate();
    return whenTrue.front();
}

} // namespace hz::engine
