#pragma once

#include "model/base/codes/error_code.h"

/// Errors about the scheme and the project as a whole. Worded in model/wording/errors_scheme.cpp.
namespace hz::base {

enum class SchemeError : std::uint8_t {
    BoundsOrder,
    CellTwice,
    Empty,
    LetterTwice,
    MatrixIncomplete,
    NumberTwice,
};

inline constexpr std::array kSchemeErrors{
    Keyed{ SchemeError::BoundsOrder, "scheme.bounds-order" },
    Keyed{ SchemeError::CellTwice, "scheme.cell-twice" },
    Keyed{ SchemeError::Empty, "scheme.empty" },
    Keyed{ SchemeError::LetterTwice, "scheme.letter-twice" },
    Keyed{ SchemeError::MatrixIncomplete, "scheme.matrix-incomplete" },
    Keyed{ SchemeError::NumberTwice, "scheme.number-twice" },
};
static_assert(isWhole(kSchemeErrors));

[[nodiscard]] constexpr const char* keyOf(SchemeError code)
{
    return rowOf(kSchemeErrors, code).key;
}

enum class MatrixError : std::uint8_t {
    Betweenness,
    ConsistentColouring,
    WeakConsistency,
};

inline constexpr std::array kMatrixErrors{
    Keyed{ MatrixError::Betweenness, "matrix.betweenness" },
    Keyed{ MatrixError::ConsistentColouring, "matrix.consistent-colouring" },
    Keyed{ MatrixError::WeakConsistency, "matrix.weak-consistency" },
};
static_assert(isWhole(kMatrixErrors));

[[nodiscard]] constexpr const char* keyOf(MatrixError code)
{
    return rowOf(kMatrixErrors, code).key;
}

enum class ProjectError : std::uint8_t {
    NotOne,
    TooLarge,
};

inline constexpr std::array kProjectErrors{
    Keyed{ ProjectError::NotOne, "project.not-one" },
    Keyed{ ProjectError::TooLarge, "project.too-large" },
};
static_assert(isWhole(kProjectErrors));

[[nodiscard]] constexpr const char* keyOf(ProjectError code)
{
    return rowOf(kProjectErrors, code).key;
}

} // namespace hz::base
