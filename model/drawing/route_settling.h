#pragma once

#include "model/drawing/route_ports.h"
#include "model/drawing/route_tracks.h"

namespace hz::drawing {

/// How far from where it is a leg looks for a better track.
inline constexpr double kReach = 240.0;

/// Moves the legs between the ports, each across itself, to where the way crosses the fewest others and runs on none of
/// them, without touching a card. The way's own legs are not among the tracks.
void settleOnTracks(
    std::vector<QPointF>& points, const Ends& ends, const std::vector<QRectF>& cards, const RouteTracks& tracks);

/// How much a way crosses other ways, and runs on or beside them; its own legs are not among the tracks.
[[nodiscard]] double conflictsOf(const std::vector<QPointF>& points, const RouteTracks& tracks);

} // namespace hz::drawing
