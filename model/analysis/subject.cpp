#include "model/analysis/subject.h"
#include "model/base/codes/openpsa_errors.h"

#include "model/analysis/expression_sampler.h"
#include "model/engine/formula/cone.h"
#include "model/openpsa/exchange.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hz::analysis {

namespace {

using base::Error;
using base::Result;

std::string fileOf(const openpsa::OpenPsaModel& model)
{
    return model.files.empty() ? std::string() : model.files.front();
}

/// Multiplies a sequence by its factor. Events are still in the built formula.
engine::Ref timesFactor(Subject& subject, const openpsa::SequenceRoot& sequence, const std::string& name)
{
    if (sequence.factor == 1.0)
        return sequence.formula;
    const auto variable = static_cast<engine::Variable>(subject.events.size());
    subject.events.push_back(name + " (factor)");
    subject.probabilities.push_back(base::Interval::point(sequence.factor));
    return subject.formula.all(std::array{ sequence.formula, subject.formula.variable(variable) });
}

std::string nameOf(const openpsa::OpenPsaModel& model, const openpsa::SequenceRoot& root)
{
    return model.initiatingEvents[root.initiatingEvent].name + " > "
        + model.eventTrees[root.tree].sequences[root.sequence].name;
}

void collectEvents(const openpsa::FormulaNode& node, const openpsa::OpenPsaModel& model,
    const openpsa::BuiltFormula& built, std::vector<bool>& seenGates, std::vector<std::size_t>& open,
    std::vector<engine::Ref>& events)
{
    if (node.connective == openpsa::Connective::BasicEvent)
        events.push_back(built.events[node.index]);
    if (node.connective == openpsa::Connective::Gate && !seenGates[node.index]) {
        seenGates[node.index] = true;
        open.push_back(node.index);
    }
    for (const openpsa::FormulaNode& operand : node.operands)
        collectEvents(operand, model, built, seenGates, open, events);
}

/// What the definition of the gate speaks of, though it may all come to a constant.
std::vector<engine::Variable> eventsBelow(const engine::Formula& formula, std::size_t gate,
    const openpsa::OpenPsaModel& model, const openpsa::BuiltFormula& built)
{
    std::vector<bool> seen(model.gates.size(), false);
    std::vector<std::size_t> open{ gate };
    std::vector<engine::Ref> events;
    seen[gate] = true;
    for (std::size_t next = 0; next < open.size(); ++next) {
        const std::size_t current = open[next]; // the list grows
        collectEvents(model.gates[current].formula, model, built, seen, open, events);
    }
    std::vector<engine::Variable> variables;
    for (const engine::Occurrence& found : engine::Cone(formula).occurrences(events))
        variables.push_back(found.variable);
    return variables;
}

void addTargets(Subject& subject, const openpsa::OpenPsaModel& model, const openpsa::BuiltFormula& built)
{
    for (const openpsa::SequenceRoot& sequence : built.sequences) {
        const std::string name = nameOf(model, sequence);
        subject.targets.push_back({ name, timesFactor(subject, sequence, name), {}, sequence.frequency });
    }
    for (const std::size_t gate : built.tops)
        subject.targets.push_back(
            { model.gates[gate].name, built.gates[gate], eventsBelow(subject.formula, gate, model, built) });
}

base::Status addNamedTargets(Subject& subject, const openpsa::OpenPsaModel& model, const openpsa::BuiltFormula& built,
    std::span<const std::string> names)
{
    std::unordered_map<std::string, std::size_t> gates;
    for (std::size_t gate = 0; gate < model.gates.size(); ++gate)
        gates.emplace(model.gates[gate].name, gate);
    for (const std::string& name : names) {
        const auto sequence = std::ranges::find(
            built.sequences, name, [&](const openpsa::SequenceRoot& root) { return nameOf(model, root); });
        if (const auto gate = gates.find(name); gate != gates.end())
            subject.targets.push_back(
                { name, built.gates[gate->second], eventsBelow(subject.formula, gate->second, model, built) });
        else if (sequence != built.sequences.end())
            subject.targets.push_back({ name, timesFactor(subject, *sequence, name), {}, sequence->frequency });
        else
            return Error{ base::AnalysisError::UnknownGate, {}, name, fileOf(model) };
    }
    return base::Done{};
}

/// The combinations of a common cause group have one distribution.
std::vector<std::size_t> truthsOf(std::span<const openpsa::VariableSource> sources)
{
    std::vector<std::size_t> truths;
    for (std::size_t variable = 0; variable < sources.size(); ++variable)
        truths.push_back(sources[variable].group == openpsa::VariableSource::kNone ? sources.size() + variable
                                                                                   : sources[variable].group);
    return truths;
}

/// Why a model has no targets.
Error nothingToAnalyse(const openpsa::OpenPsaModel& model)
{
    if (!model.eventTrees.empty())
        return { base::AnalysisError::NotStarted, {}, model.eventTrees.front().name, fileOf(model) };
    const bool hasData = !model.basicEvents.empty() || !model.parameters.empty();
    return { hasData ? base::AnalysisError::OnlyData : base::AnalysisError::NoGate, {}, {}, fileOf(model) };
}

/// The phase's name with its alignment's, as a prefix.
std::string prefixOf(const openpsa::OpenPsaModel& model, const openpsa::Phase* phase)
{
    for (const openpsa::Alignment& alignment : model.alignments)
        for (const openpsa::Phase& known : alignment.phases)
            if (&known == phase)
                return alignment.name + '/' + known.name + ": ";
    return {};
}

} // namespace

Result<Subject> subjectOf(
    const openpsa::OpenPsaModel& model, std::span<const std::string> names, const openpsa::BuildOptions& options)
{
    auto built = openpsa::toFormula(model, options);
    if (!built)
        return built.error();
    Subject subject;
    subject.formula = std::move(built->formula);
    subject.events = std::move(built->names);
    subject.probabilities = std::move(built->probabilities);
    subject.basicEvents = model.basicEvents.size();
    subject.gates = model.gates.size();
    subject.truths = truthsOf(built->sources);
    subject.notes = std::move(built->notes);
    if (names.empty())
        addTargets(subject, model, *built);
    else if (const auto added = addNamedTargets(subject, model, *built, names); !added)
        return added.error();
    if (subject.targets.empty())
        return nothingToAnalyse(model);
    for (Subject::Target& target : subject.targets) {
        const auto root =
            openpsa::exchanged(subject.formula, target.root, built->exchanges, subject.probabilities, target.name);
        if (!root)
            return Error{ root.error().code, {}, root.error().detail, fileOf(model) };
        target.root = *root;
    }
    for (Subject::Target& target : subject.targets)
        target.name.insert(0, prefixOf(model, options.phase));
    std::vector<double> constants;
    for (const base::Interval& probability : subject.probabilities)
        constants.push_back(probability.high);
    const double share = options.phase ? options.phase->timeFraction : 1.0;
    subject.sampler = samplerOf(model, std::move(built->sources), std::move(constants), share * options.missionTime);
    return subject;
}

} // namespace hz::analysis
