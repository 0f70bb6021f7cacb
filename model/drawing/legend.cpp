#include "model/drawing/graph_painter.h"

#include "model/drawing/legend_rows.h"
#include "model/drawing/marks.h"

#include <algorithm>

namespace hz::drawing {

namespace {

constexpr double kRow = 20.0;
constexpr double kWidth = 216.0;
constexpr double kMargin = 12.0;
constexpr double kMark = 44.0;

std::size_t heightOf(const LegendSection& section)
{
    return section.rows.size() + 1;
}

/// Sections are not broken: as many for each column as keeps the tallest as low as can be.
std::vector<std::vector<LegendSection>> inColumns(std::vector<LegendSection> sections, int columns)
{
    std::size_t tallest = 0, total = 0;
    for (const LegendSection& section : sections) {
        tallest = std::max(tallest, heightOf(section));
        total += heightOf(section);
    }
    for (std::size_t limit = std::max(tallest, total / std::size_t(columns));; ++limit) {
        std::vector<std::vector<LegendSection>> made(1);
        std::size_t height = 0;
        for (const LegendSection& section : sections) {
            if (height > 0 && height + heightOf(section) > limit) {
                made.emplace_back();
                height = 0;
            }
            made.back().push_back(section);
            height += heightOf(section);
        }
        if (int(made.size()) <= columns)
            return made;
    }
}

std::size_t rowsOf(const std::vector<LegendSection>& column)
{
    std::size_t rows = 0;
    for (const LegendSection& section : column)
        rows += heightOf(section);
    return rows;
}

QSizeF sizeOf(const std::vector<std::vector<LegendSection>>& columns)
{
    std::size_t rows = 0;
    for (const auto& column : columns)
        rows = std::max(rows, rowsOf(column));
    return { kWidth * double(columns.size()), 2 * kMargin + kRow * double(rows) };
}

/// The mark on the left, words on the right.
void paintRow(QPainter& painter, const LegendRow& row, QPointF at, const Theme& theme)
{
    painter.save();
    row.paint(painter, QRectF(at.x(), at.y() + 3.0, kMark - 10.0, kRow - 6.0));
    painter.restore();
    painter.setFont(Fonts::standard().small);
    painter.setPen(theme.text);
    paintFitted(painter, QRectF(at.x() + kMark, at.y(), kWidth - 2 * kMargin - kMark, kRow),
        Qt::AlignLeft | Qt::AlignVCenter, row.words);
}

void paintColumn(QPainter& painter, const std::vector<LegendSection>& sections, QPointF at, const Theme& theme)
{
    for (const LegendSection& section : sections) {
        painter.setFont(Fonts::standard().smallBold);
        painter.setPen(theme.secondaryText);
        paintFitted(
            painter, QRectF(at, QSizeF(kWidth - 2 * kMargin, kRow)), Qt::AlignLeft | Qt::AlignVCenter, section.head);
        at.ry() += kRow;
        for (const LegendRow& row : section.rows) {
            paintRow(painter, row, at, theme);
            at.ry() += kRow;
        }
    }
}

} // namespace

QSizeF legendSize(const scoring::SchemeTables& scheme, int columns)
{
    return sizeOf(inColumns(legendSections(scheme, Theme::of(Theme::Mode::Print)), columns));
}

QSizeF paintLegend(
    QPainter& painter, const scoring::SchemeTables& scheme, const Theme& theme, QPointF topLeft, int columns)
{
    const auto made = inColumns(legendSections(scheme, theme), columns);
    const QSizeF size = sizeOf(made);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.rule, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(topLeft, size), 6, 6);
    QPointF at = topLeft + QPointF(kMargin, kMargin);
    for (const auto& column : made) {
        paintColumn(painter, column, at, theme);
        at.rx() += kWidth;
    }
    painter.restore();
    return size;
}

} // namespace hz::drawing
