#pragma once

#include "model/base/enum_set.h"
#include "model/domain/decision_entities.h"

#include <QtGlobal>

/// The kinds of criteria. A kind is a line of the enumeration and a row here, a row in model/readiness/judge.h with the
/// judge that it names, and a sentence in model/wording/criteria.cpp; the compiler asks for each.
namespace hz::domain {

/// Fields of a criterion that only some kinds ask for.
enum class CriterionParameter : std::uint8_t {
    Posture,
    Category,
    Level,
    Severity,
    Count,
    Days,
    Limit,
    Quantile,
    Roles,
    Group,
    Tag,
    ControlTag
};

struct KindOfCriterion {
    const char* key; // in files
    const char* label; // translatable in context "Choice"
    const char* help; // one sentence, likewise
    base::EnumSet<CriterionParameter> asksFor;
};

constexpr KindOfCriterion kindDescription(CriterionKind kind)
{
    using enum CriterionParameter;
    switch (kind) {
    case CriterionKind::ResidualLevel:
        return { "residual-level", QT_TRANSLATE_NOOP("Choice", "Residual level within tolerance"),
            QT_TRANSLATE_NOOP("Choice", "No risk is worse than the level, but for those that are accepted."),
            { Posture, Category, Level } };
    case CriterionKind::IndependentControls:
        return { "independent-controls", QT_TRANSLATE_NOOP("Choice", "Independent verified controls"),
            QT_TRANSLATE_NOOP(
                "Choice", "Hazards of the level or worse have enough verified controls that share no cause."),
            { Posture, Category, Level, Count } };
    case CriterionKind::LossQuantile:
        return { "loss-quantile", QT_TRANSLATE_NOOP("Choice", "Loss quantile below a limit"),
            QT_TRANSLATE_NOOP(
                "Choice", "The loss in the category exceeds the limit no more often than the quantile allows."),
            { Posture, Category, Limit, Quantile } };
    case CriterionKind::EvidenceAge:
        return { "evidence-age", QT_TRANSLATE_NOOP("Choice", "Evidence is recent"),
            QT_TRANSLATE_NOOP("Choice", "Every credited control has valid evidence that is not too old."),
            { Posture, Days } };
    case CriterionKind::Acceptances:
        return { "acceptances", QT_TRANSLATE_NOOP("Choice", "No expired acceptance"),
            QT_TRANSLATE_NOOP("Choice", "Every acceptance that concerns the stage is valid."), {} };
    case CriterionKind::Checklist:
        return { "checklist", QT_TRANSLATE_NOOP("Choice", "Checklist satisfied by evidence"),
            QT_TRANSLATE_NOOP("Choice", "Valid evidence shows every line of the checklist, or of a group of it."),
            { Group } };
    case CriterionKind::MonitoredMisuse:
        return { "monitored-misuse", QT_TRANSLATE_NOOP("Choice", "Every misuse is monitored"),
            QT_TRANSLATE_NOOP("Choice", "A credited control with one tag watches every cause with the other."),
            { Posture, Tag, ControlTag } };
    case CriterionKind::OpenActions:
        return { "open-actions", QT_TRANSLATE_NOOP("Choice", "Open actions"),
            QT_TRANSLATE_NOOP("Choice", "No more actions are open than are allowed."), { Count } };
    case CriterionKind::ReviewAge:
        return { "review-age", QT_TRANSLATE_NOOP("Choice", "Last review is recent"),
            QT_TRANSLATE_NOOP("Choice", "The newest baseline is not too old."), { Days } };
    case CriterionKind::SignOffs:
        return { "sign-offs", QT_TRANSLATE_NOOP("Choice", "Signed off by roles"),
            QT_TRANSLATE_NOOP("Choice", "Every role has approved the model as it stands."), { Roles } };
    case CriterionKind::Robustness:
        return { "robustness", QT_TRANSLATE_NOOP("Choice", "Verdict is robust"),
            QT_TRANSLATE_NOOP("Choice", "The levels hold in enough of the samples of what is uncertain."), { Limit } };
    case CriterionKind::Occurrences:
        return { "occurrences", QT_TRANSLATE_NOOP("Choice", "Expected occurrences within a limit"),
            QT_TRANSLATE_NOOP("Choice",
                "Consequences of the severity or worse are expected no more often in the stage's exposure, all "
                "together."),
            { Posture, Category, Severity, Limit } };
    case CriterionKind::Frequency:
        return { "frequency", QT_TRANSLATE_NOOP("Choice", "Frequency within a limit"),
            QT_TRANSLATE_NOOP(
                "Choice", "Consequences of the severity or worse are expected no more often in a year, all together."),
            { Posture, Category, Severity, Limit } };
    case CriterionKind::ExpectedLoss:
        return { "expected-loss", QT_TRANSLATE_NOOP("Choice", "Expected loss within a limit"),
            QT_TRANSLATE_NOOP("Choice", "The expected loss of the whole model in the category is no greater."),
            { Posture, Category, Limit } };
    case CriterionKind::TolerableFrequency:
        return { "tolerable-frequency", QT_TRANSLATE_NOOP("Choice", "Tolerable frequencies of the scheme"),
            QT_TRANSLATE_NOOP(
                "Choice", "No consequence is more frequent than the scheme tolerates for its severity and category."),
            { Posture, Category } };
    case CriterionKind::FailureDomains:
        return { "failure-domains", QT_TRANSLATE_NOOP("Choice", "Barriers that fail apart"),
            QT_TRANSLATE_NOOP("Choice",
                "Beside the event that begins it, every consequence of the severity or worse takes so many more; what "
                "several barriers share counts once."),
            { Posture, Category, Severity, Count } };
    }
    return { nullptr, nullptr, nullptr, {} };
}

/// They are numbered from 0 without a gap.
inline constexpr int kCriterionKinds = [] {
    int count = 0;
    while (kindDescription(static_cast<CriterionKind>(count)).key)
        ++count;
    return count;
}();

[[nodiscard]] constexpr bool asksFor(CriterionKind kind, CriterionParameter parameter)
{
    return kindDescription(kind).asksFor.has(parameter);
}

} // namespace hz::domain
