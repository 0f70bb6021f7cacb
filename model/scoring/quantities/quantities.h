#pragma once

#include "model/scoring/graph/result.h"
#include "model/scoring/quantities/sums.h"
#include "model/scoring/quantities/unit_answer.h"

#include <memory>
#include <vector>

namespace hz::scoring {

/// What a consequence costs when it occurs, in one category.
struct Stake {
    bool known = false; // a magnitude is given, or stands in
    double magnitude = 0.0;
    bool reference = false; // the severity's reference magnitude stands in
    int severity = -1; // place among the scheme's severities; -1: none
};

/// The magnitude that is given, where it has a mean; else the reference magnitude of the severity.
[[nodiscard]] Stake stakeOf(const domain::Impact& impact, const SchemeTables& scheme);

/// Stakes by node and category (zero for nodes that are no consequences).
class Stakes {
public:
    Stakes(const domain::Model& model, const HazardGraph& graph, const SchemeTables& scheme);
    [[nodiscard]] const Stake& at(std::uint32_t node, std::size_t category) const
    {
        return m_stakes[node * m_categories + category];
    }
    [[nodiscard]] std::size_t categories() const { return m_categories; }

private:
    std::size_t m_categories;
    std::vector<Stake> m_stakes;
};

using UnitAnswerPointer = std::shared_ptr<const UnitAnswer>;

/// All units of a graph with their answers.
struct Analysis {
    HazardGraph graph;
    std::vector<Unit> units;
    std::vector<UnitAnswerPointer> answers; // by unit
};

/// The numbers of one posture, put together from the answers of the units.
class Quantities {
public:
    Quantities(const Analysis& analysis, const Stakes& stakes, std::size_t posture);

    /// How often it occurs in the exposure; of a control, how probable it is that it fails when called upon.
    [[nodiscard]] Bounded occurrences(std::uint32_t node) const;
    /// That it occurs at least once.
    [[nodiscard]] Bounded probability(std::uint32_t node) const;
    /// With letters and ratings at the middle of their ranges; nothing where they have no part, or something is
    /// unknown.
    struct Nominal {
        std::optional<double> occurrences;
        std::optional<double> probability;
    };
    [[nodiscard]] Nominal nominal(std::uint32_t node) const;
    /// What comes to a consequence through a cause or hazard; all of it where no more is known.
    struct Through {
        std::uint32_t consequence = 0;
        Interval occurrences{};
        Interval probability{};
        Nominal nominal{};
    };
    [[nodiscard]] std::vector<Through> through(std::uint32_t node) const;
    [[nodiscard]] Bounded loss(std::uint32_t consequence, std::size_t category) const;
    [[nodiscard]] Bounded totalLoss(std::size_t category) const;
    /// Sum over categories of weight times loss.
    [[nodiscard]] Bounded weightedLoss(const std::vector<double>& weights) const;

    /// What a cause, hazard or control means in one category.
    struct Effect {
        Bounded lossReduction = exactly({});
        Bounded furtherReduction = exactly({});
        double rounding = 0.0; // by at most so much the loss reduction differs from what it would be unrounded
        bool known = false; // something that it has an effect on has a magnitude
        bool reference = false; // a scheme's reference magnitude is among these
    };
    /// By category.
    [[nodiscard]] std::vector<Effect> effectsOf(std::uint32_t node) const;

private:
    struct Home {
        std::uint32_t unit = kNowhere;
        std::uint32_t place = 0; // in Unit::answersFor
    };
    struct Share {
        std::uint32_t unit = 0;
        std::uint32_t begin = 0; // pairs of the node in the unit
        std::uint32_t end = 0;
    };

    void findHomes();
    void findShares();
    [[nodiscard]] std::span<const Share> sharesOf(std::uint32_t node) const;
    /// What a node that is not fed comes to.
    struct Leaf {
        Input occurrences{};
        Input probability{};
    };
    [[nodiscard]] Leaf leaf(std::uint32_t node) const;
    [[nodiscard]] const Stake& stakeOf(std::uint32_t unit, const UnitAnswer::Pair& pair, std::size_t category) const;
    [[nodiscard]] Term blankTerm(std::uint32_t unit) const;
    [[nodiscard]] Bounded sumOverEffects(std::uint32_t node, std::size_t category, bool isFurther) const;
    void addTo(Term& term, std::span<const Interval> columns, double factor) const;
    template <typename Magnitude> [[nodiscard]] Bounded sumOverConsequences(Magnitude magnitude) const;

    const Analysis& m_analysis;
    const Stakes& m_stakes;
    std::size_t m_posture;
    std::vector<Home> m_homes; // by node
    std::vector<std::uint32_t> m_firstShare; // by node, and one more
    std::vector<Share> m_shares;
};

} // namespace hz::scoring
