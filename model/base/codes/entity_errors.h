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

inline constexpr std::array kEntityErrors{
    Keyed{ EntityError::Exists, "entity.exists" },
    Keyed{ EntityError::NoId, "entity.no-id" },
    Keyed{ EntityError::NotRemovable, "entity.not-removable" },
    Keyed{ EntityError::Unknown, "entity.unknown" },
};
static_assert(isWhole(kEntityErrors));

[[nodiscard]] constexpr const char* keyOf(EntityError code)
{
    return rowOf(kEntityErrors, code).key;
}

enum class EntryError : std::uint8_t {
    Anonymous,
};

inline constexpr std::array kEntryErrors{
    Keyed{ EntryError::Anonymous, "entry.anonymous" },
};
static_assert(isWhole(kEntryErrors));

[[nodiscard]] constexpr const char* keyOf(EntryError code)
{
    return rowOf(kEntryErrors, code).key;
}

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

inline constexpr std::array kFieldErrors{
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
static_assert(isWhole(kFieldErrors));

[[nodiscard]] constexpr const char* keyOf(FieldError code)
{
    return rowOf(kFieldErrors, code).key;
}

enum class ValueError : std::uint8_t {
    BadBytes,
    BadDate,
    BadDistribution,
    BadExposure,
    BadLikelihood,
    Grouped,
    NotAFlag,
    NotANumber,
    NotAnId,
    NotWhole,
    TooLarge,
    TooSmall,
    TwoReadings,
};

inline constexpr std::array kValueErrors{
    Keyed{ ValueError::BadBytes, "value.bad-bytes" },
    Keyed{ ValueError::BadDate, "value.bad-date" },
    Keyed{ ValueError::BadDistribution, "value.bad-distribution" },
    Keyed{ ValueError::BadExposure, "value.bad-exposure" },
    Keyed{ ValueError::BadLikelihood, "value.bad-likelihood" },
    Keyed{ ValueError::Grouped, "value.grouped" },
    Keyed{ ValueError::NotAFlag, "value.not-a-flag" },
    Keyed{ ValueError::NotANumber, "value.not-a-number" },
    Keyed{ ValueError::NotAnId, "value.not-an-id" },
    Keyed{ ValueError::NotWhole, "value.not-whole" },
    Keyed{ ValueError::TooLarge, "value.too-large" },
    Keyed{ ValueError::TooSmall, "value.too-small" },
    Keyed{ ValueError::TwoReadings, "value.two-readings" },
};
static_assert(isWhole(kValueErrors));

[[nodiscard]] constexpr const char* keyOf(ValueError code)
{
    return rowOf(kValueErrors, code).key;
}

} // namespace hz::base
