#include "model/report/bow_tie.h"

#include "model/report/words.h"

#include "model/drawing/bow_tie_painter.h"

#include <QPainter>

#include <algorithm>
#include <ranges>

namespace hz::report {

namespace {

constexpr double kLargest = 0.62; // points a pixel
constexpr double kLegible = 0.455; // the small type is then 5 points
constexpr std::size_t kMaxLines = 16; // of a side on a page: more would not be legible
constexpr std::size_t kMaxParts = 4; // of each side
constexpr double kMargins = 110.0; // of a page, left and right
constexpr double kHead = 180.0; // above and below, with a caption

double scaleIn(const QSizeF& room, const QRectF& bounds)
{
    return std::min({ kLargest, room.width() / bounds.width(), room.height() / bounds.height() });
}

/// What stands in a bow-tie, and what is needed to say all that cards say.
class Fragment {
public:
    Fragment(const domain::Model& whole, const layout::Neighbourhood& around)
        : m_whole(whole)
        , m_around(around)
    {
        m_model.put(whole.project());
        take<domain::Occasion>();
        take<domain::Category>();
        take<domain::LikelihoodLevel>();
        take<domain::ControlRating>();
        take<domain::CommonCauseGroup>();
        whole.table<domain::Estimate>().forEach([&](const domain::Estimate& estimate) {
            if (const domain::Node* node = estimate.applied ? whole.node(estimate.node) : nullptr) {
                m_model.put(*node);
                m_model.put(estimate);
            }
        });
    }

    domain::Model around(const base::Id& hazard)
    {
        add(hazard);
        const auto most = static_cast<std::ptrdiff_t>(kMaxLines * kMaxParts);
        for (const auto* links : { &m_around.into(hazard), &m_around.outOf(hazard) })
            for (const domain::Link* link : *links | std::views::take(most))
                addLine(*link);
        return std::move(m_model);
    }

private:
    template <typename E> void take()
    {
        m_whole.table<E>().forEach([&](const E& entity) { m_model.put(entity); });
    }
    void add(const base::Id& id)
    {
        m_model.put(*m_whole.node(id));
        const auto& into = m_around.into(id);
        if (into.empty())
            return;
        m_model.put(*m_whole.node(into.front()->from)); // that it is fed is seen on its card
        m_model.put(*into.front());
    }
    void addLine(const domain::Link& link)
    {
        add(link.from);
        add(link.to);
        m_model.put(link);
        for (const domain::Guard* guard : m_around.guardsOn(link.id)) {
            add(guard->control);
            m_model.put(*guard);
            for (const domain::Link* degrading : m_around.into(guard->control))
                addDegradation(*degrading);
        }
    }
    void addDegradation(const domain::Link& link)
    {
        add(link.from);
        m_model.put(link);
        for (const domain::Guard* guard : m_around.guardsOn(link.id)) {
            add(guard->control);
            m_model.put(*guard);
        }
    }

    const domain::Model& m_whole;
    const layout::Neighbourhood& m_around;
    domain::Model m_model;
};

} // namespace

/// A picture of what stands in a bow-tie alone: that of a large model costs more than all its pages.
struct BowTies::Ground {
    Ground(
        const scoring::RiskResult& result, const std::shared_ptr<const drawing::LineDomains>& domains, const Id& hazard)
        : picture(Fragment(result.model, domains->around()).around(hazard))
    {
        // The display wants to share the result; this one belongs to the caller and outlives the picture.
        const scoring::ResultPointer borrowed(std::shared_ptr<void>(), &result);
        picture.setDisplay(
            { drawing::Theme::of(drawing::Theme::Mode::Print), borrowed, domain::Posture::Current, std::nullopt });
        ground = std::make_unique<drawing::BowTieGround>(picture, domains);
    }

    drawing::Picture picture;
    std::unique_ptr<drawing::BowTieGround> ground;
};

struct BowTies::Part {
    std::shared_ptr<const Ground> ground;
    std::shared_ptr<const drawing::BowTieDrawing> drawing;
    bool isUpright = true;
    bool fits = true;
};

BowTies::BowTies(const scoring::RiskResult& result, QPageSize::PageSizeId page)
    : m_result(result)
    , m_domains(std::make_shared<const drawing::LineDomains>(result.model, domain::Posture::Current))
{
    const QSizeF size = QPageSize(page).size(QPageSize::Point);
    m_upright = { size.width() - kMargins, size.height() - kHead };
    m_landscape = { size.height() - kMargins, size.width() - kHead };
}

BowTies::Part BowTies::partOf(
    const std::shared_ptr<const Ground>& ground, const Id& hazard, const layout::BowTieOptions& options) const
{
    Part part;
    part.ground = ground;
    part.drawing =
        std::make_shared<const drawing::BowTieDrawing>(*ground->ground, hazard, options, drawing::BowTieProfile::Full);
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
    picture.paint = [part, scale](QPainter& painter, const QRectF& area) {
        const QRectF all = part.drawing->bounds();
        const double fitting = std::min({ scale, area.width() / all.width(), area.height() / all.height() });
        painter.translate(area.center() - all.center() * fitting);
        painter.scale(fitting, fitting);
        drawing::paintBowTie(painter, *part.drawing, 1.0);
    };
    return picture;
}

/// As many lines in each as are legible; so many parts, which the last one says.
void BowTies::addParts(std::vector<PictureBlock>& blocks, const std::shared_ptr<const Ground>& ground, const Id& hazard,
    bool areCauses) const
{
    const auto& around = m_domains->around();
    const std::size_t count = areCauses ? around.into(hazard).size() : around.outOf(hazard).size();
    layout::BowTieOptions options;
    options.showsCauses = areCauses;
    options.showsConsequences = !areCauses;
    options.most = std::min(count, kMaxLines);
    std::size_t parts = 0;
    for (options.first = 0; options.first < count && parts < kMaxParts; options.first += options.most) {
        ++parts;
        options.most = std::min(options.most, count - options.first);
        Part part = partOf(ground, hazard, options);
        while (!part.fits && options.most > 1) {
            options.most = (options.most + 1) / 2;
            part = partOf(ground, hazard, options);
        }
        const std::size_t last = options.first + options.most;
        const QString which = areCauses ? Report::tr("Bow-tie: causes %1 to %2 of %3")
                                        : Report::tr("Bow-tie: consequences %1 to %2 of %3");
        QString caption = which.arg(options.first + 1).arg(last).arg(count);
        if (parts == kMaxParts && last < count)
            caption += QStringLiteral(". ") + Report::tr("The others stand only in the tables.");
        blocks.push_back(block(part, caption));
    }
}

std::vector<PictureBlock> BowTies::of(const domain::Node& hazard) const
{
    const auto& around = m_domains->around();
    const std::size_t causes = around.into(hazard.id).size(), consequences = around.outOf(hazard.id).size();
    std::vector<PictureBlock> blocks;
    if (causes + consequences == 0)
        return blocks;
    const auto ground = std::make_shared<const Ground>(m_result, m_domains, hazard.id);
    if (std::max(causes, consequences) <= kMaxLines) {
        const Part whole = partOf(ground, hazard.id, {});
        if (whole.fits) {
            blocks.push_back(block(whole, whole.isUpright ? QString() : Report::tr("Bow-tie, current posture")));
            return blocks;
        }
    }
    addParts(blocks, ground, hazard.id, true);
    addParts(blocks, ground, hazard.id, false);
    return blocks;
}

} // namespace hz::report
