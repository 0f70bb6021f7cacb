#include "model/report/bow_tie.h"

#include "model/report/words.h"

#include "model/drawing/painters.h"
#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QPainter>

#include <algorithm>
#include <unordered_set>

namespace hz::report {

namespace {

using domain::Model;
using drawing::Picture;
using Line = Neighbours::Line;

constexpr double kScale = 0.52; // points a pixel: the small type of nodes is then 5.7 points
constexpr double kGap = 14.0; // between nodes, pixels
constexpr double kMargin = 12.0;
constexpr std::size_t kMaxRows = 12;

/// A model of the neighbourhood alone, with nodes placed in three columns.
class Fragment {
public:
    Fragment(const scoring::RiskResult& result, const domain::Node& hazard, double width)
        : m_source(result.model)
        , m_width(width)
    {
        m_model.put(m_source.project());
        for (const domain::Occasion& occasion : domain::occasionsOf(m_source)) // likelihoods speak of them by name
            m_model.put(occasion);
        for (const domain::LikelihoodLevel& level : result.scheme.likelihoods)
            m_model.put(level);
        m_model.put(hazard);
        m_hazard = hazard.id;
    }

    /// Stacks the neighbours down a column, beginning at `top`.
    void addColumn(const std::vector<const Line*>& lines, double x, double top)
    {
        for (const Line* line : lines) {
            const domain::Node& node = *m_source.node(line->other);
            m_model.put(node);
            place(node, x, top);
            top += drawing::shapeOf(node, {}).box.height() + kGap;
        }
    }
    void placeHazard(double height)
    {
        const domain::Node& hazard = *m_source.node(m_hazard);
        place(hazard, m_width / 2.0, (height - drawing::shapeOf(hazard, {}).box.height()) / 2.0);
    }

    [[nodiscard]] double heightOf(const std::vector<const Line*>& lines) const
    {
        double height = -kGap;
        for (const Line* line : lines)
            height += drawing::shapeOf(*m_source.node(line->other), {}).box.height() + kGap;
        return std::max(height, drawing::shapeOf(*m_source.node(m_hazard), {}).box.height());
    }
    [[nodiscard]] const Model& model() const { return m_model; }

private:
    void place(const domain::Node& node, double x, double top)
    {
        // A node's placement is the centre of the smallest box; a taller one grows downwards.
        m_model.put(domain::Placement{ node.id, x, top - drawing::shapeOf(node, {}).box.top(), false });
    }

    const Model& m_source;
    double m_width;
    Model m_model;
    base::Id m_hazard;
};

/// The links between one neighbour and the hazard as one line: level beside the neighbour, where the controls stand on
/// it, then curved.
class LinePainter {
public:
    LinePainter(QPainter& painter, const scoring::RiskResult& result, const Picture& picture)
        : m_painter(painter)
        , m_model(result.model)
        , m_picture(picture)
        , m_theme(picture.display().theme)
    {
    }

    void paint(const Line& line, const QRectF& hazard, bool isCause)
    {
        const QRectF box = m_picture.findNode(line.other)->box;
        const double way = box.center().x() < hazard.center().x() ? 1.0 : -1.0;
        const QPointF near(way > 0 ? box.right() : box.left(), box.center().y());
        const QPointF bend = near + QPointF(way * kLevel, 0.0);
        constexpr double kBorder = 4.0; // of a hazard, outside its box
        const QPointF far(way > 0 ? hazard.left() - kBorder : hazard.right() + kBorder, hazard.center().y());
        drawing::LinkShape curve;
        curve.negated =
            std::any_of(line.links.begin(), line.links.end(), [](const domain::Link* link) { return link->negated; });
        const QPointF pull((far.x() - bend.x()) * 0.6, 0.0);
        curve.curve = { bend, bend + pull, far - pull, far };
        if (!isCause)
            curve.curve = { far, far - pull, bend + pull, bend };
        if (isCause)
            drawing::paintLinkIn(m_painter, curve, m_theme, m_theme.link, kPen);
        else
            paintCurveWithoutArrow(curve);
        m_painter.setPen(QPen(m_theme.link, kPen));
        m_painter.drawLine(near, bend);
        if (!isCause)
            drawing::paintArrow(m_painter, near, QPointF(-way, 0.0), 9.0 + kPen, m_theme.link);
        paintChance(line, bend, way);
        paintControls(line.controls, near, way);
    }

private:
    static constexpr double kPen = 1.5;
    static constexpr double kLevel = 138.0; // of the 192 pixels between the columns
    static constexpr int kMaxControls = 4;

