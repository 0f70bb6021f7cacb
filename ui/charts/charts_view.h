#pragma once

#include "ui/charts/loss_chart.h"
#include "ui/common/view_picture.h"

#include <QScrollArea>

class QCustomPlot;
class QLabel;

namespace hz::ui {

class ExceedanceView;
class Workspace;

/// Loss per category in the three postures, from the same result as every other view. Category by hue, posture by
/// lightness; what is only known within bounds is hatched between them. Below it the loss-exceedance curves; scrolls
/// where both do not fit.
class ChartsView : public QScrollArea, public PicturedView {
    Q_OBJECT

public:
    explicit ChartsView(Workspace& workspace, QWidget* parent = nullptr);

    /// The chart in words, one line per bar: for screen readers and tests.
    [[nodiscard]] QString description() const { return m_description; }
    [[nodiscard]] ViewPicture picture(PictureScope scope) const override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw();
    [[nodiscard]] QString noteOn(const scoring::RiskResult& result, const std::vector<LossBar>& bars) const;

    Workspace& m_workspace;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QCustomPlot* m_plot = nullptr;
    ExceedanceView* m_exceedance = nullptr;
    QString m_description;
};

} // namespace hz::ui
