#include "model/drawing/router.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

/// Where links leave and enter their cards.
namespace hz::drawing {

namespace {

constexpr double kSpacing = 12.0; // of ends on a side
constexpr double kCornerRoom = 10.0; // at both ends of a side
constexpr double kFromMiddle = 6.0; // of the only end on a side, towards where it leads
constexpr double kMarkSpacing = 5.0; // of ends at a badge or a fork
constexpr double kMarkRoom = 14.0;
constexpr double kFootRoom = 24.0;

bool isLevel(QPointF way)
{
    return std::abs(way.x()) > 0.5;
}

void sortUnique(std::vector<std::uint32_t>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

/// An end of a link at a card.
struct Router::Attachment {
    Slot link;
    bool isTarget;
    Port port; // in the middle of the side
    QPointF other; // where the link's other card stands
};

/// Ends on one side, in the order of where they lead, evenly about its middle.
void Router::spread(std::span<Attachment> side, const Card& card)
{
    const QPointF out = side.front().port.out;
    const bool isUpright = isLevel(out); // the side itself
    const auto along = [isUpright](QPointF p) { return isUpright ? p.y() : p.x(); };
    const auto across = [isUpright](QPointF p) { return isUpright ? p.x() : p.y(); };
    std::ranges::sort(side, [&](const Attachment& a, const Attachment& b) {
        return std::tuple(along(a.other), across(a.other), a.isTarget, a.link)
            < std::tuple(along(b.other), across(b.other), b.isTarget, b.link);
    });
    const double length = isUpright ? card.box.height() : card.box.width();
    const bool isFoot = m_links[side.front().link].intoFoot && side.front().isTarget;
    const bool isMarked = (out.x() < -0.5 && card.edges.inlet > 0.0) || (out.x() > 0.5 && card.edges.isForked);
    const double room = isMarked ? kMarkRoom : isFoot ? kFootRoom : length - 2 * kCornerRoom;
    const double between = std::max<double>(1.0, double(side.size()) - 1.0);
    const double spacing = std::min(isMarked ? kMarkSpacing : kSpacing, std::max(room, 0.0) / between);
    double place = -spacing * (double(side.size()) - 1.0) / 2.0;
    // Cards in a row have ends at the same heights: those on the left lie between those on the right.
    if (out.x() < -0.5 && side.size() > 1 && !isMarked)
        place += spacing / 4.0;
    for (Attachment& end : side) {
        end.port.at += isUpright ? QPointF(0, place) : QPointF(place, 0);
        if (end.isTarget && out.x() < -0.5)
            end.port.at.rx() -= card.edges.inlet;
        place += spacing;
        End& kept = m_links[end.link].ends[end.isTarget ? 1 : 0];
        kept = { end.port, side.size() == 1 && !isMarked && !isFoot };
    }
}

/// Where the link goes to from that end: to where it turns for the second time; before it has a way, to the other card.
QPointF Router::leadsTo(const Link& link, bool fromTarget) const
{
    const QPointF other = m_cards[fromTarget ? link.from : link.to].box.center();
    const auto& bends = link.way.bends;
    if (link.isWanting || link.isDraft || bends.size() < 2)
        return other;
    return fromTarget ? bends[bends.size() - 2] : bends[1];
}

void Router::spreadEnds(Slot slot, std::vector<Slot>& changed)
{
    const Card& card = m_cards[slot];
    std::array<std::vector<Attachment>, 4> sides;
    for (const Slot link : card.links) {
        const Link& here = m_links[link];
        const Ends ends = endsBetween(m_cards[here.from].box, m_cards[here.to].box, here.intoFoot);
        for (const bool isTarget : { false, true }) {
            if ((isTarget ? here.to : here.from) != slot)
                continue;
            const Port& port = isTarget ? ends.to : ends.from;
            const std::size_t side = isLevel(port.out) ? (port.out.x() > 0 ? 0 : 1) : (port.out.y() > 0 ? 2 : 3);
            sides[side].push_back({ link, isTarget, port, leadsTo(here, isTarget) });
        }
    }
    for (auto& side : sides)
        if (!side.empty())
            spread(side, card);
    changed.insert(changed.end(), card.links.begin(), card.links.end());
}

/// A link that could run straight does: what is free to slide gives way.
void Router::levelEnds(Link& link) const
{
    link.ports = { link.ends[0].port, link.ends[1].port };
    Port &from = link.ports.from, &to = link.ports.to;
    if (from.out != -to.out || !isLevel(from.out))
        return;
    const auto slide = [](const QRectF& box, double wanted) {
        const double room = std::max(0.0, box.height() / 2.0 - 14.0);
        return std::clamp(wanted, box.center().y() - room, box.center().y() + room);
    };
    const bool isFree[] = { link.ends[0].isFree, link.ends[1].isFree };
    const QRectF &source = m_cards[link.from].box, &target = m_cards[link.to].box;
    const double wanted = isFree[0] && isFree[1] ? (from.at.y() + to.at.y()) / 2.0
        : isFree[0]                              ? to.at.y()
                                                 : from.at.y();
    const double a = isFree[0] ? slide(source, wanted) : from.at.y();
    const double b = isFree[1] ? slide(target, wanted) : to.at.y();
    if (std::abs(a - b) < 0.01) {
        from.at.setY(a);
        to.at.setY(b);
        return;
    }
    // Cards in a row have their middles in common, and what leads up from one runs not where another comes down.
    const double aside = to.at.y() > from.at.y() ? kFromMiddle : -kFromMiddle;
    if (isFree[0])
        from.at.ry() += aside;
    if (isFree[1])
        to.at.ry() += aside;
}

/// Which links end elsewhere now.
void Router::takeStock()
{
    std::vector<Slot> cards;
    for (const Slot card : m_touched) {
        if (!m_cards[card].alive)
            continue;
        cards.push_back(card);
        for (const Slot link : m_cards[card].links) {
            cards.push_back(m_links[link].from);
            cards.push_back(m_links[link].to);
        }
    }
    m_touched.clear();
    sortUnique(cards);
    std::vector<Slot> links;
    for (const Slot card : cards)
        spreadEnds(card, links);
    sortUnique(links);
    for (const Slot slot : links) {
        Link& link = m_links[slot];
        const Ends before = link.ports;
        levelEnds(link);
        if (!(before == link.ports))
            want(slot);
    }
}

} // namespace hz::drawing
