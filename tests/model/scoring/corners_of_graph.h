#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <functional>
#include <vector>

namespace hz::testing {

/// The inputs of a hazard graph that are ranges, each to be set to its lower or its upper end: what an enumeration can
/// do with them. Members of a common-cause group are at one end together, and so are the moments of a frequency with
/// how likely it is to be there.
class GraphCorners {
public:
    explicit GraphCorners(const scoring::HazardGraph& graph)
        : m_graph(graph)
    {
        for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
            addNode(i);
        for (std::uint32_t i = 0; i < graph.links.size(); ++i)
            if (!graph.links[i].chance.range.isPoint()) {
                m_canTry = m_canTry && graph.links[i].branch == scoring::kNowhere;
                m_sets.push_back([i](scoring::HazardGraph& to, bool upper) { set(to.links[i].chance, upper); });
            }
        for (const scoring::HazardGraph::Stream& stream : graph.streams)
            m_canTry = m_canTry && (!stream.isOccasion || stream.moments.range.isPoint());
    }

    /// False where an occasion has no count, or an exclusive way out no chance.
    [[nodiscard]] bool canTry() const { return m_canTry; }
    [[nodiscard]] std::size_t unknowns() const { return m_sets.size(); }
    [[nodiscard]] std::size_t count() const { return std::size_t{ 1 } << m_sets.size(); }
    [[nodiscard]] scoring::HazardGraph at(std::size_t corner) const
    {
        scoring::HazardGraph graph = m_graph;
        for (std::size_t i = 0; i < m_sets.size(); ++i)
            m_sets[i](graph, ((corner >> i) & 1U) != 0);
        return graph;
    }

private:
    using Set = std::function<void(scoring::HazardGraph&, bool upper)>;

    static void set(scoring::Input& input, bool upper)
    {
        input = scoring::Input::known(upper ? input.range.high : input.range.low);
    }

    void addNode(std::uint32_t i)
    {
        const scoring::HazardGraph::Node& node = m_graph.nodes[i];
        if (!node.hasOwn || node.eliminated || node.group != scoring::kNowhere)
            return; // of groups see the tests of their own
        const bool isFrequency = node.stream != scoring::kNowhere && !m_graph.streams[node.stream].isOccasion;
        if (isFrequency && !m_graph.streams[node.stream].moments.range.isPoint())
            m_sets.push_back([i](scoring::HazardGraph& to, bool upper) {
                set(to.streams[to.nodes[i].stream].moments, upper);
                set(to.nodes[i].there, upper);
            });
        else if (!node.own.range.isPoint())
            m_sets.push_back([i](scoring::HazardGraph& to, bool upper) { set(to.nodes[i].own, upper); });
    }

    scoring::HazardGraph m_graph;
    std::vector<Set> m_sets;
    bool m_canTry = true;
};

} // namespace hz::testing
