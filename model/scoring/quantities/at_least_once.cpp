#include "model/scoring/quantities/at_least_once.h"

#include "model/engine/formula/intervals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace hz::scoring {

namespace {

using engine::Formula;
using engine::Ref;
using engine::Variable;

constexpr std::size_t kMaxSteps = 50'000; // nodes of the formula looked at for all questions of one posture
constexpr std::size_t kMaxMoments = 64; // ways in which what lasts may be there
constexpr int kMaxBlocks = 4096;

} // namespace

double logMissed(bool isOccasion, double moments, double brought, double part)
{
    if (brought <= 0.0 || moments <= 0.0)
        return 0.0;
    if (std::isinf(moments))
        return -moments;
    if (!isOccasion)
        return -moments * part * brought;
    if (moments < 1.0)
        return std::log1p(-moments * part * brought);
    return part * brought >= 1.0 ? -std::numeric_limits<double>::infinity() : moments * std::log1p(-part * brought);
}

AtLeastOnce::AtLeastOnce(
    const HazardGraph& graph, const Unit& unit, const CompiledUnit& compiled, const engine::Limits& limits)
    : m_graph(graph)
    , m_unit(unit)
    , m_symbols(compiled.symbols)
    , m_formula(compiled.formula)
    , m_cone(m_formula)
    , m_engine(m_formula, limits)
    , m_lasts(unit.streams.size(), false)
{
    for (const std::uint32_t index : unit.nodes) {
        const HazardGraph::Node& node = graph.nodes[index];
        if (!(node.lasts > 0.0))
            continue;
        m_longest = std::max(m_longest, node.lasts);
        const auto mark = [&](std::uint32_t stream) {
            const auto at = std::ranges::lower_bound(unit.streams, stream);
            if (at != unit.streams.end() && *at == stream)
                m_lasts[static_cast<std::size_t>(at - unit.streams.begin())] = true;
        };
        mark(node.stream);
        if (node.group != kNowhere)
            mark(graph.groups[node.group].stream);
    }
}

void AtLeastOnce::begin(Given given, bool rising, double seconds)
{
    const auto ranged = [](Interval input) { return !input.isPoint(); };
    m_isKnown = std::ranges::none_of(given.inputs, ranged) && std::ranges::none_of(given.moments, ranged);
    m_rising = rising || m_isKnown;
    m_seconds = seconds;
    m_steps = 0;
    m_end = nullptr;
    m_ends.clear();
    if (m_isKnown || !rising)
        return addEnd(given);
    for (double Interval::*side : { &Interval::low, &Interval::high }) {
        Given points = given;
        for (Interval& input : points.inputs)
            input = Interval::point(input.*side);
        for (Interval& moments : points.moments)
            moments = Interval::point(moments.*side);
        addEnd(points);
    }
}

void AtLeastOnce::addEnd(const Given& given)
{
    auto end = std::make_unique<End>(m_formula);
    end->given = given;
    end->isCondition.assign(given.inputs.size(), false);
    end->isThere.assign(given.inputs.size(), false);
    for (Variable v = 0; v < m_symbols.size(); ++v) {
        const Symbol& symbol = m_symbols[v];
        const bool isThere = symbol.kind == Symbol::Kind::There || symbol.kind == Symbol::Kind::CommonThere;
        const bool isStream = symbol.kind == Symbol::Kind::Stream;
        const Interval input = given.inputs[v];
        const bool isCertain = input == Interval{ 1.0, 1.0 } || (input == Interval{ 0.0, 0.0 } && !isStream);
        if (isThere || isStream)
            end->standing.set(v, false);
        else if (isCertain)
            end->standing.set(v, input.low == 1.0);
        if (isCertain && !isStream)
            end->brought.set(v, input.low == 1.0);
        end->isThere[v] = isThere && !isCertain;
        end->isCondition[v] = !isCertain && isCondition(m_graph, m_unit, symbol);
    }
    m_ends.push_back(std::move(end));
}

void AtLeastOnce::enter(End& end)
{
    if (m_end == &end)
        return;
    m_end = &end;
    std::vector<Interval> inputs = end.given.inputs;
    for (Variable v = 0; v < m_symbols.size(); ++v)
        if (m_symbols[v].kind == Symbol::Kind::Stream)
            inputs[v] = Interval::point(0.0);
    m_engine.limitSeconds(m_seconds);
    m_engine.setProbabilities(inputs);
}

