#include "model/openpsa/values/point_values.h"
#include "model/openpsa/definitions/needs.h"
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

double probability(Evaluator& evaluator, const Expression& expression, const Definition& of)
{
    const double value = evaluator.value(expression);
    if (value < 0.0 || value > 1.0)
        evaluator.refuse("openpsa.bad-probability", of.name + ": " + written(value), expression.line);
    return value;
}

std::vector<double> factorValues(Evaluator& evaluator, const CommonCauseGroup& group)
{
    std::vector<double> values;
    for (const Factor& factor : group.factors) {
        values.push_back(evaluator.value(factor.expression));
        if (values.back() < 0.0)
            evaluator.refuse("openpsa.bad-argument", "factor", factor.line);
    }
    return values;
}

} // namespace

base::Result<PointValues> pointValues(const OpenPsaModel& model, double missionTime)
{
    if (!std::isfinite(missionTime) || missionTime < 0.0)
        return base::Error{ "openpsa.bad-mission-time", {}, written(missionTime) };
    PointValues values;
    values.parameters.resize(model.parameters.size());
    Evaluator evaluator(values.parameters, missionTime);
    for (const std::size_t parameter : parameterOrder(model).order)
        values.parameters[parameter] = evaluator.value(model.parameters[parameter].expression);
    for (const CommonCauseGroup& group : model.groups) {
        values.distributions.push_back(probability(evaluator, group.distribution, group));
        values.factors.push_back(factorValues(evaluator, group));
    }
    for (const BasicEvent& event : model.basicEvents) {
        std::optional<double> known;
        if (event.group)
            known = values.distributions[*event.group];
        else if (event.expression)
            known = probability(evaluator, *event.expression, event);
        values.probabilities.push_back(known);
    }
    if (!evaluator.error())
        return values;
    base::Error error = *evaluator.error();
    error.place = model.fileName + ':' + std::to_string(evaluator.errorLine());
    return error;
}

} // namespace hz::openpsa
