#include "model/drawing/router.h"

#include "model/drawing/route_settling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace hz::drawing {

namespace {

constexpr double kSpacing = 12.0; // of ends on a side
constexpr double kCornerRoom = 10.0; // at both ends of a side
constexpr double kFromMiddle = 6.0; // of the only end on a side, towards where it leads
constexpr double kMarkSpacing = 5.0; // of ends at a badge or a fork
constexpr double kMarkRoom = 14.0;
constexpr int kSweeps = 3;
constexpr int kTries = 600; // to find a better way for links that are in each other's way
constexpr int kTriesAtOnce = 40;
constexpr double kAside = 4.0;
constexpr std::size_t kMostTurns = 8; // of a link with others that are in its way
constexpr double kAround = 120.0; // so far beyond its cards a way may go at first
constexpr double kFarAround = 600.0;

bool isLevel(QPointF way)
{
    return std::abs(way.x()) > 0.5;
}

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

/// An end of a link at a card.
struct Router::Attachment {
    Slot link;
    bool isTarget;
    Port port; // in the middle of the side
    QPointF other; // where the link's other card stands
};

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
        m_grid.removeRect(card, here.box);
        if (here.box != box)
            wantThrough(here.box.adjusted(-2 * kClear, -2 * kClear, 2 * kClear, 2 * kClear));
    }
    here.box = box;
    here.edges = edges;
    here.alive = true;
    m_grid.insertRect(card, box);
    wantThrough(box.adjusted(-kNearest, -kNearest, kNearest, kNearest));
    for (const Slot link : here.links)
        want(link);
    touch(card);
}

