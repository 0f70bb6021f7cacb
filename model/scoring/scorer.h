#pragma once

#include "model/scoring/graph/score.h"
#include "model/scoring/quantities/unit_answer.h"

#include <memory>

namespace hz::scoring {

/// Scores one revision after another and keeps what did not change: an edit costs what it touches. The results are
/// those of score(), bit for bit. Not thread-safe; belongs to the thread that scores. Settings may differ from call to
/// call.
class Scorer {
public:
    Scorer();
    ~Scorer();
    Scorer(const Scorer&) = delete;
    Scorer& operator=(const Scorer&) = delete;

    [[nodiscard]] RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings = {});
    /// The same without a copy: the scorer itself looks at it again at the next call.
    [[nodiscard]] ResultPointer shared(
        const domain::Model& model, std::uint64_t revision, const Settings& settings = {});

    /// Only what is asked for: other postures have no nodes, and without effects all reductions are 0 and there are
    /// no ranks.
    [[nodiscard]] ResultPointer shared(
        const domain::Model& model, std::uint64_t revision, const Settings& settings, const Asked& asked);

    /// The result for a model that differs from that of the last call in these numbers alone, where it was shared()
    /// with `asked`. It does not hold the model, which may change afterwards; the next call says what changed since.
    /// Another call of shared() looks at its model anew.
    [[nodiscard]] ResultPointer tried(
        const domain::Model& model, const NumberEdits& edits, const Settings& settings, const Asked& asked);

    /// Of the last result: for each hazard and each consequence that it can reach, the number that the letter of what
    /// comes through it is found by; in an order that depends on the structure alone. Nothing where the posture was not
    /// asked for, or a limit cut it short.
    [[nodiscard]] std::vector<Interval> ways(Posture posture) const;

    /// How many parts of the graph the last call had to reason about anew, of how many.
    struct Effort {
        std::size_t computed = 0;
        std::size_t units = 0;
    };
    [[nodiscard]] Effort lastEffort() const;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hz::scoring
