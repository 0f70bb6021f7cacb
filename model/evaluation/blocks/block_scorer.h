#pragma once

#include "model/evaluation/import/importer.h"

namespace hz::evaluation {

/// Compares what programs returned with what the tasks expect. The programs themselves are run by a harness of the
/// user's; nothing is run here. Each line of the completions is one sample: `{ "task_id": ..., "outputs": [ ... ] }`,
/// what it returned for the inputs of the task's tests, in their order; null where it failed, or null for all of them.
/// A sample passes when every output is the one expected. The result has all the tasks, those without samples too, with
/// the lengths of their chains; the file is that of the completions.
///
/// Codes: those of importResults() for lines of JSON, evaluation.unknown-task, evaluation.output-count, and of the
/// tasks evaluation.duplicate-task and evaluation.bad-chain.
[[nodiscard]] base::Result<Import> scoreCompletions(
    const QString& completions, const QString& tasks, const ImportOptions& options = {});

} // namespace hz::evaluation
