#pragma once

#include "model/document/analysis_service.h"

#include <QTimer>
#include <QWidget>

class QCustomPlot;
class QLabel;

namespace hz::ui {

class Workspace;

/// The chance that an exposure costs at least so much, by category, in the posture of the window; simulated while it is
/// in sight.
class ExceedanceView : public QWidget {
    Q_OBJECT

public:
    explicit ExceedanceView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] const document::AnalysisService& service() const { return *m_service; }
    /// The chart in words, one line per category: for screen readers and tests.
    [[nodiscard]] QString description() const { return m_description; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void ask();
    void draw();
    [[nodiscard]] QString emptyNote(const document::Analysis& analysis) const;
    [[nodiscard]] QString expectedNote() const;
    [[nodiscard]] QString noteOn(const document::Analysis& analysis) const;

    Workspace& m_workspace;
    document::AnalysisService* m_service;
    QLabel* m_title;
    QLabel* m_note;
    QCustomPlot* m_plot;
    QString m_description;
    QTimer m_fade; // stale for most of a frame: to be shown so
};

} // namespace hz::ui
