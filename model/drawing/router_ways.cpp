#include "model/drawing/route_settling.h"
#include "model/drawing/router.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

/// How ways are found between the ends of links, and come apart.
namespace hz::drawing {

namespace {

constexpr int kSweeps = 3;
constexpr int kTries = 600; // to find a better way for links that are in each other's way
constexpr int kTriesOfEdit = 40;
constexpr int kSteps = 2500; // of a search for one way
constexpr int kStepsOfFrame = 700;
constexpr std::size_t kMaxTurns = 8; // of a link with others that are in its way
constexpr double kFarForFrame = 4e6; // square pixels between two cards, in which there are too many others
constexpr double kAside = 4.0;
constexpr double kAround = 120.0; // so far beyond its cards a way may go at first
constexpr double kFarAround = 600.0;
constexpr std::size_t kCrowd = 150; // links at one card, that nobody can follow one by one

bool isCrowd(std::size_t linksOfOne, std::size_t linksOfOther)
{
    return std::max(linksOfOne, linksOfOther) > kCrowd;
}

} // namespace

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
    const QRectF both = m_cards[link.from].box | m_cards[link.to].box;
    link.isStuck = isCrowd(m_cards[link.from].links.size(), m_cards[link.to].links.size())
        || (m_effort == Effort::Frame && both.width() * both.height() > kFarForFrame);
    if (link.isStuck)
        return plainWay(link.ports);
    if (auto points = straightAcross(link); !points.empty())
        return points;
    constexpr double kClose = 0.45; // there is less room to turn where a card is near
    bool gaveUp = false;
    for (const auto& [around, straight] :
        { std::pair(kAround, 1.0), std::pair(kAround, kClose), std::pair(kFarAround, kClose) }) {
        if (gaveUp || (m_effort == Effort::Frame && around > kAround))
            break;
        const QRectF area = both.adjusted(-around, -around, around, around);
        Ends ends = link.ports;
        ends.from.straight = std::max(ends.from.straight * straight, kNearest);
        ends.to.straight = std::max(ends.to.straight * straight, kNearest);
        auto bends = wayRound(
            ends.from, ends.to, cardsIn(area), area, m_effort == Effort::Frame ? kStepsOfFrame : kSteps, gaveUp);
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
    if (points.size() < 4 || (link.isStuck && m_effort == Effort::Frame)
        || isCrowd(m_cards[link.from].links.size(), m_cards[link.to].links.size()))
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
            || all.size() > kMaxTurns)
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

/// As far as it comes until it is cancelled; the rest is still wanting.
std::vector<Router::Slot> Router::findWanting(const base::CancelToken& cancel)
{
    std::vector<Slot> wanting = takeWanting();
    std::size_t done = 0;
    for (; done < wanting.size() && !cancel.isCancelled(); ++done) {
        Link& link = m_links[wanting[done]];
        link.isWanting = false;
        setDraft(link, false);
        link.isRough = m_effort == Effort::Frame;
        if (link.isRough)
            m_rough.push_back(wanting[done]);
        put(wanting[done], withoutIdlePoints(search(link)));
        settle(wanting[done]);
    }
    for (std::size_t left = done; left < wanting.size(); ++left) {
        m_wanting.push_back(wanting[left]);
        m_tracks.insert(wanting[left], m_links[wanting[left]].way.points());
    }
    wanting.resize(done);
    const int sweeps = m_effort == Effort::Frame ? 1 : kSweeps;
    for (int sweep = 1; sweep < sweeps && !cancel.isCancelled(); ++sweep)
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
    m_effort = effort;
    m_tries = effort == Effort::All ? std::max(kTries, int(m_wanting.size()))
        : effort == Effort::Edit    ? kTriesOfEdit
                                    : 0;
    const int rounds = effort == Effort::Frame ? 1 : 2;
    std::map<Slot, Curve> before;
    for (int round = 0; round < rounds && !m_wanting.empty() && !cancel.isCancelled(); ++round) {
        for (const Slot slot : m_wanting)
            before.try_emplace(slot, m_links[slot].way);
        // Ends in the order in which the ways come in, which is known once there are ways.
        for (const Slot slot : findWanting(cancel))
            for (const Slot card : { m_links[slot].from, m_links[slot].to })
                touch(card);
        if (round + 1 < rounds)
            takeStock();
    }
    m_touched.clear();
    std::vector<Slot> changed;
    for (const auto& [slot, way] : before)
        if (!(m_links[slot].way == way))
            changed.push_back(slot);
    return changed;
}

} // namespace hz::drawing
