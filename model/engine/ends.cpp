#include "model/engine/ends.h"

#include <algorithm>

namespace hz::engine {

Ends endsOf(std::span<const Occurrence> occurrences, std::span<const base::Interval> inputs)
{
    Ends ends;
    for (const base::Interval& input : inputs)
        ends.least.push_back(pairAt(input.low));
    for (const Occurrence& occurrence : occurrences)
        ends.least.resize(std::max<std::size_t>(ends.least.size(), occurrence.variable + std::size_t{ 1 }));
    ends.most = ends.least;
    for (const auto& [variable, plain, negated] : occurrences) {
        const base::Interval input = variable < inputs.size() ? inputs[variable] : base::Interval{ 0.0, 1.0 };
        if (!input.isPoint())
            ends.unknown.push_back(variable);
        ends.isUnate = ends.isUnate && (input.isPoint() || !plain || !negated);
        ends.least[variable] = pairAt(negated ? input.high : input.low);
        ends.most[variable] = pairAt(negated ? input.low : input.high);
    }
    return ends;
}

} // namespace hz::engine