void Router::removeCard(Slot card)
{
    Card& here = m_cards[card];
    if (!here.alive)
        return;
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
    const double room = isMarked ? kMarkRoom : isFoot ? 24.0 : length - 2 * kCornerRoom;
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

std::vector<Router::Slot> Router::takeWanting()
{
    std::vector<Slot> wanting = std::exchange(m_wanting, {});
    // Long ways first: those that come after find tracks between them and their cards, and need not cross them.
    const auto rank = [this](Slot slot) {
        const Ends& ports = m_links[slot].ports;
        const QPointF way = ports.to.at - ports.from.at;
        return std::tuple(-std::abs(way.y()), -std::abs(way.x()), ports.from.at.x(), ports.from.at.y(), ports.to.at.x(),
            ports.to.at.y(), slot);
    };
    std::ranges::sort(wanting, {}, rank);
    for (const Slot link : wanting)
        m_tracks.remove(link);
    return wanting;
}

std::vector<QRectF> Router::cardsIn(const QRectF& area) const
{
    std::vector<QRectF> cards;
    for (const Slot card : m_grid.in(area))
        if (m_cards[card].box.intersects(area))
            cards.push_back(m_cards[card].box);
    return cards;
}

/// Links fan in to what they bring about and fan out to what it costs: they turn where they are many, so that each has
/// a long leg of its own.
bool Router::isNearTarget(const Link& link) const
{
    const auto count = [this](Slot card, bool asTarget) {
        return std::ranges::count_if(m_cards[card].links,
            [&](Slot other) { return (asTarget ? m_links[other].to : m_links[other].from) == card; });
    };
    return count(link.to, true) > count(link.from, false);
}

/// Level, upright, level: where no card is in that way. Empty where there is none such.
std::vector<QPointF> Router::straightAcross(const Link& link) const
{
    const QPointF a = link.ports.from.tip(), b = link.ports.to.tip();
    if (link.ports.from.out.x() < 0.5 || link.ports.to.out.x() > -0.5 || a.x() > b.x())
        return {};
    const double top = std::min(a.y(), b.y()), bottom = std::max(a.y(), b.y());
    double least = a.x(), most = b.x();
    std::vector<std::pair<double, double>> taken;
    for (const QRectF& card : cardsIn(QRectF(QPointF(a.x(), top), QPointF(b.x(), bottom)).adjusted(-8, -8, 8, 8))) {
        const QRectF wide = card.adjusted(-kNearest, -kNearest, kNearest, kNearest);
        if (wide.right() <= a.x() || wide.left() >= b.x())
            continue;
        if (wide.top() < a.y() && wide.bottom() > a.y())
            most = std::min(most, wide.left());
        if (wide.top() < b.y() && wide.bottom() > b.y())
            least = std::max(least, wide.right());
        taken.emplace_back(wide.left(), wide.right());
    }
    if (least > most)
        return {};
    const auto isOpen = [&](double x) {
        return std::ranges::none_of(taken, [x](const auto& t) { return x > t.first && x < t.second; });
    };
    // Not at the very card: others may have to turn nearer.
    const double aside = std::min(kAside, (most - least) / 3.0);
    std::vector<double> places{ least, most, least + aside, most - aside };
    for (const auto& [left, right] : taken)
        for (const double x : { left, right })
            if (x >= least && x <= most)
                places.push_back(x);
    const bool isNear = isNearTarget(link);
    const double wanted = isNear ? most - aside : least + aside;
    std::ranges::sort(places, {}, [wanted](double x) { return std::abs(x - wanted); });
    for (const double x : places)
        if (isOpen(x))
            return { link.ports.from.at, a, { x, a.y() }, { x, b.y() }, b, link.ports.to.at };
    return {};
}

std::vector<QPointF> Router::search(Link& link) const
{
    link.isStuck = false;
    if (auto points = straightAcross(link); !points.empty())
        return points;
    const QRectF both = m_cards[link.from].box | m_cards[link.to].box;
    constexpr double kClose = 0.45; // there is less room to turn where a card is near
    bool gaveUp = false;
    for (const auto& [around, straight] :
        { std::pair(kAround, 1.0), std::pair(kAround, kClose), std::pair(kFarAround, kClose) }) {
        if (gaveUp)
            break;
        const QRectF area = both.adjusted(-around, -around, around, around);
        Ends ends = link.ports;
        ends.from.straight = std::max(ends.from.straight * straight, kNearest);
        ends.to.straight = std::max(ends.to.straight * straight, kNearest);
        auto bends = wayRound(ends.from, ends.to, cardsIn(area), area, gaveUp);
        if (bends.empty())
            continue;
        bends.insert(bends.begin(), link.ports.from.at);
        bends.push_back(link.ports.to.at);
        return bends;
    }
    link.isStuck = true; // cards lie on each other, or on its end
    return plainWay(link.ports);
}

void Router::put(Slot slot, std::vector<QPointF> points)
{
    m_tracks.insert(slot, points);
    m_links[slot].way = curveThrough(std::move(points));
}

void Router::settle(Slot slot)
{
    Link& link = m_links[slot];
    auto points = link.way.points();
    if (points.size() < 4)
        return;
    m_tracks.remove(slot);
    const QRectF hull = link.way.hull().adjusted(-kReach, -kReach, kReach, kReach);
    settleOnTracks(points, link.ports, cardsIn(hull), m_tracks);
    put(slot, withoutIdlePoints(points));
}

/// How much these are in each other's way, and in that of all others; the pairs among them count twice.
double Router::conflictsAmong(const std::vector<Slot>& links)
{
    double sum = 0.0;
    for (const Slot slot : links) {
        m_tracks.remove(slot);
        sum += conflictsOf(m_links[slot].way.points(), m_tracks);
        m_tracks.insert(slot, m_links[slot].way.points());
    }
    return sum;
}

/// All of them find their ways anew, in that order, each as if those after it were not there. False, and nothing is
/// changed, where that is no better.
bool Router::takeTurns(const std::vector<Slot>& links)
{
    std::vector<Curve> before;
    const double old = conflictsAmong(links);
    for (const Slot slot : links) {
        before.push_back(m_links[slot].way);
        m_tracks.remove(slot);
    }
    for (const Slot slot : links) {
        put(slot, withoutIdlePoints(search(m_links[slot])));
        settle(slot);
    }
    for (const Slot slot : links)
        settle(slot);
    if (conflictsAmong(links) < old - 1.0)
        return true;
    for (const Slot slot : links)
        m_tracks.remove(slot);
    for (std::size_t i = 0; i < links.size(); ++i)
        put(links[i], before[i].points());
    return false;
}

/// What is in each other's way may come apart when all look anew, which they do not one by one.
void Router::untangle(Slot slot, const std::vector<Slot>& movable)
{
    if (m_links[slot].isStuck || conflictsAmong({ slot }) <= 0.0)
        return;
    std::vector<Slot> all{ slot };
    for (const Slot other : linksAlong(m_links[slot].way)) {
        if (other == slot || m_links[other].isStuck || !std::ranges::binary_search(movable, other)
            || all.size() > kMostTurns)
            continue;
        all.push_back(other);
        if (m_tries <= 0)
            return;
        m_tries -= 2;
        if (takeTurns({ slot, other }) || takeTurns({ other, slot }))
            return;
    }
    if (all.size() < 3 || m_tries <= 0)
        return;
    m_tries -= int(all.size());
    if (!takeTurns(all)) {
        std::ranges::reverse(all);
        (void)takeTurns(all);
    }
}

/// As far as it comes until it is cancelled; the rest is still wanting.
std::vector<Router::Slot> Router::findWanting(const base::CancelToken& cancel)
{
    std::vector<Slot> wanting = takeWanting();
    std::size_t done = 0;
    for (; done < wanting.size() && !cancel.isCancelled(); ++done) {
        Link& link = m_links[wanting[done]];
        link.isWanting = false;
        setDraft(link, false);
        put(wanting[done], withoutIdlePoints(search(link)));
        settle(wanting[done]);
    }
    for (std::size_t left = done; left < wanting.size(); ++left) {
        m_wanting.push_back(wanting[left]);
        m_tracks.insert(wanting[left], m_links[wanting[left]].way.points());
    }
    wanting.resize(done);
    for (int sweep = 1; sweep < kSweeps && !cancel.isCancelled(); ++sweep)
        for (const Slot slot : wanting)
            settle(slot);
    std::vector<Slot> movable = wanting;
    std::sort(movable.begin(), movable.end());
    for (int sweep = 0; sweep < 2; ++sweep)
        for (const Slot slot : wanting)
            if (m_tries > 0 && !cancel.isCancelled())
                untangle(slot, movable);
    return movable;
}

std::vector<Router::Slot> Router::findWays(Effort effort, const base::CancelToken& cancel)
{
    takeStock();
    m_tries = effort == Effort::Full ? std::max(kTries, int(m_wanting.size())) : kTriesAtOnce;
    std::map<Slot, Curve> before;
    for (int round = 0; round < 2 && !m_wanting.empty() && !cancel.isCancelled(); ++round) {
        for (const Slot slot : m_wanting)
            before.try_emplace(slot, m_links[slot].way);
        // Ends in the order in which the ways come in, which is known once there are ways.
        for (const Slot slot : findWanting(cancel))
            for (const Slot card : { m_links[slot].from, m_links[slot].to })
                touch(card);
        if (round == 0)
            takeStock();
    }
    m_touched.clear();
    std::vector<Slot> changed;
    for (const auto& [slot, way] : before)
        if (!(m_links[slot].way == way))
            changed.push_back(slot);
    return changed;
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

void Router::restore(Slot link, const Curve& way)
{
    m_tracks.remove(link);
    put(link, way.points());
}

std::vector<QPointF> Router::gapsOf(Slot slot) const
{
    constexpr double kFromBend = 7.0;
    std::vector<QPointF> gaps;
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
