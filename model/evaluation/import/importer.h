#pragma once

#include "model/base/file_kind.h"
#include "model/evaluation/import/text_source.h"
#include "model/evaluation/task_result.h"

#include <QDate>
#include <QFile>

namespace hz::evaluation {

/// The forms that results come in.
enum class Format {
    Recognised, // whichever of the others the file is by its content
    JsonLines, // one sample an object, as HumanEval writes them: { "task_id": ..., "passed": ... }
    Csv, // one task a line, under the heading task,n,c, or one sample, under task_id,passed; and further attributes
    Inspect, // an evaluation log of Inspect, as JSON or .eval
    EvalPlus, // its eval_results.json
    BigCode, // { "task_id": ..., "result": "passed" } and what its code_eval writes
    LmEval, // samples of lm-eval
    SweBench, // a report of SWE-bench, of all instances or of one
    OpenAiEvals, // the record of a run of openai/evals
};

struct ImportOptions {
    Format format = Format::Recognised;
    QString scorer{}; // of an Inspect log that has several
    Progress progress{};
    base::CancelToken cancel{};
};

/// What a file says, and which file it was.
struct Import {
    TaskResults results{};
    Format format = Format::Recognised;
    QString title{}; // of what was evaluated, where the file says: Inspect's task
    QString model{}; // with its version, where the file says
    QDate date{}; // where the file says
    QString scorer{}; // Inspect's
    QString file{}; // its name, without the folder
    QByteArray sha256{}; // of its bytes; 32 bytes
    qint64 partial = 0; // samples with part of the credit: they did not pass
    qint64 unscored = 0; // samples that nobody scored: they do not count
    qint64 read = 0; // samples in the file, where it is a log that says how many there should be
    qint64 expected = 0; // how many there should be; 0: the file does not say
    QString
        status{}; // how it ended, where that was not well: Inspect's "error", "cancelled" ...; empty: nothing is amiss

    [[nodiscard]] bool isWhole() const { return status.isEmpty(); }
};

/// Reads results, wholly or not at all; holds one line (of documents one text) at a time and the table of tasks. UTF-8,
/// or UTF-16 with its byte order mark, packed by gzip or not. Which form a file has, its content says. Errors have the
/// place "file:line". Codes: file.not-found, file.is-directory, file.no-permission, file.failed, evaluation.*, those of
/// check() and setAttribute(), and content.* for what is no file of results.
[[nodiscard]] base::Result<Import> importResults(const QString& path, const ImportOptions& options = {});
/// From an open device, which may be a pipe; `name` is the file's.
[[nodiscard]] base::Result<Import> importResults(
    QIODevice& device, const QString& name, const ImportOptions& options = {});

/// The results with what a table (CSV, heading `task` and attributes) says of their tasks besides; tasks that only the
/// table has are left out. Codes: those of reading CSV, and evaluation.two-values where the results say otherwise.
[[nodiscard]] base::Result<TaskResults> withAttributes(
    const TaskResults& results, const QString& path, const base::CancelToken& cancel = {});

/// Refuses what by its beginning is a file of another kind. Codes: content.*.
[[nodiscard]] base::Status checkContent(TextSource& source, base::Wanted wanted);

/// Opens a file for reading; the name “-” is the standard input. Codes: file.not-found, file.is-directory,
/// file.no-permission, file.failed.
[[nodiscard]] base::Status openForReading(QFile& file);

} // namespace hz::evaluation
