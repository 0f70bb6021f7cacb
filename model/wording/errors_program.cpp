#include "model/base/codes/program_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::ProgramError;
using base::ReportError;
using base::UsageError;

constexpr std::array kUsage{
    Sentence{ UsageError::NoMissionTime,
        QT_TRANSLATE_NOOP("Error",
            "A mission time is for Open-PSA models; a project has its own exposure. Leave --mission-time out.") },
    Sentence{ UsageError::NoPosture,
        QT_TRANSLATE_NOOP("Error", "Only projects have postures. Leave out --posture for an Open-PSA model.") },
    Sentence{ UsageError::NoStandardOutput,
        QT_TRANSLATE_NOOP(
            "Error", "Only text goes to standard output (-): a project as JSON or the like, and tasks. Name a file.") },
    Sentence{ UsageError::NoSuchCategory,
        QT_TRANSLATE_NOOP("Error", "The scheme has no category {detail}. Name one that it has.") },
    Sentence{ UsageError::SeveralFiles,
        QT_TRANSLATE_NOOP("Error", "Only an Open-PSA model may be in several files. Leave out “--with”.") },
    Sentence{ UsageError::TwoFormats,
        QT_TRANSLATE_NOOP("Error", "--json and --format {detail} ask for two forms of the answer. Say one of them.") },
};
static_assert(base::isWhole(kUsage));

constexpr std::array kProgram{
    Sentence{ ProgramError::Missing,
        QT_TRANSLATE_NOOP("Error", "This part of Graphazard is missing or cannot be run. Install Graphazard again.") },
};
static_assert(base::isWhole(kProgram));

constexpr std::array kReport{
    Sentence{ ReportError::Cancelled,
        QT_TRANSLATE_NOOP("Error", "The report was stopped before it was finished; nothing was written.") },
    Sentence{ ReportError::CancelledResult,
        QT_TRANSLATE_NOOP("Error", "Scoring was cancelled, so there is nothing to report. Try again.") },
    Sentence{ ReportError::PdfBroken,
        QT_TRANSLATE_NOOP(
            "Error", "The PDF could not be finished ({detail}); nothing was written. Try again, and report this.") },
};
static_assert(base::isWhole(kReport));

} // namespace

const char* textOf(UsageError code)
{
    return base::rowOf(kUsage, code).text;
}

const char* textOf(ProgramError code)
{
    return base::rowOf(kProgram, code).text;
}

const char* textOf(ReportError code)
{
    return base::rowOf(kReport, code).text;
}

} // namespace hz::wording
