#pragma once

#include "ui/canvas/tools/tool.h"

#include <array>
#include <optional>
#include <utility>

namespace hz::ui {

/// A node's port: where a link can be drawn from. The left one asks for what leads here.
struct Port {
    Id node;
    bool outwards = true;

    bool operator==(const Port&) const = default;
};

inline constexpr double kPortRadius = 5.0; // view pixels
inline constexpr double kPortReach = 10.0;

/// Both ports of a node, and where they are.
[[nodiscard]] std::array<std::pair<Port, QPointF>, 2> portsOf(const drawing::NodeShape& node);
/// The port whose ring is at the point, within the card and without; none where the graph is too small for rings.
[[nodiscard]] std::optional<Port> portAt(const Host& host, QPointF scene);
/// The node that a link dropped at the point would lead to: a card, or the ring of a port.
[[nodiscard]] std::optional<Id> dropTargetAt(const Host& host, QPointF scene);

} // namespace hz::ui
