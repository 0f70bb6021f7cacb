#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"
#include "model/evaluation/posterior.h"

#include <map>
#include <optional>
#include <variant>

/// What the evidence in a model says: about likelihoods, about controls, and which state of the model it was said of.
/// Nothing here looks at a clock: where a day matters it is a parameter.
namespace hz::evidence {

using base::Id;

/// What the counts of an estimate say of the node's likelihood.
struct Posterior {
    /// Of one try (beta), or of the rate in a year (gamma): prior and counts by Bayes' rule.
    std::variant<sampling::Beta, sampling::Gamma> known;
    double occurrences = 0.0; // counted: tries that brought the node about, failures, incidents
    double trials = 0.0; // of so many tries; years for a rate
    std::size_t sources = 0; // tasks, pieces of evidence or incidents that count
    /// The number of the likelihood (one of all attempts succeeds; the rate in a year): mean and quantiles.
    evaluation::Summary summary;
    base::Interval credible; // 90 %: between its 5 % and 95 % quantiles
    std::optional<base::Interval> clopperPearson; // 95 %, of one try, where the counts are whole
    /// What stands in for the typed likelihood. With several attempts a beta distribution with the mean and the
    /// variance that 1 - (1-p)^attempts has, which are exact; its quantiles are then close, those of `summary` exact.
    domain::Likelihood likelihood;

    bool operator==(const Posterior&) const = default;
};

/// Evaluation: samples and passes of the tasks that have every attribute of the filter, all tasks together. Tests:
/// trials and failures of all tests and drills on the node that count both, whatever their outcome. Incidents: those of
/// the node, near misses not counted, over the observed time; a year has 8,760 hours; a typed duration or test interval
/// stays. Codes: estimate.no-evaluation,
/// estimate.published-only, estimate.bad-tasks, estimate.bad-results, estimate.no-tasks, estimate.no-samples,
/// estimate.no-trials, estimate.no-test-interval, estimate.bad-numbers (of a model that breaks the rules); ids: the
/// node, the estimate.
[[nodiscard]] base::Result<Posterior> posteriorOf(const domain::Model& model, const domain::Estimate& estimate);

/// What the tests and drills of a control say of it by themselves: all together, with Jeffreys' prior, of one try. It
/// has no id yet, and is in nobody's model.
[[nodiscard]] domain::Estimate estimateOfTests(const Id& control);

/// What the counts of a control's tests make credible (90 %), beside what it is said to fail with: its number, or else
/// the range of its rating.
enum class TestsSay : std::uint8_t {
    Nothing, // there are none, or nothing is said, or scoring goes by them
    TheSame,
    FailsMore,
    FailsLess
};
[[nodiscard]] TestsSay whatTestsSay(const domain::Model& model, const domain::Node& control);

/// By node, the likelihoods that scoring takes in place of the typed ones: of each applied estimate. Members of a
/// common-cause group are equally likely, so an estimate of one is for all. What cannot be computed, and what two
/// applied estimates say differently, is unknown, per occasion where they are of that kind; of frequencies the greater.
[[nodiscard]] std::map<Id, domain::Likelihood> appliedLikelihoods(const domain::Model& model);
/// The applied estimates that speak of the node: its own and, in a common-cause group, those of the other members; in
/// id order.
[[nodiscard]] std::vector<domain::Estimate> appliedEstimatesOf(const domain::Model& model, const Id& node);

/// The model that scoring scores: applied likelihoods in the place of typed ones. effective(effective(m)) ==
/// effective(m).
[[nodiscard]] domain::Model effective(const domain::Model& model);

} // namespace hz::evidence