Bounded AtLeastOnce::of(const Question& question)
{
    m_isExact = m_isKnown || m_ends.size() > 1;
    Interval value = at(*m_ends.front(), question);
    if (m_ends.size() > 1)
        value.high = at(*m_ends.back(), question).high;
    value = engine::tidied(value);
    if (!m_isExact)
        value = engine::intersection(value, { question.standing.low, std::min(1.0, question.occurrences.high) });
    return { value, m_isExact, m_isExact ? engine::Methods(engine::Method::Diagrams) : engine::Method::Bounds };
}

Interval AtLeastOnce::at(End& end, const Question& question)
{
    if (m_steps > kMaxSteps) {
        m_isExact = false;
        return { question.standing.low, 1.0 };
    }
    enter(end);
    return valueOf({ stepping(end.standing, question.now), stepping(end.brought, question.brought) });
}

/// Puts the conditions first that what is brought depends on.
Interval AtLeastOnce::valueOf(const Residue& residue)
{
    if (residue.standing == Formula::yes())
        return Interval::point(1.0);
    if (const auto known = m_end->known.find(residue); known != m_end->known.end()) {
        m_isExact = m_isExact && known->second.second;
        return known->second.first;
    }
    const bool wasExact = std::exchange(m_isExact, true);
    const auto condition = firstOf(residue.brought, m_end->isCondition);
    const bool isOver = m_steps > kMaxSteps || m_engine.isCancelled();
    const Interval value =
        condition && !isOver ? mixedOver(*condition, residue) : closed(residue, condition.has_value());
    m_end->known.emplace(residue, std::pair(value, m_isExact));
    m_isExact = m_isExact && wasExact;
    return value;
}

Interval AtLeastOnce::mixedOver(Variable condition, const Residue& residue)
{
    const Interval p = m_end->given.inputs[condition];
    const auto part = [&](bool holds) {
        return valueOf(
            { restricted(residue.standing, condition, holds), restricted(residue.brought, condition, holds) });
    };
    const Interval with = part(true);
    const Interval without = part(false);
    const auto mix = [](double share, double a, double b) { return share * a + (1.0 - share) * b; };
    return { std::min(mix(p.low, with.low, without.low), mix(p.high, with.low, without.low)),
        std::max(mix(p.low, with.high, without.high), mix(p.high, with.high, without.high)) };
}

/// Where no conditions are left, or no more of them can be looked at.
Interval AtLeastOnce::closed(const Residue& residue, bool hasConditions)
{
    const auto standing = m_engine.probability(residue.standing);
    m_isExact = m_isExact && standing.exact;
    const std::vector<Interval> brought = broughtAt(residue.brought);
    const bool lasts = firstOf(residue.brought, m_end->isThere).has_value();
    Interval logNone{ std::log1p(-standing.value.high), std::log1p(-standing.value.low) };
    double expected = standing.value.high;
    double once = standing.value.low; // where everything is drawn once
    for (std::size_t s = 0; s < brought.size(); ++s) {
        logNone = logNone + logMissedAt(s, brought[s]);
        const double moments = m_end->given.moments[s].high;
        expected += brought[s].high > 0.0 ? moments * brought[s].high : 0.0;
        once = std::max(once, brought[s].low * -std::expm1(logMissedAt(s, Interval::point(1.0)).high));
    }
    if (!hasConditions && !lasts)
        return { -std::expm1(logNone.high), -std::expm1(logNone.low) };
    m_isExact = false;
    m_isMonotone = m_rising && rises(residue);
    const double high = std::min(m_isMonotone ? -std::expm1(logNone.low) : 1.0, std::min(1.0, expected));
    const double low = hasConditions ? once : std::max(once, lowerWhereItLasts(residue, standing.value.low));
    return { std::min(low, high), high };
}

/// In every variable, but for ways that exclude each other: what is certain here has no part in that.
bool AtLeastOnce::rises(const Residue& residue)
{
    const auto occurrences = m_cone.occurrences(std::array{ residue.standing, residue.brought });
    m_steps += occurrences.size();
    return std::ranges::none_of(occurrences, [this](const engine::Occurrence& found) {
        return found.negated && m_symbols[found.variable].kind != Symbol::Kind::Branch;
    });
}

