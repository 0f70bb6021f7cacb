#include "model/analysis/expression_sampler.h"
#include "model/openpsa/definitions/needs.h"
#include "model/openpsa/values/common_cause.h"
#include "model/openpsa/values/operations.h"
#include "model/sampling/evidence.h"

#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>

namespace hz::analysis {

namespace {

using engine::kLanes;
using engine::Lanes;
using openpsa::Expression;
using openpsa::Operation;
using sampling::Distribution;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

bool isDeviate(Operation operation)
{
    switch (operation) {
    case Operation::UniformDeviate:
    case Operation::NormalDeviate:
    case Operation::LognormalDeviate:
    case Operation::GammaDeviate:
    case Operation::BetaDeviate:
    case Operation::Histogram:
        return true;
    default:
        return false;
    }
}

Distribution lognormalOf(std::span<const double> arguments)
{
    if (arguments.size() < 3)
        return sampling::Lognormal{ arguments[0], arguments[1] };
    const auto found = sampling::lognormalByErrorFactor(arguments[0], arguments[1], arguments[2]);
    return found ? Distribution(*found) : Distribution(sampling::Point{ kNoNumber });
}

/// Of a histogram the arguments are the lowest boundary, then pairs of boundary and weight.
Distribution histogramOf(std::span<const double> arguments)
{
    sampling::Histogram histogram;
    histogram.boundaries.push_back(arguments[0]);
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        histogram.boundaries.push_back(arguments[i]);
        histogram.weights.push_back(arguments[i + 1]);
    }
    return histogram;
}

Distribution distributionOf(Operation operation, std::span<const double> arguments)
{
    switch (operation) {
    case Operation::UniformDeviate:
        return sampling::Uniform{ arguments[0], arguments[1] };
    case Operation::NormalDeviate:
        return sampling::Normal{ arguments[0], arguments[1] };
    case Operation::LognormalDeviate:
        return lognormalOf(arguments);
    case Operation::GammaDeviate: // shape, scale
        return sampling::Gamma{ arguments[0], 1.0 / arguments[1] };
    case Operation::BetaDeviate:
        return sampling::Beta{ arguments[0], arguments[1] };
    default:
        return histogramOf(arguments);
    }
}

/// The arguments of a deviate, with the parts of bins in place of the bins.
std::vector<const Expression*> argumentsOf(const Expression& deviate)
{
    std::vector<const Expression*> result;
    for (const Expression& argument : deviate.arguments) {
        if (argument.operation != Operation::Bin)
            result.push_back(&argument);
        else
            for (const Expression& part : argument.arguments)
                result.push_back(&part);
    }
    return result;
}

/// What all threads share.
struct Plan {
    const openpsa::OpenPsaModel& model;
    std::vector<openpsa::VariableSource> sources;
    std::vector<double> constants;
    double missionTime;
    std::vector<std::size_t> order; // of parameters, each after those that it needs
};

/// Draws block after block, for one thread.
class ExpressionDraw {
public:
    ExpressionDraw(std::shared_ptr<const Plan> plan, std::uint64_t seed)
        : m_plan(std::move(plan))
        , m_seed(seed)
        , m_parameters(m_plan->model.parameters.size())
        , m_likelihoods(m_plan->model.groups.size())
        , m_levels(m_plan->model.groups.size())
    {
    }

    void fill(std::uint64_t block, std::span<Lanes> events)
    {
        m_stream = base::RandomStream(m_seed, block);
        for (const std::size_t parameter : m_plan->order)
            m_parameters[parameter] = drawn(m_plan->model.parameters[parameter].expression);
        for (std::size_t group = 0; group < m_levels.size(); ++group) {
            m_likelihoods[group] = drawn(m_plan->model.groups[group].distribution);
            m_levels[group] = levelsOf(m_plan->model.groups[group], m_likelihoods[group]);
        }
        for (std::size_t variable = 0; variable < events.size(); ++variable)
            events[variable] = drawn(variable);
    }

private:
    static Lanes all(double value)
    {
        Lanes lanes;
        lanes.values.fill(value);
        return lanes;
    }

    Lanes drawn(std::size_t variable)
    {
        const auto& source = m_plan->sources;
        if (variable >= source.size())
            return all(variable < m_plan->constants.size() ? m_plan->constants[variable] : 1.0);
        const bool isEvent = source[variable].event != openpsa::VariableSource::kNone;
        if (!isEvent && source[variable].group != openpsa::VariableSource::kNone)
            return m_levels[source[variable].group][source[variable].level - 1];
        if (!isEvent)
            return all(m_plan->constants[variable]);
        const openpsa::BasicEvent& event = m_plan->model.basicEvents[source[variable].event];
        if (event.group)
            return m_likelihoods[*event.group];
        return event.expression ? drawn(*event.expression) : all(m_plan->constants[variable]);
    }

    /// By level: exactly so many members fail together.
    std::vector<Lanes> levelsOf(const openpsa::CommonCauseGroup& group, const Lanes& likelihood)
    {
        std::vector<Lanes> factors;
        for (const openpsa::Factor& factor : group.factors)
            factors.push_back(drawn(factor.expression));
        std::vector<Lanes> levels(group.members.size(), all(kNoNumber));
        std::vector<double> here(factors.size());
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            for (std::size_t i = 0; i < factors.size(); ++i)
                here[i] = factors[i].values[lane];
            const auto found = openpsa::levelProbabilities(group, likelihood.values[lane], here);
            for (std::size_t level = 0; level < found.size() && level < levels.size(); ++level)
                levels[level].values[lane] = found[level];
        }
        return levels;
    }

