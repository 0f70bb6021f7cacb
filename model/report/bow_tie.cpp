#include "model/report/bow_tie.h"

#include "model/report/words.h"

#include "model/drawing/bow_tie_painter.h"

#include <QPainter>

#include <algorithm>

namespace hz::report {

namespace {

constexpr double kLargest = 0.62; // points a pixel
constexpr double kLegible = 0.5; // the small type is then 5.5 points
constexpr double kMargins = 110.0; // of a page, left and right
constexpr double kHead = 180.0; // above and below, with a caption

double scaleIn(const QSizeF& room, const QRectF& bounds)
{
    return std::min({ kLargest, room.width() / bounds.width(), room.height() / bounds.height() });
}

} // namespace

struct BowTies::Ground {
    explicit Ground(const scoring::RiskResult& result)
        : picture(result.model)
    {
        // The display wants to share the result; this one belongs to the caller and outlives the picture.
        const scoring::ResultPointer borrowed(std::shared_ptr<void>(), &result);
        picture.setDisplay(
            { drawing::Theme::of(drawing::Theme::Mode::Print), borrowed, domain::Posture::Current, std::nullopt });
        ground = std::make_unique<drawing::BowTieGround>(picture);
    }

    drawing::Picture picture;
    std::unique_ptr<drawing::BowTieGround> ground;
};

struct BowTies::Part {
    std::shared_ptr<const drawing::BowTieDrawing> drawing;
    bool isUpright = true;
    bool fits = true;
};

BowTies::BowTies(const scoring::RiskResult& result, QPageSize::PageSizeId page)
    : m_ground(std::make_shared<const Ground>(result))
{
    const QSizeF size = QPageSize(page).size(QPageSize::Point);
    m_upright = { size.width() - kMargins, size.height() - kHead };
    m_landscape = { size.height() - kMargins, size.width() - kHead };
}

BowTies::Part BowTies::partOf(const domain::Node& hazard, const layout::BowTieOptions& options) const
{
    Part part;
    part.drawing = std::make_shared<const drawing::BowTieDrawing>(
        *m_ground->ground, hazard.id, options, drawing::BowTieProfile::Full);
    const QRectF bounds = part.drawing->bounds();
    part.isUpright = scaleIn(m_upright, bounds) >= std::min(kLegible, scaleIn(m_landscape, bounds));
    part.fits = std::max(scaleIn(m_upright, bounds), scaleIn(m_landscape, bounds)) >= kLegible;
    return part;
}

PictureBlock BowTies::block(const Part& part, const QString& caption) const
{
    PictureBlock picture;
    picture.caption = caption;
    const QRectF bounds = part.drawing->bounds();
    const double scale = scaleIn(part.isUpright ? m_upright : m_landscape, bounds);
    picture.height = bounds.height() * scale;
    picture.ownPage = !part.isUpright;
    picture.landscape = !part.isUpright;
    picture.paint = [kept = m_ground, drawing = part.drawing, scale](QPainter& painter, const QRectF& area) {
        const QRectF all = drawing->bounds();
        const double fitting = std::min({ scale, area.width() / all.width(), area.height() / all.height() });
        painter.translate(area.center() - all.center() * fitting);
        painter.scale(fitting, fitting);
        drawing::paintBowTie(painter, *drawing, 1.0);
    };
    return picture;
}

/// As many lines in each as are legible.
void BowTies::addParts(std::vector<PictureBlock>& blocks, const domain::Node& hazard, bool areCauses) const
{
    const auto& around = m_ground->ground->around();
    const std::size_t count = areCauses ? around.into(hazard.id).size() : around.outOf(hazard.id).size();
    layout::BowTieOptions options;
    options.showsCauses = areCauses;
    options.showsConsequences = !areCauses;
    options.most = count;
    for (options.first = 0; options.first < count; options.first += options.most) {
        options.most = std::min(options.most, count - options.first);
        Part part = partOf(hazard, options);
        while (!part.fits && options.most > 1) {
            options.most = (options.most + 1) / 2;
            part = partOf(hazard, options);
        }
        const std::size_t last = options.first + options.most;
        const QString which = areCauses ? Report::tr("Bow-tie: causes %1 to %2 of %3")
                                        : Report::tr("Bow-tie: consequences %1 to %2 of %3");
        blocks.push_back(block(part, which.arg(options.first + 1).arg(last).arg(count)));
    }
}

std::vector<PictureBlock> BowTies::of(const domain::Node& hazard) const
{
    layout::BowTieOptions options;
    const Part whole = partOf(hazard, options);
    std::vector<PictureBlock> blocks;
    if (whole.drawing->tie().cards.size() < 2)
        return blocks;
    if (whole.fits) {
        blocks.push_back(block(whole, whole.isUpright ? QString() : Report::tr("Bow-tie, current posture")));
        return blocks;
    }
    addParts(blocks, hazard, true);
    addParts(blocks, hazard, false);
    return blocks;
}

} // namespace hz::report
