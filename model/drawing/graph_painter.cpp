#include "model/drawing/graph_painter.h"

#include "model/drawing/far_links.h"

namespace hz::drawing {

namespace {

constexpr double kPageMargin = 24.0;

} // namespace

Detail detailAt(double scale)
{
    return scale >= kFullScale ? Detail::Full
        : scale >= kTitleScale ? Detail::Titles
        : scale >= 0.06        ? Detail::Blocks
                               : Detail::Dots;
}

void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area, double scale)
{
    const Detail detail = detailAt(scale);
    const bool fine = detail == Detail::Full || detail == Detail::Titles;
    // Marks from afar are a few pixels of the screen, however far they reach in the plane.
    const double reach = fine ? 0.0 : 2.0 * kLeastSymbol / scale;
    const QRectF near = area.adjusted(-reach, -reach, reach, reach);
    const auto links = picture.linksIn(near);
    painter.setRenderHint(QPainter::Antialiasing, fine);
    if (fine) {
        const QRectF wide = area.adjusted(-48, -48, 48, 48); // marks reach beyond their line
        for (const auto slot : links)
            if (!picture.link(slot).hidden)
                paintLink(painter, picture.link(slot), picture.display().theme, scale, wide);
    } else {
        paintDistantLinks(painter, picture, links, near, scale);
    }
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
