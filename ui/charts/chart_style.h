#pragma once

#include "model/drawing/theme.h"

#include <QFont>

class QCustomPlot;

namespace hz::ui {

/// Takes everything off a chart and dresses it in the theme: no frame, light rules, the font of the window.
void clearChart(QCustomPlot& plot, const drawing::Theme& theme, const QFont& font);

} // namespace hz::ui
