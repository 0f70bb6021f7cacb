#include "ui/panels/card_overlaps.h"

#include "model/drawing/shapes.h"
#include "model/drawing/spatial_grid.h"
#include "model/drawing/text.h"
#include "model/layout/bars.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr double kCell = 256.0;
constexpr double kTouch = 1.0; // so little is not noticed

} // namespace

void CardOverlaps::reset(const domain::Model& model)
{
    m_boxes.clear();
    m_unmeasured.clear();
    model.placements().forEach([this](const domain::Placement& placement) { m_unmeasured.insert(placement.id); });
}

void CardOverlaps::follow(const domain::ChangeSet& changes)
{
    for (const domain::Change& change : changes.changes) {
        const domain::EntityKey key = change.key();
        if (key.kind == domain::EntityKind::Node || key.kind == domain::EntityKind::Placement)
            m_unmeasured.insert(key.id);
    }
}

bool CardOverlaps::measure(const domain::Model& model, qint64 milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!m_unmeasured.empty() && clock.elapsed() < milliseconds) {
        const Id id = m_unmeasured.extract(m_unmeasured.begin()).value();
        const auto* node = model.node(id);
        const auto* placement = model.placements().find(id);
        if (node != nullptr && placement != nullptr)
            m_boxes[id] = drawing::shapeOf(*node, QPointF(placement->x, placement->y)).box;
        else
            m_boxes.erase(id);
    }
    return m_unmeasured.empty();
}

std::vector<std::pair<Id, Id>> CardOverlaps::pairs(const domain::Model& model, std::size_t most) const
{
    const auto bars = layout::controlsAtBars(model);
    std::vector<std::pair<Id, QRectF>> cards;
    for (const auto& card : m_boxes)
        if (!bars.contains(card.first))
            cards.push_back(card);
    const auto codeOf = [&model](const Id& id) {
        const auto* node = model.node(id);
        return node != nullptr ? node->code : QString();
    };
    std::ranges::sort(cards, [&](const auto& a, const auto& b) {
        const QString first = codeOf(a.first), second = codeOf(b.first);
        return first != second ? drawing::codeComesBefore(first, second) : a.first < b.first;
    });
    std::vector<std::pair<Id, Id>> found;
    drawing::SpatialGrid grid(kCell);
    for (std::uint32_t i = 0; i < cards.size(); ++i)
        grid.insertRect(i, cards[i].second);
    for (std::uint32_t i = 0; i < cards.size() && found.size() < most; ++i) {
        const QRectF box = cards[i].second.adjusted(kTouch, kTouch, -kTouch, -kTouch);
        for (const std::uint32_t j : grid.in(box))
            if (j > i && found.size() < most && cards[j].second.intersects(box))
                found.emplace_back(cards[i].first, cards[j].first);
    }
    return found;
}

} // namespace hz::ui
