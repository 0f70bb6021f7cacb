#pragma once

#include "model/base/codes/error_code.h"

/// Errors about how the program is asked, and what it makes. Worded in model/wording/errors_program.cpp.
namespace hz::base {

enum class UsageError : std::uint8_t {
    NoMissionTime,
    NoPosture,
    NoStandardOutput,
    NoSuchCategory,
    SeveralFiles,
    TwoFormats,
};

template <>
inline constexpr std::array kKeys<UsageError>{
    Keyed{ UsageError::NoMissionTime, "usage.no-mission-time" },
    Keyed{ UsageError::NoPosture, "usage.no-posture" },
    Keyed{ UsageError::NoStandardOutput, "usage.no-standard-output" },
    Keyed{ UsageError::NoSuchCategory, "usage.no-such-category" },
    Keyed{ UsageError::SeveralFiles, "usage.several-files" },
    Keyed{ UsageError::TwoFormats, "usage.two-formats" },
};

enum class ProgramError : std::uint8_t {
    Missing,
};

template <>
inline constexpr std::array kKeys<ProgramError>{
    Keyed{ ProgramError::Missing, "program.missing" },
};

enum class ReportError : std::uint8_t {
    Cancelled,
    CancelledResult,
    PdfBroken,
};

template <>
inline constexpr std::array kKeys<ReportError>{
    Keyed{ ReportError::Cancelled, "report.cancelled" },
    Keyed{ ReportError::CancelledResult, "report.cancelled-result" },
    Keyed{ ReportError::PdfBroken, "report.pdf-broken" },
};

} // namespace hz::base
