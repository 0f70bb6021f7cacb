#include "model/readiness/inputs.h"

#include <algorithm>
#include <set>

namespace hz::readiness {

namespace {

using domain::Likelihood;
using scoring::HazardGraph;

std::optional<double> numberOf(const Likelihood& likelihood)
{
    return likelihood.isUnknown() || likelihood.isLetter() ? std::nullopt : std::optional(likelihood.value.mean());
}

bool isInput(const HazardGraph::Node& node)
{
    const bool isGiven = node.hasOwn && !node.likelihood.isNone() && !node.eliminated;
    return isGiven && (node.own.isPoint() || node.likelihood.isUnknown());
}

Input inputOf(const HazardGraph& graph, std::uint32_t index)
{
    const HazardGraph::Node& node = graph.nodes[index];
    Input input;
    input.id = node.id;
    input.likelihood = node.likelihood;
    input.now = numberOf(node.likelihood);
    if (node.group != scoring::kNowhere) {
        input.group = graph.groups[node.group].id;
        input.beta = graph.groups[node.group].beta;
    }
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const bool isMember = i == index || (node.group != scoring::kNowhere && graph.nodes[i].group == node.group);
        if (!isMember)
            continue;
        input.members.push_back(graph.nodes[i].id);
        if (!graph.nodes[i].isControl())
            input.nodes.push_back(i);
    }
    return input;
}

} // namespace

double Input::shareOf(const scoring::BasicEvent& event) const
{
    using Kind = scoring::BasicEvent::Kind;
    if (event.kind == Kind::CommonCause)
        return !group.isNull() && event.id == group ? beta : 0.0;
    if ((event.kind == Kind::Transmits) != (kind == FlipPoint::Input::Transmits))
        return 0.0;
    return std::ranges::find(members, event.id) != members.end() ? 1.0 - beta : 0.0;
}

std::optional<double> Input::probability(const domain::Model& model) const
{
    return scoring::probabilityInExposure(likelihood, model);
}

std::vector<Input> inputsOf(const HazardGraph& graph)
{
    std::vector<Input> inputs;
    std::set<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const HazardGraph::Node& node = graph.nodes[i];
        const bool isFirst = node.group == scoring::kNowhere || groups.insert(node.group).second;
        if (isInput(node) && isFirst)
            inputs.push_back(inputOf(graph, i));
    }
    for (const HazardGraph::Link& link : graph.links) {
        if (!link.hasEvent())
            continue;
        Input input;
        input.kind = FlipPoint::Input::Transmits;
        input.id = link.id;
        input.likelihood = link.transmits.isPoint() ? Likelihood::condition(link.transmits.low) : Likelihood::unknown();
        input.now = numberOf(input.likelihood);
        input.members = { link.id };
        inputs.push_back(std::move(input));
    }
    return inputs;
}

} // namespace hz::readiness
