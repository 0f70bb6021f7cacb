#include "model/drawing/router.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hz::drawing {

namespace {

void addOnce(std::vector<std::uint32_t>& list, std::uint32_t value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

void sortUnique(std::vector<std::uint32_t>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

void Router::want(Slot link)
{
    if (!m_links[link].alive || m_links[link].isWanting)
        return;
    m_links[link].isWanting = true;
    m_wanting.push_back(link);
}

void Router::touch(Slot card)
{
    m_touched.push_back(card);
}

void Router::wantThrough(const QRectF& area)
{
    for (const Slot link : m_tracks.linksIn(area))
        want(link);
}

void Router::setCard(Slot card, const QRectF& box, CardEdges edges)
{
    if (card >= m_cards.size())
        m_cards.resize(card + 1);
    Card& here = m_cards[card];
    if (here.alive && here.box == box && here.edges == edges)
        return;
    if (here.alive) {
        if (!here.edges.isHeld)
            m_grid.removeRect(card, here.box);
        if (here.box != box && !here.edges.isHeld)
            wantThrough(here.box.adjusted(-2 * kClear, -2 * kClear, 2 * kClear, 2 * kClear));
    }
    here.box = box;
    here.edges = edges;
    here.alive = true;
    if (!edges.isHeld) {
        m_grid.insertRect(card, box);
        wantThrough(box.adjusted(-kNearest, -kNearest, kNearest, kNearest));
    }
    for (const Slot link : here.links)
        want(link);
    touch(card);
}

void Router::removeCard(Slot card)
{
    Card& here = m_cards[card];
    if (!here.alive)
        return;
    if (!here.edges.isHeld)
        m_grid.removeRect(card, here.box);
    wantThrough(here.box.adjusted(-2 * kClear, -2 * kClear, 2 * kClear, 2 * kClear));
    here = {};
}

void Router::setLink(Slot link, Slot from, Slot to, bool intoFoot)
{
    if (link >= m_links.size())
        m_links.resize(link + 1);
    m_links[link] = {};
    m_links[link].from = from;
    m_links[link].to = to;
    m_links[link].intoFoot = intoFoot;
    m_links[link].alive = true;
    for (const Slot card : { from, to }) {
        addOnce(m_cards[card].links, link);
        touch(card);
    }
    want(link);
}

void Router::removeLink(Slot link)
{
    if (link >= m_links.size() || !m_links[link].alive)
        return;
    m_tracks.remove(link);
    for (const Slot card : { m_links[link].from, m_links[link].to }) {
        std::erase(m_cards[card].links, link);
        if (m_cards[card].alive)
            touch(card);
    }
    if (m_links[link].isWanting)
        std::erase(m_wanting, link);
    setDraft(m_links[link], false);
    m_links[link] = {};
}

void Router::setDraft(Link& link, bool isDraft)
{
    if (link.isDraft != isDraft)
        isDraft ? ++m_drafts : --m_drafts;
    link.isDraft = isDraft;
}

std::vector<Router::Slot> Router::draftWays()
{
    takeStock();
    std::vector<Slot> wanting = takeWanting();
    for (const Slot slot : wanting) {
        m_links[slot].isWanting = false;
        setDraft(m_links[slot], true);
        put(slot, plainWay(m_links[slot].ports));
    }
    std::sort(wanting.begin(), wanting.end());
    return wanting;
}

void Router::wantDrafts()
{
    for (Slot link = 0; link < m_links.size(); ++link)
        if (m_links[link].isDraft)
            want(link);
}

void Router::wantRough()
{
    for (const Slot link : std::exchange(m_rough, {}))
        if (link < m_links.size() && m_links[link].isRough)
            want(link);
}

void Router::restore(Slot link, const Curve& way)
{
    m_tracks.remove(link);
    m_links[link].isRough = false;
    put(link, way.points());
}

std::vector<QPointF> Router::gapsOf(Slot slot) const
{
    constexpr double kFromBend = 7.0;
    std::vector<QPointF> gaps;
    if (m_links[slot].isStuck)
        return gaps; // it runs over cards as well
    const auto points = m_links[slot].way.points();
    std::vector<const Leg*> others;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (std::abs(points[i].y() - points[i + 1].y()) > 0.01)
            continue;
        const double left = std::min(points[i].x(), points[i + 1].x()) + kFromBend;
        const double right = std::max(points[i].x(), points[i + 1].x()) - kFromBend, y = points[i].y();
        others.clear();
        if (right > left)
            m_tracks.legsIn(QRectF(left, y, right - left, 0), others);
        for (const Leg* leg : others)
            if (leg->isUpright && leg->link != slot && leg->low + kFromBend < y && leg->high - kFromBend > y)
                gaps.emplace_back(leg->place, y);
    }
    return gaps;
}

std::vector<Router::Slot> Router::linksAlong(const Curve& way) const
{
    std::vector<Slot> links;
    const auto points = way.points();
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const auto here = m_tracks.linksIn(QRectF(points[i], points[i + 1]).normalized());
        links.insert(links.end(), here.begin(), here.end());
    }
    sortUnique(links);
    return links;
}

int Router::cardsTouching(const QRectF& area) const
{
    constexpr double kBorder = 4.0, kBadge = 60.0, kBadgeHalf = 10.0;
    const auto cards = m_grid.in(area.adjusted(-kBorder, -kBorder, kBadge, kBorder));
    return int(std::ranges::count_if(cards, [&](Slot slot) {
        const Card& card = m_cards[slot];
        const QRectF badge(
            card.box.left() - card.edges.inlet, card.box.center().y() - kBadgeHalf, card.edges.inlet, 2 * kBadgeHalf);
        return card.box.adjusted(-kBorder, -kBorder, kBorder, kBorder).intersects(area)
            || (card.edges.inlet > 0.0 && badge.intersects(area));
    }));
}

int Router::linesIn(const QRectF& area, Slot besides) const
{
    const auto links = m_tracks.linksIn(area);
    return int(links.size()) - int(std::ranges::binary_search(links, besides));
}

} // namespace hz::drawing
