#include "model/scoring/graph/hazard_graph.h"

#include "model/evidence/estimates.h"
#include "model/scoring/graph/inputs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace hz::scoring {

namespace {

using domain::Likelihood;
using Draw = HazardGraph::Draw;

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
    node.exclusive = entity.exclusive;
    for (std::size_t posture = 0; posture < kPostures; ++posture)
        node.credited[posture] = node.isControl() && isCredited(entity.status, static_cast<domain::Posture>(posture));
    return node;
}

void addLinks(HazardGraph& graph, const domain::Model& model, const Inputs& inputs)
{
    model.links().forEach([&](const domain::Link& entity) {
        HazardGraph::Link link;
        link.id = entity.id;
        link.from = graph.indexOf(entity.from);
        link.to = graph.indexOf(entity.to);
        if (link.from == kNowhere || link.to == kNowhere)
            return;
        link.negated = entity.negated;
        link.draw = entity.forExposure ? Draw::Exposure : Draw::Moment;
        link.metBy = entity.metBy.isNull() ? kNowhere : inputs.occasion(entity.metBy);
        link.chance = inputs.chance(entity);
        graph.links.push_back(link);
    });
}

/// Exclusive ways out, one after the other: each is taken where none before it is. Those of unknown chance come last.
void addBranches(HazardGraph& graph)
{
    std::vector<std::vector<std::uint32_t>> ways(graph.nodes.size());
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        graph.links[i].branch = kNowhere;
        if (graph.nodes[graph.links[i].from].exclusive)
            ways[graph.links[i].from].push_back(i);
    }
    graph.branches.clear();
    for (auto& links : ways) {
        std::ranges::stable_sort(
            links, {}, [&](std::uint32_t link) { return !graph.links[link].chance.range.isPoint(); });
        if (!links.empty())
            graph.nodes[graph.links[links.front()].from].firstBranch =
                static_cast<std::uint32_t>(graph.branches.size());
        double rest = 1.0;
        for (const std::uint32_t link : links) {
            const Input& chance = graph.links[link].chance;
            HazardGraph::Branch branch{ link, Input::unknown() };
            if (chance.range.isPoint()) {
                branch.taken = Input::known(rest > 0.0 ? std::min(1.0, chance.range.low / rest) : 0.0);
                rest = std::max(0.0, rest - chance.range.low);
            }
            graph.links[link].branch = static_cast<std::uint32_t>(graph.branches.size());
            graph.branches.push_back(branch);
        }
    }
}

/// Scoring page, section 5. A member that is alone, or in a group of beta 0, is as if it were in none.
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
        const HazardGraph::Node& first = graph.nodes[of.front()];
        HazardGraph::Group group{ id, entity->beta, first.draw, first.stream, first.own, first.there, first.lasts };
        if (first.draw == Draw::Stream && !graph.streams[first.stream].isOccasion) {
            const double beta = entity->beta;
            const Input moments = graph.streams[first.stream].moments;
            group.stream = static_cast<std::uint32_t>(graph.streams.size());
            graph.streams.push_back({ id, false, mapped(moments, [&](double m) { return beta * m; }) });
            const auto part = [](double there, double share) { return -std::expm1(share * std::log1p(-there)); };
            group.there = mapped(first.there, [&](double there) { return part(there, beta); });
            for (const std::uint32_t member : of) {
                HazardGraph::Node& node = graph.nodes[member];
                Input& own = graph.streams[node.stream].moments;
                own = mapped(own, [&](double m) { return (1.0 - beta) * m; });
                node.there = mapped(node.there, [&](double there) { return part(there, 1.0 - beta); });
            }
        }
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

HazardGraph::Link* linkOf(HazardGraph& graph, const Id& id)
{
    const auto link = std::ranges::lower_bound(graph.links, id, {}, &HazardGraph::Link::id);
    return link != graph.links.end() && link->id == id ? &*link : nullptr;
}

/// Whether each of the numbers has one place. A part of the exposure is everywhere; members of a group share their
/// likelihood, and exclusive ways out what is left of 1; an estimate follows its own rules.
bool isInPlace(HazardGraph& graph, const domain::Model& model, const NumberEdits& edits)
{
    const auto isPlainNode = [&](const Id& id) {
        return !graph.nodes[graph.indexOf(id)].isEstimated && model.node(id)->commonCause.isNull();
    };
    const auto isPlainLink = [&](const Id& id) {
        const HazardGraph::Link* link = linkOf(graph, id);
        return link != nullptr && link->branch == kNowhere;
    };
    return !edits.exposure && std::ranges::all_of(edits.nodes, isPlainNode)
        && std::ranges::all_of(edits.links, isPlainLink);
}

bool takeAnew(HazardGraph& graph, const domain::Model& model)
{
    HazardGraph now = hazardGraphOf(model);
    const bool fits =
        std::ranges::equal(now.streams, graph.streams, {}, &HazardGraph::Stream::id, &HazardGraph::Stream::id)
        && std::ranges::equal(now.branches, graph.branches, {}, &HazardGraph::Branch::link, &HazardGraph::Branch::link)
        && now.links.size() == graph.links.size() && std::ranges::equal(now.nodes, graph.nodes, Inputs::isOfOneShape);
    graph = std::move(now);
    return fits;
}

} // namespace

std::uint32_t HazardGraph::indexOf(const Id& id) const
{
    const auto at = std::ranges::lower_bound(nodes, id, {}, &Node::id);
    return at != nodes.end() && at->id == id ? static_cast<std::uint32_t>(at - nodes.begin()) : kNowhere;
}

double ownPart(double likelihood, double beta)
{
    const double common = beta * likelihood;
    return common < 1.0 ? (1.0 - beta) * likelihood / (1.0 - common) : 0.0;
}

Input ownPart(const Input& likelihood, double beta)
{
    // At beta 1 it is 0 throughout; else it rises with the likelihood.
    return mapped(likelihood, [beta](double p) { return ownPart(p, beta); });
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
    Inputs inputs(graph, model);
    inputs.addOccasions();
    addLinks(graph, model, inputs);
    sortLinksByTarget(graph);
    addGuards(graph, model);
    addBranches(graph);
    findComponents(graph);
    for (auto& node : graph.nodes)
        inputs.read(node);
    addGroups(graph, model);
    return graph;
}

bool takeNumbers(HazardGraph& graph, const domain::Model& model, const NumberEdits& edits)
{
    if (!isInPlace(graph, model, edits))
        return takeAnew(graph, model);
    std::size_t place = 0;
    model.nodes().forEach([&](const domain::Node& entity) { graph.nodes[place++].entity = &entity; });
    Inputs inputs(graph, model);
    for (const Id& id : edits.occasions)
        graph.streams[inputs.occasion(id)].moments = Inputs::countOf(*model.table<domain::Occasion>().find(id));
    for (const Id& id : edits.links)
        linkOf(graph, id)->chance = inputs.chance(*model.link(id));
    return std::ranges::all_of(
        edits.nodes, [&](const Id& id) { return inputs.readAgain(graph.nodes[graph.indexOf(id)]); });
}

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
