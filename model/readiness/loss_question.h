#pragma once

#include "model/engine/engine.h"
#include "model/readiness/gate.h"
#include "model/scoring/graph/node_formula.h"
#include "model/scoring/loss_exceedance.h"

#include <array>
#include <list>
#include <map>
#include <memory>
#include <optional>

namespace hz::readiness {

/// "What is the chance that the losses of one category in one exposure add up to more than the limit?" A quantile of
/// the loss is at most the limit where that chance is at most 1 - quantile.
struct LossQuestion {
    domain::Posture posture = domain::Posture::Current;
    std::size_t category = 0; // place in the scheme
    double limit = 0.0;
};

struct LossChance {
    base::Interval value{ 0.0, 1.0 };
    double standardError = 0.0; // 0: computed, not simulated
    bool isExact = true; // the tightest interval over all values of the unknown inputs
};

/// The function "losses add up to more than the limit" of one question, solved.
struct LossFunction {
    scoring::NodeFormula formula; // with the function as its only root
    std::unique_ptr<engine::Engine> engine; // has the probabilities of `formula`
    LossChance chance;
};

/// Answers questions about losses and keeps the functions that it solved: while only likelihoods change, from edit to
/// edit or from stage to stage, an answer is one pass. Not thread-safe.
class LossScorer {
public:
    /// Exact where the function can be solved within the limits; then the function stays at hand until the next call.
    /// Null where it cannot, as where something occurs at moments (then it is to be simulated), or when cancelled.
    [[nodiscard]] LossFunction* solve(const Model& model, const LossQuestion& question, const Settings& settings);
    /// By the exact method, or else from simulated samples.
    [[nodiscard]] LossChance chanceOf(const Model& model, const LossQuestion& question, const Settings& settings);

    /// Samples drawn with the unknown inputs at their lower ends, and at their upper ends; the same where none is
    /// unknown.
    using Samples = std::array<std::shared_ptr<const scoring::LossSamples>, 2>;
    /// Kept for the last few models, postures and seeds.
    [[nodiscard]] Samples samplesOf(const Model& model, domain::Posture posture, const Settings& settings);

private:
    using Content = std::vector<std::uint64_t>;
    struct Kept {
        std::unique_ptr<LossFunction> function; // null: it could not be solved
        std::uint64_t lastAsked = 0;
    };
    struct Drawn {
        Model model;
        domain::Posture posture = domain::Posture::Current;
        std::uint64_t seed = 0;
        Samples samples;
    };

    void forgetOld();

    std::map<Content, Kept> m_kept;
    std::list<Drawn> m_drawn; // the newest first
    std::uint64_t m_call = 0;
};

/// The chance by simulation; [0, 1] where the samples do not tell. Costs by consequence of the samples.
[[nodiscard]] LossChance chanceIn(const LossScorer::Samples& samples, std::span<const double> costs, double limit);

/// Some root occurs at moments, so perhaps more than once.
[[nodiscard]] bool recurs(const scoring::NodeFormula& formula);
/// The roots, where none does.
[[nodiscard]] std::vector<engine::Ref> standingOf(const scoring::NodeFormula& formula);

/// The node of `formula` that is true when the amounts of the roots that are true add up to more than the limit.
/// Amounts by root. Nothing where that takes more than `maximumNodes` nodes.
[[nodiscard]] std::optional<engine::Ref> sumExceeds(engine::Formula& formula, std::span<const engine::Ref> roots,
    std::span<const double> amounts, double limit, std::size_t maximumNodes = 20'000);

} // namespace hz::readiness
