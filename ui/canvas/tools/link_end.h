#pragma once

#include "model/commands/reconnect.h"
#include "ui/canvas/tools/tool.h"

#include <optional>

namespace hz::ui {

using commands::LinkEnd;

/// Where a selected link can be taken to be led elsewhere.
struct LinkHandle {
    Id link;
    LinkEnd end = LinkEnd::To;

    bool operator==(const LinkHandle&) const = default;
};

/// The handle of a selected link at the point.
[[nodiscard]] std::optional<LinkHandle> handleAt(const Host& host, QPointF scene);
[[nodiscard]] QPointF placeOf(const drawing::LinkShape& link, LinkEnd end);
/// A knob, larger where the pointer is on it; in scene units.
void paintHandle(QPainter& painter, QPointF at, const drawing::Theme& theme, double pixel, bool isHot);

/// Leads one end of a link to another node. Dropped on nothing, it leaves the link as it is.
class LinkEndTool : public Tool {
public:
    LinkEndTool(Host& host, const LinkHandle& handle, const Pointer& start);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

private:
    [[nodiscard]] drawing::Curve draft(const drawing::LinkShape& link) const;

    LinkHandle m_handle;
    QPointF m_end;
    std::optional<Id> m_node;
    std::optional<base::Error> m_whyNot; // at that node
};

} // namespace hz::ui
