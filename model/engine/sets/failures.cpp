#include "model/engine/sets/failures.h"

#include "model/engine/sets/monotone_diagram.h"

#include <algorithm>

namespace hz::engine {

namespace {

using base::Interval;

constexpr std::size_t kMaxGateNumbers = std::size_t{ 1 } << 24;
constexpr std::size_t kMaxWork = std::size_t{ 1 } << 23; // edges times ranks

Interval product(Interval a, Interval b)
{
    return { a.low * b.low, a.high * b.high };
}

/// Of two intervals that hold the same number, up to rounding.
Interval meet(Interval a, Interval b)
{
    const double low = std::max(a.low, b.low);
    return { low, std::max(low, std::min(a.high, b.high)) };
}

Limits within(Limits limits, double seconds)
{
    limits.seconds = std::min(limits.seconds, seconds);
    return limits;
}

/// How many of some independent things happen, the first few or the last few of them.
class Tally {
public:
    /// Of numbers up to k.
    Tally(std::span<const double> probabilities, std::size_t k)
        : m_width(k + 1)
        , m_first((probabilities.size() + 1) * m_width, 0.0)
        , m_last(m_first.size(), 0.0)
    {
        const std::size_t count = probabilities.size();
        m_first[0] = 1.0;
        for (std::size_t i = 0; i < count; ++i)
            extend(m_first.data() + i * m_width, m_first.data() + (i + 1) * m_width, probabilities[i]);
        m_last[count * m_width] = 1.0;
        for (std::size_t i = count; i-- > 0;)
            extend(m_last.data() + (i + 1) * m_width, m_last.data() + i * m_width, probabilities[i]);
    }

    /// At least k - 1 of all but one happen.
    [[nodiscard]] double othersAtLeastOneLess(std::size_t one) const
    {
        const std::size_t needed = m_width - 2;
        const double* const before = m_first.data() + one * m_width;
        const double* const after = m_last.data() + (one + 1) * m_width;
        double sum = 0.0;
        double enough = 0.0; // of the later ones, for as many earlier ones as are looked at
        for (std::size_t j = needed + 1; j < m_width; ++j)
            enough += after[j];
        for (std::size_t i = 0; i <= needed; ++i) {
            enough += after[needed - i];
            sum += before[i] * enough;
        }
        return sum + before[needed + 1];
    }
    [[nodiscard]] double all() const { return m_first.back(); }

private:
    /// The last number stands for itself and all greater ones.
    void extend(const double* from, double* to, double p) const
    {
        for (std::size_t j = 0; j < m_width; ++j)
            to[j] = from[j] * (1.0 - p) + (j > 0 ? from[j - 1] * p : 0.0);
        to[m_width - 1] += from[m_width - 1] * p;
    }

    std::size_t m_width;
    std::vector<double> m_first; // by number of the first ones, and how many of them happen
    std::vector<double> m_last;
};

/// Answers for one module: that some set has occurred, and by variable that the rest of some set with it has.
struct Part {
    Interval whole{ 0.0, 1.0 };
    std::vector<Interval> rests{};
};

/// The ends of some variables' chances.
struct Ends {
    std::vector<double> low{};
    std::vector<double> high{};

    void add(Interval chance)
    {
        low.push_back(chance.low);
        high.push_back(chance.high);
    }
    [[nodiscard]] Ends byRank(const ModuleSets& sets) const
    {
        Ends result{ { 0.0 }, { 0.0 } };
        for (Rank rank = 1; rank < sets.rankCount(); ++rank)
            result.add({ low[sets.variableAt(rank)], high[sets.variableAt(rank)] });
        return result;
    }
};

class Failing {
public:
    Failing(const OrientedModules& modules, std::span<const std::unique_ptr<ModuleSets>> sets,
        std::span<const double> probabilities, const Limits& limits, double exactSeconds)
        : m_modules(modules)
        , m_sets(sets)
        , m_probabilities(probabilities)
        , m_limits(limits)
        , m_budget(limits)
        , m_exact(within(limits, exactSeconds))
    {
    }

    std::vector<Interval> run();

private:
    [[nodiscard]] Interval chanceOf(Variable variable) const;
    [[nodiscard]] Ends chancesOf(std::span<const Variable> variables) const;
    [[nodiscard]] Part ofModule(std::size_t index);
    [[nodiscard]] Part ofGate(const OrientedModules::Threshold& threshold) const;
    [[nodiscard]] Part ofSets(const Ends& chances, const ModuleSets& sets) const;
    void narrow(Part& part, const Ends& chances, const ModuleSets& sets, bool isMonotone);
    void solve(Interval& rest, Rank rank, const Ends& byRank, const Bdd& from, Edge monotone);

