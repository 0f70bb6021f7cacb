#pragma once

#include "model/analysis/solution.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::analysis {

/// What part of a target's probability its minimal cut sets have. Cut sets can occur together: shares may add up to
/// more than 1. The subject and the solution outlive it.
class Shares {
public:
    Shares(const Subject& subject, const Solution& solution);

    /// Of a few unknown inputs the range over all their values at which the target can occur, of many an interval that
    /// holds it; within [0, 1]. Absent where the target never occurs.
    [[nodiscard]] std::optional<base::Interval> of(std::span<const engine::Variable> cutSet);

private:
    const Subject& m_subject;
    engine::Corners m_corners;
    base::Interval m_top{}; // over all values
    std::vector<base::Interval> m_tops; // by corner
};

} // namespace hz::analysis
