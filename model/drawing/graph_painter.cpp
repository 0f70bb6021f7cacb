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

WholeGraph::WholeGraph(const domain::Model& model, DisplayOptions display)
    : m_picture(model)
{
    m_picture.findWays();
    m_picture.setDisplay(std::move(display));
    if (!m_picture.isEmpty())
        m_bounds = m_picture.bounds().adjusted(-kPageMargin, -kPageMargin, kPageMargin, kPageMargin);
}

void WholeGraph::paint(QPainter& painter, const QRectF& target) const
{
    if (m_picture.isEmpty() || target.isEmpty())
        return;
    const double scale = std::min({ target.width() / m_bounds.width(), target.height() / m_bounds.height(), 1.0 });
    painter.save();
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-m_bounds.center());
    paintPicture(painter, m_picture, m_bounds, 1.0);
    painter.restore();
}

scoring::SchemeTables schemeOf(const domain::Model& model)
{
    return { domain::categoriesOf(model), domain::severitiesOf(model), domain::likelihoodLevelsOf(model),
        domain::riskLevelsOf(model) };
}

} // namespace hz::drawing
