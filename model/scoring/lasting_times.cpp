#include "model/scoring/lasting_times.h"

#include <algorithm>
#include <cmath>

namespace hz::scoring {

namespace {

struct Change {
    enum class Kind : std::uint8_t { Ends, Begins, GoesOn }; // the last: one more begins where one is there
    double time = 0.0;
    std::uint32_t of = 0;
    Kind kind = Kind::Ends;
};

double gapOf(double moments, base::RandomStream& random)
{
    return -std::log1p(-random.uniform()) / moments;
}

/// In order; what is there at the beginning begins at 0 without being begun.
void addChanges(std::uint32_t of, const Lasting& lasting, base::RandomStream& random, std::vector<Change>& changes,
    std::vector<bool>& atFirst)
{
    double until = lasting.lasts - gapOf(lasting.moments, random); // of the last that began before the exposure
    atFirst[of] = until > 0.0;
    bool isThere = atFirst[of];
    for (double at = gapOf(lasting.moments, random); at < 1.0; at += gapOf(lasting.moments, random)) {
        if (isThere && until <= at) {
            changes.push_back({ until, of, Change::Kind::Ends });
            isThere = false;
        }
        changes.push_back({ at, of, isThere ? Change::Kind::GoesOn : Change::Kind::Begins });
        isThere = true;
        until = at + lasting.lasts;
    }
    if (isThere && until < 1.0)
        changes.push_back({ until, of, Change::Kind::Ends });
}

} // namespace

TimesOfStates drawTimes(const std::vector<Lasting>& lasting, base::RandomStream& random)
{
    std::vector<bool> state(lasting.size());
    std::vector<Change> changes;
    for (std::uint32_t i = 0; i < lasting.size(); ++i)
        addChanges(i, lasting[i], random, changes, state);
    std::ranges::stable_sort(changes, {}, &Change::time);
    TimesOfStates states;
    const auto here = [&]() -> StateTimes& {
        StateTimes& times = states[state];
        times.begun.resize(lasting.size());
        return times;
    };
    double since = 0.0;
    for (const Change& change : changes) {
        StateTimes& times = here();
        times.share += change.time - since;
        since = change.time;
        if (change.kind != Change::Kind::Ends)
            ++times.begun[change.of];
        state[change.of] = change.kind != Change::Kind::Ends;
    }
    here().share += 1.0 - since;
    return states;
}

} // namespace hz::scoring
