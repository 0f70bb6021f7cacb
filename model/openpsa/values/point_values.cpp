#include "model/openpsa/values/point_values.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/values/common_cause.h"
#include "model/openpsa/values/evaluator.h"

#include <array>
#include <charconv>
#include <cmath>

namespace hz::openpsa {

namespace {

/// Without the digits that adding up has made.
std::string roughly(double value)
{
    constexpr int kDigits = 6;
    std::array<char, 32> text{};
    return { text.data(),
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, kDigits).ptr };
}

std::string named(const CommonCauseGroup& group, const Factor& factor, double value)
{
    return group.name + ", level " + std::to_string(factor.level) + ": " + written(value);
}

class Computation {
public:
    Computation(const OpenPsaModel& model, double missionTime, const SetParameters& set, FirstError& errors,
        PointValues& values)
        : m_model(model)
        , m_set(set)
        , m_errors(errors)
        , m_values(values)
        , m_evaluator(values.parameters, missionTime, errors)
    {
    }

    void run();

private:
    double probability(const Expression& expression, const Definition& of);
    void computeParameters();
    void computeGroup(const CommonCauseGroup& group);
    void checkFactors(const CommonCauseGroup& group, const std::vector<double>& factors);
    void computeEvent(const BasicEvent& event);

    const OpenPsaModel& m_model;
    const SetParameters& m_set;
    FirstError& m_errors;
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
        const auto set = m_set.find(parameter);
        m_evaluator.standIn(m_model.parameters[parameter]);
        m_values.parameters[parameter] =
            set != m_set.end() ? set->second : m_evaluator.value(m_model.parameters[parameter].expression);
    }
}

double Computation::probability(const Expression& expression, const Definition& of)
{
    m_evaluator.standIn(of);
    const double value = m_evaluator.value(expression);
    if (value < 0.0 || value > 1.0)
        m_evaluator.refuse(base::OpenPsaError::BadProbability, of.name + ": " + written(value), expression.line);
    return value;
}

void Computation::computeGroup(const CommonCauseGroup& group)
{
    m_values.distributions.push_back(probability(group.distribution, group));
    std::vector<double> factors;
    for (const Factor& factor : group.factors)
        factors.push_back(m_evaluator.value(factor.expression));
    checkFactors(group, factors);
    m_values.levels.push_back(levelProbabilities(group, m_values.distributions.back(), factors));
    if (m_values.levels.back().empty())
        m_evaluator.refuse(base::OpenPsaError::BadArgument, "factor", group.factors.front().line);
}

/// Alpha factors may have a common scale, so they are only noted; phi factors are shares of the distribution, and more
/// than all of it would make several members fail more often than one.
void Computation::checkFactors(const CommonCauseGroup& group, const std::vector<double>& factors)
{
    constexpr double kRounding = 1e-4; // factors are often written with few digits
    const bool isAlpha = group.model == CommonCauseModel::AlphaFactor;
    double sum = 0.0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        sum += factors[i];
        if (factors[i] < 0.0 || (!isAlpha && factors[i] > 1.0))
            m_evaluator.refuse(
                base::OpenPsaError::BadFactor, named(group, group.factors[i], factors[i]), group.factors[i].line);
    }
    const bool addsUp = std::abs(sum - 1.0) <= kRounding;
    if (addsUp || (!isAlpha && group.model != CommonCauseModel::PhiFactor))
        return;
    const std::string detail = roughly(sum) + " (" + group.name + ')';
    if (!isAlpha && sum > 1.0)
        m_evaluator.refuse(base::OpenPsaError::FactorSum, detail, group.line);
    else
        m_values.notes.push_back(
            { NoteCode::FactorSum, detail, m_errors.files()[group.file] + ':' + std::to_string(group.line) });
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

base::Result<PointValues> pointValues(const OpenPsaModel& model, double missionTime, const SetParameters& set)
{
    if (!std::isfinite(missionTime) || missionTime < 0.0)
        return base::Error{ base::OpenPsaError::BadMissionTime, {}, written(missionTime) };
    PointValues values;
    values.parameters.resize(model.parameters.size());
    FirstError errors(model.files);
    Computation(model, missionTime, set, errors, values).run();
    if (errors.failed())
        return errors.error();
    return values;
}

} // namespace hz::openpsa
