#pragma once

#include "model/evaluation/import/importer.h"
#include "model/evaluation/import/line_reader.h"
#include "model/evaluation/import/shape.h"
#include "model/evaluation/import/task_table.h"

namespace hz::evaluation {

// One function a format, from the beginning of the source to its end. They fill the table and what the import says
// besides.

// `scorer`: the one that counts, where there may be several; empty: the only one.

[[nodiscard]] base::Status readJsonLines(TextSource& source, const QString& scorer, TaskTable& table, Import& import);
/// Of the shapes that have records in one JSON value.
[[nodiscard]] base::Status readDocument(
    TextSource& source, Shape shape, const QString& scorer, TaskTable& table, Import& import);
[[nodiscard]] base::Status readSweReport(TextSource& source, TaskTable& table, Import& import);
[[nodiscard]] base::Status readCsv(TextSource& source, TaskTable& table, Import& import);
/// The same without the columns n and c, which count for nothing where they are.
[[nodiscard]] base::Status readCsvOfAttributes(TextSource& source, TaskTable& table);
[[nodiscard]] base::Status readInspect(TextSource& source, const QString& scorer, TaskTable& table, Import& import);
[[nodiscard]] base::Status readInspectArchive(
    TextSource& source, const QString& scorer, TaskTable& table, Import& import);

/// What another result says of the same task, besides its counts. Codes: those of merge().
[[nodiscard]] base::Status mergeAll(TaskResult& task, const TaskResult& more);

/// A text that can be an attribute: short, and without control characters.
[[nodiscard]] bool isAttributeText(const QString& text);

/// The same error in this line of this file.
[[nodiscard]] base::Error placed(base::Error error, std::string place);

} // namespace hz::evaluation
