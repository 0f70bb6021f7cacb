#pragma once

#include "model/engine/diagram/diagram.h"
#include "model/scoring/outcome_diagram.h"

#include <map>

namespace hz::scoring {

/// Makes a diagram of outcomes: the most met node first, as far as its nodes reach; what is left stays open.
class OutcomeBuilder {
public:
    OutcomeBuilder(const engine::Formula& formula, std::span<const double> probabilities,
        const std::vector<bool>& isOnce, const OutcomeDiagram::Settings& settings);

    /// Once.
    [[nodiscard]] std::optional<OutcomeDiagram> build(std::span<const engine::Ref> roots);

private:
    using Entry = OutcomeDiagram::Entry;
    using State = OutcomeDiagram::State; // ascending
    using Outcome = OutcomeDiagram::Outcome;
    using Node = OutcomeDiagram::Node;
    using Rank = engine::Rank;
    /// Of a node of the diagram: the ranks that it depends on, bit by bit among those of its group.
    struct Support {
        std::uint32_t group = 0;
        std::size_t at = 0;
    };
    struct Reached {
        Rank rank = 0;
        double moments = 0.0;
    };

    void findGroups();
    void findSupports();
    [[nodiscard]] Outcome outcomeOf(const State& state, double reach);
    [[nodiscard]] std::vector<State> partsOf(State state) const;
    [[nodiscard]] bool haveCommon(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) const;
    [[nodiscard]] std::span<const std::uint64_t> supportOf(const Entry& entry) const;
    [[nodiscard]] std::uint32_t nodeOf(const State& state, double reach);
    void expand(std::uint32_t index);
    void putInOrder();
    void weigh();
    void weigh(Outcome& outcome) const;
    void keepFunctions();
    [[nodiscard]] Rank rankOf(const State& state) const;
    [[nodiscard]] State restricted(const State& state, Rank rank, bool value) const;

    OutcomeDiagram::Settings m_settings;
    engine::Cone m_cone;
    engine::Budget m_budget;
    engine::Diagram m_diagram;
    OutcomeDiagram m_made;
    std::vector<std::uint32_t> m_groups; // by rank: those that some function joins
    std::vector<std::uint32_t> m_places; // by rank, in its group
    std::vector<std::size_t> m_words; // by group: as many hold a support; 0: they are not known
    std::vector<Support> m_supports; // by node of the diagram
    std::vector<std::uint64_t> m_bits;
    std::map<State, std::uint32_t> m_known;
    std::vector<Reached> m_reached; // by node
    std::vector<std::pair<double, std::uint32_t>> m_open; // a heap: the most reached first
};

} // namespace hz::scoring
