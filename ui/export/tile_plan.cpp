#include "ui/export/tile_plan.h"

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr double kMillimetresPerPixel = 25.4 / 96.0;
constexpr double kTolerance = 1e-6;

/// Pages that cover a length, when each but the first repeats the overlap.
int pagesFor(double length, double room, double overlap)
{
    if (length <= room + kTolerance)
        return 1;
    return 1 + int(std::ceil((length - room) / (room - overlap) - kTolerance));
}

} // namespace

TilePlan::TilePlan(QSizeF picture, QSizeF page, const TileOptions& options)
{
    if (options.fitsOnePage) {
        const double most = std::min(page.width() / picture.width(), page.height() / picture.height());
        m_perPixel = std::min(most, kMillimetresPerPixel);
        m_room = page / m_perPixel;
        return;
    }
    m_perPixel = kMillimetresPerPixel * options.scale;
    m_room = page / m_perPixel;
    // Half a page at most, or nothing would be left to go on with.
    m_overlap = std::min({ options.overlap / m_perPixel, m_room.width() / 2.0, m_room.height() / 2.0 });
    m_columns = pagesFor(picture.width(), m_room.width(), m_overlap);
    m_rows = pagesFor(picture.height(), m_room.height(), m_overlap);
}

QRectF TilePlan::tile(int page) const
{
    const QSizeF step(m_room.width() - m_overlap, m_room.height() - m_overlap);
    return { QPointF(columnOf(page) * step.width(), rowOf(page) * step.height()), m_room };
}

} // namespace hz::ui
