#include "model/scoring/quantities/unit_answer.h"

#include "model/scoring/quantities/evaluation.h"

namespace hz::scoring {

std::size_t mostTabulated(std::size_t unitCount)
{
    if (unitCount <= 8)
        return 8;
    return unitCount <= 64 ? 6 : unitCount <= 512 ? 3 : 0;
}

UnitAnswer answerOf(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, std::size_t mostUnknowns,
    const Asked& asked)
{
    return Evaluation(graph, unit, limits, mostUnknowns, asked).run(graph, unit, limits);
}

} // namespace hz::scoring
