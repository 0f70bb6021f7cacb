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

inline constexpr std::array kUsageErrors{
    Keyed{ UsageError::NoMissionTime, "usage.no-mission-time" },
    Keyed{ UsageError::NoPosture, "usage.no-posture" },
    Keyed{ UsageError::NoStandardOutput, "usage.no-standard-output" },
    Keyed{ UsageError::NoSuchCategory, "usage.no-such-category" },
    Keyed{ UsageError::SeveralFiles, "usage.several-files" },
    Keyed{ UsageError::TwoFormats, "usage.two-formats" },
};
static_assert(isWhole(kUsageErrors));

[[nodiscard]] constexpr const char* keyOf(UsageError code)
{
    return rowOf(kUsageErrors, code).key;
}

enum class ProgramError : std::uint8_t {
    Missing,
};

inline constexpr std::array kProgramErrors{
    Keyed{ ProgramError::Missing, "program.missing" },
};
static_assert(isWhole(kProgramErrors));

[[nodiscard]] constexpr const char* keyOf(ProgramError code)
{
    return rowOf(kProgramErrors, code).key;
}

enum class ReportError : std::uint8_t {
    Cancelled,
    CancelledResult,
    PdfBroken,
};

inline constexpr std::array kReportErrors{
    Keyed{ ReportError::Cancelled, "report.cancelled" },
    Keyed{ ReportError::CancelledResult, "report.cancelled-result" },
    Keyed{ ReportError::PdfBroken, "report.pdf-broken" },
};
static_assert(isWhole(kReportErrors));

[[nodiscard]] constexpr const char* keyOf(ReportError code)
{
    return rowOf(kReportErrors, code).key;
}

} // namespace hz::base
