#include "model/analysis/figures.h"

#include "model/analysis/shares.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace hz::analysis {

namespace {

using Clock = std::chrono::steady_clock;

/// More sets than this are not counted one by one when a probability cuts them off.
constexpr std::size_t kMaxCounted = 2'000'000;

/// Adds the time of its life to a sum.
class Stopwatch {
public:
    explicit Stopwatch(double& sum)
        : m_sum(sum)
    {
    }
    ~Stopwatch() { m_sum += std::chrono::duration<double>(Clock::now() - m_start).count(); }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    double& m_sum;
    Clock::time_point m_start = Clock::now();
};

/// The values at which sets are ranked: unknown ones at their upper ends, as everywhere.
std::vector<double> upperEnds(const std::vector<base::Interval>& intervals)
{
    std::vector<double> ends;
    ends.reserve(intervals.size());
    for (const base::Interval& interval : intervals)
        ends.push_back(interval.high);
    return ends;
}

std::vector<engine::BigCount> countedByOrder(const std::vector<engine::CutSet>& sets)
{
    std::vector<std::uint64_t> counts;
    for (const engine::CutSet& set : sets) {
        counts.resize(std::max(counts.size(), set.events.size() + 1));
        ++counts[set.events.size()];
    }
    return { counts.begin(), counts.end() };
}

/// Of sets that are not all there.
CutOff cutOffOf(const engine::CutSets& sets, std::span<const double> probabilities)
{
    CutOff cutOff;
    if (sets.completeOrder() != engine::kAnyOrder)
        cutOff.order = sets.completeOrder();
    if (sets.leastProbability() > 0.0)
        cutOff.probability = sets.leastProbability();
    cutOff.rest = sets.sumCutOff(probabilities);
    return cutOff;
}

constexpr double kShareOfLooking = 0.25;
constexpr double kLongestLook = 5.0; // seconds
constexpr std::size_t kNodesForLooking = 640'000; // nodes of diagrams

/// Whether the order kept any set away; said to be so where that would take too long to find out.
bool isCutByOrder(const Subject& subject, engine::Ref root, const engine::CutSets& sets, engine::Limits limits)
{
    if (sets.leastProbability() > 0.0 || !sets.complete())
        return true;
    const std::vector<double> certain(subject.events.size(), 1.0);
    if (sets.sumCutOff(certain) == 0.0)
        return false;
    limits.seconds = std::min(kShareOfLooking * limits.seconds, kLongestLook);
    limits.maximumNodes = std::min(limits.maximumNodes, kNodesForLooking);
    const engine::CutSets all(subject.formula, root, { engine::kAnyOrder, limits });
    const engine::BigCount some = sets.count();
    return !all.complete() || some == engine::BigCount(0) || all.count() != some;
}

/// Counted by listing those that are probable enough; all of them.
std::vector<engine::CutSet> countProbable(
    const engine::CutSets& sets, std::span<const double> probabilities, double least, CutSetFigures& figures)
{
    auto found = sets.mostProbable(probabilities, kMaxCounted, least);
    figures.complete = found.complete && found.sets.size() < kMaxCounted;
    figures.count = found.sets.size();
    figures.byOrder = countedByOrder(found.sets);
    figures.unlisted = found.rest;
    const bool isSome = !figures.complete || engine::BigCount(found.sets.size()) < sets.count();
    if (isSome)
        figures.cutOff = CutOff{ figures.cutOff ? figures.cutOff->order : std::nullopt,
            std::max(least, sets.leastProbability()), found.rest };
    return std::move(found.sets);
}

/// How probable it is at the upper ends is known; the same where nothing is unknown.
base::Interval probabilityOf(const engine::CutSet& set, std::span<const base::Interval> inputs)
{
    double low = 1.0;
    bool isPoint = true;
    for (const engine::Variable event : set.events) {
        low *= inputs[event].low;
        isPoint = isPoint && inputs[event].isPoint();
    }
    return { isPoint ? set.probability : std::min(low, set.probability), set.probability };
}

double times(double a, double b)
{
    return a == 0.0 || b == 0.0 ? 0.0 : a * b;
}

base::Interval times(base::Interval a, base::Interval b)
{
    return { times(a.low, b.low), times(a.high, b.high) };
}

/// How many times a way comes, with the end that it has: for itself it counts endless ones as many.
base::Interval timesOf(const Subject& subject, const Way& way)
{
    return way.moment ? subject.moments[*way.moment].value_or(way.times) : way.times;
}

/// All but the list.
void addWay(CutSetFigures& all, const CutSetFigures& found, const Way& way)
{
    const std::size_t more = way.moment ? 1 : 0;
    all.count += found.count;
    all.byOrder.resize(std::max(all.byOrder.size(), found.byOrder.size() + more));
    for (std::size_t order = 0; order < found.byOrder.size(); ++order)
        all.byOrder[order + more] += found.byOrder[order];
    all.complete = all.complete && found.complete;
    all.isEmptyHanded = all.isEmptyHanded || found.isEmptyHanded;
    all.method = all.method | found.method;
    all.unlisted += times(found.unlisted, way.times.high);
    if (!found.cutOff)
        return;
    CutOff& cutOff = all.cutOff ? *all.cutOff : all.cutOff.emplace();
    if (found.cutOff->order)
        cutOff.order =
            std::min(cutOff.order.value_or(engine::kAnyOrder), static_cast<engine::Order>(*found.cutOff->order + more));
    if (found.cutOff->probability)
        cutOff.probability = std::max(cutOff.probability.value_or(0.0), *found.cutOff->probability * way.times.high);
    cutOff.rest += times(found.cutOff->rest, way.times.high);
}

} // namespace

