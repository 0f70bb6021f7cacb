#include "model/analysis/projects/project_subject.h"

#include "model/analysis/projects/project_sampler.h"
#include "model/evidence/estimates.h"

#include <algorithm>

namespace hz::analysis {

namespace {

using base::Error;
using base::Id;
using base::Result;
using domain::NodeKind;

/// By code, and by id where codes are equal: the order in which people list them.
std::vector<Id> topsOf(const domain::Model& model)
{
    std::vector<const domain::Node*> nodes;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == NodeKind::Hazard || node.kind == NodeKind::Consequence)
            nodes.push_back(&node);
    });
    std::ranges::stable_sort(nodes, {}, [](const domain::Node* node) { return std::pair(node->kind, node->code); });
    std::vector<Id> ids;
    for (const domain::Node* node : nodes)
        ids.push_back(node->id);
    return ids;
}

Result<Id> nodeNamed(const domain::Model& model, const std::string& name)
{
    if (const auto id = Id::fromText(name); id && model.node(*id) != nullptr)
        return *id;
    const QString code = QString::fromStdString(name);
    std::vector<Id> found;
    model.nodes().forEach([&](const domain::Node& node) {
        if (!code.isEmpty() && node.code == code)
            found.push_back(node.id);
    });
    if (found.empty())
        return Error{ "analysis.unknown-node", {}, name };
    if (found.size() > 1)
        return Error{ "analysis.ambiguous-node", found, name };
    return found.front();
}

Result<std::vector<Id>> nodesNamed(const domain::Model& model, std::span<const std::string> names)
{
    std::vector<Id> ids = names.empty() ? topsOf(model) : std::vector<Id>();
    for (const std::string& name : names) {
        const auto id = nodeNamed(model, name);
        if (!id)
            return id.error();
        ids.push_back(*id);
    }
    if (ids.empty())
        return Error{ "analysis.no-node" };
    return ids;
}

std::size_t fedNodesOf(const domain::Model& model)
{
    std::vector<Id> fed;
    model.links().forEach([&](const domain::Link& link) { fed.push_back(link.to); });
    std::ranges::sort(fed);
    return static_cast<std::size_t>(std::ranges::unique(fed).begin() - fed.begin());
}

} // namespace

Result<Subject> subjectOf(const domain::Model& model, std::span<const std::string> nodes, domain::Posture posture)
{
    const auto wanted = nodesNamed(model, nodes);
    if (!wanted)
        return wanted.error();
    scoring::NodeFormula built = scoring::nodeFormula(model, *wanted, posture);
    std::vector<scoring::BasicEvent> targets;
    for (const Id& id : *wanted)
        targets.push_back({ scoring::BasicEvent::Kind::Occurs, id });
    const auto names = scoring::eventNames(model, targets);
    Subject subject;
    for (std::size_t i = 0; i < names.size(); ++i)
        subject.targets.push_back({ names[i], built.roots[i] });
    subject.events = scoring::eventNames(model, built.events);
    subject.sampler = samplerOf(evidence::effective(model), built.events);
    subject.formula = std::move(built.formula);
    subject.probabilities = std::move(built.probabilities);
    if (std::ranges::any_of(built.frequencies, [](const auto& frequency) { return frequency.has_value(); }))
        subject.frequencies = std::move(built.frequencies);
    subject.basicEvents = subject.events.size();
    subject.gates = fedNodesOf(model);
    return subject;
}

} // namespace hz::analysis
