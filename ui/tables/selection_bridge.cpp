#include "ui/tables/selection_bridge.h"

#include "ui/tables/table_look.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace hz::ui {

SelectionBridge::SelectionBridge(Workspace& workspace, QAbstractItemView& view, Find find)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_find(std::move(find))
    , m_select([&workspace](std::vector<EntityKey> keys) { workspace.select(std::move(keys)); })
{
    const QAbstractItemModel* model = view.model();
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionBridge::push);
    connect(&workspace, &Workspace::selectionChanged, this, &SelectionBridge::pull);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectionBridge::pull);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { ++m_busy; });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { --m_busy; });
    connect(model, &QAbstractItemModel::rowsInserted, this, &SelectionBridge::pull);
    connect(&view, &QAbstractItemView::activated, this, &SelectionBridge::revealCurrent);
    pull();
}

void SelectionBridge::pull()
{
    if (m_busy > 0)
        return;
    const QScopedValueRollback guard(m_busy, m_busy + 1);
    QItemSelection wanted;
    const QModelIndexList rows = m_find(m_workspace.selection());
    for (const QModelIndex& row : rows)
        wanted.select(row, row);
    auto* selection = m_view.selectionModel();
    selection->select(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.isEmpty()) {
        if (!selection->isRowSelected(selection->currentIndex().row(), selection->currentIndex().parent()))
            selection->setCurrentIndex(rows.front(), QItemSelectionModel::NoUpdate);
        m_view.scrollTo(rows.front());
    }
}

void SelectionBridge::push()
{
    if (m_busy > 0)
        return;
    const QScopedValueRollback guard(m_busy, m_busy + 1);
    std::vector<EntityKey> keys;
    for (const QModelIndex& cell : m_view.selectionModel()->selectedIndexes()) {
        const QVariant key = cell.data(KeyRole);
        if (key.isValid() && std::ranges::find(keys, key.value<EntityKey>()) == keys.end())
            keys.push_back(key.value<EntityKey>());
    }
    m_select(std::move(keys));
}

void SelectionBridge::revealCurrent(const QModelIndex& index)
{
    if (const QVariant key = index.data(KeyRole); key.isValid())
        m_workspace.reveal({ key.value<EntityKey>() });
}

} // namespace hz::ui
