#include "model/openpsa/reader/document.h"
#include "model/openpsa/definitions/elements.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace hz::openpsa {

namespace {

template <typename T> std::optional<T> number(std::string_view text)
{
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1);
    T value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<bool> truth(const std::string& text)
{
    if (text == "true" || text == "1")
        return true;
    if (text == "false" || text == "0")
        return false;
    return std::nullopt;
}

/// The container that definitions stand in.
struct Container {
    std::string path{}; // empty for the model itself
    bool isPrivate = false;
};

class DocumentReader {
public:
    explicit DocumentReader(XmlWalk& xml)
        : m_xml(xml)
    {
    }

    Document read();

private:
    bool skipsNote();
    void refuseElement();
    Definition definition(const Container& container, const char* name = "name");
    bool isPrivate(const Container& container);
    void readRoot();
    void readContainer(const Container& outer);
    void readContent(const Container& container);
    void readGate(const Container& container);
    void readBasicEvent(const Container& container);
    void readHouseEvent(const Container& container);
    void readParameter(const Container& container);
    void readGroup(const Container& container);
    void readMembers();
    void readFactors(CommonCauseGroup& group);
    void readFactor(CommonCauseGroup& group);
    void settleLevels(CommonCauseGroup& group, std::size_t memberCount);

    void readOnlyExpression(std::optional<Expression>& expression, bool mustBe);
    bool readConstant();
    std::uint32_t count(const char* attribute);
    FormulaNode readFormula();
    void readOperands(FormulaNode& node, const ConnectiveElement& element);
    void checkThreshold(const FormulaNode& node);
    Expression readExpression(Operation parent = Operation::Number);
    Expression readOperation(const OperationElement& element);
    double readNumber();
    void checkArguments(const Expression& expression, const OperationElement& element);
    void expectNoChildren();