    /// Recursion as deep as expressions are nested, at most kMaximumDepth.
    Lanes drawn(const Expression& expression)
    {
        switch (expression.operation) {
        case Operation::Number:
            return all(expression.value);
        case Operation::Parameter:
            return m_parameters[expression.parameter];
        case Operation::MissionTime:
            return all(m_plan->missionTime);
        case Operation::IfThenElse:
            return chosen(
                drawn(expression.arguments[0]), drawn(expression.arguments[1]), drawn(expression.arguments[2]));
        case Operation::Switch:
            return switched(expression);
        case Operation::TestInitiatingEvent:
        case Operation::TestFunctionalEvent:
            return all(0.0);
        default:
            return isDeviate(expression.operation) ? deviate(expression) : computed(expression);
        }
    }

    static Lanes chosen(const Lanes& condition, const Lanes& then, const Lanes& otherwise)
    {
        Lanes result;
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            result.values[lane] = condition.values[lane] != 0.0 ? then.values[lane] : otherwise.values[lane];
        return result;
    }

    /// The last argument is the default; the first case that holds wins.
    Lanes switched(const Expression& expression)
    {
        Lanes result = drawn(expression.arguments.back());
        for (std::size_t i = expression.arguments.size() - 1; i-- > 0;) {
            const Expression& one = expression.arguments[i];
            result = chosen(drawn(one.arguments[0]), drawn(one.arguments[1]), result);
        }
        return result;
    }

    std::vector<Lanes> drawnAll(const std::vector<const Expression*>& expressions)
    {
        std::vector<Lanes> result;
        result.reserve(expressions.size());
        for (const Expression* expression : expressions)
            result.push_back(drawn(*expression));
        return result;
    }

    Lanes computed(const Expression& expression)
    {
        std::vector<const Expression*> parts;
        for (const Expression& argument : expression.arguments)
            parts.push_back(&argument);
        const std::vector<Lanes> arguments = drawnAll(parts);
        std::vector<double> here(arguments.size());
        Lanes result;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            for (std::size_t i = 0; i < here.size(); ++i)
                here[i] = arguments[i].values[lane];
            result.values[lane] =
                openpsa::inDomain(expression.operation, here) ? openpsa::apply(expression.operation, here) : kNoNumber;
        }
        return result;
    }

    /// All lanes in one go where the arguments are numbers, which they mostly are.
    Lanes deviate(const Expression& expression)
    {
        Lanes result;
        if (const Distribution* fixed = fixedOf(expression)) {
            draw(*fixed, m_stream, result.values);
            return result;
        }
        const std::vector<Lanes> arguments = drawnAll(argumentsOf(expression));
        std::vector<double> here(arguments.size());
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            for (std::size_t i = 0; i < here.size(); ++i)
                here[i] = arguments[i].values[lane];
            const Distribution distribution = distributionOf(expression.operation, here);
            result.values[lane] = sampling::isValid(distribution) ? draw(distribution, m_stream) : kNoNumber;
        }
        return result;
    }

    /// Null where the arguments are more than numbers.
    const Distribution* fixedOf(const Expression& expression)
    {
        const auto known = m_fixed.find(&expression);
        if (known != m_fixed.end())
            return known->second ? &*known->second : nullptr;
        std::vector<double> numbers;
        for (const Expression* argument : argumentsOf(expression)) {
            if (argument->operation == Operation::Number)
                numbers.push_back(argument->value);
        }
        auto& entry = m_fixed[&expression];
        if (numbers.size() == argumentsOf(expression).size()) {
            entry = distributionOf(expression.operation, numbers);
            if (!sampling::isValid(*entry))
                entry.reset();
        }
        return entry ? &*entry : nullptr;
    }

    std::shared_ptr<const Plan> m_plan;
    std::uint64_t m_seed;
    base::RandomStream m_stream{ 0, 0 };
    std::vector<Lanes> m_parameters;
    std::vector<Lanes> m_likelihoods; // by group: that of each member
    std::vector<std::vector<Lanes>> m_levels; // by group, then level
    std::unordered_map<const Expression*, std::optional<Distribution>> m_fixed; // looked up only
};

} // namespace

Sampler samplerOf(const openpsa::OpenPsaModel& model, std::vector<openpsa::VariableSource> sources,
    std::vector<double> constants, double missionTime)
{
    const auto plan = std::make_shared<const Plan>(
        Plan{ model, std::move(sources), std::move(constants), missionTime, openpsa::parameterOrder(model).order });
    return [plan](std::uint64_t seed) -> std::function<engine::FillBlock()> {
        return [plan, seed]() -> engine::FillBlock {
            const auto draw = std::make_shared<ExpressionDraw>(plan, seed);
            return [draw](std::uint64_t block, std::span<Lanes> events) { draw->fill(block, events); };
        };
    };
}

} // namespace hz::analysis
