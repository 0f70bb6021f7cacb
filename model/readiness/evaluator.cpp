#include "model/readiness/evaluator.h"

#include "model/readiness/judge.h"

#include <algorithm>
#include <set>

namespace hz::readiness {

namespace {

using domain::Criterion;
using domain::CriterionKind;

std::vector<CriterionResult> judged(StageCase& stage)
{
    std::vector<CriterionResult> results;
    for (const Criterion& criterion : stage.criteria())
        results.push_back(judge(criterion, stage, stage.answers()));
    return results;
}

/// The days after `today` on which some criterion may come out otherwise, although nobody edits anything.
std::set<QDate> daysOfChange(const StageCase& stage)
{
    std::set<QDate> days;
    const auto add = [&](const QDate& date, qint64 later) {
        if (date.isValid() && date.addDays(later) > stage.today())
            days.insert(date.addDays(later));
    };
    std::set<int> ages;
    std::set<int> reviewAges;
    for (const Criterion& criterion : stage.criteria()) {
        if (criterion.kind == CriterionKind::EvidenceAge)
            ages.insert(criterion.days);
        if (criterion.kind == CriterionKind::ReviewAge)
            reviewAges.insert(criterion.days);
    }
    const Model& model = stage.model();
    model.table<domain::Evidence>().forEach([&](const domain::Evidence& evidence) {
        add(evidence.date, 0);
        add(evidence.validUntil, 1);
        for (const int age : ages)
            add(evidence.date, age + 1);
    });
    model.table<domain::Acceptance>().forEach([&](const domain::Acceptance& acceptance) {
        add(acceptance.date, 0);
        add(acceptance.until, 1);
    });
    model.table<domain::SignOff>().forEach([&](const domain::SignOff& signOff) { add(signOff.date, 0); });
    model.table<domain::Baseline>().forEach([&](const domain::Baseline& baseline) {
        add(baseline.date, 0);
        for (const int age : reviewAges)
            add(baseline.date, age + 1);
    });
    return days;
}

std::optional<DatedChange> nextChange(StageCase& stage, Verdict now)
{
    for (const QDate& day : daysOfChange(stage)) {
        if (stage.settings().cancel.isCancelled())
            return std::nullopt;
        stage.setDay(day);
        if (const Verdict then = verdictOf(judged(stage)); then != now)
            return DatedChange{ day, then };
    }
    return std::nullopt;
}

GateResult resultOf(StageCase& stage, const QDate& today)
{
    stage.setDay(today);
    GateResult result;
    result.stage = stage.stage().id;
    result.exposure = exposureOf(stage.stage());
    result.criteria = judged(stage);
    result.verdict = verdictOf(result.criteria);
    result.nextChange = nextChange(stage, result.verdict);
    result.isCancelled = stage.settings().cancel.isCancelled();
    return result;
}

} // namespace

class Evaluator::Private {
public:
    LossScorer scorer;
};

Evaluator::Evaluator()
    : m_private(std::make_unique<Private>())
{
}

Evaluator::~Evaluator() = default;

GateResult Evaluator::evaluate(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings)
{
    StageCase found(model, stage, m_private->scorer, settings);
    return resultOf(found, today);
}

ReleasePlan Evaluator::evaluateAll(const Model& model, const QDate& today, const Settings& settings)
{
    ReleasePlan plan;
    for (const domain::Stage& stage : stagesOf(model)) {
        plan.stages.push_back(evaluate(model, stage, today, settings));
        plan.isCancelled = plan.isCancelled || plan.stages.back().isCancelled;
    }
    return plan;
}

FlipPoints Evaluator::flipPointsOf(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings)
{
    StageCase found(model, stage, m_private->scorer, settings);
    found.setDay(today);
    return flipPointsIn(found);
}

GateResult evaluate(const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings)
{
    return Evaluator().evaluate(model, stage, today, settings);
}

ReleasePlan evaluateAll(const Model& model, const QDate& today, const Settings& settings)
{
    return Evaluator().evaluateAll(model, today, settings);
}

FlipPoints flipPointsOf(const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings)
{
    return Evaluator().flipPointsOf(model, stage, today, settings);
}

} // namespace hz::readiness
