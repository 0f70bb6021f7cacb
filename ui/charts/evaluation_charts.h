#pragma once

#include "model/evaluation/decay.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QCustomPlot;

namespace hz::ui {

/// A chart that is drawn anew whenever its size, the theme or the font changes.
class EvaluationChart : public QWidget {
    Q_OBJECT

public:
    EvaluationChart(Workspace& workspace, const QString& name, QWidget* parent);

    /// The chart in words, one line for each thing on it: for screen readers and tests.
    [[nodiscard]] const QString& description() const { return m_description; }

protected:
    virtual void draw(QCustomPlot& plot, const drawing::Theme& theme) = 0;
    void redraw(const QString& description);
    void redraw();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Workspace& m_workspace;
    QCustomPlot* m_plot;
    QString m_description;
};

/// A pass rate of the tasks that have one attribute, and that of the reference beside it.
struct ProfileBar {
    QString name;
    double rate = 0.0;
    std::optional<base::Interval> interval{};
    std::optional<double> reference{};
};

/// Lying bars with intervals; the reference as a ring.
class ProfileChart : public EvaluationChart {
    Q_OBJECT

public:
    ProfileChart(Workspace& workspace, QWidget* parent);
    void showBars(std::vector<ProfileBar> bars);

protected:
    void draw(QCustomPlot& plot, const drawing::Theme& theme) override;

private:
    std::vector<ProfileBar> m_bars; // the first stands at the top
};

/// Pass rates by the number of chained blocks, the fit p1 r^(n-1), and the line of people, r = 1.
class DecayChart : public EvaluationChart {
    Q_OBJECT

public:
    DecayChart(Workspace& workspace, QWidget* parent);
    void showDecay(const evaluation::Decay& decay);

protected:
    void draw(QCustomPlot& plot, const drawing::Theme& theme) override;

private:
    evaluation::Decay m_decay;
};

/// How probable which value of a likelihood is.
struct PosteriorCurve {
    std::vector<std::pair<double, double>> density{}; // values rise
    base::Interval credible{};
    double mean = 0.0;
    std::optional<double> typed{}; // in the same unit
    QString unit{};
};

class PosteriorChart : public EvaluationChart {
    Q_OBJECT

public:
    PosteriorChart(Workspace& workspace, QWidget* parent);
    void showCurve(PosteriorCurve curve);

protected:
    void draw(QCustomPlot& plot, const drawing::Theme& theme) override;

private:
    PosteriorCurve m_curve;
};

} // namespace hz::ui
