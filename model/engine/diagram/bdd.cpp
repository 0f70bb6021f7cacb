#include "model/engine/diagram/bdd.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstTable = 1024;
constexpr std::size_t kFirstCache = 1024;
constexpr std::size_t kLargestCache = std::size_t{ 1 } << 22;
constexpr std::size_t kMostNodes = (std::size_t{ 1 } << 30) - 1; // an operation and an edge share 32 bits
constexpr Edge kPending = 0xFFFFFFFF;

std::size_t hashOf(std::uint64_t a, std::uint64_t b, std::uint64_t c)
{
    std::uint64_t hash = (a * 0x9E3779B97F4A7C15ULL) ^ ((b << 32 | c) * 0xC2B2AE3D27D4EB4FULL);
    hash ^= hash >> 32;
    return static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15ULL >> 20);
}

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
    m_table.zero(kFirstTable);
    m_cache.zero(kFirstCache);
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
    const Remembered& known = rememberedAt(a | static_cast<std::uint32_t>(operation) << 31, b);
    if (known.a == (a | static_cast<std::uint32_t>(operation) << 31) && known.b == b)
        return known.result ^ (negated ? 1U : 0U);
    m_frames.push_back({ a, b, std::max(rankOf(a), rankOf(b)), 0, false, negated });
    return kPending;
}

Edge Bdd::finish(Operation operation, Edge low)
{
    const Frame done = m_frames.back();
    m_frames.pop_back();
    const Edge result = findOrAdd(done.rank, done.high, low);
    if (m_full)
        return kFalse;
    const std::uint32_t key = done.a | static_cast<std::uint32_t>(operation) << 31;
    rememberedAt(key, done.b) = { key, done.b, result };
    return result ^ (done.negated ? 1U : 0U);
}

Edge Bdd::findOrAdd(Rank rank, Edge high, Edge low)
{
    if (high == low)
        return high;
    const Edge complemented = high & 1U;
    high ^= complemented;
    low ^= complemented;
    std::size_t slot = slotOf(rank, high, low);
    if (m_table[slot] == 0) {
        if (m_nodes.size() >= m_maximumNodes) {
            m_full = true;
            return kFalse;
        }
        if (2 * m_nodes.size() >= m_table.size()) {
            growTable();
            growCache();
            slot = slotOf(rank, high, low);
        }
        m_table[slot] = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.append({ rank, high, low });
    }
    return m_table[slot] << 1 | complemented;
}

std::size_t Bdd::slotOf(Rank rank, Edge high, Edge low) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hashOf(rank, high, low) & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        const Node& known = m_nodes[m_table[slot]];
        if (known.rank == rank && known.high == high && known.low == low)
            break;
    }
    return slot;
}

Bdd::Remembered& Bdd::rememberedAt(std::uint32_t key, Edge b)
{
    return m_cache[hashOf(key, b, 0) & (m_cache.size() - 1)];
}

/// Gives up when the budget ends midway: the old table still holds every node, and has room for as many again.
void Bdd::growTable()
{
    if (m_budget.stopped())
        return;
    PlainArray<std::uint32_t> larger;
    larger.zero(2 * m_table.size());
    const std::size_t mask = larger.size() - 1;
    for (std::uint32_t index = 1; index < m_nodes.size(); ++index) {
        if (!m_budget.spend())
            return;
        const Node& n = m_nodes[index];
        std::size_t slot = hashOf(n.rank, n.high, n.low) & mask;
        while (larger[slot] != 0)
            slot = (slot + 1) & mask;
        larger[slot] = index;
    }
    m_table = std::move(larger);
}

void Bdd::growCache()
{
    if (m_cache.size() >= std::min(m_table.size(), kLargestCache))
        return;
    const PlainArray<Remembered> old = std::move(m_cache);
    m_cache.zero(2 * old.size());
    for (std::size_t i = 0; i < old.size() && m_budget.spend(); ++i) {
        if (old[i].a != 0)
            rememberedAt(old[i].a, old[i].b) = old[i];
    }
}

} // namespace hz::engine
