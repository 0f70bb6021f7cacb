#pragma once

#include "model/document/analysis_service.h"
#include "model/drawing/theme.h"
#include "model/scoring/graph/result.h"

#include <QFont>
#include <QString>

#include <vector>

class QCustomPlot;

namespace hz::ui {

/// The chance that one category loses at least so much. Where inputs are unknown the curve lies between the two ends.
struct ExceedanceLine {
    QString category;
    QColor colour;
    std::vector<scoring::ExceedancePoint> most; // with unknown inputs at their upper ends
    std::vector<scoring::ExceedancePoint> least; // at their lower ends; the same where all is known
    bool isRange = false;
    double mean = 0.0; // of most
    std::optional<base::Interval> expected{}; // 5 to 95 % of the expected loss, over what is uncertain; if anything is

    /// The greatest loss that is reached with at least this chance, in the worse case; 0: none.
    [[nodiscard]] double lossAt(double chance) const;
};

/// In the scheme's order; of one category where one is asked for. Categories that cannot lose anything are left out.
[[nodiscard]] std::vector<ExceedanceLine> exceedanceLines(
    const document::Analysis& analysis, const std::optional<base::Id>& category);

/// What a criterion tolerates: so great a chance of losing more than this.
struct LossLimit {
    QString category;
    QColor colour;
    double loss = 0.0;
    double chance = 0.0;
};

/// Of the criteria of a stage about quantiles of the loss in the posture, by category as above.
[[nodiscard]] std::vector<LossLimit> lossLimits(const domain::Model& model, const base::Id& stage,
    domain::Posture posture, const std::optional<base::Id>& category);

/// How many occurrences of consequences with a loss in the category are expected in the exposure.
[[nodiscard]] scoring::Bounded expectedLosses(
    const scoring::RiskResult& result, domain::Posture posture, std::size_t category);

/// Once for a plot, before anything is drawn into it: names stand above the curves, not among them.
void putNamesAbove(QCustomPlot& plot);
/// Both axes logarithmic. The names are in so many columns as the width of the plot allows. A limit is a corner that
/// its curve has to stay below or to the left of. At the top stands where expected losses lie.
void drawExceedance(QCustomPlot& plot, const std::vector<ExceedanceLine>& lines, const std::vector<LossLimit>& limits,
    const drawing::Theme& theme, const QFont& font, const QString& unit, bool isStale);

} // namespace hz::ui
