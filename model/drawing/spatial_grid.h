#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hz::drawing {

/// Which items touch which square of the plane: answers "what is here" without looking at everything. Items are slot
/// numbers; an item may lie in many squares. The answer is a superset, each item once, ascending.
class SpatialGrid {
public:
    explicit SpatialGrid(double cellSize)
        : m_cellSize(cellSize)
    {
    }

    void clear() { m_cells.clear(); }
    void insertRect(std::uint32_t item, const QRectF& rect);
    /// Along a chain of points that lie closer together than a cell.
    void insertChain(std::uint32_t item, const std::vector<QPointF>& points);
    void removeRect(std::uint32_t item, const QRectF& rect);
    void removeChain(std::uint32_t item, const std::vector<QPointF>& points);
    [[nodiscard]] std::vector<std::uint32_t> in(const QRectF& rect) const;

private:
    using Cell = std::uint64_t;
    [[nodiscard]] std::int32_t index(double coordinate) const;
    [[nodiscard]] static Cell cellAt(std::int32_t column, std::int32_t row);
    [[nodiscard]] std::vector<Cell> cellsOf(const QRectF& rect) const;
    [[nodiscard]] std::vector<Cell> cellsOf(const std::vector<QPointF>& points) const;
    void insert(std::uint32_t item, const std::vector<Cell>& cells);
    void remove(std::uint32_t item, const std::vector<Cell>& cells);

    double m_cellSize;
    std::unordered_map<Cell, std::vector<std::uint32_t>> m_cells;
};

} // namespace hz::drawing
