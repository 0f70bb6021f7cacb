#include "model/drawing/far_links.h"

#include "model/drawing/far_controls.h"

#include <QPainter>

#include <algorithm>

namespace hz::drawing {

namespace {

constexpr double kLeastRing = 2.0; // its radius, in pixels
constexpr double kLeastThick = 3.0;

QColor mixed(const QColor& a, const QColor& b)
{
    return { (a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2 };
}

void paintLines(QPainter& painter, const Picture& picture, const std::vector<Picture::Slot>& links, const QRectF& area)
{
    QList<QLineF> lines;
    lines.reserve(qsizetype(links.size()) * 3);
    for (const auto slot : links) {
        const LinkShape& link = picture.link(slot);
        if (link.hidden || !link.curve.hull().adjusted(-1, -1, 1, 1).intersects(area))
            continue;
        const auto points = link.curve.chain(kFarthest);
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            lines.append(QLineF(points[i], points[i + 1]));
    }
    const Theme& theme = picture.display().theme;
    painter.setPen(QPen(mixed(theme.link, theme.background), 0));
    painter.drawLines(lines);
}

/// The ring at the start of a link that counts the other way round.
void paintNegation(QPainter& painter, const LinkShape& link, const Theme& theme, double pixel)
{
    const double radius = std::max(5.0, kLeastRing * pixel);
    painter.setPen(QPen(theme.text, 0));
    painter.setBrush(theme.background);
    painter.drawEllipse(link.curve.start + link.curve.direction(0.0) * radius, radius, radius);
}

void paintBar(QPainter& painter, const LinkShape& link, const GuardShape& guard, const Theme& theme, double pixel)
{
    constexpr double kHalf = 10.0;
    const QPointF along = link.curve.direction(guard.at), across(-along.y(), along.x());
    const double half = std::max(kHalf, kLeastControl * pixel / 2.0);
    const double thick = std::max(4.0 + 1.6 * std::clamp(guard.strength, 0, 4), kLeastThick * pixel) / 2.0;
    const QPointF at = link.curve.at(guard.at);
    paintDistantControl(painter,
        QPolygonF({ at - across * half - along * thick, at - across * half + along * thick,
            at + across * half + along * thick, at + across * half - along * thick }),
        guard.status, theme, pixel);
}

} // namespace

void paintDistantLinks(QPainter& painter, const Picture& picture, const std::vector<Picture::Slot>& links,
    const QRectF& area, double scale)
{
    paintLines(painter, picture, links, area);
    const double pixel = 1.0 / scale, reach = 2.0 * kLeastControl * pixel;
    const QRectF near = area.adjusted(-reach, -reach, reach, reach);
    for (const auto slot : links) {
        const LinkShape& link = picture.link(slot);
        if (link.hidden)
            continue;
        if (link.negated && near.contains(link.curve.start))
            paintNegation(painter, link, picture.display().theme, pixel);
        for (const GuardShape& guard : link.guards)
            if (near.contains(link.curve.at(guard.at)))
                paintBar(painter, link, guard, picture.display().theme, pixel);
    }
}

} // namespace hz::drawing
