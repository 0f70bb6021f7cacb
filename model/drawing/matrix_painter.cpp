#include "model/drawing/matrix_painter.h"

#include "model/drawing/marks.h"
#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hz::drawing {

namespace {

QFont scaledFont(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * factor)));
    return font;
}

/// Everything that the painting functions share for one matrix.
struct Drawing {
    QPainter& painter;
    const MatrixLayout& layout;
    const scoring::RiskResult& result;
    const MatrixOptions& options;
    const Theme& theme;

    [[nodiscard]] bool isMarked(const Id& hazard) const
    {
        return options.hovered == hazard || std::ranges::find(options.selected, hazard) != options.selected.end();
    }
    /// In a crowded cell the ways of what is not drawn would bury the rest.
    [[nodiscard]] bool showsWay(const MatrixChip& chip) const { return !chip.rect.isEmpty() || isMarked(chip.hazard); }
    [[nodiscard]] QColor fillOf(const MatrixBox& box) const
    {
        return box.level < 0 ? theme.surface : theme.riskFill(result.scheme.levels[size_t(box.level)].colour);
    }
    void text(const QRectF& rect, int flags, const QString& words) const
    {
        const QString line = painter.fontMetrics().elidedText(oneLine(words), Qt::ElideRight, int(rect.width()));
        painter.drawText(rect, flags | Qt::TextSingleLine, line);
    }
};

void paintTitle(const Drawing& d, const domain::Category& category)
{
    if (d.layout.title.isEmpty())
        return;
    const double side = d.layout.title.height() * 0.7;
    const QRectF badge(d.layout.grid.left(), d.layout.title.top() + side * 0.1, side, side);
    const QColor colour(category.colour);
    d.painter.setPen(Qt::NoPen);
    d.painter.setBrush(colour.isValid() ? colour : d.theme.accent);
    d.painter.drawRoundedRect(badge, 3, 3);
    QFont bold = d.options.font;
    bold.setBold(true);
    d.painter.setFont(bold);
    d.painter.setPen(Theme::textOn(colour.isValid() ? colour : d.theme.accent));
    d.painter.drawText(badge, Qt::AlignCenter, category.letter.left(2));
    d.painter.setPen(d.theme.text);
    d.text(QRectF(badge.right() + 6, badge.top(), d.layout.grid.right() - badge.right() - 6, side), Qt::AlignVCenter,
        category.name);
}

void paintHeads(const Drawing& d)
{
    d.painter.setFont(scaledFont(d.options.font, 0.85));
    d.painter.setPen(d.theme.secondaryText);
    const double width = d.layout.grid.width() / std::max(1, d.layout.columns);
    for (int i = 0; i < d.layout.columns; ++i) {
        const auto& severity = d.result.scheme.severities[size_t(i)];
        d.text(QRectF(d.layout.columnHeads.left() + i * width + 4, d.layout.columnHeads.top(), width - 8,
                   d.layout.columnHeads.height()),
            Qt::AlignVCenter | Qt::AlignLeft, QString::number(severity.number) + u' ' + severity.name);
    }
    const double height = d.layout.grid.height() / std::max(1, d.layout.rows);
    for (int i = 0; i < d.layout.rows; ++i) {
        const auto& level = d.result.scheme.likelihoods[size_t(i)];
        d.text(QRectF(d.layout.rowHeads.left(), d.layout.rowHeads.top() + i * height, d.layout.rowHeads.width() - 6,
                   height),
            Qt::AlignVCenter | Qt::AlignLeft, level.letter + u' ' + level.name);
    }
}

void paintBoxes(const Drawing& d)
{
    d.painter.setFont(scaledFont(d.options.font, 0.75));
    const double line = d.painter.fontMetrics().height();
    for (const MatrixBox& box : d.layout.boxes) {
        const QRectF inner = box.rect.adjusted(1, 1, -1, -1);
        const QColor fill = d.fillOf(box);
        d.painter.setPen(Qt::NoPen);
        d.painter.setBrush(fill);
        d.painter.drawRoundedRect(inner, 3, 3);
        if (box.level < 0)
            continue;
        const auto& level = d.result.scheme.levels[size_t(box.level)];
        const QColor ink = Theme::textOn(fill);
        const QRectF symbol(inner.left() + 4, inner.top() + 3, line * 0.75, line * 0.75);
        paintLevelSymbol(d.painter, symbol, level.symbol, ink);
        if (box.low)
            continue;
        d.painter.setPen(ink);
        d.text(QRectF(symbol.right() + 4, inner.top() + 1, inner.right() - symbol.right() - 6, line + 2),
            Qt::AlignVCenter | Qt::AlignLeft, level.name);
    }
}

