#include "model/review/former_edition.h"

#include "model/evidence/estimates.h"
#include "model/migration/former_meaning.h"

namespace hz::review {

namespace {

using namespace domain;

std::optional<double> demandsIn(const Model& model)
{
    const auto* occasion = model.table<Occasion>().find(model.project().occasion);
    return occasion && occasion->count ? std::optional(occasion->count->mean()) : std::nullopt;
}

/// What was counted is one try; what is estimated for the exposure stays as it is.
Likelihood ofOneTry(Likelihood likelihood, const Estimate& estimate)
{
    if (estimate.unit == EstimateUnit::Occasion && likelihood.form == Likelihood::Form::Condition)
        likelihood.form = Likelihood::Form::PerOccasion;
    return likelihood;
}

} // namespace

Model countedThen(const Model& then)
{
    Model model = then;
    const auto demands = demandsIn(then);
    const double hours = then.project().exposure.hours();
    for (const auto& [id, likelihood] : evidence::appliedLikelihoods(then)) {
        Node node = *then.node(id);
        const auto estimates = evidence::appliedEstimatesOf(then, id);
        node.likelihood = migration::atLeastOnce(ofOneTry(likelihood, estimates.front()), demands, hours);
        model.put(std::move(node));
    }
    then.table<Estimate>().forEach([&](const Estimate& estimate) {
        Estimate unused = estimate;
        unused.applied = false;
        model.put(std::move(unused));
    });
    return model;
}

} // namespace hz::review
