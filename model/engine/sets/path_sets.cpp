#include "model/engine/sets/path_sets.h"

#include "model/engine/formula/cone.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace hz::engine {

/// Each sign of a node that is needed becomes a node of its own, an exclusive or three.
class PathSets::Building {
public:
    Building(PathSets& sets, const Formula& formula, Ref root)
        : m_sets(sets)
        , m_formula(formula)
        , m_wiring(Cone(formula).wiring(root))
        , m_nodes(2 * std::size_t{ m_wiring.size() }, kNone)
        , m_isNeeded(m_nodes.size(), false)
        , m_root((m_wiring.size() - 1) << 1 | (root.negated() ? 1U : 0U))
    {
    }

    void run()
    {
        findNeeded();
        for (std::uint32_t code = 0; code < m_nodes.size(); ++code) {
            if (m_isNeeded[code])
                m_nodes[code] = build(code);
        }
        m_sets.m_firstInput.push_back(static_cast<std::uint32_t>(m_sets.m_inputs.size()));
        findUsers();
    }

private:
    [[nodiscard]] Operator operatorOf(std::uint32_t code) const
    {
        return m_formula.operatorOf(m_wiring.nodes[code >> 1]);
    }

    /// Those below the root; an exclusive or needs both signs.
    void findNeeded()
    {
        m_isNeeded[m_root] = true;
        for (std::uint32_t code = m_root + 1; code-- > 0;) {
            if (!m_isNeeded[code])
                continue;
            for (const Ref operand : m_wiring.operandsOf(code >> 1)) {
                m_isNeeded[operand.code ^ (code & 1U)] = true;
                if (operatorOf(code) == Operator::Xor)
                    m_isNeeded[operand.code] = m_isNeeded[operand.code ^ 1U] = true;
            }
        }
    }

    Node add(std::uint32_t threshold, Variable variable, std::span<const Node> inputs)
    {
        m_sets.m_firstInput.push_back(static_cast<std::uint32_t>(m_sets.m_inputs.size()));
        m_sets.m_inputs.insert(m_sets.m_inputs.end(), inputs.begin(), inputs.end());
        m_sets.m_thresholds.push_back(threshold);
        m_sets.m_variables.push_back(variable);
        return static_cast<Node>(m_sets.m_thresholds.size() - 1);
    }

    Node build(std::uint32_t code)
    {
        const std::uint32_t sign = code & 1U;
        const std::uint32_t node = m_wiring.nodes[code >> 1];
        const auto operands = m_wiring.operandsOf(code >> 1);
        if (operatorOf(code) == Operator::Event) {
            const Variable variable = m_formula.variableOf(node);
            return (sign == 0 ? m_sets.m_plain : m_sets.m_negated)[variable] = add(0, variable, {});
        }
        if (operatorOf(code) == Operator::Xor)
            return buildXor(operands[0].code, operands[1].code ^ sign);
        std::vector<Node> inputs;
        for (const Ref operand : operands)
            inputs.push_back(m_nodes[operand.code ^ sign]);
        const auto count = static_cast<std::uint32_t>(inputs.size());
        const std::uint32_t k = operatorOf(code) == Operator::And ? count : m_formula.thresholdOf(node);
        return add(sign == 0 ? k : count - k + 1, 0, inputs);
    }

    Node buildXor(std::uint32_t a, std::uint32_t b)
    {
        const Node one = add(2, 0, std::array{ m_nodes[a], m_nodes[b ^ 1U] });
        const Node other = add(2, 0, std::array{ m_nodes[a ^ 1U], m_nodes[b] });
        return add(1, 0, std::array{ one, other });
    }

    void findUsers()
    {
        const std::size_t count = m_sets.m_thresholds.size();
        m_sets.m_firstUser.assign(count + 1, 0);
        for (const Node input : m_sets.m_inputs)
            ++m_sets.m_firstUser[input + 1];
        std::partial_sum(m_sets.m_firstUser.begin(), m_sets.m_firstUser.end(), m_sets.m_firstUser.begin());
        m_sets.m_users.resize(m_sets.m_inputs.size());
        std::vector<std::uint32_t> next(m_sets.m_firstUser.begin(), m_sets.m_firstUser.end() - 1);
        for (Node gate = 0; gate < count; ++gate) {
            for (const Node input : m_sets.inputsOf(gate))
                m_sets.m_users[next[input]++] = gate;
        }
    }

    PathSets& m_sets;
    const Formula& m_formula;
    Wiring m_wiring;
    std::vector<Node> m_nodes; // by place and sign
    std::vector<bool> m_isNeeded;
    std::uint32_t m_root;
};

