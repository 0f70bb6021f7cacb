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

/// Asks for the verdict at a value, and then for what was compared with limits there.
struct Question {
    std::function<std::optional<Verdict>(double)> verdictAt;
    std::function<std::vector<Limited>()> limited;
};

/// Unknown inputs first, then the nearest by ratio.
double distanceOf(const FlipPoint& point)
{
    if (!point.now)
        return -1.0;
    if (*point.now <= 0.0 || point.at <= 0.0)
        return std::numeric_limits<double>::infinity();
    return std::abs(std::log(point.at / *point.now));
}

/// A value on one side of where the verdict changes, with what is known there.
struct Side {
    double value = 0.0;
    Verdict verdict = Verdict::NotDecidable;
    std::vector<Limited> limited{};
};

/// Closes in on where the verdict changes between two values. It does so where some number crosses a limit: where that
/// seems to be, as numbers are taken to grow in proportion to the value, is asked first, then whether it is. What was
/// guessed wrong is halved, by ratio while the two are far apart.
class Narrowing {
public:
    Narrowing(const Question& question, Side same, Side other)
        : m_question(question)
        , m_same(std::move(same))
        , m_other(std::move(other))
        , m_least(kLeast * std::max(m_same.value, m_other.value))
    {
    }

    /// The other side, as close as the precision says; nothing where it cannot be told.
    [[nodiscard]] std::optional<Side> run()
    {
        for (int round = 1; !isDone(); ++round) {
            const std::vector<double> guesses = round % kHalving == 0 ? std::vector<double>() : this->guesses();
            const std::size_t half = guesses.size() / 2;
            const bool isTold = guesses.empty() ? ask(middle())
                : guesses.size() > 2            ? ask(0.5 * (guesses[half - 1] + guesses[half]))
                                                : askAround(guesses.front());
            if (!isTold)
                return std::nullopt;
        }
        return m_other;
    }

private:
    static constexpr int kHalving = 4; // one round in so many, whatever the guesses are
    static constexpr double kBeyond = 0.4 * kPrecision;

    [[nodiscard]] double low() const { return std::max(std::min(m_same.value, m_other.value), 0.5 * m_least); }
    [[nodiscard]] double high() const { return std::max(m_same.value, m_other.value); }
    [[nodiscard]] bool isDone() const { return high() - low() <= kPrecision * high() || high() <= m_least; }
    [[nodiscard]] double middle() const
    {
        return high() > 2.0 * low() ? std::sqrt(low()) * std::sqrt(high()) : 0.5 * (low() + high());
    }

    [[nodiscard]] bool ask(double value)
    {
        const auto verdict = m_question.verdictAt(value);
        if (!verdict)
            return false;
        put({ value, *verdict, m_question.limited() });
        return true;
    }
    void put(Side side)
    {
        Side& known = side.verdict == m_same.verdict ? m_same : m_other;
        known = std::move(side);
    }

    /// At the guess, and then just on its other side.
    [[nodiscard]] bool askAround(double guess)
    {
        const auto verdict = m_question.verdictAt(guess);
        if (!verdict)
            return false;
        put({ guess, *verdict, m_question.limited() });
        const bool isUp = (*verdict == m_same.verdict) == (m_same.value < m_other.value);
        const double beyond = guess * (1.0 + (isUp ? kBeyond : -kBeyond));
        return isDone() || beyond <= low() || beyond >= high() || ask(beyond);
    }

    /// Where something seems to cross a limit, in order, each place once.
    [[nodiscard]] std::vector<double> guesses() const
    {
        std::vector<double> places;
        const std::size_t numbers = m_same.limited.size() == m_other.limited.size() ? m_same.limited.size() : 0;
        for (std::size_t i = 0; i < numbers; ++i) {
            const double from = m_same.limited[i].number - m_same.limited[i].limit;
            const double to = m_other.limited[i].number - m_other.limited[i].limit;
            const double place = std::lerp(m_same.value, m_other.value, from / (from - to));
            if ((from < 0.0) != (to < 0.0) && std::isfinite(from - to) && place > low() && place < high())
                places.push_back(place);
        }
        std::ranges::sort(places);
        const auto isClose = [](double a, double b) { return b - a <= kBeyond * b; };
        places.erase(std::ranges::unique(places, isClose).begin(), places.end());
        return places;
    }

    const Question& m_question;
    Side m_same;
    Side m_other;
    double m_least;
};

/// Where another value of a number may change the verdict: above what is given, below it.
struct Ways {
    bool up = true;
    bool down = true;
};

/// Looks for the values at which the verdict of one number changes.
class Search {
public:
    Search(FlipPoint blank, Question question, bool isRising)
        : m_blank(blank)
        , m_question(std::move(question))
        , m_isRising(isRising)
    {
    }

    /// The nearest above and the nearest below what is given, where a verdict may change.
    void addAround(double given, double end, Verdict now, Ways ways, std::vector<FlipPoint>& points) const
    {
        for (const double far : { end, 0.0 }) {
            const bool mayChange = far > given ? ways.up : ways.down && far < given;
            if (const auto found = mayChange ? firstChange(given, far, now) : std::nullopt)
                points.push_back(pointAt(*found, far > given));
        }
    }

