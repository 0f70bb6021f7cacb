#pragma once

#include "model/engine/diagram/bdd.h"

#include <span>
#include <vector>

namespace hz::engine {

/// Some functions of a diagram, laid out by event, so that two events that stand beside each other in the order can
/// change places: that touches the nodes of these two events only. Rules of nodes are those of Bdd, but for their
/// indices; a node that nothing uses any more is gone at once.
class Levels {
public:
    /// Takes the functions out of the diagram, with all nodes below them. Events are named by the ranks that they have
    /// there; `ranks` is the greatest.
    Levels(const Bdd& from, std::span<const Edge> functions, Rank ranks);

    /// Nodes of all events, literals that stand by themselves included.
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t sizeOf(Rank event) const { return m_events[event].count; }
    /// The event at this place in the order; 1 is the lowest.
    [[nodiscard]] Rank eventAt(Rank place) const { return m_eventAt[place]; }
    [[nodiscard]] Rank placeOf(Rank event) const { return m_events[event].place; }
    [[nodiscard]] Rank eventCount() const { return static_cast<Rank>(m_events.size() - 1); }
    /// Whether one of the functions depends on both. If none does, their changing places changes nothing else.
    [[nodiscard]] bool interact(Rank one, Rank other) const
    {
        return (m_interactions[one * m_words + other / 64] >> other % 64 & 1U) != 0;
    }
    /// The event at this place and the one above change places; the functions stay.
    void swapWithUpper(Rank place);
    /// What swapping costs, in nodes looked at since the beginning.
    [[nodiscard]] std::uint64_t cost() const { return m_cost; }
    /// Puts the functions into an empty diagram under the present order, in the sequence of the beginning. False when
    /// it stopped.
    [[nodiscard]] bool putBack(Bdd& into, std::span<Edge> functions) const;

private:
    struct Node {
        Edge high = kTrue;
        Edge low = kTrue;
        std::uint32_t next = 0; // in its bucket, or free
        std::uint32_t uses = 0;
        Rank event = 0;
    };
    struct Event {
        std::vector<std::uint32_t> buckets;
        std::uint32_t count = 0;
        Rank place = 0;
    };

    void takeOut(const Bdd& from, std::span<const Edge> functions);
    void findInteractions();
    [[nodiscard]] std::uint32_t& bucketOf(Event& event, Edge high, Edge low);
    void insert(std::uint32_t index);
    void grow(Event& event);
    const std::vector<std::uint32_t>& takeThoseAbove(Rank upper, Rank lower);
    void lowerNode(std::uint32_t index, Rank upper, Rank lower);
    Edge findOrAdd(Rank event, Edge high, Edge low);
    void use(Edge edge) { ++m_nodes[edge >> 1].uses; }
    void release(Edge edge);
    void removeFromBucket(std::uint32_t index);

    std::vector<Node> m_nodes;
    std::vector<Event> m_events; // by rank at the beginning
    std::vector<Rank> m_eventAt; // by place
    std::vector<Edge> m_functions;
    std::size_t m_words = 0; // of 64 events
    std::vector<std::uint64_t> m_interactions; // so many words for each event
    std::vector<std::uint32_t> m_released;
    std::vector<std::uint32_t> m_taken;
    std::uint32_t m_free = 0;
    std::size_t m_size = 0;
    std::uint64_t m_cost = 0;
};

} // namespace hz::engine
