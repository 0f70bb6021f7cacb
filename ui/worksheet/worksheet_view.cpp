#include "ui/worksheet/worksheet_view.h"

#include "ui/common/icons.h"
#include "ui/common/tip.h"
#include "ui/fields/choice_editors.h"
#include "ui/tables/score_labels.h"
#include "ui/worksheet/column_choice.h"
#include "ui/worksheet/filter_header.h"
#include "ui/worksheet/find_bar.h"
#include "ui/worksheet/plan_preview.h"
#include "ui/worksheet/selection_sums.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr QLatin1String kTableKey("worksheet/table");

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

SheetTable::Code lastTable()
{
    const QString last = QSettings().value(kTableKey).toString();
    for (const SheetTable& table : sheetTables())
        if (last == QLatin1String(table.key))
            return table.code;
    return SheetTable::Code::Hazards;
}

} // namespace

WorksheetView::WorksheetView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sheet(new WorksheetModel(workspace, this))
    , m_grid(new SheetGrid(workspace, *m_sheet, this))
    , m_columns(new ColumnChoice(*m_grid, this))
    , m_find(new FindBar(*m_grid, this))
    , m_preview(new PlanPreview(workspace, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("worksheet"));
    m_grid->setAccessibleName(tr("Worksheet"));
    setFocusProxy(m_grid);
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(m_find);
    rows->addWidget(m_grid, 1);
    rows->addWidget(makeFoot());
    m_stack->addWidget(page);
    m_stack->addWidget(m_preview);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    wire();
    const SheetTable::Code last = lastTable();
    m_tables->setCurrentIndex(m_tables->findData(static_cast<int>(last)));
    m_sheet->setTable(last);
}

QWidget* WorksheetView::makeBar()
{
    auto* bar = new QWidget;
    m_tables = makeQuietCombo(bar);
    m_tables->setObjectName(QStringLiteral("table"));
    m_tables->setAccessibleName(tr("Table"));
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const SheetTable& table : sheetTables())
        m_tables->addItem(titleOf(table), static_cast<int>(table.code));
    m_sets = makeMenuButton(tr("Columns"), &WorksheetView::fillSets);
    m_groups = makeMenuButton(tr("Group"), &WorksheetView::fillGroups);
    m_filter = new QToolButton(bar);
    m_filter->setObjectName(QStringLiteral("filterRow"));
    m_filter->setText(tr("Filter"));
    m_filter->setIcon(themeIcon(QStringLiteral("view-filter")));
    m_filter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filter->setAutoRaise(true);
    m_filter->setCheckable(true);
    setTip(*m_filter, tr("A line below each head in which the column is filtered (Ctrl+Alt+F)"));
    m_all = new QToolButton(bar);
    m_all->setText(tr("Show All"));
    m_all->setAutoRaise(true);
    setTip(*m_all, tr("Take all filters off"));
    auto* find = new QToolButton(bar);
    find->setText(tr("Replace"));
    find->setIcon(themeIcon(QStringLiteral("edit-find-replace")));
    find->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    find->setAutoRaise(true);
    setTip(*find, tr("Find and replace in the cells (Ctrl+H)"));
    connect(find, &QToolButton::clicked, m_find, &FindBar::open);
    m_counts = new PlainLabel(QString(), bar);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(8, 4, 8, 4);
    for (QWidget* each : std::initializer_list<QWidget*>{ m_tables, m_sets, m_groups, m_filter, m_all, find })
        line->addWidget(each);
    line->addWidget(m_counts, 1);
    return bar;
}

QToolButton* WorksheetView::makeMenuButton(const QString& text, void (WorksheetView::*fill)(QMenu&))
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(*menu);
    });
    return button;
}

QWidget* WorksheetView::makeFoot()
{
    auto* foot = new QWidget;
    m_waits = new PlainLabel(QString(), foot);
    m_sums = new PlainLabel(QString(), foot);
    m_sums->setObjectName(QStringLiteral("sums"));
    m_sums->setForegroundRole(QPalette::PlaceholderText);
    m_sums->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(8, 2, 8, 2);
    line->addWidget(m_waits, 1);
    line->addWidget(m_sums, 1);
    return foot;
}

