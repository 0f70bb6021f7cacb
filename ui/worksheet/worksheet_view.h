#pragma once

#include "ui/worksheet/sheet_grid.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace hz::ui {

class ColumnChoice;
class FindBar;
class PlanPreview;

/// The tables of a project, worked on like a spreadsheet: which table, which columns, filters, groups; below them what
/// the selected cells add up to. What a paste would do is looked at in the place of the table.
class WorksheetView : public QWidget {
    Q_OBJECT

public:
    explicit WorksheetView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] SheetGrid& grid() const { return *m_grid; }
    [[nodiscard]] WorksheetModel& sheet() const { return *m_sheet; }
    [[nodiscard]] ColumnChoice& columnChoice() const { return *m_columns; }
    [[nodiscard]] PlanPreview& preview() const { return *m_preview; }
    void showTable(SheetTable::Code table);
    /// What a head and a cell offer.
    void fillHeadMenu(QMenu& menu, int column);
    void fillCellMenu(QMenu& menu);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBar();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QToolButton* makeMenuButton(const QString& text, void (WorksheetView::*fill)(QMenu&));
    void fillGroups(QMenu& menu);
    void fillSets(QMenu& menu);
    void wire();
    void look(const Proposal& proposal);
    void leavePreview();
    void showCounts();
    void showSums();
    void setFiltersShown(bool shown);
    void clearFilters();

    Workspace& m_workspace;
    WorksheetModel* m_sheet;
    SheetGrid* m_grid;
    ColumnChoice* m_columns;
    FindBar* m_find;
    PlanPreview* m_preview;
    QStackedWidget* m_stack;
    QComboBox* m_tables = nullptr;
    QToolButton* m_sets = nullptr;
    QToolButton* m_groups = nullptr;
    QToolButton* m_filter = nullptr;
    QToolButton* m_all = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_sums = nullptr;
    QLabel* m_waits = nullptr;
    Proposal m_proposal;
};

} // namespace hz::ui
