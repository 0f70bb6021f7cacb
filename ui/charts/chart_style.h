#pragma once

#include "model/base/interval.h"
#include "model/drawing/theme.h"

#include <QFont>

class QCustomPlot;

namespace hz::ui {

/// A plot to look at: what the mouse does above it goes to what it lies on, so that the wheel scrolls.
[[nodiscard]] QCustomPlot* newChart();
/// Takes everything off a chart and dresses it in the theme: no frame, light rules, the font of the window.
void clearChart(QCustomPlot& plot, const drawing::Theme& theme, const QFont& font);

/// How far the numbers of a chart reach.
class Extent {
public:
    void add(base::Interval value);
    [[nodiscard]] double most() const { return m_most; }
    /// Where a number without an upper end is drawn to: beyond all that have one.
    [[nodiscard]] double endless() const { return m_most > 0.0 ? m_most * 1.25 : 1.0; }

private:
    double m_most = 0.0; // of all ends that there are
};

} // namespace hz::ui