void WorksheetView::wire()
{
    connect(m_tables, &QComboBox::activated, this,
        [this](int row) { showTable(static_cast<SheetTable::Code>(m_tables->itemData(row).toInt())); });
    connect(m_filter, &QToolButton::toggled, this, &WorksheetView::setFiltersShown);
    connect(m_all, &QToolButton::clicked, this, &WorksheetView::clearFilters);
    connect(m_columns, &ColumnChoice::changed, this, [this] {
        const QString name = m_columns->setName();
        m_sets->setText(name.isEmpty() ? tr("Columns") : escaped(name));
    });
    connect(m_sheet, &WorksheetModel::columnsChanged, m_columns, &ColumnChoice::restore);
    connect(m_sheet, &WorksheetModel::rowsChosen, this, &WorksheetView::showCounts);
    connect(m_sheet, &WorksheetModel::waits, this,
        [this](const QString& why) { m_waits->setText(why.isEmpty() ? QString() : tr("Not added yet: %1").arg(why)); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorksheetView::showSums);
    connect(m_sheet, &QAbstractItemModel::dataChanged, this, &WorksheetView::showSums);
    connect(m_sheet, &QAbstractItemModel::modelReset, this, &WorksheetView::showSums);
    connect(&m_grid->editing(), &SheetEditing::proposed, this, &WorksheetView::look);
    connect(m_preview, &PlanPreview::rejected, this, &WorksheetView::leavePreview);
    connect(m_preview, &PlanPreview::accepted, this, [this] {
        m_grid->editing().run(m_proposal);
        leavePreview();
    });
    // A plan belongs to the model that it was made for.
    connect(&m_workspace.document(), &document::Document::changed, this, &WorksheetView::leavePreview);
    connect(m_grid, &SheetGrid::headMenuWanted, this, [this](int column, const QPoint& place) {
        QMenu menu(this);
        fillHeadMenu(menu, column);
        menu.exec(place);
    });
    connect(m_grid, &SheetGrid::cellMenuWanted, this, [this](const QPoint& place) {
        QMenu menu(this);
        fillCellMenu(menu);
        menu.exec(place);
    });
}

void WorksheetView::showTable(SheetTable::Code table)
{
    QSettings().setValue(kTableKey, QString::fromLatin1(sheetTable(table).key));
    m_tables->setCurrentIndex(m_tables->findData(static_cast<int>(table)));
    m_waits->clear();
    m_grid->clearFilters();
    m_grid->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_sheet->setTable(table);
    showCounts();
}

void WorksheetView::look(const Proposal& proposal)
{
    m_proposal = proposal;
    const QString remark = proposal.columnsBeyond > 0
        ? tr("%n columns find no place to the right and are left out", nullptr, proposal.columnsBeyond)
        : QString();
    m_preview->setVerb(proposal.name.code == commands::CommandCode::Paste ? tr("Paste") : tr("Do It"));
    m_preview->show(proposal.plan, proposal.heads, remark);
    m_stack->setCurrentWidget(m_preview);
    m_preview->table().setFocus();
}

void WorksheetView::leavePreview()
{
    if (m_stack->currentWidget() != m_preview)
        return;
    m_stack->setCurrentIndex(0);
    m_grid->setFocus();
}

void WorksheetView::showCounts()
{
    const int shown = m_sheet->shownCount(), whole = m_sheet->wholeCount();
    m_counts->setText(shown == whole ? tr("%n rows", nullptr, whole) : tr("%1 of %n rows", nullptr, whole).arg(shown));
    m_all->setVisible(shown != whole);
    const int group = m_sheet->order().groupColumn;
    const QString name = group < 0 ? QString() : m_sheet->headerData(group, Qt::Horizontal, Qt::DisplayRole).toString();
    m_groups->setText(group < 0 ? tr("Group") : tr("Group: %1").arg(escaped(name)));
}

void WorksheetView::showSums()
{
    m_sums->setText(sumsOf(m_grid->chosenCells()));
}

void WorksheetView::setFiltersShown(bool shown)
{
    m_grid->setFiltersShown(shown);
    if (!shown)
        return clearFilters();
    const auto columns = m_grid->visibleColumns();
    const int column = m_grid->currentIndex().isValid() ? m_grid->currentIndex().column() : columns.front();
    m_grid->filterLine(column)->setFocus();
}

void WorksheetView::clearFilters()
{
    m_grid->clearFilters();
    m_grid->setFocus();
}

void WorksheetView::fillSets(QMenu& menu)
{
    m_columns->fillSetMenu(menu);
    menu.addSeparator();
    m_columns->fillColumnMenu(*menu.addMenu(tr("Show and Hide")));
}

void WorksheetView::fillGroups(QMenu& menu)
{
    const auto add = [this, &menu](const QString& name, int column) {
        QAction* action = menu.addAction(escaped(name));
        action->setCheckable(true);
        action->setChecked(m_sheet->order().groupColumn == column);
        connect(action, &QAction::triggered, this, [this, column] { m_sheet->setGroup(column); });
    };
    add(tr("No groups"), -1);
    menu.addSeparator();
    for (const int column : m_grid->visibleColumns())
        add(m_sheet->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column);
}

void WorksheetView::fillHeadMenu(QMenu& menu, int column)
{
    if (column < 0)
        return;
    const auto add = [this, &menu](const QString& text, auto run) {
        connect(menu.addAction(text), &QAction::triggered, this, run);
    };
    QHeaderView* heads = m_grid->horizontalHeader();
    add(tr("Sort Ascending"), [heads, column] { heads->setSortIndicator(column, Qt::AscendingOrder); });
    add(tr("Sort Descending"), [heads, column] { heads->setSortIndicator(column, Qt::DescendingOrder); });
    add(tr("Do Not Sort"), [heads] { heads->setSortIndicator(-1, Qt::AscendingOrder); });
    menu.addSeparator();
    add(tr("Filter This Column"), [this, column] {
        m_filter->setChecked(true);
        m_grid->filterLine(column)->setFocus();
    });
    add(tr("Group by This Column"), [this, column] { m_sheet->setGroup(column); });
    menu.addSeparator();
    const auto columns = m_grid->visibleColumns();
    const auto place = std::ranges::find(columns, column) - columns.begin();
    add(tr("Freeze up to Here"), [this, place] {
        m_columns->setFrozen(static_cast<int>(place) + 1);
        m_waits->setText(m_grid->hasFrozen() ? QString() : tr("The window is too narrow to freeze so many columns"));
    });
    add(tr("Freeze Nothing"), [this] { m_columns->setFrozen(0); });
    add(tr("Hide This Column"), [this, column] { m_columns->setShown(column, false); });
    menu.addSeparator();
    m_columns->fillSetMenu(*menu.addMenu(tr("Column Sets")));
    m_columns->fillColumnMenu(*menu.addMenu(tr("Show and Hide")));
}

void WorksheetView::fillCellMenu(QMenu& menu)
{
    menu.addActions(m_grid->actions());
    menu.addSeparator();
    const QModelIndex cell = m_grid->currentIndex();
    const auto key = m_sheet->keyAt(cell.row());
    if (!key)
        return;
    const QString words = cell.data(Qt::DisplayRole).toString();
    connect(menu.addAction(tr("Show Only Rows Like This")), &QAction::triggered, this, [this, cell, words] {
        m_filter->setChecked(true);
        m_grid->filterLine(cell.column())->setText(u'=' + words);
        m_grid->setFocus();
    });
    if (key->kind <= domain::EntityKind::CommonCauseGroup)
        connect(menu.addAction(tr("Show in the Graph")), &QAction::triggered, this,
            [this, key = *key] { m_workspace.reveal({ key }); });
    if (key->kind == domain::EntityKind::Node)
        connect(menu.addAction(tr("Why?")), &QAction::triggered, this, [this, key = *key] {
            m_workspace.select({ key });
            emit m_workspace.reasonsWanted();
        });
}

void WorksheetView::keyPressEvent(QKeyEvent* event)
{
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    if (isCtrl && event->key() == Qt::Key_H)
        m_find->open();
    else if (event->key() == Qt::Key_F && event->modifiers() == (Qt::ControlModifier | Qt::AltModifier))
        m_filter->toggle();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hz::ui
