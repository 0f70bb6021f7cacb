#include "model/domain/choices.h"

#include "model/domain/criterion_kinds.h"

#include <QtGlobal>

#include <array>

namespace hz::domain {

namespace {

constexpr std::array kNodeKinds{ Choice{ "cause", QT_TRANSLATE_NOOP("Choice", "Cause") },
    Choice{ "hazard", QT_TRANSLATE_NOOP("Choice", "Hazard") },
    Choice{ "consequence", QT_TRANSLATE_NOOP("Choice", "Consequence") },
    Choice{ "control", QT_TRANSLATE_NOOP("Choice", "Control") } };
constexpr std::array kLogics{ Choice{ "any", QT_TRANSLATE_NOOP("Choice", "Any (OR)") },
    Choice{ "all", QT_TRANSLATE_NOOP("Choice", "All (AND)") },
    Choice{ "at-least", QT_TRANSLATE_NOOP("Choice", "At least k") },
    Choice{ "exactly-one", QT_TRANSLATE_NOOP("Choice", "Exactly one (XOR)") } };
constexpr std::array kStatuses{ Choice{ "planned", QT_TRANSLATE_NOOP("Choice", "Planned") },
    Choice{ "implemented", QT_TRANSLATE_NOOP("Choice", "Implemented") },
    Choice{ "verified", QT_TRANSLATE_NOOP("Choice", "Verified") },
    Choice{ "failed", QT_TRANSLATE_NOOP("Choice", "Failed") },
    Choice{ "retired", QT_TRANSLATE_NOOP("Choice", "Retired") } };
constexpr std::array kControlTypes{ Choice{ "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Choice{ "technical", QT_TRANSLATE_NOOP("Choice", "Technical") },
    Choice{ "procedural", QT_TRANSLATE_NOOP("Choice", "Procedural") },
    Choice{ "human", QT_TRANSLATE_NOOP("Choice", "Human") } };
constexpr std::array kPrecedences{ Choice{ "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Choice{ "design", QT_TRANSLATE_NOOP("Choice", "Design") },
    Choice{ "safety-device", QT_TRANSLATE_NOOP("Choice", "Safety device") },
    Choice{ "warning", QT_TRANSLATE_NOOP("Choice", "Warning") },
    Choice{ "procedure", QT_TRANSLATE_NOOP("Choice", "Procedure or training") } };
constexpr std::array kBases{ Choice{ "unstated", QT_TRANSLATE_NOOP("Choice", "Not stated") },
    Choice{ "judgement", QT_TRANSLATE_NOOP("Choice", "Expert judgement") },
    Choice{ "data", QT_TRANSLATE_NOOP("Choice", "Own data") },
    Choice{ "published", QT_TRANSLATE_NOOP("Choice", "Published figure") },
    Choice{ "illustrative", QT_TRANSLATE_NOOP("Choice", "Illustrative") } };
constexpr std::array kBandMeasures{ Choice{ "probability", QT_TRANSLATE_NOOP("Choice", "Probability in the exposure") },
    Choice{ "per-year", QT_TRANSLATE_NOOP("Choice", "Occurrences per year") } };
constexpr std::array kTimeUnits{ Choice{ "hour", QT_TRANSLATE_NOOP("Choice", "hour") },
    Choice{ "day", QT_TRANSLATE_NOOP("Choice", "day") }, Choice{ "week", QT_TRANSLATE_NOOP("Choice", "week") },
    Choice{ "month", QT_TRANSLATE_NOOP("Choice", "month") }, Choice{ "year", QT_TRANSLATE_NOOP("Choice", "year") } };
constexpr std::array kEstimateSources{ Choice{ "evaluation", QT_TRANSLATE_NOOP("Choice", "Evaluation") },
    Choice{ "tests", QT_TRANSLATE_NOOP("Choice", "Tests on the node") },
    Choice{ "incidents", QT_TRANSLATE_NOOP("Choice", "Incidents on the node") } };
constexpr std::array kEstimateOutcomes{ Choice{ "success", QT_TRANSLATE_NOOP("Choice", "The model succeeds") },
    Choice{ "failure", QT_TRANSLATE_NOOP("Choice", "The model fails") } };
constexpr std::array kEstimateUnits{ Choice{ "exposure", QT_TRANSLATE_NOOP("Choice", "Whole exposure") },
    Choice{ "demand", QT_TRANSLATE_NOOP("Choice", "Each occasion") } };
constexpr std::array kEvidenceKinds{ Choice{ "test", QT_TRANSLATE_NOOP("Choice", "Test") },
    Choice{ "audit", QT_TRANSLATE_NOOP("Choice", "Audit") }, Choice{ "drill", QT_TRANSLATE_NOOP("Choice", "Drill") },
    Choice{ "review", QT_TRANSLATE_NOOP("Choice", "Review") },
    Choice{ "document", QT_TRANSLATE_NOOP("Choice", "Document") },
    Choice{ "monitoring", QT_TRANSLATE_NOOP("Choice", "Monitoring record") } };
constexpr std::array kEvidenceOutcomes{ Choice{ "supports", QT_TRANSLATE_NOOP("Choice", "Supports") },
    Choice{ "contradicts", QT_TRANSLATE_NOOP("Choice", "Contradicts") },
    Choice{ "inconclusive", QT_TRANSLATE_NOOP("Choice", "Inconclusive") } };
constexpr std::array kActionStatuses{ Choice{ "open", QT_TRANSLATE_NOOP("Choice", "Open") },
    Choice{ "in-progress", QT_TRANSLATE_NOOP("Choice", "In progress") },
    Choice{ "done", QT_TRANSLATE_NOOP("Choice", "Done") },
    Choice{ "dropped", QT_TRANSLATE_NOOP("Choice", "Dropped") } };
constexpr auto kCriterionChoices = [] {
    std::array<Choice, kCriterionKinds> choices{};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const KindOfCriterion kind = kindDescription(static_cast<CriterionKind>(i));
        choices[i] = { kind.key, kind.label };
    }
    return choices;
}();
constexpr std::array kSignOffDecisions{ Choice{ "approved", QT_TRANSLATE_NOOP("Choice", "Approved") },
    Choice{ "approved-with-conditions", QT_TRANSLATE_NOOP("Choice", "Approved with conditions") },
    Choice{ "rejected", QT_TRANSLATE_NOOP("Choice", "Rejected") } };
constexpr std::array kPostures{ Choice{ "inherent", QT_TRANSLATE_NOOP("Choice", "Inherent") },
    Choice{ "current", QT_TRANSLATE_NOOP("Choice", "Current") },
    Choice{ "target", QT_TRANSLATE_NOOP("Choice", "Target") } };

} // namespace

std::span<const Choice> nodeKindChoices()
{
    return kNodeKinds;
}
std::span<const Choice> logicChoices()
{
    return kLogics;
}
std::span<const Choice> controlStatusChoices()
{
    return kStatuses;
}
std::span<const Choice> controlTypeChoices()
{
    return kControlTypes;
}
std::span<const Choice> precedenceChoices()
{
    return kPrecedences;
}
std::span<const Choice> basisChoices()
{
    return kBases;
}
std::span<const Choice> bandMeasureChoices()
{
    return kBandMeasures;
}
std::span<const Choice> timeUnitChoices()
{
    return kTimeUnits;
}
std::span<const Choice> estimateSourceChoices()
{
    return kEstimateSources;
}
std::span<const Choice> estimateOutcomeChoices()
{
    return kEstimateOutcomes;
}
std::span<const Choice> estimateUnitChoices()
{
    return kEstimateUnits;
}
std::span<const Choice> evidenceKindChoices()
{
    return kEvidenceKinds;
}
std::span<const Choice> evidenceOutcomeChoices()
{
    return kEvidenceOutcomes;
}
std::span<const Choice> actionStatusChoices()
{
    return kActionStatuses;
}
std::span<const Choice> criterionKindChoices()
{
    return kCriterionChoices;
}
std::span<const Choice> signOffDecisionChoices()
{
    return kSignOffDecisions;
}
std::span<const Choice> postureChoices()
{
    return kPostures;
}

} // namespace hz::domain
