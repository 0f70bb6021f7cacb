#include "model/drawing/spatial_grid.h"

#include <algorithm>
#include <cmath>

namespace hz::drawing {

std::int32_t SpatialGrid::index(double coordinate) const
{
    return static_cast<std::int32_t>(std::floor(coordinate / m_cellSize));
}

SpatialGrid::Cell SpatialGrid::cellAt(std::int32_t column, std::int32_t row)
{
    return (Cell(std::uint32_t(column)) << 32U) | std::uint32_t(row);
}

std::vector<SpatialGrid::Cell> SpatialGrid::cellsOf(const QRectF& rect) const
{
    std::vector<Cell> cells;
    for (std::int32_t column = index(rect.left()); column <= index(rect.right()); ++column)
        for (std::int32_t row = index(rect.top()); row <= index(rect.bottom()); ++row)
            cells.push_back(cellAt(column, row));
    return cells;
}

std::vector<SpatialGrid::Cell> SpatialGrid::cellsOf(const std::vector<QPointF>& points) const
{
    std::vector<Cell> cells;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        // A step between neighbouring cells may cut the corner of a third one: both are taken.
        const auto piece = cellsOf(QRectF(points[i], points[i + 1]).normalized());
        cells.insert(cells.end(), piece.begin(), piece.end());
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

void SpatialGrid::insert(std::uint32_t item, const std::vector<Cell>& cells)
{
    for (const Cell cell : cells)
        m_cells[cell].push_back(item);
}

void SpatialGrid::remove(std::uint32_t item, const std::vector<Cell>& cells)
{
    for (const Cell cell : cells)
        if (const auto found = m_cells.find(cell); found != m_cells.end())
            std::erase(found->second, item);
}

void SpatialGrid::insertRect(std::uint32_t item, const QRectF& rect)
{
    insert(item, cellsOf(rect));
}

void SpatialGrid::insertChain(std::uint32_t item, const std::vector<QPointF>& points)
{
    insert(item, cellsOf(points));
}

void SpatialGrid::removeRect(std::uint32_t item, const QRectF& rect)
{
    remove(item, cellsOf(rect));
}

void SpatialGrid::removeChain(std::uint32_t item, const std::vector<QPointF>& points)
{
    remove(item, cellsOf(points));
}

std::vector<std::uint32_t> SpatialGrid::in(const QRectF& rect) const
{
    std::vector<std::uint32_t> items;
    const auto take = [&items](const std::vector<std::uint32_t>& cell) {
        items.insert(items.end(), cell.begin(), cell.end());
    };
    const double columns = rect.width() / m_cellSize + 2.0, rows = rect.height() / m_cellSize + 2.0;
    if (columns * rows < double(m_cells.size())) {
        for (const Cell cell : cellsOf(rect))
            if (const auto found = m_cells.find(cell); found != m_cells.end())
                take(found->second);
    } else {
        for (const auto& [cell, content] : m_cells) {
            const double x = double(std::int32_t(cell >> 32U)) * m_cellSize;
            const double y = double(std::int32_t(cell & 0xFFFFFFFFU)) * m_cellSize;
            if (x <= rect.right() && x + m_cellSize >= rect.left() && y <= rect.bottom()
                && y + m_cellSize >= rect.top())
                take(content);
        }
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace hz::drawing
