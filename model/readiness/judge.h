#pragma once

#include "model/base/enum_set.h"
#include "model/readiness/stage_case.h"

/// The criteria, kind by kind.
namespace hz::readiness {

/// What a judge asks for besides what the model says.
enum class Dependency : std::uint8_t {
    Levels, // of the hazards, in the criterion's posture
    Losses, // the chance that the criterion's limit is exceeded
    Draws, // of what is uncertain: the dearest, so it is asked last and only where it decides
    AgeOfEvidence, // some day a piece of evidence is too old
    AgeOfReviews // or the newest baseline is
};

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

/// Undecided for this reason alone.
[[nodiscard]] CriterionResult undecided(const domain::Criterion& criterion, Reason reason);

[[nodiscard]] CriterionResult judgeResidualLevel(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeIndependentControls(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeLossQuantile(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeEvidenceAge(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeAcceptances(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeChecklist(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeMonitoredMisuse(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeOpenActions(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeReviewAge(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeSignOffs(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeRobustness(const domain::Criterion&, StageCase&, const RiskAnswers&);

struct Judging {
    base::EnumSet<Dependency> dependsOn;
    CriterionResult (*judge)(const domain::Criterion&, StageCase&, const RiskAnswers&);
};

constexpr Judging judging(domain::CriterionKind kind)
{
    using domain::CriterionKind;
    using enum Dependency;
    switch (kind) {
    case CriterionKind::ResidualLevel:
        return { { Levels }, judgeResidualLevel };
    case CriterionKind::IndependentControls:
        return { { Levels }, judgeIndependentControls };
    case CriterionKind::LossQuantile:
        return { { Losses }, judgeLossQuantile };
    case CriterionKind::EvidenceAge:
        return { { AgeOfEvidence }, judgeEvidenceAge };
    case CriterionKind::Acceptances:
        return { {}, judgeAcceptances };
    case CriterionKind::Checklist:
        return { {}, judgeChecklist };
    case CriterionKind::MonitoredMisuse:
        return { {}, judgeMonitoredMisuse };
    case CriterionKind::OpenActions:
        return { {}, judgeOpenActions };
    case CriterionKind::ReviewAge:
        return { { AgeOfReviews }, judgeReviewAge };
    case CriterionKind::SignOffs:
        return { {}, judgeSignOffs };
    case CriterionKind::Robustness:
        return { { Draws }, judgeRobustness };
    }
    return { {}, nullptr };
}

[[nodiscard]] inline bool depends(const domain::Criterion& criterion, base::EnumSet<Dependency> on)
{
    return judging(criterion.kind).dependsOn.hasAny(on);
}

/// On the day of the case. `answers` are the case's own, or those of a tried value.
[[nodiscard]] CriterionResult judge(const domain::Criterion& criterion, StageCase& stage, const RiskAnswers& answers);

} // namespace hz::readiness
