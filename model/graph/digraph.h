#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace hz::graph {

/// A directed graph over the dense vertices 0 .. vertexCount-1. The only floor that knows Boost.Graph answers the
/// questions below; order of answers depends on vertex numbers alone, so the same input gives the same output.
struct Digraph {
    struct Edge {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        bool operator==(const Edge&) const = default;
    };
    std::uint32_t vertexCount = 0;
    std::vector<Edge> edges;
};

/// The strongly connected component of each vertex, numbered so that an edge between components leads from a smaller
/// number to a larger one.
struct Components {
    std::uint32_t count = 0;
    std::vector<std::uint32_t> of;
    /// Components with an edge inside (more than one vertex, or a self-loop).
    std::vector<bool> hasLoop;
};
[[nodiscard]] Components strongComponents(const Digraph& graph);

/// All vertices, sources first; nothing when there is a loop.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> topologicalOrder(const Digraph& graph);

/// The vertices that can be reached from any of the starts (themselves included), ascending.
[[nodiscard]] std::vector<std::uint32_t> reachableFrom(const Digraph& graph, const std::vector<std::uint32_t>& starts);
/// The vertices from which any of the ends can be reached (themselves included), ascending.
[[nodiscard]] std::vector<std::uint32_t> reaching(const Digraph& graph, const std::vector<std::uint32_t>& ends);

/// A shortest loop that takes the edge with this index: its vertices in order, starting at the edge's `from`;
/// empty when the edge is on no loop.
[[nodiscard]] std::vector<std::uint32_t> loopThrough(const Digraph& graph, std::size_t edge);

/// Vertices whose removal breaks every loop; small, not always smallest. Ascending.
[[nodiscard]] std::vector<std::uint32_t> feedbackVertices(const Digraph& graph);

} // namespace hz::graph
