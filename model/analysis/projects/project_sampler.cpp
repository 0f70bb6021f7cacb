#include "model/analysis/projects/project_sampler.h"

#include "model/sampling/evidence.h"
#include "model/sampling/independent_events.h"
#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

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
    return event.kind == scoring::BasicEvent::Kind::Transmits ? model.link(event.id)->chance
                                                              : model.node(event.id)->likelihood;
}

/// What the event is drawn with: members of a group have one likelihood by definition, which is one unknown truth,
/// so one draw is for all of them and for their common cause.
base::Id ownerOf(const domain::Model& model, const scoring::BasicEvent& event)
{
    using Kind = scoring::BasicEvent::Kind;
    if (event.kind == Kind::CommonCause || event.kind == Kind::Transmits)
        return event.id;
    const base::Id group = model.node(event.id)->commonCause;
    return group.isNull() ? event.id : group;
}

/// The groups whose common cause is among the events.
std::set<base::Id> groupsAmong(std::span<const scoring::BasicEvent> events)
{
    std::set<base::Id> groups;
    for (const scoring::BasicEvent& event : events)
        if (event.kind == scoring::BasicEvent::Kind::CommonCause)
            groups.insert(event.id);
    return groups;
}

/// The part of the likelihood that the event has: with a common cause among the events, its members and it share one.
double shareOf(const domain::Model& model, const std::set<base::Id>& groups, const scoring::BasicEvent& event)
{
    using Kind = scoring::BasicEvent::Kind;
    if (event.kind == Kind::CommonCause)
        return model.commonCauses().find(event.id)->beta;
    const base::Id group = event.kind == Kind::Transmits ? base::Id() : model.node(event.id)->commonCause;
    return groups.contains(group) ? 1.0 - model.commonCauses().find(group)->beta : 1.0;
}

/// An event's probability comes of one of the likelihoods.
struct Share {
    std::size_t likelihood = 0;
    double part = 1.0; // of it
};

struct Drawn {
    std::vector<Likelihood> likelihoods;
    std::vector<Distribution> distributions; // of their numbers
    std::vector<Share> shares; // by variable
    std::vector<std::optional<double>> occasions; // that the likelihoods are per
    domain::Exposure exposure;
};

Distribution validDistributionOf(const Quantity& value)
{
    const Distribution distribution = distributionOf(value);
    return sampling::isValid(distribution) ? distribution : sampling::Point{ value.mean() };
}

/// Each node, link and group once, in the order in which the events name them.
Drawn drawnFor(const domain::Model& model, const std::vector<scoring::BasicEvent>& events)
{
    std::map<base::Id, Likelihood> ofGroups;
    model.nodes().forEach([&](const domain::Node& node) {
        if (!node.commonCause.isNull())
            ofGroups[node.commonCause] = node.likelihood;
    });
    Drawn drawn;
    drawn.exposure = model.project().exposure;
    const auto shared = groupsAmong(events);
    std::map<base::Id, std::size_t> places;
    for (const scoring::BasicEvent& event : events) {
        const base::Id owner = ownerOf(model, event);
        const auto [place, isNew] = places.emplace(owner, places.size());
        if (isNew) {
            const auto group = ofGroups.find(owner);
            drawn.likelihoods.push_back(group == ofGroups.end() ? likelihoodOf(model, event) : group->second);
            drawn.distributions.push_back(validDistributionOf(drawn.likelihoods.back().value));
            drawn.occasions.push_back(scoring::occasionsOf(drawn.likelihoods.back(), model));
        }
        drawn.shares.push_back({ place->second, shareOf(model, shared, event) });
    }
    return drawn;
}

/// What was drawn in place of the likelihood's number becomes a probability.
void convert(const Drawn& drawn, std::size_t place, engine::Lanes& lanes)
{
    const Likelihood& drawnFrom = drawn.likelihoods[place];
    if (drawnFrom.form == Likelihood::Form::Condition)
        return;
    Likelihood likelihood = drawnFrom;
    for (double& lane : lanes.values) {
        likelihood.value = Quantity::point(lane);
        lane = scoring::probabilityInExposure(likelihood, drawn.exposure, drawn.occasions[place]).value_or(0.0);
    }
}

/// Of the events, what was drawn for their owners.
void share(const Drawn& drawn, std::span<const engine::Lanes> likelihoods, std::span<engine::Lanes> events)
{
    for (std::size_t variable = 0; variable < events.size(); ++variable) {
        if (variable >= drawn.shares.size()) {
            events[variable].values.fill(1.0);
            continue;
        }
        const auto& [likelihood, part] = drawn.shares[variable];
        events[variable] = likelihoods[likelihood];
        if (part != 1.0)
            for (double& lane : events[variable].values)
                lane *= part;
    }
}

} // namespace

Sampler samplerOf(const domain::Model& model, const std::vector<scoring::BasicEvent>& events)
{
    const auto drawn = std::make_shared<const Drawn>(drawnFor(model, events));
    return [drawn](std::uint64_t seed) -> std::function<engine::FillBlock()> {
        return [drawn, make = sampling::independentEvents(drawn->distributions, seed)]() -> engine::FillBlock {
            std::vector<engine::Lanes> likelihoods(drawn->likelihoods.size());
            return [drawn, fill = make(), likelihoods](std::uint64_t block, std::span<engine::Lanes> lanes) mutable {
                fill(block, likelihoods);
                for (std::size_t i = 0; i < likelihoods.size(); ++i)
                    convert(*drawn, i, likelihoods[i]);
                share(*drawn, likelihoods, lanes);
            };
        };
    };
}

} // namespace hz::analysis
