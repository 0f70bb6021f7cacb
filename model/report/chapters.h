#pragma once

#include "model/migration/migration.h"
#include "model/report/report.h"
#include "model/review/effect.h"
#include "model/review/waterfall.h"

/// The chapters of the report, in reading order. Each turns what was found into blocks and computes nothing itself.
namespace hz::report {

/// What has happened since a baseline.
struct SinceBaseline {
    domain::Baseline baseline{};
    std::optional<base::Error> error{}; // it cannot be read: nothing below is there
    int edition = migration::kEdition; // that it was frozen in
    std::optional<scoring::RiskResult> before{}; // absent: it was cancelled
    review::Effect effect{};
    review::Waterfall waterfall{};
};

struct ReportSource {
    const scoring::RiskResult& result;
    const std::vector<scoring::Finding>& findings;
    const ReportOptions& options;
    QDate today{}; // of the verdicts
    readiness::ReleasePlan plan{};
    std::optional<SinceBaseline> sinceBaseline{}; // the newest; absent: there is none
};

/// Finds what the options do not bring.
[[nodiscard]] ReportSource sourceOf(
    const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings, const ReportOptions& options);

[[nodiscard]] TitlePage titlePageOf(const ReportSource& source);
[[nodiscard]] std::vector<Block> summaryChapter(const ReportSource& source);
/// Go or no-go for each stage on the day of the report; empty without a release plan.
[[nodiscard]] std::vector<Block> readinessChapter(const ReportSource& source);
/// Empty where nothing was accepted.
[[nodiscard]] std::vector<Block> acceptancesChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> matricesChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> rankingsChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> hazardsChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> graphChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> controlsChapter(const ReportSource& source);
/// Nothing without evaluations and estimates.
[[nodiscard]] std::vector<Block> evaluationsChapter(const ReportSource& source);
/// Nothing without evidence and incidents.
[[nodiscard]] std::vector<Block> evidenceChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> inputsChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> findingsChapter(const ReportSource& source);
/// Since the newest baseline; nothing where there is none.
[[nodiscard]] std::vector<Block> differenceChapter(const ReportSource& source);
[[nodiscard]] std::vector<Block> sourcesChapter(const ReportSource& source);
/// What the numbers mean, in plain words.
[[nodiscard]] std::vector<Block> methodChapter(const ReportSource& source);

/// Hazards that bear a risk in the category, the worst first.
[[nodiscard]] std::vector<const scoring::NodeScore*> worstFirst(
    const scoring::PostureResult& posture, std::size_t category);

} // namespace hz::report
