#include "model/engine/diagram/sifting.h"

#include <algorithm>
#include <numeric>

namespace hz::engine {

namespace {

/// One event on its way.
class Sift {
public:
    Sift(Levels& levels, Rank event, Budget& budget)
        : m_levels(levels)
        , m_event(event)
        , m_budget(budget)
        , m_least(levels.size())
        , m_best(levels.placeOf(event))
    {
    }

    /// To the nearer end first, then to the other, then back to the best place.
    void run()
    {
        const Rank last = m_levels.eventCount();
        const Rank place = m_levels.placeOf(m_event);
        const bool upFirst = last - place < place;
        goTo(upFirst ? last : 1);
        goTo(upFirst ? 1 : last);
        while (m_levels.placeOf(m_event) != m_best)
            step(m_levels.placeOf(m_event) < m_best);
    }

private:
    void step(bool isUp) { m_levels.swapWithUpper(m_levels.placeOf(m_event) - (isUp ? 0 : 1)); }

    /// Gives up when the diagram grows too large on the way, or when it could not get smaller than it was: only events
    /// that interact with this one, and itself, can lose nodes.
    void goTo(Rank end)
    {
        std::size_t hope = m_levels.sizeOf(m_event);
        const auto countIn = [&](Rank place) {
            const Rank other = m_levels.eventAt(place);
            return m_levels.interact(m_event, other) ? m_levels.sizeOf(other) : 0;
        };
        const Rank begin = m_levels.placeOf(m_event);
        const bool isUp = begin < end;
        for (Rank place = std::min(begin, end); place <= std::max(begin, end); ++place)
            hope += place == begin ? 0 : countIn(place);
        for (Rank place = begin; place != end && m_budget.spendLong();) {
            place = isUp ? place + 1 : place - 1;
            const std::size_t passed = countIn(place);
            const std::size_t before = m_levels.sizeOf(m_event);
            step(isUp);
            hope = hope - passed - before + m_levels.sizeOf(m_event);
            if (m_levels.size() < m_least) {
                m_least = m_levels.size();
                m_best = place;
            }
            if (5 * m_levels.size() > 6 * m_least || m_levels.size() >= m_least + hope)
                return;
        }
    }

    Levels& m_levels;
    Rank m_event;
    Budget& m_budget;
    std::size_t m_least;
    Rank m_best;
};

} // namespace

void sift(Levels& levels, Budget& budget)
{
    std::vector<Rank> events(levels.eventCount());
    std::iota(events.begin(), events.end(), Rank{ 1 });
    std::ranges::stable_sort(events, std::greater{}, [&](Rank event) { return levels.sizeOf(event); });
    for (const Rank event : events) {
        if (budget.stopped())
            return;
        Sift(levels, event, budget).run();
    }
}

} // namespace hz::engine