/// A dot on the band.
void paintNominal(const Drawing& d, QPointF place, bool marked)
{
    d.painter.setPen(QPen(d.theme.surface, 1.5));
    d.painter.setBrush(marked ? d.theme.accent : d.theme.text);
    d.painter.drawEllipse(place, 4.0, 4.0);
    d.painter.setBrush(Qt::NoBrush);
}

/// A hatched band from the chip's cell to the other end of its range.
void paintRange(const Drawing& d, const MatrixChip& chip)
{
    const QRectF start = chip.rect.isEmpty() ? d.layout.boxes[size_t(chip.box)].more : chip.rect;
    const QPointF end = d.layout.boxes[size_t(chip.bestBox)].rect.center();
    const bool marked = d.isMarked(chip.hazard);
    QColor colour = marked ? d.theme.accent : d.theme.text;
    colour.setAlphaF(marked ? 0.9F : 0.4F);
    const QPointF from(start.center().x(), start.bottom());
    const QPointF to(
        from.x() + (chip.box % d.layout.columns == chip.bestBox % d.layout.columns ? 0.0 : end.x() - from.x()),
        std::max(end.y(), from.y()));
    d.painter.setPen(QPen(colour, marked ? 5 : 3.5, Qt::CustomDashLine, Qt::FlatCap));
    QPen pen = d.painter.pen();
    pen.setDashPattern({ 0.5, 0.5 });
    d.painter.setPen(pen);
    d.painter.drawLine(from, to);
    d.painter.setPen(QPen(colour, 1.5));
    d.painter.drawLine(to + QPointF(-5, 0), to + QPointF(5, 0));
    if (chip.nominalBox)
        paintNominal(
            d, { from.x(), std::max(d.layout.boxes[size_t(*chip.nominalBox)].rect.center().y(), from.y()) }, marked);
}

QRectF anchorOf(const Drawing& d, const MatrixChip& chip)
{
    return chip.rect.isEmpty() ? d.layout.boxes[size_t(chip.box)].more : chip.rect;
}

/// The point where the line from the centre of `rect` towards `other` leaves it.
QPointF edgePoint(const QRectF& rect, QPointF other)
{
    const QPointF centre = rect.center();
    const QPointF way = other - centre;
    const double x = std::abs(way.x()) < 1e-9 ? 1e9 : rect.width() / 2 / std::abs(way.x());
    const double y = std::abs(way.y()) < 1e-9 ? 1e9 : rect.height() / 2 / std::abs(way.y());
    return centre + way * std::min({ x, y, 1.0 });
}

void paintArrow(const Drawing& d, const MatrixChip& from, const MatrixChip& to)
{
    const QRectF start = anchorOf(d, from);
    const QRectF end = anchorOf(d, to);
    if (start.isEmpty() || end.isEmpty())
        return;
    const bool marked = d.isMarked(from.hazard);
    QColor colour = d.theme.text;
    colour.setAlphaF(marked ? 1.0F : 0.4F);
    const QPointF a = edgePoint(start, end.center());
    const QPointF b = edgePoint(end, start.center());
    const QPointF way = b - a;
    const double length = std::hypot(way.x(), way.y());
    if (length < 2)
        return;
    const QPointF unit = way / length;
    const QPointF across(-unit.y(), unit.x());
    QColor casing = d.theme.surface;
    casing.setAlphaF(marked ? 0.8F : 0.25F);
    d.painter.setPen(QPen(casing, marked ? 4.5 : 3.0));
    d.painter.drawLine(a, b - unit * 3);
    d.painter.setPen(QPen(colour, marked ? 2.0 : 1.0));
    d.painter.drawLine(a, b - unit * 3);
    QPainterPath head(b);
    head.lineTo(b - unit * 7 + across * 3);
    head.lineTo(b - unit * 7 - across * 3);
    head.closeSubpath();
    d.painter.fillPath(head, colour);
}

void paintArrows(const Drawing& d)
{
    for (const MatrixChip& chip : d.layout.chips) {
        if (!chip.hollow || !d.showsWay(chip))
            continue;
        const MatrixChip* to = d.layout.standing(chip.hazard);
        if (to && to->box != chip.box && d.showsWay(*to))
            paintArrow(d, chip, *to);
    }
}

