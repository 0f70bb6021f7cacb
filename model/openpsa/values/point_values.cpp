#include "model/openpsa/values/point_values.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/values/common_cause.h"
#include "model/openpsa/values/evaluator.h"

#include <cmath>
#include <sstream>

namespace hz::openpsa {

namespace {

std::string written(double value)
{
    std::ostringstream text;
    text << value;
    return text.str();
}

class Computation {
public:
    Computation(const OpenPsaModel& model, double missionTime, FirstError& errors, PointValues& values)
        : m_model(model)
        , m_values(values)
        , m_evaluator(values.parameters, missionTime, errors)
    {
    }

    void run();

private:
    double probability(const Expression& expression, const Definition& of);
    void computeParameters();
    void computeGroup(const CommonCauseGroup& group);
    void computeEvent(const BasicEvent& event);

    const OpenPsaModel& m_model;
    PointValues& m_values;
    Evaluator m_evaluator;
};

void Computation::run()
{
    computeParameters();
    for (const CommonCauseGroup& group : m_model.groups)
        computeGroup(group);
    for (const BasicEvent& event : m_model.basicEvents)
        computeEvent(event);
}

void Computation::computeParameters()
{
    for (const std::size_t parameter : parameterOrder(m_model).order) {
        m_evaluator.standIn(m_model.parameters[parameter]);
        m_values.parameters[parameter] = m_evaluator.value(m_model.parameters[parameter].expression);
    }
}

double Computation::probability(const Expression& expression, const Definition& of)
{
    m_evaluator.standIn(of);
    const double value = m_evaluator.value(expression);
    if (value < 0.0 || value > 1.0)
        m_evaluator.refuse("openpsa.bad-probability", of.name + ": " + written(value), expression.line);
    return value;
}

void Computation::computeGroup(const CommonCauseGroup& group)
{
    m_values.distributions.push_back(probability(group.distribution, group));
    std::vector<double> factors;
    for (const Factor& factor : group.factors)
        factors.push_back(m_evaluator.value(factor.expression));
    m_values.levels.push_back(levelProbabilities(group, m_values.distributions.back(), factors));
    if (m_values.levels.back().empty())
        m_evaluator.refuse("openpsa.bad-argument", "factor", group.factors.front().line);
}

void Computation::computeEvent(const BasicEvent& event)
{
    std::optional<double> known;
    if (event.group)
        known = m_values.distributions[*event.group];
    else if (event.expression)
        known = probability(*event.expression, event);
    m_values.probabilities.push_back(known);
}

} // namespace

base::Result<PointValues> pointValues(const OpenPsaModel& model, double missionTime)
{
    if (!std::isfinite(missionTime) || missionTime < 0.0)
        return base::Error{ "openpsa.bad-mission-time", {}, written(missionTime) };
    PointValues values;
    values.parameters.resize(model.parameters.size());
    FirstError errors(model.files);
    Computation(model, missionTime, errors, values).run();
    if (errors.failed())
        return errors.error();
    return values;
}

} // namespace hz::openpsa
