#include "model/drawing/graph_painter.h"

namespace hz::drawing {

namespace {

constexpr double kPageMargin = 24.0;

/// Blocks and dots by the thousand: as few state changes as possible.
void paintBlocks(QPainter& painter, const Picture& picture, const std::vector<Picture::Slot>& nodes, double scale)
{
    const double least = 2.0 / scale;
    for (const auto slot : nodes) {
        const NodeShape& node = picture.node(slot);
        if (node.hidden)
            continue;
        QRectF box = node.box;
        if (box.height() < least)
            box = QRectF(box.center() - QPointF(least, least) / 2.0, QSizeF(least, least)).united(box);
        painter.fillRect(box, blockColour(picture, slot));
    }
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
    const Theme& theme = picture.lens().theme;
    const auto mix = [](int a, int b) { return (a + b) / 2; };
    painter.setPen(
        QPen(QColor(mix(theme.link.red(), theme.background.red()), mix(theme.link.green(), theme.background.green()),
                 mix(theme.link.blue(), theme.background.blue())),
            0));
    painter.drawLines(lines);
}

} // namespace

Detail detailAt(double scale)
{
    return scale >= 0.45 ? Detail::Full : scale >= 0.2 ? Detail::Titles : scale >= 0.06 ? Detail::Blocks : Detail::Dots;
}

void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area, double scale)
{
    const Detail detail = detailAt(scale);
    const auto links = picture.linksIn(area);
    const auto nodes = picture.nodesIn(area);
    const bool fine = detail == Detail::Full || detail == Detail::Titles;
    painter.setRenderHint(QPainter::Antialiasing, fine);
    if (!fine) {
        paintLines(painter, picture, links, area, scale);
        paintBlocks(painter, picture, nodes, scale);
        return;
    }
    const QRectF wide = area.adjusted(-48, -48, 48, 48); // marks reach beyond their line
    for (const auto slot : links)
        if (!picture.link(slot).hidden)
            paintLink(painter, picture.link(slot), picture.lens().theme, detail, wide);
    for (const auto slot : nodes)
        if (!picture.node(slot).hidden && Picture::placeOf(picture.node(slot)).intersects(area))
            paintNode(painter, picture, slot, detail);
}

void paintGraph(QPainter& painter, const domain::Model& model, const Lens& lens, const QRectF& target)
{
    Picture picture(model);
    picture.setLens(lens);
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
