#include "model/readiness/judge.h"

#include <algorithm>
#include <iterator>

namespace hz::readiness {

namespace {

using domain::Criterion;

int badness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return 0;
    case Outcome::Conditional:
        return 1;
    case Outcome::Unknown:
        return 2;
    case Outcome::Failed:
        break;
    }
    return 3;
}

} // namespace

void Judgement::add(Outcome outcome, Reason reason)
{
    if (badness(outcome) > badness(m_outcome))
        m_outcome = outcome;
    m_reasons.push_back(std::move(reason));
}

CriterionResult Judgement::result(const Criterion& criterion, Reason met) &&
{
    if (m_reasons.empty())
        m_reasons.push_back(std::move(met));
    std::ranges::move(m_last, std::back_inserter(m_reasons));
    return { criterion.id, m_outcome, std::move(m_reasons), criterion.blocking };
}

CriterionResult undecided(const Criterion& criterion, Reason reason)
{
    return { criterion.id, Outcome::Unknown, { std::move(reason) }, criterion.blocking };
}

CriterionResult judge(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    const bool isAnswered = answers.result && !answers.result->cancelled;
    if (depends(criterion, { Dependency::Levels, Dependency::Expected }) && !isAnswered)
        return undecided(criterion, { ReasonCode::Cancelled });
    return judging(criterion.kind).judge(criterion, stage, answers);
}

} // namespace hz::readiness
