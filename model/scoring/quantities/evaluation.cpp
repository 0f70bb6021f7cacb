#include "model/scoring/quantities/evaluation.h"

#include "model/engine/formula/corners.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hz::scoring {

namespace {

using engine::Conditional;
using Clock = std::chrono::steady_clock;

constexpr double kLongest = 1e6; // seconds
constexpr std::size_t kMaxValues = std::size_t{ 1 } << 20; // of one quantity, over all columns
constexpr std::size_t kMaxThrough = 400; // pairs of a hazard and a consequence in one unit
constexpr std::size_t kMaxFollowed = 20'000; // nodes, over all ways
constexpr double kCountable = 1e100; // more than can be counted: of endless moments

/// A probability comes of a walk over a diagram, in which each level adds to what is off by a few units of the last
/// place; the effect of an event is the difference of two probabilities, and off by as much as these are.
constexpr double kRoundingPerLevel = 8.0 * std::numeric_limits<double>::epsilon();

double product(double a, double b)
{
    return a == 0.0 || b == 0.0 ? 0.0 : a * b;
}

double counted(double number)
{
    const double infinity = std::numeric_limits<double>::infinity();
    return number > kCountable ? infinity : number < -kCountable ? -infinity : number;
}

Interval complement(Interval p)
{
    return { 1.0 - p.high, 1.0 - p.low };
}

/// P(root | variable) - P(root | not variable).
Interval effectOf(const Conditional& conditional, bool monotone)
{
    const Interval effect = conditional.given - conditional.givenNot;
    return monotone ? Interval{ std::max(0.0, effect.low), std::max(0.0, effect.high) } : effect;
}

} // namespace

Interval productOf(Interval a, Interval b)
{
    const auto [low, high] =
        std::minmax({ product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high) });
    return { low, high };
}

Interval countedSum(Interval a, Interval b)
{
    const double low = a.low + counted(b.low);
    const double high = a.high + counted(b.high);
    return { std::isnan(low) ? -std::numeric_limits<double>::infinity() : low,
        std::isnan(high) ? std::numeric_limits<double>::infinity() : high };
}

Evaluation::Evaluation(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits,
    std::size_t mostUnknowns, const Asked& asked)
    : m_graph(&graph)
    , m_unit(&unit)
    , m_limits(limits)
    , m_compiled(followsHazards() ? compileWithThrough(graph, unit) : compile(graph, unit))
    , m_standing(withoutMoments())
    , m_engine(std::make_unique<engine::Engine>(m_compiled.formula, limits))
    , m_loops(graph, unit, m_compiled, limits)
    , m_mostUnknowns(mostUnknowns)
    , m_asked(asked)
    , m_pairOf(unit.consequences.size() * unit.nodes.size(), kNowhere)
{
    m_blank.monotone = m_compiled.monotone;
    m_blank.isFollowed = followsHazards();
    m_selectors.assign(unit.streams.size(), 0);
    for (engine::Variable v = 0; v < m_compiled.symbols.size(); ++v) {
        if (m_compiled.symbols[v].kind == Symbol::Kind::Stream)
            m_selectors[m_compiled.symbols[v].index] = v;
        m_hasThere = m_hasThere || isThere(m_compiled.symbols[v]);
    }
    for (const std::uint32_t local : unit.consequences)
        m_standingOf.push_back(m_standing.of(m_compiled.now[local]));
    for (const std::uint32_t local : unit.answersFor)
        m_rootOfNode.push_back(
            rootFor({ m_compiled.now[local], m_compiled.brought[local], node(local).isControl(), local }));
    std::ranges::sort(
        m_compiled.through, {}, [](const ThroughRoots& way) { return std::pair(way.hazard, way.consequence); });
    for (const ThroughRoots& way : m_compiled.through) {
        m_blank.through.push_back({ way.hazard, way.consequence });
        m_rootOfWay.push_back(rootFor({ way.now, way.brought }));
    }
    findPairs();
}

