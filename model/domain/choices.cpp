#include "model/domain/choices.h"

#include "model/base/codes/code_table.h"
#include "model/domain/criterion_kinds.h"
#include "model/domain/entities.h"

#include <QtGlobal>

#include <array>

namespace hz::domain {

namespace {

template <typename Enum> struct Row {
    Enum code;
    const char* key;
    const char* label;
};
template <typename Enum> Row(Enum, const char*, const char*) -> Row<Enum>;

/// The rows of an enum, one for each enumerator and in their order, as they are chosen from.
template <const auto& rows>
constexpr auto kChoices = [] {
    static_assert(base::isWhole(rows));
    std::array<Choice, rows.size()> choices{};
    for (std::size_t i = 0; i < rows.size(); ++i)
        choices[i] = { rows[i].key, rows[i].label };
    return choices;
}();

constexpr std::array kNodeKinds{
    Row{ NodeKind::Cause, "cause", QT_TRANSLATE_NOOP("Choice", "Cause") },
    Row{ NodeKind::Hazard, "hazard", QT_TRANSLATE_NOOP("Choice", "Hazard") },
    Row{ NodeKind::Consequence, "consequence", QT_TRANSLATE_NOOP("Choice", "Consequence") },
    Row{ NodeKind::Control, "control", QT_TRANSLATE_NOOP("Choice", "Control") },
};
constexpr std::array kLogics{
    Row{ Logic::Any, "any", QT_TRANSLATE_NOOP("Choice", "Any (OR)") },
    Row{ Logic::All, "all", QT_TRANSLATE_NOOP("Choice", "All (AND)") },
    Row{ Logic::AtLeast, "at-least", QT_TRANSLATE_NOOP("Choice", "At least k") },
    Row{ Logic::ExactlyOne, "exactly-one", QT_TRANSLATE_NOOP("Choice", "Exactly one (XOR)") },
};
constexpr std::array kStatuses{
    Row{ ControlStatus::Planned, "planned", QT_TRANSLATE_NOOP("Choice", "Planned") },
    Row{ ControlStatus::Implemented, "implemented", QT_TRANSLATE_NOOP("Choice", "Implemented") },
    Row{ ControlStatus::Verified, "verified", QT_TRANSLATE_NOOP("Choice", "Verified") },
    Row{ ControlStatus::Failed, "failed", QT_TRANSLATE_NOOP("Choice", "Failed") },
    Row{ ControlStatus::Retired, "retired", QT_TRANSLATE_NOOP("Choice", "Retired") },
};
constexpr std::array kControlTypes{
    Row{ ControlType::Unstated, "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Row{ ControlType::Technical, "technical", QT_TRANSLATE_NOOP("Choice", "Technical") },
    Row{ ControlType::Procedural, "procedural", QT_TRANSLATE_NOOP("Choice", "Procedural") },
    Row{ ControlType::Human, "human", QT_TRANSLATE_NOOP("Choice", "Human") },
};
constexpr std::array kPrecedences{
    Row{ Precedence::Unstated, "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Row{ Precedence::Design, "design", QT_TRANSLATE_NOOP("Choice", "Design") },
    Row{ Precedence::SafetyDevice, "safety-device", QT_TRANSLATE_NOOP("Choice", "Safety device") },
    Row{ Precedence::Warning, "warning", QT_TRANSLATE_NOOP("Choice", "Warning") },
    Row{ Precedence::Procedure, "procedure", QT_TRANSLATE_NOOP("Choice", "Procedure or training") },
};
constexpr std::array kBases{
    Row{ Basis::Unstated, "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Row{ Basis::Judgement, "judgement", QT_TRANSLATE_NOOP("Choice", "Expert judgement") },
    Row{ Basis::Data, "data", QT_TRANSLATE_NOOP("Choice", "Own data") },
    Row{ Basis::Published, "published", QT_TRANSLATE_NOOP("Choice", "Published figure") },
    Row{ Basis::Illustrative, "illustrative", QT_TRANSLATE_NOOP("Choice", "Illustrative") },
};
constexpr std::array kBandMeasures{
    Row{ BandMeasure::Probability, "probability", QT_TRANSLATE_NOOP("Choice", "Probability in the exposure") },
    Row{ BandMeasure::PerYear, "per-year", QT_TRANSLATE_NOOP("Choice", "Occurrences per year") },
};
constexpr std::array kTimeUnits{
    Row{ TimeUnit::Hour, "hour", QT_TRANSLATE_NOOP("Choice", "hour") },
    Row{ TimeUnit::Day, "day", QT_TRANSLATE_NOOP("Choice", "day") },
    Row{ TimeUnit::Week, "week", QT_TRANSLATE_NOOP("Choice", "week") },
    Row{ TimeUnit::Month, "month", QT_TRANSLATE_NOOP("Choice", "month") },
    Row{ TimeUnit::Year, "year", QT_TRANSLATE_NOOP("Choice", "year") },
};
constexpr std::array kEstimateSources{
    Row{ EstimateSource::Evaluation, "evaluation", QT_TRANSLATE_NOOP("Choice", "Evaluation") },
    Row{ EstimateSource::Tests, "tests", QT_TRANSLATE_NOOP("Choice", "Tests on the node") },
    Row{ EstimateSource::Incidents, "incidents", QT_TRANSLATE_NOOP("Choice", "Incidents on the node") },
};
constexpr std::array kEstimateOutcomes{
    Row{ EstimateOutcome::Success, "success", QT_TRANSLATE_NOOP("Choice", "The model succeeds") },
    Row{ EstimateOutcome::Failure, "failure", QT_TRANSLATE_NOOP("Choice", "The model fails") },
};
constexpr std::array kEstimateUnits{
    Row{ EstimateUnit::Exposure, "exposure", QT_TRANSLATE_NOOP("Choice", "Whole exposure") },
    Row{ EstimateUnit::Occasion, "demand", QT_TRANSLATE_NOOP("Choice", "Each occasion") },
};
constexpr std::array kEvidenceKinds{
    Row{ EvidenceKind::Test, "test", QT_TRANSLATE_NOOP("Choice", "Test") },
    Row{ EvidenceKind::Audit, "audit", QT_TRANSLATE_NOOP("Choice", "Audit") },
    Row{ EvidenceKind::Drill, "drill", QT_TRANSLATE_NOOP("Choice", "Drill") },
    Row{ EvidenceKind::Review, "review", QT_TRANSLATE_NOOP("Choice", "Review") },
    Row{ EvidenceKind::Document, "document", QT_TRANSLATE_NOOP("Choice", "Document") },
    Row{ EvidenceKind::Monitoring, "monitoring", QT_TRANSLATE_NOOP("Choice", "Monitoring record") },
};
constexpr std::array kEvidenceOutcomes{
    Row{ EvidenceOutcome::Supports, "supports", QT_TRANSLATE_NOOP("Choice", "Supports") },
    Row{ EvidenceOutcome::Contradicts, "contradicts", QT_TRANSLATE_NOOP("Choice", "Contradicts") },
    Row{ EvidenceOutcome::Inconclusive, "inconclusive", QT_TRANSLATE_NOOP("Choice", "Inconclusive") },
};
constexpr std::array kActionStatuses{
    Row{ ActionStatus::Open, "open", QT_TRANSLATE_NOOP("Choice", "Open") },
    Row{ ActionStatus::InProgress, "in-progress", QT_TRANSLATE_NOOP("Choice", "In progress") },
    Row{ ActionStatus::Done, "done", QT_TRANSLATE_NOOP("Choice", "Done") },
    Row{ ActionStatus::Dropped, "dropped", QT_TRANSLATE_NOOP("Choice", "Dropped") },
};
constexpr auto kCriterionChoices = [] {
    static_assert(kCriterionKinds == base::enumeratorsOf<CriterionKind>());
    std::array<Choice, kCriterionKinds> choices{};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const KindOfCriterion kind = kindDescription(static_cast<CriterionKind>(i));
        choices[i] = { kind.key, kind.label };
    }
    return choices;
}();
constexpr std::array kSignOffDecisions{
    Row{ SignOffDecision::Approved, "approved", QT_TRANSLATE_NOOP("Choice", "Approved") },
    Row{ SignOffDecision::ApprovedWithConditions, "approved-with-conditions",
        QT_TRANSLATE_NOOP("Choice", "Approved with conditions") },
    Row{ SignOffDecision::Rejected, "rejected", QT_TRANSLATE_NOOP("Choice", "Rejected") },
};
constexpr std::array kPostures{
    Row{ Posture::Inherent, "inherent", QT_TRANSLATE_NOOP("Choice", "Inherent") },
    Row{ Posture::Current, "current", QT_TRANSLATE_NOOP("Choice", "Current") },
    Row{ Posture::Target, "target", QT_TRANSLATE_NOOP("Choice", "Target") },
};

} // namespace

std::span<const Choice> nodeKindChoices()
{
    return kChoices<kNodeKinds>;
}
std::span<const Choice> logicChoices()
{
    return kChoices<kLogics>;
}
std::span<const Choice> controlStatusChoices()
{
    return kChoices<kStatuses>;
}
std::span<const Choice> controlTypeChoices()
{
    return kChoices<kControlTypes>;
}
std::span<const Choice> precedenceChoices()
{
    return kChoices<kPrecedences>;
}
std::span<const Choice> basisChoices()
{
    return kChoices<kBases>;
}
std::span<const Choice> bandMeasureChoices()
{
    return kChoices<kBandMeasures>;
}
std::span<const Choice> timeUnitChoices()
{
    return kChoices<kTimeUnits>;
}
std::span<const Choice> estimateSourceChoices()
{
    return kChoices<kEstimateSources>;
}
std::span<const Choice> estimateOutcomeChoices()
{
    return kChoices<kEstimateOutcomes>;
}
std::span<const Choice> estimateUnitChoices()
{
    return kChoices<kEstimateUnits>;
}
std::span<const Choice> evidenceKindChoices()
{
    return kChoices<kEvidenceKinds>;
}
std::span<const Choice> evidenceOutcomeChoices()
{
    return kChoices<kEvidenceOutcomes>;
}
std::span<const Choice> actionStatusChoices()
{
    return kChoices<kActionStatuses>;
}
std::span<const Choice> criterionKindChoices()
{
    return kCriterionChoices;
}
std::span<const Choice> signOffDecisionChoices()
{
    return kChoices<kSignOffDecisions>;
}
std::span<const Choice> postureChoices()
{
    return kChoices<kPostures>;
}

} // namespace hz::domain
