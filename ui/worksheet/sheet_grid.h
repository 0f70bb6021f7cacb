#pragma once

#include "ui/worksheet/sheet_editing.h"

#include <QTableView>

class QLineEdit;

namespace hz::ui {

class FilterHeader;
class FrozenColumns;

/// A table of the worksheet with a spreadsheet's manners: type to edit, Enter goes down, Tab to the right, F2 edits;
/// Ctrl+D fills down, Ctrl+X, Ctrl+C and Ctrl+V move blocks, Insert adds a row, Delete empties cells or removes whole
/// rows. Some columns may stay in sight while the others scroll.
class SheetGrid : public QTableView {
    Q_OBJECT

public:
    SheetGrid(Workspace& workspace, WorksheetModel& sheet, QWidget* parent);

    [[nodiscard]] WorksheetModel& sheet() const { return m_sheet; }
    [[nodiscard]] SheetEditing& editing() const { return *m_editing; }
    [[nodiscard]] FilterHeader& heads() const { return *m_heads; }
    /// Of the visible columns, from left to right.
    [[nodiscard]] std::vector<int> visibleColumns() const;

    void setFrozen(int columns);
    /// Whether some are: not in a window so narrow that nothing else would be left.
    [[nodiscard]] bool hasFrozen() const;
    void setFiltersShown(bool shown);
    /// Where a column is filtered: in the part in which it is in sight.
    [[nodiscard]] QLineEdit* filterLine(int column) const;
    void clearFilters();
    /// After columns were shown, hidden or moved.
    void placeFrozen();
    /// The selected cells of records, without group heads.
    [[nodiscard]] QModelIndexList chosenCells() const;
    /// Whether whole rows are selected.
    [[nodiscard]] bool areRowsChosen() const;
    void selectRows();

    using QTableView::edit;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// What Enter and Tab in an editor mean.
    void leaveEditor(QAbstractItemDelegate::EndEditHint hint);

signals:
    void headMenuWanted(int column, const QPoint& place);
    void cellMenuWanted(const QPoint& place);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    friend class FrozenColumns;

    void addActions();
    void wireHeads();
    void addAction(const char* name, const QString& text, const QKeySequence& keys, std::function<void()> run);
    void copy() const;
    void paste();
    void removeOrClear();
    [[nodiscard]] bool isEditing() const;
    void followSelection();
    void lead();
    void go(int rows);
    void goBeside(int columns);
    void keepPlace();
    void returnToPlace();
    void showMade(const EntityKey& key);
    [[nodiscard]] bool isFrozen(int column) const;

    Workspace& m_workspace;
    WorksheetModel& m_sheet;
    SheetEditing* m_editing;
    FilterHeader* m_heads;
    FrozenColumns* m_frozen = nullptr;
    int m_frozenCount = 0;
    bool m_isArriving = false;
    bool m_isFollowing = false;
    bool m_isPlacing = false; // the frozen columns, whose widths are the grid's
    bool m_wentDown = false; // from the editor that was left last
    struct Place {
        std::optional<EntityKey> key{};
        int column = -1;
    } m_place; // of the cursor, while rows are chosen anew
};

} // namespace hz::ui