void Evaluation::watch(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits)
{
    m_graph = &graph;
    m_unit = &unit;
    m_limits = limits;
    m_end = Clock::now()
        + std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double>(std::clamp(limits.seconds, 0.0, kLongest)));
    m_engine->watch(limits.cancel);
    m_loops.watch(limits.cancel);
    for (auto* first : { &m_conditionsFirst, &m_conditionsOfTrials })
        if (*first)
            (*first)->watch(limits.cancel);
    m_atLeastOnce.reset();
    m_certain.reset();
}

bool Evaluation::isWhole() const
{
    return m_engine->isWhole() && m_loops.isWhole() && (!m_conditionsFirst || m_conditionsFirst->isWhole())
        && (!m_conditionsOfTrials || m_conditionsOfTrials->isWhole());
}

/// It is asked again and again: what it does not need for that is thrown away.
void Evaluation::settle()
{
    m_engine->limitSeconds(secondsLeft());
    m_engine->settle();
    for (auto* first : { &m_conditionsFirst, &m_conditionsOfTrials })
        if (*first)
            (*first)->settle(secondsLeft());
}

std::size_t Evaluation::nodesMade() const
{
    return m_engine->nodesMade() + m_loops.nodesMade() + (m_conditionsFirst ? m_conditionsFirst->nodesMade() : 0)
        + (m_conditionsOfTrials ? m_conditionsOfTrials->nodesMade() : 0);
}

UnitAnswer Evaluation::run(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, bool isTrial)
{
    watch(graph, unit, limits);
    m_isTrial = isTrial;
    if (m_hasRun)
        settle();
    m_hasRun = true;
    m_answer = m_blank;
    for (std::size_t posture = 0; posture < kPostures && !m_engine->isCancelled(); ++posture) {
        if (!m_asked.postures[posture])
            continue;
        m_inputs[posture] = inputsOf(posture);
        if (const auto alike = alikeBefore(posture))
            m_answer.postures[posture] = m_answer.postures[*alike];
        else
            evaluatePosture(posture);
    }
    m_answer.cancelled = m_engine->isCancelled();
    return std::move(m_answer);
}

/// A posture that was evaluated and has the same inputs.
std::optional<std::size_t> Evaluation::alikeBefore(std::size_t posture) const
{
    for (std::size_t before = 0; before < posture; ++before)
        if (m_asked.postures[before] && m_inputs[before] == m_inputs[posture])
            return before;
    return std::nullopt;
}

engine::Substitution Evaluation::withoutMoments()
{
    engine::Substitution standing(m_compiled.formula);
    for (engine::Variable v = 0; v < m_compiled.symbols.size(); ++v)
        if (m_compiled.symbols[v].kind == Symbol::Kind::Stream || isThere(m_compiled.symbols[v]))
            standing.set(v, false);
    return standing;
}

/// The place of the root; what is the same function is asked for once.
std::uint32_t Evaluation::rootFor(Root root)
{
    root.standing = m_standing.of(root.now);
    const auto [place, isNew] =
        m_places.try_emplace({ root.now, root.brought, root.isControl }, static_cast<std::uint32_t>(m_roots.size()));
    if (isNew)
        m_roots.push_back(root);
    return place->second;
}

bool Evaluation::followsHazards() const
{
    const auto sources = static_cast<std::size_t>(
        std::ranges::count_if(unit().nodes, [this](std::uint32_t n) { return hasRisk(graph().nodes[n]); }));
    return sources * unit().consequences.size() <= kMaxThrough && sources * unit().nodes.size() <= kMaxFollowed;
}

/// Whether the effect of the variable is what its node (not just one of its events) means.
bool Evaluation::speaksForNode(const Symbol& symbol) const
{
    if (symbol.kind != Symbol::Kind::Own && symbol.kind != Symbol::Kind::Possible
        && symbol.kind != Symbol::Kind::Forced)
        return false;
    const HazardGraph::Node& n = node(symbol.index);
    return n.kind != domain::NodeKind::Consequence && (symbol.kind != Symbol::Kind::Own || !n.isCompound());
}

std::uint32_t& Evaluation::pairAt(std::size_t consequence, std::uint32_t local)
{
    return m_pairOf[local * unit().consequences.size() + consequence];
}

