#include "ui/panels/records_view.h"

#include "ui/common/icons.h"
#include "ui/common/person.h"
#include "ui/panels/record_form.h"
#include "ui/panels/records.h"
#include "ui/panels/table_look.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

constexpr int kNarrow = 520; // pixels
constexpr int kSide = 300;

} // namespace

RecordsView::RecordsView(Workspace& workspace, RecordPlan plan, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plan(std::move(plan))
    , m_model(new RecordTableModel(workspace, m_plan.kind, m_plan.columns, m_plan.wanted, this))
    , m_table(new QTableView(this))
    , m_splitter(new QSplitter(this))
    , m_add(new QPushButton(themeIcon(QStringLiteral("list-add")), tr("Add"), this))
    , m_remove(new QPushButton(
          themeIcon(QStringLiteral("edit-delete")), m_plan.remove.isEmpty() ? tr("Remove") : m_plan.remove, this))
{
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    dressTable(*m_table, workspace);
    addCopyAction(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 22 * fontMetrics().averageCharWidth());

    m_model->setDress(m_plan.dress);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 8, 8, 8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addLayout(buttons);
    leftColumn->addWidget(m_table, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ 3 * kSide, kSide });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    m_add->setVisible(!m_plan.side);
    m_add->setEnabled(!workspace.document().isReadOnly());
    connect(m_add, &QPushButton::clicked, this, &RecordsView::add);
    connect(m_remove, &QPushButton::clicked, this, &RecordsView::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordsView::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordsView::lead);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordsView::follow);
    follow();
}

QWidget* RecordsView::makeSide()
{
    if (!m_plan.side)
        m_form = new RecordForm(m_workspace, m_plan.kind, m_plan.hidden);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(2 * kSide / 3);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->addWidget(m_plan.side ? m_plan.side : m_form);
    column->addStretch(1);
    scroll->setWidget(body);
    return scroll;
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
    m_splitter->setOrientation(width() < kNarrow ? Qt::Vertical : Qt::Horizontal);
}

std::optional<Id> RecordsView::current() const
{
    return m_model->recordAt(m_table->currentIndex().row());
}

void RecordsView::select(const Id& record)
{
    if (const int row = m_model->rowOf(record); row >= 0)
        m_table->selectRow(row);
}

void RecordsView::follow()
{
    const auto record = current();
    if (m_form)
        m_form->edit(record);
    m_remove->setEnabled(record.has_value() && !m_workspace.document().isReadOnly());
    emit currentChanged();
}

void RecordsView::add()
{
    const QString who = personOrAsk(window());
    if (who.isEmpty())
        return;
    domain::Entity record = freshRecord(m_workspace.model(), m_plan.kind, {}, who, QDate::currentDate());
    if (m_plan.prepare)
        m_plan.prepare(record);
    if (m_workspace.run(commands::addEntity(m_workspace.model(), record)))
        select(domain::idOf(record));
}

void RecordsView::remove()
{
    if (m_form)
        m_form->finish();
    if (const auto record = current())
        m_workspace.run(commands::removeEntities(m_workspace.model(), { { m_plan.kind, *record } }));
}

} // namespace hz::ui
