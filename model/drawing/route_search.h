#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace hz::drawing {

/// Where a link leaves or enters a card: on its border, and which way is out.
struct Port {
    QPointF at;
    QPointF out; // of length one, along an axis
    double straight = 0.0; // so far it goes out before it may turn

    [[nodiscard]] QPointF tip() const { return at + out * straight; }
    bool operator==(const Port&) const = default;
};

/// How far a way keeps from cards that it passes, at least; and from those beside which it runs, where there is room.
inline constexpr double kNearest = 5.0;
inline constexpr double kClear = 8.0;
/// The bends of a way along the axes from one port to the other that touches no card: the shortest among those with
/// few bends. Exact on the lines beside the cards, by A*. Empty where there is none within the area, or where it takes
/// more than so many steps to find: `gaveUp` says which.
[[nodiscard]] std::vector<QPointF> wayRound(const Port& from, const Port& to, const std::vector<QRectF>& cards,
    const QRectF& area, int mostSteps, bool& gaveUp);

} // namespace hz::drawing
