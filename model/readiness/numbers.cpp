#include "model/readiness/numbers.h"

#include <algorithm>
#include <limits>
#include <set>

namespace hz::readiness {

namespace {

using domain::Likelihood;
using scoring::HazardGraph;

constexpr double kFar = 1e6; // so many times what is given, or one in the exposure
constexpr double kMostOccasions = 1e12;
/// A link that transmits for certain has no event of its own: the formula would be another one.
constexpr double kAlmostCertain = 1.0 - std::numeric_limits<double>::epsilon();

/// In the likelihood's own unit.
double endOf(const Likelihood& likelihood, double hours)
{
    const double unit = domain::hoursIn(likelihood.unit);
    if (likelihood.form == Likelihood::Form::Frequency)
        return kFar * std::max(likelihood.value.mean(), unit / hours);
    if (likelihood.form == Likelihood::Form::Tested)
        return kFar * std::max(likelihood.value.mean(), unit / likelihood.testInterval);
    return 1.0;
}

bool isUnknown(const HazardGraph::Node& node)
{
    return node.likelihood.isUnknown() || (node.likelihood.isNone() && !node.isControl());
}

bool hasNumber(const HazardGraph::Node& node)
{
    return node.hasOwn && !node.eliminated && !node.likelihood.isLetter()
        && !(node.isControl() && node.likelihood.isNone());
}

Number numberOf(const HazardGraph& graph, std::uint32_t index)
{
    const HazardGraph::Node& node = graph.nodes[index];
    Number number;
    number.given = node.likelihood.value;
    number.isUnknown = isUnknown(node);
    number.end = number.isUnknown ? 1.0 : endOf(node.likelihood, graph.hours);
    if (node.group == scoring::kNowhere)
        number.members = { node.id };
    else
        for (const HazardGraph::Node& other : graph.nodes)
            if (other.group == node.group)
                number.members.push_back(other.id);
    return number;
}

Number numberOf(const HazardGraph& graph, const HazardGraph::Link& link, const domain::Link& entity)
{
    Number number;
    number.kind = FlipPoint::Input::Transmits;
    number.members = { link.id };
    number.given = entity.chance.value;
    number.isUnknown = entity.chance.isUnknown();
    if (link.branch == scoring::kNowhere)
        return number;
    number.shares = graph.nodes[link.from].id;
    for (const HazardGraph::Branch& branch : graph.branches)
        if (graph.links[branch.link].from == link.from && graph.links[branch.link].id != link.id)
            number.end -= graph.links[branch.link].chance.range.low;
    number.end = std::max(0.0, number.end);
    return number;
}

Number numberOf(const domain::Occasion& occasion)
{
    Number number;
    number.kind = FlipPoint::Input::Occasions;
    number.members = { occasion.id };
    number.isUnknown = !occasion.count;
    number.given = occasion.count.value_or(domain::Quantity{});
    number.end = number.isUnknown ? kMostOccasions : kFar * std::max(1.0, number.given.mean());
    return number;
}

void giveToNode(domain::Model& model, const Id& id, double value)
{
    domain::Node node = *model.node(id);
    if (node.likelihood.isNone() || node.likelihood.form == Likelihood::Form::Unknown)
        node.likelihood = Likelihood::condition(value);
    else if (node.likelihood.form == Likelihood::Form::UnknownPerOccasion)
        node.likelihood = Likelihood::perOccasion(value, node.likelihood.occasion);
    node.likelihood.value = domain::Quantity::point(value);
    model.put(std::move(node));
}

} // namespace

std::vector<Number> numbersOf(const domain::Model& model)
{
    const HazardGraph graph = scoring::hazardGraphOf(model);
    std::vector<Number> numbers;
    std::set<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const std::uint32_t group = graph.nodes[i].group;
        if (hasNumber(graph.nodes[i]) && (group == scoring::kNowhere || groups.insert(group).second))
            numbers.push_back(numberOf(graph, i));
    }
    for (const HazardGraph::Link& link : graph.links)
        if (link.hasEvent() || link.branch != scoring::kNowhere)
            numbers.push_back(numberOf(graph, link, *model.link(link.id)));
    for (const domain::Occasion& occasion : domain::occasionsOf(model))
        numbers.push_back(numberOf(occasion));
    return numbers;
}

void give(domain::Model& model, const Number& number, double value)
{
    for (const Id& id : number.members) {
        if (number.kind == FlipPoint::Input::Likelihood)
            giveToNode(model, id, value);
        if (number.kind == FlipPoint::Input::Transmits) {
            domain::Link link = *model.link(id);
            link.chance = Likelihood::condition(std::min(value, kAlmostCertain));
            model.put(std::move(link));
        }
        if (number.kind == FlipPoint::Input::Occasions) {
            domain::Occasion occasion = *model.table<domain::Occasion>().find(id);
            occasion.count = domain::Quantity::point(value);
            model.put(std::move(occasion));
        }
    }
}

void giveBack(domain::Model& model, const Number& number, const domain::Model& from)
{
    for (const Id& id : number.members) {
        if (number.kind == FlipPoint::Input::Likelihood)
            model.put(*from.node(id));
        if (number.kind == FlipPoint::Input::Transmits)
            model.put(*from.link(id));
        if (number.kind == FlipPoint::Input::Occasions)
            model.put(*from.table<domain::Occasion>().find(id));
    }
}

void addTo(scoring::NumberEdits& edits, const Number& number)
{
    auto& ids = number.kind == FlipPoint::Input::Likelihood ? edits.nodes
        : number.kind == FlipPoint::Input::Transmits        ? edits.links
                                                            : edits.occasions;
    ids.insert(ids.end(), number.members.begin(), number.members.end());
}

} // namespace hz::readiness
