#pragma once

#include "model/domain/model.h"
#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

/// The Boolean equations of the scoring page, read literally: every assignment of the basic events is visited. Shares
/// nothing with the code under test.
namespace hz::testing {

using namespace hz::domain;

struct Range {
    double low = 0.0;
    double high = 0.0;
};

/// What one node does in every assignment, whatever the model says.
enum class Fate { AsIs, Never, Certainly };
struct Wish {
    int node = -1;
    Fate fate = Fate::AsIs;
    bool operator<(const Wish& other) const { return std::tie(node, fate) < std::tie(other.node, other.fate); }
};

class BruteForce {
public:
    BruteForce(const Model& model, Posture posture)
        : m_posture(posture)
    {
        for (const Node* node : model.nodes().all()) {
            m_indexOf[node->id] = static_cast<int>(m_nodes.size());
            m_nodes.push_back(node);
        }
        for (const Link* link : model.links().all()) {
            Edge edge{ m_indexOf.at(link->from), m_indexOf.at(link->to), link->negated, -1, {} };
            for (const Guard* guard : model.guards().all()) {
                if (guard->link == link->id)
                    edge.guards.push_back(m_indexOf.at(guard->control));
            }
            m_edges.push_back(edge);
            if (link->chance != Likelihood::condition(1.0))
                m_edges.back().event = addEvent(link->chance, model);
        }
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            addOwn(static_cast<int>(i), model);
        findOrder();
    }

    [[nodiscard]] int indexOf(const Id& id) const { return m_indexOf.at(id); }
    [[nodiscard]] std::size_t events() const { return m_chances.size(); }
    [[nodiscard]] std::size_t unknowns() const { return m_unknown.size(); }
    [[nodiscard]] std::size_t choices() const { return std::size_t{ 1 } << m_unknown.size(); }

    /// P(node) when the unknown events have the values that `choice` says and the wish is granted; optionally given
    /// that one event does (not) happen.
    double probability(int node, std::size_t choice, Wish wish = {}, int event = -1, bool happens = true)
    {
        const auto& samples = samplesOf(wish);
        double sum = 0.0;
        for (std::size_t sample = 0; sample < samples.size(); ++sample) {
            if (((samples[sample] >> node) & 1U) != 0)
                sum += weight(sample, choice, event, happens);
        }
        return sum;
    }

    [[nodiscard]] int ownEvent(int node) const { return m_own[static_cast<std::size_t>(node)]; }
    [[nodiscard]] bool isEliminated(int node) const
    {
        const Node& n = *m_nodes[static_cast<std::size_t>(node)];
        return n.eliminated && n.kind != NodeKind::Control;
    }

private:
    struct Edge {
        int from;
        int to;
        bool negated;
        int event;
        std::vector<int> guards;
    };

    int addEvent(const Likelihood& likelihood, const Model& model)
    {
        const auto p = scoring::probabilityInExposure(likelihood, model);
        const int event = static_cast<int>(m_chances.size());
        m_chances.push_back(p.value_or(0.5));
        if (!p)
            m_unknown.push_back(event);
        return event;
    }

    void addOwn(int index, const Model& model)
    {
        const Node& node = *m_nodes[static_cast<std::size_t>(index)];
        const bool fed = std::ranges::any_of(m_edges, [&](const Edge& edge) { return edge.to == index; });
        const bool counts = isCredited(node) || node.kind != NodeKind::Control;
        const bool has = (!node.likelihood.isNone() || !fed) && !isEliminated(index) && counts;
        m_own.push_back(has ? addEvent(node.likelihood, model) : -1);
    }

    [[nodiscard]] bool isCredited(const Node& node) const
    {
        if (node.kind != NodeKind::Control || m_posture == Posture::Inherent)
            return false;
        const bool now = node.status == ControlStatus::Implemented || node.status == ControlStatus::Verified;
        return now || (m_posture == Posture::Target && node.status == ControlStatus::Planned);
    }

