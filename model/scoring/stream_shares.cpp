#include "model/scoring/stream_shares.h"

#include "model/engine/engine.h"
#include "model/engine/formula/intervals.h"
#include "model/scoring/graph/unit.h"

#include <algorithm>
#include <array>

namespace hz::scoring {

namespace {

constexpr double kSeconds = 5.0;

bool isThere(const Symbol& symbol)
{
    return symbol.kind == Symbol::Kind::There || symbol.kind == Symbol::Kind::CommonThere;
}

double product(double moments, double probability)
{
    return probability == 0.0 ? 0.0 : moments * probability; // also of endless moments
}

} // namespace

StreamShares streamSharesOf(const HazardGraph& graph, const Id& node, Posture posture)
{
    StreamShares found;
    const std::uint32_t index = graph.indexOf(node);
    if (index == kNowhere)
        return found;
    const Unit unit = unitOf(graph, std::array{ index });
    const CompiledUnit compiled = compile(graph, unit, posture);
    const std::uint32_t local = unit.answersFor.front();
    engine::Engine engine(compiled.formula, { .seconds = kSeconds });
    std::vector<Interval> moment;
    for (const Symbol& symbol : compiled.symbols)
        moment.push_back(inputOf(graph, unit, symbol, static_cast<std::size_t>(posture)).range);
    std::vector<Interval> alone = moment;
    for (std::size_t v = 0; v < alone.size(); ++v)
        if (isThere(compiled.symbols[v]))
            alone[v] = Interval::point(0.0);
    engine.setProbabilities(alone);
    found.standing = engine.probability(compiled.now[local]).value;
    engine.setProbabilities(moment);
    for (const engine::Conditional& of : engine.conditionals(compiled.brought[local])) {
        const Symbol& symbol = compiled.symbols[of.variable];
        if (symbol.kind != Symbol::Kind::Stream || of.given.high == 0.0)
            continue;
        const HazardGraph::Stream& stream = graph.streams[unit.streams[symbol.index]];
        const Interval moments = stream.moments.range;
        found.streams.push_back({ stream.id, stream.isOccasion, moments, of.given,
            { product(moments.low, of.given.low), product(moments.high, of.given.high) } });
    }
    std::ranges::stable_sort(
        found.streams, std::greater{}, [](const StreamShare& share) { return share.occurrences.high; });
    return found;
}

StreamShares streamSharesOf(const RiskResult& result, const Id& node, Posture posture)
{
    return streamSharesOf(hazardGraphOf(result.model), node, posture);
}

} // namespace hz::scoring
