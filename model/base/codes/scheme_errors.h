#pragma once

#include "model/base/codes/error_code.h"

/// Errors about the scheme and the project as a whole. Worded in model/wording/errors_scheme.cpp.
namespace hz::base {

enum class SchemeError : std::uint8_t {
    BoundsOrder,
    CellTwice,
    Empty,
    FrequencyTwice,
    LetterTwice,
    MatrixIncomplete,
    NumberTwice,
};

template <>
inline constexpr std::array kKeys<SchemeError>{
    Keyed{ SchemeError::BoundsOrder, "scheme.bounds-order" },
    Keyed{ SchemeError::CellTwice, "scheme.cell-twice" },
    Keyed{ SchemeError::Empty, "scheme.empty" },
    Keyed{ SchemeError::FrequencyTwice, "scheme.frequency-twice" },
    Keyed{ SchemeError::LetterTwice, "scheme.letter-twice" },
    Keyed{ SchemeError::MatrixIncomplete, "scheme.matrix-incomplete" },
    Keyed{ SchemeError::NumberTwice, "scheme.number-twice" },
};

enum class MatrixError : std::uint8_t {
    Betweenness,
    ConsistentColouring,
    WeakConsistency,
};

template <>
inline constexpr std::array kKeys<MatrixError>{
    Keyed{ MatrixError::Betweenness, "matrix.betweenness" },
    Keyed{ MatrixError::ConsistentColouring, "matrix.consistent-colouring" },
    Keyed{ MatrixError::WeakConsistency, "matrix.weak-consistency" },
};

enum class ProjectError : std::uint8_t {
    NotOne,
    TooLarge,
};

template <>
inline constexpr std::array kKeys<ProjectError>{
    Keyed{ ProjectError::NotOne, "project.not-one" },
    Keyed{ ProjectError::TooLarge, "project.too-large" },
};

enum class OccasionError : std::uint8_t {
    InUse,
};

template <>
inline constexpr std::array kKeys<OccasionError>{
    Keyed{ OccasionError::InUse, "occasion.in-use" },
};

} // namespace hz::base
