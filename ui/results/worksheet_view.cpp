#include "ui/results/worksheet_view.h"

#include "ui/results/worksheet_model.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace hz::ui {

WorksheetView::WorksheetView(Workspace& workspace, QWidget* parent)
    : QTableView(parent)
    , m_workspace(workspace)
    , m_sheet(new WorksheetModel(workspace, this))
{
    setObjectName(QStringLiteral("worksheet"));
    setAccessibleName(tr("Worksheet"));
    setModel(m_sheet);
    dressTable(*this, workspace);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(true);
    horizontalHeader()->setSectionsMovable(true);
    setWidths();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (const QVariant key = row.data(KeyRole); key.isValid() && hasFocus() && !m_isArriving)
            m_workspace.select({ key.value<EntityKey>() });
    });
    connect(&workspace, &Workspace::finishingEdits, this, [this] {
        if (state() == QAbstractItemView::EditingState)
            setFocus(); // an editor that loses the focus commits
    });
    connect(&workspace, &Workspace::selectionChanged, this, &WorksheetView::followSelection);
    followSelection();
}

void WorksheetView::followSelection()
{
    const QModelIndexList rows = m_sheet->indexesOf(m_workspace.selection());
    if (!rows.isEmpty() && currentIndex().row() != rows.front().row()) {
        const int column = std::max(0, currentIndex().column());
        setCurrentIndex(rows.front().siblingAtColumn(column));
    }
}

/// To come here is not yet to choose a hazard: what is selected elsewhere stays so.
void WorksheetView::focusInEvent(QFocusEvent* event)
{
    const QScopedValueRollback arriving(m_isArriving, true);
    QTableView::focusInEvent(event);
}

void WorksheetView::setWidths()
{
    const int letter = fontMetrics().averageCharWidth();
    for (int column = 0; column < WorksheetModel::kColumns; ++column)
        setColumnWidth(column, 20 * letter);
    setColumnWidth(WorksheetModel::CodeColumn, 8 * letter);
    setColumnWidth(WorksheetModel::TitleColumn, 40 * letter);
    setColumnWidth(WorksheetModel::EffectsColumn, 36 * letter);
    setColumnWidth(WorksheetModel::MitigationsColumn, 36 * letter);
    setColumnWidth(WorksheetModel::InherentColumn, 12 * letter);
    setColumnWidth(WorksheetModel::PostColumn, 14 * letter);
}

void WorksheetView::go(int rows)
{
    const QModelIndex next = currentIndex().sibling(currentIndex().row() + rows, currentIndex().column());
    if (next.isValid())
        setCurrentIndex(next);
}

void WorksheetView::empty()
{
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    for (const QModelIndex& cell : cells)
        if (cell.flags() & Qt::ItemIsEditable)
            m_sheet->setData(cell, QString());
}

void WorksheetView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != QAbstractItemView::EditingState) {
        go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Delete && state() != QAbstractItemView::EditingState) {
        empty();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Enter in the editor commits and goes down.
void WorksheetView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool submitted = hint == QAbstractItemDelegate::SubmitModelCache;
    QTableView::closeEditor(editor, submitted ? QAbstractItemDelegate::NoHint : hint);
    if (submitted)
        go(1);
}

} // namespace hz::ui
