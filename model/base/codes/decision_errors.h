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

template <>
inline constexpr std::array kKeys<AcceptanceError>{
    Keyed{ AcceptanceError::ByRequester, "acceptance.by-requester" },
    Keyed{ AcceptanceError::Ended, "acceptance.ended" },
    Keyed{ AcceptanceError::NoEnd, "acceptance.no-end" },
    Keyed{ AcceptanceError::NoRisk, "acceptance.no-risk" },
    Keyed{ AcceptanceError::NotAHazard, "acceptance.not-a-hazard" },
    Keyed{ AcceptanceError::NotEntitled, "acceptance.not-entitled" },
    Keyed{ AcceptanceError::UnknownName, "acceptance.unknown-name" },
};

enum class SignOffError : std::uint8_t {
    NoConditions,
};

template <>
inline constexpr std::array kKeys<SignOffError>{
    Keyed{ SignOffError::NoConditions, "signoff.no-conditions" },
};

enum class PlanError : std::uint8_t {
    NothingToAdd,
};

template <>
inline constexpr std::array kKeys<PlanError>{
    Keyed{ PlanError::NothingToAdd, "plan.nothing-to-add" },
};

enum class GateError : std::uint8_t {
    NeedsName,
    NoStages,
    Unknown,
};

template <>
inline constexpr std::array kKeys<GateError>{
    Keyed{ GateError::NeedsName, "gate.needs-name" },
    Keyed{ GateError::NoStages, "gate.no-stages" },
    Keyed{ GateError::Unknown, "gate.unknown" },
};

enum class EstimateError : std::uint8_t {
    BadNumbers,
    BadResults,
    BadTasks,
    NoEvaluation,
    NoSamples,
    NoTasks,
    NoTestInterval,
    NoTrials,
    PublishedOnly,
};

template <>
inline constexpr std::array kKeys<EstimateError>{
    Keyed{ EstimateError::BadNumbers, "estimate.bad-numbers" },
    Keyed{ EstimateError::BadResults, "estimate.bad-results" },
    Keyed{ EstimateError::BadTasks, "estimate.bad-tasks" },
    Keyed{ EstimateError::NoEvaluation, "estimate.no-evaluation" },
    Keyed{ EstimateError::NoSamples, "estimate.no-samples" },
    Keyed{ EstimateError::NoTasks, "estimate.no-tasks" },
    Keyed{ EstimateError::NoTestInterval, "estimate.no-test-interval" },
    Keyed{ EstimateError::NoTrials, "estimate.no-trials" },
    Keyed{ EstimateError::PublishedOnly, "estimate.published-only" },
};

enum class BaselineError : std::uint8_t {
    Damaged,
    NameTaken,
    NoName,
    None,
    TooLarge,
    Unknown,
};

template <>
inline constexpr std::array kKeys<BaselineError>{
    Keyed{ BaselineError::Damaged, "baseline.damaged" },
    Keyed{ BaselineError::NameTaken, "baseline.name-taken" },
    Keyed{ BaselineError::NoName, "baseline.no-name" },
    Keyed{ BaselineError::None, "baseline.none" },
    Keyed{ BaselineError::TooLarge, "baseline.too-large" },
    Keyed{ BaselineError::Unknown, "baseline.unknown" },
};

enum class AttachmentError : std::uint8_t {
    TooLarge,
    Unreadable,
};

template <>
inline constexpr std::array kKeys<AttachmentError>{
    Keyed{ AttachmentError::TooLarge, "attachment.too-large" },
    Keyed{ AttachmentError::Unreadable, "attachment.unreadable" },
};

enum class DiffError : std::uint8_t {
    NoOther,
};

template <>
inline constexpr std::array kKeys<DiffError>{
    Keyed{ DiffError::NoOther, "diff.no-other" },
};

enum class StageError : std::uint8_t {
    CountedTwice,
};

template <>
inline constexpr std::array kKeys<StageError>{
    Keyed{ StageError::CountedTwice, "stage.counted-twice" },
};

} // namespace hz::base
