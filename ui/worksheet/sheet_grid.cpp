#include "ui/worksheet/sheet_grid.h"

#include "ui/common/icons.h"
#include "ui/records/records.h"
#include "ui/worksheet/filter_header.h"
#include "ui/worksheet/frozen_columns.h"
#include "ui/worksheet/sheet_clipboard.h"
#include "ui/worksheet/sheet_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <map>
#include <set>

namespace hz::ui {

SheetGrid::SheetGrid(Workspace& workspace, WorksheetModel& sheet, QWidget* parent)
    : QTableView(parent)
    , m_workspace(workspace)
    , m_sheet(sheet)
    , m_editing(new SheetEditing(workspace, sheet, this))
    , m_heads(new FilterHeader(this))
{
    setObjectName(QStringLiteral("grid"));
    setHorizontalHeader(m_heads);
    setModel(&sheet);
    addActions();
    dressTable(*this, workspace);
    setItemDelegate(new SheetDelegate(workspace, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(true);
    m_frozen = new FrozenColumns(*this, workspace);
    viewport()->stackUnder(m_frozen);
    wireHeads();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SheetGrid::lead);
    connect(&sheet, &QAbstractItemModel::modelAboutToBeReset, this, &SheetGrid::keepPlace);
    connect(&sheet, &QAbstractItemModel::modelReset, this, &SheetGrid::returnToPlace);
    connect(&sheet, &WorksheetModel::made, this, &SheetGrid::showMade);
    connect(m_editing, &SheetEditing::typingWanted, this, [this] {
        setCurrentIndex(m_sheet.index(m_sheet.rowCount() - 1, visibleColumns().front()));
        setFocus();
    });
    connect(&workspace, &Workspace::finishingEdits, this, [this] {
        if (isEditing())
            setFocus(); // an editor that loses the focus commits
    });
    connect(&sheet, &WorksheetModel::columnsChanged, this, &SheetGrid::followSelection);
    connect(&workspace, &Workspace::selectionChanged, this, &SheetGrid::followSelection);
    followSelection();
}

void SheetGrid::wireHeads()
{
    for (FilterHeader* heads : { m_heads, &m_frozen->heads() }) {
        heads->setSortIndicatorClearable(true);
        heads->setSortIndicator(-1, Qt::AscendingOrder);
        connect(heads, &FilterHeader::filterTyped, this, [this](int column, const QString& text) {
            m_heads->setFilter(column, text);
            m_frozen->heads().setFilter(column, text);
            m_sheet.setFilter(column, text);
        });
        connect(heads, &FilterHeader::filterLeft, this, [this] { setFocus(); });
        connect(heads, &QHeaderView::customContextMenuRequested, this, [this, heads](const QPoint& place) {
            emit headMenuWanted(heads->logicalIndexAt(place), heads->mapToGlobal(place));
        });
        connect(heads, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            m_heads->setSortIndicator(column, order);
            m_frozen->heads().setSortIndicator(column, order);
        });
    }
    setSortingEnabled(true);
    m_frozen->setSortingEnabled(true);
    connect(m_heads, &QHeaderView::sectionResized, this, &SheetGrid::placeFrozen);
    connect(m_heads, &QHeaderView::sectionMoved, this, &SheetGrid::placeFrozen);
    connect(m_heads, &QHeaderView::geometriesChanged, this, &SheetGrid::placeFrozen);
    connect(&m_frozen->heads(), &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (size > 0 && !m_isPlacing && columnWidth(column) != size)
            setColumnWidth(column, size);
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_heads, &FilterHeader::placeFilters);
}

void SheetGrid::addAction(const char* name, const QString& text, const QKeySequence& keys, std::function<void()> run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name)); // by which the window's own finds it
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    QTableView::addAction(action);
}

void SheetGrid::addActions()
{
    addAction("cut", tr("Cut"), QKeySequence::Cut, [this] {
        if (!m_editing->mayEdit())
            return;
        copy();
        m_editing->clear(chosenCells());
    });
    addAction("copy", tr("Copy"), QKeySequence::Copy, [this] { copy(); });
    addAction("paste", tr("Paste"), QKeySequence::Paste, [this] { paste(); });
    addAction("duplicate", tr("Fill Down"), Qt::CTRL | Qt::Key_D, [this] { m_editing->fillDown(chosenCells()); });
    addAction("deleteSelection", tr("Clear"), Qt::Key_Delete, [this] { removeOrClear(); });
    addAction("insertRow", tr("Insert Row"), Qt::Key_Insert, [this] { m_editing->insertRow(); });
    addAction(
        "removeRows", tr("Delete Rows"), Qt::CTRL | Qt::Key_Delete, [this] { m_editing->removeRows(chosenCells()); });
    addAction("selectRows", tr("Select Rows"), Qt::SHIFT | Qt::Key_Space, [this] { selectRows(); });
}

std::vector<int> SheetGrid::visibleColumns() const
{
    std::vector<int> columns;
    for (int place = 0; place < m_heads->count(); ++place)
        if (const int column = m_heads->logicalIndex(place); !isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

QModelIndexList SheetGrid::chosenCells() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex& cell) { return isColumnHidden(cell.column()); });
    return cells;
}

