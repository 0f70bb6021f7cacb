#include "model/scoring/cells.h"

namespace hz::scoring {

void addCellsOf(CategoryRisk& risk, const RiskMatrix& matrix, int severity, LetterSpan span, bool isNever)
{
    if (isNever) {
        risk.eliminated = true;
        return;
    }
    std::optional<Cell> worst;
    std::optional<Cell> best;
    for (int place = span.worst; place <= span.best; ++place) {
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
