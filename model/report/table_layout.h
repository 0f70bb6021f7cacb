#pragma once

#include "model/drawing/theme.h"
#include "model/report/blocks.h"
#include "model/report/text_box.h"

namespace hz::report {

/// A part of one row: for each cell the first line and the number of lines. Nearly always the whole row.
struct RowSlice {
    int row = 0;
    std::vector<int> first;
    std::vector<int> count;
    std::vector<int> next; // where the following slice begins
    double height = 0.0;
    bool isLast = true;
};

/// A table broken into lines for a width: heights of rows, and drawing of the head and of rows. Points.
class TableLayout {
public:
    TableLayout(const TableBlock& table, const TextStyle& style, double width);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] double headHeight() const { return m_headHeight; }
    [[nodiscard]] double rowHeight(int row) const { return m_rowHeights[static_cast<std::size_t>(row)]; }
    /// As much of the row as fits into `room`, at least one line; `from` empty: from its start.
    [[nodiscard]] RowSlice sliceFrom(int row, std::vector<int> from, double room) const;
    void drawHead(QPainter& painter, QPointF at, const drawing::Theme& theme) const;
    void drawRow(QPainter& painter, QPointF at, const RowSlice& slice, const drawing::Theme& theme) const;

private:
    void drawCell(QPainter& painter, const QRectF& rect, std::size_t column, const RowSlice& slice,
        const drawing::Theme& theme) const;

    TableBlock m_table;
    std::vector<double> m_lefts;
    std::vector<double> m_widths;
    std::vector<TextBox> m_head;
    std::vector<std::vector<TextBox>> m_cells;
    std::vector<double> m_rowHeights;
    double m_headHeight = 0.0;
};

} // namespace hz::report