/// Several moments may meet the same occurrence that lasts. From below: by those that do not last, where what lasts is
/// drawn once for each of some blocks of time that no occurrence joins; or by one stream that lasts, the others that
/// last drawn once.
double AtLeastOnce::lowerWhereItLasts(const Residue& residue, double standing)
{
    const std::vector<Moment> ways = momentsOf(residue.brought);
    if (ways.empty())
        return standing;
    double least = 1.0; // probability that nothing is brought
    const auto over = [&](auto&& missedIn) {
        double sum = 0.0;
        for (const Moment& way : ways)
            sum += way.weight * missedIn(way);
        return sum;
    };
    for (std::size_t s = 0; s < m_lasts.size(); ++s)
        if (m_lasts[s] || !m_isMonotone)
            least =
                std::min(least, over([&](const Moment& way) { return std::exp(logMissedAt(s, way.brought[s]).high); }));
    const auto inBlock = [&](double length) {
        return over([&](const Moment& way) {
            double none = 0.0;
            for (std::size_t s = 0; s < m_lasts.size(); ++s)
                none += m_lasts[s] ? 0.0 : logMissedAt(s, way.brought[s], length).high;
            return std::exp(none);
        });
    };
    for (int blocks = 1; m_isMonotone && blocks <= kMaxBlocks; blocks += 1 + blocks / 256) {
        const double length = (1.0 + m_longest) / blocks - m_longest;
        if (length <= 0.0)
            break;
        least = std::min(least, std::pow(inBlock(std::min(1.0, length)), blocks));
    }
    return 1.0 - (1.0 - standing) * least;
}

/// By what lasts: there or not. Empty where there are too many ways.
std::vector<AtLeastOnce::Moment> AtLeastOnce::momentsOf(Ref brought)
{
    struct Open {
        double weight = 1.0;
        Ref brought{};
    };
    std::vector<Open> open{ { 1.0, brought } };
    std::vector<Moment> ways;
    while (!open.empty()) {
        const Open here = open.back();
        open.pop_back();
        const auto there = firstOf(here.brought, m_end->isThere);
        if (!there) {
            ways.push_back({ here.weight, broughtAt(here.brought) });
            if (ways.size() > kMaxMoments)
                return {};
            continue;
        }
        const double p = m_end->given.inputs[*there].low;
        open.push_back({ here.weight * p, restricted(here.brought, *there, true) });
        open.push_back({ here.weight * (1.0 - p), restricted(here.brought, *there, false) });
        if (open.size() > kMaxMoments)
            return {};
    }
    return ways;
}

/// By stream, the probability that a moment of it brings this about.
std::vector<Interval> AtLeastOnce::broughtAt(Ref brought)
{
    std::vector<Interval> result(m_unit.streams.size(), Interval{});
    if (brought == Formula::no())
        return result;
    for (const auto& found : m_engine.conditionals(brought)) {
        const Symbol& symbol = m_symbols[found.variable];
        if (symbol.kind != Symbol::Kind::Stream)
            continue;
        result[symbol.index] = found.given;
        m_isExact = m_isExact && found.given != Interval{ 0.0, 1.0 };
    }
    return result;
}

/// That the stream brings nothing about, in a part of the exposure.
Interval AtLeastOnce::logMissedAt(std::size_t stream, Interval brought, double part) const
{
    const bool isOccasion = m_graph.streams[m_unit.streams[stream]].isOccasion;
    const Interval moments = m_end->given.moments[stream];
    return { logMissed(isOccasion, moments.high, brought.high, part),
        logMissed(isOccasion, moments.low, brought.low, part) };
}

/// The first of these variables that the root depends on.
std::optional<Variable> AtLeastOnce::firstOf(Ref root, const std::vector<bool>& of)
{
    if (std::ranges::find(of, true) == of.end())
        return std::nullopt;
    const auto occurrences = m_cone.occurrences(std::array{ root });
    m_steps += occurrences.size();
    for (const engine::Occurrence& found : occurrences)
        if (found.variable < of.size() && of[found.variable])
            return found.variable;
    return std::nullopt;
}

Ref AtLeastOnce::stepping(engine::Substitution& substitution, Ref root)
{
    const std::uint64_t before = substitution.effort();
    const Ref result = substitution.of(root);
    m_steps += static_cast<std::size_t>(substitution.effort() - before);
    return result;
}

Ref AtLeastOnce::restricted(Ref root, Variable variable, bool value)
{
    engine::Substitution substitution(m_formula);
    substitution.set(variable, value);
    return stepping(substitution, root);
}

} // namespace hz::scoring
