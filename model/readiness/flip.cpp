#include "model/readiness/flip.h"

#include "model/readiness/trials.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace hz::readiness {

namespace {

constexpr double kPrecision = 1e-6; // relative, of the value where the verdict changes
constexpr double kLeast = 1e-15; // of the range that is searched: what is less is none
constexpr int kSteps = 12; // of the way to an end, where not everything rises

using VerdictAt = std::function<std::optional<Verdict>(double)>;

/// Unknown inputs first, then the nearest by ratio.
double distanceOf(const FlipPoint& point)
{
    if (!point.now)
        return -1.0;
    if (*point.now <= 0.0 || point.at <= 0.0)
        return std::numeric_limits<double>::infinity();
    return std::abs(std::log(point.at / *point.now));
}

/// Looks for the values at which the verdict of one number changes.
class Search {
public:
    Search(FlipPoint blank, VerdictAt verdictAt, bool isRising)
        : m_blank(blank)
        , m_verdictAt(std::move(verdictAt))
        , m_isRising(isRising)
    {
    }

    /// The nearest above and the nearest below what is given.
    void addAround(double given, double end, Verdict now, std::vector<FlipPoint>& points) const
    {
        for (const double far : { end, 0.0 }) {
            const auto other = firstOther(given, far, now);
            if (!other)
                continue;
            if (const auto at = narrowed(other->same, other->value, now))
                add(*at, far > given, points);
        }
    }

    /// One for each change between 0 and the end.
    void addAll(double end, std::vector<FlipPoint>& points) const
    {
        auto before = m_verdictAt(0.0);
        double from = 0.0;
        if (before && *before != m_blank.verdict)
            points.push_back(pointAt(0.0, *before, true));
        while (before) {
            const auto other = firstOther(from, end, *before);
            const auto at = other ? narrowed(other->same, other->value, *before) : std::nullopt;
            if (!at)
                return;
            before = m_verdictAt(*at);
            if (before)
                points.push_back(pointAt(*at, *before, true));
            from = *at;
        }
    }

private:
    struct Other {
        double same = 0.0;
        double value = 0.0;
    };

    /// A value towards `far` with another verdict, and one before it with the same.
    [[nodiscard]] std::optional<Other> firstOther(double given, double far, Verdict now) const
    {
        double same = given;
        for (int step = m_isRising ? kSteps : 1; step <= kSteps; ++step) {
            const double value = step == kSteps ? far : between(given, far, step);
            const auto then = m_verdictAt(value);
            if (!then)
                return std::nullopt;
            if (*then != now)
                return Other{ same, value };
            same = value;
        }
        return std::nullopt;
    }

    /// In equal ratios.
    [[nodiscard]] static double between(double given, double far, int step)
    {
        const double share = static_cast<double>(step) / kSteps;
        const double least = 1e-9 * std::max({ given, far, 1e-9 });
        return std::exp(std::lerp(std::log(std::max(given, least)), std::log(std::max(far, least)), share));
    }

    /// The value on the other side, as close as the precision says. By ratio while the two are far apart.
    [[nodiscard]] std::optional<double> narrowed(double same, double other, Verdict now) const
    {
        const double least = kLeast * std::max(same, other);
        for (;;) {
            const double low = std::max(std::min(same, other), 0.5 * least);
            const double high = std::max(same, other);
            if (high - low <= kPrecision * high || high <= least)
                return other;
            const double middle = high > 2.0 * low ? std::sqrt(low) * std::sqrt(high) : 0.5 * (low + high);
            const auto then = m_verdictAt(middle);
            if (!then)
                return std::nullopt;
            (*then != now ? other : same) = middle;
        }
    }

    [[nodiscard]] FlipPoint pointAt(double value, Verdict then, bool isAbove) const
    {
        FlipPoint point = m_blank;
        point.at = value;
        point.isAbove = isAbove;
        point.verdict = then;
        return point;
    }

    void add(double value, bool isAbove, std::vector<FlipPoint>& points) const
    {
        if (const auto then = m_verdictAt(value))
            points.push_back(pointAt(value, *then, isAbove));
    }

    FlipPoint m_blank;
    VerdictAt m_verdictAt;
    bool m_isRising;
};

void addFlips(Trials& trials, const Number& number, std::vector<FlipPoint>& points)
{
    const FlipPoint blank{ number.kind, number.members.front(), number.now(), 0.0, true, trials.now() };
    const Search search(
        blank, [&](double value) { return std::optional(trials.verdictAt(number, value)); }, trials.isRising());
    if (number.isUnknown)
        search.addAll(number.end, points);
    else
        search.addAround(*number.now(), number.end, trials.now(), points);
}

/// Of an impact: more of it makes no criterion better.
void addFlips(Trials& trials, const domain::Impact& impact, std::vector<FlipPoint>& points)
{
    const scoring::Stake stake = scoring::stakeOf(impact, trials.stage().tables().scheme);
    const auto limit = trials.greatestLimit(impact.category);
    if (!stake.known || !limit)
        return;
    const FlipPoint blank{ FlipPoint::Input::Magnitude, impact.id, stake.magnitude, 0.0, true, trials.now() };
    const Search search(
        blank, [&](double value) { return trials.verdictAt(impact, value); }, true);
    // So much of one that occurs once in ten thousand exposures is beyond every limit by itself.
    search.addAround(stake.magnitude, 1e4 * std::max({ *limit, stake.magnitude, 1.0 }), trials.now(), points);
}

} // namespace

FlipPoints flipPointsIn(StageCase& stage)
{
    FlipPoints found;
    Trials trials(stage);
    const auto isCancelled = [&] { return stage.settings().cancel.isCancelled(); };
    if (isCancelled() || !trials.canTurn()) {
        found.isCancelled = isCancelled();
        return found;
    }
    for (const Number& number : numbersOf(stage.scored())) {
        if (isCancelled())
            break;
        addFlips(trials, number, found.points);
    }
    for (const domain::Impact* impact : stage.scored().impacts().all()) {
        if (isCancelled())
            break;
        addFlips(trials, *impact, found.points);
    }
    std::ranges::stable_sort(found.points, {}, distanceOf);
    found.isComplete = trials.isComplete();
    found.isCancelled = isCancelled();
    return found;
}

} // namespace hz::readiness
