#pragma once

#include "model/scoring/graph/result.h"

#include <QString>

namespace hz::wording {

/// The figure that a node of this kind has in each category: "Expected loss" of a consequence, "Removed by eliminating
/// it" of a cause or hazard, "Saved by it today" of a control; in another posture than the current it is not today's.
[[nodiscard]] QString lossFigureName(domain::NodeKind kind, domain::Posture posture);
/// What a control that never failed would take off the expected loss: "Still to be saved".
[[nodiscard]] QString furtherReductionName();

/// Why two hazards stand in one order by level and in the other by loss.
[[nodiscard]] QString swapReasonText(scoring::SwapReason reason);

} // namespace hz::wording
