#include "ui/panels/record_table_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/panels/records.h"
#include "ui/panels/table_look.h"

#include <algorithm>
#include <cassert>

namespace hz::ui {

RecordTableModel::RecordTableModel(Workspace& workspace, domain::EntityKind kind,
    const std::vector<const char*>& columns, Wanted wanted, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_wanted(std::move(wanted))
{
    for (const char* key : columns) {
        m_columns.push_back(domain::findField(kind, key));
        assert(m_columns.back() && "a column is a field of the kind");
    }
    refresh();
    connect(&workspace.document(), &document::Document::changed, this, &RecordTableModel::follow);
}

void RecordTableModel::follow(const domain::ChangeSet& changes)
{
    const bool touched = std::ranges::any_of(changes.changes, [this](const domain::Change& change) {
        return change.key().kind == m_kind || change.key().kind == domain::EntityKind::Node;
    });
    if (touched)
        refresh();
}

void RecordTableModel::refresh()
{
    auto records = recordsOf(m_workspace.model(), m_kind);
    if (m_wanted)
        std::erase_if(records, [this](const domain::Entity& record) { return !m_wanted(record); });
    const bool sameRows = std::ranges::equal(records, m_records, {}, &domain::idOf, &domain::idOf);
    if (sameRows) { // a selection stays
        m_records = std::move(records);
        if (!m_records.empty() && !m_columns.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

std::optional<Id> RecordTableModel::recordAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(domain::idOf(m_records[size_t(row)])) : std::nullopt;
}

int RecordTableModel::rowOf(const Id& record) const
{
    const auto at = std::ranges::find(m_records, record, &domain::idOf);
    return at == m_records.end() ? -1 : static_cast<int>(at - m_records.begin());
}

int RecordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return wording::label(*m_columns[size_t(section)]);
    return role == Qt::ToolTipRole ? QVariant(drawing::plainTip(wording::help(*m_columns[size_t(section)])))
                                   : QVariant();
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const domain::Entity& record = m_records[size_t(index.row())];
    if (role == KeyRole)
        return QVariant::fromValue(domain::keyOf(record));
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText)
        return {};
    const QString text = cellText(m_workspace.model(), *m_columns[size_t(index.column())], record);
    return role == Qt::ToolTipRole ? drawing::plainTip(text) : text;
}

} // namespace hz::ui
