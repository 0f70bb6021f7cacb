#include "ui/canvas/alignment.h"

#include "ui/canvas/tools/tool.h"

#include <algorithm>

namespace hz::ui {

namespace {

struct Card {
    Id node;
    QRectF box;
};

std::vector<Card> cardsOf(const drawing::Picture& picture, const std::vector<Id>& nodes)
{
    std::vector<Card> cards;
    for (const Id& node : nodes)
        if (const auto* shape = picture.findNode(node); shape != nullptr && !shape->isAtBar)
            cards.push_back({ node, shape->box });
    return cards;
}

commands::Position shifted(const drawing::Picture& picture, const Id& node, QPointF way)
{
    return { node, pointOf(placementOf(picture, node) + way) };
}

QPointF wayTo(const QRectF& whole, const QRectF& box, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return { whole.left() - box.left(), 0 };
    case Alignment::Centre:
        return { whole.center().x() - box.center().x(), 0 };
    case Alignment::Right:
        return { whole.right() - box.right(), 0 };
    case Alignment::Top:
        return { 0, whole.top() - box.top() };
    case Alignment::Middle:
        return { 0, whole.center().y() - box.center().y() };
    case Alignment::Bottom:
        return { 0, whole.bottom() - box.bottom() };
    }
    return {};
}

double startOf(const QRectF& box, bool isHorizontal)
{
    return isHorizontal ? box.left() : box.top();
}

double lengthOf(const QRectF& box, bool isHorizontal)
{
    return isHorizontal ? box.width() : box.height();
}

} // namespace

std::vector<commands::Position> aligned(
    const drawing::Picture& picture, const std::vector<Id>& nodes, Alignment alignment)
{
    const auto cards = cardsOf(picture, nodes);
    QRectF whole;
    for (const Card& card : cards)
        whole |= card.box;
    std::vector<commands::Position> positions;
    for (const Card& card : cards)
        if (const QPointF way = wayTo(whole, card.box, alignment); !way.isNull())
            positions.push_back(shifted(picture, card.node, way));
    return positions;
}

std::vector<commands::Position> distributed(
    const drawing::Picture& picture, const std::vector<Id>& nodes, Qt::Orientation orientation)
{
    const bool isHorizontal = orientation == Qt::Horizontal;
    auto cards = cardsOf(picture, nodes);
    if (cards.size() < 3)
        return {};
    std::ranges::stable_sort(cards, {},
        [&](const Card& card) { return startOf(card.box, isHorizontal) + lengthOf(card.box, isHorizontal) / 2.0; });
    const QRectF& last = cards.back().box;
    double free = startOf(last, isHorizontal) + lengthOf(last, isHorizontal) - startOf(cards.front().box, isHorizontal);
    for (const Card& card : cards)
        free -= lengthOf(card.box, isHorizontal);
    const double gap = free / double(cards.size() - 1);
    std::vector<commands::Position> positions;
    double at = startOf(cards.front().box, isHorizontal);
    for (const Card& card : cards) {
        const double way = at - startOf(card.box, isHorizontal);
        at += lengthOf(card.box, isHorizontal) + gap;
        if (std::abs(way) > 1e-6)
            positions.push_back(shifted(picture, card.node, isHorizontal ? QPointF(way, 0) : QPointF(0, way)));
    }
    return positions;
}

} // namespace hz::ui
