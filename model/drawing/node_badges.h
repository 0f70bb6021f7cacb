#pragma once

#include "model/drawing/picture.h"

class QPainter;

/// What stands at the border of a node and says more of it. Each badge has a place of its own: none lies on another, on
/// the text of its card, or on what links carry where they leave.
namespace hz::drawing {

struct NodeBadges {
    QRectF gate; // what it demands of its links, where they end
    QRectF fork; // at most one of its ways out is taken
    QRectF judged; // "B > C"
    QRectF comments;
    QRectF pin;

    /// Those that there are.
    [[nodiscard]] std::vector<QRectF> places() const;
};

[[nodiscard]] NodeBadges badgesOf(const Picture& picture, Picture::Slot slot);
/// A speech bubble with a number, in a quiet colour, for the others mean risk.
void paintBubble(QPainter& painter, const QRectF& place, int count, const Theme& theme);
void paintBadges(QPainter& painter, const Picture& picture, Picture::Slot slot);

} // namespace hz::drawing
