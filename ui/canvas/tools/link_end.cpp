#include "ui/canvas/tools/link_end.h"

#include "model/wording/wording.h"
#include "ui/canvas/tools/port.h"

#include <cmath>

namespace hz::ui {

namespace {

constexpr double kHandleReach = 9.0; // view pixels
constexpr double kHandleRadius = 4.5;

} // namespace

QPointF placeOf(const drawing::LinkShape& link, LinkEnd end)
{
    return link.curve.at(end == LinkEnd::From ? 0.0 : 1.0);
}

std::optional<LinkHandle> handleAt(const Host& host, QPointF scene)
{
    double best = kHandleReach / host.camera().scale;
    std::optional<LinkHandle> found;
    for (const EntityKey& key : host.selection()) {
        const auto* link = key.kind == EntityKind::Link ? host.picture().findLink(key.id) : nullptr;
        if (link == nullptr)
            continue;
        for (const LinkEnd end : { LinkEnd::From, LinkEnd::To }) {
            const QPointF way = placeOf(*link, end) - scene;
            if (const double distance = std::hypot(way.x(), way.y()); distance <= best) {
                best = distance;
                found = LinkHandle{ key.id, end };
            }
        }
    }
    return found;
}

void paintHandle(QPainter& painter, QPointF at, const drawing::Theme& theme, double pixel, bool isHot)
{
    const double radius = (kHandleRadius + (isHot ? 2.0 : 0.0)) * pixel;
    painter.setPen(QPen(theme.selection, 2.0 * pixel));
    painter.setBrush(isHot ? theme.selection : theme.raised);
    painter.drawEllipse(at, radius, radius);
}

LinkEndTool::LinkEndTool(Host& host, const LinkHandle& handle, const Pointer& start)
    : Tool(host)
    , m_handle(handle)
    , m_end(start.scene)
{
}

void LinkEndTool::move(const Pointer& pointer)
{
    m_end = pointer.scene;
    const auto& model = m_host.picture().model();
    m_node = dropTargetAt(m_host, pointer.scene);
    m_whyNot = m_node ? commands::whyNotReconnect(model, m_handle.link, m_handle.end, *m_node) : std::nullopt;
    if (m_whyNot)
        m_host.showHint(wording::sentence(*m_whyNot, &model), Tone::Refusal);
    else
        m_host.hideHint();
    m_host.refresh();
}

void LinkEndTool::release(const Pointer& pointer)
{
    move(pointer);
    m_host.hideHint();
    m_host.take(nullptr);
    if (!m_node)
        return;
    auto command = commands::reconnectLink(m_host.picture().model(), m_handle.link, m_handle.end, *m_node);
    if (!command || !command->changes.isEmpty())
        m_host.run(std::move(command));
}

drawing::Curve LinkEndTool::draft(const drawing::LinkShape& link) const
{
    const auto& picture = m_host.picture();
    const auto* from = picture.findNode(link.fromId);
    const auto* to = picture.findNode(link.toId);
    const auto* over = m_node ? picture.findNode(*m_node) : nullptr;
    const QRectF loose = over != nullptr ? over->box : QRectF(m_end, QSizeF(1, 1));
    const auto* end = m_handle.end == LinkEnd::To ? over : to;
    const bool intoFoot = end != nullptr && end->kind == NodeKind::Control;
    return m_handle.end == LinkEnd::From ? drawing::routed(loose, to != nullptr ? to->box : loose, intoFoot)
                                         : drawing::routed(from != nullptr ? from->box : loose, loose, intoFoot);
}

void LinkEndTool::paint(QPainter& painter) const
{
    const auto& picture = m_host.picture();
    const auto& theme = picture.display().theme;
    const auto* link = picture.findLink(m_handle.link);
    if (link == nullptr)
        return;
    const QColor ink = m_whyNot ? theme.error : theme.selection;
    if (const auto* over = m_node ? picture.findNode(*m_node) : nullptr) {
        painter.setPen(QPen(ink, 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(drawing::outlineOf(*over));
    }
    drawing::LinkShape shape;
    shape.curve = draft(*link);
    drawing::paintLinkIn(painter, shape, theme, ink, 2.0, m_host.sceneInView());
    paintHandle(painter, m_end, theme, 1.0 / m_host.camera().scale, true);
}

} // namespace hz::ui
