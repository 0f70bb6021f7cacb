#pragma once

#include "ui/common/workspace.h"

#include <QAbstractTableModel>
#include <QIcon>

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

struct CellRow {
    std::vector<Cell> cells;
    Id node; // where it leads on the canvas; null: nowhere
};

/// Rows that are made elsewhere and shown whole.
class CellTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(QStringList heads, std::vector<CellRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_heads;
    std::vector<CellRow> m_rows;
};

/// The look of such a table; a click or Enter on a row leads to its node.
void dressCellTable(QTableView& view, Workspace& workspace, const QString& name);
/// Columns as wide as their contents, within reason; the last takes the rest.
void fitColumns(QTableView& view);

} // namespace hz::ui