PathSets::PathSets(const Formula& formula, Ref root, std::span<const double> weights, Budget& budget)
    : m_budget(budget)
    , m_weights(weights.begin(), weights.end())
    , m_plain(formula.variableCount(), kNone)
    , m_negated(m_plain)
{
    Building(*this, formula, root).run();
    const std::size_t count = m_thresholds.size();
    m_dirty.assign(count / 64 + 1, 0);
    m_entered.assign(count, 0);
    for (Node node = 0; node < count; ++node) {
        if (m_thresholds[node] != 0)
            m_costs.push_back(costOf(node));
        else
            m_costs.push_back(m_negated[m_variables[node]] == node ? kInfinite : weightOf(m_variables[node]));
    }
}

double PathSets::weightOf(Variable variable) const
{
    return std::max(m_weights[variable], kLightest);
}

void PathSets::occur(Variable variable)
{
    setAside(variable);
    decide(m_negated[variable], 0.0);
}

void PathSets::reopen(Variable variable)
{
    decide(m_plain[variable], weightOf(variable));
    decide(m_negated[variable], kInfinite);
}

void PathSets::undo(std::size_t mark)
{
    for (; m_trail.size() > mark; m_trail.pop_back())
        m_costs[m_trail.back().node] = m_trail.back().cost;
}

void PathSets::decide(Node node, double cost)
{
    if (node == kNone || m_costs[node] == cost)
        return;
    m_lastDirty = 0;
    change(node, cost);
    propagate(node);
}

void PathSets::change(Node node, double cost)
{
    m_trail.push_back({ node, m_costs[node] });
    m_costs[node] = cost;
    for (std::uint32_t i = m_firstUser[node]; i < m_firstUser[node + 1]; ++i) {
        m_dirty[m_users[i] / 64] |= std::uint64_t{ 1 } << (m_users[i] % 64);
        m_lastDirty = std::max<std::size_t>(m_lastDirty, m_users[i] / 64);
    }
}

/// Users come after what they use.
void PathSets::propagate(Node from)
{
    for (std::size_t word = from / 64; word <= m_lastDirty; ++word) {
        while (m_dirty[word] != 0) {
            const auto node = static_cast<Node>(word * 64 + static_cast<std::size_t>(std::countr_zero(m_dirty[word])));
            m_dirty[word] &= m_dirty[word] - 1;
            static_cast<void>(m_budget.spend());
            if (const double cost = costOf(node); cost != m_costs[node])
                change(node, cost);
        }
    }
}

/// What keeps the cheapest of its inputs false that are enough.
double PathSets::costOf(Node gate)
{
    const auto inputs = inputsOf(gate);
    const std::size_t needed = neededFalse(gate);
    if (needed == 1) {
        double least = kInfinite;
        for (const Node input : inputs)
            least = std::min(least, m_costs[input]);
        return least;
    }
    m_scratch.clear();
    for (const Node input : inputs)
        m_scratch.push_back(m_costs[input]);
    const auto end = m_scratch.begin() + static_cast<std::ptrdiff_t>(needed);
    if (end != m_scratch.end())
        std::ranges::nth_element(m_scratch, end);
    return std::accumulate(m_scratch.begin(), end, 0.0);
}

void PathSets::addLightest(std::vector<Variable>& events)
{
    ++m_walk;
    m_stack.assign(1, static_cast<Node>(m_costs.size() - 1));
    m_entered.back() = m_walk;
    while (!m_stack.empty()) {
        static_cast<void>(m_budget.spend());
        const Node node = m_stack.back();
        m_stack.pop_back();
        if (m_thresholds[node] != 0)
            enterCheapest(node, neededFalse(node));
        else if (m_costs[node] > 0.0)
            events.push_back(m_variables[node]);
    }
}

/// What is entered already costs nothing more.
void PathSets::enterCheapest(Node gate, std::size_t needed)
{
    m_choices.clear();
    for (const Node input : inputsOf(gate))
        m_choices.emplace_back(m_entered[input] == m_walk ? 0.0 : m_costs[input], input);
    const auto end = m_choices.begin() + static_cast<std::ptrdiff_t>(needed);
    if (end != m_choices.end())
        std::ranges::nth_element(m_choices, end);
    for (auto choice = m_choices.begin(); choice != end; ++choice) {
        if (std::exchange(m_entered[choice->second], m_walk) != m_walk)
            m_stack.push_back(choice->second);
    }
}

} // namespace hz::engine
