#pragma once

#include "model/engine/diagram/portfolio.h"
#include "model/engine/sets/oriented_modules.h"
#include "model/engine/sets/set_family.h"
#include "model/engine/sets/set_search.h"

#include <memory>

namespace hz::engine {

/// Finds the minimal sets of one module in its own variables: by a diagram, or some of them by a search when that has
/// too few nodes. Keeps the diagram, for more questions about the module.
class ModuleSets {
public:
    /// The module must outlive this.
    explicit ModuleSets(const OrientedModules::Module& module)
        : m_module(module)
    {
    }

    /// Finds those that cost no more than `order`, by a diagram; costs are by variable. False when it could not be
    /// done; with more nodes in the limits it goes on from there. The budget must outlive this.
    [[nodiscard]] bool find(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget);
    /// The same by a search.
    [[nodiscard]] bool searchUpTo(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget);
    /// Finds those that are not cut off, by a search; weights are by variable. After find() has been called; false when
    /// a limit ended it, and what was found before is there still.
    [[nodiscard]] bool search(const ElementWeights& weights, const SetCutOff& cutOff, std::uint64_t branches,
        const Limits& limits, Budget& budget);
    /// At least the probability that any of the sets occurs that the last search did not find.
    [[nodiscard]] double rest() const { return m_rest; }
    /// What was found last, with the module's own variables.
    [[nodiscard]] const SetFamily& family() const { return m_family; }
    [[nodiscard]] bool isComplete() const { return m_found == kAnyOrder; }
    [[nodiscard]] bool usedSearch() const { return m_usedSearch; }

    /// A diagram of the module's function; null when there was too few nodes for it.
    [[nodiscard]] const Bdd* bdd() const { return m_isBuilt ? &m_portfolio->done().bdd() : nullptr; }
    [[nodiscard]] Edge function() const { return m_function; }
    /// The module's own variable at a rank from 1.
    [[nodiscard]] Variable variableAt(Rank rank) const { return m_variables[rank]; }
    void forgetDiagram();
    /// The module's function once more, in an empty Bdd with the same ranks. Nothing when it found too few nodes
    /// before, or the budget or the nodes ran out.
    [[nodiscard]] std::optional<Edge> rebuilt(Bdd& bdd, const Limits& limits, Budget& budget) const;
    [[nodiscard]] Rank rankCount() const { return static_cast<Rank>(m_variables.size()); }

private:
    void build(const Limits& limits, Budget& budget);
    void orderVariables();
    [[nodiscard]] bool fromDiagram(Order order, const std::vector<Order>& costs, const Limits& limits, Budget& budget);
    void takeFamily(const Zbdd& zbdd, Family found);

    const OrientedModules::Module& m_module;
    std::unique_ptr<Wiring> m_wiring;
    std::unique_ptr<Portfolio> m_portfolio;
    EventOrder m_order;
    std::vector<Variable> m_variables; // by rank
    bool m_canBuild = false;
    bool m_isBuilt = false;
    Edge m_function = kFalse;
    std::size_t m_nodeLimit = 0; // nodes of the last attempt at a diagram
    bool m_usedSearch = false;
    std::optional<Order> m_found;
    double m_rest = 0.0;
    SetFamily m_family;
};

} // namespace hz::engine
