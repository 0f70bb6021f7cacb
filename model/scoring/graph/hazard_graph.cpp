#include "model/scoring/graph/hazard_graph.h"

#include "model/evidence/estimates.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hz::scoring {

namespace {

using domain::Likelihood;

constexpr Interval kUnknown{ 0.0, 1.0 };

/// The ends of the band of a level. The top one of a scheme per year ends at ten times its lower end.
Interval bandOf(const Id& level, const domain::Model& model)
{
    const bool isPerYear = model.project().bandMeasure == domain::BandMeasure::PerYear;
    std::optional<double> above;
    for (const domain::LikelihoodLevel& each : domain::likelihoodLevelsOf(model)) {
        if (each.id == level)
            return { each.lowerBound, above.value_or(isPerYear ? each.lowerBound * 10.0 : 1.0) };
        above = each.lowerBound;
    }
    return kUnknown;
}

Interval letterRange(const Likelihood& likelihood, const domain::Model& model)
{
    const Interval band = bandOf(likelihood.level, model);
    if (model.project().bandMeasure == domain::BandMeasure::Probability)
        return { std::min(1.0, band.low), std::min(1.0, band.high) };
    const double years = model.project().exposure.hours() / domain::hoursIn(domain::TimeUnit::Year);
    return { -std::expm1(-band.low * years), -std::expm1(-band.high * years) };
}

Interval rangeOf(const Likelihood& likelihood, const domain::Model& model)
{
    if (likelihood.isLetter())
        return letterRange(likelihood, model);
    const auto probability = probabilityInExposure(likelihood, model);
    // A mean that is not a number tells nothing.
    return probability && *probability >= 0.0 && *probability <= 1.0 ? Interval::point(*probability) : kUnknown;
}

Interval transmissionOf(const Likelihood& likelihood, const domain::Model& model)
{
    return likelihood.isNone() ? Interval::point(1.0) : rangeOf(likelihood, model);
}

HazardGraph::Node blankNode(const domain::Node& entity)
{
    HazardGraph::Node node;
    node.id = entity.id;
    node.entity = &entity;
    node.likelihood = entity.likelihood;
    node.kind = entity.kind;
    node.logic = node.isControl() ? domain::Logic::Any : entity.logic;
    node.atLeast = static_cast<std::uint32_t>(std::max(1, entity.atLeast));
    node.eliminated = entity.eliminated && !node.isControl();
    for (std::size_t posture = 0; posture < kPostures; ++posture)
        node.credited[posture] = node.isControl() && isCredited(entity.status, static_cast<domain::Posture>(posture));
    return node;
}

/// Of a node whose links are known: one that is not fed and says nothing about its likelihood is unknown, not
/// impossible.
void readLikelihood(HazardGraph::Node& node, const domain::Model& model)
{
    const Likelihood& own = node.likelihood;
    node.hasOwn = !own.isNone() || !node.isFed();
    node.own = rangeOf(own, model);
    if (!node.isControl() && !node.eliminated)
        if (const auto perHour = domain::frequencyPerHour(own))
            node.frequency = *perHour * domain::hoursIn(model.project().exposure.unit);
}

void addLinks(HazardGraph& graph, const domain::Model& model)
{
    model.links().forEach([&](const domain::Link& entity) {
        HazardGraph::Link link;
        link.id = entity.id;
        link.from = graph.indexOf(entity.from);
        link.to = graph.indexOf(entity.to);
        if (link.from == kNowhere || link.to == kNowhere)
            return;
        link.negated = entity.negated;
        link.transmits = transmissionOf(entity.chance, model);
        graph.links.push_back(link);
    });
}

/// Scoring page, section 4. A member that is alone, or in a group of beta 0, is as if it were in none.
void addGroups(HazardGraph& graph, const domain::Model& model)
{
    std::map<Id, std::vector<std::uint32_t>> members;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
        if (const Id& group = graph.nodes[i].entity->commonCause;
            !group.isNull() && graph.nodes[i].hasOwn && !graph.nodes[i].eliminated)
            members[group].push_back(i);
    for (const auto& [id, of] : members) {
        const domain::CommonCauseGroup* entity = model.commonCauses().find(id);
        if (entity == nullptr || of.size() < 2 || entity->beta <= 0.0)
            continue;
        HazardGraph::Group group{ id, entity->beta, graph.nodes[of.front()].own, {} };
        // The likelihood of all is one; whoever may initiate does so by the common cause too.
        const auto initiator =
            std::ranges::find_if(of, [&](std::uint32_t member) { return graph.nodes[member].frequency.has_value(); });
        if (initiator != of.end())
            group.frequency = *graph.nodes[*initiator].frequency * entity->beta;
        for (const std::uint32_t member : of)
            graph.nodes[member].group = static_cast<std::uint32_t>(graph.groups.size());
        graph.groups.push_back(group);
    }
}

void sortLinksByTarget(HazardGraph& graph)
{
    for (const auto& link : graph.links)
        ++graph.nodes[link.to].endIn;
    std::uint32_t sum = 0;
    for (auto& node : graph.nodes) {
        node.firstIn = sum;
        sum += node.endIn;
        node.endIn = node.firstIn;
    }
    graph.into.resize(graph.links.size());
    for (std::uint32_t i = 0; i < graph.links.size(); ++i)
        graph.into[graph.nodes[graph.links[i].to].endIn++] = i;
}

void addGuards(HazardGraph& graph, const domain::Model& model)
{
    struct Place {
        std::uint32_t link;
        std::uint32_t control;
    };
    std::vector<Place> places;
    model.guards().forEach([&](const domain::Guard& guard) {
        const auto at = std::ranges::lower_bound(graph.links, guard.link, {}, &HazardGraph::Link::id);
        const std::uint32_t control = graph.indexOf(guard.control);
        if (at != graph.links.end() && at->id == guard.link && control != kNowhere && graph.nodes[control].isControl())
            places.push_back({ static_cast<std::uint32_t>(at - graph.links.begin()), control });
    });
    std::ranges::stable_sort(places, {}, &Place::link);
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        graph.links[i].firstGuard = static_cast<std::uint32_t>(next);
        while (next < places.size() && places[next].link == i)
            graph.guards.push_back(places[next++].control);
        graph.links[i].endGuard = static_cast<std::uint32_t>(next);
    }
}

