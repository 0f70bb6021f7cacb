#pragma once

#include "model/scoring/graph/result.h"
#include "model/scoring/letters/risk_matrix.h"

namespace hz::scoring {

/// Adds the cells of one consequence to a risk: the worst of them, and the best at its other end. Where several
/// consequences meet, the worst of the worst and the worst of the best. `severity` is a place among the scheme's
/// severities. One that is eliminated adds no cell, but marks the risk as eliminated.
void addCellsOf(CategoryRisk& risk, const RiskMatrix& matrix, int severity, const LetterRange& letters);

} // namespace hz::scoring
