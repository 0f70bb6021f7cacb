#include "model/openpsa/gate_builder.h"
#include "model/base/codes/openpsa_errors.h"

#include <array>
#include <optional>
#include <string>

namespace hz::openpsa {

using engine::Formula;
using engine::Ref;

GateBuilder::GateBuilder(BuiltFormula& built, const OpenPsaModel& model, const std::vector<std::size_t>& gateOrder,
    const PointValues& values, double missionTime, FirstError& errors)
    : m_built(built)
    , m_model(model)
    , m_gateOrder(gateOrder)
    , m_pointValues(values)
    , m_missionTime(missionTime)
    , m_errors(errors)
{
}

const std::vector<Ref>& GateBuilder::gates(const Settings& settings)
{
    const auto [place, isNew] = m_gates.try_emplace(settings, m_model.gates.size());
    if (!isNew)
        return place->second;
    for (const std::size_t gate : m_gateOrder) {
        const auto set = settings.gates.find(gate);
        const FormulaNode& formula = set != settings.gates.end() ? *set->second : m_model.gates[gate].formula;
        place->second[gate] = build(formula, settings, place->second);
    }
    return place->second;
}

const PointValues& GateBuilder::valuesWith(const SetParameters& set)
{
    if (set.empty())
        return m_pointValues;
    const auto [place, isNew] = m_values.try_emplace(set);
    if (!isNew)
        return place->second;
    auto values = pointValues(m_model, m_missionTime, set);
    if (!values)
        m_errors.refuse(values.error());
    else
        place->second = std::move(*values);
    if (values
        && (place->second.distributions != m_pointValues.distributions || place->second.levels != m_pointValues.levels))
        m_errors.refuse(base::OpenPsaError::SetGroup, m_model.parameters[set.begin()->first].name,
            m_model.parameters[set.begin()->first].file, m_model.parameters[set.begin()->first].line);
    return m_errors.failed() ? m_pointValues : place->second;
}

/// What is set for the event itself comes before what follows from parameters.
Ref GateBuilder::basicEvent(std::size_t event, const Settings& settings)
{
    const auto set = settings.events.find(event);
    const std::optional<double> probability = set != settings.events.end()
        ? std::optional(set->second)
        : valuesWith(settings.parameters).probabilities[event];
    if (!probability || (set == settings.events.end() && probability == m_pointValues.probabilities[event]))
        return m_built.events[event];
    const auto [place, isNew] = m_setEvents.try_emplace({ event, *probability });
    if (isNew) {
        place->second = m_built.formula.variable(static_cast<engine::Variable>(m_built.names.size()));
        m_built.names.push_back(m_model.basicEvents[event].name + " (set " + std::to_string(m_setEvents.size()) + ')');
        m_built.probabilities.push_back(base::Interval::point(*probability));
        m_built.sources.emplace_back();
        const Definition& of = m_model.basicEvents[event];
        m_built.notes.push_back(
            { NoteCode::SetNotDrawn, of.name, m_model.files[of.file] + ':' + std::to_string(of.line) });
    }
    return place->second;
}

Ref GateBuilder::build(const FormulaNode& node, const Settings& settings)
{
    return build(node, settings, gates(settings));
}

/// The gates in the formula are built already. Recursion as deep as the formula is nested.
Ref GateBuilder::build(const FormulaNode& node, const Settings& settings, const Gates& gates)
{
    switch (node.connective) {
    case Connective::Constant:
        return node.value ? Formula::yes() : Formula::no();
    case Connective::Gate:
        return gates[node.index];
    case Connective::BasicEvent:
        return basicEvent(node.index, settings);
    case Connective::HouseEvent:
        return settings.house[node.index] ? Formula::yes() : Formula::no();
    default:
        break;
    }
    std::vector<Ref> operands;
    operands.reserve(node.operands.size());
    for (const FormulaNode& operand : node.operands)
        operands.push_back(build(operand, settings, gates));
    return join(node, operands);
}

Ref GateBuilder::parity(const std::vector<Ref>& operands)
{
    Ref odd = Formula::no();
    for (const Ref operand : operands)
        odd = m_built.formula.exclusiveOr(odd, operand);
    return odd;
}

Ref GateBuilder::join(const FormulaNode& node, const std::vector<Ref>& operands)
{
    Formula& formula = m_built.formula;
    switch (node.connective) {
    case Connective::Not:
        return !operands[0];
    case Connective::And:
        return formula.all(operands);
    case Connective::Nand:
        return !formula.all(operands);
    case Connective::Nor:
        return !formula.any(operands);
    case Connective::Xor:
        return parity(operands);
    case Connective::Iff: // each operand after the first turns the value around where it is false
        return operands.size() % 2 == 0 ? !parity(operands) : parity(operands);
    case Connective::Imply:
        return formula.any(std::array{ !operands[0], operands[1] });
    case Connective::AtLeast:
        return formula.atLeast(node.minimum, operands);
    case Connective::Cardinality: {
        const Ref enough = formula.atLeast(node.minimum, operands);
        return formula.all(std::array{ enough, !formula.atLeast(node.maximum + 1, operands) });
    }
    default:
        return formula.any(operands);
    }
}

} // namespace hz::openpsa
