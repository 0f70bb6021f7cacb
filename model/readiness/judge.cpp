#include "model/readiness/judge.h"

namespace hz::readiness {

namespace {

using domain::Criterion;
using domain::CriterionKind;

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
    return { criterion.id, m_outcome, std::move(m_reasons), criterion.blocking };
}

CriterionResult undecided(const Criterion& criterion, Reason reason)
{
    return { criterion.id, Outcome::Unknown, { std::move(reason) }, criterion.blocking };
}

CriterionResult judge(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    switch (criterion.kind) {
    case CriterionKind::ResidualLevel:
        return judgeResidualLevel(criterion, stage, answers);
    case CriterionKind::IndependentControls:
        return judgeIndependentControls(criterion, stage, answers);
    case CriterionKind::LossQuantile:
        return judgeLossQuantile(criterion, stage, answers);
    case CriterionKind::Robustness:
        return judgeRobustness(criterion, stage, stage.robustness(stage.tables().graph, {}));
    case CriterionKind::EvidenceAge:
        return judgeEvidenceAge(criterion, stage);
    case CriterionKind::Checklist:
        return judgeChecklist(criterion, stage);
    case CriterionKind::MonitoredMisuse:
        return judgeMonitoredMisuse(criterion, stage);
    case CriterionKind::Acceptances:
        return judgeAcceptances(criterion, stage);
    case CriterionKind::OpenActions:
        return judgeOpenActions(criterion, stage);
    case CriterionKind::ReviewAge:
        return judgeReviewAge(criterion, stage);
    case CriterionKind::SignOffs:
        return judgeSignOffs(criterion, stage);
    }
    return undecided(criterion, { "unknown-kind" });
}

} // namespace hz::readiness
