#include "model/scoring/graph/node_formula.h"

#include "model/engine/formula/substitution.h"
#include "model/scoring/graph/unit.h"

#include <map>

namespace hz::scoring {

namespace {

/// Names nodes by their codes where these are theirs alone.
class Codes {
public:
    explicit Codes(const domain::Model& model)
    {
        model.nodes().forEach([this](const domain::Node& node) { ++m_count[node.code]; });
    }
    [[nodiscard]] std::string of(const domain::Node& node) const
    {
        return node.code.isEmpty() || m_count.at(node.code) > 1 ? node.id.text() : node.code.toStdString();
    }

private:
    std::map<QString, int> m_count;
};

using Ends = std::pair<Id, Id>;

/// Groups by their names where these are theirs alone, marked as no node's code is.
std::map<Id, std::string> groupNames(const domain::Model& model)
{
    std::map<QString, int> count;
    model.commonCauses().forEach([&](const domain::CommonCauseGroup& group) { ++count[group.name]; });
    std::map<Id, std::string> names;
    model.commonCauses().forEach([&](const domain::CommonCauseGroup& group) {
        const bool isNamed = !group.name.isEmpty() && count[group.name] == 1;
        names[group.id] = "ccf:" + (isNamed ? group.name.toStdString() : group.id.text());
    });
    return names;
}

std::size_t groupOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    if (symbol.kind != Symbol::Kind::Own && symbol.kind != Symbol::Kind::Common)
        return kNoGroup;
    const std::uint32_t group = graph.nodes[unit.nodes[symbol.index]].group;
    return group == kNowhere ? kNoGroup : group;
}

BasicEvent eventOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol)
{
    if (symbol.kind == Symbol::Kind::Stream)
        return { BasicEvent::Kind::Moment, graph.streams[unit.streams[symbol.index]].id };
    if (symbol.kind == Symbol::Kind::Transmits)
        return { BasicEvent::Kind::Transmits, graph.links[linkOf(graph, unit, symbol)].id };
    const HazardGraph::Node& node = graph.nodes[unit.nodes[symbol.index]];
    switch (symbol.kind) {
    case Symbol::Kind::Branch:
        return { BasicEvent::Kind::Taken, graph.links[graph.branches[node.firstBranch + symbol.place].link].id };
    case Symbol::Kind::Common:
        return { BasicEvent::Kind::CommonCause, graph.groups[node.group].id };
    case Symbol::Kind::CommonThere:
        return { BasicEvent::Kind::CommonIsThere, graph.groups[node.group].id };
    case Symbol::Kind::There:
        return { BasicEvent::Kind::IsThere, node.id };
    default:
        return { node.isControl() ? BasicEvent::Kind::Fails : BasicEvent::Kind::Occurs, node.id };
    }
}

/// What stands, of what holds now: no moment, and nothing that lasts.
engine::Substitution standingOf(CompiledUnit& compiled)
{
    engine::Substitution standing(compiled.formula);
    for (engine::Variable v = 0; v < compiled.symbols.size(); ++v) {
        const Symbol::Kind kind = compiled.symbols[v].kind;
        if (kind == Symbol::Kind::Stream || kind == Symbol::Kind::There || kind == Symbol::Kind::CommonThere)
            standing.set(v, false);
    }
    return standing;
}

} // namespace

NodeFormula nodeFormula(const domain::Model& model, std::span<const Id> nodes, domain::Posture posture)
{
    return nodeFormula(hazardGraphOf(model), nodes, posture);
}

NodeFormula nodeFormula(const HazardGraph& graph, std::span<const Id> nodes, domain::Posture posture)
{
    std::vector<std::uint32_t> targets;
    for (const Id& id : nodes) {
        if (const std::uint32_t index = graph.indexOf(id); index != kNowhere)
            targets.push_back(index);
    }
    const Unit unit = unitOf(graph, targets);
    CompiledUnit compiled = compile(graph, unit, posture);
    engine::Substitution standing = standingOf(compiled);
    NodeFormula result;
    auto place = unit.answersFor.begin();
    for (const Id& id : nodes) {
        NodeFormula::Root root{ engine::Formula::no(), engine::Formula::no(), engine::Formula::no() };
        if (graph.indexOf(id) != kNowhere) {
            const std::uint32_t local = *place++;
            root = { standing.of(compiled.now[local]), compiled.brought[local], compiled.now[local] };
        }
        result.roots.push_back(root);
    }
    for (const Symbol& symbol : compiled.symbols) {
        const bool isMoment = symbol.kind == Symbol::Kind::Stream;
        result.groups.push_back(groupOf(graph, unit, symbol));
        result.probabilities.push_back(inputOf(graph, unit, symbol, static_cast<std::size_t>(posture)).range);
        result.moments.push_back(isMoment ? std::optional(momentsOf(graph, unit, symbol).range) : std::nullopt);
        result.events.push_back(eventOf(graph, unit, symbol));
        result.conditions.push_back(isCondition(graph, unit, symbol));
        result.occasions.push_back(isMoment && graph.streams[unit.streams[symbol.index]].isOccasion);
    }
    result.formula = std::move(compiled.formula);
    result.monotone = compiled.monotone;
    return result;
}

namespace {

/// "use" of the occasion; the project's default one may have no entity.
std::string occasionName(const domain::Model& model, const Id& id)
{
    const domain::Occasion* occasion = model.table<domain::Occasion>().find(id);
    const std::string name = occasion ? occasion->name.toStdString() : std::string();
    return "moment:" + (name.empty() ? id.text() : name);
}

class EventNames {
public:
    explicit EventNames(const domain::Model& model)
        : m_model(model)
        , m_codes(model)
        , m_groups(groupNames(model))
    {
        model.links().forEach([this](const domain::Link& link) { ++m_parallel[{ link.from, link.to }]; });
    }

    [[nodiscard]] std::string of(const BasicEvent& event) const
    {
        using Kind = BasicEvent::Kind;
        if (event.kind == Kind::Transmits || event.kind == Kind::Taken)
            return ofLink(*m_model.link(event.id));
        const bool isThere = event.kind == Kind::IsThere || event.kind == Kind::CommonIsThere;
        const std::string suffix = isThere ? " is there" : "";
        if (const auto group = m_groups.find(event.id); group != m_groups.end())
            return group->second + suffix;
        const domain::Node* node = m_model.node(event.id);
        return node ? m_codes.of(*node) + suffix : occasionName(m_model, event.id);
    }

private:
    [[nodiscard]] std::string ofLink(const domain::Link& link) const
    {
        const std::string name = m_codes.of(*m_model.node(link.from)) + "->" + m_codes.of(*m_model.node(link.to));
        return m_parallel.at({ link.from, link.to }) > 1 ? name + "#" + link.id.text() : name;
    }

    const domain::Model& m_model;
    Codes m_codes;
    std::map<Id, std::string> m_groups;
    std::map<Ends, int> m_parallel;
};

} // namespace

std::vector<std::string> eventNames(const domain::Model& model, std::span<const BasicEvent> events)
{
    const EventNames names(model);
    std::vector<std::string> result;
    for (const BasicEvent& event : events)
        result.push_back(names.of(event));
    return result;
}

} // namespace hz::scoring
