#include "model/openpsa/values/evaluator.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/elements.h"
#include "model/openpsa/values/operations.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace hz::openpsa {

std::string written(double value)
{
    std::array<char, 32> text{};
    return { text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr };
}

void Evaluator::refuse(base::ErrorCode code, std::string detail, int line)
{
    m_errors.refuse(code, std::move(detail), m_file, line);
}

/// "exponential(-1, 8760) [lambda >= 0, t >= 0]"
void Evaluator::refuseArguments(const Expression& expression, std::span<const double> arguments)
{
    std::string detail(elementOf(expression.operation));
    for (std::size_t i = 0; i < arguments.size(); ++i)
        detail += (i == 0 ? "(" : ", ") + written(arguments[i]);
    detail += arguments.empty() ? " [" : ") [";
    refuse(base::OpenPsaError::BadArgument, detail.append(domainOf(expression.operation)) + ']', expression.line);
}

double Evaluator::value(const Expression& expression)
{
    const double result = m_errors.failed() ? 0.0 : raw(expression);
    if (!std::isfinite(result))
        refuse(base::OpenPsaError::NoNumber, std::string(elementOf(expression.operation)), expression.line);
    return m_errors.failed() ? 0.0 : result;
}

double Evaluator::raw(const Expression& expression)
{
    switch (expression.operation) {
    case Operation::Number:
        return expression.value;
    case Operation::Parameter:
        return m_parameters[expression.parameter];
    case Operation::MissionTime:
        return m_missionTime;
    case Operation::IfThenElse:
        return value(expression.arguments[value(expression.arguments[0]) != 0.0 ? 1 : 2]);
    case Operation::Switch:
        return chosen(expression);
    case Operation::Histogram:
        return histogramMean(expression);
    case Operation::TestInitiatingEvent:
    case Operation::TestFunctionalEvent:
        return holds(expression) ? 1.0 : 0.0;
    default:
        return computed(expression);
    }
}

bool Evaluator::holds(const Expression& test) const
{
    if (!m_circumstances)
        return false;
    if (test.operation == Operation::TestInitiatingEvent)
        return m_circumstances->initiatingEvent == test.name;
    const auto state = m_circumstances->states.find(test.name);
    return state != m_circumstances->states.end() && state->second == test.state;
}

double Evaluator::chosen(const Expression& expression)
{
    for (const Expression& argument : expression.arguments) {
        if (argument.operation != Operation::Case)
            return value(argument);
        if (value(argument.arguments[0]) != 0.0)
            return value(argument.arguments[1]);
    }
    return 0.0; // only after an error: the last argument is the default
}

/// Of a density that is constant between two boundaries, its weights not needing to sum to one.
double Evaluator::histogramMean(const Expression& expression)
{
    double boundary = value(expression.arguments.front());
    double weights = 0.0;
    double moment = 0.0;
    bool fits = true;
    for (std::size_t i = 1; i < expression.arguments.size(); ++i) {
        const double next = value(expression.arguments[i].arguments[0]);
        const double weight = value(expression.arguments[i].arguments[1]);
        fits = fits && next > boundary && weight >= 0.0;
        weights += weight;
        moment += weight * (boundary + next) / 2.0;
        boundary = next;
    }
    if (!fits || weights <= 0.0)
        refuseArguments(expression, {});
    return moment / weights;
}

double Evaluator::computed(const Expression& expression)
{
    std::vector<double> arguments;
    arguments.reserve(expression.arguments.size());
    for (const Expression& argument : expression.arguments)
        arguments.push_back(value(argument));
    if (m_errors.failed())
        return 0.0;
    if (!inDomain(expression.operation, arguments)) {
        refuseArguments(expression, arguments);
        return 0.0;
    }
    return openpsa::apply(expression.operation, arguments);
}

} // namespace hz::openpsa
