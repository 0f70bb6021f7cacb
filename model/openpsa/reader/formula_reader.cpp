#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/elements.h"
#include "model/openpsa/reader/parts.h"

namespace hz::openpsa {

namespace {

std::optional<Connective> eventKindOf(std::string_view element)
{
    if (element == "event")
        return Connective::Event;
    if (element == "gate")
        return Connective::Gate;
    if (element == "basic-event")
        return Connective::BasicEvent;
    if (element == "house-event")
        return Connective::HouseEvent;
    return std::nullopt;
}

void checkThreshold(XmlWalk& xml, const FormulaNode& node)
{
    const auto refuse = [&](const std::string& what) {
        xml.refuse(base::OpenPsaError::BadThreshold, what + " of " + std::to_string(node.operands.size()), node.line);
    };
    if (node.minimum > node.operands.size())
        refuse(std::to_string(node.minimum));
    if (node.connective == Connective::AtLeast)
        return;
    if (node.maximum > node.operands.size())
        refuse(std::to_string(node.maximum));
    if (node.minimum > node.maximum)
        refuse(std::to_string(node.minimum) + " to " + std::to_string(node.maximum));
}

void readOperands(XmlWalk& xml, FormulaNode& node, const ConnectiveElement& element)
{
    const bool isCardinality = node.connective == Connective::Cardinality;
    const bool counts = isCardinality || node.connective == Connective::AtLeast;
    if (counts)
        node.minimum = readCount(xml, "min");
    if (isCardinality)
        node.maximum = readCount(xml, "max");
    while (xml.nextChild())
        node.operands.push_back(readFormula(xml));
    if (node.operands.empty())
        xml.refuse(base::OpenPsaError::EmptyGate, std::string(element.element), node.line);
    if (node.operands.size() < element.atLeast || node.operands.size() > element.atMost)
        xml.refuse(base::OpenPsaError::WrongCount, std::string(element.element), node.line);
    if (counts)
        checkThreshold(xml, node);
}

void readEvent(XmlWalk& xml, FormulaNode& node, Connective kind)
{
    node.connective = kind;
    if (kind == Connective::Event) {
        const std::string type = xml.attribute("type").value_or("event");
        node.connective = eventKindOf(type).value_or(Connective::Constant);
        if (node.connective == Connective::Constant)
            refuseValue(xml, "type", type, "event | gate | basic-event | house-event");
    }
    node.name = xml.required("name");
    expectNoChildren(xml);
}

} // namespace

bool isEvent(const XmlWalk& xml)
{
    return eventKindOf(xml.element()).has_value();
}

FormulaNode readFormula(XmlWalk& xml)
{
    FormulaNode node;
    node.line = xml.line();
    if (xml.element() == "constant") {
        node.value = readConstant(xml);
    } else if (const auto kind = eventKindOf(xml.element())) {
        readEvent(xml, node, *kind);
    } else if (const ConnectiveElement* element = connectiveOf(xml.element())) {
        node.connective = element->connective;
        readOperands(xml, node, *element);
    } else {
        refuseElement(xml);
    }
    return node;
}

FormulaNode readOnlyFormula(XmlWalk& xml, base::ErrorCode code, const std::string& detail)
{
    const int line = xml.line();
    std::optional<FormulaNode> formula;
    while (nextContent(xml)) {
        if (formula)
            xml.refuse(base::OpenPsaError::WrongCount, detail);
        formula = readFormula(xml);
    }
    if (!formula)
        xml.refuse(code, detail, line);
    return std::move(formula).value_or(FormulaNode{});
}

} // namespace hz::openpsa
