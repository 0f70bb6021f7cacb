#pragma once

#include "model/drawing/link_marks.h"
#include "model/drawing/picture.h"

#include <QLineF>
#include <QString>

#include <algorithm>
#include <vector>

namespace hz::testing {

/// What a picture's lines do to its cards and to one another, counted from the painted paths themselves.
struct Tangle {
    int throughCards = 0; // pairs of a link and a card, not its own, that it runs behind
    int crossings = 0; // points at which two links cross
    QString worst; // one of the links behind a card, by its codes
};

namespace tangle {

struct Strand {
    const drawing::LinkShape* link;
    std::vector<QLineF> pieces;
    QRectF bounds;
};

inline std::vector<Strand> strandsOf(const drawing::Picture& picture)
{
    std::vector<Strand> strands;
    for (std::uint32_t slot = 0; slot < picture.linkCapacity(); ++slot) {
        const auto& link = picture.link(slot);
        if (!link.alive)
            continue;
        Strand strand{ &link, {}, link.curve.path().boundingRect() };
        for (const QPolygonF& polygon : link.curve.path().toSubpathPolygons())
            for (qsizetype i = 0; i + 1 < polygon.size(); ++i)
                strand.pieces.emplace_back(polygon[i], polygon[i + 1]);
        strands.push_back(std::move(strand));
    }
    return strands;
}

inline bool runsThrough(const Strand& strand, const QRectF& card)
{
    if (!strand.bounds.adjusted(-1, -1, 1, 1).intersects(card))
        return false;
    const QLineF sides[] = { { card.topLeft(), card.topRight() }, { card.topRight(), card.bottomRight() },
        { card.bottomRight(), card.bottomLeft() }, { card.bottomLeft(), card.topLeft() } };
    for (const QLineF& piece : strand.pieces) {
        if (card.contains(piece.p1()) || card.contains(piece.p2()))
            return true;
        for (const QLineF& side : sides)
            if (piece.intersects(side, nullptr) == QLineF::BoundedIntersection)
                return true;
    }
    return false;
}

/// Where they begin or end at the same card they may touch.
inline int crossingsOf(const Strand& a, const Strand& b)
{
    if (!a.bounds.adjusted(-1, -1, 1, 1).intersects(b.bounds.adjusted(-1, -1, 1, 1)))
        return 0;
    std::vector<QPointF> found;
    for (const QLineF& first : a.pieces)
        for (const QLineF& second : b.pieces) {
            QPointF at;
            if (first.intersects(second, &at) != QLineF::BoundedIntersection)
                continue;
            const auto isNear = [&](QPointF other) { return (other - at).manhattanLength() < 2.0; };
            const bool atAnEnd = isNear(a.link->curve.start) || isNear(a.link->curve.end);
            if (!atAnEnd && std::none_of(found.begin(), found.end(), isNear))
                found.push_back(at);
        }
    return int(found.size());
}

} // namespace tangle

inline Tangle tangleOf(const drawing::Picture& picture)
{
    Tangle tangle;
    const auto strands = tangle::strandsOf(picture);
    for (std::size_t i = 0; i < strands.size(); ++i) {
        const auto& link = *strands[i].link;
        for (std::uint32_t slot = 0; slot < picture.nodeCapacity(); ++slot) {
            const auto& node = picture.node(slot);
            if (node.alive && !node.isAtBar && slot != link.from && slot != link.to
                && tangle::runsThrough(strands[i], node.box.adjusted(1, 1, -1, -1))) {
                ++tangle.throughCards;
                tangle.worst = picture.node(link.from).code + u'>' + picture.node(link.to).code + u' ' + node.code;
            }
        }
        for (std::size_t k = 0; k < i; ++k)
            tangle.crossings += tangle::crossingsOf(strands[i], strands[k]);
    }
    return tangle;
}

/// Pairs of things at 100 % that lie on each other: cards, bars of controls, words beside them, chances.
struct Overlaps {
    int cards = 0;
    int marks = 0; // bars, words and chances, with one another and with cards
    QString worst;
};

inline Overlaps overlapsOf(const drawing::Picture& picture)
{
    struct Thing {
        QRectF box;
        QString name;
        bool isCard;
        std::uint32_t link;
    };
    std::vector<Thing> things;
    for (std::uint32_t slot = 0; slot < picture.nodeCapacity(); ++slot)
        if (const auto& node = picture.node(slot); node.alive && !node.isAtBar)
            things.push_back({ node.box, node.code, true, 0 });
    for (std::uint32_t slot = 0; slot < picture.linkCapacity(); ++slot) {
        const auto& link = picture.link(slot);
        if (!link.alive)
            continue;
        const QString name = picture.node(link.from).code + u'>' + picture.node(link.to).code;
        for (const QRectF& box : drawing::marksOf(link))
            things.push_back({ box, name, false, slot });
    }
    Overlaps overlaps;
    for (std::size_t i = 0; i < things.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (things[i].box.intersects(things[k].box)) {
                ++(things[i].isCard && things[k].isCard ? overlaps.cards : overlaps.marks);
                const QRectF both = things[i].box & things[k].box;
                overlaps.worst = things[i].name + QStringLiteral(" on ") + things[k].name
                    + QStringLiteral(" at %1 %2").arg(both.center().x()).arg(both.center().y())
                    + QStringLiteral(" (%1 by %2)").arg(both.width()).arg(both.height());
            }
    return overlaps;
}

} // namespace hz::testing
