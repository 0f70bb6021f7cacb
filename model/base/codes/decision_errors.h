#pragma once

#include "model/base/codes/error_code.h"

/// Errors about the release plan, decisions, estimates, baselines and attachments. Worded in
/// model/wording/errors_decision.cpp.
namespace hz::base {

enum class AcceptanceError : std::uint8_t {
    ByRequester,
    Ended,
    NoEnd,
    NoRisk,
    NotAHazard,
    NotEntitled,
    UnknownName,
};

inline constexpr std::array kAcceptanceErrors{
    Keyed{ AcceptanceError::ByRequester, "acceptance.by-requester" },
    Keyed{ AcceptanceError::Ended, "acceptance.ended" },
    Keyed{ AcceptanceError::NoEnd, "acceptance.no-end" },
    Keyed{ AcceptanceError::NoRisk, "acceptance.no-risk" },
    Keyed{ AcceptanceError::NotAHazard, "acceptance.not-a-hazard" },
    Keyed{ AcceptanceError::NotEntitled, "acceptance.not-entitled" },
    Keyed{ AcceptanceError::UnknownName, "acceptance.unknown-name" },
};
static_assert(isWhole(kAcceptanceErrors));

[[nodiscard]] constexpr const char* keyOf(AcceptanceError code)
{
    return rowOf(kAcceptanceErrors, code).key;
}

enum class SignOffError : std::uint8_t {
    NoConditions,
};

inline constexpr std::array kSignOffErrors{
    Keyed{ SignOffError::NoConditions, "signoff.no-conditions" },
};
static_assert(isWhole(kSignOffErrors));

[[nodiscard]] constexpr const char* keyOf(SignOffError code)
{
    return rowOf(kSignOffErrors, code).key;
}

enum class PlanError : std::uint8_t {
    NothingToAdd,
};

inline constexpr std::array kPlanErrors{
    Keyed{ PlanError::NothingToAdd, "plan.nothing-to-add" },
};
static_assert(isWhole(kPlanErrors));

[[nodiscard]] constexpr const char* keyOf(PlanError code)
{
    return rowOf(kPlanErrors, code).key;
}

enum class GateError : std::uint8_t {
    NeedsName,
    NoStages,
    Unknown,
};

inline constexpr std::array kGateErrors{
    Keyed{ GateError::NeedsName, "gate.needs-name" },
    Keyed{ GateError::NoStages, "gate.no-stages" },
    Keyed{ GateError::Unknown, "gate.unknown" },
};
static_assert(isWhole(kGateErrors));

[[nodiscard]] constexpr const char* keyOf(GateError code)
{
    return rowOf(kGateErrors, code).key;
}

enum class EstimateError : std::uint8_t {
    BadNumbers,
    BadResults,
    BadTasks,
    NoEvaluation,
    NoSamples,
    NoTasks,
    NoTrials,
    PublishedOnly,
};

inline constexpr std::array kEstimateErrors{
    Keyed{ EstimateError::BadNumbers, "estimate.bad-numbers" },
    Keyed{ EstimateError::BadResults, "estimate.bad-results" },
    Keyed{ EstimateError::BadTasks, "estimate.bad-tasks" },
    Keyed{ EstimateError::NoEvaluation, "estimate.no-evaluation" },
    Keyed{ EstimateError::NoSamples, "estimate.no-samples" },
    Keyed{ EstimateError::NoTasks, "estimate.no-tasks" },
    Keyed{ EstimateError::NoTrials, "estimate.no-trials" },
    Keyed{ EstimateError::PublishedOnly, "estimate.published-only" },
};
static_assert(isWhole(kEstimateErrors));

[[nodiscard]] constexpr const char* keyOf(EstimateError code)
{
    return rowOf(kEstimateErrors, code).key;
}

enum class BaselineError : std::uint8_t {
    Damaged,
    NameTaken,
    NoName,
    None,
    TooLarge,
    Unknown,
};

inline constexpr std::array kBaselineErrors{
    Keyed{ BaselineError::Damaged, "baseline.damaged" },
    Keyed{ BaselineError::NameTaken, "baseline.name-taken" },
    Keyed{ BaselineError::NoName, "baseline.no-name" },
    Keyed{ BaselineError::None, "baseline.none" },
    Keyed{ BaselineError::TooLarge, "baseline.too-large" },
    Keyed{ BaselineError::Unknown, "baseline.unknown" },
};
static_assert(isWhole(kBaselineErrors));

[[nodiscard]] constexpr const char* keyOf(BaselineError code)
{
    return rowOf(kBaselineErrors, code).key;
}

enum class AttachmentError : std::uint8_t {
    TooLarge,
    Unreadable,
};

inline constexpr std::array kAttachmentErrors{
    Keyed{ AttachmentError::TooLarge, "attachment.too-large" },
    Keyed{ AttachmentError::Unreadable, "attachment.unreadable" },
};
static_assert(isWhole(kAttachmentErrors));

[[nodiscard]] constexpr const char* keyOf(AttachmentError code)
{
    return rowOf(kAttachmentErrors, code).key;
}

enum class DiffError : std::uint8_t {
    NoOther,
};

inline constexpr std::array kDiffErrors{
    Keyed{ DiffError::NoOther, "diff.no-other" },
};
static_assert(isWhole(kDiffErrors));

[[nodiscard]] constexpr const char* keyOf(DiffError code)
{
    return rowOf(kDiffErrors, code).key;
}

} // namespace hz::base
