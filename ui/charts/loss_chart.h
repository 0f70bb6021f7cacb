#pragma once

#include "model/drawing/theme.h"
#include "model/scoring/graph/result.h"

#include <QFont>
#include <QString>

#include <vector>

class QCustomPlot;

namespace hz::ui {

/// One bar: the loss of one category in one posture, certain up to `loss.low`, possible up to `loss.high`, which may be
/// without an end.
struct LossBar {
    QString category;
    QColor colour;
    domain::Posture posture = domain::Posture::Current;
    base::Interval loss{};
    QString text;
};

/// The bars of a result, category by category in the scheme's order, each in three postures; of one category only when
/// one is given.
[[nodiscard]] std::vector<LossBar> lossBars(const scoring::RiskResult& result, const std::optional<base::Id>& category);

/// So many pixels give each bar a line of text.
[[nodiscard]] int heightOfLossBars(std::size_t count, const QFont& font);
/// Draws them anew into the plot, in the theme's colours: lying, in lines of text of their own, with their
/// names before and their figures behind them, so that no width is too small for the words. Depends on the width
/// of the plot.
void drawLossBars(QCustomPlot& plot, const std::vector<LossBar>& bars, const drawing::Theme& theme, const QFont& font,
    const QString& unit, bool isStale);

} // namespace hz::ui
