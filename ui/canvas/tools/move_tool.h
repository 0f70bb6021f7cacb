#pragma once

#include "ui/canvas/tools/guard_gesture.h"
#include "ui/canvas/tools/guides.h"

namespace hz::ui {

/// Moves the selected nodes as a draft; one command at the end. A single control that is dropped on a link is moved
/// like any other node, and whoever dropped it is asked whether it shall guard the link; then its card goes back, since
/// the bar across the link shows the guard. One step of undo either way.
class MoveTool : public Tool {
public:
    MoveTool(Host& host, std::vector<Id> nodes, Id anchor, const Pointer& start);
    ~MoveTool() override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::SizeAllCursor; }

private:
    void look(const Pointer& pointer);
    void alignWith(const Pointer& pointer);
    void carry();
    void paintGuides(QPainter& painter) const;
    [[nodiscard]] bool drop(quint64 gesture);
    [[nodiscard]] std::vector<commands::Position> positions(QPointF offset) const;
    [[nodiscard]] QRectF boxOf(Id node) const;

    std::vector<Id> m_nodes; // ascending
    Id m_anchor;
    QPointF m_start;
    QPointF m_offset;
    QPointF m_carried; // so far the links have followed
    std::vector<QLineF> m_lines; // that the card lies on with others
    std::optional<GuardGesture> m_guard; // while it is a single control
};

} // namespace hz::ui
