#pragma once

#include "model/drawing/curve.h"
#include "model/drawing/route_search.h"

namespace hz::drawing {

struct Ends {
    Port from, to;

    bool operator==(const Ends&) const = default;
};

/// On which sides of their cards a link between them begins and ends, in the middle of each. Into a foot: from below,
/// where a control's shield stands.
[[nodiscard]] Ends endsBetween(const QRectF& from, const QRectF& to, bool intoFoot);
/// The simplest way along the axes between two ports, whatever stands there: its points, ports included.
[[nodiscard]] std::vector<QPointF> plainWay(const Ends& ends);
/// Points at which the way does not turn, or turns back, are taken out.
[[nodiscard]] std::vector<QPointF> withoutIdlePoints(const std::vector<QPointF>& points);
[[nodiscard]] Curve curveThrough(std::vector<QPointF> points);

} // namespace hz::drawing
