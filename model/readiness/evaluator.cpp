#include "model/readiness/evaluator.h"

#include "model/readiness/judge.h"

#include <algorithm>
#include <set>

namespace hz::readiness {

namespace {

using domain::Criterion;

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
        if (depends(criterion, { Dependency::AgeOfEvidence }))
            ages.insert(criterion.days);
        if (depends(criterion, { Dependency::AgeOfReviews }))
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
    result.exposure = stage.stage().exposure;
    const Model& scored = stage.scored();
    if (const auto* occasion = scored.table<domain::Occasion>().find(scored.project().occasion))
        result.uses = occasion->count ? std::optional(occasion->count->mean()) : std::nullopt;
    result.criteria = judged(stage);
    result.verdict = verdictOf(result.criteria);
    result.nextChange = nextChange(stage, result.verdict);
    result.isCancelled = stage.settings().cancel.isCancelled();
    return result;
}

} // namespace

class Evaluator::Private {
public:
    Scorers scorers;
};

Evaluator::Evaluator()
    : m_private(std::make_unique<Private>())
{
}

Evaluator::~Evaluator() = default;

JudgedStage::JudgedStage(std::unique_ptr<StageCase> stage, const QDate& today)
    : m_stage(std::move(stage))
    , m_today(today)
    , m_result(resultOf(*m_stage, today))
{
}

JudgedStage::JudgedStage(JudgedStage&&) noexcept = default;
JudgedStage::~JudgedStage() = default;

FlipPoints JudgedStage::flipPoints()
{
    m_stage->setDay(m_today);
    return flipPointsIn(*m_stage, m_result.criteria);
}

JudgedStage Evaluator::judge(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings)
{
    return { std::make_unique<StageCase>(model, stage, m_private->scorers, settings), today };
}

std::vector<JudgedStage> Evaluator::judgeAll(const Model& model, const QDate& today, const Settings& settings)
{
    std::vector<JudgedStage> judged;
    for (const domain::Stage& stage : stagesOf(model)) {
        judged.push_back(judge(model, stage, today, settings));
        if (judged.back().result().isCancelled)
            break;
    }
    return judged;
}

GateResult Evaluator::evaluate(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings)
{
    return judge(model, stage, today, settings).result();
}

ReleasePlan Evaluator::evaluateAll(const Model& model, const QDate& today, const Settings& settings)
{
    return planOf(judgeAll(model, today, settings));
}

ReleasePlan planOf(const std::vector<JudgedStage>& stages)
{
    ReleasePlan plan;
    for (const JudgedStage& stage : stages) {
        plan.stages.push_back(stage.result());
        plan.isCancelled = plan.isCancelled || stage.result().isCancelled;
    }
    return plan;
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
    Scorers scorers;
    StageCase found(model, stage, scorers, settings);
    found.setDay(today);
    return flipPointsIn(found, judged(found));
}

} // namespace hz::readiness