Analysis::Analysis(const Subject& subject, Request request)
    : m_subject(subject)
    , m_request(std::move(request))
{
}

void Analysis::enter(Phase phase) const
{
    if (m_request.entering)
        m_request.entering(phase);
}

bool Analysis::needsSolution() const
{
    return m_request.probability || m_request.importance || m_request.samples > 0
        || (m_request.cutSets && m_request.shares);
}

Figures Analysis::figuresOf(std::size_t target)
{
    if (m_subject.targets[target].recurs())
        return figuresOfRecurring(target);
    Figures figures;
    const Subject::Target& asked = m_subject.targets[target];
    std::optional<Solution> solution;
    if (needsSolution()) {
        enter(Phase::Solving);
        const Stopwatch watch(m_request.probability ? m_timing.probability
                : m_request.importance              ? m_timing.importance
                : m_request.samples > 0             ? m_timing.uncertainty
                                                    : m_timing.cutSets);
        solution.emplace(m_subject, asked, m_request.limits);
    }
    if (solution)
        solve(*solution, asked.frequency, figures);
    if (m_request.cutSets) {
        enter(Phase::CutSets);
        const Stopwatch watch(m_timing.cutSets);
        figures.cutSets = cutSetsOf(asked.root, solution ? &*solution : nullptr);
    }
    if (m_request.primeImplicants) {
        enter(Phase::PrimeImplicants);
        const Stopwatch watch(m_timing.primeImplicants);
        figures.primeImplicants = primeImplicantsOf(asked.root);
    }
    return figures;
}

/// Over the number of occurrences, way by way.
Figures Analysis::figuresOfRecurring(std::size_t target)
{
    Figures figures;
    enter(Phase::Solving);
    std::optional<Recurrence> recurrence;
    {
        const Stopwatch watch(m_timing.probability);
        recurrence.emplace(m_subject, target, m_request.limits);
    }
    if (m_request.probability) {
        figures.occurrences = recurrence->occurrence().number;
        figures.probability = recurrence->occurrence().probability;
        figures.frequency = figures.occurrences->value.scaledBy(1.0 / m_subject.exposure);
    }
    if (m_request.importance) {
        enter(Phase::Importance);
        const Stopwatch watch(m_timing.importance);
        figures.importance = recurrence->importances();
    }
    if (m_request.samples > 0) {
        enter(Phase::Uncertainty);
        const Stopwatch watch(m_timing.uncertainty);
        auto spread = recurrence->spread(m_request.samples, m_request.seed);
        figures.spreadOfOccurrences = std::move(spread.number);
        figures.uncertainty = std::move(spread.probability);
    }
    if (m_request.cutSets) {
        enter(Phase::CutSets);
        const Stopwatch watch(m_timing.cutSets);
        figures.cutSets = scenariosOf(*recurrence);
    }
    return figures;
}

