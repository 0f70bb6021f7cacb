#pragma once

#include "model/domain/changes.h"
#include "model/drawing/picture.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <set>

class QPainter;
class QUndoCommand;
class QWidget;

namespace hz::ui {

class Viewport;
class Workspace;

/// Shows what undo and redo have done: the view moves there if that is out of sight, and the things flash. What was
/// selected when it went is selected again when it comes back.
class UndoEcho : public QObject {
    Q_OBJECT

public:
    UndoEcho(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport, const QWidget& view);

    /// The picture is about to follow an edit: where what goes has stood.
    void begin(const domain::ChangeSet& changes);
    /// The picture has followed it.
    void end(const domain::ChangeSet& changes);

    [[nodiscard]] bool isFlashing() const { return m_flash.isActive(); }
    /// In scene units.
    void paint(QPainter& painter) const;

signals:
    void changed();

private:
    enum class Way { Forward, Undo, Redo };
    [[nodiscard]] Way wayOfStep();
    void noteGone(const domain::ChangeSet& changes);
    void selectReturned(const domain::ChangeSet& changes);
    void show(const domain::ChangeSet& changes);
    [[nodiscard]] bool isMoved() const;

    Workspace& m_workspace;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
    const QWidget& m_view;
    int m_index = 0; // of the undo stack
    const QUndoCommand* m_next = nullptr; // what redo would do
    std::vector<domain::EntityKey> m_selected, m_selectedBefore;
    std::set<domain::EntityKey> m_departed; // went while they were selected
    std::vector<domain::EntityKey> m_shown;
    std::vector<QRectF> m_leaving, m_gone;
    QTimer m_flash;
    QElapsedTimer m_clock;
};

} // namespace hz::ui
