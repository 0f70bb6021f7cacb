#pragma once

#include <QObject>
#include <QPointer>

class QLabel;
class QStatusBar;

namespace hz::ui {

class Workspace;
class ZoomField;

/// What must always be visible, in the status bar: saved state, state of the scores, posture, selection, zoom, and by
/// whom a project is held when it is read-only.
class StatusLine : public QObject {
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar& bar);

    void showProject(Workspace* workspace);
    [[nodiscard]] ZoomField& zoom() const { return *m_zoom; }

private:
    void update();
    void updateSaved();
    void updateScores();
    void updatePosture();
    void updateSelection();

    QPointer<Workspace> m_workspace;
    QLabel* m_saved = nullptr;
    QLabel* m_readOnly = nullptr;
    QLabel* m_scores = nullptr;
    QLabel* m_posture = nullptr;
    QLabel* m_selection = nullptr;
    ZoomField* m_zoom = nullptr;
};

} // namespace hz::ui
