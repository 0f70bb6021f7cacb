#pragma once

#include "ui/canvas/tools/guard_gesture.h"
#include "ui/canvas/tools/port.h"

#include <unordered_map>

namespace hz::ui {

/// Draws a link from a port; from a control's port also to the link that it shall guard.
class ConnectTool : public Tool {
public:
    ConnectTool(Host& host, Port port, const Pointer& start);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

private:
    [[nodiscard]] std::optional<base::Error> whyNot(Id node) const;
    [[nodiscard]] bool isLegal(Id node) const;
    [[nodiscard]] bool guards() const;
    void connectTo(Id node);
    void menuEntriesAt(QPointF scene);
    void paintTargets(QPainter& painter) const;

    Port m_port;
    QPointF m_start, m_end;
    std::optional<Id> m_node;
    std::optional<base::Error> m_whyNot; // not to that node
    GuardGesture m_guard;
    mutable std::unordered_map<Id, bool> m_legal;
};

} // namespace hz::ui
