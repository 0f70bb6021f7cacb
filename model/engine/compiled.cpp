#include "model/engine/compiled.h"

#include "model/engine/diagram/bounds.h"
#include "model/engine/formula/intervals.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

Value pointOf(ProbabilityPair pair)
{
    return { base::Interval::point(pair.yes), base::Interval::point(pair.no) };
}

ProbabilityPair pairIn(std::span<const ProbabilityPair> pairs, Variable variable)
{
    return variable < pairs.size() ? pairs[variable] : ProbabilityPair{};
}

bool isSettledAt(const Compiled& compiled, const OpenPart& part, std::span<const ProbabilityPair> events)
{
    const auto isSame = [&](Variable variable) { return pairIn(events, variable) == pairIn(compiled.pairs, variable); };
    return part.eliminated && std::ranges::all_of(part.events, isSame);
}

/// P(choice) is affine in each of the three, which share no event: the extremes are at ends. The ends of the test's
/// probability and of its complement's come in pairs.
Value mix(const Value& test, const Value& high, const Value& low)
{
    const auto atEnds = [&](double yes, double no) {
        return Value{ { yes * high.yes.low + no * low.yes.low, yes * high.yes.high + no * low.yes.high },
            { yes * high.no.low + no * low.no.low, yes * high.no.high + no * low.no.high } };
    };
    const Value first = atEnds(test.yes.low, test.no.high);
    if (test.yes.isPoint() && test.no.isPoint())
        return first;
    const Value second = atEnds(test.yes.high, test.no.low);
    return { base::hull(first.yes, second.yes), base::hull(first.no, second.no) };
}

/// P(sum) of two functions that exclude each other.
Value join(const Value& high, const Value& low)
{
    const base::Interval yes{ std::min(1.0, high.yes.low + low.yes.low), std::min(1.0, high.yes.high + low.yes.high) };
    return { yes, { 1.0 - yes.high, 1.0 - yes.low } };
}

using engine::intersection;
Value intersection(const Value& a, const Value& b)
{
    return { intersection(a.yes, b.yes), intersection(a.no, b.no) };
}

/// The pass over a circuit that has open parts.
class IntervalPass {
public:
    IntervalPass(const Compiled& compiled, std::span<const ProbabilityPair> events)
        : m_compiled(compiled)
        , m_events(events)
        , m_values(compiled.circuit.nodeCount())
        , m_cone(compiled.formula)
        , m_partEvents(compiled.events + compiled.modules.size())
    {
        for (std::size_t i = 0; i < m_partEvents.size(); ++i)
            m_partEvents[i] = base::Interval::point(i < events.size() ? events[i].yes : 1.0);
        m_values[0] = pointOf({});
    }
    std::vector<Value> run()
    {
        const Circuit& circuit = m_compiled.circuit;
        for (std::uint32_t i = 1; i < circuit.nodeCount(); ++i)
            m_values[i] = circuit.isEvent(i) ? valueOfEvent(circuit.variableOf(i)) : valueOfNode(i);
        return std::move(m_values);
    }

private:
    Value at(Ref ref) const { return ref.negated() ? !m_values[ref.node()] : m_values[ref.node()]; }
    Value valueOfNode(std::uint32_t index) const
    {
        const Circuit::Node& node = m_compiled.circuit.node(index);
        if (m_compiled.circuit.isSum(index))
            return join(at(node.high), at(node.low));
        return mix(at(node.test), at(node.high), at(node.low));
    }
    Value valueOfEvent(Variable variable)
    {
        const auto part = std::ranges::find(m_compiled.open, variable, &OpenPart::variable);
        if (part != m_compiled.open.end())
            return boundsOf(*part);
        if (variable == m_compiled.leaf)
            return {};
        return pointOf(pairIn(m_events, variable));
    }
    /// The modules that the part uses stand before it in the circuit.
    Value boundsOf(const OpenPart& part)
    {
        if (isSettledAt(m_compiled, part, m_events))
            return pointOf(*part.eliminated);
        for (const Occurrence& below : m_cone.occurrences(std::array{ part.root })) {
            if (below.variable >= m_compiled.events)
                m_partEvents[below.variable] = at(m_compiled.modules[below.variable - m_compiled.events]).yes;
        }
        const Value bounds = frechetBounds(m_compiled.formula, m_cone, part.root, m_partEvents);
        return part.trace == Formula::yes() ? bounds : intersection(bounds, at(part.trace));
    }

    const Compiled& m_compiled;
    std::span<const ProbabilityPair> m_events;
    std::vector<Value> m_values;
    Cone m_cone;
    std::vector<base::Interval> m_partEvents; // by variable of the parts' formula
};

} // namespace

std::vector<Value> valuesOf(const Compiled& compiled, std::span<const ProbabilityPair> events)
{
    return IntervalPass(compiled, events).run();
}

std::optional<std::vector<ProbabilityPair>> eliminatedPairs(
    const Compiled& compiled, std::span<const ProbabilityPair> events)
{
    std::vector<ProbabilityPair> pairs(events.begin(), events.end());
    for (const OpenPart& part : compiled.open) {
        if (!isSettledAt(compiled, part, events))
            return std::nullopt;
        pairs.resize(std::max<std::size_t>(pairs.size(), part.variable + std::size_t{ 1 }));
        pairs[part.variable] = *part.eliminated;
    }
    return pairs;
}

Bounded probability(const Compiled& compiled, std::span<const ProbabilityPair> events)
{
    if (const auto pairs = eliminatedPairs(compiled, events)) {
        const double value = at(pairsOf(compiled.circuit, *pairs), compiled.top).yes;
        const Methods method = compiled.isExact() ? compiled.method : compiled.methodAtPairs;
        return { tidied(base::Interval::point(value)), true, method };
    }
    const Value value = valuesOf(compiled, events)[compiled.top.node()];
    return { tidied(compiled.top.negated() ? value.no : value.yes), false, compiled.method };
}

} // namespace hz::engine
