#include "model/engine/diagram/bdd.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

constexpr std::size_t kMaxNodes = (std::size_t{ 1 } << 30) - 1; // an operation and an edge share 32 bits
constexpr Edge kPending = 0xFFFFFFFF;
constexpr std::uint32_t kBatch = 32; // nodes on their way into the table at the same time
constexpr std::uint32_t kOperationBit = std::uint32_t{ 1 } << 31;

} // namespace

Bdd::Bdd(Budget& budget, std::size_t maximumNodes)
    : m_budget(budget)
{
    setNodeLimit(maximumNodes);
    clear();
}

void Bdd::clear()
{
    m_thrownAway += m_nodes.size();
    m_nodes.clear();
    m_nodes.append(Node{});
    m_table.clear();
    m_cache.clear();
    m_full = false;
}

void Bdd::setNodeLimit(std::size_t maximumNodes)
{
    m_maximumNodes = std::min(maximumNodes, kMaxNodes);
    m_full = false;
}

std::vector<Edge> Bdd::kept() const
{
    std::vector<Edge> edges;
    for (const std::vector<Edge>* const list : m_kept)
        edges.insert(edges.end(), list->begin(), list->end());
    return edges;
}

void Bdd::replaceKept(std::span<const Edge> edges)
{
    for (std::vector<Edge>* const list : m_kept) {
        std::ranges::copy(edges.first(list->size()), list->begin());
        edges = edges.subspan(list->size());
    }
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
        if (m_nodes.size() >= m_maximumNodes && !m_kept.empty())
            collect(result);
        if (!m_budget.spend() || m_full) {
            m_frames.clear();
            return kFalse;
        }
        Frame& top = m_frames.back();
        if (result == kPending) {
            result = begin(operation, top.highA, top.highB);
        } else if (!top.hasHigh) {
            top.high = result;
            top.hasHigh = true;
            result = begin(operation, top.lowA, top.lowB);
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
    const std::uint32_t key = keyOf(operation, a);
    const Remembered& known = m_cache.at(hashOf(key, b, 0));
    if (known.a == key && known.b == b)
        return known.result ^ (negated ? 1U : 0U);
    const Rank rank = std::max(rankOf(a), rankOf(b));
    const Edge lowA = lowOf(a, rank);
    const Edge lowB = lowOf(b, rank);
    m_frames.push_back({ a, b, highOf(a, rank), highOf(b, rank), lowA, lowB, rank, 0, false, negated });
    expect(operation, lowA, lowB);
    return kPending;
}

/// They are next after the high ones, whose time this is to get what will be looked at from memory.
void Bdd::expect(Operation operation, Edge a, Edge b) const
{
    m_nodes.prefetch(a >> 1);
    m_nodes.prefetch(b >> 1);
    m_cache.prefetch(hashOf(keyOf(operation, std::min(a, b)), std::max(a, b), 0));
}

Edge Bdd::finish(Operation operation, Edge low)
{
    const Frame done = m_frames.back();
    m_frames.pop_back();
    const Edge result = findOrAdd(done.rank, done.high, low);
    if (stopped())
        return kFalse;
    const Remembered remembered{ keyOf(operation, done.a), done.b, result };
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
    m_cache.growTo(m_table.size() / 2, m_budget);
    return index << 1 | complemented;
}

/// Full again soon is full: each collection takes time in proportion to the node limit.
void Bdd::collect(Edge& result)
{
    m_moved.zero(m_nodes.size());
    m_moved[0] = 1;
    visitLive([this](Edge& edge) { m_moved[edge >> 1] = 1; }, result);
    if (!markLive() || !moveTogether())
        return;
    visitLive([this](Edge& edge) { edge = moved(edge); }, result);
    m_cache.rewrite(
        [this](Remembered& known) {
            const std::uint32_t operation = known.a & kOperationBit;
            const std::uint32_t a = known.a & ~kOperationBit;
            if (m_moved[a >> 1] == 0 || m_moved[known.b >> 1] == 0
                || (m_moved[known.result >> 1] == 0 && known.result >= 2))
                return false;
            known = { moved(a) | operation, moved(known.b), moved(known.result) };
            return true;
        },
        m_budget);
    m_full = m_nodes.size() > m_maximumNodes / 4 * 3;
}

bool Bdd::throwAway()
{
    Edge none = kPending;
    m_moved.zero(m_nodes.size());
    m_moved[0] = 1;
    visitLive([this](Edge& edge) { m_moved[edge >> 1] = 1; }, none);
    m_table.clear();
    m_cache.clear();
    if (!markLive() || !moveTogether())
        return false;
    visitLive([this](Edge& edge) { edge = moved(edge); }, none);
    m_moved.clear();
    return true;
}

/// Every edge that is in use.
template <typename Visit> void Bdd::visitLive(const Visit& visit, Edge& result)
{
    for (std::vector<Edge>* const list : m_kept)
        std::ranges::for_each(*list, visit);
    for (Frame& frame : m_frames) {
        visit(frame.a);
        visit(frame.b);
        visit(frame.highA);
        visit(frame.highB);
        visit(frame.lowA);
        visit(frame.lowB);
        visit(frame.high);
    }
    if (result != kPending)
        visit(result);
}

/// Children have smaller indices.
bool Bdd::markLive()
{
    for (std::size_t index = m_nodes.size(); index-- > 1;) {
        if (!m_budget.spend())
            return false;
        if (m_moved[index] != 0) {
            m_moved[m_nodes[index].high >> 1] = 1;
            m_moved[m_nodes[index].low >> 1] = 1;
        }
    }
    return true;
}

bool Bdd::moveTogether()
{
    m_table.empty();
    std::uint32_t count = 1;
    std::array<std::uint32_t, kBatch> hashes{}; // of the last nodes
    const auto enter = [&](std::uint32_t last) {
        for (std::uint32_t index = std::max(count - last, 1U); index < count; ++index) {
            const std::uint32_t hash = hashes[index % kBatch];
            m_table.fill(m_table.slotOf(hash, [](std::uint32_t) { return false; }), hash, index, m_budget);
        }
    };
    m_moved[0] = 0;
    for (std::size_t index = 1; index < m_nodes.size(); ++index) {
        if (!m_budget.spend())
            return false;
        if (m_moved[index] == 0)
            continue;
        const Node& old = m_nodes[index];
        const Node node{ old.rank, moved(old.high), moved(old.low) };
        m_moved[index] = count;
        m_nodes[count] = node;
        hashes[count % kBatch] = hashOf(node.rank, node.high, node.low);
        m_table.prefetch(hashes[count % kBatch]);
        if (++count % kBatch == 0)
            enter(kBatch);
    }
    enter(count % kBatch);
    m_thrownAway += m_nodes.size() - count;
    m_nodes.truncate(count);
    return true;
}

} // namespace hz::engine
