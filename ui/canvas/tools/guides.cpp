#include "ui/canvas/tools/guides.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::ui {

namespace {

/// Edges and middle of a box across one axis; the middle first, as it is what cards of unequal size share.
std::array<double, 3> marksOf(const QRectF& box, bool isHorizontal)
{
    return isHorizontal ? std::array{ box.center().x(), box.left(), box.right() }
                        : std::array{ box.center().y(), box.top(), box.bottom() };
}

double along(const QRectF& box, bool isHorizontal)
{
    return isHorizontal ? box.center().y() : box.center().x();
}

struct Found {
    double shift = 0.0;
    double mark = 0.0; // of the other card
    double distance = 0.0; // between the cards
    QRectF other;
};

/// The nearest mark; of those equally near that of the nearest card.
std::optional<Found> nearest(const std::vector<QRectF>& others, const QRectF& box, bool isHorizontal, double tolerance)
{
    std::optional<Found> best;
    const auto own = marksOf(box, isHorizontal);
    for (const QRectF& other : others) {
        const auto marks = marksOf(other, isHorizontal);
        const double distance = std::abs(along(other, isHorizontal) - along(box, isHorizontal));
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const double shift = marks[i] - own[i];
            const double away = std::abs(shift);
            const bool isBetter = !best || away < std::abs(best->shift) - 0.01
                || (away < std::abs(best->shift) + 0.01 && distance < best->distance);
            if (away <= tolerance && isBetter)
                best = Found{ shift, marks[i], distance, other };
        }
    }
    return best;
}

QLineF lineThrough(const Found& found, const QRectF& box, bool isHorizontal)
{
    constexpr double kOver = 12.0;
    const QRectF both = box | found.other;
    return isHorizontal ? QLineF(found.mark, both.top() - kOver, found.mark, both.bottom() + kOver)
                        : QLineF(both.left() - kOver, found.mark, both.right() + kOver, found.mark);
}

} // namespace

Guides guidesFor(const drawing::Picture& picture, const QRectF& box, const std::vector<base::Id>& moved,
    const QRectF& area, double tolerance)
{
    std::vector<QRectF> others;
    for (const auto slot : picture.nodesIn(area)) {
        const auto& node = picture.node(slot);
        if (!std::binary_search(moved.begin(), moved.end(), node.id) && node.box.intersects(area))
            others.push_back(node.box);
    }
    Guides guides;
    const auto across = nearest(others, box, true, tolerance);
    const auto down = nearest(others, box, false, tolerance);
    const QRectF there = box.translated(across ? across->shift : 0.0, down ? down->shift : 0.0);
    if (across) {
        guides.dx = across->shift;
        guides.lines.push_back(lineThrough(*across, there, true));
    }
    if (down) {
        guides.dy = down->shift;
        guides.lines.push_back(lineThrough(*down, there, false));
    }
    return guides;
}

} // namespace hz::ui
