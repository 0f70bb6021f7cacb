#include "ui/bowtie/bow_tie_zoom.h"

#include "ui/bowtie/bow_tie_area.h"

namespace hz::ui {

BowTieZoom::BowTieZoom(BowTieArea& area)
    : m_area(area)
{
}

double BowTieZoom::scale() const
{
    return m_area.camera().scale;
}

void BowTieZoom::zoomTo(double scale)
{
    m_area.zoomBy(scale / m_area.camera().scale, QRectF(m_area.rect()).center());
}

void BowTieZoom::fit()
{
    m_area.fitAgain();
}

} // namespace hz::ui
