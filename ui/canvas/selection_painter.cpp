#include "ui/canvas/selection_painter.h"

#include "model/drawing/painters.h"
#include "ui/canvas/tools/link_end.h"
#include "ui/canvas/tools/tool.h"

#include <QPainter>

#include <algorithm>

namespace hz::ui {

namespace {

using base::Id;
using domain::EntityKey;
using domain::EntityKind;

/// As the graph below is painted.
double deviceScale(const QPainter& painter, double scale)
{
    return scale * painter.device()->devicePixelRatioF();
}

class SelectionPainter {
public:
    SelectionPainter(QPainter& painter, const drawing::Picture& picture, double scale, const QRectF& area)
        : m_painter(painter)
        , m_picture(picture)
        , m_theme(picture.display().theme)
        , m_area(area)
        , m_pixel(1.0 / scale)
        , m_isSmall(drawing::detailAt(deviceScale(painter, scale)) < drawing::Detail::Titles)
        , m_deviceScale(deviceScale(painter, scale))
    {
    }

    void ties(const std::vector<EntityKey>& selection)
    {
        m_painter.setPen(QPen(m_theme.control, 1.5, Qt::DotLine));
        for (const EntityKey& key : selection)
            if (key.kind != EntityKind::Guard)
                tieToBars(key.id);
            else if (const auto* guard = m_picture.model().guards().find(key.id))
                tie(guard->id, guard->control);
    }

    /// Of a control that has none, while it alone is selected.
    void card(const std::vector<EntityKey>& selection)
    {
        const auto* node = shownCard(m_picture, selection, 1.0 / m_pixel);
        const auto slot = node != nullptr ? m_picture.slotOf(node->id) : std::nullopt;
        if (!slot)
            return;
        const QPointF bar = node->bar.center();
        m_painter.setPen(QPen(m_theme.selection, width(), Qt::DotLine));
        m_painter.drawLine(bar, QPointF(bar.x(), bar.y() < node->box.top() ? node->box.top() : node->box.bottom()));
        drawing::paintNode(m_painter, m_picture, *slot, m_deviceScale);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.selection, width()));
        m_painter.drawPath(drawing::outlineOf(*node));
    }

    void link(const Id& id)
    {
        const auto* link = m_picture.findLink(id);
        if (link == nullptr || link->hidden)
            return;
        drawing::paintLinkIn(m_painter, *link, m_theme, m_theme.selection, width(), m_area);
        if (!m_isSmall)
            drawing::paintLinkMarks(m_painter, *link, m_theme, m_deviceScale, m_area); // which the line has struck out
        for (const LinkEnd end : { LinkEnd::From, LinkEnd::To })
            paintHandle(m_painter, placeOf(*link, end), m_theme, m_pixel, false);
    }

    void guard(const Id& id)
    {
        const auto place = m_picture.guardPlace(id);
        if (!place)
            return;
        m_painter.setPen(QPen(m_theme.selection, width()));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(*place, 15, 15);
    }

    void nodes(const std::vector<EntityKey>& selection)
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.selection, m_isSmall ? 0.0 : width()));
        m_painter.setRenderHint(QPainter::Antialiasing, !m_isSmall);
        QList<QRectF> boxes;
        for (const EntityKey& key : selection) {
            const auto* node = key.kind == EntityKind::Node ? m_picture.findNode(key.id) : nullptr;
            if (node == nullptr || node->hidden || !node->seat().intersects(m_area))
                continue;
            if (m_isSmall)
                boxes.append(node->seat().adjusted(-m_pixel, -m_pixel, m_pixel, m_pixel));
            else if (node->isAtBar)
                m_painter.drawRoundedRect(node->bar.adjusted(-5, -5, 5, 5), 5, 5);
            else
                m_painter.drawPath(drawing::outlineOf(*node));
        }
        m_painter.drawRects(boxes);
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

private:
    [[nodiscard]] double width() const { return std::max(2.5, 2.0 * m_pixel); }

    void tie(const Id& guard, const Id& control)
    {
        const auto place = m_picture.guardPlace(guard);
        const auto* node = m_picture.findNode(control);
        if (place && node != nullptr && !node->hidden && !node->isAtBar)
            m_painter.drawLine(node->box.center(), *place);
    }

    void tieToBars(const Id& control)
    {
        for (const Id& link : m_picture.linksGuardedBy(control))
            if (const auto* shape = m_picture.findLink(link))
                for (const auto& guard : shape->guards)
                    if (guard.control == control)
                        tie(guard.guard, control);
    }

    QPainter& m_painter;
    const drawing::Picture& m_picture;
    const drawing::Theme& m_theme;
    QRectF m_area;
    double m_pixel;
    bool m_isSmall;
    double m_deviceScale;
};

} // namespace

void paintSelection(QPainter& painter, const drawing::Picture& picture, const std::vector<EntityKey>& selection,
    double scale, const QRectF& area)
{
    SelectionPainter selected(painter, picture, scale, area);
    selected.ties(selection);
    for (const EntityKey& key : selection) {
        if (key.kind == EntityKind::Link)
            selected.link(key.id);
        else if (key.kind == EntityKind::Guard)
            selected.guard(key.id);
    }
    selected.nodes(selection);
    selected.card(selection);
}

} // namespace hz::ui
