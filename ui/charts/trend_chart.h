#pragma once

#include "model/review/totals.h"
#include "ui/charts/chart_style.h"

#include <QWidget>

class QCustomPlot;

namespace hz::ui {

class Workspace;

/// The loss of each category from baseline to baseline, with the present at the end. Categories differ by hue, by mark
/// and by the letter at the end of their line; what is not known exactly has whiskers, and stands
/// at the edge where it has no upper end.
class TrendChart : public QWidget {
    Q_OBJECT

public:
    explicit TrendChart(Workspace& workspace, QWidget* parent = nullptr);

    void showTrend(std::vector<review::TrendPoint> points, domain::Posture posture);
    /// One line a point: for screen readers and tests.
    [[nodiscard]] QString description() const { return m_description; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    [[nodiscard]] Extent extent() const;
    void drawCategory(const domain::Category& category, int mark, double endless);

    Workspace& m_workspace;
    QCustomPlot* m_plot = nullptr;
    std::vector<review::TrendPoint> m_points;
    domain::Posture m_posture = domain::Posture::Current;
    QString m_description;
};

} // namespace hz::ui
