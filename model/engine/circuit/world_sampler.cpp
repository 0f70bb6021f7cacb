#include "model/engine/circuit/world_sampler.h"

#include <cassert>

namespace hz::engine {

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

WorldSampler::WorldSampler(Circuit circuit, Ref top, std::vector<Odds> events)
    : m_circuit(std::move(circuit))
    , m_top(top)
    , m_events(std::move(events))
    , m_odds(oddsOf(m_circuit, m_events))
{
}

void WorldSampler::draw(base::RandomStream& stream, std::span<Word> events) const
{
    assert(probability() > 0.0 && "no world to draw");
    for (std::size_t variable = 0; variable < events.size(); ++variable)
        events[variable] = randomWord(variable < m_events.size() ? m_events[variable].yes : 1.0, stream);
    std::vector<Ref> demands;
    for (unsigned world = 0; world < 64; ++world)
        drawWorld(stream, events, world, demands);
}

/// Each demand is a function that has to be true; no two of them share an event.
void WorldSampler::drawWorld(
    base::RandomStream& stream, std::span<Word> events, unsigned world, std::vector<Ref>& demands) const
{
    demands.push_back(m_top);
    while (!demands.empty()) {
        const Ref demand = demands.back();
        demands.pop_back();
        if (demand.node() == 0)
            continue;
        if (m_circuit.isEvent(demand.node())) {
            Word& word = events[m_circuit.variableOf(demand.node())];
            const Word bit = Word{ 1 } << world;
            word = demand.negated() ? word & ~bit : word | bit;
            continue;
        }
        const Circuit::Node& node = m_circuit.node(demand.node());
        const Ref high = demand.negated() ? !node.high : node.high;
        const Ref low = demand.negated() ? !node.low : node.low;
        const Odds test = at(m_odds, node.test);
        const double byHigh = test.yes * at(m_odds, high).yes;
        const double byLow = test.no * at(m_odds, low).yes;
        const bool isHigh = byLow == 0.0 || stream.uniform() * (byHigh + byLow) < byHigh;
        demands.push_back(isHigh ? node.test : !node.test);
        demands.push_back(isHigh ? high : low);
    }
}

} // namespace hz::engine
