#include "model/drawing/node_badges.h"

#include "model/drawing/marks.h"
#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hz::drawing {

namespace {

/// The analyst's letter beside the derived one, where they differ.
QString judgedText(const Picture& picture, Picture::Slot slot)
{
    const auto* score = picture.score(slot);
    const bool differs =
        score != nullptr && score->judged && !(score->derived.isSingle() && *score->judged == score->derived.worst);
    return differs ? wording::letterText(*score, picture.display().result->scheme) : QString();
}

QString commentsText(int count)
{
    return count > 99 ? QStringLiteral("99+") : QString::number(count);
}

double widthOf(const QString& text)
{
    return textWidth(text, Fonts::standard().smallBold);
}

void write(QPainter& painter, const QRectF& place, const QString& text, const QColor& ink)
{
    painter.setFont(Fonts::standard().smallBold);
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
}

void paintGate(QPainter& painter, const QRectF& place, const QString& words, const Theme& theme)
{
    painter.setPen(QPen(theme.nodeBorder, 1.2));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(place, 9, 9);
    write(painter, place, words, theme.text);
}

void paintExclusive(QPainter& painter, const QRectF& place, const Theme& theme)
{
    painter.setPen(QPen(theme.nodeBorder, 1.2));
    painter.setBrush(theme.raised);
    painter.drawEllipse(place);
    paintFork(painter, place.adjusted(3.0, 4.0, -3.0, -4.0), theme.text);
}

/// On a tag whose point is at the card.
void paintJudged(QPainter& painter, const QRectF& place, const QString& words, const Theme& theme)
{
    constexpr double kPoint = 3.0;
    const QRectF tag = place.adjusted(0, 0, 0, -kPoint);
    QPainterPath notch(tag.topLeft());
    notch.lineTo(tag.topRight());
    notch.lineTo(tag.bottomRight());
    notch.lineTo(QPointF(tag.center().x() + 5, tag.bottom()));
    notch.lineTo(QPointF(tag.center().x(), place.bottom()));
    notch.lineTo(QPointF(tag.center().x() - 5, tag.bottom()));
    notch.lineTo(tag.bottomLeft());
    notch.closeSubpath();
    painter.setPen(QPen(theme.accent, 1.2));
    painter.setBrush(theme.raised);
    painter.drawPath(notch);
    write(painter, tag, words, theme.text);
}

} // namespace

std::vector<QRectF> NodeBadges::places() const
{
    std::vector<QRectF> places{ gate, fork, judged, comments, pin };
    std::erase_if(places, [](const QRectF& place) { return place.isNull(); });
    return places;
}

NodeBadges badgesOf(const Picture& picture, Picture::Slot slot)
{
    constexpr double kFrame = 3.0; // of a hazard, around its box
    const NodeShape& node = picture.node(slot);
    const QRectF& box = node.box;
    NodeBadges badges;
    if (!node.badge.isEmpty())
        badges.gate = QRectF(box.left() - node.badgeWidth, box.center().y() - 9.0, node.badgeWidth + 5.0, 18.0);
    if (node.isExclusive)
        badges.fork = QRectF(box.right() - 6.0, box.bottom() - 4.0, 16.0, 16.0);
    if (const QString words = judgedText(picture, slot); !words.isEmpty()) {
        const double width = std::min(widthOf(words) + 14.0, box.width() - 40.0);
        badges.judged = QRectF(box.right() - width - 16.0, box.top() - 13.0, width, 19.0);
    }
    if (node.openComments > 0) {
        const double width = std::max(20.0, widthOf(commentsText(node.openComments)) + 10.0);
        badges.comments = QRectF(box.right() - width - 10.0, box.bottom() + 2.0, width, 18.0);
    }
    if (node.pinned)
        badges.pin = QRectF(box.right() - 14.0, box.top() - 4.0 - kFrame, 8.0, 8.0);
    return badges;
}

void paintBubble(QPainter& painter, const QRectF& place, int count, const Theme& theme)
{
    constexpr double kTail = 4.0;
    const QRectF bubble = place.adjusted(0, kTail, 0, 0);
    QPainterPath path;
    path.addRoundedRect(bubble, 6, 6);
    QPainterPath tail(QPointF(bubble.left() + 5, bubble.top() + 2));
    tail.lineTo(QPointF(bubble.left() + 5, place.top()));
    tail.lineTo(QPointF(bubble.left() + 13, bubble.top() + 2));
    tail.closeSubpath();
    painter.setPen(QPen(theme.raised, 1.0));
    painter.setBrush(theme.cause);
    painter.drawPath(path.united(tail));
    write(painter, bubble, commentsText(count), Theme::textOn(theme.cause));
}

void paintBadges(QPainter& painter, const Picture& picture, Picture::Slot slot)
{
    const NodeShape& node = picture.node(slot);
    const Theme& theme = picture.display().theme;
    const NodeBadges badges = badgesOf(picture, slot);
    if (!badges.gate.isNull())
        paintGate(painter, badges.gate, node.badge, theme);
    if (!badges.fork.isNull())
        paintExclusive(painter, badges.fork, theme);
    if (!badges.judged.isNull())
        paintJudged(painter, badges.judged, judgedText(picture, slot), theme);
    if (!badges.comments.isNull())
        paintBubble(painter, badges.comments, node.openComments, theme);
    if (!badges.pin.isNull()) {
        painter.setPen(QPen(theme.secondaryText, 1.2));
        painter.setBrush(theme.raised);
        painter.drawEllipse(badges.pin.adjusted(1, 1, -1, -1));
    }
}

} // namespace hz::drawing
