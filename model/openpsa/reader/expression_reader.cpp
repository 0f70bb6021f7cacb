#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/elements.h"
#include "model/openpsa/reader/parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hz::openpsa {

namespace {

/// The power of ten of the first digit that is not 0, in a decimal number; nothing where all are 0.
std::optional<long long> magnitude(std::string_view text)
{
    const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
    const std::string_view digits = text.substr(0, mark);
    const std::size_t first = digits.find_first_of("123456789");
    if (first == digits.npos)
        return std::nullopt;
    const auto point = static_cast<long long>(std::min(digits.find('.'), digits.size()));
    const auto place = static_cast<long long>(first);
    constexpr long long kFarAway = 1'000'000'000'000; // of an exponent that is too long itself
    const std::string_view exponent = text.substr(std::min(mark + 1, text.size()));
    const long long ten = mark == text.size()
        ? 0
        : number<long long>(exponent).value_or(exponent.starts_with('-') ? -kFarAway : kFarAway);
    return ten + (place < point ? point - place - 1 : point - place);
}

bool isDecimal(std::string_view text)
{
    return text.find_first_not_of("+-.0123456789eE") == text.npos && text.find_first_of("0123456789") != text.npos;
}

/// Why the text is no number that can be held; nothing if it is one.
std::optional<base::OpenPsaError> refusalOfNumber(std::string_view text, std::optional<double> value)
{
    const bool isRead = value && std::isfinite(*value);
    if (!isRead && (value || !isDecimal(text)))
        return base::OpenPsaError::BadNumber;
    const auto power = isRead && *value != 0.0 ? std::nullopt : magnitude(text);
    if (isRead)
        return power ? std::optional(base::OpenPsaError::NumberTooSmall) : std::nullopt;
    constexpr long long kLeast = 300; // below the powers of ten at which doubles end
    if (!power || (*power > -kLeast && *power < kLeast))
        return base::OpenPsaError::BadNumber; // "1-2"
    return *power < 0 ? base::OpenPsaError::NumberTooSmall : base::OpenPsaError::NumberTooLarge;
}

double readNumber(XmlWalk& xml)
{
    if (xml.element() == "bool")
        return readConstant(xml) ? 1.0 : 0.0;
    const bool isInt = xml.element() == "int";
    const std::string text = xml.required("value");
    const auto whole = isInt ? number<long long>(text) : std::nullopt;
    const auto value =
        isInt ? (whole ? std::optional(static_cast<double>(*whole)) : std::nullopt) : number<double>(text);
    if (isInt && !value)
        refuseValue(xml, "value", text, "... | -1 | 0 | 1 | ...");
    else if (const auto refusal = refusalOfNumber(text, value))
        xml.refuse(*refusal, text);
    expectNoChildren(xml);
    return value.value_or(0.0);
}

void checkArguments(XmlWalk& xml, const Expression& expression, const OperationElement& element)
{
    const auto& arguments = expression.arguments;
    bool fits = arguments.size() >= element.atLeast && arguments.size() <= element.atMost;
    if (element.operation == Operation::PeriodicTest)
        fits = arguments.size() == 4 || arguments.size() == 5 || arguments.size() == 11;
    const auto is = [](Operation operation) {
        return [operation](const Expression& argument) { return argument.operation == operation; };
    };
    if (element.operation == Operation::Switch)
        fits = fits && std::all_of(arguments.begin(), arguments.end() - 1, is(Operation::Case))
            && arguments.back().operation != Operation::Case;
    if (element.operation == Operation::Histogram)
        fits = fits && std::all_of(arguments.begin() + 1, arguments.end(), is(Operation::Bin))
            && arguments.front().operation != Operation::Bin;
    if (!fits)
        xml.refuse(base::OpenPsaError::WrongCount, std::string(element.element), expression.line);
}

class ExpressionReader {
public:
    ExpressionReader(XmlWalk& xml, Tests tests)
        : m_xml(xml)
        , m_tests(tests)
    {
    }

    Expression read(Operation parent);

private:
    bool readLeaf(Expression& expression);
    bool readTest(Expression& expression);
    bool belongsIn(Operation parent, Operation operation);
    void readArguments(Expression& expression, const OperationElement& element);

    XmlWalk& m_xml;
    Tests m_tests;
};

Expression ExpressionReader::read(Operation parent)
{
    Expression expression;
    expression.line = m_xml.line();
    if (readLeaf(expression) || readTest(expression))
        return expression;
    const OperationElement* known = operationOf(m_xml.element());
    if (known && belongsIn(parent, known->operation))
        readArguments(expression, *known);
    else
        refuseElement(m_xml);
    return expression;
}

bool ExpressionReader::readLeaf(Expression& expression)
{
    const std::string_view element = m_xml.element();
    if (element == "float" || element == "int" || element == "bool") {
        expression.value = readNumber(m_xml);
        return true;
    }
    if (element == "pi") {
        expression.value = std::numbers::pi;
    } else if (element == "system-mission-time") {
        expression.operation = Operation::MissionTime;
    } else if (element == "parameter") {
        expression.operation = Operation::Parameter;
        expression.name = m_xml.required("name");
    } else {
        return false;
    }
    expectNoChildren(m_xml);
    return true;
}

bool ExpressionReader::readTest(Expression& expression)
{
    const bool isFunctional = m_xml.element() == "test-functional-event";
    if (m_tests == Tests::Refused || (!isFunctional && m_xml.element() != "test-initiating-event"))
        return false;
    expression.operation = isFunctional ? Operation::TestFunctionalEvent : Operation::TestInitiatingEvent;
    expression.name = m_xml.required("name");
    if (isFunctional)
        expression.state = m_xml.required("state");
    expectNoChildren(m_xml);
    return true;
}

bool ExpressionReader::belongsIn(Operation parent, Operation operation)
{
    return (operation != Operation::Case || parent == Operation::Switch)
        && (operation != Operation::Bin || parent == Operation::Histogram);
}

void ExpressionReader::readArguments(Expression& expression, const OperationElement& element)
{
    expression.operation = element.operation;
    while (m_xml.nextChild())
        expression.arguments.push_back(read(element.operation));
    checkArguments(m_xml, expression, element);
}

} // namespace

Expression readExpression(XmlWalk& xml, Tests tests)
{
    return ExpressionReader(xml, tests).read(Operation::Number);
}

std::optional<Expression> readOptionalExpression(XmlWalk& xml, Tests tests)
{
    const std::string element(xml.element());
    std::optional<Expression> expression;
    while (nextContent(xml)) {
        if (expression)
            xml.refuse(base::OpenPsaError::WrongCount, element);
        expression = readExpression(xml, tests);
    }
    return expression;
}

Expression readOnlyExpression(XmlWalk& xml, Tests tests)
{
    const std::string element(xml.element());
    const int line = xml.line();
    auto expression = readOptionalExpression(xml, tests);
    if (!expression)
        xml.refuse(base::OpenPsaError::MissingElement, element, line);
    return std::move(expression).value_or(Expression{});
}

} // namespace hz::openpsa