    /// Nodes by the number of nodes that they depend on: a node that only is depended on comes before.
    void findOrder()
    {
        const std::size_t n = m_nodes.size();
        std::vector<std::vector<bool>> reach(n, std::vector<bool>(n, false));
        for (std::size_t i = 0; i < n; ++i)
            reach[i][i] = true;
        for (const Edge& edge : m_edges) {
            reach[static_cast<std::size_t>(edge.from)][static_cast<std::size_t>(edge.to)] = true;
            for (const int guard : edge.guards)
                reach[static_cast<std::size_t>(guard)][static_cast<std::size_t>(edge.to)] = true;
        }
        for (std::size_t k = 0; k < n; ++k)
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < n; ++j)
                    reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
        std::map<long, std::vector<int>> groups;
        for (std::size_t v = 0; v < n; ++v) {
            const auto count = std::count_if(reach.begin(), reach.end(), [&](const auto& row) { return row[v]; });
            groups[count].push_back(static_cast<int>(v));
        }
        for (const auto& [count, group] : groups)
            m_groups.push_back(group);
    }

    const std::vector<std::uint32_t>& samplesOf(Wish wish)
    {
        auto& samples = m_samples[wish];
        if (samples.empty()) {
            for (std::size_t sample = 0; sample < std::size_t{ 1 } << m_chances.size(); ++sample)
                samples.push_back(occurring(sample, wish));
        }
        return samples;
    }

    std::uint32_t occurring(std::size_t sample, Wish wish)
    {
        std::uint32_t truth = 0;
        for (const auto& group : m_groups) {
            for (bool changed = true; changed;) {
                changed = false;
                for (const int v : group) {
                    if (((truth >> v) & 1U) == 0 && holds(v, sample, wish, truth)) {
                        truth |= 1U << v;
                        changed = true;
                    }
                }
            }
        }
        return truth;
    }

    bool holds(int v, std::size_t sample, Wish wish, std::uint32_t truth)
    {
        const Node& node = *m_nodes[static_cast<std::size_t>(v)];
        if (wish.node == v && wish.fate != Fate::AsIs)
            return wish.fate == Fate::Certainly;
        if (isEliminated(v))
            return false;
        if (node.kind == NodeKind::Control && !isCredited(node))
            return true;
        const int own = m_own[static_cast<std::size_t>(v)];
        if (own >= 0 && ((sample >> own) & 1U) != 0)
            return true;
        int links = 0;
        int active = 0;
        for (const Edge& edge : m_edges) {
            if (edge.to != v)
                continue;
            ++links;
            const bool from = ((truth >> edge.from) & 1U) != 0;
            const bool transmits = edge.event < 0 || ((sample >> edge.event) & 1U) != 0;
            const bool unguarded = std::ranges::all_of(edge.guards, [&](int g) { return ((truth >> g) & 1U) != 0; });
            active += from != edge.negated && transmits && unguarded ? 1 : 0;
        }
        if (links == 0)
            return false;
        const Logic logic = node.kind == NodeKind::Control ? Logic::Any : node.logic;
        switch (logic) {
        case Logic::All:
            return active == links;
        case Logic::AtLeast:
            return active >= node.atLeast;
        case Logic::ExactlyOne:
            return active == 1;
        case Logic::Any:
            break;
        }
        return active > 0;
    }

    double weight(std::size_t sample, std::size_t choice, int fixed, bool happens) const
    {
        double result = 1.0;
        for (std::size_t e = 0; e < m_chances.size(); ++e) {
            double p = m_chances[e];
            const auto unknown = std::ranges::find(m_unknown, static_cast<int>(e));
            if (unknown != m_unknown.end())
                p = static_cast<double>((choice >> (unknown - m_unknown.begin())) & 1U);
            if (static_cast<int>(e) == fixed)
                p = happens ? 1.0 : 0.0;
            result *= ((sample >> e) & 1U) != 0 ? p : 1.0 - p;
        }
        return result;
    }

    Posture m_posture;
    std::vector<const Node*> m_nodes;
    std::map<Id, int> m_indexOf;
    std::vector<Edge> m_edges;
    std::vector<double> m_chances; // by event
    std::vector<int> m_unknown; // events
    std::vector<int> m_own; // event by node; -1: none
    std::vector<std::vector<int>> m_groups;
    std::map<Wish, std::vector<std::uint32_t>> m_samples;
};

} // namespace hz::testing
