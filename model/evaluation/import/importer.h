#pragma once

#include "model/evaluation/import/text_source.h"
#include "model/evaluation/task_result.h"

#include <QDate>
#include <QFile>

namespace hz::evaluation {

/// The forms that results come in.
enum class Format {
    Recognised, // whichever of the others the file begins like
    JsonLines, // one sample a line, as HumanEval writes them: { "task_id": ..., "passed": ... }
    Csv, // one task a line, under the heading task,n,c and further attributes
    Inspect, // an evaluation log of Inspect, as JSON
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
};

/// Reads results, wholly or not at all; holds one line (of Inspect one text) at a time and the table of tasks. UTF-8,
/// or UTF-16 with its byte order mark. Errors have the place "file:line". Codes: file.not-found, file.is-directory,
/// file.no-permission, file.failed, evaluation.cancelled, evaluation.empty-file, evaluation.bad-encoding,
/// evaluation.line-too-long, evaluation.bad-json, evaluation.not-an-object, evaluation.missing-key,
/// evaluation.bad-value, evaluation.no-heading, evaluation.bad-heading, evaluation.bad-row, evaluation.several-scorers,
/// evaluation.no-scorer, evaluation.bad-score, evaluation.archive and those of check() and setAttribute().
[[nodiscard]] base::Result<Import> importResults(const QString& path, const ImportOptions& options = {});
/// From an open device; `name` is the file's.
[[nodiscard]] base::Result<Import> importResults(
    QIODevice& device, const QString& name, const ImportOptions& options = {});

/// The results with what a table (CSV, heading `task` and attributes) says of their tasks besides; tasks that only the
/// table has are left out. Codes: those of reading CSV, and evaluation.two-values where the results say otherwise.
[[nodiscard]] base::Result<TaskResults> withAttributes(
    const TaskResults& results, const QString& path, const base::CancelToken& cancel = {});

/// Opens a file for reading. Codes: file.not-found, file.is-directory, file.no-permission, file.failed.
[[nodiscard]] base::Status openForReading(QFile& file);

} // namespace hz::evaluation
