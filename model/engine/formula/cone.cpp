#include "model/engine/formula/cone.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr unsigned kPlain = 1;
constexpr unsigned kNegated = 2;
constexpr std::size_t kFewEvents = 40; // any order will do
constexpr double kClearly = 0.25; // times the spread of the other order

unsigned swapped(unsigned signs)
{
    return (signs & kPlain) << 1 | (signs & kNegated) >> 1;
}

} // namespace

std::vector<Occurrence> Cone::occurrences(std::span<const Ref> roots)
{
    m_seen.clear();
    m_seen.cover(m_formula.nodeCount());
    for (const Ref root : roots)
        enter(root, kPlain);
    std::vector<std::uint32_t> variables;
    while (!m_stack.empty()) {
        const std::uint32_t node = m_stack.back();
        m_stack.pop_back();
        const unsigned signs = m_seen.at(node);
        const Operator op = m_formula.operatorOf(node);
        if (op == Operator::Event)
            variables.push_back(node);
        for (const Ref operand : m_formula.operandsOf(node))
            enter(operand, op == Operator::Xor ? kPlain | kNegated : signs);
    }
    std::ranges::sort(variables, {}, [this](std::uint32_t node) { return m_formula.variableOf(node); });
    variables.erase(std::ranges::unique(variables).begin(), variables.end());
    std::vector<Occurrence> result;
    for (const std::uint32_t node : variables) {
        const unsigned signs = m_seen.at(node);
        result.push_back({ m_formula.variableOf(node), (signs & kPlain) != 0, (signs & kNegated) != 0 });
    }
    return result;
}

void Cone::enter(Ref operand, unsigned signs)
{
    if (operand.negated())
        signs = swapped(signs);
    const unsigned known = m_seen.valueOr(operand.node(), 0);
    if ((known | signs) == known)
        return;
    m_seen.set(operand.node(), static_cast<unsigned char>(known | signs));
    m_stack.push_back(operand.node());
}

std::vector<std::uint32_t> Cone::order(std::span<const Ref> roots, const Stamped<std::uint32_t>& built)
{
    walk(roots, built);
    if (m_events.size() < kFewEvents)
        return m_events;
    std::vector<std::uint32_t> latest = latestFirst();
    return spread(latest) < kClearly * spread(m_events) ? std::move(latest) : m_events;
}

void Cone::walk(std::span<const Ref> roots, const Stamped<std::uint32_t>& built)
{
    weigh();
    m_seen.clear();
    m_seen.cover(m_formula.nodeCount());
    m_gates.clear();
    m_events.clear();
    for (auto root = roots.rbegin(); root != roots.rend(); ++root)
        m_stack.push_back(root->node());
    while (!m_stack.empty()) {
        const std::uint32_t node = m_stack.back();
        m_stack.pop_back();
        if (m_seen.has(node) || built.has(node))
            continue;
        m_seen.set(node, 1);
        (m_formula.operatorOf(node) == Operator::Event ? m_events : m_gates).push_back(node);
        m_operands.clear();
        for (const Ref operand : m_formula.operandsOf(node))
            m_operands.push_back(operand.node());
        std::ranges::stable_sort(m_operands, std::greater{}, [this](std::uint32_t n) { return m_weights[n]; });
        m_stack.insert(m_stack.end(), m_operands.begin(), m_operands.end());
    }
}

/// By the first gate that uses each, as a formula that was made along a chain has them.
std::vector<std::uint32_t> Cone::latestFirst()
{
    std::ranges::sort(m_gates);
    m_places.cover(m_formula.nodeCount());
    for (const std::uint32_t event : m_events)
        m_places.set(event, 0);
    for (auto gate = m_gates.rbegin(); gate != m_gates.rend(); ++gate) {
        for (const Ref operand : m_formula.operandsOf(*gate))
            m_places.set(operand.node(), *gate);
    }
    std::vector<std::uint32_t> result = m_events;
    std::ranges::stable_sort(result, std::greater{}, [this](std::uint32_t event) { return m_places.at(event); });
    return result;
}

/// Over all gates: how far apart their operands begin in the order. What is not in it does not count.
double Cone::spread(std::span<const std::uint32_t> order)
{
    m_places.clear();
    m_places.cover(m_formula.nodeCount());
    for (std::uint32_t place = 0; place < order.size(); ++place)
        m_places.set(order[place], place);
    double total = 0.0;
    for (const std::uint32_t gate : m_gates) { // ascending: operands first
        auto first = static_cast<std::uint32_t>(order.size());
        std::uint32_t last = 0;
        for (const Ref operand : m_formula.operandsOf(gate)) {
            const std::uint32_t place = m_places.valueOr(operand.node(), first);
            first = std::min(first, place);
            last = std::max(last, m_places.has(operand.node()) ? place : 0);
        }
        if (first == order.size())
            continue;
        m_places.set(gate, first);
        total += last - first;
    }
    return total;
}

std::vector<std::uint32_t> Cone::nodes(Ref root)
{
    m_seen.clear();
    m_seen.cover(m_formula.nodeCount());
    std::vector<std::uint32_t> result;
    enter(root, kPlain);
    while (!m_stack.empty()) {
        result.push_back(m_stack.back());
        m_stack.pop_back();
        for (const Ref operand : m_formula.operandsOf(result.back())) {
            if (!m_seen.has(operand.node()))
                enter(operand, kPlain);
        }
    }
    std::ranges::sort(result);
    return result;
}

Wiring Cone::wiring(Ref root)
{
    Wiring wiring;
    wiring.nodes = nodes(root);
    m_places.cover(m_formula.nodeCount());
    for (std::uint32_t place = 0; place < wiring.size(); ++place) {
        const std::uint32_t node = wiring.nodes[place];
        m_places.set(node, place);
        wiring.firstOperand.push_back(static_cast<std::uint32_t>(wiring.operands.size()));
        if (m_formula.operatorOf(node) == Operator::Event)
            wiring.events.push_back(place);
        for (const Ref operand : m_formula.operandsOf(node))
            wiring.operands.push_back(Ref{ m_places.at(operand.node()) << 1 | (operand.code & 1U) });
    }
    wiring.firstOperand.push_back(static_cast<std::uint32_t>(wiring.operands.size()));
    return wiring;
}

/// The formula only grows, so each node is weighed once.
void Cone::weigh()
{
    for (auto node = static_cast<std::uint32_t>(m_weights.size()); node < m_formula.nodeCount(); ++node) {
        double weight = m_formula.operatorOf(node) == Operator::Event ? 1.0 : 0.0;
        for (const Ref operand : m_formula.operandsOf(node))
            weight += m_weights[operand.node()];
        m_weights.push_back(std::min(weight, 1e300));
    }
}

} // namespace hz::engine
