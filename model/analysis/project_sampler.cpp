#include "model/analysis/samplers.h"
#include "model/sampling/evidence.h"
#include "model/sampling/independent_events.h"

#include <memory>

namespace hz::analysis {

namespace {

using domain::Likelihood;
using domain::Quantity;
using sampling::Distribution;

Distribution distributionOf(const Quantity& quantity)
{
    using domain::Shape;
    switch (quantity.shape) {
    case Shape::Uniform:
        return sampling::Uniform{ quantity.a, quantity.b };
    case Shape::Triangular:
        return sampling::Triangular{ quantity.a, quantity.b, quantity.c };
    case Shape::Pert:
        return sampling::Pert{ quantity.a, quantity.b, quantity.c };
    case Shape::Normal:
        return sampling::Normal{ quantity.a, quantity.b };
    case Shape::Lognormal:
        if (const auto lognormal = sampling::lognormalByErrorFactor(quantity.a, quantity.b))
            return *lognormal;
        break;
    case Shape::Beta:
        return sampling::Beta{ quantity.a, quantity.b };
    case Shape::Gamma:
        return sampling::Gamma{ quantity.a, quantity.b };
    case Shape::Point:
        break;
    }
    return sampling::Point{ quantity.mean() };
}

Likelihood likelihoodOf(const domain::Model& model, const scoring::BasicEvent& event)
{
    return event.kind == scoring::BasicEvent::Kind::Transmits ? model.link(event.id)->transmits
                                                              : model.node(event.id)->likelihood;
}

struct Drawn {
    std::vector<Likelihood> likelihoods; // by variable
    domain::Exposure exposure;
};

/// What was drawn in place of the likelihood's number becomes a probability.
void convert(const Drawn& drawn, std::span<engine::Lanes> events)
{
    for (std::size_t variable = 0; variable < events.size() && variable < drawn.likelihoods.size(); ++variable) {
        Likelihood likelihood = drawn.likelihoods[variable];
        if (likelihood.form == Likelihood::Form::Probability)
            continue;
        for (double& lane : events[variable].values) {
            likelihood.value = Quantity::point(lane);
            lane = domain::probabilityOf(likelihood, drawn.exposure).value_or(0.0);
        }
    }
}

} // namespace

Sampler samplerOf(const domain::Model& model, const std::vector<scoring::BasicEvent>& events)
{
    auto drawn = std::make_shared<Drawn>();
    drawn->exposure = model.project().exposure;
    std::vector<Distribution> distributions;
    for (const scoring::BasicEvent& event : events) {
        drawn->likelihoods.push_back(likelihoodOf(model, event));
        const Quantity& value = drawn->likelihoods.back().value;
        const Distribution distribution = distributionOf(value);
        distributions.push_back(sampling::isValid(distribution) ? distribution : sampling::Point{ value.mean() });
    }
    return [drawn, distributions](std::uint64_t seed) -> std::function<engine::FillBlock()> {
        return [drawn, make = sampling::independentEvents(distributions, seed)]() -> engine::FillBlock {
            return [drawn, fill = make()](std::uint64_t block, std::span<engine::Lanes> lanes) {
                fill(block, lanes);
                convert(*drawn, lanes);
            };
        };
    };
}

} // namespace hz::analysis
