#include "model/evidence/estimates.h"

#include "model/base/codes/decision_errors.h"
#include "model/domain/years.h"
#include "model/evidence/task_counts.h"

#include <cmath>

namespace hz::evidence {

namespace {

using base::Error;
using base::Result;
using domain::Estimate;
using domain::EstimateOutcome;
using domain::EstimateSource;
using domain::Likelihood;
using domain::Quantity;
using domain::Shape;

constexpr double kMaxWhole = 9'007'199'254'740'992.0; // above, not every whole number is a double

struct Counts {
    double occurrences = 0.0;
    double trials = 0.0; // or years
    std::size_t sources = 0;
};

Error whyNot(base::ErrorCode code, const Estimate& estimate, const QString& detail = {})
{
    return Error{ code, { estimate.node, estimate.id }, detail.toStdString() };
}

Result<Counts> countTasks(const domain::Model& model, const Estimate& estimate)
{
    const auto* evaluation = model.table<domain::Evaluation>().find(estimate.evaluation);
    if (evaluation == nullptr)
        return whyNot(base::EstimateError::NoEvaluation, estimate);
    if (evaluation->results.isEmpty())
        return whyNot(
            evaluation->published.isEmpty() ? base::EstimateError::NoTasks : base::EstimateError::PublishedOnly,
            estimate, evaluation->title);
    const auto filter = filterOf(estimate.tasks);
    if (!filter)
        return whyNot(base::EstimateError::BadTasks, estimate, estimate.tasks);
    const auto counted = countsIn(evaluation->results, *filter);
    if (!counted)
        return whyNot(base::EstimateError::BadResults, estimate, evaluation->title);
    if (counted->tasks == 0)
        return whyNot(
            base::EstimateError::NoTasks, estimate, estimate.tasks.isEmpty() ? evaluation->title : estimate.tasks);
    if (counted->samples == 0.0)
        return whyNot(base::EstimateError::NoSamples, estimate, evaluation->title);
    const bool countsPassed = estimate.outcome == EstimateOutcome::Success;
    return Counts{ countsPassed ? counted->passed : counted->failed, counted->samples, counted->tasks };
}

Result<Counts> countTrials(const domain::Model& model, const Estimate& estimate)
{
    Counts sum;
    model.table<domain::Evidence>().forEach([&](const domain::Evidence& evidence) {
        const bool isTrial =
            evidence.kind == domain::EvidenceKind::Test || evidence.kind == domain::EvidenceKind::Drill;
        if (evidence.node != estimate.node || !isTrial || !evidence.trials || !evidence.failures)
            return;
        ++sum.sources;
        sum.trials += *evidence.trials;
        sum.occurrences += *evidence.failures;
    });
    if (sum.trials == 0.0)
        return whyNot(base::EstimateError::NoTrials, estimate);
    return sum;
}

Counts countIncidents(const domain::Model& model, const Estimate& estimate)
{
    Counts sum;
    sum.trials = domain::yearsIn(estimate.observed);
    model.table<domain::Incident>().forEach([&](const domain::Incident& incident) {
        if (incident.node != estimate.node || incident.nearMiss)
            return;
        ++sum.sources;
        sum.occurrences += incident.count;
    });
    return sum;
}

bool isWhole(double number)
{
    return number >= 0.0 && number <= kMaxWhole && number == std::floor(number);
}

/// A beta distribution with that mean and deviation; a point where there is none.
Quantity betaBy(double mean, double deviation)
{
    const double sum = mean * (1.0 - mean) / (deviation * deviation) - 1.0;
    const Quantity beta{ Shape::Beta, mean * sum, (1.0 - mean) * sum, 0.0 };
    return sum > 0.0 && beta.isValid() ? beta : Quantity::point(mean);
}

/// A control is asked at each occasion anew: the chance of a try is its chance.
Likelihood::Form formOf(const Estimate& estimate, bool isOfControl)
{
    return estimate.unit == domain::EstimateUnit::Occasion && !isOfControl ? Likelihood::Form::PerOccasion
                                                                           : Likelihood::Form::Condition;
}

Posterior chance(const Estimate& estimate, const Counts& sum, const sampling::Beta& beta, bool isOfControl)
{
    const bool isOneTry = estimate.attempts == 1.0;
    Posterior result;
    result.known = beta;
    result.summary = isOneTry ? evaluation::summaryOf(beta) : evaluation::summaryOfTries(beta, estimate.attempts);
    if (isWhole(sum.trials) && isWhole(sum.occurrences))
        result.clopperPearson =
            evaluation::clopperPearson(static_cast<qint64>(sum.occurrences), static_cast<qint64>(sum.trials));
    result.likelihood.form = formOf(estimate, isOfControl);
    if (result.likelihood.form == Likelihood::Form::PerOccasion)
        result.likelihood.occasion = estimate.occasion;
    result.likelihood.value =
        isOneTry ? Quantity{ Shape::Beta, beta.a, beta.b, 0.0 } : betaBy(result.summary.mean, result.summary.deviation);
    return result;
}

/// How often is what was counted; how long each lasts, or when a test finds a control failed, is as typed.
Posterior rate(const sampling::Gamma& gamma, const Likelihood& typed)
{
    Posterior result;
    result.known = gamma;
    result.summary = evaluation::summaryOf(gamma);
    if (typed.form == Likelihood::Form::Tested)
        result.likelihood = typed;
    else if (typed.form == Likelihood::Form::Frequency)
        result.likelihood.lasts = typed.lasts;
    if (typed.form != Likelihood::Form::Tested)
        result.likelihood.form = Likelihood::Form::Frequency;
    result.likelihood.unit = domain::TimeUnit::Year;
    result.likelihood.value = Quantity{ Shape::Gamma, gamma.shape, gamma.rate, 0.0 };
    return result;
}

Result<Counts> countsOf(const domain::Model& model, const Estimate& estimate)
{
    switch (estimate.source) {
    case EstimateSource::Evaluation:
        return countTasks(model, estimate);
    case EstimateSource::Tests:
        return countTrials(model, estimate);
    case EstimateSource::Incidents:
        return countIncidents(model, estimate);
    }
    return whyNot(base::EstimateError::BadNumbers, estimate);
}

std::optional<Posterior> posteriorBy(const Estimate& estimate, const Counts& sum, const domain::Node& node)
{
    if (estimate.source == EstimateSource::Incidents) {
        const auto gamma = sampling::posteriorOfTime(sum.occurrences, sum.trials, { estimate.priorA, estimate.priorB });
        return gamma && sampling::isValid(*gamma) ? std::optional(rate(*gamma, node.likelihood)) : std::nullopt;
    }
    const auto beta = sampling::posteriorOfDemands(sum.occurrences, sum.trials, { estimate.priorA, estimate.priorB });
    const bool isPossible =
        beta && sampling::isValid(*beta) && estimate.attempts >= 1.0 && std::isfinite(estimate.attempts);
    return isPossible ? std::optional(chance(estimate, sum, *beta, node.kind == domain::NodeKind::Control))
                      : std::nullopt;
}

/// Incidents say how often a control fails, not how long it stays so.
bool asksForTestInterval(const Estimate& estimate, const domain::Node& node)
{
    return estimate.source == EstimateSource::Incidents && node.kind == domain::NodeKind::Control
        && node.likelihood.form != Likelihood::Form::Tested;
}

Id groupOf(const domain::Model& model, const Id& node)
{
    const domain::Node* entity = model.node(node);
    return entity == nullptr ? Id() : entity->commonCause;
}

/// Nothing known of what is of the kind that the estimate would speak of: what occurs at each use is not so once.
Likelihood unknownBy(const Estimate& estimate, const domain::Node& node)
{
    const bool occurs = estimate.source != EstimateSource::Incidents
        && formOf(estimate, node.kind == domain::NodeKind::Control) == Likelihood::Form::PerOccasion;
    return occurs ? Likelihood::unknownPerOccasion(estimate.occasion) : Likelihood::unknown();
}

/// What is not less than either of two that differ. Of frequencies none is unknown, so the greater one counts.
Likelihood unsettled(const Likelihood& one, const Likelihood& other)
{
    if (one.isPerOccasion() || other.isPerOccasion())
        return Likelihood::unknownPerOccasion(one.isPerOccasion() ? one.occasion : other.occasion);
    const double often = domain::frequencyPerHour(one).value_or(-1.0);
    const double otherOften = domain::frequencyPerHour(other).value_or(-1.0);
    if (often < 0.0 && otherOften < 0.0)
        return Likelihood::unknown();
    return often >= otherOften ? one : other;
}

void say(std::map<Id, Likelihood>& said, const Id& id, const Likelihood& likelihood)
{
    const auto [known, isNew] = said.emplace(id, likelihood);
    if (!isNew && known->second != likelihood)
        known->second = unsettled(known->second, likelihood);
}

} // namespace

Result<Posterior> posteriorOf(const domain::Model& model, const Estimate& estimate)
{
    const auto sum = countsOf(model, estimate);
    if (!sum)
        return sum.error();
    static const domain::Node nobody;
    const domain::Node* found = model.node(estimate.node);
    const domain::Node& node = found != nullptr ? *found : nobody;
    if (asksForTestInterval(estimate, node))
        return whyNot(base::EstimateError::NoTestInterval, estimate);
    auto result = posteriorBy(estimate, *sum, node);
    if (!result)
        return whyNot(base::EstimateError::BadNumbers, estimate);
    result->occurrences = sum->occurrences;
    result->trials = sum->trials;
    result->sources = sum->sources;
    result->credible = { result->summary.q05, result->summary.q95 };
    return *std::move(result);
}

domain::Estimate estimateOfTests(const Id& control)
{
    Estimate estimate;
    estimate.node = control;
    estimate.source = EstimateSource::Tests;
    return estimate;
}

namespace {

std::optional<base::Interval> saidOf(const domain::Model& model, const domain::Node& control)
{
    const Likelihood& own = control.likelihood;
    if (own.form == Likelihood::Form::Condition)
        return base::Interval::point(own.value.mean());
    if (own.form == Likelihood::Form::Tested)
        return base::Interval::point(
            domain::testedProbability(own.value.mean() / domain::hoursIn(own.unit), own.testInterval));
    const auto* rating = own.isNone() ? model.table<domain::ControlRating>().find(control.rating) : nullptr;
    return rating ? std::optional(base::Interval{ rating->low, rating->high }) : std::nullopt;
}

} // namespace

TestsSay whatTestsSay(const domain::Model& model, const domain::Node& control)
{
    const auto said = saidOf(model, control);
    const auto posterior = said ? std::optional(posteriorOf(model, estimateOfTests(control.id))) : std::nullopt;
    if (!posterior || !*posterior || !appliedEstimatesOf(model, control.id).empty())
        return TestsSay::Nothing;
    const base::Interval credible = (*posterior)->credible;
    return said->high < credible.low ? TestsSay::FailsMore
        : said->low > credible.high  ? TestsSay::FailsLess
                                     : TestsSay::TheSame;
}

std::map<Id, Likelihood> appliedLikelihoods(const domain::Model& model)
{
    std::map<Id, Likelihood> byNode;
    std::map<Id, Likelihood> byGroup;
    model.table<Estimate>().forEach([&](const Estimate& estimate) {
        const domain::Node* node = model.node(estimate.node);
        if (!estimate.applied || node == nullptr)
            return;
        const auto posterior = posteriorOf(model, estimate);
        const Likelihood likelihood = posterior ? posterior->likelihood : unknownBy(estimate, *node);
        const Id group = groupOf(model, estimate.node);
        say(group.isNull() ? byNode : byGroup, group.isNull() ? estimate.node : group, likelihood);
    });
    if (!byGroup.empty())
        model.nodes().forEach([&](const domain::Node& node) {
            if (const auto said = byGroup.find(node.commonCause); said != byGroup.end())
                byNode.emplace(node.id, said->second);
        });
    return byNode;
}

std::vector<Estimate> appliedEstimatesOf(const domain::Model& model, const Id& node)
{
    const Id group = groupOf(model, node);
    std::vector<Estimate> found;
    model.table<Estimate>().forEach([&](const Estimate& estimate) {
        const bool isOfGroup = !group.isNull() && groupOf(model, estimate.node) == group;
        if (estimate.applied && (estimate.node == node || isOfGroup))
            found.push_back(estimate);
    });
    return found;
}

domain::Model effective(const domain::Model& model)
{
    domain::Model result = model;
    for (const auto& [id, likelihood] : appliedLikelihoods(model)) {
        domain::Node node = *model.node(id);
        if (node.likelihood == likelihood)
            continue;
        node.likelihood = likelihood;
        result.put(node);
    }
    return result;
}

} // namespace hz::evidence
