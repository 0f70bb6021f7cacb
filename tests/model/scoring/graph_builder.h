#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <array>
#include <vector>

namespace hz::testing {

/// The own event of a node. Frequencies and durations are in exposures, which the builder takes for one year.
struct OwnEvent {
    enum class Is : std::uint8_t { None, Condition, PerOccasion, Frequency } is = Is::None;
    scoring::Input value{}; // probability, or moments in the exposure
    std::uint32_t occasion = scoring::kNowhere;
    double lasts = 0.0;
};

struct LinkWay {
    scoring::Input chance = scoring::Input::known(1.0);
    bool negated = false;
    bool forExposure = false;
    std::uint32_t metBy = scoring::kNowhere;
    std::vector<std::uint32_t> guards{};
};

/// Hazard graphs in a few lines, without a model behind them (no node has an entity):
///
///     GraphBuilder a;
///     const auto uses = a.occasion(1e6);
///     const auto cause = a.node(a.perOccasion(0.02, uses));
///     const auto effect = a.node();
///     a.link(cause, effect, { .guards = { a.control(0.1), a.control(0.05) } });
///     const HazardGraph graph = a.graph();
class GraphBuilder {
public:
    using Index = std::uint32_t;
    using Own = OwnEvent;
    using Way = LinkWay;

    static Own condition(double p) { return { Own::Is::Condition, scoring::Input::known(p) }; }
    static Own perOccasion(double q, Index occasion)
    {
        return { Own::Is::PerOccasion, scoring::Input::known(q), occasion };
    }
    static Own frequency(double perExposure, double lasts = 0.0)
    {
        return { Own::Is::Frequency, scoring::Input::known(perExposure), scoring::kNowhere, lasts };
    }

    /// What the ids are made from; nodes, links and so on keep the order in which they are added.
    explicit GraphBuilder(std::uint64_t seed = 1)
        : m_seed(seed)
    {
    }

    Index occasion(double count);
    /// A cause, hazard or consequence.
    Index node(const Own& own = {}, domain::Logic logic = domain::Logic::Any, std::uint32_t atLeast = 1);
    Index node(domain::NodeKind kind, const Own& own = {});
    Index control(double p, bool hidden = false);
    Index link(Index from, Index to, const Way& way = {});
    void guard(Index link, Index control) { m_ways[link].guards.push_back(control); }
    void setLogic(Index node, domain::Logic logic, std::uint32_t atLeast = 1);
    void setOwn(Index node, const Own& own) { m_owns[node] = own; }
    void setChance(Index link, const scoring::Input& chance) { m_links[link].chance = m_ways[link].chance = chance; }
    /// Otherwise a control is credited as one that is implemented.
    void setCredited(Index control, std::array<bool, scoring::kPostures> credited)
    {
        m_nodes[control].credited = credited;
    }
    void eliminate(Index node) { m_nodes[node].eliminated = true; }
    /// Its ways out; their chances are drawn at every moment.
    void setExclusive(Index node) { m_nodes[node].exclusive = true; }
    /// Members of one kind and equal likelihood, by the beta factor.
    void group(std::vector<Index> members, double beta) { m_groups.push_back({ std::move(members), beta }); }

    void setHidden(Index control, bool hidden);
    /// The link leads there now, in this way.
    void redirect(Index link, Index to, const Way& way);
    void removeLastLink();
    void removeLastGuard(Index link) { m_ways[link].guards.pop_back(); }
    [[nodiscard]] std::size_t nodes() const { return m_nodes.size(); }
    [[nodiscard]] const std::vector<scoring::HazardGraph::Link>& links() const { return m_links; }
    [[nodiscard]] const Way& way(Index link) const { return m_ways[link]; }
    [[nodiscard]] const scoring::HazardGraph::Node& at(Index node) const { return m_nodes[node]; }
    [[nodiscard]] const Own& own(Index node) const { return m_owns[node]; }

    [[nodiscard]] scoring::HazardGraph graph() const;

private:
    struct Members {
        std::vector<Index> nodes;
        double beta = 0.0;
    };
    void putOwn(scoring::HazardGraph& graph) const;
    void putLinks(scoring::HazardGraph& graph) const;
    static void putBranches(scoring::HazardGraph& graph);
    void putGroups(scoring::HazardGraph& graph) const;
    [[nodiscard]] base::Id id(std::uint64_t kind, std::size_t number) const;

    std::uint64_t m_seed;
    std::vector<scoring::HazardGraph::Node> m_nodes;
    std::vector<Own> m_owns; // by node
    std::vector<scoring::HazardGraph::Link> m_links;
    std::vector<Way> m_ways; // by link
    std::vector<scoring::HazardGraph::Stream> m_occasions;
    std::vector<Members> m_groups;
};

/// Whether the page refuses it: a loop through a negated link, through `exactly one` or through a control.
[[nodiscard]] bool hasForbiddenLoop(const scoring::HazardGraph& graph);

} // namespace hz::testing