    const OrientedModules& m_modules;
    std::span<const std::unique_ptr<ModuleSets>> m_sets;
    std::span<const double> m_probabilities;
    const Limits& m_limits;
    Budget m_budget;
    Budget m_exact;
    std::vector<Interval> m_chances; // by module
};

Interval Failing::chanceOf(Variable variable) const
{
    if (!m_modules.isEvent(variable))
        return m_chances[m_modules.moduleOf(variable)];
    return Interval::point(variable < m_probabilities.size() ? m_probabilities[variable] : 1.0);
}

Ends Failing::chancesOf(std::span<const Variable> variables) const
{
    Ends result;
    for (const Variable variable : variables)
        result.add(chanceOf(variable));
    return result;
}

/// All that is asked for grows with each chance.
Part Failing::ofGate(const OrientedModules::Threshold& threshold) const
{
    const Ends chances = chancesOf(threshold.variables);
    const std::size_t count = chances.low.size();
    Part part{ { 0.0, 1.0 }, std::vector<Interval>(count, { 0.0, 1.0 }) };
    if (count >= kMaxGateNumbers / (threshold.atLeast + std::size_t{ 1 }))
        return part;
    const Tally least(chances.low, threshold.atLeast);
    const Tally most(chances.high, threshold.atLeast);
    part.whole = { least.all(), most.all() };
    for (std::size_t i = 0; i < count; ++i)
        part.rests[i] = { least.othersAtLeastOneLess(i), most.othersAtLeastOneLess(i) };
    return part;
}

/// At least the chance of each set that is known; at most the sum over all of them, if all are.
Part Failing::ofSets(const Ends& chances, const ModuleSets& sets) const
{
    const std::size_t count = chances.low.size();
    Part part{ { 0.0, 1.0 }, std::vector<Interval>(count, { 0.0, 1.0 }) };
    auto greatest = sets.family().greatest(chances.low);
    greatest.rests.resize(count, 0.0);
    part.whole.low = greatest.whole;
    for (std::size_t i = 0; i < count; ++i)
        part.rests[i].low = greatest.rests[i];
    if (!sets.isComplete())
        return part;
    auto sums = sets.family().sums(chances.high);
    sums.rests.resize(count, 0.0);
    part.whole.high = std::min(1.0, sums.whole);
    for (std::size_t i = 0; i < count; ++i)
        part.rests[i].high = std::min(1.0, sums.rests[i]);
    return part;
}

/// By a diagram of the least monotone function above the module's.
void Failing::narrow(Part& part, const Ends& chances, const ModuleSets& sets, bool isMonotone)
{
    Bdd bdd(m_budget, m_limits.nodesOf(Bdd::kBytesPerNode));
    auto function = sets.rebuilt(bdd, m_limits, m_budget);
    if (function && !isMonotone)
        function = upwardClosure(bdd, *function, m_budget);
    if (!function)
        return;
    const Ends byRank = chances.byRank(sets);
    const auto least = conditioned(bdd, *function, byRank.low, m_budget);
    const auto most = conditioned(bdd, *function, byRank.high, m_budget);
    if (!least || !most)
        return;
    part.whole = meet(part.whole, { least->whole, most->whole });
    for (Rank rank = 1; rank < sets.rankCount(); ++rank) {
        Interval& rest = part.rests[sets.variableAt(rank)];
        rest = meet(rest, { least->given[rank] - least->givenNot[rank], most->given[rank] });
    }
    const std::size_t work = std::size_t{ *function } * sets.rankCount();
    for (Rank rank = 1; rank < sets.rankCount() && work <= kMaxWork && !m_exact.stopped(); ++rank) {
        Interval& rest = part.rests[sets.variableAt(rank)];
        if (rest.high > 0.0 && rest.high > rest.low)
            solve(rest, rank, byRank, bdd, *function);
    }
}

/// The sets with the rank are those of f with it that do not make f without it true.
void Failing::solve(Interval& rest, Rank rank, const Ends& byRank, const Bdd& from, Edge monotone)
{
    const Budget::Question question(m_exact);
    Bdd bdd(m_exact, m_limits.nodesOf(Bdd::kBytesPerNode));
    const auto function = copied(from, monotone, bdd, m_exact);
    const auto with = function ? restricted(bdd, *function, rank, true, m_exact) : std::nullopt;
    const auto without = with ? restricted(bdd, *function, rank, false, m_exact) : std::nullopt;
    if (!without)
        return;
    const auto some = upwardClosure(bdd, bdd.conjunction(*with, *without ^ 1U), m_exact);
    const auto low = some ? probabilityOf(bdd, *some, byRank.low, m_exact) : std::nullopt;
    const auto high = low ? probabilityOf(bdd, *some, byRank.high, m_exact) : std::nullopt;
    if (high && !bdd.stopped())
        rest = { *low, *high };
}

Part Failing::ofModule(std::size_t index)
{
    const auto& module = m_modules[index];
    if (module.isOneGate)
        return ofGate(module.threshold);
    const Ends chances = chancesOf(module.variables);
    Part part = ofSets(chances, *m_sets[index]);
    narrow(part, chances, *m_sets[index], module.isMonotone);
    return part;
}

std::vector<Interval> Failing::run()
{
    const Budget::Question question(m_budget);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        parts.push_back(ofModule(i));
        m_chances.push_back(parts.back().whole);
    }
    std::vector<Interval> rests(m_modules.size(), { 0.0, 0.0 }); // by module, of all around it
    std::vector<Interval> result(m_modules.events(), { 0.0, 0.0 });
    rests.back() = { 1.0, 1.0 };
    for (std::size_t i = parts.size(); i-- > 0;) {
        const auto& module = m_modules[i];
        const auto& variables = module.isOneGate ? module.threshold.variables : module.variables;
        for (std::size_t j = 0; j < variables.size(); ++j) {
            const Interval rest = product(rests[i], parts[i].rests[j]);
            if (m_modules.isEvent(variables[j]))
                result[variables[j]] = product(rest, chanceOf(variables[j]));
            else
                rests[m_modules.moduleOf(variables[j])] = rest;
        }
    }
    return result;
}

} // namespace

std::vector<Interval> failuresByVariable(const OrientedModules& modules,
    std::span<const std::unique_ptr<ModuleSets>> sets, std::span<const double> probabilities, const Limits& limits,
    double exactSeconds)
{
    return Failing(modules, sets, probabilities, limits, exactSeconds).run();
}

} // namespace hz::engine
