#pragma once

#include "ui/worksheet/sheet_grid.h"

namespace hz::ui {

/// The columns of a grid that stay in sight, drawn over its left end: the same model and the same selection.
class FrozenColumns : public QTableView {
    Q_OBJECT

public:
    FrozenColumns(SheetGrid& grid, Workspace& workspace);

    /// These columns, from left to right; none: it is not there.
    void show(const std::vector<int>& columns);
    [[nodiscard]] FilterHeader& heads() const { return *m_heads; }
    /// How much of the grid it covers.
    [[nodiscard]] int covered() const { return isVisible() ? width() : 0; }

    using QTableView::edit;
    using QTableView::state;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;

protected:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    SheetGrid& m_grid;
    FilterHeader* m_heads;
};

/// The bands with the words of groups, over the whole width.
void paintGroups(QTableView& view, const WorksheetModel& sheet, const Workspace& workspace, bool withWords);

} // namespace hz::ui
