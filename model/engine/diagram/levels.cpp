#include "model/engine/diagram/levels.h"

#include <algorithm>
#include <utility>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstBuckets = 8;

Edge highAt(Edge edge, Edge high)
{
    return high ^ (edge & 1U);
}

} // namespace

Levels::Levels(const Bdd& from, std::span<const Edge> functions, Rank ranks)
    : m_nodes(1)
    , m_events(ranks + std::size_t{ 1 })
    , m_eventAt(ranks + std::size_t{ 1 })
    , m_words(ranks / 64 + std::size_t{ 1 })
    , m_interactions(m_events.size() * m_words, 0)
{
    for (Rank event = 0; event <= ranks; ++event) {
        m_events[event].place = m_eventAt[event] = event;
        m_events[event].buckets.assign(kFirstBuckets, 0);
    }
    takeOut(from, functions);
    findInteractions();
}

void Levels::takeOut(const Bdd& from, std::span<const Edge> functions)
{
    std::vector<std::uint32_t> indices(from.nodeCount(), 0);
    for (const Edge function : functions)
        indices[function >> 1] = 1;
    for (std::size_t index = indices.size(); index-- > 1;) {
        if (indices[index] != 0)
            indices[from.node(static_cast<std::uint32_t>(index)).high >> 1] =
                indices[from.node(static_cast<std::uint32_t>(index)).low >> 1] = 1;
    }
    indices[0] = 0;
    const auto moved = [&](Edge edge) { return indices[edge >> 1] << 1 | (edge & 1U); };
    for (std::size_t index = 1; index < indices.size(); ++index) {
        if (indices[index] == 0)
            continue;
        const Bdd::Node& node = from.node(static_cast<std::uint32_t>(index));
        indices[index] = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.push_back({ moved(node.high), moved(node.low), 0, 0, node.rank });
        use(m_nodes.back().high);
        use(m_nodes.back().low);
        insert(indices[index]);
        ++m_size;
    }
    for (const Edge function : functions) {
        m_functions.push_back(moved(function));
        use(m_functions.back());
    }
}

/// Nodes have not moved yet, so children come before those that use them.
void Levels::findInteractions()
{
    std::vector<std::uint64_t> events(m_nodes.size() * m_words, 0);
    for (std::size_t index = 1; index < m_nodes.size(); ++index) {
        const Node& node = m_nodes[index];
        for (std::size_t word = 0; word < m_words; ++word)
            events[index * m_words + word] =
                events[(node.high >> 1) * m_words + word] | events[(node.low >> 1) * m_words + word];
        events[index * m_words + node.event / 64] |= std::uint64_t{ 1 } << node.event % 64;
    }
    for (const Edge function : m_functions) {
        const std::uint64_t* const all = &events[(function >> 1) * m_words];
        for (std::size_t event = 1; event < m_events.size(); ++event) {
            if ((all[event / 64] >> event % 64 & 1U) == 0)
                continue;
            for (std::size_t word = 0; word < m_words; ++word)
                m_interactions[event * m_words + word] |= all[word];
        }
    }
}

std::uint32_t& Levels::bucketOf(Event& event, Edge high, Edge low)
{
    return event.buckets[hashOf(high, low, 0) & (event.buckets.size() - 1)];
}

/// The node is in no bucket, and no equal one is.
void Levels::insert(std::uint32_t index)
{
    Node& node = m_nodes[index];
    Event& event = m_events[node.event];
    if (event.count >= event.buckets.size())
        grow(event);
    std::uint32_t& bucket = bucketOf(event, node.high, node.low);
    node.next = bucket;
    bucket = index;
    ++event.count;
}

void Levels::grow(Event& event)
{
    const std::vector<std::uint32_t> old = std::move(event.buckets);
    event.buckets.assign(4 * old.size(), 0);
    for (std::uint32_t index : old) {
        while (index != 0) {
            Node& node = m_nodes[index];
            std::uint32_t& bucket = bucketOf(event, node.high, node.low);
            const std::uint32_t next = std::exchange(node.next, bucket);
            bucket = std::exchange(index, next);
        }
    }
}

