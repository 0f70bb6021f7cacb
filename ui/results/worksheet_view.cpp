#include "ui/results/worksheet_view.h"

#include "ui/results/worksheet_model.h"
#include "ui/tables/table_look.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>

namespace hz::ui {

namespace {

using Model = WorksheetModel;

constexpr const char* kHiddenKey = "worksheet/hidden";

/// By which a choice is remembered.
QString keyOf(int column)
{
    static const QStringList kShownKeys{ QStringLiteral("effects"), QStringLiteral("hri"),
        QStringLiteral("mitigations"), QStringLiteral("hri_post"), QStringLiteral("expected"),
        QStringLiteral("frequency"), QStringLiteral("probability"), QStringLiteral("per_occasion") };
    const domain::Field* field = Model::fieldOf(column);
    return field ? QString::fromLatin1(field->key) : kShownKeys[column - Model::EffectsColumn];
}

/// Without these nobody knows what a row is about.
bool isFixed(int column)
{
    return column == Model::CodeColumn || column == Model::TitleColumn;
}

} // namespace

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
    addColumnChoice();
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
    setColumnWidth(WorksheetModel::ExpectedColumn, 24 * letter); // "from 0, no upper end"
    setColumnWidth(WorksheetModel::FrequencyColumn, 28 * letter);
    setColumnWidth(WorksheetModel::ProbabilityColumn, 16 * letter);
    setColumnWidth(WorksheetModel::PerOccasionColumn, 16 * letter);
}

/// At first all but the probability per occasion.
void WorksheetView::addColumnChoice()
{
    const QStringList hidden =
        QSettings().value(QLatin1String(kHiddenKey), keyOf(Model::PerOccasionColumn)).toStringList();
    for (int column = 0; column < Model::kColumns; ++column)
        setColumnHidden(column, !isFixed(column) && hidden.contains(keyOf(column)));
    m_sheet->setPerOccasionWanted(!isColumnHidden(Model::PerOccasionColumn));
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint& place) {
        QMenu menu(this);
        fillColumnMenu(menu);
        menu.exec(horizontalHeader()->mapToGlobal(place));
    });
}

void WorksheetView::keepChoice() const
{
    QStringList hidden;
    for (int column = 0; column < Model::kColumns; ++column)
        if (isColumnHidden(column))
            hidden << keyOf(column);
    QSettings().setValue(QLatin1String(kHiddenKey), hidden);
}

void WorksheetView::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    if (column == Model::ProbabilityColumn && shown)
        setColumnHidden(Model::ExpectedColumn, false);
    if (column == Model::ExpectedColumn && !shown)
        setColumnHidden(Model::ProbabilityColumn, true);
    m_sheet->setPerOccasionWanted(!isColumnHidden(Model::PerOccasionColumn));
    keepChoice();
}

void WorksheetView::fillColumnMenu(QMenu& menu)
{
    for (int column = 0; column < Model::kColumns; ++column) {
        if (isFixed(column))
            continue;
        QAction* action = menu.addAction(m_sheet->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != Model::PerOccasionColumn || m_sheet->hasOccasion() || action->isChecked());
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
}

void WorksheetView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addActions(actions());
    fillColumnMenu(*menu.addMenu(tr("Columns")));
    menu.exec(event->globalPos());
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
