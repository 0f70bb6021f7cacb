#pragma once

#include "model/report/blocks.h"
#include "model/report/neighbours.h"
#include "model/scoring/graph/result.h"

#include <memory>
#include <optional>

namespace hz::report {

/// One hazard with its direct causes on the left, its consequences on the right and the controls as shields on the
/// links between, each with its code; current posture. Text is 5.5 points or larger: where there are more neighbours
/// than a page takes, the first of them by code, and the caption says so. Nothing for a hazard without neighbours.
[[nodiscard]] std::optional<PictureBlock> bowTie(
    const scoring::RiskResult& result, std::shared_ptr<const Neighbours> neighbours, const domain::Node& hazard);

} // namespace hz::report
