#include "ui/canvas/difference_marks.h"

#include "model/drawing/painters.h"

#include <QPainter>

#include <map>

namespace hz::ui {

using base::Id;
using drawing::Picture;
using review::Happened;

namespace {

constexpr double kVeil = 0.72;
constexpr double kGhost = 0.6;
constexpr double kDisc = 11.0;
constexpr double kSmallestDisc = 8.0; // on the screen

/// Which nodes and links of the present are marked.
class Marking {
public:
    explicit Marking(const domain::Model& present)
        : m_present(present)
    {
    }

    void add(const domain::Change& change)
    {
        using domain::EntityKind;
        const domain::EntityKey key = change.key();
        const domain::Entity& entity = change.after ? *change.after : *change.before;
        if (key.kind == EntityKind::Node)
            note(nodes, key.id, review::happenedIn(change));
        else if (key.kind == EntityKind::Link)
            note(links, key.id, review::happenedIn(change));
        else if (key.kind == EntityKind::Guard && m_present.link(std::get<domain::Guard>(entity).link))
            note(links, std::get<domain::Guard>(entity).link, Happened::Changed);
        else if (key.kind == EntityKind::Impact && m_present.node(std::get<domain::Impact>(entity).consequence))
            note(nodes, std::get<domain::Impact>(entity).consequence, Happened::Changed);
    }

    std::map<Id, Happened> nodes;
    std::map<Id, Happened> links;

private:
    /// That it came or went says more than that something about it changed.
    static void note(std::map<Id, Happened>& marks, const Id& id, Happened what)
    {
        if (what == Happened::Changed)
            marks.try_emplace(id, what);
        else
            marks[id] = what;
    }

    const domain::Model& m_present;
};

/// What is gone, where it stood, with what it was joined to where that stands now.
domain::Model ghostsOf(const domain::Model& before, const DifferenceMarks& marks, const Picture& picture)
{
    domain::Model ghosts;
    const auto put = [&](const Id& id) {
        const domain::Node* node = before.node(id);
        if (!node || ghosts.node(id))
            return;
        ghosts.put(*node);
        if (const auto* shape = picture.findNode(id))
            ghosts.put(domain::Placement{ id, shape->box.center().x(), shape->box.center().y(), false });
        else if (const auto* placement = before.placements().find(id))
            ghosts.put(*placement);
    };
    for (const Id& id : marks.goneNodes)
        put(id);
    for (const Id& id : marks.goneLinks) {
        const domain::Link* link = before.link(id);
        put(link->from);
        put(link->to);
        ghosts.put(*link);
    }
    return ghosts;
}

class MarkPainter {
public:
    MarkPainter(QPainter& painter, const Picture& picture, double scale, const QRectF& area)
        : m_painter(painter)
        , m_picture(picture)
        , m_theme(picture.display().theme)
        , m_area(area)
        , m_scale(scale)
        , m_pixel(1.0 / scale)
    {
    }

    void veil()
    {
        QColor colour = m_theme.background;
        colour.setAlphaF(float(kVeil));
        m_painter.fillRect(m_area, colour);
    }
    void link(const Picture& of, const Id& id, Happened what)
    {
        const auto* shape = of.findLink(id);
        if (shape == nullptr || shape->hidden)
            return;
        if (what != Happened::Removed)
            drawing::paintLink(m_painter, *shape, m_theme, m_scale, m_area);
        drawing::paintLinkIn(m_painter, *shape, m_theme, colourOf(what), width(2.5), m_area);
        disc(shape->curve.at(0.5), what);
    }
    void node(const Picture& of, const Id& id, Happened what)
    {
        const auto slot = of.slotOf(id);
        if (!slot || of.node(*slot).hidden)
            return;
        if (!(of.node(*slot).isAtBar ? of.node(*slot).bar : Picture::placeOf(of.node(*slot))).intersects(m_area))
            return;
        const auto& shape = of.node(*slot);
        m_painter.setOpacity(what == Happened::Removed ? kGhost : 1.0);
        if (!shape.isAtBar)
            drawing::paintNode(m_painter, of, *slot, m_scale);
        m_painter.setOpacity(1.0);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(colourOf(what), width(2.5), what == Happened::Removed ? Qt::DashLine : Qt::SolidLine));
        if (shape.isAtBar)
            m_painter.drawRoundedRect(shape.bar.adjusted(-5, -5, 5, 5), 5, 5);
        else
            m_painter.drawPath(drawing::outlineOf(shape));
        disc(shape.seat().topLeft(), what);
    }

private:
    [[nodiscard]] QColor colourOf(Happened what) const
    {
        return what == Happened::Added ? m_theme.accent : what == Happened::Removed ? m_theme.error : m_theme.warning;
    }
    /// On the screen at least nearly as wide as at 100 %.
    [[nodiscard]] double width(double wanted) const { return std::max(wanted, 0.6 * wanted * m_pixel); }

