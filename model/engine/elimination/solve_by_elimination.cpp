#include "model/engine/elimination/solve_by_elimination.h"

#include "model/engine/elimination/elimination.h"

#include <algorithm>
#include <vector>

namespace hz::engine {

namespace {

constexpr std::uint32_t kLargestGraph = 12'000;
constexpr double kGrowth = 0.75; // a diagram of so many variables has about 2 to the power of so much of them nodes
constexpr double kEasyCost = 0x1p18; // orders need no more work
constexpr double kHopelessCost = 0x1p29;
constexpr std::uint32_t kOrders = 24;
constexpr int kAttempts = 4;
constexpr int kRounds = 50; // of work on the best of them
constexpr std::uint64_t kFirstSteps = 16'000'000;

/// Of a number that lies between 0 and 1.
base::Interval enclosureOf(const Number& number)
{
    if (number.isZero())
        return {};
    if (number.isLost())
        return { 0.0, 1.0 };
    const base::Interval found = number.ball().enclosure();
    return { std::clamp(found.low, 0.0, 1.0), std::clamp(found.high, 0.0, 1.0) };
}

/// Tries orders, each with twice the steps of the one before: those of the same cost may need very different numbers.
class Attempts {
public:
    Attempts(const Equations& equations, std::span<const ProbabilityPair> pairs, bool value,
        const EliminationOptions& options)
        : m_equations(equations)
        , m_pairs(pairs)
        , m_value(value)
        , m_options(options)
        , m_budget(options.limits)
        , m_question(m_budget)
        , m_graph(equations)
    {
    }
    std::optional<EnclosedPair> run()
    {
        std::uint64_t steps = kFirstSteps;
        for (int attempt = 0; attempt < kAttempts; ++attempt, steps *= 2) {
            const EliminationOrder order = nextOrder();
            if (m_budget.stopped() || costOf(order, kGrowth) > kHopelessCost
                || std::ranges::max(order.widths) >= Elimination::kWidest)
                break;
            if (!tryWith(order, std::min(steps, m_options.maximumSteps)) || steps >= m_options.maximumSteps)
                break;
        }
        return m_found;
    }

private:
    EliminationOrder nextOrder()
    {
        EliminationOrder best;
        double cost = 0.0;
        for (std::uint32_t i = 0; i < kOrders && !m_budget.stopped(); ++i) {
            EliminationOrder order = eliminationOrder(m_graph.variableCount(), m_graph.scopes(), m_seed++, m_budget);
            if (i > 0 && costOf(order, kGrowth) >= cost)
                continue;
            best = std::move(order);
            cost = costOf(best, kGrowth);
        }
        const int rounds = cost > kEasyCost ? kRounds : 0;
        return m_budget.stopped() ? best
                                  : improvedOrder(std::move(best), m_graph.scopes(), kGrowth, m_seed, rounds, m_budget);
    }
    /// False when another order would not help.
    bool tryWith(const EliminationOrder& order, std::uint64_t steps)
    {
        const Elimination::Capacity capacity{ m_options.limits.nodesOf(WeightedDiagram::kBytesPerNode), steps };
        Elimination elimination(m_equations, m_graph, order, m_pairs, m_value, capacity, m_budget);
        if (const auto found = elimination.run())
            m_found = { enclosureOf(*found), enclosureOf(Number(1) + Number(-1) * *found) };
        return !m_found && !m_budget.stopped() && !elimination.isLost();
    }

    const Equations& m_equations;
    std::span<const ProbabilityPair> m_pairs;
    bool m_value;
    const EliminationOptions& m_options;
    Budget m_budget;
    Budget::Question m_question;
    FactorGraph m_graph;
    std::uint32_t m_seed = 0;
    std::optional<EnclosedPair> m_found;
};

} // namespace

std::optional<EnclosedPair> probabilityByElimination(
    const Formula& formula, Ref root, std::span<const ProbabilityPair> pairs, const EliminationOptions& options)
{
    if (root.node() == 0) {
        const double yes = root == Formula::yes() ? 1.0 : 0.0;
        return EnclosedPair{ base::Interval::point(yes), base::Interval::point(1.0 - yes) };
    }
    const Equations equations(formula, root.node());
    if (equations.count() > kLargestGraph)
        return std::nullopt;
    return Attempts(equations, pairs, !root.negated(), options).run();
}

} // namespace hz::engine
