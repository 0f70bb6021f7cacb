#pragma once

#include "ui/canvas/tools/tool.h"

class QHelpEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QPinchGesture;
class QWheelEvent;

namespace hz::ui {

class TitleEditing;
class ToolInHand;
class Viewport;

/// Pointer, wheel and touch on a canvas: they move the plane, or go to the tool in hand.
class PointerInput {
public:
    PointerInput(
        QWidget& view, const drawing::Picture& picture, Viewport& viewport, ToolInHand& hand, TitleEditing& titles);

    /// Answers whether the event was one of them.
    bool handle(QEvent& event);

private:
    bool handleMouse(QEvent& event);
    bool handleTouch(QEvent& event);
    void press(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void leave();
    void turn(QWheelEvent& event);
    void showTitle(const QHelpEvent& event);
    [[nodiscard]] Pointer at(QPointF view, Qt::KeyboardModifiers modifiers) const;
    void tellMove(Qt::KeyboardModifiers modifiers);

    QWidget& m_view;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
    ToolInHand& m_hand;
    TitleEditing& m_titles;
};

} // namespace hz::ui
