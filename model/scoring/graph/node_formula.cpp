#include "model/scoring/graph/node_formula.h"

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
    const std::uint32_t group = graph.nodes[unit.nodes[symbol.index]].group;
    return symbol.kind == Symbol::Kind::Transmits || group == kNowhere ? kNoGroup : group;
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
    NodeFormula result;
    auto place = unit.answersFor.begin();
    for (const Id& id : nodes) {
        const bool isThere = graph.indexOf(id) != kNowhere;
        result.roots.push_back(isThere ? compiled.occurs[*place++] : engine::Formula::no());
    }
    for (const Symbol& symbol : compiled.symbols) {
        result.groups.push_back(groupOf(graph, unit, symbol));
        result.probabilities.push_back(probabilityOf(graph, unit, symbol, static_cast<std::size_t>(posture)));
        if (symbol.kind == Symbol::Kind::Transmits) {
            result.events.push_back({ BasicEvent::Kind::Transmits, graph.links[linkOf(graph, unit, symbol)].id });
            result.frequencies.emplace_back();
            continue;
        }
        result.frequencies.push_back(frequencyOf(graph, unit, symbol));
        if (symbol.kind == Symbol::Kind::Common) {
            result.events.push_back(
                { BasicEvent::Kind::CommonCause, graph.groups[graph.nodes[unit.nodes[symbol.index]].group].id });
            continue;
        }
        const HazardGraph::Node& node = graph.nodes[unit.nodes[symbol.index]];
        result.events.push_back({ node.isControl() ? BasicEvent::Kind::Fails : BasicEvent::Kind::Occurs, node.id });
    }
    result.formula = std::move(compiled.formula);
    result.monotone = compiled.monotone;
    return result;
}

std::vector<std::string> eventNames(const domain::Model& model, std::span<const BasicEvent> events)
{
    const Codes codes(model);
    std::map<Ends, int> parallel;
    model.links().forEach([&](const domain::Link& link) { ++parallel[{ link.from, link.to }]; });
    const auto groups = groupNames(model);
    std::vector<std::string> names;
    for (const BasicEvent& event : events) {
        if (event.kind == BasicEvent::Kind::CommonCause) {
            names.push_back(groups.at(event.id));
            continue;
        }
        if (event.kind != BasicEvent::Kind::Transmits) {
            names.push_back(codes.of(*model.node(event.id)));
            continue;
        }
        const domain::Link& link = *model.link(event.id);
        names.push_back(codes.of(*model.node(link.from)) + "->" + codes.of(*model.node(link.to)));
        if (parallel.at({ link.from, link.to }) > 1)
            names.back() += "#" + link.id.text();
    }
    return names;
}

} // namespace hz::scoring
