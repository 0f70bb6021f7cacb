#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/elements.h"
#include "model/openpsa/reader/parts.h"

#include <algorithm>
#include <cmath>

namespace hz::openpsa {

namespace {

/// Where an instruction stands: only sequences, and rules that they use, go on to another event tree.
enum class Links : std::uint8_t { Refused, Allowed };

std::optional<Action> actionOf(std::string_view element)
{
    if (element == "set-house-event")
        return Action::SetHouseEvent;
    if (element == "collect-formula")
        return Action::CollectFormula;
    if (element == "collect-expression")
        return Action::CollectExpression;
    if (element == "if")
        return Action::If;
    if (element == "block")
        return Action::Block;
    if (element == "rule")
        return Action::Rule;
    if (element == "event-tree")
        return Action::Link;
    if (element == "set-gate")
        return Action::SetGate;
    if (element == "set-basic-event")
        return Action::SetBasicEvent;
    if (element == "set-parameter")
        return Action::SetParameter;
    return std::nullopt;
}

Instruction readInstruction(XmlWalk& xml, Action action, Links links);

/// The current element, if it is an instruction; else it is refused.
void readInstructionInto(XmlWalk& xml, std::vector<Instruction>& instructions, Links links)
{
    const auto action = actionOf(xml.element());
    if (action && (*action != Action::Link || links == Links::Allowed))
        instructions.push_back(readInstruction(xml, *action, links));
    else
        refuseElement(xml);
}

std::vector<Instruction> readInstructions(XmlWalk& xml, Links links)
{
    std::vector<Instruction> instructions;
    while (nextContent(xml))
        readInstructionInto(xml, instructions, links);
    return instructions;
}

/// The name of what is set, for what is collected afterwards.
void readSetName(XmlWalk& xml, Instruction& instruction)
{
    instruction.name = xml.required("name");
    const auto direction = xml.attribute("direction");
    if (direction && (*direction == "backward" || *direction == "both"))
        xml.refuse(base::OpenPsaError::Direction, *direction);
    else if (direction && *direction != "forward")
        refuseValue(xml, "direction", *direction, "forward");
}

/// The format says "constant", and "bool" in its example.
void readSetHouseEvent(XmlWalk& xml, Instruction& instruction)
{
    readSetName(xml, instruction);
    bool has = false;
    while (xml.nextChild()) {
        if ((xml.element() != "constant" && xml.element() != "bool") || has)
            refuseElement(xml);
        else
            instruction.value = readConstant(xml);
        has = true;
    }
    if (!has)
        xml.refuse(base::OpenPsaError::MissingElement, "set-house-event", instruction.line);
}

/// The condition, what is done if it holds, and perhaps what is done else.
void readIf(XmlWalk& xml, Instruction& instruction, Links links)
{
    bool has = false;
    while (xml.nextChild()) {
        if (has)
            readInstructionInto(xml, instruction.parts, links);
        else
            instruction.expression = readExpression(xml, Tests::Allowed);
        has = true;
    }
    if (instruction.parts.empty() || instruction.parts.size() > 2)
        xml.refuse(base::OpenPsaError::WrongCount, "if", instruction.line);
}

Instruction readInstruction(XmlWalk& xml, Action action, Links links)
{
    Instruction instruction;
    instruction.action = action;
    instruction.line = xml.line();
    switch (action) {
    case Action::SetHouseEvent:
        readSetHouseEvent(xml, instruction);
        break;
    case Action::SetGate:
        readSetName(xml, instruction);
        instruction.formula = readOnlyFormula(xml, base::OpenPsaError::MissingElement, "set-gate");
        break;
    case Action::SetBasicEvent:
    case Action::SetParameter:
        readSetName(xml, instruction);
        instruction.expression = readOnlyExpression(xml, Tests::Allowed);
        break;
    case Action::CollectFormula:
        instruction.formula = readOnlyFormula(xml, base::OpenPsaError::MissingElement, "collect-formula");
        break;
    case Action::CollectExpression:
        instruction.expression = readOnlyExpression(xml, Tests::Allowed);
        break;
    case Action::If:
        readIf(xml, instruction, links);
        break;
    case Action::Block:
        instruction.parts = readInstructions(xml, links);
        break;
    case Action::Rule:
    case Action::Link:
        instruction.name = xml.required("name");
        expectNoChildren(xml);
        break;
    }
    return instruction;
}

std::optional<BranchEnd> endOf(std::string_view element)
{
    if (element == "fork")
        return BranchEnd::Fork;
    if (element == "sequence")
        return BranchEnd::Sequence;
    if (element == "branch")
        return BranchEnd::Branch;
    return std::nullopt;
}

Branch readBranch(XmlWalk& xml);

void readFork(XmlWalk& xml, Branch& branch)
{
    branch.name = xml.required("functional-event");
    while (xml.nextChild()) {
        if (xml.element() != "path") {
            refuseElement(xml);
            return;
        }
        std::string state = xml.required("state");
        if (std::ranges::any_of(branch.paths, [&](const Path& path) { return path.state == state; }))
            xml.refuse(base::OpenPsaError::StateTwice, branch.name + ": " + state);
        branch.paths.push_back({ std::move(state), readBranch(xml) });
    }
    if (branch.paths.empty())
        xml.refuse(base::OpenPsaError::MissingElement, "fork", branch.line);
}

/// All that is in the current element.
Branch readBranch(XmlWalk& xml)
{
    Branch branch;
    branch.line = xml.line();
    const std::string element(xml.element());
    bool ended = false;
    while (nextContent(xml)) {
        const auto end = endOf(xml.element());
        if (ended) {
            xml.refuse(base::OpenPsaError::WrongCount, element);
        } else if (!end) {
            readInstructionInto(xml, branch.instructions, Links::Refused);
        } else if (branch.end = *end; *end == BranchEnd::Fork) {
            readFork(xml, branch);
        } else {
            branch.name = xml.required("name");
            expectNoChildren(xml);
        }
        ended = ended || end.has_value();
    }
    if (!ended)
        xml.refuse(base::OpenPsaError::MissingElement, element, branch.line);
    return branch;
}

Phase readPhase(XmlWalk& xml)
{
    Phase phase{ readDefinition(xml, {}) };
    const std::string text = xml.required("time-fraction");
    phase.timeFraction = number<double>(text).value_or(-1.0);
    if (!(phase.timeFraction > 0.0 && phase.timeFraction <= 1.0))
        refuseValue(xml, "time-fraction", text, "0 < ... <= 1");
    while (nextContent(xml)) {
        if (xml.element() == "set-house-event")
            readInstructionInto(xml, phase.instructions, Links::Refused);
        else
            refuseElement(xml);
    }
    return phase;
}

} // namespace

EventTree readEventTree(XmlWalk& xml)
{
    EventTree tree{ readDefinition(xml, {}) };
    bool hasInitialState = false;
    while (nextContent(xml)) {
        if (xml.element() == "define-functional-event") {
            tree.functionalEvents.push_back({ readDefinition(xml, { tree.path }) });
            if (nextContent(xml))
                refuseElement(xml);
        } else if (xml.element() == "define-sequence") {
            Sequence sequence{ readDefinition(xml, { tree.path }) };
            sequence.instructions = readInstructions(xml, Links::Allowed);
            tree.sequences.push_back(std::move(sequence));
        } else if (xml.element() == "define-branch") {
            NamedBranch branch{ readDefinition(xml, { tree.path }) };
            branch.branch = readBranch(xml);
            tree.branches.push_back(std::move(branch));
        } else if (xml.element() == "initial-state" && !hasInitialState) {
            tree.initialState = readBranch(xml);
            hasInitialState = true;
        } else {
            refuseElement(xml);
        }
    }
    if (!hasInitialState)
        xml.refuse(base::OpenPsaError::MissingElement, tree.path, tree.line);
    return tree;
}

namespace {

/// The current element, which the initiating event stands for: an event of a fault tree, or its frequency.
Instruction readCollectedItem(XmlWalk& xml)
{
    Instruction collected;
    collected.line = xml.line();
    collected.action = isEvent(xml) ? Action::CollectFormula : Action::CollectExpression;
    if (isEvent(xml))
        collected.formula = readFormula(xml);
    else if (xml.element() == "frequency")
        collected.expression = readOnlyExpression(xml, Tests::Refused);
    else
        collected.expression = readExpression(xml, Tests::Refused);
    return collected;
}

} // namespace

InitiatingEvent readInitiatingEvent(XmlWalk& xml)
{
    InitiatingEvent event{ readDefinition(xml, {}) };
    event.treeName = xml.attribute("event-tree").value_or(std::string());
    while (nextContent(xml)) {
        if (xml.element() == "event-tree")
            xml.refuse(base::OpenPsaError::TreeAsElement, xml.attribute("name").value_or(std::string()));
        else if (actionOf(xml.element()))
            readInstructionInto(xml, event.instructions, Links::Refused);
        else
            event.instructions.push_back(readCollectedItem(xml));
    }
    return event;
}

Rule readRule(XmlWalk& xml)
{
    Rule rule{ readDefinition(xml, {}) };
    rule.instructions = readInstructions(xml, Links::Allowed);
    if (rule.instructions.empty())
        xml.refuse(base::OpenPsaError::MissingElement, rule.path, rule.line);
    return rule;
}

Alignment readAlignment(XmlWalk& xml)
{
    constexpr double kRounding = 1e-4; // fractions are often written with few digits
    Alignment alignment{ readDefinition(xml, {}) };
    double sum = 0.0;
    while (nextContent(xml)) {
        if (xml.element() != "define-phase") {
            refuseElement(xml);
            break;
        }
        alignment.phases.push_back(readPhase(xml));
        sum += alignment.phases.back().timeFraction;
    }
    if (std::abs(sum - 1.0) > kRounding)
        xml.refuse(base::OpenPsaError::Fractions, alignment.name, alignment.line);
    return alignment;
}

namespace {

/// All formulas in the current element, as one: they hold together.
FormulaNode readTarget(XmlWalk& xml)
{
    FormulaNode target;
    target.connective = Connective::And;
    target.line = xml.line();
    while (nextContent(xml))
        target.operands.push_back(readFormula(xml));
    if (target.operands.empty())
        xml.refuse(base::OpenPsaError::MissingElement, "target", target.line);
    if (target.operands.size() != 1)
        return target;
    FormulaNode only = std::move(target.operands.front());
    return only;
}

std::vector<FormulaNode> readSources(XmlWalk& xml)
{
    std::vector<FormulaNode> sources;
    const int line = xml.line();
    while (nextContent(xml)) {
        if (xml.element() != "basic-event" && xml.element() != "event")
            refuseElement(xml);
        else
            sources.push_back(readFormula(xml));
    }
    if (sources.empty())
        xml.refuse(base::OpenPsaError::MissingElement, "source", line);
    return sources;
}

} // namespace

Substitution readSubstitution(XmlWalk& xml, const Container& container)
{
    Substitution substitution{ { {}, {}, xml.line(), xml.file() } };
    substitution.name = xml.attribute("name").value_or("define-substitution");
    substitution.path = container.path.empty() ? substitution.name : container.path + '.' + substitution.name;
    bool hasHypothesis = false;
    bool hasTarget = false;
    while (nextContent(xml)) {
        if (xml.element() == "hypothesis" && !hasHypothesis) {
            substitution.hypothesis = readOnlyFormula(xml, base::OpenPsaError::MissingElement, "hypothesis");
            hasHypothesis = true;
        } else if (xml.element() == "target" && !hasTarget) {
            substitution.target = readTarget(xml);
            hasTarget = true;
        } else if (xml.element() == "source" && substitution.sources.empty()) {
            substitution.sources = readSources(xml);
        } else {
            refuseElement(xml);
        }
    }
    if (!hasHypothesis || !hasTarget)
        xml.refuse(base::OpenPsaError::MissingElement, substitution.name, substitution.line);
    return substitution;
}

} // namespace hz::openpsa
