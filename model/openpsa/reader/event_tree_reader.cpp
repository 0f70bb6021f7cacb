#include "model/openpsa/definitions/elements.h"
#include "model/openpsa/reader/parts.h"

#include <cmath>

namespace hz::openpsa {

namespace {

/// Where an instruction stands: only sequences go on to another event tree.
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

void readSetHouseEvent(XmlWalk& xml, Instruction& instruction)
{
    instruction.name = xml.required("name");
    if (const auto direction = xml.attribute("direction"); direction && *direction != "forward")
        xml.refuse("openpsa.bad-value", *direction);
    bool has = false;
    while (xml.nextChild()) {
        if (xml.element() != "constant" || has)
            refuseElement(xml);
        else
            instruction.value = readConstant(xml);
        has = true;
    }
    if (!has)
        xml.refuse("openpsa.missing-element", "set-house-event", instruction.line);
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
        xml.refuse("openpsa.wrong-count", "if", instruction.line);
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
    case Action::CollectFormula:
        instruction.formula = readOnlyFormula(xml, "openpsa.missing-element", "collect-formula");
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
        branch.paths.push_back({ std::move(state), readBranch(xml) });
    }
    if (branch.paths.empty())
        xml.refuse("openpsa.missing-element", "fork", branch.line);
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
            xml.refuse("openpsa.wrong-count", element);
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
        xml.refuse("openpsa.missing-element", element, branch.line);
    return branch;
}

Phase readPhase(XmlWalk& xml)
{
    Phase phase{ readDefinition(xml, {}) };
    const std::string text = xml.required("time-fraction");
    phase.timeFraction = number<double>(text).value_or(-1.0);
    if (!(phase.timeFraction > 0.0 && phase.timeFraction <= 1.0))
        xml.refuse("openpsa.bad-value", text);
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
        xml.refuse("openpsa.missing-element", tree.path, tree.line);
    return tree;
}

InitiatingEvent readInitiatingEvent(XmlWalk& xml)
{
    InitiatingEvent event{ readDefinition(xml, {}) };
    event.treeName = xml.attribute("event-tree").value_or(std::string());
    event.instructions = readInstructions(xml, Links::Refused);
    return event;
}

Rule readRule(XmlWalk& xml)
{
    Rule rule{ readDefinition(xml, {}) };
    rule.instructions = readInstructions(xml, Links::Refused);
    if (rule.instructions.empty())
        xml.refuse("openpsa.missing-element", rule.path, rule.line);
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
        xml.refuse("openpsa.bad-value", "time-fraction (" + alignment.name + ')', alignment.line);
    return alignment;
}

Substitution readSubstitution(XmlWalk& xml)
{
    Substitution substitution{ { {}, {}, xml.line(), xml.file() } };
    substitution.name = substitution.path = xml.attribute("name").value_or("define-substitution");
    bool hasHypothesis = false;
    bool hasTarget = false;
    while (nextContent(xml)) {
        if (xml.element() == "hypothesis" && !hasHypothesis) {
            substitution.hypothesis = readOnlyFormula(xml, "openpsa.missing-element", "hypothesis");
            hasHypothesis = true;
        } else if (xml.element() == "target" && !hasTarget) {
            substitution.target = readOnlyFormula(xml, "openpsa.missing-element", "target");
            hasTarget = true;
        } else {
            refuseElement(xml);
        }
    }
    if (!hasHypothesis || !hasTarget)
        xml.refuse("openpsa.missing-element", substitution.name, substitution.line);
    return substitution;
}

} // namespace hz::openpsa
