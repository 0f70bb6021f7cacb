#pragma once

#include "ui/canvas/tools/link_end.h"
#include "ui/canvas/tools/port.h"

#include <optional>

namespace hz::ui {

/// At rest: shows what is under the pointer, selects, and starts the other tools.
class SelectTool : public Tool {
public:
    using Tool::Tool;
    void press(const Pointer& pointer) override;
    void doubleClick(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void leave() override;
    void cancel() override;
    void letGo() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override;
    [[nodiscard]] bool hasDraft() const override { return false; }

private:
    void choose(const EntityKey& key, Qt::KeyboardModifiers modifiers);
    void hover(const Pointer& pointer);
    void takeHold(const Pointer& pointer);
    [[nodiscard]] std::unique_ptr<Tool> lifted(const Id& node, const Pointer& start);
    void paintLinkUnderPointer(QPainter& painter, const drawing::LinkShape& link, double pixel) const;

    std::optional<EntityKey> m_hovered;
    std::optional<Port> m_port;
    std::optional<LinkHandle> m_handle;
    std::optional<Pointer> m_pressed;
    std::optional<EntityKey> m_held;
    bool m_narrowOnRelease = false;
};

} // namespace hz::ui