    void paintCurveWithoutArrow(const drawing::LinkShape& link)
    {
        m_painter.setPen(QPen(m_theme.link, kPen));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(link.curve.path());
        if (!link.negated)
            return;
        m_painter.setBrush(m_theme.background);
        m_painter.drawEllipse(link.curve.start + link.curve.direction(0.0) * 6.0, 5.0, 5.0);
    }
    void write(const QPointF& centre, const QString& text)
    {
        m_painter.drawText(
            QRectF(centre - QPointF(30.0, 7.0), QSizeF(60.0, 14.0)), Qt::AlignCenter | Qt::TextSingleLine, text);
    }
    /// The conditional probability, where it is one number and not 1.
    void paintChance(const Line& line, const QPointF& bend, double way)
    {
        const domain::Likelihood& chance = line.links.front()->chance;
        if (line.links.size() != 1 || chance == domain::Likelihood::condition(1.0))
            return;
        m_painter.setFont(drawing::Fonts::standard().small);
        m_painter.setPen(m_theme.secondaryText);
        write(bend - QPointF(way * 2.0, 10.0), wording::likelihoodText(chance, m_model).left(10));
    }
    void paintControls(const std::vector<base::Id>& controls, const QPointF& near, double way)
    {
        const double pitch = kLevel / (kMaxControls + 0.75);
        const int count = static_cast<int>(controls.size());
        const int shown = count > kMaxControls ? kMaxControls - 1 : count;
        m_painter.setFont(drawing::Fonts::standard().smallBold);
        for (int i = 0; i < shown; ++i) {
            const domain::Node* control = m_model.node(controls[static_cast<std::size_t>(i)]);
            const QPointF at = near + QPointF(way * (i + 0.85) * pitch, 0.0);
            const QRectF shield(at - QPointF(8.0, 9.0), QSizeF(16.0, 18.0));
            m_painter.fillRect(shield.adjusted(-1.0, 0.0, 1.0, 0.0), m_theme.background);
            drawing::paintShield(m_painter, shield, control->status, m_theme);
            m_painter.setPen(m_theme.control);
            write(at + QPointF(0.0, 16.0), drawing::tamed(control->code).left(5));
        }
        if (shown < count) {
            m_painter.setPen(m_theme.control);
            write(near + QPointF(way * (shown + 0.85) * pitch, 10.0), u'+' + QString::number(count - shown));
        }
    }

    QPainter& m_painter;
    const Model& m_model;
    const Picture& m_picture;
    const drawing::Theme& m_theme;
};

struct Sides {
    std::vector<const Line*> left;
    std::vector<const Line*> right;
    std::size_t leftOut = 0;
};

/// Who stands on both sides stands on the left, once.
Sides sidesOf(const Neighbours::Around& around, const base::Id& hazard)
{
    Sides sides;
    for (const Line& line : around.causes)
        if (line.other != hazard)
            sides.left.push_back(&line);
    std::unordered_set<base::Id> onTheLeft;
    for (const Line* cause : sides.left)
        onTheLeft.insert(cause->other);
    for (const Line& line : around.effects)
        if (line.other != hazard && !onTheLeft.contains(line.other))
            sides.right.push_back(&line);
    for (auto* side : { &sides.left, &sides.right })
        if (side->size() > kMaxRows) {
            sides.leftOut += side->size() - kMaxRows;
            side->resize(kMaxRows);
        }
    return sides;
}

void paintBowTie(QPainter& painter, const QRectF& area, const scoring::RiskResult& result, const domain::Node& hazard,
    const Sides& sides)
{
    const double width = area.width() / kScale;
    Fragment fragment(result, hazard, width);
    const double left = fragment.heightOf(sides.left);
    const double right = fragment.heightOf(sides.right);
    const double height = std::max(left, right);
    const double edge = drawing::kNodeWidth / 2.0 + 2.0;
    fragment.addColumn(sides.left, edge, (height - left) / 2.0);
    fragment.addColumn(sides.right, width - edge, (height - right) / 2.0);
    fragment.placeHazard(height);

    Picture picture(fragment.model());
    // The display wants to share the result; this one belongs to the caller and outlives the picture.
    const scoring::ResultPointer borrowed(std::shared_ptr<void>(), &result);
    picture.setDisplay(
        { drawing::Theme::of(drawing::Theme::Mode::Print), borrowed, domain::Posture::Current, std::nullopt });
    painter.translate(area.topLeft());
    painter.scale(kScale, kScale);
    painter.translate(0.0, kMargin);
    LinePainter lines(painter, result, picture);
    const QRectF centre = picture.findNode(hazard.id)->box;
    for (const Line* line : sides.left)
        lines.paint(*line, centre, true);
    for (const Line* line : sides.right)
        lines.paint(*line, centre, false);
    drawing::paintPicture(painter, picture, QRectF(-100.0, -100.0, width + 200.0, height + 200.0), 1.0);
}

} // namespace

std::optional<PictureBlock> bowTie(
    const scoring::RiskResult& result, std::shared_ptr<const Neighbours> neighbours, const domain::Node& hazard)
{
    const Sides sides = sidesOf(neighbours->of(hazard.id), hazard.id);
    if (sides.left.empty() && sides.right.empty())
        return std::nullopt;
    const Fragment measure(result, hazard, 0.0);
    PictureBlock picture;
    picture.height = (std::max(measure.heightOf(sides.left), measure.heightOf(sides.right)) + 2.0 * kMargin) * kScale;
    picture.paint = [&result, &hazard, sides, kept = std::move(neighbours)](
                        QPainter& painter, const QRectF& area) { paintBowTie(painter, area, result, hazard, sides); };
    if (sides.leftOut > 0)
        picture.caption = Report::tr("%1 more neighbours stand only in the tables.").arg(sides.leftOut);
    return picture;
}

} // namespace hz::report