/// What the consequences depend on is the same in all postures and columns.
void Evaluation::findPairs()
{
    for (std::size_t c = 0; c < unit().consequences.size(); ++c) {
        for (const Ref root : { m_standingOf[c], m_compiled.brought[unit().consequences[c]] }) {
            for (const Conditional& found : m_engine->conditionals(root)) {
                const Symbol& symbol = m_compiled.symbols[found.variable];
                if (speaksForNode(symbol))
                    pairAt(c, symbol.index) = 0;
            }
        }
    }
    const std::size_t width = unit().consequences.size();
    for (std::size_t i = 0; i < m_pairOf.size(); ++i) {
        if (m_pairOf[i] == kNowhere)
            continue;
        m_pairOf[i] = static_cast<std::uint32_t>(m_blank.pairs.size());
        m_blank.pairs.push_back({ static_cast<std::uint32_t>(i / width), static_cast<std::uint32_t>(i % width) });
    }
}

void Evaluation::evaluatePosture(std::size_t posture)
{
    PostureAnswer& answer = m_answer.postures[posture];
    const Values values = valuesOf(posture);
    findUnknowns(answer, values);
    findRising(values);
    std::vector<Interval> all = values.inputs;
    all.insert(all.end(), values.moments.begin(), values.moments.end());
    answer.tabulated = fits(answer.unknowns.size());
    engine::Corners corners(all, answer.tabulated ? answer.unknowns.size() : 0);
    answer.columns = answer.tabulated ? corners.count() : 1;
    allocate(answer);
    for (std::size_t column = 0; column < answer.columns && !m_engine->isCancelled(); ++column) {
        Values here = values;
        if (answer.tabulated) {
            const auto at = corners.at(column);
            const auto middle = at.begin() + static_cast<std::ptrdiff_t>(values.inputs.size());
            here.inputs.assign(at.begin(), middle);
            here.moments.assign(middle, at.end());
        }
        evaluateColumn(answer, column, here);
    }
    findProbabilities(answer, values);
    findNominals(answer, posture);
}

std::vector<Input> Evaluation::inputsOf(std::size_t posture) const
{
    std::vector<Input> inputs;
    for (const Symbol& symbol : m_compiled.symbols)
        inputs.push_back(inputOf(graph(), unit(), symbol, posture));
    return inputs;
}

Evaluation::Values Evaluation::valuesOf(std::size_t posture) const
{
    Values values;
    for (const Input& input : m_inputs[posture])
        values.inputs.push_back(input.range);
    for (const std::uint32_t stream : unit().streams)
        values.moments.push_back(graph().streams[stream].moments.range);
    return values;
}

void Evaluation::findUnknowns(PostureAnswer& answer, const Values& values) const
{
    answer.rising = m_compiled.monotone;
    for (std::size_t v = 0; v < values.inputs.size(); ++v) {
        if (values.inputs[v].isPoint())
            continue;
        answer.unknowns.push_back(m_compiled.symbols[v]);
        answer.rising = answer.rising && m_compiled.symbols[v].kind != Symbol::Kind::Branch;
    }
    for (std::uint32_t s = 0; s < values.moments.size(); ++s)
        if (!values.moments[s].isPoint())
            answer.unknowns.push_back(m_compiled.symbols[m_selectors[s]]);
}

void Evaluation::findRising(const Values& values)
{
    m_rises.assign(m_roots.size(), true);
    if (std::ranges::all_of(values.inputs, &Interval::isPoint))
        return;
    if (m_falling.empty())
        findFalling();
    for (std::size_t i = 0; i < m_roots.size(); ++i)
        m_rises[i] = std::ranges::all_of(
            m_falling[i], [&](engine::Variable variable) { return values.inputs[variable].isPoint(); });
}

void Evaluation::findFalling()
{
    engine::Cone cone(m_compiled.formula);
    for (const Root& root : m_roots) {
        std::vector<engine::Variable>& falling = m_falling.emplace_back();
        for (const engine::Occurrence& found : cone.occurrences(std::array{ root.standing, root.brought }))
            if (found.negated || m_compiled.symbols[found.variable].kind == Symbol::Kind::Branch)
                falling.push_back(found.variable);
    }
}

