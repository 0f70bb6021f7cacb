#include "ui/panels/navigator_panel.h"

#include "ui/common/tip.h"
#include "ui/records/found_records.h"
#include "ui/tables/node_list_model.h"
#include "ui/tables/selection_bridge.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace hz::ui {

NavigatorPanel::NavigatorPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_nodes(new NodeListModel(workspace, this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_records(new QListWidget(this))
    , m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("navigator"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search nodes and records"));
    m_search->setAccessibleName(tr("Search nodes and records"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);

    m_tree->setModel(m_nodes);
    m_tree->setAccessibleName(tr("Nodes"));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    dressTree(*m_tree, workspace);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NodeListModel::CodeColumn, QHeaderView::Interactive);
    m_tree->header()->setSectionResizeMode(NodeListModel::TitleColumn, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(24);
    m_tree->setColumnWidth(NodeListModel::CodeColumn, fontMetrics().horizontalAdvance(QStringLiteral("H000")) + 44);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(8, 8, 8, 8);
    head->addWidget(m_search);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_tree, 2);
    column->addWidget(m_records, 1);
    m_records->setAccessibleName(tr("Records found"));
    m_records->setUniformItemSizes(true);
    m_records->hide();
    dressView(*m_records, workspace);

    connect(m_search, &QLineEdit::textChanged, this, &NavigatorPanel::search);
    connect(m_search, &QLineEdit::returnPressed, this, &NavigatorPanel::goToFirstMatch);
    connect(m_tree, &QTreeView::expanded, this,
        [this](const QModelIndex& group) { m_expanded[size_t(group.row())] = true; });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& group) {
        if (m_search->text().isEmpty())
            m_expanded[size_t(group.row())] = false;
    });
    connect(m_nodes, &QAbstractItemModel::modelReset, this, &NavigatorPanel::arrange);
    connect(m_nodes, &QAbstractItemModel::rowsInserted, this, &NavigatorPanel::showEmptyState);
    connect(m_nodes, &QAbstractItemModel::rowsRemoved, this, &NavigatorPanel::showEmptyState);
    connect(m_records, &QListWidget::itemActivated, this, &NavigatorPanel::goToRecord);
    connect(m_records, &QListWidget::itemClicked, this, &NavigatorPanel::goToRecord);
    connect(&workspace.document(), &document::Document::changed, this, &NavigatorPanel::findRecords);
    arrange();
    new SelectionBridge(workspace, *m_tree, [this](const auto& keys) { return m_nodes->indexesOf(keys); });
}

void NavigatorPanel::search(const QString& text)
{
    m_nodes->setFilter(text);
    findRecords();
    showEmptyState();
}

void NavigatorPanel::findRecords()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    m_records->clear();
    if (!words.isEmpty())
        for (const FoundRecord& record : recordsHolding(m_workspace.model(), words)) {
            auto* item = new QListWidgetItem(record.text, m_records);
            item->setData(KeyRole, QVariant::fromValue(record.key));
            setTip(*item, record.text);
        }
    m_records->setVisible(m_records->count() > 0);
}

void NavigatorPanel::goToRecord()
{
    if (const QListWidgetItem* item = m_records->currentItem())
        m_workspace.reveal({ item->data(KeyRole).value<EntityKey>() });
}

void NavigatorPanel::arrange()
{
    for (int group = 0; group < 4; ++group) {
        m_tree->setFirstColumnSpanned(group, {}, true);
        m_tree->setExpanded(m_nodes->index(group, 0), m_expanded[size_t(group)] || !m_search->text().isEmpty());
    }
    showEmptyState();
}

void NavigatorPanel::showEmptyState()
{
    const bool isEmpty = m_nodes->matchCount() == 0 && m_records->count() == 0;
    m_empty->setText(m_search->text().isEmpty()
            ? tr("No nodes yet. On the canvas, H, C, S and K place a hazard, cause, consequence and control.")
            : tr("Nothing matches. Title, code, tags and notes of nodes are searched, and records."));
    m_empty->setVisible(isEmpty);
    m_tree->setVisible(m_nodes->matchCount() > 0);
}

void NavigatorPanel::goToFirstMatch()
{
    for (int group = 0; group < 4; ++group) {
        const QModelIndex parent = m_nodes->index(group, 0);
        if (m_nodes->rowCount(parent) == 0)
            continue;
        const QModelIndex first = m_nodes->index(0, 0, parent);
        m_tree->setCurrentIndex(first);
        emit m_tree->activated(first);
        return;
    }
    if (m_records->count() > 0) {
        m_records->setCurrentRow(0);
        goToRecord();
    }
}

/// The view measures its row height once; before it has been shown, its columns have no place and the height is nil.
void NavigatorPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, m_tree, &QTreeView::doItemsLayout);
}

bool NavigatorPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down) {
            m_tree->setFocus(Qt::TabFocusReason);
            if (!m_tree->currentIndex().isValid() || m_tree->selectionModel()->selection().isEmpty())
                m_tree->setCurrentIndex(m_tree->indexBelow(m_nodes->index(0, 0)));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hz::ui