bool SheetGrid::areRowsChosen() const
{
    std::map<int, std::size_t> byRow;
    for (const QModelIndex& cell : chosenCells())
        if (m_sheet.keyAt(cell.row()))
            ++byRow[cell.row()];
    const std::size_t whole = visibleColumns().size();
    return !byRow.empty() && std::ranges::all_of(byRow, [whole](const auto& each) { return each.second == whole; });
}

void SheetGrid::selectRows()
{
    QItemSelection rows;
    for (const QModelIndex& cell : chosenCells())
        rows.select(cell, cell);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void SheetGrid::removeOrClear()
{
    if (areRowsChosen())
        m_editing->removeRows(chosenCells());
    else
        m_editing->clear(chosenCells());
}

/// With heads, when all rows are selected.
void SheetGrid::copy() const
{
    std::map<int, std::map<int, QString>> rows;
    std::set<int> places;
    for (const QModelIndex& cell : chosenCells()) {
        if (!m_sheet.keyAt(cell.row()))
            continue;
        const QVariant written = cell.data(CopyRole);
        const QVariant mark = cell.data(MarkRole);
        const int place = m_heads->visualIndex(cell.column());
        places.insert(place);
        rows[cell.row()][place] = written.isValid() ? written.toString()
            : mark.isValid()                        ? mark.value<drawing::RiskMark>().code
                                                    : cell.data(Qt::DisplayRole).toString();
    }
    if (rows.empty())
        return;
    CopiedCells cells;
    if (static_cast<int>(rows.size()) == m_sheet.shownCount() && areRowsChosen())
        for (const int place : places)
            cells.heads << m_sheet.headerData(m_heads->logicalIndex(place), Qt::Horizontal, Qt::DisplayRole).toString();
    for (const auto& [row, texts] : rows) {
        QStringList line;
        for (const int place : places) {
            const auto text = texts.find(place);
            line << (text == texts.end() ? QString() : text->second);
        }
        cells.texts.push_back(line);
    }
    QGuiApplication::clipboard()->setMimeData(cellsData(cells).release());
}

void SheetGrid::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (!m_editing->mayEdit() || !copied || !holdsCells(*copied))
        return;
    const auto texts = cellsIn(*copied);
    if (!texts) {
        emit m_workspace.refused(texts.error());
        return;
    }
    const QModelIndexList chosen = chosenCells();
    const auto isBefore = [this](const QModelIndex& a, const QModelIndex& b) {
        const int left = m_heads->visualIndex(a.column()), right = m_heads->visualIndex(b.column());
        return a.row() != b.row() ? a.row() < b.row() : left < right;
    };
    const auto first = std::ranges::min_element(chosen, isBefore);
    m_editing->paste(*texts, first == chosen.end() ? currentIndex() : *first, visibleColumns(), chosen);
}

bool SheetGrid::isEditing() const
{
    return state() == EditingState || (m_frozen && m_frozen->state() == EditingState);
}

void SheetGrid::followSelection()
{
    if (m_sheet.isChanging() || isEditing())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndexList rows = m_sheet.indexesOf(m_workspace.selection());
    if (!rows.isEmpty() && currentIndex().row() != rows.front().row()) {
        const auto columns = visibleColumns();
        const int column = currentIndex().isValid() ? currentIndex().column() : columns.empty() ? 0 : columns.front();
        setCurrentIndex(rows.front().siblingAtColumn(column));
    }
}

/// The other views show what the cursor is on: of a record the node that it is about.
void SheetGrid::lead()
{
    const auto key = m_sheet.keyAt(currentIndex().row());
    if (m_sheet.isChanging() || !key || !hasFocus() || m_isArriving || m_isFollowing)
        return;
    if (key->kind <= domain::EntityKind::CommonCauseGroup)
        return m_workspace.select({ *key });
    const auto record = m_workspace.model().find(*key);
    const Id node = record ? nodeOf(*record) : Id();
    if (!node.isNull())
        m_workspace.select({ nodeKey(node) });
}

void SheetGrid::keepPlace()
{
    m_place = { m_sheet.keyAt(currentIndex().row()), currentIndex().column() };
    if (currentIndex().isValid() && m_sheet.isDraft(currentIndex().row()))
        m_place.key.reset();
}

void SheetGrid::returnToPlace()
{
    const QScopedValueRollback following(m_isFollowing, true);
    if (m_place.column < 0 || m_place.column >= m_sheet.columnCount())
        return;
    const QModelIndexList rows = m_place.key ? m_sheet.indexesOf({ *m_place.key }) : QModelIndexList();
    const int draft = m_sheet.rowCount() - 1;
    if (!rows.isEmpty())
        setCurrentIndex(rows.front().siblingAtColumn(m_place.column));
    else if (!m_place.key && m_sheet.isDraft(draft))
        setCurrentIndex(m_sheet.index(draft, m_place.column));
}

