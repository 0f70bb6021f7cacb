#include "ui/canvas/tools/free_place.h"

#include "ui/canvas/tools/tool.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr int kStep = 2 * int(drawing::kGrid);
constexpr int kRings = 40; // so many steps away is still near
constexpr double kGap = drawing::kGrid; // between a node that had to give way and its neighbours
constexpr int kMaxLooks = 200'000; // at boxes; a large fragment among many nodes is put aside instead

/// Near ones first; below and to the right first among those that are equally near.
const std::vector<QPoint>& stepsByDistance()
{
    static const std::vector<QPoint> steps = [] {
        std::vector<QPoint> all;
        for (int x = -kRings; x <= kRings; ++x)
            for (int y = -kRings; y <= kRings; ++y)
                all.emplace_back(x * kStep, y * kStep);
        std::ranges::stable_sort(all, [](QPoint a, QPoint b) {
            const int first = QPoint::dotProduct(a, a), second = QPoint::dotProduct(b, b);
            return first != second ? first < second : a.y() != b.y() ? a.y() > b.y() : a.x() > b.x();
        });
        return all;
    }();
    return steps;
}

bool isFree(const drawing::Picture& picture, const QRectF& box)
{
    const auto near = picture.nodesIn(box);
    return std::ranges::none_of(near, [&](auto slot) { return picture.node(slot).box.intersects(box); });
}

/// The least of the four ways out of all that is drawn.
QPointF wayOut(const QRectF& drawn, const QRectF& whole)
{
    constexpr double kRoom = 5 * drawing::kGrid;
    const auto onGrid = [](double way) {
        return std::copysign(std::ceil(std::abs(way) / drawing::kGrid) * drawing::kGrid, way);
    };
    const QPointF ways[] = { QPointF(0, onGrid(drawn.bottom() + kRoom - whole.top())),
        QPointF(onGrid(drawn.right() + kRoom - whole.left()), 0),
        QPointF(0, onGrid(drawn.top() - kRoom - whole.bottom())),
        QPointF(onGrid(drawn.left() - kRoom - whole.right()), 0) };
    return *std::ranges::min_element(ways, {}, &QPointF::manhattanLength);
}

} // namespace

QPointF freeOffset(const drawing::Picture& picture, const std::vector<QRectF>& boxes)
{
    QRectF whole;
    for (const QRectF& box : boxes)
        whole |= box;
    int looks = 0;
    for (const QPoint step : stepsByDistance()) {
        const double gap = step.isNull() ? 0.0 : kGap;
        const auto fits = [&](const QRectF& box) {
            return ++looks, isFree(picture, box.translated(step).adjusted(-gap, -gap, gap, gap));
        };
        if (std::ranges::all_of(boxes, fits))
            return step;
        if (looks > kMaxLooks)
            break;
    }
    return wayOut(picture.bounds(), whole);
}

QPointF freePlace(const drawing::Picture& picture, domain::NodeKind kind, QPointF centre)
{
    domain::Node node;
    node.kind = kind;
    return centre + freeOffset(picture, { drawing::shapeOf(node, centre).box });
}

QPointF freePlaceInColumn(const drawing::Picture& picture, QPointF centre)
{
    for (int step = 0; step < 64; ++step) {
        const QPointF at = centre + QPointF(0, (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * kRowHeight);
        if (freePlace(picture, NodeKind::Hazard, at) == at)
            return at;
    }
    return freePlace(picture, NodeKind::Hazard, centre);
}

QPointF freePlaceFor(const drawing::Picture& picture, const domain::Model& fragment, QPointF centre)
{
    QPolygonF centres;
    std::vector<QRectF> boxes;
    fragment.placements().forEach([&](const domain::Placement& placement) {
        const QPointF at(placement.x, placement.y);
        centres << at;
        if (const auto* node = fragment.node(placement.id))
            boxes.push_back(drawing::shapeOf(*node, at).box);
    });
    const QPointF wanted = snapped(centre);
    for (QRectF& box : boxes)
        box.translate(wanted - centres.boundingRect().center());
    return wanted + freeOffset(picture, boxes);
}

} // namespace hz::ui
