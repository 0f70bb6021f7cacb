#include "model/report/table_layout.h"

#include "model/drawing/marks.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace hz::report {

namespace {

constexpr double kPadding = 3.0;
constexpr double kSymbol = 11.0;

double textWidth(double cellWidth, const TableCell& cell)
{
    return cellWidth - 2.0 * kPadding - (cell.symbol.isEmpty() ? 0.0 : kSymbol);
}

} // namespace

TableLayout::TableLayout(const TableBlock& table, const TextStyle& style, double width)
    : m_table(table)
{
    const double total = std::accumulate(m_table.columns.begin(), m_table.columns.end(), 0.0,
        [](double sum, const Column& column) { return sum + column.weight; });
    double left = 0.0;
    const TextStyle headStyle{ style.family, style.size * 0.92, true };
    for (const Column& column : m_table.columns) {
        m_lefts.push_back(left);
        m_widths.push_back(width * column.weight / total);
        left += m_widths.back();
        m_head.emplace_back(column.title, headStyle, m_widths.back() - 2.0 * kPadding, column.alignRight);
        m_headHeight = std::max(m_headHeight, m_head.back().height() + 2.0 * kPadding);
    }
    for (const auto& row : m_table.rows) {
        auto& boxes = m_cells.emplace_back();
        double height = 0.0;
        for (std::size_t c = 0; c < m_table.columns.size() && c < row.size(); ++c) {
            boxes.emplace_back(row[c].text, TextStyle{ style.family, style.size, row[c].bold },
                textWidth(m_widths[c], row[c]), m_table.columns[c].alignRight);
            height = std::max(height, boxes.back().height() + 2.0 * kPadding);
        }
        m_rowHeights.push_back(height);
    }
}

RowSlice TableLayout::sliceFrom(int row, std::vector<int> from, double room) const
{
    const auto& boxes = m_cells[static_cast<std::size_t>(row)];
    from.resize(boxes.size(), 0);
    RowSlice slice{ row, from, {}, {}, 0.0, true };
    for (std::size_t c = 0; c < boxes.size(); ++c) {
        const int left = boxes[c].lineCount() - from[c];
        const int fits = boxes[c].linesWithin(from[c], room - 2.0 * kPadding);
        const int count = left == 0 ? 0 : std::clamp(fits, 1, left);
        slice.count.push_back(count);
        slice.next.push_back(from[c] + count);
        slice.isLast = slice.isLast && count == left;
        slice.height = std::max(slice.height, boxes[c].heightOf(from[c], count) + 2.0 * kPadding);
    }
    return slice;
}

void TableLayout::drawHead(QPainter& painter, QPointF at, const drawing::Theme& theme) const
{
    for (std::size_t c = 0; c < m_head.size(); ++c) {
        const double y = m_headHeight - kPadding - m_head[c].height();
        m_head[c].draw(painter, at + QPointF(m_lefts[c] + kPadding, y), 0, m_head[c].lineCount(), theme.secondaryText);
    }
    painter.setPen(QPen(theme.text, 0.75));
    const double y = at.y() + m_headHeight;
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + m_lefts.back() + m_widths.back(), y));
}

void TableLayout::drawCell(
    QPainter& painter, const QRectF& rect, std::size_t column, const RowSlice& slice, const drawing::Theme& theme) const
{
    const auto row = static_cast<std::size_t>(slice.row);
    const TableCell& cell = m_table.rows[row][column];
    if (cell.fill.isValid() || cell.hatched) {
        const QRectF chip = rect.adjusted(1.0, 1.0, -1.0, -1.0);
        painter.fillRect(chip, cell.fill.isValid() ? QBrush(cell.fill) : QBrush(theme.surface));
        if (cell.hatched)
            drawing::paintHatch(painter, chip, theme.hatch);
    }
    const QColor colour = cell.textColour.isValid() ? cell.textColour : theme.text;
    double x = rect.left() + kPadding;
    const TextBox& box = m_cells[row][column];
    if (cell.hatched) // a plate, or the hatch would run through the words
        painter.fillRect(QRectF(rect.left() + kPadding - 1.0, rect.top() + kPadding,
                             (cell.symbol.isEmpty() ? 0.0 : kSymbol) + box.usedWidth() + 2.0,
                             box.heightOf(slice.first[column], slice.count[column])),
            theme.surface);
    if (!cell.symbol.isEmpty()) {
        drawing::paintLevelSymbol(painter, QRectF(x, rect.top() + kPadding + 1.0, 8.0, 8.0), cell.symbol, colour);
        x += kSymbol;
    }
    box.draw(painter, { x, rect.top() + kPadding }, slice.first[column], slice.count[column], colour);
}

void TableLayout::drawRow(QPainter& painter, QPointF at, const RowSlice& slice, const drawing::Theme& theme) const
{
    for (std::size_t c = 0; c < slice.count.size(); ++c)
        drawCell(painter, QRectF(at.x() + m_lefts[c], at.y(), m_widths[c], slice.height), c, slice, theme);
    painter.setPen(QPen(theme.rule, 0.4));
    const double y = at.y() + slice.height;
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + m_lefts.back() + m_widths.back(), y));
}

} // namespace hz::report
