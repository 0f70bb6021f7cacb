#include "model/drawing/painters.h"

#include "model/drawing/far_nodes.h"
#include "model/drawing/figure_text.h"
#include "model/drawing/node_badges.h"
#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QPainterPath>

#include <algorithm>

namespace hz::drawing {

namespace {

using domain::NodeKind;

constexpr double kCorner = 6.0;
constexpr double kBand = 6.0;
constexpr double kCut = 14.0;

void paintStripes(QPainter& painter, const QRectF& band, const Theme& theme)
{
    painter.fillRect(band, theme.hazard);
    QColor light = theme.node;
    light.setAlphaF(0.75F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    for (double x = band.left() - band.height(); x < band.right(); x += 12.0)
        painter.drawPolygon(QPolygonF({ QPointF(x, band.bottom()), QPointF(x + band.height(), band.top()),
            QPointF(x + band.height() + 5.0, band.top()), QPointF(x + 5.0, band.bottom()) }));
}

void paintBand(QPainter& painter, const NodeShape& node, const QPainterPath& body, const Theme& theme)
{
    painter.save();
    painter.setClipPath(body, Qt::IntersectClip);
    const QRectF& box = node.box;
    if (node.kind == NodeKind::Cause)
        painter.fillRect(QRectF(box.left(), box.top(), kBand, box.height()), theme.cause);
    else if (node.kind == NodeKind::Consequence)
        painter.fillRect(QRectF(box.right() - kBand, box.top(), kBand, box.height()), theme.consequence);
    else if (node.kind == NodeKind::Hazard)
        paintStripes(painter, QRectF(box.left(), box.top(), box.width(), kBand + 2.0), theme);
    painter.restore();
}

void paintBody(QPainter& painter, const NodeShape& node, const domain::Node& meaning, const Theme& theme)
{
    const QPainterPath body = bodyOf(node.kind, node.box);
    const bool retired = node.kind == NodeKind::Control && meaning.status == domain::ControlStatus::Retired;
    const bool dashed = meaning.eliminated || retired;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.node);
    painter.drawPath(body);
    paintBand(painter, node, body, theme);
    painter.setPen(QPen(retired ? theme.hatch : theme.nodeBorder, 1.5, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(body);
    if (node.kind == NodeKind::Hazard) {
        painter.setPen(QPen(theme.nodeBorder, 1.0));
        painter.drawRoundedRect(node.box.adjusted(-3, -3, 3, 3), kCorner + 2.5, kCorner + 2.5);
    }
}

double textLeft(const NodeShape& node)
{
    return node.box.left() + (node.kind == NodeKind::Control ? 38.0 : node.kind == NodeKind::Cause ? 15.0 : 11.0);
}

double textTop(const NodeShape& node)
{
    return node.box.top() + (node.kind == NodeKind::Hazard ? 12.0 : node.kind == NodeKind::Control ? 6.0 : 8.0);
}

void paintTitle(QPainter& painter, const NodeShape& node, const Theme& theme)
{
    const Fonts& fonts = Fonts::standard();
    const double step = node.kind == NodeKind::Control ? 16.0 : 17.0;
    const double left = textLeft(node);
    double top = textTop(node);
    painter.setPen(theme.text);
    painter.setFont(fonts.code);
    painter.drawText(QRectF(left, top, node.codeWidth, step),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, node.code);
    painter.setFont(fonts.title);
    double indent = node.codeWidth;
    for (const QString& line : node.title) {
        const QRectF room(left + indent, top, node.box.right() - 6.0 - left - indent, step);
        paintFitted(painter, room, Qt::AlignLeft | Qt::AlignVCenter, line);
        top += step;
        indent = 0.0;
    }
}

/// Letters and figures on one line; hatched before it where they are no single ones.
void paintFigures(QPainter& painter, const QRectF& row, const Picture& picture, Picture::Slot slot)
{
    constexpr double kHatched = 20.0, kMark = 11.0, kGap = 4.0;
    const Theme& theme = picture.display().theme;
    const auto* meaning = picture.model().node(picture.node(slot).id);
    const auto* score = picture.score(slot);
    const QString text = figureText(picture, slot);
    if (meaning == nullptr || text.isEmpty())
        return;
    QRectF room = row;
    if (score != nullptr && (!score->occurrences.value.isPoint() || !score->isDecidable)) {
        paintHatch(painter, QRectF(row.left(), row.top() + 1.0, kHatched, row.height() - 4.0), theme.hatch, 4.0);
        room.setLeft(room.left() + kHatched + kGap);
    }
    painter.setFont(Fonts::standard().small);
    const double width = std::min(textWidth(text, Fonts::standard().small), room.width());
    if (isAsTyped(picture, slot)) {
        const double left = std::max(room.left(), room.right() - width - kMark - kGap);
        paintLikelihoodKind(painter, QRectF(left, row.center().y() - kMark / 2.0, kMark, kMark), meaning->likelihood,
            theme.secondaryText);
        room.setLeft(left + kMark + kGap);
    }
    painter.setPen(theme.secondaryText);
    paintFitted(painter, room, Qt::AlignRight | Qt::AlignVCenter, text);
}

/// The lower part of what figuresOf says.
QRectF chipRow(const NodeShape& node)
{
    constexpr double kHeight = 18.0;
    const QRectF figures = figuresOf(node);
    return { figures.left(), figures.bottom() - kHeight, figures.width(), kHeight };
}

void paintChips(QPainter& painter, const Picture& picture, Picture::Slot slot)
{
    const auto chips = chipsOf(picture, slot);
    const auto places = chipPlaces(picture, slot);
    for (std::size_t k = 0; k < chips.size(); ++k)
        paintChip(painter, places[k], chips[k], picture.display().theme);
}

void paintRisk(QPainter& painter, const Picture& picture, Picture::Slot slot)
{
    QRectF row = figuresOf(picture.node(slot));
    row.setBottom(chipRow(picture.node(slot)).top());
    if (picture.score(slot) != nullptr)
        paintFigures(painter, row, picture, slot);
    paintChips(painter, picture, slot);
}

void paintControl(QPainter& painter, const Picture& picture, Picture::Slot slot, const domain::Node& meaning)
{
    const NodeShape& node = picture.node(slot);
    const Theme& theme = picture.display().theme;
    paintShield(
        painter, QRectF(node.box.left() + 8.0, node.box.center().y() - 14.0, 23.0, 28.0), meaning.status, theme);
    QString line = wording::label(domain::controlStatusChoices(), int(meaning.status));
    if (const auto* rating = picture.model().table<domain::ControlRating>().find(meaning.rating))
        line += QStringLiteral(" \u00B7 ") + tamed(rating->name);
    if (const QString fails = failureText(picture, slot); !fails.isEmpty())
        line += QStringLiteral(" \u00B7 ") + fails;
    painter.setFont(Fonts::standard().small);
    painter.setPen(theme.secondaryText);
    paintFitted(painter,
        QRectF(textLeft(node), node.box.bottom() - 20.0, node.box.right() - 6.0 - textLeft(node), 14.0),
        Qt::AlignLeft | Qt::AlignVCenter, line);
}

void paintFull(QPainter& painter, const Picture& picture, Picture::Slot slot, const domain::Node& meaning)
{
    const NodeShape& node = picture.node(slot);
    const Theme& theme = picture.display().theme;
    paintBody(painter, node, meaning, theme);
    paintTitle(painter, node, theme);
    if (node.kind == NodeKind::Cause)
        paintFigures(painter, figuresOf(node), picture, slot);
    else if (node.kind == NodeKind::Control)
        paintControl(painter, picture, slot, meaning);
    else
        paintRisk(painter, picture, slot);
    paintBadges(painter, picture, slot);
}

Chip chipFor(const Picture& picture, const scoring::NodeScore& score, std::size_t k)
{
    const DisplayOptions& display = picture.display();
    const auto& category = display.result->scheme.categories[k];
    const RiskMark mark = riskMark(score, *display.result, display.posture, k);
    Chip chip{ tamed(category.letter).left(2), QColor(category.colour), tamed(mark.code), mark.symbol, {}, false,
        mark.state == RiskMark::State::Eliminated, display.category && *display.category != category.id };
    if (!mark.colour.isEmpty())
        chip.fill = display.theme.riskFill(mark.colour);
    chip.bounded = mark.state == RiskMark::State::Range || mark.state == RiskMark::State::Unknown;
    return chip;
}

} // namespace

QColor kindColour(NodeKind kind, const Theme& theme)
{
    switch (kind) {
    case NodeKind::Cause:
        return theme.cause;
    case NodeKind::Hazard:
        return theme.hazard;
    case NodeKind::Consequence:
        return theme.consequence;
    case NodeKind::Control:
        return theme.control;
    }
    return theme.nodeBorder;
}

QPainterPath bodyOf(NodeKind kind, const QRectF& box)
{
    QPainterPath path;
    if (kind == NodeKind::Consequence) {
        path.moveTo(box.left() + kCorner, box.top());
        path.lineTo(box.right() - kCut, box.top());
        path.lineTo(box.right(), box.top() + kCut);
        path.lineTo(box.right(), box.bottom() - kCut);
        path.lineTo(box.right() - kCut, box.bottom());
        path.lineTo(box.left() + kCorner, box.bottom());
        path.quadTo(box.bottomLeft(), QPointF(box.left(), box.bottom() - kCorner));
        path.lineTo(box.left(), box.top() + kCorner);
        path.quadTo(box.topLeft(), QPointF(box.left() + kCorner, box.top()));
        path.closeSubpath();
    } else {
        path.addRoundedRect(box, kCorner, kCorner);
    }
    return path;
}

void paintKindMark(QPainter& painter, const QRectF& room, NodeKind kind, const Theme& theme)
{
    constexpr double kHigh = 34.0;
    if (kind == NodeKind::Control)
        return paintShield(painter, QRectF(room.center().x() - 7.0, room.top() - 1.0, 14.0, room.height() + 2.0),
            domain::ControlStatus::Implemented, theme);
    NodeShape shape;
    shape.kind = kind;
    shape.box = QRectF(0, 0, kHigh * room.width() / room.height(), kHigh);
    painter.save();
    painter.translate(room.topLeft());
    painter.scale(room.height() / kHigh, room.height() / kHigh);
    paintBody(painter, shape, domain::Node{}, theme);
    painter.restore();
}

const domain::RiskLevel* levelOf(const Picture& picture, Picture::Slot slot)
{
    const int worst = picture.worstLevel(slot);
    if (worst < 0)
        return nullptr;
    const auto& levels = picture.display().result->scheme.levels;
    return worst < int(levels.size()) ? &levels[std::size_t(worst)] : nullptr;
}

QColor blockColour(const Picture& picture, Picture::Slot slot)
{
    const Theme& theme = picture.display().theme;
    if (const auto* level = levelOf(picture, slot))
        if (const QColor fill = theme.riskFill(level->colour); fill.isValid())
            return fill;
    return kindColour(picture.node(slot).kind, theme);
}

std::vector<Chip> chipsOf(const Picture& picture, Picture::Slot slot)
{
    std::vector<Chip> chips;
    const auto* score = picture.score(slot);
    const bool all = picture.node(slot).kind == NodeKind::Hazard;
    if (score == nullptr) {
        if (all)
            for (const auto& category : domain::categoriesOf(picture.model()))
                chips.push_back(
                    { tamed(category.letter).left(2), QColor(category.colour), {}, {}, {}, false, false, false });
        return chips;
    }
    const std::size_t count = std::min(score->categories.size(), picture.display().result->scheme.categories.size());
    for (std::size_t k = 0; k < count; ++k)
        if (all || score->categories[k].worst || score->categories[k].eliminated)
            chips.push_back(chipFor(picture, *score, k));
    return chips;
}

std::vector<QRectF> chipPlaces(const Picture& picture, Picture::Slot slot)
{
    constexpr double kGap = 3.0;
    const auto count = chipsOf(picture, slot).size();
    const QRectF row = chipRow(picture.node(slot));
    const double width = std::min(40.0, (row.width() - kGap * 3.0) / std::max<double>(4.0, double(count)));
    std::vector<QRectF> places;
    for (std::size_t k = 0; k < count; ++k)
        places.emplace_back(row.left() + double(k) * (width + kGap), row.top(), width, row.height());
    return places;
}

QRectF figuresOf(const NodeShape& node)
{
    const QRectF& box = node.box;
    if (node.kind == NodeKind::Cause)
        return { box.left() + 15.0, box.bottom() - 22.0, box.width() - 23.0, 16.0 };
    if (node.kind == NodeKind::Control)
        return {};
    return { box.left() + 8.0, box.bottom() - 38.0, box.width() - 16.0, 32.0 };
}

QPainterPath outlineOf(const NodeShape& node)
{
    return bodyOf(node.kind, node.kind == NodeKind::Hazard ? node.box.adjusted(-3, -3, 3, 3) : node.box);
}

void paintNode(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale)
{
    switch (detailAt(scale)) {
    case Detail::Full:
        if (const auto* meaning = picture.model().node(picture.node(slot).id))
            paintFull(painter, picture, slot, *meaning);
        break;
    case Detail::Titles:
        return paintTitledNode(painter, picture, slot, scale);
    case Detail::Blocks:
    case Detail::Dots:
        return paintDistantNode(painter, picture, slot, scale);
    }
}

void paintNodeAt(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale, QPointF offset)
{
    painter.save();
    painter.translate(offset);
    paintNode(painter, picture, slot, scale);
    painter.restore();
}

} // namespace hz::drawing
