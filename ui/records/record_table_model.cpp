#include "ui/records/record_table_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/records/records.h"
#include "ui/tables/table_look.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace hz::ui {

namespace {

std::vector<Id> idsOf(const std::vector<domain::Entity>& records)
{
    std::vector<Id> ids;
    ids.reserve(records.size());
    std::ranges::transform(records, std::back_inserter(ids), &domain::idOf);
    return ids;
}

bool isLess(const QVariant& a, const QVariant& b)
{
    if (a.typeId() == QMetaType::QString)
        return drawing::codeComesBefore(a.toString(), b.toString());
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

/// Choices in the order of their list, dates and numbers as such, all else by its text.
QVariant sortKey(const domain::Model& model, const domain::Field& field, const domain::Entity& record)
{
    const domain::Value value = field.read(record);
    if (field.kind == domain::ValueKind::Choice) {
        const auto at = std::ranges::find(field.choices, std::get<QString>(value),
            [](const domain::Choice& choice) { return QString::fromLatin1(choice.key); });
        return static_cast<qlonglong>(at - field.choices.begin());
    }
    if (const auto* day = std::get_if<QDate>(&value))
        return day->isValid() ? QVariant(*day) : QVariant();
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* number = std::get_if<qint64>(&value))
        return qlonglong(*number);
    const QString text = cellText(model, field, record);
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

RecordTableModel::RecordTableModel(Workspace& workspace, domain::EntityKind kind,
    const std::vector<const char*>& columns, Wanted wanted, QObject* parent)
    : OrderedTable(parent)
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

void RecordTableModel::setDress(Dress dress)
{
    m_dress = std::move(dress);
    refresh();
}

void RecordTableModel::setComputed(std::vector<RecordColumn> columns)
{
    beginResetModel();
    m_computed = std::move(columns);
    order(m_records);
    endResetModel();
}

void RecordTableModel::sort(int column, Qt::SortOrder sortOrder)
{
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    refresh();
}

void RecordTableModel::refresh()
{
    auto records = recordsOf(m_workspace.model(), m_kind);
    if (m_wanted)
        std::erase_if(records, [this](const domain::Entity& record) { return !m_wanted(record); });
    order(records);
    replaceRows(idsOf(m_records), idsOf(records), [&] { m_records = std::move(records); });
}

void RecordTableModel::order(std::vector<domain::Entity>& records) const
{
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    std::vector<std::pair<QVariant, domain::Entity>> keyed;
    for (domain::Entity& record : records) {
        QVariant key = cell(record, m_sortColumn, SortRole);
        keyed.emplace_back(std::move(key), std::move(record));
    }
    std::ranges::stable_sort(keyed, [this](const auto& a, const auto& b) {
        if (a.first.isValid() != b.first.isValid())
            return a.first.isValid();
        return m_sortOrder == Qt::AscendingOrder ? isLess(a.first, b.first) : isLess(b.first, a.first);
    });
    for (std::size_t i = 0; i < keyed.size(); ++i)
        records[i] = std::move(keyed[i].second);
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
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size() + m_computed.size());
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (size_t(section) >= m_columns.size()) {
        const RecordColumn& column = m_computed[size_t(section) - m_columns.size()];
        return role == Qt::DisplayRole ? QVariant(column.head)
            : role == Qt::ToolTipRole  ? QVariant(drawing::plainTip(column.tip))
                                       : QVariant();
    }
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
    return cell(record, index.column(), role);
}

QVariant RecordTableModel::cell(const domain::Entity& record, int column, int role) const
{
    const QVariant said = plainCell(record, column, role);
    return role == Qt::ToolTipRole ? drawing::plainTip(said.toString()) : said;
}

QVariant RecordTableModel::plainCell(const domain::Entity& record, int column, int role) const
{
    if (size_t(column) >= m_columns.size())
        return m_computed[size_t(column) - m_columns.size()].data(record, role);
    const domain::Field& field = *m_columns[size_t(column)];
    const QVariant dressed = m_dress ? m_dress(record, field, role) : QVariant();
    return dressed.isValid() ? dressed : fieldCell(record, field, role);
}

QVariant RecordTableModel::fieldCell(const domain::Entity& record, const domain::Field& field, int role) const
{
    if (role == SortRole)
        return sortKey(m_workspace.model(), field, record);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return cellText(m_workspace.model(), field, record);
}

} // namespace hz::ui
