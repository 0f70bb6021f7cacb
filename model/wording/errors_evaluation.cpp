#include "model/base/codes/evaluation_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::EvaluationError;

constexpr std::array kEvaluation{
    Sentence{ EvaluationError::BadAttribute,
        QT_TRANSLATE_NOOP("Error",
            "The attributes of the task “{detail}” cannot be read. Write key=value, each key once, with ; between "
            "them.") },
    Sentence{ EvaluationError::BadChain,
        QT_TRANSLATE_NOOP("Error",
            "The task “{detail}” has no whole number from 1 to 1,000,000 as the length of its chain. Correct it or "
            "leave it out.") },
    Sentence{ EvaluationError::BadEncoding,
        QT_TRANSLATE_NOOP("Error",
            "The text is not readable as UTF-8. Save the file as UTF-8, or as UTF-16 with a byte order mark.") },
    Sentence{ EvaluationError::BadHeading,
        QT_TRANSLATE_NOOP("Error",
            "The heading has a column “{detail}” twice, or one whose name is empty or too long. Give each column a "
            "name of its own.") },
    Sentence{ EvaluationError::BadJson,
        QT_TRANSLATE_NOOP(
            "Error", "This is no JSON from byte {detail} on. Write the file anew; it may have been cut off.") },
    Sentence{ EvaluationError::BadLine,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no result of a task. Write task,samples,passed,attributes, with quotes around a field that "
            "has a comma.") },
    Sentence{ EvaluationError::BadRow,
        QT_TRANSLATE_NOOP("Error",
            "The row does not have {detail} fields, as the heading has. Put quotes around fields with a separator in "
            "them.") },
    Sentence{ EvaluationError::BadScore,
        QT_TRANSLATE_NOOP("Error",
            "A score of the scorer “{detail}” means neither passed nor failed. Name a scorer whose values are C, I, P, "
            "N, true, false or from 0 to 1.") },
    Sentence{ EvaluationError::BadText,
        QT_TRANSLATE_NOOP(
            "Error", "The task “{detail}” has control characters in its name or attributes. Take them out.") },
    Sentence{ EvaluationError::BadValue,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” has a value of the wrong kind. Give whole numbers for n and c, true or false for passed, a "
            "text for task_id, an object for attributes, passed or failed for result, pass, fail or timeout for "
            "base_status and plus_status.") },
    Sentence{ EvaluationError::Cancelled,
        QT_TRANSLATE_NOOP("Error", "Reading was cancelled; nothing was taken over. Start it again when you want it.") },
    Sentence{ EvaluationError::CountDiffers,
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” says another number than the list has that it counts. Write the report anew.") },
    Sentence{ EvaluationError::CutArchive,
        QT_TRANSLATE_NOOP("Error",
            "The packed file ends too early: it was cut off, by an interrupted download for example. Fetch or write it "
            "again.") },
    Sentence{ EvaluationError::DamagedArchive,
        QT_TRANSLATE_NOOP("Error", "The packed file is damaged and cannot be unpacked. Fetch or write it again.") },
    Sentence{ EvaluationError::DuplicateEntry,
        QT_TRANSLATE_NOOP("Error", "The archive has the file “{detail}” twice. Write the log anew.") },
    Sentence{ EvaluationError::DuplicateKey,
        QT_TRANSLATE_NOOP("Error", "The key “{detail}” is given twice here. Keep the one that is right.") },
    Sentence{ EvaluationError::DuplicateTask,
        QT_TRANSLATE_NOOP(
            "Error", "The task “{detail}” stands there twice. Keep one line for each task, with all its samples.") },
    Sentence{ EvaluationError::EmptyFile,
        QT_TRANSLATE_NOOP("Error", "There is not one result in the file. Check that it is the right one.") },
    Sentence{ EvaluationError::LineTooLong,
        QT_TRANSLATE_NOOP("Error", "The line is longer than 128 MiB. Put every sample on a line of its own.") },
    Sentence{ EvaluationError::MissingKey,
        QT_TRANSLATE_NOOP("Error", "The key “{detail}” is missing. Add it, or choose a file of results.") },
    Sentence{ EvaluationError::MorePassed,
        QT_TRANSLATE_NOOP(
            "Error", "More samples of the task “{detail}” passed than there are. Correct n (samples) or c (passed).") },
    Sentence{ EvaluationError::Negative,
        QT_TRANSLATE_NOOP("Error",
            "The task “{detail}” has a negative count. Give how many samples there are and how many of them passed.") },
    Sentence{ EvaluationError::NoHeading,
        QT_TRANSLATE_NOOP("Error",
            "The table has no heading with the columns task, n and c, or task_id and passed. Write it as the first "
            "line: task,n,c.") },
    Sentence{ EvaluationError::NoScorer,
        QT_TRANSLATE_NOOP("Error",
            "No sample was scored by “{detail}”. Name a scorer that the file has, or none where it has none.") },
    Sentence{ EvaluationError::NoTask, QT_TRANSLATE_NOOP("Error", "A result names no task. Give each task a name.") },
    Sentence{ EvaluationError::NoTaskColumn,
        QT_TRANSLATE_NOOP("Error",
            "The table has no heading with a column task. Write it as the first line: task, then one column for each "
            "attribute.") },
    Sentence{ EvaluationError::NotAnObject,
        QT_TRANSLATE_NOOP(
            "Error", "There is no JSON object here. Write one for each sample, with the keys task_id and passed.") },
    Sentence{ EvaluationError::NotWhole,
        QT_TRANSLATE_NOOP("Error",
            "The file says that it is not whole: {detail}. Its results were taken over as they are, and the notes of "
            "the evaluation say so.") },
    Sentence{ EvaluationError::OutputCount,
        QT_TRANSLATE_NOOP("Error",
            "The sample does not have {detail} outputs, one for each test of its task. Write null where the program "
            "failed.") },
    Sentence{ EvaluationError::SeveralScorers,
        QT_TRANSLATE_NOOP("Error", "The log has several scorers: {detail}. Name the one that counts (--scorer).") },
    Sentence{ EvaluationError::TooManySamples,
        QT_TRANSLATE_NOOP(
            "Error", "The task “{detail}” has more than 1,000,000,000 samples, which cannot be. Correct the number.") },
    Sentence{ EvaluationError::Totals,
        QT_TRANSLATE_NOOP("Error",
            "These are totals of {detail}, without the results of single tasks that statistics need. Give its file of "
            "samples.") },
    Sentence{ EvaluationError::TwoValues,
        QT_TRANSLATE_NOOP("Error",
            "Samples of one task tell different values of an attribute ({detail}). Give all of them the same.") },
    Sentence{ EvaluationError::UnknownTask,
        QT_TRANSLATE_NOOP("Error",
            "There is no task “{detail}” in the file of tasks. Score each completion against the tasks that it was "
            "made for.") },
    Sentence{ EvaluationError::UnpacksTooLarge,
        QT_TRANSLATE_NOOP("Error",
            "The packed file unpacks to more than 200 times its size, which no results do. Unpack it yourself if you "
            "trust it.") },
};
static_assert(base::isWhole(kEvaluation));

} // namespace

const char* textOf(EvaluationError code)
{
    return base::rowOf(kEvaluation, code).text;
}

} // namespace hz::wording
