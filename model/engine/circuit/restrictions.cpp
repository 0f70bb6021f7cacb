#include "model/engine/circuit/restrictions.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

std::array<std::uint32_t, 3> operandsOf(const Circuit::Node& node)
{
    return { node.test.node(), node.high.node(), node.low.node() };
}

} // namespace

Restrictions::Restrictions(
    const Circuit& circuit, std::uint32_t top, std::span<const ProbabilityPair> pairs, Budget& budget)
    : m_circuit(circuit)
    , m_top(top)
    , m_pairs(pairs)
    , m_budget(budget)
    , m_depth(top + 1)
    , m_known(top + 1)
    , m_restrictions(top + 1)
    , m_inside(top + 1)
    , m_pending(top + 1)
    , m_local(top + 1)
{
    listUses();
    findDominators();
    m_known[m_top] = 1;
}

void Restrictions::listUses()
{
    m_depth[m_top] = 1;
    m_firstUse.assign(m_top + 2, 0);
    for (std::uint32_t i = m_top; i > 0 && m_budget.spend(); --i) {
        if (m_depth[i] == 0 || m_circuit.isEvent(i))
            continue;
        for (const std::uint32_t operand : operandsOf(m_circuit.node(i))) {
            m_depth[operand] = 1;
            ++m_firstUse[operand + 1];
        }
    }
    for (std::uint32_t i = 0; i <= m_top; ++i)
        m_firstUse[i + 1] += m_firstUse[i];
    m_uses.resize(m_firstUse[m_top + 1]);
    std::vector<std::uint32_t> next(m_firstUse.begin(), m_firstUse.end() - 1);
    for (std::uint32_t i = m_top; i > 0 && m_budget.spend(); --i) {
        if (m_depth[i] == 0 || m_circuit.isEvent(i))
            continue;
        for (const std::uint32_t operand : operandsOf(m_circuit.node(i)))
            m_uses[next[operand]++] = i;
    }
}

std::span<const std::uint32_t> Restrictions::usesOf(std::uint32_t node) const
{
    return std::span(m_uses).subspan(m_firstUse[node], m_firstUse[node + 1] - m_firstUse[node]);
}

void Restrictions::findDominators()
{
    m_dominator.assign(m_top + 1, m_top);
    m_jump.assign(m_top + 1, m_top);
    for (std::uint32_t i = m_top; i-- > 1 && m_budget.spend();) {
        if (m_depth[i] == 0)
            continue;
        const auto uses = usesOf(i);
        std::uint32_t meeting = uses.front();
        for (const std::uint32_t use : uses)
            meeting = meetingOf(meeting, use);
        m_dominator[i] = meeting;
        m_depth[i] = m_depth[meeting] + 1;
        const std::uint32_t jump = m_jump[meeting];
        const bool even = m_depth[meeting] - m_depth[jump] == m_depth[jump] - m_depth[m_jump[jump]];
        m_jump[i] = even ? m_jump[jump] : meeting;
    }
}

/// The nearest common ancestor in the tree of dominators. Jumps depend on the depth alone.
std::uint32_t Restrictions::meetingOf(std::uint32_t a, std::uint32_t b) const
{
    if (m_depth[a] < m_depth[b])
        std::swap(a, b);
    while (m_depth[a] > m_depth[b])
        a = m_depth[m_jump[a]] >= m_depth[b] ? m_jump[a] : m_dominator[a];
    while (a != b) {
        const bool far = m_jump[a] != m_jump[b];
        a = far ? m_jump[a] : m_dominator[a];
        b = far ? m_jump[b] : m_dominator[b];
    }
    return a;
}

Restriction Restrictions::of(std::uint32_t node)
{
    std::vector<std::uint32_t> chain;
    for (; m_known[node] == 0; node = m_dominator[node])
        chain.push_back(node);
    for (; !chain.empty() && !m_budget.stopped(); chain.pop_back()) {
        const Restriction local = toDominator(chain.back());
        const Restriction& outer = m_restrictions[node];
        node = chain.back();
        m_restrictions[node] = { mix(local.one, outer.one, outer.zero), mix(local.zero, outer.one, outer.zero) };
        m_known[node] = 1;
    }
    return m_restrictions[node];
}

void Restrictions::enterRegion(std::uint32_t node)
{
    m_region.push_back(node);
    m_inside[node] = 1;
}

/// Evaluates what lies between the node and its dominator, operands first.
Restriction Restrictions::toDominator(std::uint32_t node)
{
    const std::uint32_t dominator = m_dominator[node];
    m_region.clear();
    enterRegion(node);
    for (std::size_t i = 0; i < m_region.size() && m_budget.spend(); ++i) {
        if (m_region[i] == dominator)
            continue;
        for (const std::uint32_t use : usesOf(m_region[i])) {
            ++m_pending[use];
            if (m_inside[use] == 0)
                enterRegion(use);
        }
    }
    m_local[node] = {};
    std::vector<std::uint32_t> ready{ node };
    while (!ready.empty() && m_budget.spend()) {
        const std::uint32_t done = ready.back();
        ready.pop_back();
        if (done == dominator)
            continue;
        for (const std::uint32_t use : usesOf(done)) {
            if (--m_pending[use] != 0)
                continue;
            m_local[use].one = evaluate(use, [](const Restriction& restriction) { return restriction.one; });
            m_local[use].zero = evaluate(use, [](const Restriction& restriction) { return restriction.zero; });
            ready.push_back(use);
        }
    }
    for (const std::uint32_t inside : m_region)
        m_inside[inside] = 0;
    return m_local[dominator];
}

template <typename Choose> ProbabilityPair Restrictions::evaluate(std::uint32_t node, Choose choose) const
{
    const auto pairBelow = [&](Ref ref) {
        const ProbabilityPair pair = m_inside[ref.node()] != 0 ? choose(m_local[ref.node()]) : m_pairs[ref.node()];
        return ref.negated() ? !pair : pair;
    };
    const Circuit::Node& choice = m_circuit.node(node);
    if (m_circuit.isSum(node))
        return join(pairBelow(choice.high), pairBelow(choice.low));
    return mix(pairBelow(choice.test), pairBelow(choice.high), pairBelow(choice.low));
}

} // namespace hz::engine
