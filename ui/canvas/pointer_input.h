#pragma once

#include "ui/canvas/edge_panning.h"
#include "ui/canvas/tools/tool.h"

class QContextMenuEvent;
class QHelpEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QPinchGesture;
class QWheelEvent;

namespace hz::ui {

class CanvasMenu;
class TitleEditing;
class ToolInHand;
class Viewport;

/// Pointer, wheel and touch on a canvas: they move the plane, or go to the tool in hand.
class PointerInput {
public:
    PointerInput(QWidget& view, const drawing::Picture& picture, Viewport& viewport, ToolInHand& hand,
        TitleEditing& titles, CanvasMenu& menu);

    /// Answers whether the event was one of them.
    bool handle(QEvent& event);
    /// Something comes between; a drag is given up.
    void interrupt();
    /// What is under the pointer may be something else now, without its having moved. Looks when all is done.
    void lookAgain() { m_look.start(); }

private:
    bool handleMouse(QEvent& event);
    bool handleTouch(QEvent& event);
    void press(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void giveUp();
    void drop(const QMouseEvent& event);
    void leave();
    void turn(QWheelEvent& event);
    void showTip(const QHelpEvent& event);
    void openMenu(const QContextMenuEvent& event);
    void look();
    [[nodiscard]] Pointer at(QPointF view, Qt::KeyboardModifiers modifiers) const;
    void tellMove(Qt::KeyboardModifiers modifiers);

    QWidget& m_view;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
    ToolInHand& m_hand;
    TitleEditing& m_titles;
    CanvasMenu& m_menu;
    EdgePanning m_edges;
    QTimer m_look;
    Qt::KeyboardModifiers m_modifiers; // of the drag
    bool m_isTelling = false;
    bool m_menuIsSpent = false; // the right button has given up a drag
};

} // namespace hz::ui
