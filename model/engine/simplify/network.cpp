#include "model/engine/simplify/network.h"

#include <array>
#include <cassert>
#include <utility>

namespace hz::engine {

namespace {

std::vector<bool> reachable(const Formula& formula, Ref root)
{
    std::vector<bool> result(root.node() + std::size_t{ 1 }, false);
    result[root.node()] = true;
    for (std::uint32_t node = root.node() + 1; node-- > 0;) {
        if (!result[node])
            continue;
        for (const Ref operand : formula.operandsOf(node))
            result[operand.node()] = true;
    }
    return result;
}

Ref signedLike(std::uint32_t node, Ref sign)
{
    return Ref{ node << 1 | static_cast<std::uint32_t>(sign.negated()) };
}

} // namespace

Network::Network(const Formula& formula, Ref root, base::CancelToken cancel)
    : m_cancel(std::move(cancel))
    , m_nodes(2)
    , m_slots(1)
{
    m_nodes[kOutput].op = Operator::And;
    const auto needed = reachable(formula, root);
    std::vector<std::uint32_t> images(needed.size(), 0);
    std::vector<Ref> operands;
    for (std::uint32_t node = 1; node < needed.size() && !isCancelled(); ++node) {
        if (!needed[node])
            continue;
        operands.clear();
        for (const Ref operand : formula.operandsOf(node))
            operands.push_back(signedLike(images[operand.node()], operand));
        const Operator op = formula.operatorOf(node);
        images[node] = newNode(op, op == Operator::Event ? formula.variableOf(node) : formula.thresholdOf(node));
        fill(images[node], operands);
    }
    const Ref top = isCancelled() ? Formula::no() : signedLike(images[root.node()], root);
    fill(kOutput, std::array{ top });
    for (std::uint32_t node = kOutput + 1; node < nodeCount(); ++node)
        touch(node);
}

bool Network::isGate(std::uint32_t node) const
{
    const Operator op = m_nodes[node].op;
    return op != Operator::True && op != Operator::Event && node != kOutput;
}

std::span<const Network::Slot> Network::operandsOf(std::uint32_t node) const
{
    const Node& n = m_nodes[node];
    return { m_slots.data() + n.first, n.count };
}

std::vector<std::uint32_t> Network::order() const
{
    std::vector<std::uint32_t> result;
    std::vector<std::uint32_t> entered(m_nodes.size(), 0); // operands walked already, plus one
    std::vector<std::uint32_t> path{ kOutput };
    entered[0] = entered[kOutput] = 1;
    while (!path.empty() && !isCancelled()) {
        const std::uint32_t node = path.back();
        const auto operands = operandsOf(node);
        if (entered[node] > operands.size()) {
            result.push_back(node);
            path.pop_back();
            continue;
        }
        const std::uint32_t next = operands[entered[node]++ - 1].operand.node();
        if (entered[next] == 0) {
            entered[next] = 1;
            path.push_back(next);
        }
    }
    if (isCancelled())
        return {};
    result.pop_back(); // the output
    return result;
}

Ref Network::add(Operator op, std::uint32_t threshold, std::span<const Ref> operands)
{
    const std::uint32_t node = newNode(op, threshold);
    fill(node, operands);
    touch(node);
    return Ref{ node << 1 };
}

void Network::replace(std::uint32_t node, Ref by)
{
    assert(by.node() != node);
    while (m_nodes[node].uses != kNone) {
        const std::uint32_t slot = m_nodes[node].uses;
        change(slot, m_slots[slot].operand.negated() ? !by : by);
    }
    touch(node);
}

void Network::rewrite(std::uint32_t node, Operator op, std::uint32_t threshold, std::span<const Ref> operands)
{
    for (std::uint32_t i = 0; i < m_nodes[node].count; ++i)
        unlink(m_nodes[node].first + i);
    m_nodes[node].op = op;
    m_nodes[node].value = threshold;
    fill(node, operands);
    touch(node);
}

void Network::append(std::uint32_t node, Ref operand)
{
    if (m_nodes[node].count == m_nodes[node].capacity) {
        const auto first = static_cast<std::uint32_t>(m_slots.size());
        m_nodes[node].capacity = 2 * m_nodes[node].capacity + 2;
        m_slots.resize(m_slots.size() + m_nodes[node].capacity);
        for (std::uint32_t i = 0; i < m_nodes[node].count; ++i)
            move(m_nodes[node].first + i, first + i);
        m_nodes[node].first = first;
    }
    const std::uint32_t slot = m_nodes[node].first + m_nodes[node].count++;
    m_slots[slot].owner = node;
    link(slot, operand);
    touch(node);
}

void Network::change(std::uint32_t slot, Ref operand)
{
    unlink(slot);
    link(slot, operand);
    touch(m_slots[slot].owner);
}

std::uint32_t Network::takeStale()
{
    if (m_stale.empty())
        return kNone;
    const std::uint32_t node = m_stale.back();
    m_stale.pop_back();
    m_nodes[node].stale = false;
    return node;
}

void Network::touch(std::uint32_t node)
{
    if (m_nodes[node].stale || !isGate(node))
        return;
    m_nodes[node].stale = true;
    m_stale.push_back(node);
}

std::uint32_t Network::newNode(Operator op, std::uint32_t value)
{
    m_nodes.push_back({});
    m_nodes.back().op = op;
    m_nodes.back().value = value;
    return nodeCount() - 1;
}

/// The operands of a node that has none.
void Network::fill(std::uint32_t node, std::span<const Ref> operands)
{
    Node& n = m_nodes[node];
    n.count = static_cast<std::uint32_t>(operands.size());
    if (n.count > n.capacity) {
        n.first = static_cast<std::uint32_t>(m_slots.size());
        n.capacity = n.count;
        m_slots.resize(m_slots.size() + n.capacity);
    }
    for (std::uint32_t i = 0; i < n.count; ++i) {
        m_slots[n.first + i].owner = node;
        link(n.first + i, operands[i]);
    }
}

void Network::link(std::uint32_t slot, Ref operand)
{
    Node& used = m_nodes[operand.node()];
    m_slots[slot].operand = operand;
    m_slots[slot].previous = kNone;
    m_slots[slot].next = used.uses;
    if (used.uses != kNone)
        m_slots[used.uses].previous = slot;
    used.uses = slot;
    ++used.useCount;
}

void Network::unlink(std::uint32_t slot)
{
    const Slot& gone = m_slots[slot];
    Node& used = m_nodes[gone.operand.node()];
    (gone.previous == kNone ? used.uses : m_slots[gone.previous].next) = gone.next;
    if (gone.next != kNone)
        m_slots[gone.next].previous = gone.previous;
    --used.useCount;
    if (used.useCount == 0)
        touch(gone.operand.node());
    else if (used.useCount == 1 && used.op == Operator::And) // may be merged into the one user that is left
        touch(m_slots[used.uses].owner);
}

void Network::move(std::uint32_t from, std::uint32_t to)
{
    const Slot& moved = m_slots[to] = m_slots[from];
    (moved.previous == kNone ? m_nodes[moved.operand.node()].uses : m_slots[moved.previous].next) = to;
    if (moved.next != kNone)
        m_slots[moved.next].previous = to;
}

} // namespace hz::engine
