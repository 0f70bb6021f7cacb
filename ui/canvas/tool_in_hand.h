#pragma once

#include "ui/canvas/tools/tool.h"

#include <QObject>

class QWidget;

namespace hz::ui {

/// The tool that the next events go to, and the hand that moves the plane meanwhile: with the middle button, or with
/// the space bar held down. Another tool is taken in hand when an event is done, never within it.
class ToolInHand : public QObject {
    Q_OBJECT

public:
    ToolInHand(Host& host, QWidget& view);

    [[nodiscard]] Tool& tool() const { return *m_tool; }
    /// Null: the resting tool, which selects and moves.
    void take(std::unique_ptr<Tool> tool);
    /// An event is done: what was taken during it is in hand from now on.
    void endEvent();
    /// Gives up the draft.
    void cancel();
    /// Something comes between: what is dragged goes back, and the button that is still held means nothing any more.
    void letGo();
    /// The left button is held down for the tool.
    void setDragging(bool isDragging) { m_isDragging = isDragging; }
    [[nodiscard]] bool isDragging() const { return m_isDragging; }

    void setSpaceDown(bool isDown);
    /// Dragging moves the plane.
    [[nodiscard]] bool pans() const { return m_isSpaceDown; }
    [[nodiscard]] bool isPanning() const { return m_panFrom.has_value(); }
    void startPanning(QPointF at);
    /// By how much the plane is to move.
    [[nodiscard]] QPoint panTo(QPointF at);
    void endPanning();
    void updateCursor();

signals:
    void changed();

private:
    Host& m_host;
    QWidget& m_view;
    std::unique_ptr<Tool> m_tool;
    std::unique_ptr<Tool> m_next;
    bool m_isSpaceDown = false;
    bool m_isDragging = false;
    std::optional<QPointF> m_panFrom;
};

} // namespace hz::ui
