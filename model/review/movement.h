#pragma once

#include "model/scoring/graph/result.h"

namespace hz::review {

/// How far each end of a loss moved. Where both losses are points the two are the change; otherwise they say how what
/// is known moved, and the change itself need not lie between.
struct Movement {
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] bool isNone() const { return low == 0.0 && high == 0.0; }
    bool operator==(const Movement&) const = default;
};

/// An absent loss counts as none. What rounding alone can make is no movement.
[[nodiscard]] Movement movementOf(
    const std::optional<scoring::Bounded>& before, const std::optional<scoring::Bounded>& after);
/// "+12.5", "−3", "0"; "−37.5 … +37.5" where the ends moved apart.
[[nodiscard]] QString movementText(const Movement& movement);

} // namespace hz::review
