#include "model/scoring/letters/cells.h"

namespace hz::scoring {

void addCellsOf(CategoryRisk& risk, const RiskMatrix& matrix, int severity, const LetterRange& letters)
{
    if (letters.eliminated) {
        risk.eliminated = true;
        return;
    }
    std::optional<Cell> worst;
    std::optional<Cell> best;
    for (int place = letters.worst; place <= letters.best; ++place) {
        const auto cell = matrix.cellAt(severity, place);
        if (!cell)
            continue;
        if (!worst || isWorse(*cell, *worst))
            worst = cell;
        if (!best || isWorse(*best, *cell))
            best = cell;
    }
    if (worst && (!risk.worst || isWorse(*worst, *risk.worst)))
        risk.worst = worst;
    if (best && (!risk.best || isWorse(*best, *risk.best)))
        risk.best = best;
}

} // namespace hz::scoring