/// The scenarios of a way are the cut sets of its formula, with the moment as an event more.
CutSetFigures Analysis::scenariosOf(Recurrence& recurrence) const
{
    CutSetFigures all;
    all.complete = true;
    Subject subject;
    subject.formula = recurrence.formula();
    subject.events = m_subject.events;
    subject.probabilities = m_subject.probabilities;
    for (const Way& way : recurrence.ways()) {
        Request request = m_request;
        request.shares = false;
        request.limits.seconds /= static_cast<double>(recurrence.ways().size());
        if (way.moment && request.maximumOrder != engine::kAnyOrder)
            --request.maximumOrder;
        request.leastProbability =
            way.times.high > 0.0 ? std::min(1.0, request.leastProbability / way.times.high) : 1.0;
        CutSetFigures found = Analysis(subject, request).cutSetsOf(way.root, nullptr);
        addWay(all, found, way);
        for (ListedCutSet& set : found.list)
            set.share = m_request.shares ? recurrence.shareOf(way, set.events) : std::nullopt;
        for (ListedCutSet& set : found.list) {
            set.probability = times(set.probability, timesOf(m_subject, way));
            if (way.moment)
                set.events.insert(std::ranges::lower_bound(set.events, *way.moment), *way.moment);
            all.list.push_back(std::move(set));
        }
    }
    std::ranges::stable_sort(all.list, [](const ListedCutSet& a, const ListedCutSet& b) {
        return std::tuple(-a.probability.high, a.events.size(), std::cref(a.events).get())
            < std::tuple(-b.probability.high, b.events.size(), std::cref(b.events).get());
    });
    for (std::size_t i = m_request.listed; i < all.list.size(); ++i)
        all.unlisted += all.list[i].probability.high;
    all.list.resize(std::min(all.list.size(), m_request.listed));
    return all;
}

/// Once, for all that the solution answers.
void Analysis::solve(const Solution& solution, std::optional<double> frequency, Figures& figures)
{
    if (m_request.probability) {
        const Stopwatch watch(m_timing.probability);
        figures.probability = solution.probability();
        figures.savings = solution.savings();
        figures.frequency = frequency ? figures.probability->value.scaledBy(*frequency) : solution.frequency();
    }
    if (m_request.importance) {
        enter(Phase::Importance);
        const Stopwatch watch(m_timing.importance);
        figures.importance = solution.importances();
    }
    if (m_request.samples > 0) {
        enter(Phase::Uncertainty);
        const Stopwatch watch(m_timing.uncertainty);
        figures.uncertainty = solution.uncertainty(m_request.samples, m_request.seed);
    }
}

CutSetFigures Analysis::cutSetsOf(engine::Ref root, const Solution* solution) const
{
    const std::vector<double> probabilities = upperEnds(m_subject.probabilities);
    const engine::CutSets sets(m_subject.formula, root,
        { m_request.maximumOrder, m_request.limits, probabilities, m_request.leastProbability });
    CutSetFigures figures;
    figures.method = sets.method();
    figures.isEmptyHanded = !sets.completeOrder();
    const bool isByOrder = sets.completeOrder() != engine::kAnyOrder;
    if (isByOrder ? isCutByOrder(m_subject, root, sets, m_request.limits) : sets.leastProbability() > 0.0)
        figures.cutOff = cutOffOf(sets, probabilities);
    if (m_request.leastProbability > 0.0) {
        list(countProbable(sets, probabilities, m_request.leastProbability, figures), solution, figures);
        return figures;
    }
    auto counts = sets.countsByOrder();
    figures.complete = counts.exact;
    figures.byOrder = std::move(counts.byOrder);
    for (const engine::BigCount& count : figures.byOrder)
        figures.count += count;
    if (m_request.listed > 0) {
        auto found = sets.mostProbable(probabilities, m_request.listed);
        figures.unlisted = found.rest;
        list(found.sets, solution, figures);
    }
    return figures;
}

/// The most probable ones of these, which are in order.
void Analysis::list(std::span<const engine::CutSet> sets, const Solution* solution, CutSetFigures& figures) const
{
    const std::size_t listed = std::min(sets.size(), m_request.listed);
    for (const engine::CutSet& set : sets.subspan(listed))
        figures.unlisted += set.probability;
    std::optional<Shares> shares;
    if (m_request.shares && solution != nullptr)
        shares.emplace(m_subject, *solution);
    for (const engine::CutSet& set : sets.first(listed))
        figures.list.push_back({ set.events, probabilityOf(set, m_subject.probabilities),
            shares ? shares->of(set.events) : std::nullopt });
}

PrimeImplicantFigures Analysis::primeImplicantsOf(engine::Ref root) const
{
    const engine::PrimeImplicants found(m_subject.formula, root, { m_request.maximumOrder, m_request.limits });
    PrimeImplicantFigures figures;
    auto counts = found.countsByOrder();
    figures.complete = found.complete() && counts.exact;
    figures.byOrder = std::move(counts.byOrder);
    for (const engine::BigCount& count : figures.byOrder)
        figures.count += count;
    if (m_request.listed > 0)
        figures.list =
            found.mostProbable(upperEnds(m_subject.probabilities), m_request.listed, m_request.leastProbability)
                .implicants;
    return figures;
}

} // namespace hz::analysis