    /// The symbol is drawn, so that it is the same with every font.
    void disc(QPointF place, Happened what)
    {
        const double radius = std::max(kDisc, kSmallestDisc * m_pixel);
        const double arm = radius * 0.5;
        m_painter.setPen(QPen(m_theme.background, width(1.5)));
        m_painter.setBrush(colourOf(what));
        m_painter.drawEllipse(place, radius, radius);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(drawing::Theme::textOn(colourOf(what)), radius * 0.2, Qt::SolidLine, Qt::RoundCap));
        if (what == Happened::Changed) {
            m_painter.drawPolygon(QPolygonF(
                { place + QPointF(0, -arm), place + QPointF(arm, arm * 0.75), place + QPointF(-arm, arm * 0.75) }));
            return;
        }
        m_painter.drawLine(place + QPointF(-arm, 0), place + QPointF(arm, 0));
        if (what == Happened::Added)
            m_painter.drawLine(place + QPointF(0, -arm), place + QPointF(0, arm));
    }

    QPainter& m_painter;
    const Picture& m_picture;
    const drawing::Theme& m_theme;
    QRectF m_area;
    double m_scale;
    double m_pixel;
};

} // namespace

DifferenceMarks marksOf(const domain::Model& before, const domain::Model& present, const Picture& picture)
{
    Marking marking(present);
    for (const domain::Change& change : domain::difference(before, present).changes)
        marking.add(change);
    DifferenceMarks marks;
    const auto share = [](const std::map<Id, Happened>& from, auto& here, std::vector<Id>& gone) {
        for (const auto& [id, what] : from)
            if (what == Happened::Removed)
                gone.push_back(id);
            else
                here.emplace_back(id, what);
    };
    share(marking.nodes, marks.nodes, marks.goneNodes);
    share(marking.links, marks.links, marks.goneLinks);
    marks.ghosts.setDisplay({ picture.display().theme, nullptr, picture.display().posture, {} });
    marks.ghosts.reset(ghostsOf(before, marks, picture));
    return marks;
}

void paintDifference(
    QPainter& painter, const Picture& picture, const DifferenceMarks& marks, double scale, const QRectF& area)
{
    MarkPainter paint(painter, picture, scale, area);
    paint.veil();
    for (const Id& id : marks.goneLinks)
        paint.link(marks.ghosts, id, Happened::Removed);
    for (const auto& [id, what] : marks.links)
        paint.link(picture, id, what);
    for (const Id& id : marks.goneNodes)
        paint.node(marks.ghosts, id, Happened::Removed);
    for (const auto& [id, what] : marks.nodes)
        paint.node(picture, id, what);
}

QRectF boundsOf(const Picture& picture, const DifferenceMarks& marks)
{
    QRectF bounds;
    const auto add = [&](const Picture& of, const Id& node, const Id& link) {
        if (const auto* shape = of.findNode(node))
            bounds |= shape->seat().adjusted(-kDisc, -kDisc, kDisc, kDisc);
        if (const auto* shape = of.findLink(link))
            bounds |= shape->curve.path().boundingRect();
    };
    for (const auto& [id, what] : marks.nodes)
        add(picture, id, {});
    for (const auto& [id, what] : marks.links)
        add(picture, {}, id);
    for (const Id& id : marks.goneNodes)
        add(marks.ghosts, id, {});
    for (const Id& id : marks.goneLinks)
        add(marks.ghosts, {}, id);
    return bounds;
}

} // namespace hz::ui