    /// One for each change between 0 and the end.
    void addAll(double end, std::vector<FlipPoint>& points) const
    {
        const auto least = m_question.verdictAt(0.0);
        if (!least)
            return;
        Side before{ 0.0, *least, {} };
        if (before.verdict != m_blank.verdict)
            points.push_back(pointAt(before, true));
        while (auto change = firstChange(before.value, end, before.verdict)) {
            points.push_back(pointAt(*change, true));
            before = std::move(*change);
        }
    }

private:
    /// The nearest value towards `far` that has another verdict.
    [[nodiscard]] std::optional<Side> firstChange(double given, double far, Verdict now) const
    {
        double same = given;
        for (int step = m_isRising ? kSteps : 1; step <= kSteps; ++step) {
            const double value = step == kSteps ? far : between(given, far, step);
            const auto then = m_question.verdictAt(value);
            if (!then)
                return std::nullopt;
            if (*then != now) {
                Side other{ value, *then, m_question.limited() };
                return Narrowing(m_question, sideAt(same, now), std::move(other)).run();
            }
            same = value;
        }
        return std::nullopt;
    }

    /// What is known of the verdict there stays as it was found.
    [[nodiscard]] Side sideAt(double value, Verdict verdict) const
    {
        const bool isTold = m_question.verdictAt(value).has_value();
        return { value, verdict, isTold ? m_question.limited() : std::vector<Limited>() };
    }

    /// In equal ratios.
    [[nodiscard]] static double between(double given, double far, int step)
    {
        const double share = static_cast<double>(step) / kSteps;
        const double least = 1e-9 * std::max({ given, far, 1e-9 });
        return std::exp(std::lerp(std::log(std::max(given, least)), std::log(std::max(far, least)), share));
    }

    [[nodiscard]] FlipPoint pointAt(const Side& side, bool isAbove) const
    {
        FlipPoint point = m_blank;
        point.at = side.value;
        point.isAbove = isAbove;
        point.verdict = side.verdict;
        return point;
    }

    FlipPoint m_blank;
    Question m_question;
    bool m_isRising;
};

/// More of what never makes less occur makes no verdict better, and less of it none worse.
Ways waysOf(const Trials& trials, bool isRising)
{
    return { !isRising || trials.now() != Verdict::NoGo, !isRising || trials.now() != Verdict::Go };
}

/// Which ways of each number may change the verdict. Less of several that never make less occur does not where it does
/// not for all of them together: so they are tried together, and by halves where that changes it.
class WaysOfEach {
public:
    WaysOfEach(Trials& trials, std::span<const Number> numbers)
        : m_trials(trials)
        , m_numbers(numbers)
    {
        std::vector<std::size_t> rising;
        for (const Number& number : numbers) {
            const bool isRising = trials.isRising(number);
            m_ways.push_back(waysOf(trials, isRising));
            if (isRising && m_ways.back().down && !number.isUnknown)
                rising.push_back(m_ways.size() - 1);
        }
        halve(rising);
    }
    [[nodiscard]] Ways at(std::size_t place) const { return m_ways[place]; }

private:
    void halve(std::span<const std::size_t> places)
    {
        if (places.size() < 2 || m_trials.stage().settings().cancel.isCancelled())
            return;
        std::vector<const Number*> numbers;
        for (const std::size_t place : places)
            numbers.push_back(&m_numbers[place]);
        if (m_trials.verdictWithout(numbers) == m_trials.now()) {
            for (const std::size_t place : places)
                m_ways[place].down = false;
            return;
        }
        halve(places.first(places.size() / 2));
        halve(places.subspan(places.size() / 2));
    }

    Trials& m_trials;
    std::span<const Number> m_numbers;
    std::vector<Ways> m_ways;
};

void addFlips(Trials& trials, const Number& number, Ways ways, std::vector<FlipPoint>& points)
{
    const FlipPoint blank{ number.kind, number.members.front(), number.now(), 0.0, true, trials.now() };
    const Search search(blank,
        { [&](double value) { return std::optional(trials.verdictAt(number, value)); },
            [&] { return trials.limited(); } },
        trials.isRising(number));
    if (number.isUnknown)
        search.addAll(number.end, points);
    else
        search.addAround(*number.now(), number.end, trials.now(), ways, points);
}

/// Of an impact: more of it makes no criterion better.
void addFlips(Trials& trials, const domain::Impact& impact, std::vector<FlipPoint>& points)
{
    const scoring::Stake stake = scoring::stakeOf(impact, trials.stage().tables().scheme);
    const auto limit = trials.greatestLimit(impact.category);
    if (!stake.known || !limit)
        return;
    const FlipPoint blank{ FlipPoint::Input::Magnitude, impact.id, stake.magnitude, 0.0, true, trials.now() };
    const Search search(blank,
        { [&](double value) { return trials.verdictAt(impact, value); }, [&] { return trials.limited(); } }, true);
    // So much of one that occurs once in ten thousand exposures is beyond every limit by itself.
    search.addAround(
        stake.magnitude, 1e4 * std::max({ *limit, stake.magnitude, 1.0 }), trials.now(), waysOf(trials, true), points);
}

} // namespace

FlipPoints flipPointsIn(StageCase& stage, const std::vector<CriterionResult>& judged)
{
    FlipPoints found;
    Trials trials(stage, judged);
    const auto isCancelled = [&] { return stage.settings().cancel.isCancelled(); };
    if (isCancelled() || !trials.canTurn()) {
        found.isCancelled = isCancelled();
        return found;
    }
    const std::vector<Number> numbers = numbersOf(stage.scored());
    const WaysOfEach ways(trials, numbers);
    for (std::size_t i = 0; i < numbers.size() && !isCancelled(); ++i)
        addFlips(trials, numbers[i], ways.at(i), found.points);
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
