#pragma once

#include "model/base/codes/error_code.h"

/// Errors about any entity and its fields, and what is typed into them. Worded in model/wording/errors_entity.cpp.
namespace hz::base {

enum class EntityError : std::uint8_t {
    Exists,
    NoId,
    NotRemovable,
    Unknown,
};

template <>
inline constexpr std::array kKeys<EntityError>{
    Keyed{ EntityError::Exists, "entity.exists" },
    Keyed{ EntityError::NoId, "entity.no-id" },
    Keyed{ EntityError::NotRemovable, "entity.not-removable" },
    Keyed{ EntityError::Unknown, "entity.unknown" },
};

enum class EntryError : std::uint8_t {
    Anonymous,
};

template <>
inline constexpr std::array kKeys<EntryError>{
    Keyed{ EntryError::Anonymous, "entry.anonymous" },
};

enum class FieldError : std::uint8_t {
    BadValue,
    CodeAlike,
    CodeTaken,
    Left,
    Missing,
    OutOfRange,
    TextTooLong,
    Unknown,
    UnknownTarget,
};

template <>
inline constexpr std::array kKeys<FieldError>{
    Keyed{ FieldError::BadValue, "field.bad-value" },
    Keyed{ FieldError::CodeAlike, "field.code-alike" },
    Keyed{ FieldError::CodeTaken, "field.code-taken" },
    Keyed{ FieldError::Left, "field.left" },
    Keyed{ FieldError::Missing, "field.missing" },
    Keyed{ FieldError::OutOfRange, "field.out-of-range" },
    Keyed{ FieldError::TextTooLong, "field.text-too-long" },
    Keyed{ FieldError::Unknown, "field.unknown" },
    Keyed{ FieldError::UnknownTarget, "field.unknown-target" },
};

enum class ValueError : std::uint8_t {
    AboveOne,
    BadBytes,
    BadDate,
    BadDistribution,
    BadDuration,
    BadExposure,
    BadLikelihood,
    CountedDemands,
    CountedExposure,
    Grouped,
    LastingNeedsFrequency,
    Negative,
    NoSuchOccasion,
    NoTestInterval,
    NotAFlag,
    NotANumber,
    NotAboveZero,
    NotAnId,
    NotDivisible,
    NotWhole,
    SameLetter,
    SameOccasion,
    SeveralNumbers,
    TestedNeedsRate,
    TooLarge,
    TooSmall,
    TwoReadings,
    UnknownFrequency,
    UnknownLetter,
    UnknownOccasion,
};

template <>
inline constexpr std::array kKeys<ValueError>{
    Keyed{ ValueError::AboveOne, "value.above-one" },
    Keyed{ ValueError::BadBytes, "value.bad-bytes" },
    Keyed{ ValueError::BadDate, "value.bad-date" },
    Keyed{ ValueError::BadDistribution, "value.bad-distribution" },
    Keyed{ ValueError::BadDuration, "value.bad-duration" },
    Keyed{ ValueError::BadExposure, "value.bad-exposure" },
    Keyed{ ValueError::BadLikelihood, "value.bad-likelihood" },
    Keyed{ ValueError::CountedDemands, "value.counted-demands" },
    Keyed{ ValueError::CountedExposure, "value.counted-exposure" },
    Keyed{ ValueError::Grouped, "value.grouped" },
    Keyed{ ValueError::LastingNeedsFrequency, "value.lasting-needs-frequency" },
    Keyed{ ValueError::Negative, "value.negative" },
    Keyed{ ValueError::NoSuchOccasion, "value.no-such-occasion" },
    Keyed{ ValueError::NoTestInterval, "value.no-test-interval" },
    Keyed{ ValueError::NotAFlag, "value.not-a-flag" },
    Keyed{ ValueError::NotANumber, "value.not-a-number" },
    Keyed{ ValueError::NotAboveZero, "value.not-above-zero" },
    Keyed{ ValueError::NotAnId, "value.not-an-id" },
    Keyed{ ValueError::NotDivisible, "value.not-divisible" },
    Keyed{ ValueError::NotWhole, "value.not-whole" },
    Keyed{ ValueError::SameLetter, "value.same-letter" },
    Keyed{ ValueError::SameOccasion, "value.same-occasion" },
    Keyed{ ValueError::SeveralNumbers, "value.several-numbers" },
    Keyed{ ValueError::TestedNeedsRate, "value.tested-needs-rate" },
    Keyed{ ValueError::TooLarge, "value.too-large" },
    Keyed{ ValueError::TooSmall, "value.too-small" },
    Keyed{ ValueError::TwoReadings, "value.two-readings" },
    Keyed{ ValueError::UnknownFrequency, "value.unknown-frequency" },
    Keyed{ ValueError::UnknownLetter, "value.unknown-letter" },
    Keyed{ ValueError::UnknownOccasion, "value.unknown-occasion" },
};

enum class LikelihoodError : std::uint8_t {
    ControlOccurs,
    NoLevel,
    TestedNotAControl,
};

template <>
inline constexpr std::array kKeys<LikelihoodError>{
    Keyed{ LikelihoodError::ControlOccurs, "likelihood.control-occurs" },
    Keyed{ LikelihoodError::NoLevel, "likelihood.no-level" },
    Keyed{ LikelihoodError::TestedNotAControl, "likelihood.tested-not-a-control" },
};

} // namespace hz::base
