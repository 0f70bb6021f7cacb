#include "ui/canvas/trace_painter.h"

#include "model/drawing/painters.h"

#include <QPainter>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr double kVeil = 0.78;
constexpr double kDisc = 11.0; // radius of an event's number
constexpr double kCross = 9.0;
constexpr double kSmallestDisc = 7.0; // on the screen

class TracePainter {
public:
    TracePainter(QPainter& painter, const drawing::Picture& picture, double scale, const QRectF& area)
        : m_painter(painter)
        , m_picture(picture)
        , m_theme(picture.display().theme)
        , m_area(area)
        , m_scale(scale)
        , m_pixel(1.0 / scale)
    {
    }

    void veil()
    {
        QColor colour = m_theme.background;
        colour.setAlphaF(float(kVeil));
        m_painter.fillRect(m_area, colour);
    }

    void link(const base::Id& id)
    {
        const auto* shape = m_picture.findLink(id);
        if (shape == nullptr || shape->hidden)
            return;
        drawing::paintLink(m_painter, *shape, m_theme, m_scale, m_area);
        drawing::paintLinkIn(m_painter, *shape, m_theme, m_theme.accent, width(3.0), m_area);
    }

    void node(const base::Id& id, bool isTarget)
    {
        const auto slot = m_picture.slotOf(id);
        if (!slot || m_picture.node(*slot).hidden)
            return;
        const auto& shape = m_picture.node(*slot);
        if (!shape.isAtBar)
            drawing::paintNode(m_painter, m_picture, *slot, m_scale);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.accent, width(2.5)));
        if (shape.isAtBar)
            return m_painter.drawRoundedRect(shape.bar.adjusted(-5, -5, 5, 5), 5, 5);
        m_painter.drawPath(drawing::outlineOf(shape));
        if (isTarget)
            m_painter.drawRoundedRect(shape.box.adjusted(-6, -6, 6, 6), 9, 9);
    }

    /// The control's bar does not hold.
    void cross(const base::Id& guard)
    {
        const auto place = m_picture.guardPlace(guard);
        if (!place)
            return;
        for (const double thickness : { 6.0, 3.0 }) {
            m_painter.setPen(QPen(thickness > 3.0 ? m_theme.background : m_theme.error, width(thickness)));
            m_painter.drawLine(*place + QPointF(-kCross, -kCross), *place + QPointF(kCross, kCross));
            m_painter.drawLine(*place + QPointF(-kCross, kCross), *place + QPointF(kCross, -kCross));
        }
    }

    void number(int number, const scoring::BasicEvent& event)
    {
        for (const QPointF place : placesOf(event))
            paintNumber(number, place);
    }

private:
    void paintNumber(int number, QPointF place)
    {
        const double radius = std::max(kDisc, kSmallestDisc * m_pixel);
        m_painter.setPen(QPen(m_theme.background, width(1.5)));
        m_painter.setBrush(m_theme.accent);
        m_painter.drawEllipse(place, radius, radius);
        QFont font = drawing::Fonts::standard().smallBold;
        font.setPixelSize(std::max(1, int(radius * 1.15)));
        m_painter.setFont(font);
        m_painter.setPen(drawing::Theme::textOn(m_theme.accent));
        m_painter.drawText(QRectF(place - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), Qt::AlignCenter,
            QString::number(number));
        m_painter.setBrush(Qt::NoBrush);
    }

    /// On the screen at least nearly as wide as at 100 %.
    [[nodiscard]] double width(double wanted) const { return std::max(wanted, 0.6 * wanted * m_pixel); }

    /// A common cause has its number at every member.
    [[nodiscard]] std::vector<QPointF> placesOf(const scoring::BasicEvent& event) const
    {
        using Kind = scoring::BasicEvent::Kind;
        std::vector<QPointF> places;
        if (event.kind == Kind::Transmits) {
            if (const auto* shape = m_picture.findLink(event.id))
                places.push_back(shape->curve.at(0.5));
        } else if (event.kind == Kind::CommonCause) {
            m_picture.model().nodes().forEach([&](const domain::Node& node) {
                const auto* shape = node.commonCause == event.id ? m_picture.findNode(node.id) : nullptr;
                if (shape)
                    places.push_back(shape->seat().topLeft());
            });
        } else if (const auto* shape = m_picture.findNode(event.id)) {
            places.push_back(shape->seat().topLeft());
        }
        return places;
    }

    QPainter& m_painter;
    const drawing::Picture& m_picture;
    const drawing::Theme& m_theme;
    QRectF m_area;
    double m_scale;
    double m_pixel;
};

} // namespace

void paintTrace(QPainter& painter, const drawing::Picture& picture, const scoring::Trace& trace,
    const std::vector<scoring::BasicEvent>& events, const base::Id& node, double scale, const QRectF& area)
{
    TracePainter paint(painter, picture, scale, area);
    paint.veil();
    for (const base::Id& link : trace.links)
        paint.link(link);
    for (const base::Id& each : trace.nodes)
        paint.node(each, each == node);
    for (const base::Id& guard : trace.guards)
        paint.cross(guard);
    int number = 0;
    for (const scoring::BasicEvent& event : events)
        paint.number(++number, event);
}

QRectF traceBounds(const drawing::Picture& picture, const scoring::Trace& trace)
{
    QRectF bounds;
    for (const base::Id& id : trace.nodes)
        if (const auto* node = picture.findNode(id))
            bounds |= node->seat().adjusted(-kDisc, -kDisc, kDisc, kDisc);
    for (const base::Id& id : trace.links)
        if (const auto* link = picture.findLink(id))
            bounds |= link->curve.path().boundingRect();
    return bounds;
}

} // namespace hz::ui
