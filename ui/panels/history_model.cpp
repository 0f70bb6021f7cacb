#include "ui/panels/history_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/panels/table_look.h"

#include <QLocale>

#include <algorithm>

namespace hz::ui {

namespace {

std::vector<EntityKey> touched(const document::HistoryEntry& entry, const domain::Model& model)
{
    using domain::EntityKind;
    std::vector<EntityKey> keys;
    for (const domain::Change& change : entry.changes.changes) {
        EntityKey key = change.key();
        if (key.kind == EntityKind::Placement)
            key.kind = EntityKind::Node;
        const bool isSelectable =
            key.kind == EntityKind::Node || key.kind == EntityKind::Link || key.kind == EntityKind::Guard;
        if (isSelectable && model.contains(key) && std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    }
    return keys;
}

} // namespace

HistoryModel::HistoryModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    refresh();
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_entries = m_workspace.document().history();
    std::ranges::sort(m_entries, std::greater<>(), &document::HistoryEntry::number);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const document::HistoryEntry& entry = m_entries[size_t(index.row())];
    if (role == KeyRole) {
        const auto keys = touched(entry, m_workspace.model());
        return keys.empty() ? QVariant() : QVariant::fromValue(keys.front());
    }
    if (role == QuietRole)
        return index.column() != WhatColumn;
    if (role == Qt::ToolTipRole)
        return drawing::plainTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return QLocale().toString(entry.when.toLocalTime(), QLocale::ShortFormat);
    case WhoColumn:
        return entry.who;
    case WhatColumn:
        return entry.undo ? tr("Undone: %1").arg(wording::title(entry.what)) : wording::title(entry.what);
    default:
        return {};
    }
}

} // namespace hz::ui
