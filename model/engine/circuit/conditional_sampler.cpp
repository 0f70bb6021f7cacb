#include "model/engine/circuit/conditional_sampler.h"

#include <cassert>

namespace hz::engine {

ConditionalSampler::Ways ConditionalSampler::waysOf(const Circuit& circuit, Ref demand)
{
    const Circuit::Node& node = circuit.node(demand.node());
    if (circuit.isSum(demand.node()))
        return { Formula::yes(), node.high, Formula::yes(), node.low };
    if (demand.negated())
        return { node.test, !node.high, !node.test, !node.low };
    return { node.test, node.high, !node.test, node.low };
}

bool ConditionalSampler::canDraw(const Circuit& circuit, Ref top)
{
    std::vector<bool> isDemanded(std::size_t{ circuit.nodeCount() } * 2); // by Ref
    isDemanded[top.code] = true;
    for (std::uint32_t code = circuit.nodeCount() * 2; code-- > 2;) {
        const Ref demand{ code };
        if (!isDemanded[code] || circuit.isEvent(demand.node()))
            continue;
        if (demand.negated() && circuit.isSum(demand.node()))
            return false;
        const Ways ways = waysOf(circuit, demand);
        for (const Ref ref : { ways.highTest, ways.high, ways.lowTest, ways.low })
            isDemanded[ref.code] = true;
    }
    return true;
}

Word randomWord(double probability, base::RandomStream& stream)
{
    if (probability >= 1.0)
        return ~Word{ 0 };
    Word below = 0;
    Word undecided = ~Word{ 0 }; // equal to the probability so far
    for (double rest = probability; rest > 0.0 && undecided != 0;) {
        rest *= 2.0;
        const Word bits = stream();
        if (rest >= 1.0) {
            rest -= 1.0;
            below |= undecided & ~bits;
            undecided &= bits;
        } else {
            undecided &= ~bits;
        }
    }
    return below;
}

ConditionalSampler::ConditionalSampler(Circuit circuit, Ref top, std::vector<ProbabilityPair> events)
    : m_circuit(std::move(circuit))
    , m_top(top)
    , m_events(std::move(events))
    , m_pairs(pairsOf(m_circuit, m_events))
{
}

void ConditionalSampler::draw(base::RandomStream& stream, std::span<Word> events) const
{
    assert(probability() > 0.0 && "no sample to draw");
    for (std::size_t variable = 0; variable < events.size(); ++variable)
        events[variable] = randomWord(variable < m_events.size() ? m_events[variable].yes : 1.0, stream);
    std::vector<Ref> demands;
    for (unsigned sample = 0; sample < 64; ++sample)
        drawSample(stream, events, sample, demands);
}

/// Each demand is a function that has to be true; no two of them share an event.
void ConditionalSampler::drawSample(
    base::RandomStream& stream, std::span<Word> events, unsigned sample, std::vector<Ref>& demands) const
{
    demands.push_back(m_top);
    while (!demands.empty()) {
        const Ref demand = demands.back();
        demands.pop_back();
        if (demand.node() == 0)
            continue;
        if (m_circuit.isEvent(demand.node())) {
            Word& word = events[m_circuit.variableOf(demand.node())];
            const Word bit = Word{ 1 } << sample;
            word = demand.negated() ? word & ~bit : word | bit;
            continue;
        }
        const Ways ways = waysOf(m_circuit, demand);
        const double byHigh = at(m_pairs, ways.highTest).yes * at(m_pairs, ways.high).yes;
        const double byLow = at(m_pairs, ways.lowTest).yes * at(m_pairs, ways.low).yes;
        const bool isHigh = byLow == 0.0 || stream.uniform() * (byHigh + byLow) < byHigh;
        demands.push_back(isHigh ? ways.highTest : ways.lowTest);
        demands.push_back(isHigh ? ways.high : ways.low);
    }
}

} // namespace hz::engine