/// When the editor that made it is left: who goes down from it stays in the row below all.
void SheetGrid::showMade(const EntityKey& key)
{
    m_wentDown = false;
    QTimer::singleShot(0, this, [this, key] {
        const QModelIndexList rows = m_sheet.indexesOf({ key });
        if (rows.isEmpty() || m_wentDown)
            return;
        const auto columns = visibleColumns();
        const int column = currentIndex().isValid() ? currentIndex().column() : columns.empty() ? 0 : columns.front();
        setCurrentIndex(rows.front().siblingAtColumn(column));
    });
}

/// To come here is not yet to choose a row: what is selected elsewhere stays so.
void SheetGrid::focusInEvent(QFocusEvent* event)
{
    const QScopedValueRollback arriving(m_isArriving, true);
    QTableView::focusInEvent(event);
}

void SheetGrid::go(int rows)
{
    int row = currentIndex().row() + rows;
    while (m_sheet.groupAt(row))
        row += rows;
    const QModelIndex next = currentIndex().sibling(row, currentIndex().column());
    if (next.isValid())
        setCurrentIndex(next);
}

void SheetGrid::goBeside(int columns)
{
    const auto visible = visibleColumns();
    const auto at = std::ranges::find(visible, currentIndex().column());
    const auto place = (at - visible.begin()) + columns;
    if (at != visible.end() && place >= 0 && place < std::ptrdiff_t(visible.size()))
        setCurrentIndex(currentIndex().siblingAtColumn(visible[std::size_t(place)]));
}

void SheetGrid::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !isEditing())
        return go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    const bool wouldType = event->key() == Qt::Key_F2
        || (!event->text().isEmpty() && event->text().front().isPrint()
            && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)));
    if (wouldType && !isEditing() && !m_editing->mayEdit())
        return;
    QTableView::keyPressEvent(event);
}

bool SheetGrid::isFrozen(int column) const
{
    const auto columns = visibleColumns();
    const auto at = std::ranges::find(columns, column);
    return m_frozen && m_frozen->isVisible() && at - columns.begin() < m_frozenCount;
}

bool SheetGrid::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    // QAbstractItemView asks for every click and key; an editor opens where the cell is in sight.
    if (m_frozen && trigger != NoEditTriggers && (editTriggers() & trigger) && index.isValid()
        && isFrozen(index.column()))
        return m_frozen->edit(index, trigger, event);
    return QTableView::edit(index, trigger, event);
}

void SheetGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const int covered = m_frozen ? m_frozen->covered() : 0; // the look asks while the grid is being made
    if (covered == 0 || isFrozen(index.column()))
        return;
    if (const int left = visualRect(index).left(); left < covered)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (covered - left));
}

void SheetGrid::leaveEditor(QAbstractItemDelegate::EndEditHint hint)
{
    m_wentDown = hint == QAbstractItemDelegate::SubmitModelCache;
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        go(1);
    else if (hint == QAbstractItemDelegate::EditNextItem)
        goBeside(1);
    else if (hint == QAbstractItemDelegate::EditPreviousItem)
        goBeside(-1);
}

/// Enter in the editor commits and goes down, Tab to the right.
void SheetGrid::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool reverts = hint == QAbstractItemDelegate::RevertModelCache;
    QTableView::closeEditor(editor, reverts ? hint : QAbstractItemDelegate::NoHint);
    leaveEditor(hint);
}

void SheetGrid::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->pos().y());
    if (event->button() == Qt::LeftButton && m_sheet.groupAt(row))
        m_sheet.toggleGroup(row);
    else
        QTableView::mousePressEvent(event);
}

void SheetGrid::contextMenuEvent(QContextMenuEvent* event)
{
    emit cellMenuWanted(event->globalPos());
}

void SheetGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
    m_heads->placeFilters();
}

void SheetGrid::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    paintGroups(*this, m_sheet, m_workspace, !m_frozen->isVisible());
}

void SheetGrid::setFrozen(int columns)
{
    m_frozenCount = columns;
    placeFrozen();
}

bool SheetGrid::hasFrozen() const
{
    return m_frozen->isVisible();
}

void SheetGrid::setFiltersShown(bool shown)
{
    m_heads->setFiltersShown(shown);
    m_frozen->heads().setFiltersShown(shown);
    placeFrozen();
}

QLineEdit* SheetGrid::filterLine(int column) const
{
    return (isFrozen(column) ? m_frozen->heads() : *m_heads).filterLine(column);
}

void SheetGrid::clearFilters()
{
    for (int column = 0; column < m_sheet.columnCount(); ++column) {
        m_heads->setFilter(column, QString());
        m_frozen->heads().setFilter(column, QString());
    }
    m_sheet.clearFilters();
}

/// Not in a window so narrow that nothing else would be left.
void SheetGrid::placeFrozen()
{
    if (!m_frozen)
        return;
    std::vector<int> columns = visibleColumns();
    columns.resize(std::min(columns.size(), std::size_t(std::max(0, m_frozenCount))));
    int width = 0;
    for (const int column : columns)
        width += columnWidth(column);
    if (2 * width > viewport()->width())
        columns.clear();
    const QScopedValueRollback placing(m_isPlacing, true);
    m_frozen->show(columns);
}

} // namespace hz::ui
