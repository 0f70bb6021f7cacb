#pragma once

#include "model/drawing/theme.h"

#include <QFont>

class QCustomPlot;

namespace hz::ui {

/// A plot to look at: what the mouse does above it goes to what it lies on, so that the wheel scrolls.
[[nodiscard]] QCustomPlot* newChart();
/// Takes everything off a chart and dresses it in the theme: no frame, light rules, the font of the window.
void clearChart(QCustomPlot& plot, const drawing::Theme& theme, const QFont& font);

} // namespace hz::ui
