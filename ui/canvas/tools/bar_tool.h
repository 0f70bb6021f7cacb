#pragma once

#include "ui/canvas/tools/guard_gesture.h"

namespace hz::ui {

/// Moves the bar of a control that has no card: along its link, which changes the order of acting, or to another link,
/// which it guards then instead; with Ctrl as well. Dropped on nothing it stays where it is.
class BarTool : public Tool {
public:
    BarTool(Host& host, Id control, const Pointer& start);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::SizeAllCursor; }

private:
    [[nodiscard]] const drawing::LinkShape* target() const;
    [[nodiscard]] bool isAtHome() const { return m_link == m_home; }
    [[nodiscard]] std::size_t placeOnTarget() const;
    [[nodiscard]] base::Result<commands::Command> drop() const;

    Id m_control;
    Id m_guard;
    Id m_home; // its link
    QPointF m_at;
    std::optional<Id> m_link; // under the pointer
    bool m_adds = false;
    GuardGesture m_gesture;
};

} // namespace hz::ui