bool Evaluation::fits(std::size_t unknowns) const
{
    const std::size_t width = m_answer.pairs.size() + m_roots.size();
    return unknowns == 0 || (unknowns <= m_mostUnknowns && width << unknowns <= kMaxValues);
}

void Evaluation::allocate(PostureAnswer& answer) const
{
    const std::size_t nodes = unit().answersFor.size();
    answer.occurrences.resize(nodes * answer.columns);
    answer.exactOccurrences.assign(nodes, true);
    answer.probability.resize(nodes);
    answer.nominalOccurrences.resize(nodes);
    answer.nominalProbability.resize(nodes);
    answer.through.resize(m_answer.through.size());
    answer.lossReduction.resize(m_answer.pairs.size() * answer.columns);
    answer.furtherReduction.resize(m_answer.pairs.size() * answer.columns);
    answer.rounding.assign(m_answer.pairs.size(), 0.0);
}

/// The engine's clock starts anew with each set of probabilities, ours does not: an engine without time still gives
/// bounds.
double Evaluation::secondsLeft() const
{
    const std::chrono::duration<double> left = m_end - Clock::now();
    return std::max(0.0, left.count());
}

void Evaluation::evaluateColumn(PostureAnswer& answer, std::size_t column, const Values& values)
{
    m_rounding.assign(m_answer.pairs.size(), 0.0);
    Weigh weighing;
    if (m_asked.effects)
        weighing = [&](std::size_t c, const std::vector<Conditional>& effects, Interval factor) {
            weigh(answer, column, c, effects, values, factor);
        };
    std::vector<Found> found = findStanding(values, weighing);
    addMoments(found, values, weighing);
    for (std::size_t i = 0; i < unit().answersFor.size(); ++i) {
        const Found& here = found[m_rootOfNode[i]];
        answer.occurrences[i * answer.columns + column] = here.occurrences;
        answer.exactOccurrences[i] = answer.exactOccurrences[i] && here.isExact;
    }
    for (std::size_t i = 0; i < answer.through.size(); ++i) {
        Interval& known = answer.through[i].occurrences;
        const Interval here = found[m_rootOfWay[i]].occurrences;
        known = column == 0 ? here : base::hull(known, here);
    }
    for (std::size_t pair = 0; pair < m_rounding.size(); ++pair)
        answer.rounding[pair] = std::max(answer.rounding[pair], m_rounding[pair]);
    m_found = std::move(found);
}

double Evaluation::roundingOf(const Conditional& found, double factor) const
{
    const double levels = 1.0 + static_cast<double>(m_compiled.symbols.size());
    return kRoundingPerLevel * levels * factor * std::max(std::abs(found.given.high), std::abs(found.givenNot.high));
}

void Evaluation::weigh(PostureAnswer& answer, std::size_t column, std::size_t c,
    const std::vector<Conditional>& effects, const Values& values, Interval moments)
{
    for (const Conditional& found : effects) {
        const Symbol& symbol = m_compiled.symbols[found.variable];
        if (!speaksForNode(symbol) || pairAt(c, symbol.index) == kNowhere)
            continue;
        const std::size_t pair = pairAt(c, symbol.index);
        const std::size_t at = pair * answer.columns + column;
        const Interval effect = productOf(moments, effectOf(found, m_compiled.monotone));
        const Interval p = values.inputs[found.variable];
        const bool isControl = node(symbol.index).isControl();
        const double factor = isControl ? complement(p).high : p.high;
        const double rounding = roundingOf(found, factor) * moments.high;
        m_rounding[pair] += std::isfinite(rounding) ? rounding : 0.0;
        const auto addTo = [&](Columns& quantity, Interval share) {
            const Interval more = productOf(share, effect);
            quantity[at] = countedSum(quantity[at], more);
        };
        if (isControl && symbol.kind != Symbol::Kind::Possible)
            addTo(answer.lossReduction, complement(p));
        if (isControl && symbol.kind != Symbol::Kind::Forced)
            addTo(answer.furtherReduction, p);
        if (!isControl)
            addTo(answer.lossReduction, p);
    }
}

} // namespace hz::scoring
