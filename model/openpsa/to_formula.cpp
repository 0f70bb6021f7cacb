#include "model/openpsa/to_formula.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/exchange.h"
#include "model/openpsa/gate_builder.h"
#include "model/openpsa/sequences.h"
#include "model/openpsa/variables.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hz::openpsa {

namespace {

std::vector<std::size_t> topsOf(const OpenPsaModel& model)
{
    std::vector<bool> used(model.gates.size(), false);
    for (const Gate& gate : model.gates)
        for (const std::size_t needed : gatesIn(gate.formula))
            used[needed] = true;
    std::vector<std::size_t> tops;
    for (std::size_t gate = 0; gate < used.size(); ++gate)
        if (!used[gate])
            tops.push_back(gate);
    return tops;
}

/// The values that the model gives, or the phase.
Settings settingsOf(const OpenPsaModel& model, const Phase* phase)
{
    Settings settings;
    for (const HouseEvent& event : model.houseEvents)
        settings.house.push_back(event.value);
    if (phase)
        for (const Instruction& set : phase->instructions)
            settings.house[set.index] = set.value;
    return settings;
}

/// All substitutions without sources at once: each hypothesis implies its target.
engine::Ref constraint(const OpenPsaModel& model, BuiltFormula& built, GateBuilder& builder, const Settings& settings)
{
    std::vector<engine::Ref> implications;
    for (const Substitution& substitution : model.substitutions) {
        if (!substitution.sources.empty())
            continue;
        const engine::Ref hypothesis = builder.build(substitution.hypothesis, settings);
        const engine::Ref target = builder.build(substitution.target, settings);
        implications.push_back(built.formula.any(std::array{ !hypothesis, target }));
    }
    return built.formula.all(implications);
}

void applyConstraint(BuiltFormula& built, engine::Ref constraint)
{
    const auto within = [&](engine::Ref root) { return built.formula.all(std::array{ root, constraint }); };
    for (engine::Ref& gate : built.gates)
        gate = within(gate);
    for (SequenceRoot& sequence : built.sequences)
        sequence.formula = within(sequence.formula);
}

} // namespace

base::Result<BuiltFormula> toFormula(const OpenPsaModel& model, const BuildOptions& options)
{
    const double missionTime = options.missionTime * (options.phase ? options.phase->timeFraction : 1.0);
    const auto values = pointValues(model, missionTime);
    if (!values)
        return values.error();
    FirstError errors(model.files);
    BuiltFormula built;
    makeVariables(built, model, *values, options.commonCause, errors);
    if (errors.failed())
        return errors.error();
    const std::vector<std::size_t> order = gateOrder(model).order;
    const Settings settings = settingsOf(model, options.phase);
    GateBuilder builder(built, model, order, *values, missionTime, errors);
    built.notes = model.notes;
    std::ranges::copy(values->notes, std::back_inserter(built.notes));
    built.gates = builder.gates(settings);
    built.tops = topsOf(model);
    Evaluator evaluator(values->parameters, missionTime, errors);
    collectSequences(built, model, builder, settings, evaluator, errors);
    if (errors.failed())
        return errors.error();
    if (!model.substitutions.empty())
        applyConstraint(built, constraint(model, built, builder, settings));
    built.exchanges = exchangesOf(model, builder, settings, built, errors);
    if (errors.failed())
        return errors.error();
    return built;
}

} // namespace hz::openpsa
