#include "model/analysis/samplers.h"
#include "model/sampling/evidence.h"
#include "model/sampling/independent_events.h"

#include <algorithm>
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

/// Of a common cause: that of every member.
Likelihood likelihoodOf(const domain::Model& model, const scoring::BasicEvent& event)
{
    if (event.kind == scoring::BasicEvent::Kind::CommonCause) {
        Likelihood shared;
        model.nodes().forEach([&](const domain::Node& node) {
            if (node.commonCause == event.id)
                shared = node.likelihood;
        });
        return shared;
    }
    return event.kind == scoring::BasicEvent::Kind::Transmits ? model.link(event.id)->transmits
                                                              : model.node(event.id)->likelihood;
}

/// The part of the likelihood that the event has: with a common cause among the events, its members and it share one.
double shareOf(
    const domain::Model& model, std::span<const scoring::BasicEvent> events, const scoring::BasicEvent& event)
{
    using Kind = scoring::BasicEvent::Kind;
    if (event.kind == Kind::CommonCause)
        return model.commonCauses().find(event.id)->beta;
    const base::Id group = event.kind == Kind::Transmits ? base::Id() : model.node(event.id)->commonCause;
    const bool isShared = std::ranges::find(events, scoring::BasicEvent{ Kind::CommonCause, group }) != events.end();
    return isShared ? 1.0 - model.commonCauses().find(group)->beta : 1.0;
}

struct Drawn {
    std::vector<Likelihood> likelihoods; // by variable
    std::vector<double> shares; // of them
    domain::Exposure exposure;
};

/// What was drawn in place of the likelihood's number becomes a probability.
void convert(const Drawn& drawn, std::span<engine::Lanes> events)
{
    for (std::size_t variable = 0; variable < events.size() && variable < drawn.likelihoods.size(); ++variable) {
        Likelihood likelihood = drawn.likelihoods[variable];
        const bool isProbability = likelihood.form == Likelihood::Form::Probability;
        if (isProbability && drawn.shares[variable] == 1.0)
            continue;
        for (double& lane : events[variable].values) {
            likelihood.value = Quantity::point(lane);
            if (!isProbability)
                lane = domain::probabilityOf(likelihood, drawn.exposure).value_or(0.0);
            lane *= drawn.shares[variable];
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
        drawn->shares.push_back(shareOf(model, events, event));
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
