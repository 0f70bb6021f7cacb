#pragma once

#include "ui/canvas/tools/tool.h"

#include <optional>

namespace hz::ui {

/// Puts a node of one kind where one clicks; a control on a link guards it.
class PlaceTool : public Tool {
public:
    PlaceTool(Host& host, NodeKind kind);
    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void leave() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

    /// Places at once, selects and opens the title for typing; answers whether it was done.
    static bool place(Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers);

    /// A control that guards that link, beside it.
    static bool placeOn(Host& host, const Id& link);

private:
    NodeKind m_kind;
    std::optional<QPointF> m_at;
};

} // namespace hz::ui
