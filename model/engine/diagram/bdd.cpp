#include "model/engine/diagram/bdd.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr std::size_t kMostNodes = (std::size_t{ 1 } << 30) - 1; // an operation and an edge share 32 bits
constexpr Edge kPending = 0xFFFFFFFF;

} // namespace

Bdd::Bdd(Budget& budget, std::size_t maximumNodes)
    : m_budget(budget)
    , m_maximumNodes(std::min(maximumNodes, kMostNodes))
{
    clear();
}

void Bdd::clear()
{
    m_nodes.clear();
    m_nodes.append(Node{});
    m_table.clear();
    m_cache.clear();
    m_full = false;
}

Edge Bdd::choice(Edge test, Edge then, Edge otherwise)
{
    const Edge one = conjunction(test, then);
    return disjunction(one, conjunction(test ^ 1U, otherwise));
}

Edge Bdd::highOf(Edge edge, Rank rank) const
{
    const Node& n = m_nodes[edge >> 1];
    return n.rank == rank ? n.high ^ (edge & 1U) : edge;
}

Edge Bdd::lowOf(Edge edge, Rank rank) const
{
    const Node& n = m_nodes[edge >> 1];
    return n.rank == rank ? n.low ^ (edge & 1U) : edge;
}

Edge Bdd::apply(Operation operation, Edge a, Edge b)
{
    Edge result = begin(operation, a, b);
    while (!m_frames.empty()) {
        if (!m_budget.spend() || m_full) {
            m_frames.clear();
            return kFalse;
        }
        Frame& top = m_frames.back();
        if (result == kPending) {
            result = begin(operation, highOf(top.a, top.rank), highOf(top.b, top.rank));
        } else if (!top.hasHigh) {
            top.high = result;
            top.hasHigh = true;
            result = begin(operation, lowOf(top.a, top.rank), lowOf(top.b, top.rank));
        } else
            result = finish(operation, result);
    }
    return result;
}

/// The result where it is known at once; else a new frame and kPending.
Edge Bdd::begin(Operation operation, Edge a, Edge b)
{
    bool negated = false;
    if (operation == Operation::Xor) {
        negated = ((a ^ b) & 1U) != 0;
        a &= ~1U;
        b &= ~1U;
    }
    if (b < a)
        std::swap(a, b);
    if (operation == Operation::And) {
        if (a == kFalse || (a ^ b) == 1U)
            return kFalse;
        if (a == kTrue || a == b)
            return b;
    } else {
        if (a == b)
            return negated ? kTrue : kFalse;
        if (a == kTrue)
            return b ^ 1U ^ (negated ? 1U : 0U);
    }
    const std::uint32_t key = a | static_cast<std::uint32_t>(operation) << 31;
    const Remembered& known = m_cache.at(hashOf(key, b, 0));
    if (known.a == key && known.b == b)
        return known.result ^ (negated ? 1U : 0U);
    m_frames.push_back({ a, b, std::max(rankOf(a), rankOf(b)), 0, false, negated });
    return kPending;
}

Edge Bdd::finish(Operation operation, Edge low)
{
    const Frame done = m_frames.back();
    m_frames.pop_back();
    const Edge result = findOrAdd(done.rank, done.high, low);
    if (stopped())
        return kFalse;
    const Remembered remembered{ done.a | static_cast<std::uint32_t>(operation) << 31, done.b, result };
    m_cache.at(remembered.hash()) = remembered;
    return result ^ (done.negated ? 1U : 0U);
}

Edge Bdd::findOrAdd(Rank rank, Edge high, Edge low)
{
    if (high == low)
        return high;
    const Edge complemented = high & 1U;
    high ^= complemented;
    low ^= complemented;
    const std::uint32_t hash = hashOf(rank, high, low);
    const std::size_t slot = m_table.slotOf(hash, [&](std::uint32_t index) {
        const Node& known = m_nodes[index];
        return known.rank == rank && known.high == high && known.low == low;
    });
    if (m_table.at(slot) != 0)
        return m_table.at(slot) << 1 | complemented;
    m_full = m_full || m_nodes.size() >= m_maximumNodes;
    if (stopped())
        return kFalse;
    const auto index = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.append({ rank, high, low });
    m_table.fill(slot, hash, index, m_budget);
    m_cache.growTo(m_table.size(), m_budget);
    return index << 1 | complemented;
}

} // namespace hz::engine
