#pragma once

#include "model/migration/migration.h"
#include "model/scoring/graph/result.h"

#include <QDate>

/// The totals that a baseline keeps, and their course from baseline to baseline.
namespace hz::review {

using base::Id;
using base::Interval;
using domain::Posture;

/// A loss of the whole model, in units of magnitude. No category: the weighted total.
struct Total {
    Posture posture = Posture::Current;
    QString category;
    Interval loss;

    bool operator==(const Total&) const = default;
};

/// One line a total: posture,category,low,high.
[[nodiscard]] QString totalText(const Total& total);
/// Nothing for a line that is none: a trend leaves it out rather than guess.
[[nodiscard]] std::optional<Total> totalFromText(const QString& line);

/// By posture, then category in the scheme's order, then the weighted total where there is one.
[[nodiscard]] std::vector<Total> totalsOf(const scoring::RiskResult& result);
[[nodiscard]] QStringList totalLinesOf(const scoring::RiskResult& result);

/// The totals that a baseline was frozen with.
[[nodiscard]] std::vector<Total> totalsOf(const domain::Baseline& baseline);

struct TrendPoint {
    Id baseline; // null: the present
    QString name;
    QDate date;
    std::vector<Total> totals;
    int edition = migration::kEdition; // by which they were counted

    [[nodiscard]] std::optional<Interval> loss(Posture posture, const QString& category) const;
    bool operator==(const TrendPoint&) const = default;
};

/// The baselines by date, then name, each with the totals that it was frozen with.
[[nodiscard]] std::vector<TrendPoint> trendOf(const domain::Model& model);

} // namespace hz::review
