#include "model/drawing/graph_painter.h"

namespace hz::drawing {

namespace {

constexpr double kPageMargin = 24.0;

/// The ring at the start of a link that counts the other way round.
void paintNegations(QPainter& painter, const Picture& picture, const std::vector<Picture::Slot>& links, double scale)
{
    const double radius = std::max(5.0, 2.0 / scale);
    painter.setBrush(picture.display().theme.background);
    for (const auto slot : links)
        if (const LinkShape& link = picture.link(slot); link.negated && !link.hidden)
            painter.drawEllipse(link.curve.start + link.curve.direction(0.0) * radius, radius, radius);
    painter.setBrush(Qt::NoBrush);
}

/// Lines as plain segments; at the smallest scale those that fall on the same pixels are drawn once.
void paintLines(QPainter& painter, const Picture& picture, const std::vector<Picture::Slot>& links, const QRectF& area,
    double scale)
{
    QList<QLineF> lines;
    lines.reserve(qsizetype(links.size()));
    const bool bend = scale > 0.1;
    for (const auto slot : links) {
        const LinkShape& link = picture.link(slot);
        if (link.hidden)
            continue;
        if (!QRectF(link.curve.start, link.curve.end).normalized().adjusted(-200, -200, 200, 200).intersects(area))
            continue;
        if (!bend) {
            lines.append(QLineF(link.curve.start, link.curve.end));
            continue;
        }
        const QPointF third = link.curve.at(0.33), twoThirds = link.curve.at(0.67);
        lines.append(QLineF(link.curve.start, third));
        lines.append(QLineF(third, twoThirds));
        lines.append(QLineF(twoThirds, link.curve.end));
    }
    const Theme& theme = picture.display().theme;
    const auto mix = [](int a, int b) { return (a + b) / 2; };
    painter.setPen(
        QPen(QColor(mix(theme.link.red(), theme.background.red()), mix(theme.link.green(), theme.background.green()),
                 mix(theme.link.blue(), theme.background.blue())),
            0));
    painter.drawLines(lines);
    paintNegations(painter, picture, links, scale);
}

} // namespace

Detail detailAt(double scale)
{
    return scale >= kFullScale ? Detail::Full
        : scale >= 0.2         ? Detail::Titles
        : scale >= 0.06        ? Detail::Blocks
                               : Detail::Dots;
}

void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area, double scale)
{
    const Detail detail = detailAt(scale);
    const auto links = picture.linksIn(area);
    const bool fine = detail == Detail::Full || detail == Detail::Titles;
    painter.setRenderHint(QPainter::Antialiasing, fine);
    if (fine) {
        const QRectF wide = area.adjusted(-48, -48, 48, 48); // marks reach beyond their line
        for (const auto slot : links)
            if (!picture.link(slot).hidden)
                paintLink(painter, picture.link(slot), picture.display().theme, scale, wide);
    } else {
        paintLines(painter, picture, links, area, scale);
    }
    // The marks of blocks are a few pixels of the screen, however far they reach in the plane.
    const double reach = fine ? 0.0 : 6.0 / scale;
    const QRectF near = area.adjusted(-reach, -reach, reach, reach);
    for (const auto slot : picture.nodesIn(near))
        if (!picture.node(slot).hidden && Picture::placeOf(picture.node(slot)).intersects(near))
            paintNode(painter, picture, slot, scale);
}

void paintGraph(QPainter& painter, const domain::Model& model, const DisplayOptions& display, const QRectF& target)
{
    Picture picture(model);
    picture.setDisplay(display);
    if (picture.isEmpty() || target.isEmpty())
        return;
    const QRectF whole = picture.bounds().adjusted(-kPageMargin, -kPageMargin, kPageMargin, kPageMargin);
    const double scale = std::min({ target.width() / whole.width(), target.height() / whole.height(), 1.0 });
    painter.save();
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-whole.center());
    paintPicture(painter, picture, whole, 1.0);
    painter.restore();
}

QSizeF graphSize(const domain::Model& model)
{
    const Picture picture(model);
    if (picture.isEmpty())
        return {};
    return picture.bounds().adjusted(-kPageMargin, -kPageMargin, kPageMargin, kPageMargin).size();
}

scoring::SchemeTables schemeOf(const domain::Model& model)
{
    return { domain::categoriesOf(model), domain::severitiesOf(model), domain::likelihoodLevelsOf(model),
        domain::riskLevelsOf(model) };
}

} // namespace hz::drawing
