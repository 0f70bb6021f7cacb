#pragma once

#include "ui/canvas/edge_panning.h"
#include "ui/canvas/tools/guard_gesture.h"

#include <QEvent>

class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;
class QWidget;

namespace hz::ui {

class CanvasClipboard;
class Viewport;
class Workspace;

/// What is dragged to a canvas from the library and other windows, until it is dropped. A single control may be dropped
/// on a link to guard it.
class CanvasDrops {
public:
    CanvasDrops(Host& host, Workspace& workspace, CanvasClipboard& clipboard, Viewport& viewport, QWidget& view);

    /// Answers whether the event was one of a drag.
    bool handle(QEvent& event);

private:
    void enter(QDragEnterEvent& event);
    void move(QDragMoveEvent& event);
    void leave();
    void drop(QDropEvent& event);
    [[nodiscard]] bool isControl() const;
    void look(QPointF view);

    Host& m_host;
    Workspace& m_workspace;
    CanvasClipboard& m_clipboard;
    Viewport& m_viewport;
    QWidget& m_view;
    std::shared_ptr<const domain::Model> m_fragment; // what is held over the canvas
    GuardGesture m_guard;
    EdgePanning m_edges;
};

} // namespace hz::ui
