#pragma once

#include "model/scoring/reference.h"

#include <algorithm>

/// What holds at one moment, for reference.cpp: section 3 of the scoring page.
namespace hz::testing {

using scoring::HazardGraph;
using scoring::kNowhere;

/// Standing is asked as if it were the moment of no stream at all.
inline constexpr std::uint32_t kStanding = kNowhere;

/// reaches[u][v]: v is u, or can depend on it over links and guards.
inline std::vector<std::vector<bool>> dependence(const HazardGraph& graph)
{
    const std::size_t n = graph.nodes.size();
    std::vector<std::vector<bool>> reaches(n, std::vector<bool>(n, false));
    for (std::size_t v = 0; v < n; ++v)
        reaches[v][v] = true;
    for (const HazardGraph::Link& link : graph.links) {
        reaches[link.from][link.to] = true;
        for (const std::uint32_t control : graph.guardsOf(link))
            reaches[control][link.to] = true;
    }
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
    return reaches;
}

/// Loops and single nodes, each after all that it depends on.
inline std::vector<std::vector<std::uint32_t>> inOrder(const HazardGraph& graph)
{
    const auto reaches = dependence(graph);
    std::vector<std::uint32_t> rest(graph.nodes.size());
    for (std::uint32_t v = 0; v < rest.size(); ++v)
        rest[v] = v;
    const auto ancestors = [&](std::uint32_t v) {
        return std::ranges::count_if(reaches, [v](const auto& row) { return bool(row[v]); });
    };
    std::ranges::stable_sort(rest, {}, ancestors);
    std::vector<std::vector<std::uint32_t>> order;
    while (!rest.empty()) {
        const std::uint32_t first = rest.front();
        const auto isWithFirst = [&](std::uint32_t v) { return reaches[first][v] && reaches[v][first]; };
        order.emplace_back();
        std::ranges::copy_if(rest, std::back_inserter(order.back()), isWithFirst);
        std::erase_if(rest, isWithFirst);
    }
    return order;
}

/// How everything that is random came out.
struct Drawn {
    std::vector<char> own; // by node: its own event is the case, is there, occurs; a control's own failure
    std::vector<char> common; // by group: likewise, of all members
    std::vector<char> chance; // by link: of one that is not exclusive, that it brings about
    std::vector<std::uint32_t> way; // by node with exclusive ways out: the link that is taken; kNowhere: none
};

/// Section 3: what holds at one moment of a stream.
class OneMoment {
public:
    OneMoment(const HazardGraph& graph, const Asked& asked)
        : m_graph(graph)
        , m_asked(asked)
        , m_order(inOrder(graph))
        , drawn{ std::vector<char>(graph.nodes.size()), std::vector<char>(graph.groups.size()),
            std::vector<char>(graph.links.size(), 1), std::vector<std::uint32_t>(graph.nodes.size(), kNowhere) }
    {
    }

    /// Least solutions of now and brought, both together, from what was drawn.
    void solve(std::uint32_t stream)
    {
        m_stream = stream;
        m_now.assign(m_graph.nodes.size(), 0);
        m_brought.assign(m_graph.nodes.size(), 0);
        m_linkActive.assign(m_graph.links.size(), 0);
        m_linkBrought.assign(m_graph.links.size(), 0);
        for (const auto& loop : m_order)
            for (bool hasChanged = true; hasChanged;) {
                hasChanged = false;
                for (const std::uint32_t v : loop)
                    hasChanged = update(v) || hasChanged;
            }
        if (m_asked.through != kNowhere)
            followFrom(m_asked.through);
    }

    [[nodiscard]] bool now(std::uint32_t v) const { return m_now[v] != 0; }
    [[nodiscard]] bool brought(std::uint32_t v) const { return m_brought[v] != 0; }
    /// Section 8: a chain of active links leads from the node asked for to this one. Without such a node: always.
    [[nodiscard]] bool isReached(std::uint32_t v) const { return m_asked.through == kNowhere || m_reached[v] != 0; }

    [[nodiscard]] bool isCredited(std::uint32_t control) const
    {
        return m_graph.nodes[control].credited[static_cast<std::size_t>(m_asked.posture)]
            && m_asked.forCertain != control;
    }

private:
    [[nodiscard]] bool isNever(std::uint32_t v) const { return m_asked.never == v || m_graph.nodes[v].eliminated; }

