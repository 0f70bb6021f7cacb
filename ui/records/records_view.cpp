#include "ui/records/records_view.h"

#include "ui/common/icons.h"
#include "ui/common/person.h"
#include "ui/common/tip.h"
#include "ui/records/record_form.h"
#include "ui/records/records.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kNarrow = 520; // pixels
constexpr int kLeastSide = 270;
constexpr int kMaxSide = 380;

} // namespace

RecordsView::RecordsView(Workspace& workspace, RecordPlan plan, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plan(std::move(plan))
    , m_model(new RecordTableModel(workspace, m_plan.kind, m_plan.columns, m_plan.wanted, this))
    , m_table(new QTableView(this))
    , m_splitter(new QSplitter(this))
    , m_add(new QPushButton(themeIcon(QStringLiteral("list-add")), m_plan.add.isEmpty() ? tr("Add") : m_plan.add, this))
    , m_remove(new QPushButton(
          themeIcon(QStringLiteral("edit-delete")), m_plan.remove.isEmpty() ? tr("Remove") : m_plan.remove, this))
{
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(m_side = makeSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_side->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    m_add->setEnabled(!workspace.document().isReadOnly());
    connect(m_add, &QPushButton::clicked, this, &RecordsView::add);
    connect(m_remove, &QPushButton::clicked, this, &RecordsView::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsView::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsView::lead);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordsView::follow);
    follow();
}

QWidget* RecordsView::makeTable()
{
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    dressTable(*m_table, m_workspace);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 22 * fontMetrics().averageCharWidth());
    m_model->setDress(m_plan.dress);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_empty = new PlainLabel(m_plan.empty, this);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 8, 8, 8);
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);
    if (m_plan.below)
        column->addWidget(m_plan.below, m_plan.belowStretch);
    return place;
}

QWidget* RecordsView::makeSide()
{
    if (!m_plan.side)
        m_form = new RecordForm(m_workspace, m_plan.kind, m_plan.hidden);
    auto* close = new QToolButton;
    close->setIcon(style()->standardIcon(QStyle::SP_DockWidgetCloseButton));
    close->setAutoRaise(true);
    setTip(*close, tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, [this] { setSideOpen(false); });
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 0, 12, 12);
    column->addWidget(m_plan.side ? m_plan.side : m_form);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto* side = new QWidget;
    side->setMinimumWidth(kLeastSide - 40);
    auto* parts = new QVBoxLayout(side);
    parts->setContentsMargins(0, 4, 4, 0);
    parts->setSpacing(0);
    parts->addWidget(close, 0, Qt::AlignRight);
    parts->addWidget(scroll, 1);
    return side;
}

void RecordsView::lead()
{
    const auto record = current();
    const auto entity = record ? m_workspace.model().find({ m_plan.kind, *record }) : std::nullopt;
    const Id node = entity ? nodeOf(*entity) : Id();
    if (!node.isNull())
        m_workspace.select({ nodeKey(node) });
}

void RecordsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto wanted = width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    divide();
}

/// Esc that nothing within has used.
void RecordsView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isSideOpen())
        setSideOpen(false);
    else
        QWidget::keyPressEvent(event);
}

/// What people read stays the larger part; they can move the border.
void RecordsView::divide()
{
    const bool isBeside = m_splitter->orientation() == Qt::Horizontal;
    const int whole = isBeside ? width() : height();
    const int side = isBeside ? std::clamp(2 * whole / 5, kLeastSide, kMaxSide) : 3 * whole / 5;
    m_splitter->setSizes({ whole - side, side });
}

bool RecordsView::isSideOpen() const
{
    return !m_side->isHidden();
}

void RecordsView::setSideOpen(bool open)
{
    if (open == isSideOpen())
        return;
    const bool hadFocus = m_side->isAncestorOf(focusWidget());
    m_side->setVisible(open);
    if (open)
        divide();
    else if (m_form)
        m_table->clearSelection();
    if (!open && hadFocus)
        m_table->setFocus();
    if (open && m_plan.side)
        m_plan.side->setFocus();
}

void RecordsView::arrange(const std::vector<int>& columns)
{
    QHeaderView& heads = *m_table->horizontalHeader();
    for (std::size_t place = 0; place < columns.size(); ++place)
        heads.moveSection(heads.visualIndex(columns[place]), static_cast<int>(place));
}

void RecordsView::arrange(std::initializer_list<Column> columns)
{
    std::vector<int> order;
    for (const Column& column : columns) {
        order.push_back(column.number);
        m_table->setColumnWidth(column.number, column.characters * fontMetrics().averageCharWidth() + 16);
    }
    arrange(order);
}

std::optional<Id> RecordsView::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_model->recordAt(rows.first().row()) : std::nullopt;
}

void RecordsView::select(const Id& record)
{
    if (const int row = m_model->rowOf(record); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void RecordsView::follow()
{
    const auto record = current();
    if (m_form) {
        m_form->edit(record);
        setSideOpen(record.has_value());
    }
    m_remove->setEnabled(record.has_value() && !m_workspace.document().isReadOnly());
    showEmptyState();
    emit currentChanged();
}

void RecordsView::showEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0 && !m_plan.empty.isEmpty();
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
}

void RecordsView::add()
{
    if (m_plan.side)
        return setSideOpen(true);
    const QString who = personOrAsk(window());
    if (who.isEmpty())
        return;
    domain::Entity record = freshRecord(m_workspace.model(), m_plan.kind, {}, who, QDate::currentDate());
    if (m_plan.prepare)
        m_plan.prepare(record);
    if (!m_workspace.run(commands::addEntity(m_workspace.model(), record)))
        return;
    select(domain::idOf(record));
    m_form->nameIt();
}

void RecordsView::remove()
{
    if (m_form)
        m_form->finish();
    if (const auto record = current())
        m_workspace.run(commands::removeEntities(m_workspace.model(), { { m_plan.kind, *record } }));
}

} // namespace hz::ui
