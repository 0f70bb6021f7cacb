#pragma once

#include "model/base/cancel.h"
#include "model/scoring/quantities.h"
#include "model/scoring/risk_matrix.h"

namespace hz::scoring {

/// Everything of one posture, from the quantitative answers and the letters. Stops early when cancelled.
[[nodiscard]] PostureResult postureResultOf(const domain::Model& model, const SchemeTables& scheme,
    const RiskMatrix& matrix, const Analysis& analysis, const Stakes& stakes, domain::Posture posture,
    const base::CancelToken& cancel);

} // namespace hz::scoring