    XmlWalk& m_xml;
    Document m_document;
};

Document DocumentReader::read()
{
    if (m_xml.nextChild()) {
        if (m_xml.element() != "opsa-mef")
            m_xml.refuse("openpsa.unknown-element", m_xml.element());
        m_document.model.name = m_xml.attribute("name").value_or(std::string());
        readRoot();
        m_xml.expectEnd();
    }
    return std::move(m_document);
}

/// Steps over a label or attributes.
bool DocumentReader::skipsNote()
{
    if (m_xml.element() != "label" && m_xml.element() != "attributes")
        return false;
    m_xml.skip();
    return true;
}

void DocumentReader::refuseElement()
{
    m_xml.refuse(isUnsupported(m_xml.element()) ? "openpsa.unsupported" : "openpsa.unknown-element", m_xml.element());
}

Definition DocumentReader::definition(const Container& container, const char* name)
{
    Definition result{ m_xml.required(name), {}, m_xml.line() };
    if (result.name.find_first_of(". \t\r\n") != std::string::npos)
        m_xml.refuse("openpsa.bad-value", result.name);
    result.path = container.path.empty() ? result.name : container.path + '.' + result.name;
    if (isPrivate(container))
        result.name = result.path;
    return result;
}

bool DocumentReader::isPrivate(const Container& container)
{
    const auto role = m_xml.attribute("role");
    if (role && *role != "private" && *role != "public")
        m_xml.refuse("openpsa.bad-value", *role);
    return role ? *role == "private" : container.isPrivate;
}

void DocumentReader::readRoot()
{
    while (m_xml.nextChild()) {
        if (skipsNote())
            continue;
        if (m_xml.element() == "define-fault-tree")
            readContainer({});
        else if (m_xml.element() == "define-CCF-group")
            readGroup({});
        else if (m_xml.element() == "model-data")
            while (m_xml.nextChild())
                readContent({});
        else
            refuseElement();
    }
}

void DocumentReader::readContainer(const Container& outer)
{
    const Container container{ definition(outer).path, isPrivate(outer) };
    while (m_xml.nextChild())
        readContent(container);
}

void DocumentReader::readContent(const Container& container)
{
    const std::string element = m_xml.element();
    if (skipsNote())
        return;
    if (element == "define-basic-event")
        readBasicEvent(container);
    else if (element == "define-house-event")
        readHouseEvent(container);
    else if (element == "define-parameter")
        readParameter(container);
    else if (container.path.empty())
        refuseElement();
    else if (element == "define-gate")
        readGate(container);
    else if (element == "define-component")
        readContainer(container);
    else if (element == "define-CCF-group")
        readGroup(container);
    else
        refuseElement();
}

void DocumentReader::readGate(const Container& container)
{
    Gate gate{ definition(container) };
    bool has = false;
    while (m_xml.nextChild()) {
        if (skipsNote())
            continue;
        if (has)
            m_xml.refuse("openpsa.wrong-count", gate.path);
        gate.formula = readFormula();
        has = true;
    }
    if (!has)
        m_xml.refuse("openpsa.empty-gate", gate.path, gate.line);
    m_document.model.gates.push_back(std::move(gate));
}

void DocumentReader::readBasicEvent(const Container& container)
{
    BasicEvent event{ definition(container) };
    readOnlyExpression(event.expression, false);
    m_document.model.basicEvents.push_back(std::move(event));
}

void DocumentReader::readHouseEvent(const Container& container)
{
    HouseEvent event{ definition(container) };
    while (m_xml.nextChild()) {
        if (skipsNote())
            continue;
        if (m_xml.element() == "constant")
            event.value = readConstant();
        else
            refuseElement();
    }
    m_document.model.houseEvents.push_back(std::move(event));
}

void DocumentReader::readParameter(const Container& container)
{
    Parameter parameter{ definition(container) };
    std::optional<Expression> expression;
    readOnlyExpression(expression, true);
    parameter.expression = std::move(expression).value_or(Expression{});
    m_document.model.parameters.push_back(std::move(parameter));
}

/// All that is in the current element: notes and at most one expression.
void DocumentReader::readOnlyExpression(std::optional<Expression>& expression, bool mustBe)
{
    const std::string element = m_xml.element();
    const int line = m_xml.line();
    while (m_xml.nextChild()) {
        if (skipsNote())
            continue;
        if (expression)
            m_xml.refuse("openpsa.wrong-count", element);
        expression = readExpression();
    }
    if (mustBe && !expression)
        m_xml.refuse("openpsa.missing-element", element, line);
}

void DocumentReader::readGroup(const Container& container)
{
    CommonCauseGroup group{ definition(container) };
    const auto model = commonCauseModelOf(m_xml.required("model"));
    if (!model)
        m_xml.refuse("openpsa.bad-value", m_xml.attribute("model").value_or(std::string()));
    group.model = model.value_or(CommonCauseModel::BetaFactor);
    m_document.members.emplace_back();
    std::optional<Expression> distribution;
    while (m_xml.nextChild()) {
        if (skipsNote())
            continue;
        if (m_xml.element() == "members")
            readMembers();
        else if (m_xml.element() == "distribution" && !distribution)
            readOnlyExpression(distribution, true);
        else if (m_xml.element() == "factors")
            readFactors(group);
        else if (m_xml.element() == "factor")
            readFactor(group);
        else
            refuseElement();
    }
    const std::size_t memberCount = m_document.members.back().size();
    if (memberCount == 0 || !distribution || group.factors.empty())
        m_xml.refuse("openpsa.missing-element", group.path, group.line);
    group.distribution = std::move(distribution).value_or(Expression{});
    settleLevels(group, memberCount);
    m_document.model.groups.push_back(std::move(group));
}

void DocumentReader::readMembers()
{
    while (m_xml.nextChild()) {
        if (m_xml.element() != "basic-event") {
            refuseElement();
            return;
        }
        m_document.members.back().push_back({ m_xml.required("name"), m_xml.line() });
        expectNoChildren();
    }
}

void DocumentReader::readFactors(CommonCauseGroup& group)
{
    while (m_xml.nextChild()) {
        if (m_xml.element() == "factor")
            readFactor(group);
        else
            refuseElement();
    }
}

void DocumentReader::readFactor(CommonCauseGroup& group)
{
    Factor factor{ m_xml.attribute("level") ? count("level") : 0, {}, m_xml.line() };
    if (m_xml.attribute("level") && factor.level == 0)
        m_xml.refuse("openpsa.bad-value", "0");
    std::optional<Expression> expression;
    readOnlyExpression(expression, true);
    factor.expression = std::move(expression).value_or(Expression{});
    group.factors.push_back(std::move(factor));
}

/// Levels that are not written count up: from all members in the beta-factor model (its only one), from 2 in MGL (one
/// alone needs no factor), from 1 else.
void DocumentReader::settleLevels(CommonCauseGroup& group, std::size_t memberCount)
{
    const bool isBeta = group.model == CommonCauseModel::BetaFactor;
    std::uint32_t next = group.model == CommonCauseModel::Mgl ? 2 : 1;
    if (isBeta)
        next = static_cast<std::uint32_t>(memberCount);
    for (Factor& factor : group.factors) {
        if (factor.level == 0)
            factor.level = next;
        next = factor.level + 1;
        const bool isFirstOfMgl = group.model == CommonCauseModel::Mgl && factor.level == 1;
        if (factor.level > memberCount || isFirstOfMgl || (isBeta && factor.level != memberCount))
            m_xml.refuse("openpsa.bad-value", "level " + std::to_string(factor.level), factor.line);
    }
    std::ranges::stable_sort(group.factors, {}, &Factor::level);
    const auto twice = std::ranges::adjacent_find(group.factors, {}, &Factor::level);
    if (twice != group.factors.end())
        m_xml.refuse("openpsa.duplicate", group.path + ", level " + std::to_string(twice->level), group.line);
}

void DocumentReader::expectNoChildren()
{
    if (m_xml.nextChild())
        refuseElement();
}

bool DocumentReader::readConstant()
{
    const std::string text = m_xml.required("value");
    const auto value = truth(text);
    if (!value)
        m_xml.refuse("openpsa.bad-value", text);
    expectNoChildren();
    return value.value_or(false);
}

std::uint32_t DocumentReader::count(const char* attribute)
{
    const std::string text = m_xml.required(attribute);
    const auto value = number<std::uint32_t>(text);
    if (!value)
        m_xml.refuse("openpsa.bad-value", text);
    return value.value_or(0);
}

std::optional<Connective> eventKindOf(const std::string& element)
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

FormulaNode DocumentReader::readFormula()
{
    FormulaNode node;
    node.line = m_xml.line();
    if (m_xml.element() == "constant") {
        node.value = readConstant();
    } else if (const auto kind = eventKindOf(m_xml.element())) {
        const std::string type = m_xml.attribute("type").value_or(m_xml.element());
        node.connective = *kind == Connective::Event ? eventKindOf(type).value_or(Connective::Constant) : *kind;
        if (node.connective == Connective::Constant)
            m_xml.refuse("openpsa.bad-value", type);
        node.name = m_xml.required("name");
        expectNoChildren();
    } else if (const ConnectiveElement* element = connectiveOf(m_xml.element())) {
        node.connective = element->connective;
        readOperands(node, *element);
    } else {
        refuseElement();
    }
    return node;
}

void DocumentReader::readOperands(FormulaNode& node, const ConnectiveElement& element)
{
    if (node.connective == Connective::AtLeast || node.connective == Connective::Cardinality)
        node.minimum = count("min");
    if (node.connective == Connective::Cardinality)
        node.maximum = count("max");
    while (m_xml.nextChild())
        node.operands.push_back(readFormula());
    if (node.operands.empty())
        m_xml.refuse("openpsa.empty-gate", std::string(element.element), node.line);
    if (node.operands.size() < element.atLeast || node.operands.size() > element.atMost)
        m_xml.refuse("openpsa.wrong-count", std::string(element.element), node.line);
    checkThreshold(node);
}

void DocumentReader::checkThreshold(const FormulaNode& node)
{
    if (node.connective != Connective::AtLeast && node.connective != Connective::Cardinality)
        return;
    const std::string of = " of " + std::to_string(node.operands.size());
    if (node.minimum > node.operands.size())
        m_xml.refuse("openpsa.bad-threshold", std::to_string(node.minimum) + of, node.line);
    if (node.connective == Connective::AtLeast)
        return;
    if (node.maximum > node.operands.size())
        m_xml.refuse("openpsa.bad-threshold", std::to_string(node.maximum) + of, node.line);
    if (node.minimum > node.maximum)
        m_xml.refuse("openpsa.bad-threshold", std::to_string(node.minimum) + " to " + std::to_string(node.maximum) + of,
            node.line);
}

double DocumentReader::readNumber()
{
    if (m_xml.element() == "bool")
        return readConstant() ? 1.0 : 0.0;
    const bool isInt = m_xml.element() == "int";
    const std::string text = m_xml.required("value");
    const auto whole = isInt ? number<long long>(text) : std::nullopt;
    const auto value =
        isInt ? (whole ? std::optional(static_cast<double>(*whole)) : std::nullopt) : number<double>(text);
    if (!value || !std::isfinite(*value))
        m_xml.refuse("openpsa.bad-value", text);
    expectNoChildren();
    return value.value_or(0.0);
}

Expression DocumentReader::readExpression(Operation parent)
{
    Expression expression;
    expression.line = m_xml.line();
    const std::string element = m_xml.element();
    if (element == "float" || element == "int" || element == "bool") {
        expression.value = readNumber();
    } else if (element == "pi") {
        expression.value = std::numbers::pi;
        expectNoChildren();
    } else if (element == "system-mission-time") {
        expression.operation = Operation::MissionTime;
        expectNoChildren();
    } else if (element == "parameter") {
        expression.operation = Operation::Parameter;
        expression.name = m_xml.required("name");
        expectNoChildren();
    } else {
        const OperationElement* known = operationOf(element);
        const bool misplaced = known
            && ((known->operation == Operation::Case && parent != Operation::Switch)
                || (known->operation == Operation::Bin && parent != Operation::Histogram));
        if (known && !misplaced)
            return readOperation(*known);
        refuseElement();
    }
    return expression;
}

Expression DocumentReader::readOperation(const OperationElement& element)
{
    Expression expression;
    expression.operation = element.operation;
    expression.line = m_xml.line();
    while (m_xml.nextChild())
        expression.arguments.push_back(readExpression(element.operation));
    checkArguments(expression, element);
    return expression;
}

void DocumentReader::checkArguments(const Expression& expression, const OperationElement& element)
{
    const auto& arguments = expression.arguments;
    bool fits = arguments.size() >= element.atLeast && arguments.size() <= element.atMost;
    if (element.operation == Operation::PeriodicTest)
        fits = arguments.size() == 4 || arguments.size() == 5 || arguments.size() == 11;
    const auto is = [](Operation operation) {
        return [operation](const Expression& argument) { return argument.operation == operation; };
    };
    if (fits && element.operation == Operation::Switch)
        fits = std::all_of(arguments.begin(), arguments.end() - 1, is(Operation::Case))
            && arguments.back().operation != Operation::Case;
    if (fits && element.operation == Operation::Histogram)
        fits = std::all_of(arguments.begin() + 1, arguments.end(), is(Operation::Bin))
            && arguments.front().operation != Operation::Bin;
    if (!fits)
        m_xml.refuse("openpsa.wrong-count", std::string(element.element), expression.line);
}

} // namespace

Document readDocument(XmlWalk& xml)
{
    return DocumentReader(xml).read();
}

} // namespace hz::openpsa
