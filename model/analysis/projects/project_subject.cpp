#include "model/analysis/projects/project_subject.h"
#include "model/base/codes/openpsa_errors.h"

#include "model/analysis/projects/ancestry.h"
#include "model/analysis/projects/project_sampler.h"
#include "model/domain/same_code.h"
#include "model/engine/formula/substitution.h"
#include "model/evidence/estimates.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"

#include <algorithm>
#include <array>
#include <limits>

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

template <typename Fits> std::vector<Id> nodesWhere(const domain::Model& model, Fits fits)
{
    std::vector<Id> found;
    model.nodes().forEach([&](const domain::Node& node) {
        if (!node.code.isEmpty() && fits(node.code))
            found.push_back(node.id);
    });
    return found;
}

Result<Id> nodeNamed(const domain::Model& model, const std::string& name)
{
    if (const auto id = Id::fromText(name); id && model.node(*id) != nullptr)
        return *id;
    const QString code = QString::fromStdString(name);
    std::vector<Id> found = nodesWhere(model, [&](const QString& other) { return other == code; });
    if (found.empty()) // a keyboard may encode letters otherwise than the file does
        found = nodesWhere(model, [&](const QString& other) { return domain::isSameCode(other, code); });
    if (found.empty())
        return Error{ base::AnalysisError::UnknownNode, {}, name };
    if (found.size() > 1)
        return Error{ base::AnalysisError::AmbiguousNode, found, name };
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
        return Error{ base::AnalysisError::NoNode };
    return ids;
}

std::size_t fedNodesOf(const domain::Model& model)
{
    std::vector<Id> fed;
    model.links().forEach([&](const domain::Link& link) { fed.push_back(link.to); });
    std::ranges::sort(fed);
    return static_cast<std::size_t>(std::ranges::unique(fed).begin() - fed.begin());
}

domain::Model withoutGroups(const domain::Model& model)
{
    domain::Model result = model;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.commonCause.isNull())
            return;
        domain::Node alone = node;
        alone.commonCause = Id();
        result.put(std::move(alone));
    });
    return result;
}

/// Members of a group have one likelihood, and so has what they have in common.
std::vector<std::size_t> truthsOf(const scoring::NodeFormula& built)
{
    std::vector<std::size_t> truths;
    for (std::size_t variable = 0; variable < built.groups.size(); ++variable)
        truths.push_back(
            built.groups[variable] == scoring::kNoGroup ? built.groups.size() + variable : built.groups[variable]);
    return truths;
}

/// As scoring finds it: the same numbers.
Subject::Occurrence occurrenceOf(
    const domain::Model& model, const Id& node, domain::Posture posture, const engine::Limits& limits)
{
    scoring::Analysis analysis{ scoring::hazardGraphOf(model), {}, {} };
    const std::uint32_t index = analysis.graph.indexOf(node);
    const scoring::Stakes stakes(model, analysis.graph, scoring::schemeTablesOf(model));
    analysis.units.push_back(scoring::unitOf(analysis.graph, std::array{ index }));
    analysis.answers.push_back(std::make_shared<const scoring::UnitAnswer>(
        scoring::answerOf(analysis.graph, analysis.units.front(), limits, scoring::mostTabulated(1))));
    if (analysis.answers.front()->cancelled) {
        const base::Interval anyNumber{ 0.0, std::numeric_limits<double>::infinity() };
        return { { anyNumber, false, engine::Method::Bounds }, { { 0.0, 1.0 }, false, engine::Method::Bounds } };
    }
    const scoring::Quantities quantities(analysis, stakes, static_cast<std::size_t>(posture));
    return { quantities.occurrences(index), quantities.probability(index) };
}

/// A control is asked at a moment: it fails or not. Then nothing that the moment brings degrades it.
Subject::Target targetOf(const scoring::HazardGraph& graph, const Id& node, const scoring::NodeFormula::Root& root,
    engine::Substitution& unasked)
{
    const std::uint32_t index = graph.indexOf(node);
    const bool isControl = index != scoring::kNowhere && graph.nodes[index].isControl();
    Subject::Target target;
    target.root = isControl ? unasked.of(root.now) : root.standing;
    target.brought = isControl ? engine::Formula::no() : root.brought;
    return target;
}

std::vector<Subject::Draw> drawsOf(const scoring::NodeFormula& built)
{
    using Kind = scoring::BasicEvent::Kind;
    using Draw = Subject::Draw;
    std::vector<Draw> draws;
    for (std::size_t v = 0; v < built.events.size(); ++v) {
        const Kind kind = built.events[v].kind;
        const bool isThere = kind == Kind::IsThere || kind == Kind::CommonIsThere;
        const Draw ofMoment = built.occasions[v] ? Draw::Occasion : Draw::Frequency;
        draws.push_back(kind == Kind::Moment ? ofMoment
                : isThere                    ? Draw::Lasting
                : built.conditions[v]        ? Draw::Condition
                                             : Draw::Chance);
    }
    return draws;
}

} // namespace

ProjectSubject subjectOfNodes(const domain::Model& model, std::span<const Id> nodes, domain::Posture posture)
{
    const scoring::HazardGraph graph = scoring::hazardGraphOf(model);
    scoring::NodeFormula built = scoring::nodeFormula(graph, nodes, posture);
    Ancestry ancestry(graph, built.events);
    std::vector<scoring::BasicEvent> targets;
    for (const Id& id : nodes)
        targets.push_back({ scoring::BasicEvent::Kind::Occurs, id });
    const auto names = scoring::eventNames(model, targets);
    engine::Substitution unasked(built.formula);
    for (engine::Variable v = 0; v < built.moments.size(); ++v)
        if (built.moments[v])
            unasked.set(v, false);
    Subject subject;
    for (std::size_t i = 0; i < names.size(); ++i) {
        subject.targets.push_back(targetOf(graph, nodes[i], built.roots[i], unasked));
        subject.targets.back().name = names[i];
        subject.targets.back().events = ancestry.eventsOf(nodes[i]);
    }
    subject.events = scoring::eventNames(model, built.events);
    subject.sampler = samplerOf(evidence::effective(model), built.events);
    subject.truths = truthsOf(built);
    subject.formula = std::move(built.formula);
    subject.probabilities = std::move(built.probabilities);
    if (std::ranges::any_of(built.moments, [](const auto& moments) { return moments.has_value(); }))
        subject.moments = std::move(built.moments);
    subject.draws = drawsOf(built);
    subject.exposure = model.project().exposure.length;
    subject.occurrence = [model, nodes = std::vector(nodes.begin(), nodes.end()), posture](
                             std::size_t target, const engine::Limits& limits) {
        return occurrenceOf(model, nodes[target], posture, limits);
    };
    subject.basicEvents = subject.events.size();
    subject.gates = fedNodesOf(model);
    return { std::move(subject), std::move(built.events), built.monotone };
}

Result<Subject> subjectOf(
    const domain::Model& model, std::span<const std::string> nodes, domain::Posture posture, bool commonCause)
{
    if (!commonCause)
        return subjectOf(withoutGroups(model), nodes, posture);
    const auto wanted = nodesNamed(model, nodes);
    if (!wanted)
        return wanted.error();
    return subjectOfNodes(model, *wanted, posture).subject;
}

} // namespace hz::analysis
