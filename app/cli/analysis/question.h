#pragma once

#include "app/cli/analysis/report.h"
#include "app/cli/basics/memory_watch.h"
#include "app/cli/basics/output.h"
#include "app/cli/basics/progress.h"
#include "model/base/result.h"
#include "model/openpsa/definitions/open_psa_model.h"

namespace hz::cli {

/// A report without answers; of the questions that were not asked, probability is the one that is meant.
[[nodiscard]] AnalysisReport reportOn(const AnalyzeOptions& options, std::string file);

/// Adds what is asked about. The posture is that of a project.
void addSubject(AnalysisReport& report, analysis::Subject subject, const std::optional<std::string>& posture);
/// Of an Open-PSA model, phase by phase; the model must live as long as the report. Fails as analysis::subjectOf does,
/// and with usage.no-posture.
[[nodiscard]] base::Status addSubjects(AnalysisReport& report, const openpsa::OpenPsaModel& model);

/// Answers all questions about all subjects, and writes the answer. `memory` cancels the report's token.
[[nodiscard]] Status answer(AnalysisReport& report, const MemoryWatch& memory, Progress& progress);

} // namespace hz::cli
