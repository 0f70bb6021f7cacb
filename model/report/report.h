#pragma once

#include "model/base/cancel.h"
#include "model/base/result.h"
#include "model/readiness/gate.h"
#include "model/report/blocks.h"
#include "model/scoring/graph/score.h"

#include <QDateTime>
#include <QPageSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace hz::report {

struct ReportOptions {
    QPageSize::PageSizeId page = QPageSize::A4; // or Letter
    QDateTime madeAt = QDateTime::currentDateTimeUtc();
    QString fileName{}; // of the project, for the title page
    bool unsavedChanges = false;
    QDate today{}; // the day of the verdicts; invalid: that of madeAt
    /// The verdicts of that day, where somebody has seen them already; absent: they are judged for the report.
    std::optional<readiness::ReleasePlan> plan{};
    base::CancelToken cancel{};
};

/// Everything the report says, from one result: title page (with evidence::digestOf(model), which sign-offs name too),
/// summary, matrices, rankings, hazards, graph, assumptions.
[[nodiscard]] ReportContent reportOf(
    const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings, const ReportOptions& options);

/// Where a report is to be written. What is there may be replaced only if that is said, and only when it is a PDF.
struct ReportFile {
    QString path;
    bool replaces = false;
    QStringList inputs{}; // what was read for it
};

/// Whether it may be written there, before any work is done. Errors: those of store::checkOutput.
[[nodiscard]] base::Status checkReport(const ReportFile& file);

/// Writes the report as PDF, whole or not at all. Needs a QGuiApplication (any platform); may run on any thread. Same
/// result and options: the same bytes. Errors: those of store::writeOutput, report.cancelled-result (scoring was
/// cancelled), report.cancelled (by the options' token: nothing is written).
[[nodiscard]] base::Status writeReport(const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings,
    const ReportOptions& options, const ReportFile& file);

} // namespace hz::report
