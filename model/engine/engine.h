#pragma once

#include "model/engine/diagram/slopes.h"
#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"

#include <memory>
#include <span>
#include <vector>

namespace hz::engine {

/// P(root | variable) and P(root | not variable) for one variable.
struct Conditional {
    Variable variable = 0;
    base::Interval given{};
    base::Interval givenNot{};
};

/// Answers questions about roots of one formula. Keeps what it built, so related questions cost little. The formula
/// may grow between questions. Where its diagrams find too few nodes, compile() is asked, for a share of the time that
/// is left; what that solves is kept too. Not thread-safe; make one per job. Cancelled or stopped by a limit it answers
/// with a sound wide interval.
class Engine {
public:
    Engine(const Formula& formula, Limits limits);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Inputs: one interval per variable, within [0, 1]; a point is a known probability.
    /// They stay in force until the next call. A variable beyond the end of the span is unknown: [0, 1].
    void setProbabilities(std::span<const base::Interval> probabilities);

    /// The questions between two calls of setProbabilities may take so long from the next one on.
    void limitSeconds(double seconds);

    /// P(root). With interval inputs the tightest interval over all their values.
    [[nodiscard]] Bounded probability(Ref root);
    /// The interval of P(a) - P(b) over all values of the unknown inputs, both taken at the same values. That b
    /// implies a is not assumed. Computed as P(a and not b) - P(b and not a), so small differences are not lost.
    [[nodiscard]] Bounded difference(Ref a, Ref b);
    /// Both conditional probabilities for every variable that the root depends on, in variable order, in one pass over
    /// the diagram. Interval inputs give sound intervals, the tightest ones where the root is monotone in each of them.
    /// When a limit or a cancel stops it: [0, 1] for every variable that occurs below the root.
    [[nodiscard]] std::vector<Conditional> conditionals(Ref root);

    /// From now on this token cancels.
    void watch(const base::CancelToken& cancel);
    /// Every root that was asked for is in the one diagram that all questions share, and nothing was ever thrown away:
    /// then what it answers does not depend on the probabilities that it was asked with before.
    [[nodiscard]] bool isWhole() const;

    /// No other roots will be asked for than were so far: what they do not need is thrown away, and questions take less
    /// time from now on.
    void settle();

    /// What slope() is about: by variable, how fast its probability grows; nothing for those that stay. They are read
    /// until the next call.
    void setRates(std::span<const std::optional<double>> byVariable);
    /// How fast P(root) grows then: the sum of rate * (P(root | variable) - P(root | not variable)). One pass over the
    /// diagram for all roots together. Nothing where an input is an interval or no diagram is found: then ask for
    /// conditionals().
    [[nodiscard]] std::optional<Slope> slope(Ref root);

    /// How fast both conditional probabilities grow then, for every variable that the root depends on, in variable
    /// order: one pass over the diagram. Nothing where slope() says nothing.
    [[nodiscard]] std::optional<std::vector<Conditional>> conditionalSlopes(Ref root);

    [[nodiscard]] bool isCancelled() const;
    /// By the diagram that all questions share, those included that it threw away: what an answer costs.
    [[nodiscard]] std::size_t nodesMade() const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace hz::engine
