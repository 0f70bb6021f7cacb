#pragma once

#include "model/base/enum_set.h"
#include "model/readiness/stage_case.h"

/// The criteria, kind by kind.
namespace hz::readiness {

/// What a judge asks for besides what the model says.
enum class Dependency : std::uint8_t {
    Levels, // of the hazards, in the criterion's posture
    Expected, // occurrences or losses, in the criterion's posture
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
    /// Is said after everything else, whatever the outcome.
    void noteLast(Reason reason) { m_last.push_back(std::move(reason)); }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /// With `met` as the reason where nothing else was found.
    [[nodiscard]] CriterionResult result(const domain::Criterion& criterion, Reason met) &&;

private:
    Outcome m_outcome = Outcome::Met;
    std::vector<Reason> m_reasons;
    std::vector<Reason> m_last;
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
/// In the exposure or, of Frequency, in a year.
[[nodiscard]] CriterionResult judgeOccurrences(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeExpectedLoss(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeTolerableFrequency(const domain::Criterion&, StageCase&, const RiskAnswers&);
[[nodiscard]] CriterionResult judgeFailureDomains(const domain::Criterion&, StageCase&, const RiskAnswers&);

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
    case CriterionKind::Occurrences:
    case CriterionKind::Frequency:
        return { { Expected }, judgeOccurrences };
    case CriterionKind::ExpectedLoss:
        return { { Expected }, judgeExpectedLoss };
    case CriterionKind::TolerableFrequency:
        return { { Expected }, judgeTolerableFrequency };
    case CriterionKind::FailureDomains:
        return { {}, judgeFailureDomains };
    }
    return { {}, nullptr };
}

[[nodiscard]] inline bool depends(const domain::Criterion& criterion, base::EnumSet<Dependency> on)
{
    return judging(criterion.kind).dependsOn.hasAny(on);
}

/// Whether a number of the model bears on the criterion.
[[nodiscard]] inline bool dependsOnNumbers(const domain::Criterion& criterion)
{
    return depends(criterion, { Dependency::Levels, Dependency::Expected, Dependency::Losses, Dependency::Draws });
}

/// What a criterion on occurrences or frequencies compares, and with which limit.
struct Expected {
    base::Interval number{};
    double limit = 0.0;
};
[[nodiscard]] std::vector<Expected> expectedOf(
    const domain::Criterion& criterion, const StageCase& stage, const RiskAnswers& answers);

/// Tells which stream carries the occurrences of a consequence, if it has any: with the judgement of things as they
/// are, not of a tried value.
void noteCarrier(
    Judgement& judgement, StageCase& stage, const RiskAnswers& answers, const Id& consequence, domain::Posture posture);
/// The same of the consequence of which the most is lost.
void noteCarrierOfLosses(Judgement& judgement, StageCase& stage, const RiskAnswers& answers,
    std::span<const std::uint32_t> consequences, std::size_t category, domain::Posture posture);

/// That a consequence comes about at occasions that nobody counts, and which these are.
void addUncounted(Judgement& judgement, StageCase& stage, const Id& consequence);
/// What the stream is called: the occasion, or what occurs.
[[nodiscard]] QString nameOfStream(const Model& model, const Id& stream);

/// On the day of the case. `answers` are the case's own, or those of a tried value.
[[nodiscard]] CriterionResult judge(const domain::Criterion& criterion, StageCase& stage, const RiskAnswers& answers);

} // namespace hz::readiness
