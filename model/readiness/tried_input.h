#pragma once

#include "model/readiness/flip.h"
#include "model/readiness/judge.h"

#include <cmath>
#include <optional>
#include <vector>

namespace hz::readiness {

/// A case on its day, judged as things are.
struct JudgedCase {
    explicit JudgedCase(StageCase& judgedStage);

    /// Whether the verdict depends on the criteria that `bears` picks, all others being as they are.
    template <typename Bears> [[nodiscard]] bool canTurn(Bears bears) const
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < results.size(); ++i)
            if (bears(stage.criteria()[i]))
                places.push_back(i);
        return decide(places, results);
    }

    StageCase& stage;
    std::vector<CriterionResult> results;
    Verdict verdict = Verdict::NotDecidable;
};

/// An input of a stage to which other values can be given, on a scale that begins at 0.
class TriedInput {
public:
    TriedInput() = default;
    TriedInput(const TriedInput&) = delete;
    TriedInput& operator=(const TriedInput&) = delete;
    virtual ~TriedInput() = default;

    /// As it is; nothing where it is unknown.
    [[nodiscard]] virtual std::optional<double> now() const = 0;
    [[nodiscard]] virtual double end() const = 0;
    /// The verdict is the same between two of these, which ascend.
    [[nodiscard]] virtual std::vector<double> edges() = 0;
    /// Nothing where it cannot be told.
    [[nodiscard]] virtual std::optional<Verdict> verdictAt(double value) = 0;
    /// In the input's own unit; nothing where that has no number for it.
    [[nodiscard]] virtual std::optional<FlipPoint> pointAt(double value, bool isAbove, Verdict then) const = 0;
};

/// The nearest above and the nearest below what is given; of an unknown input one for each change over its range.
void addFlips(TriedInput& input, Verdict now, std::vector<FlipPoint>& points);

/// Halves the way from `same` to `other`, where something is otherwise, until they are as close as the precision says,
/// which is relative, or neighbours. The value on the other side; nothing when `isOther` does not know.
template <typename IsOther>
[[nodiscard]] std::optional<double> narrowed(double same, double other, double precision, IsOther isOther)
{
    while (std::abs(other - same) > precision * std::max(std::abs(other), std::abs(same))) {
        const double middle = 0.5 * (same + other);
        if (middle == same || middle == other)
            break;
        const std::optional<bool> found = isOther(middle);
        if (!found)
            return std::nullopt;
        (*found ? other : same) = middle;
    }
    return other;
}

} // namespace hz::readiness