    /// ownCondition(v) or ownLasting(v) or ownOccurrence(v); of a control ownFailure(c).
    [[nodiscard]] bool hasOwn(std::uint32_t v) const
    {
        const HazardGraph::Node& node = m_graph.nodes[v];
        return drawn.own[v] != 0 || (node.group != kNowhere && drawn.common[node.group] != 0);
    }
    [[nodiscard]] bool ownOccurrence(std::uint32_t v) const
    {
        const HazardGraph::Node& node = m_graph.nodes[v];
        if (node.draw != HazardGraph::Draw::Stream || m_stream == kStanding)
            return false;
        return (drawn.own[v] != 0 && node.stream == m_stream)
            || (node.group != kNowhere && drawn.common[node.group] != 0
                && m_graph.groups[node.group].stream == m_stream);
    }
    [[nodiscard]] bool isTaken(std::uint32_t l) const
    {
        const HazardGraph::Link& link = m_graph.links[l];
        return m_graph.nodes[link.from].exclusive ? drawn.way[link.from] == l : drawn.chance[l] != 0;
    }
    [[nodiscard]] bool isMetNow(const HazardGraph::Link& link) const
    {
        return link.metBy != kNowhere && link.metBy == m_stream;
    }

    [[nodiscard]] bool active(std::uint32_t l) const
    {
        const HazardGraph::Link& link = m_graph.links[l];
        const auto fails = [&](std::uint32_t control) { return !isCredited(control) || now(control); };
        return now(link.from) != link.negated && isTaken(l) && std::ranges::all_of(m_graph.guardsOf(link), fails)
            && (link.metBy == kNowhere || isMetNow(link) || brought(link.from));
    }
    [[nodiscard]] bool broughtOver(std::uint32_t l) const
    {
        const HazardGraph::Link& link = m_graph.links[l];
        const auto yields = [&](std::uint32_t control) { return isCredited(control) && givesWay(control); };
        return m_linkActive[l] != 0
            && ((brought(link.from) && !link.negated) || isMetNow(link)
                || std::ranges::any_of(m_graph.guardsOf(link), yields));
    }
    [[nodiscard]] bool givesWay(std::uint32_t control) const
    {
        const auto links = m_graph.linksInto(m_graph.nodes[control]);
        const auto isBrought = [&](std::uint32_t l) { return m_linkBrought[l] != 0; };
        const auto isThereAnyway = [&](std::uint32_t l) { return m_linkActive[l] != 0 && m_linkBrought[l] == 0; };
        return !isNever(control) && std::ranges::any_of(links, isBrought) && !hasOwn(control)
            && std::ranges::none_of(links, isThereAnyway);
    }

    [[nodiscard]] bool logic(const HazardGraph::Node& node) const
    {
        const auto links = m_graph.linksInto(node);
        const auto isActive = [&](std::uint32_t l) { return m_linkActive[l] != 0; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(links, isActive));
        if (links.empty())
            return false;
        switch (node.isControl() ? domain::Logic::Any : node.logic) {
        case domain::Logic::Any:
            return count > 0;
        case domain::Logic::All:
            return count == links.size();
        case domain::Logic::AtLeast:
            return count >= node.atLeast;
        case domain::Logic::ExactlyOne:
            return count == 1;
        }
        return false;
    }

    /// True when anything became true.
    bool update(std::uint32_t v)
    {
        const HazardGraph::Node& node = m_graph.nodes[v];
        bool someBrought = false;
        for (const std::uint32_t l : m_graph.linksInto(node)) {
            m_linkActive[l] = active(l) ? 1 : 0;
            m_linkBrought[l] = broughtOver(l) ? 1 : 0;
            someBrought = someBrought || m_linkBrought[l] != 0;
        }
        const bool holds = logic(node);
        const char now = !isNever(v) && (hasOwn(v) || holds) ? 1 : 0;
        const char brought = !isNever(v) && (ownOccurrence(v) || (holds && someBrought)) ? 1 : 0;
        const bool hasChanged = now != m_now[v] || brought != m_brought[v];
        m_now[v] = now;
        m_brought[v] = brought;
        return hasChanged;
    }

    /// Over active links that are not negated, and from a control that is degraded over the links that it guards.
    void followFrom(std::uint32_t h)
    {
        m_reached.assign(m_graph.nodes.size(), 0);
        m_reached[h] = m_now[h];
        for (bool hasChanged = true; hasChanged;) {
            hasChanged = false;
            for (std::uint32_t l = 0; l < m_graph.links.size(); ++l) {
                const HazardGraph::Link& link = m_graph.links[l];
                const auto leads = [&](std::uint32_t control) {
                    return isCredited(control) && m_reached[control] != 0;
                };
                if (m_linkActive[l] == 0 || m_reached[link.to] != 0)
                    continue;
                if ((m_reached[link.from] != 0 && !link.negated) || std::ranges::any_of(m_graph.guardsOf(link), leads))
                    m_reached[link.to] = hasChanged = true;
            }
        }
    }

    const HazardGraph& m_graph;
    Asked m_asked;
    std::vector<std::vector<std::uint32_t>> m_order;
    std::uint32_t m_stream = kStanding;
    std::vector<char> m_now;
    std::vector<char> m_brought;
    std::vector<char> m_linkActive;
    std::vector<char> m_linkBrought;
    std::vector<char> m_reached;

public:
    Drawn drawn;
};

} // namespace hz::testing
