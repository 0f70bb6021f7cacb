#pragma once

#include "model/document/analysis_service.h"
#include "ui/common/view_picture.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QCustomPlot;
class QLabel;

namespace hz::ui {

class Workspace;
struct LossLimit;

/// The chance that an exposure costs at least so much, by category, in the posture of the window; simulated while it is
/// in sight. The exposure is that of the project, or of a stage of the release plan, whose criteria then stand in it.
class ExceedanceView : public QWidget {
    Q_OBJECT

public:
    explicit ExceedanceView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] const document::AnalysisService& service() const { return *m_service; }
    /// The chart in words, one line per category: for screen readers and tests.
    [[nodiscard]] QString description() const { return m_description; }
    struct Pictured {
        PictureElement element;
        double height = 0.0;
    };
    /// Its part of a picture; nothing where there is no curve.
    [[nodiscard]] std::optional<Pictured> pictured(QPointF topLeft, double width) const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void ask();
    void draw();
    void listStages();
    [[nodiscard]] base::Id stage() const; // null: the project
    [[nodiscard]] std::vector<LossLimit> limitsOf(const document::AnalysisPointer& analysis) const;
    [[nodiscard]] QString emptyNote(const document::Analysis& analysis) const;
    [[nodiscard]] QString expectedNote() const;
    [[nodiscard]] QString noteOn(const document::Analysis& analysis) const;
    [[nodiscard]] QString limitsElsewhere(const domain::Model& model) const;

    Workspace& m_workspace;
    document::AnalysisService* m_service;
    QLabel* m_title;
    QComboBox* m_exposures;
    QLabel* m_note;
    QCustomPlot* m_plot;
    QString m_description;
    QTimer m_fade; // stale for most of a frame: to be shown so
};

} // namespace hz::ui