void paintChip(const Drawing& d, const MatrixChip& chip)
{
    if (chip.rect.isEmpty())
        return;
    const QColor cell = d.fillOf(d.layout.boxes[size_t(chip.box)]);
    const double radius = chip.rect.height() / 2;
    const bool marked = d.isMarked(chip.hazard);
    const QColor outline = marked ? d.theme.focus : chip.hollow ? Theme::textOn(cell) : d.theme.nodeBorder;
    const QRectF rect = chip.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (chip.isRanged() && !chip.hollow)
        paintHatchedPlate(d.painter, rect, radius, d.theme.surface, d.theme.hatch);
    if (marked) { // a ring that shows on every level's colour
        d.painter.setPen(QPen(d.theme.surface, 4.5));
        d.painter.setBrush(Qt::NoBrush);
        d.painter.drawRoundedRect(rect, radius, radius);
    }
    d.painter.setPen(QPen(outline, marked ? 2.5 : 1.0, chip.hollow && chip.isRanged() ? Qt::DashLine : Qt::SolidLine));
    d.painter.setBrush(chip.hollow || chip.isRanged() ? QBrush(Qt::NoBrush) : QBrush(d.theme.surface));
    d.painter.drawRoundedRect(rect, radius, radius);
    d.painter.setPen(chip.hollow ? Theme::textOn(cell) : d.theme.text);
    d.painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, chip.label);
}

void paintMore(const Drawing& d)
{
    for (const MatrixBox& box : d.layout.boxes) {
        if (box.hidden == 0)
            continue;
        d.painter.setPen(Theme::textOn(d.fillOf(box)));
        d.painter.drawText(box.more, Qt::AlignCenter | Qt::TextSingleLine, u'+' + QString::number(box.hidden));
    }
}

void paintStrip(const Drawing& d)
{
    QStringList parts;
    const auto codes = [&](const std::vector<Id>& hazards) {
        QStringList words;
        for (const Id& id : hazards)
            if (const domain::Node* node = d.result.model.node(id); node && words.size() < 40)
                words << oneLine(node->code.isEmpty() ? node->title : node->code, 12);
        return words.join(QStringLiteral(", "));
    };
    if (!d.layout.undecidable.empty())
        parts << QCoreApplication::translate("Matrix", "Not decidable: %1").arg(codes(d.layout.undecidable));
    if (!d.layout.eliminated.empty())
        parts << QCoreApplication::translate("Matrix", "F Eliminated: %1").arg(codes(d.layout.eliminated));
    if (!d.layout.unrated.empty())
        parts << QCoreApplication::translate("Matrix", "No severity here: %1").arg(codes(d.layout.unrated));
    if (parts.isEmpty())
        return;
    d.painter.setFont(scaledFont(d.options.font, 0.85));
    const QRectF strip = d.layout.strip.adjusted(2, 0, -2, 0);
    if (!d.layout.undecidable.empty()) {
        const double width = std::min<double>(d.painter.fontMetrics().horizontalAdvance(parts.front()), strip.width());
        QColor lines = d.theme.hatch;
        lines.setAlphaF(0.5F);
        paintHatch(d.painter, QRectF(strip.left(), strip.top(), width, strip.height()), lines);
    }
    d.painter.setPen(d.theme.secondaryText);
    d.text(strip, Qt::AlignVCenter | Qt::AlignLeft, parts.join(QStringLiteral("    ")));
}

} // namespace

void paintMatrix(QPainter& painter, const MatrixLayout& layout, const scoring::RiskResult& result, int category,
    const MatrixOptions& options, const Theme& theme)
{
    if (layout.boxes.empty())
        return;
    const Drawing d{ painter, layout, result, options, theme };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitle(d, result.scheme.categories[size_t(category)]);
    paintHeads(d);
    paintBoxes(d);
    paintArrows(d);
    for (const MatrixChip& chip : layout.chips)
        if (chip.isRanged() && !chip.hollow && d.showsWay(chip))
            paintRange(d, chip);
    painter.setFont(scaledFont(options.font, 0.85));
    for (const MatrixChip& chip : layout.chips)
        paintChip(d, chip);
    paintMore(d);
    paintStrip(d);
    painter.restore();
}

void paintMatrix(QPainter& painter, const QRectF& area, const scoring::RiskResult& result, int category,
    const MatrixOptions& options, const Theme& theme)
{
    paintMatrix(painter, layoutMatrix(area, result, category, options), result, category, options, theme);
}

} // namespace hz::drawing