void findComponents(HazardGraph& graph)
{
    graph::Digraph digraph;
    digraph.vertexCount = static_cast<std::uint32_t>(graph.nodes.size());
    for (const auto& link : graph.links) {
        digraph.edges.push_back({ link.from, link.to });
        for (const std::uint32_t control : graph.guardsOf(link))
            digraph.edges.push_back({ control, link.to });
    }
    auto components = graph::strongComponents(digraph);
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
        graph.nodes[i].component = components.of[i];
    graph.componentHasLoop = std::move(components.hasLoop);
}

} // namespace

std::optional<double> occasionsOf(const Likelihood& likelihood, const domain::Model& model)
{
    const domain::Occasion* occasion = domain::occasionOf(model, likelihood);
    return occasion && occasion->count ? std::optional(occasion->count->mean()) : std::nullopt;
}

std::optional<double> probabilityInExposure(
    const Likelihood& likelihood, const domain::Exposure& exposure, std::optional<double> occasions)
{
    const double mean = likelihood.value.mean();
    switch (likelihood.form) {
    case Likelihood::Form::Condition:
        return std::clamp(mean, 0.0, 1.0);
    case Likelihood::Form::Frequency:
        return -std::expm1(-*domain::frequencyPerHour(likelihood) * exposure.hours());
    case Likelihood::Form::PerOccasion:
        if (!occasions)
            return std::nullopt;
        return *occasions == 0.0 ? 0.0 : -std::expm1(*occasions * std::log1p(-std::clamp(mean, 0.0, 1.0)));
    case Likelihood::Form::Tested:
        return domain::testedProbability(mean / domain::hoursIn(likelihood.unit), likelihood.testInterval);
    default:
        return std::nullopt;
    }
}

std::optional<double> probabilityInExposure(const Likelihood& likelihood, const domain::Model& model)
{
    return probabilityInExposure(likelihood, model.project().exposure, occasionsOf(likelihood, model));
}

std::uint32_t HazardGraph::indexOf(const Id& id) const
{
    const auto at = std::ranges::lower_bound(nodes, id, {}, &Node::id);
    return at != nodes.end() && at->id == id ? static_cast<std::uint32_t>(at - nodes.begin()) : kNowhere;
}

HazardGraph hazardGraphOf(const domain::Model& model)
{
    HazardGraph graph;
    graph.nodes.reserve(model.nodes().size());
    model.nodes().forEach([&](const domain::Node& entity) { graph.nodes.push_back(blankNode(entity)); });
    for (const auto& [id, likelihood] : evidence::appliedLikelihoods(model)) {
        HazardGraph::Node& node = graph.nodes[graph.indexOf(id)];
        node.likelihood = likelihood;
        node.isEstimated = true;
    }
    addLinks(graph, model);
    sortLinksByTarget(graph);
    addGuards(graph, model);
    findComponents(graph);
    for (auto& node : graph.nodes)
        readLikelihood(node, model);
    addGroups(graph, model);
    return graph;
}

bool takeLikelihoods(HazardGraph& graph, const domain::Model& model, const LikelihoodEdits& edits)
{
    std::size_t place = 0;
    model.nodes().forEach([&](const domain::Node& entity) { graph.nodes[place++].entity = &entity; });
    for (const Id& id : edits.nodes) {
        HazardGraph::Node& node = graph.nodes[graph.indexOf(id)];
        if (node.isEstimated)
            continue;
        const bool hadOwn = node.hasOwn;
        node.likelihood = node.entity->likelihood;
        readLikelihood(node, model);
        // Which members a common cause has depends on who may occur on its own.
        if (node.hasOwn != hadOwn || !node.entity->commonCause.isNull())
            return false;
    }
    for (const Id& id : edits.links) {
        const auto link = std::ranges::lower_bound(graph.links, id, {}, &HazardGraph::Link::id);
        if (link == graph.links.end() || link->id != id)
            return false;
        link->transmits = transmissionOf(model.link(id)->chance, model);
    }
    return true;
}

bool isCredited(domain::ControlStatus status, domain::Posture posture)
{
    switch (status) {
    case domain::ControlStatus::Planned:
        return posture == domain::Posture::Target;
    case domain::ControlStatus::Implemented:
    case domain::ControlStatus::Verified:
        return posture != domain::Posture::Inherent;
    case domain::ControlStatus::Failed:
    case domain::ControlStatus::Retired:
        break;
    }
    return false;
}

} // namespace hz::scoring
