#include "ui/panels/history_model.h"

#include "model/drawing/text.h"
#include "model/review/step_values.h"
#include "model/wording/dates.h"
#include "model/wording/wording.h"
#include "ui/tables/table_look.h"

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

constexpr qsizetype kMaxLines = 20; // of a tooltip

/// The model with what the history tells of and is not there any more, as it was last.
domain::Model withGone(domain::Model model, const std::vector<document::HistoryEntry>& newestFirst)
{
    for (const document::HistoryEntry& entry : newestFirst)
        for (const domain::Change& change : entry.changes.changes)
            if (!model.contains(change.key()))
                model.put(change.before ? *change.before : *change.after);
    return model;
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
    m_names = withGone(m_workspace.model(), m_entries);
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
    case ValuesColumn:
        return tr("Before → after");
    default:
        return {};
    }
}

QStringList HistoryModel::valuesOf(const document::HistoryEntry& entry) const
{
    return review::stepValues(entry.changes, m_names);
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
        return drawing::plainTip(index.column() == ValuesColumn ? valuesOf(entry).mid(0, kMaxLines).join(u'\n')
                                                                : data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return wording::moment(entry.when);
    case WhoColumn:
        return entry.who;
    case WhatColumn:
        return entry.undo ? tr("Undone: %1").arg(wording::title(entry.what)) : wording::title(entry.what);
    case ValuesColumn:
        return drawing::oneLine(valuesOf(entry).mid(0, 3).join(QStringLiteral("; ")), 200);
    default:
        return {};
    }
}

} // namespace hz::ui
