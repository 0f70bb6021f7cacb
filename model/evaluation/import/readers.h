#pragma once

#include "model/evaluation/import/importer.h"
#include "model/evaluation/import/line_reader.h"
#include "model/evaluation/import/task_table.h"

namespace hz::evaluation {

// One function a format, from the beginning of the source to its end. They fill the table and what the import says
// besides.

[[nodiscard]] base::Status readJsonLines(TextSource& source, TaskTable& table, Import& import);
[[nodiscard]] base::Status readCsv(TextSource& source, TaskTable& table, Import& import);
/// The same without the columns n and c, which count for nothing where they are.
[[nodiscard]] base::Status readCsvOfAttributes(TextSource& source, TaskTable& table);
/// `scorer`: the one that counts; empty: the only one.
[[nodiscard]] base::Status readInspect(TextSource& source, const QString& scorer, TaskTable& table, Import& import);

/// A text that can be an attribute: short, and without control characters.
[[nodiscard]] bool isAttributeText(const QString& text);

/// The same error in this line of this file.
[[nodiscard]] base::Error placed(base::Error error, const base::Error& place);

} // namespace hz::evaluation