void Levels::swapWithUpper(Rank place)
{
    const Rank lower = m_eventAt[place];
    const Rank upper = m_eventAt[place + 1];
    std::swap(m_eventAt[place], m_eventAt[place + 1]);
    std::swap(m_events[lower].place, m_events[upper].place);
    ++m_cost;
    if (!interact(upper, lower))
        return;
    for (const std::uint32_t index : takeThoseAbove(upper, lower))
        lowerNode(index, upper, lower);
}

/// Takes the nodes of the upper event that have a child of the lower out of their buckets. The others just stay.
const std::vector<std::uint32_t>& Levels::takeThoseAbove(Rank upper, Rank lower)
{
    m_taken.clear();
    Event& event = m_events[upper];
    m_cost += event.count;
    for (std::uint32_t& bucket : event.buckets) {
        for (std::uint32_t* at = &bucket; *at != 0;) {
            Node& node = m_nodes[*at];
            if (m_nodes[node.high >> 1].event == lower || m_nodes[node.low >> 1].event == lower) {
                m_taken.push_back(*at);
                *at = node.next;
            } else
                at = &node.next;
        }
    }
    event.count -= static_cast<std::uint32_t>(m_taken.size());
    return m_taken;
}

/// A node of the upper event becomes one of the lower, which now stands above.
void Levels::lowerNode(std::uint32_t index, Rank upper, Rank lower)
{
    const Node old = m_nodes[index];
    const auto part = [&](Edge edge, bool isHigh) {
        const Node& child = m_nodes[edge >> 1];
        if (child.event != lower)
            return edge;
        return highAt(edge, isHigh ? child.high : child.low);
    };
    const Edge high = findOrAdd(upper, part(old.high, true), part(old.low, true));
    use(high);
    const Edge low = findOrAdd(upper, part(old.high, false), part(old.low, false));
    use(low);
    Node& node = m_nodes[index];
    node.high = high;
    node.low = low;
    node.event = lower;
    insert(index);
    release(old.high);
    release(old.low);
}

Edge Levels::findOrAdd(Rank event, Edge high, Edge low)
{
    if (high == low)
        return high;
    const Edge complemented = high & 1U;
    high ^= complemented;
    low ^= complemented;
    for (std::uint32_t index = bucketOf(m_events[event], high, low); index != 0; index = m_nodes[index].next) {
        if (m_nodes[index].high == high && m_nodes[index].low == low)
            return index << 1 | complemented;
    }
    std::uint32_t index = m_free;
    if (index != 0)
        m_free = m_nodes[index].next;
    else {
        index = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.emplace_back();
    }
    m_nodes[index] = { high, low, 0, 0, event };
    use(high);
    use(low);
    insert(index);
    ++m_size;
    return index << 1 | complemented;
}

void Levels::release(Edge edge)
{
    m_released.assign(1, edge >> 1);
    while (!m_released.empty()) {
        const std::uint32_t index = m_released.back();
        m_released.pop_back();
        Node& node = m_nodes[index];
        if (--node.uses != 0 || index == 0)
            continue;
        removeFromBucket(index);
        m_released.push_back(node.high >> 1);
        m_released.push_back(node.low >> 1);
        node.next = m_free;
        m_free = index;
        --m_size;
    }
}

void Levels::removeFromBucket(std::uint32_t index)
{
    Event& event = m_events[m_nodes[index].event];
    std::uint32_t* at = &bucketOf(event, m_nodes[index].high, m_nodes[index].low);
    while (*at != index)
        at = &m_nodes[*at].next;
    *at = m_nodes[index].next;
    --event.count;
}

bool Levels::putBack(Bdd& into, std::span<Edge> functions) const
{
    std::vector<Edge> edges(m_nodes.size(), kTrue);
    const auto moved = [&](Edge edge) { return edges[edge >> 1] ^ (edge & 1U); };
    for (Rank place = 1; place < m_eventAt.size(); ++place) {
        for (std::uint32_t bucket : m_events[m_eventAt[place]].buckets) {
            for (; bucket != 0; bucket = m_nodes[bucket].next)
                edges[bucket] = into.node(place, moved(m_nodes[bucket].high), moved(m_nodes[bucket].low));
        }
        if (into.stopped())
            return false;
    }
    for (std::size_t i = 0; i < functions.size(); ++i)
        functions[i] = moved(m_functions[i]);
    return true;
}

} // namespace hz::engine
