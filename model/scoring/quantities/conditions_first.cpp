#include "model/scoring/quantities/conditions_first.h"

#include "model/scoring/quantities/at_least_once.h"

#include <algorithm>
#include <cmath>

namespace hz::scoring {

namespace {

using engine::Formula;
using engine::Rank;
using engine::Ref;
using engine::Variable;

constexpr std::size_t kMaxNodes = 200'000;
constexpr std::size_t kMaxPairs = 100'000;
constexpr double kEndless = 1e300; // moments, in place of an infinite number

engine::Limits limitsFrom(engine::Limits limits)
{
    limits.maximumNodes = std::min(limits.maximumNodes, kMaxNodes);
    return limits;
}

} // namespace

ConditionsFirst::ConditionsFirst(const HazardGraph& graph, const Unit& unit, const CompiledUnit& compiled,
    const engine::Limits& limits, std::span<const Root> roots, std::span<const std::optional<bool>> certain)
    : m_formula(compiled.formula)
    , m_cone(m_formula)
    , m_budget(limitsFrom(limits))
    , m_diagram(m_formula, m_cone, m_budget, limitsFrom(limits).maximumNodes)
    , m_selectors(unit.streams.size(), 0)
{
    engine::Substitution standing(m_formula);
    engine::Substitution brought(m_formula);
    std::vector<Variable> conditions;
    for (Variable v = 0; v < compiled.symbols.size(); ++v) {
        const Symbol& symbol = compiled.symbols[v];
        const bool isStream = symbol.kind == Symbol::Kind::Stream;
        if (isStream)
            m_selectors[symbol.index] = v;
        if (isStream || symbol.kind == Symbol::Kind::There || symbol.kind == Symbol::Kind::CommonThere)
            standing.set(v, false);
        else if (certain[v])
            standing.set(v, *certain[v]);
        if (certain[v] && !isStream)
            brought.set(v, *certain[v]);
        else if (isCondition(graph, unit, symbol))
            conditions.push_back(v);
    }
    // The order is that of the whole roots, whatever is certain: then what is certain makes no difference to numbers.
    std::vector<Ref> all;
    for (const Root& root : roots) {
        m_roots.push_back({ standing.of(root.now), brought.of(root.brought) });
        all.insert(all.end(), { root.now, root.brought });
    }
    const engine::Budget::Question question(m_budget);
    m_diagram.placeAbove(all, conditions);
    m_isPlaced = !m_diagram.bdd().stopped();
    bool hasFrequencies = false;
    for (std::uint32_t s = 0; s < unit.streams.size(); ++s) {
        m_isOccasion.push_back(graph.streams[unit.streams[s]].isOccasion);
        if (m_isOccasion.back())
            addRates(s, compiled.symbols.size());
        hasFrequencies = hasFrequencies || !m_isOccasion.back();
    }
    if (hasFrequencies)
        addRates(std::nullopt, compiled.symbols.size());
}

void ConditionsFirst::addRates(std::optional<std::uint32_t> occasion, std::size_t variables)
{
    m_rates.push_back({ occasion, std::vector<std::optional<double>>(variables),
        std::make_unique<engine::Slopes>(m_diagram, m_budget) });
}

void ConditionsFirst::limitSeconds(double seconds)
{
    engine::Budget whole(engine::Limits{ 0, seconds });
    const engine::Budget::Question question(whole);
    m_budget.share(whole);
}

void ConditionsFirst::begin(std::vector<base::Interval> inputs, std::vector<double> moments, double seconds)
{
    m_inputs = std::move(inputs);
    m_moments = std::move(moments);
    for (const Variable selector : m_selectors)
        m_inputs[selector] = base::Interval::point(0.0);
    limitSeconds(seconds);
    m_diagram.setProbabilities(m_inputs);
    m_known.assign(1, {});
    m_places.empty();
    for (Rates& rates : m_rates) {
        for (std::uint32_t s = 0; s < m_selectors.size(); ++s)
            if (rates.occasion == s)
                rates.byVariable[m_selectors[s]] = 1.0;
            else if (!rates.occasion && !m_isOccasion[s])
                rates.byVariable[m_selectors[s]] = std::min(m_moments[s], kEndless);
        rates.slopes->setRates(rates.byVariable);
    }
}

std::optional<double> ConditionsFirst::probability(std::size_t root)
{
    const auto answer = m_isPlaced ? found(m_roots[root]) : std::nullopt;
    m_isWhole = m_isWhole && answer;
    return answer;
}

void ConditionsFirst::settle(double seconds)
{
    if (!m_isPlaced || m_diagram.bdd().nodeCount() == m_settled)
        return;
    std::vector<std::uint32_t> nodes;
    for (const Root& root : m_roots)
        nodes.insert(nodes.end(), { root.now.node(), root.brought.node() });
    limitSeconds(seconds);
    const engine::Budget::Question question(m_budget);
    m_isPlaced = m_diagram.settle(nodes);
    m_isWhole = m_isWhole && m_isPlaced;
    m_settled = m_diagram.bdd().nodeCount();
}

std::optional<double> ConditionsFirst::found(const Root& root)
{
    const engine::Budget::Question question(m_budget);
    const auto standing = m_diagram.build(root.now);
    const auto brought = standing ? m_diagram.build(root.brought) : std::nullopt;
    return brought ? valueOf({ *standing, *brought }) : std::nullopt;
}

std::optional<double> ConditionsFirst::valueOf(Pair pair)
{
    if (pair.standing == engine::kTrue)
        return 1.0;
    if (const std::uint32_t known = m_places.at(slotOf(pair)); known != 0)
        return m_known[known].value;
    // What is brought asks for no condition below: the rest is drawn by itself.
    const Rank rank = m_diagram.bdd().rankOf(pair.brought);
    const auto value = rank > m_diagram.topFloor()
        ? mixedOver(std::max(rank, m_diagram.bdd().rankOf(pair.standing)), pair)
        : closed(pair);
    if (!value || m_known.size() > kMaxPairs || !m_budget.spend())
        return std::nullopt;
    const auto place = static_cast<std::uint32_t>(m_known.size());
    m_known.push_back({ pair, *value });
    m_places.fill(slotOf(pair), hashOf(pair), place, m_budget);
    return value;
}

std::uint32_t ConditionsFirst::hashOf(Pair pair)
{
    return engine::hashOf(pair.standing, pair.brought, 0);
}

std::size_t ConditionsFirst::slotOf(Pair pair) const
{
    return m_places.slotOf(hashOf(pair), [&](std::uint32_t place) { return m_known[place].pair == pair; });
}

std::optional<double> ConditionsFirst::mixedOver(Rank rank, Pair pair)
{
    const engine::Bdd& bdd = m_diagram.bdd();
    const double p = m_inputs[m_diagram.variableAt(rank)].low;
    const auto with = p > 0.0 ? valueOf({ bdd.highOf(pair.standing, rank), bdd.highOf(pair.brought, rank) }) : 0.0;
    const auto without =
        with && p < 1.0 ? valueOf({ bdd.lowOf(pair.standing, rank), bdd.lowOf(pair.brought, rank) }) : 0.0;
    return with && without ? std::optional(p * *with + (1.0 - p) * *without) : std::nullopt;
}

std::optional<double> ConditionsFirst::closed(Pair pair)
{
    const engine::Value standing = m_diagram.values().of(pair.standing);
    double logNone = std::log1p(-std::min(1.0, standing.yes.low));
    for (const Rates& rates : m_rates) {
        const auto slope = rates.slopes->of(pair.brought);
        if (!slope)
            return std::nullopt;
        const double value = std::max(0.0, slope->value);
        logNone += rates.occasion ? logMissed(true, m_moments[*rates.occasion], value) : -value;
    }
    return m_budget.stopped() ? std::nullopt : std::optional(-std::expm1(logNone));
}

} // namespace hz::scoring
