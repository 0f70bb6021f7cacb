#pragma once

#include "model/base/codes/error_code.h"

/// Errors about results of evaluations. Worded in model/wording/errors_evaluation.cpp.
namespace hz::base {

enum class EvaluationError : std::uint8_t {
    BadAttribute,
    BadChain,
    BadEncoding,
    BadHeading,
    BadJson,
    BadLine,
    BadRow,
    BadScore,
    BadText,
    BadValue,
    Cancelled,
    CountDiffers,
    CutArchive,
    DamagedArchive,
    DuplicateEntry,
    DuplicateKey,
    DuplicateTask,
    EmptyFile,
    LineTooLong,
    MissingKey,
    MorePassed,
    Negative,
    NoHeading,
    NoScorer,
    NoTask,
    NoTaskColumn,
    NotAnObject,
    NotWhole,
    OutputCount,
    SeveralScorers,
    TooManySamples,
    Totals,
    TwoValues,
    UnknownTask,
    UnpacksTooLarge,
};

inline constexpr std::array kEvaluationErrors{
    Keyed{ EvaluationError::BadAttribute, "evaluation.bad-attribute" },
    Keyed{ EvaluationError::BadChain, "evaluation.bad-chain" },
    Keyed{ EvaluationError::BadEncoding, "evaluation.bad-encoding" },
    Keyed{ EvaluationError::BadHeading, "evaluation.bad-heading" },
    Keyed{ EvaluationError::BadJson, "evaluation.bad-json" },
    Keyed{ EvaluationError::BadLine, "evaluation.bad-line" },
    Keyed{ EvaluationError::BadRow, "evaluation.bad-row" },
    Keyed{ EvaluationError::BadScore, "evaluation.bad-score" },
    Keyed{ EvaluationError::BadText, "evaluation.bad-text" },
    Keyed{ EvaluationError::BadValue, "evaluation.bad-value" },
    Keyed{ EvaluationError::Cancelled, "evaluation.cancelled" },
    Keyed{ EvaluationError::CountDiffers, "evaluation.count-differs" },
    Keyed{ EvaluationError::CutArchive, "evaluation.cut-archive" },
    Keyed{ EvaluationError::DamagedArchive, "evaluation.damaged-archive" },
    Keyed{ EvaluationError::DuplicateEntry, "evaluation.duplicate-entry" },
    Keyed{ EvaluationError::DuplicateKey, "evaluation.duplicate-key" },
    Keyed{ EvaluationError::DuplicateTask, "evaluation.duplicate-task" },
    Keyed{ EvaluationError::EmptyFile, "evaluation.empty-file" },
    Keyed{ EvaluationError::LineTooLong, "evaluation.line-too-long" },
    Keyed{ EvaluationError::MissingKey, "evaluation.missing-key" },
    Keyed{ EvaluationError::MorePassed, "evaluation.more-passed" },
    Keyed{ EvaluationError::Negative, "evaluation.negative" },
    Keyed{ EvaluationError::NoHeading, "evaluation.no-heading" },
    Keyed{ EvaluationError::NoScorer, "evaluation.no-scorer" },
    Keyed{ EvaluationError::NoTask, "evaluation.no-task" },
    Keyed{ EvaluationError::NoTaskColumn, "evaluation.no-task-column" },
    Keyed{ EvaluationError::NotAnObject, "evaluation.not-an-object" },
    Keyed{ EvaluationError::NotWhole, "evaluation.not-whole" },
    Keyed{ EvaluationError::OutputCount, "evaluation.output-count" },
    Keyed{ EvaluationError::SeveralScorers, "evaluation.several-scorers" },
    Keyed{ EvaluationError::TooManySamples, "evaluation.too-many-samples" },
    Keyed{ EvaluationError::Totals, "evaluation.totals" },
    Keyed{ EvaluationError::TwoValues, "evaluation.two-values" },
    Keyed{ EvaluationError::UnknownTask, "evaluation.unknown-task" },
    Keyed{ EvaluationError::UnpacksTooLarge, "evaluation.unpacks-too-large" },
};
static_assert(isWhole(kEvaluationErrors));

[[nodiscard]] constexpr const char* keyOf(EvaluationError code)
{
    return rowOf(kEvaluationErrors, code).key;
}

} // namespace hz::base
