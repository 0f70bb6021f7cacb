#pragma once

#include "ui/common/workspace.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <functional>

class QTableView;

namespace hz::ui {

/// A cell of a table that is only read.
struct Cell {
    QString text;
    QVariant mark{}; // drawing::RiskMark, painted as a chip
    bool isNumber = false; // at the right
    bool isQuiet = false;
    QIcon icon{};
};

/// A column, described once: its head, and what it says of a row.
template <typename Row> struct CellColumn {
    QString head;
    std::function<Cell(const Row&)> cell;
};

/// Heads and rows of a table. Only its columns make them, so that every row has a cell for every head.
class CellContent {
public:
    struct Line {
        std::vector<Cell> cells;
        Id node; // where it leads on the canvas; null: nowhere
    };

    CellContent() = default;
    template <typename Row>
    CellContent(const std::vector<CellColumn<Row>>& columns, const std::vector<Row>& rows,
        const std::function<Id(const Row&)>& nodeOf)
    {
        for (const CellColumn<Row>& column : columns)
            m_heads << column.head;
        for (const Row& row : rows) {
            Line line{ {}, nodeOf(row) };
            for (const CellColumn<Row>& column : columns)
                line.cells.push_back(column.cell(row));
            m_lines.push_back(std::move(line));
        }
    }

    [[nodiscard]] const QStringList& heads() const { return m_heads; }
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }

private:
    QStringList m_heads;
    std::vector<Line> m_lines;
};

/// Content that is made elsewhere and shown whole.
class CellTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(CellContent content);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CellContent m_content;
};

/// The look of such a table; a click or Enter on a row leads to its node.
void dressCellTable(QTableView& view, Workspace& workspace, const QString& name);
/// Columns as wide as their contents, within reason; the last takes the rest.
void fitColumns(QTableView& view);

} // namespace hz::ui
