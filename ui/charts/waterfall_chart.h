#pragma once

#include "model/review/waterfall.h"

#include <QWidget>

class QCustomPlot;
class QLabel;
class QScrollArea;

namespace hz::ui {

class Workspace;

/// The loss before, what each edit moved it by, and the loss after: one bar a line, in the order of the steps. What
/// raises the loss goes right with a plus, what lowers it left with a minus. Where a loss is an interval, the upper
/// half of a bar shows its upper end and the lower half its lower end; one without an end is drawn to the edge.
class WaterfallChart : public QWidget {
    Q_OBJECT

public:
    explicit WaterfallChart(Workspace& workspace, QWidget* parent = nullptr);

    /// `column` is a position in the waterfall's columns. Without steps only the two totals are shown.
    void showSteps(const review::Waterfall& waterfall, domain::Posture posture, std::size_t column);
    void clear();
    /// One line a bar: for screen readers and tests.
    [[nodiscard]] QString description() const { return m_description; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Bar {
        QString name;
        QString text;
        base::Interval from; // where the ends were
        base::Interval to;
        bool isTotal = false;
    };

    void draw();
    void drawBar(const Bar& bar, double at, bool hasIntervals, double endless);

    Workspace& m_workspace;
    QScrollArea* m_room = nullptr;
    QCustomPlot* m_plot = nullptr;
    QLabel* m_note = nullptr;
    std::vector<Bar> m_bars;
    QString m_description;
};

} // namespace hz::ui
