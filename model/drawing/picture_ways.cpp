#include "model/drawing/link_marks.h"
#include "model/drawing/picture.h"

#include <algorithm>
#include <utility>

namespace hz::drawing {

namespace {

constexpr double kCell = 512.0;
constexpr double kBeside = 12.0; // what is painted beside a line: arrows, rings, selection
constexpr double kBesideMarks = 6.0;
constexpr std::size_t kMarkedInAFrame = 10; // so many links find places for what they carry while something is dragged

bool isNowhere(const Curve& curve)
{
    return curve == Curve();
}

QRectF around(QPointF centre, double reach)
{
    return { centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach };
}

} // namespace

void Picture::reroute(std::vector<QRectF>& dirty)
{
    m_router.wantRough();
    takeWays(m_router.findWays(Router::Effort::Edit), &dirty);
    for (const Slot slot : std::exchange(m_plainlyMarked, {}))
        if (slot < m_links.size() && m_links[slot].alive) {
            soil(slot, dirty);
            mark(slot);
            soil(slot, dirty);
        }
}

/// The ways of these links as the router has found them, with what stands on them.
void Picture::takeWays(const std::vector<Slot>& links, std::vector<QRectF>* dirty)
{
    std::vector<Slot> met;
    const auto note = [&](const Curve& curve) {
        const auto here = m_router.linksAlong(curve);
        met.insert(met.end(), here.begin(), here.end());
    };
    for (const Slot slot : links) {
        if (dirty != nullptr) {
            soil(slot, *dirty);
            note(m_links[slot].curve);
            note(m_router.way(slot));
        }
        markWithout(slot);
        setCurve(slot, m_router.way(slot));
    }
    met.insert(met.end(), links.begin(), links.end());
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (const Slot slot : met) {
        auto gaps = m_router.gapsOf(slot);
        if (gaps == m_links[slot].gaps)
            continue;
        m_links[slot].gaps.swap(gaps);
        for (const auto* points : { &gaps, &m_links[slot].gaps })
            for (const QPointF& point : *points)
                if (dirty != nullptr)
                    dirty->push_back(around(point, kBeside));
    }
    for (const Slot slot : links) {
        mark(slot);
        if (dirty != nullptr)
            soil(slot, *dirty);
    }
}

void Picture::setCurve(Slot slot, const Curve& curve)
{
    LinkShape& shape = m_links[slot];
    if (!isNowhere(shape.curve))
        m_linkGrid.removeChain(slot, shape.curve.chain(kCell / 4));
    shape.curve = curve;
    if (!isNowhere(curve))
        m_linkGrid.insertChain(slot, curve.chain(kCell / 4));
    m_bounds.reset();
}

/// What the link carries is not there any more.
void Picture::markWithout(Slot slot)
{
    LinkShape& shape = m_links[slot];
    for (const QRectF& box : marksOf(shape))
        m_markGrid.removeRect(slot, box);
    shape.labelBox = {};
    for (GuardShape& guard : shape.guards)
        guard.words = {};
}

void Picture::mark(Slot slot)
{
    LinkShape& shape = m_links[slot];
    if (shape.guards.empty() && shape.label.isEmpty())
        return;
    markWithout(slot);
    if (m_marksPlainly)
        m_plainlyMarked.insert(slot);
    if (m_marksPlainly || m_router.isDraft())
        placeMarksPlainly(shape);
    else
        placeMarks(shape,
            { [this, slot](const QRectF& rect) { return marksAt(rect, slot); },
                [this, slot](const QRectF& rect) { return m_router.linesIn(rect, slot); } });
    for (const QRectF& box : marksOf(shape))
        m_markGrid.insertRect(slot, box);
    for (const GuardShape& guard : shape.guards)
        if (const auto control = slotOf(guard.control); control && m_nodes[*control].isAtBar)
            putAtBar(*control);
}

/// Cards, and what other links carry.
int Picture::marksAt(const QRectF& rect, Slot besides) const
{
    int count = m_router.cardsTouching(rect);
    for (const Slot slot : m_markGrid.in(rect)) {
        if (slot == besides)
            continue;
        const auto marks = marksOf(m_links[slot]);
        count += int(std::ranges::count_if(marks, [&](const QRectF& box) { return box.intersects(rect); }));
    }
    return count;
}

/// What stood where a card stands now finds another place.
void Picture::remarkUnder(const QRectF& card, std::vector<QRectF>& dirty)
{
    for (const Slot slot : m_markGrid.in(card)) {
        const auto marks = marksOf(m_links[slot]);
        if (std::ranges::none_of(marks, [&](const QRectF& box) { return box.intersects(card); }))
            continue;
        soil(slot, dirty);
        mark(slot);
        soil(slot, dirty);
    }
}

void Picture::soil(Slot slot, std::vector<QRectF>& dirty) const
{
    if (isNowhere(m_links[slot].curve))
        return;
    const auto places = placesOf(m_links[slot]);
    dirty.insert(dirty.end(), places.begin(), places.end());
}

std::vector<QRectF> Picture::placesOf(const LinkShape& link)
{
    const auto points = link.curve.chain(256.0);
    std::vector<QRectF> places;
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        places.push_back(QRectF(points[i], points[i + 1]).normalized().adjusted(-kBeside, -kBeside, kBeside, kBeside));
    for (const GuardShape& guard : link.guards)
        places.push_back(around(link.curve.at(guard.at), 48.0)); // from afar bars are larger
    for (const QRectF& box : marksOf(link))
        places.push_back(box.adjusted(-kBesideMarks, -kBesideMarks, kBesideMarks, kBesideMarks));
    return places;
}

std::vector<QRectF> Picture::setHidden(const std::vector<Id>& nodes, bool hidden)
{
    ++m_edition;
    std::vector<QRectF> dirty;
    if (!hidden)
        putBack(nodes, dirty);
    for (const Id& id : nodes) {
        const auto found = m_nodeSlots.find(id);
        if (found == m_nodeSlots.end())
            continue;
        NodeShape& node = m_nodes[found->second];
        node.hidden = hidden || isLeftOut(id);
        dirty.push_back(placeOf(node));
        for (const Slot slot : node.links) {
            m_links[slot].hidden = hidden || isLeftOut(m_links[slot]);
            soil(slot, dirty);
        }
    }
    return dirty;
}

std::vector<QRectF> Picture::carry(const std::vector<Id>& nodes, QPointF offset)
{
    ++m_edition;
    std::vector<QRectF> dirty;
    for (const Id& id : nodes)
        if (const auto slot = slotOf(id)) {
            const NodeShape& node = m_nodes[*slot];
            if (node.isAtBar)
                continue; // it goes with its link
            // A control may be put on a link, which therefore stays where it is.
            const bool isHeld = nodes.size() == 1 && node.kind == domain::NodeKind::Control;
            m_router.setCard(*slot, node.box.translated(offset), { node.badgeWidth, node.isExclusive, isHeld });
            if (!isHeld)
                remarkUnder(node.box.translated(offset), dirty);
        }
    const auto changed = m_router.findWays(Router::Effort::Frame);
    for (const Slot slot : changed)
        m_putAside.try_emplace(slot, m_links[slot].curve);
    m_marksPlainly = changed.size() > kMarkedInAFrame;
    takeWays(changed, &dirty);
    m_marksPlainly = false;
    return dirty;
}

/// A drag that was given up leaves no trace.
void Picture::putBack(const std::vector<Id>& nodes, std::vector<QRectF>& dirty)
{
    bool isAway = false;
    for (const Id& id : nodes)
        if (const auto slot = slotOf(id);
            slot && !m_nodes[*slot].isAtBar && m_router.isAway(*slot, m_nodes[*slot].box)) {
            const NodeShape& node = m_nodes[*slot];
            m_router.setCard(*slot, node.box, { node.badgeWidth, node.isExclusive });
            isAway = true;
        }
    const auto ways = std::exchange(m_putAside, {});
    if (!isAway)
        return;
    std::vector<Slot> changed = m_router.findWays(Router::Effort::Edit);
    for (const auto& [slot, way] : ways) {
        if (!m_links[slot].alive)
            continue;
        m_router.restore(slot, way);
        changed.push_back(slot);
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    takeWays(changed, &dirty);
    m_plainlyMarked.clear();
}

void Picture::findWays(const base::CancelToken& cancel)
{
    m_router.wantDrafts();
    const auto changed = m_router.findWays(Router::Effort::All, cancel);
    if (!cancel.isCancelled())
        takeWays(changed, nullptr);
}

void Picture::become(Picture other)
{
    DisplayOptions display = std::move(m_display);
    *this = std::move(other);
    setDisplay(std::move(display));
}

} // namespace hz::drawing
