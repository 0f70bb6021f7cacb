#pragma once

#include "model/readiness/stage_case.h"

/// The criteria, kind by kind.
namespace hz::readiness {

/// What has been found so far about one criterion: the worst outcome of its parts counts.
class Judgement {
public:
    void add(Outcome outcome, Reason reason);
    void note(Reason reason) { m_reasons.push_back(std::move(reason)); }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /// With `met` as the reason where nothing else was found.
    [[nodiscard]] CriterionResult result(const domain::Criterion& criterion, Reason met) &&;

private:
    Outcome m_outcome = Outcome::Met;
    std::vector<Reason> m_reasons;
};

/// On the day of the case. `answers` are the case's own, or those of a tried value.
[[nodiscard]] CriterionResult judge(const domain::Criterion& criterion, StageCase& stage, const RiskAnswers& answers);
/// Undecided for this reason alone.
[[nodiscard]] CriterionResult undecided(const domain::Criterion& criterion, Reason reason);

[[nodiscard]] CriterionResult judgeResidualLevel(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeIndependentControls(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeLossQuantile(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeRobustness(
    const domain::Criterion&, StageCase&, const std::optional<base::Interval>& share);
[[nodiscard]] CriterionResult judgeEvidenceAge(const domain::Criterion&, StageCase&);
[[nodiscard]] CriterionResult judgeChecklist(const domain::Criterion&, StageCase&);
[[nodiscard]] CriterionResult judgeMonitoredMisuse(const domain::Criterion&, StageCase&);
[[nodiscard]] CriterionResult judgeAcceptances(const domain::Criterion&, StageCase&);
[[nodiscard]] CriterionResult judgeOpenActions(const domain::Criterion&, StageCase&);
[[nodiscard]] CriterionResult judgeReviewAge(const domain::Criterion&, StageCase&);
[[nodiscard]] CriterionResult judgeSignOffs(const domain::Criterion&, StageCase&);

} // namespace hz::readiness
