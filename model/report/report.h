#pragma once

#include "model/base/cancel.h"
#include "model/base/result.h"
#include "model/report/blocks.h"
#include "model/scoring/score.h"

#include <QDateTime>
#include <QPageSize>
#include <QString>

namespace hz::report {

struct ReportOptions {
    QPageSize::PageSizeId page = QPageSize::A4; // or Letter
    QDateTime madeAt = QDateTime::currentDateTimeUtc();
    QString fileName{}; // of the project, for the title page
    bool unsavedChanges = false;
    base::CancelToken cancel{};
};

/// Everything the report says, from one result: title page (with evidence::digestOf(model), which sign-offs name too),
/// summary, matrices, rankings, hazards, graph, assumptions.
[[nodiscard]] ReportContent reportOf(
    const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings, const ReportOptions& options);

/// Writes the report as PDF, replacing the file only when it is complete. Needs a QGuiApplication (any platform); may
/// run on any thread. Same result and options: the same bytes. Errors: file.is-directory, file.no-permission,
/// file.not-found, file.no-space, report.cancelled-result (scoring was cancelled), report.cancelled (by the options'
/// token: nothing is written).
[[nodiscard]] base::Status writeReport(const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings,
    const ReportOptions& options, const QString& path);

} // namespace hz::report
