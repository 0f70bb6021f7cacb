#pragma once

#include "model/scoring/graph/result.h"

#include <QString>

namespace hz::wording {

/// Why the figures of a score are not one number, a sentence a line: what cannot be decided, whose moments nobody
/// counts, that a limit was met, that an input is a range. Empty where they are numbers. Costs a walk through what
/// leads to the node: for who looks closer, not for every cell.
[[nodiscard]] QString intervalReason(const scoring::NodeScore& score, const scoring::RiskResult& result);

/// The same of a node of which no score is at hand: that nothing can be decided, or whose moments nobody counts, if it
/// is known to have no upper end.
[[nodiscard]] QString openReason(const domain::Model& model, const base::Id& node, bool isEndless);

/// "No upper end: nobody counts the uses."; empty where every occasion that something happens at has a count.
[[nodiscard]] QString uncountedText(const domain::Model& model);

/// "S01 Exposure, S02 Outage": consequences of which nothing can be decided in the posture, so that no sum has them;
/// empty where there are none.
[[nodiscard]] QString undecidableNames(const scoring::RiskResult& result, domain::Posture posture);

} // namespace hz::wording
