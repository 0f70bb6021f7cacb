#include "ui/worksheet/sheet_editing.h"

#include "model/base/codes/file_errors.h"
#include "model/sheets/draft.h"
#include "ui/common/person.h"
#include "ui/records/records.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <set>

namespace hz::ui {

using domain::EntityKind;

bool Proposal::hasRefusals() const
{
    return plan.countOf(sheets::PlannedCell::Fate::Refused) > 0 || plan.countOf(sheets::PlannedRow::Fate::Refused) > 0;
}

SheetEditing::SheetEditing(Workspace& workspace, WorksheetModel& model, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(model)
{
}

bool SheetEditing::mayEdit()
{
    const bool isReadOnly = m_workspace.document().isReadOnly();
    if (isReadOnly)
        emit m_workspace.refused({ base::FileError::ReadOnly });
    return !isReadOnly;
}

sheets::Block SheetEditing::emptyBlock(const std::vector<int>& columns) const
{
    sheets::Block block{ m_model.table().kind, m_model.table().nodeKind, {}, {}, {}, {} };
    for (const int column : columns) {
        const SheetColumn& described = m_model.columns()[std::size_t(column)];
        block.columns.push_back(described.field);
        block.categories.push_back(described.category);
    }
    return block;
}

Proposal SheetEditing::proposalOf(sheets::Block block, const std::vector<int>& columns) const
{
    Proposal proposal;
    proposal.plan = sheets::planOf(m_workspace.model(), block, m_model.reading());
    proposal.block = std::move(block);
    for (const int column : columns)
        proposal.heads << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return proposal;
}

void SheetEditing::offer(Proposal proposal)
{
    if (proposal.hasRefusals())
        emit proposed(proposal);
    else
        run(proposal);
}

bool SheetEditing::run(const Proposal& proposal)
{
    if (!mayEdit() || proposal.plan.command.changes.isEmpty())
        return false;
    commands::Command command = proposal.plan.command;
    command.name = proposal.name;
    return m_workspace.run(std::move(command));
}

/// Cells that stay as they are go along with the text that they have.
void SheetEditing::write(const std::vector<std::pair<QModelIndex, QString>>& cells)
{
    if (!mayEdit())
        return;
    std::set<int> columnSet;
    std::map<int, std::map<int, QString>> rows;
    for (const auto& [cell, text] : cells)
        if (m_model.keyAt(cell.row()) && m_model.columns()[std::size_t(cell.column())].field) {
            columnSet.insert(cell.column());
            rows[cell.row()][cell.column()] = text;
        }
    if (rows.empty())
        return;
    const std::vector<int> columns(columnSet.begin(), columnSet.end());
    sheets::Block block = emptyBlock(columns);
    for (const auto& [row, texts] : rows) {
        QStringList line;
        for (const int column : columns) {
            const auto text = texts.find(column);
            line << (text != texts.end() ? text->second : m_model.index(row, column).data(Qt::EditRole).toString());
        }
        block.rows.push_back(line);
        block.targets.push_back(m_model.keyAt(row)->id);
    }
    Proposal proposal = proposalOf(std::move(block), columns);
    const int count = static_cast<int>(proposal.plan.countOf(sheets::PlannedRow::Fate::Changed));
    const SheetColumn& first = m_model.columns()[std::size_t(columns.front())];
    proposal.name = commands::editOf(
        first.isOfImpact() ? EntityKind::Impact : m_model.table().kind, first.field->key, std::max(1, count));
    offer(std::move(proposal));
}

void SheetEditing::clear(const QModelIndexList& cells)
{
    std::vector<std::pair<QModelIndex, QString>> emptied;
    for (const QModelIndex& cell : cells) {
        if (m_model.isDraft(cell.row()))
            m_model.setData(cell, QString());
        else if (!cell.data(Qt::EditRole).toString().isEmpty())
            emptied.emplace_back(cell, QString());
    }
    if (!emptied.empty() || cells.isEmpty())
        write(emptied);
    else
        mayEdit();
}

void SheetEditing::fillDown(const QModelIndexList& cells)
{
    std::map<int, std::set<int>> rowsByColumn;
    for (const QModelIndex& cell : cells)
        if (m_model.keyAt(cell.row()))
            rowsByColumn[cell.column()].insert(cell.row());
    std::vector<std::pair<QModelIndex, QString>> filled;
    for (const auto& [column, rows] : rowsByColumn) {
        int source = *rows.begin();
        if (rows.size() == 1)
            do
                --source;
            while (source >= 0 && !m_model.keyAt(source));
        if (source < 0)
            continue;
        const QString text = m_model.index(source, column).data(Qt::EditRole).toString();
        for (const int row : rows)
            if (row != source)
                filled.emplace_back(m_model.index(row, column), text);
    }
    write(filled);
}

/// Rows of records from this one on, then rows of something new.
std::vector<int> SheetEditing::rowsFrom(int row, std::size_t count) const
{
    std::vector<int> rows;
    for (; rows.size() < count && row < m_model.rowCount() && !m_model.isDraft(row); ++row)
        if (m_model.keyAt(row))
            rows.push_back(row);
    rows.resize(count, -1);
    return rows;
}

bool SheetEditing::areHeads(const QStringList& texts, const std::vector<int>& columns) const
{
    if (texts.size() < 2 || texts.size() > qsizetype(columns.size()))
        return false;
    for (qsizetype i = 0; i < texts.size(); ++i)
        if (texts[i] != m_model.headerData(columns[std::size_t(i)], Qt::Horizontal, Qt::DisplayRole).toString())
            return false;
    return true;
}

void SheetEditing::paste(const std::vector<QStringList>& texts, const QModelIndex& from,
    const std::vector<int>& columns, const QModelIndexList& chosen)
{
    if (!mayEdit() || texts.empty() || !from.isValid())
        return;
    const bool isOne = texts.size() == 1 && texts.front().size() == 1;
    if (isOne && !m_model.isDraft(from.row())) {
        std::vector<std::pair<QModelIndex, QString>> cells;
        for (const QModelIndex& cell : chosen)
            cells.emplace_back(cell, texts.front().front());
        return write(cells);
    }
    const auto start = std::ranges::find(columns, from.column());
    const std::vector<int> beyond(start, columns.end());
    const bool hasHeads = texts.size() > 1 && areHeads(texts.front(), beyond);
    std::vector<QStringList> rows(texts.begin() + (hasHeads ? 1 : 0), texts.end());
    const auto width = std::min(beyond.size(), std::size_t(rows.front().size()));
    const std::vector<int> used(beyond.begin(), beyond.begin() + std::ptrdiff_t(width));
    sheets::Block block = emptyBlock(used);
    for (const int row : rowsFrom(from.row(), rows.size()))
        block.targets.push_back(row < 0 ? Id() : m_model.keyAt(row)->id);
    block.rows = std::move(rows);
    Proposal proposal = proposalOf(std::move(block), used);
    const auto widest = std::ranges::max(texts, {}, &QStringList::size).size();
    proposal.columnsBeyond = static_cast<int>(widest - qsizetype(width));
    const auto count = static_cast<int>(proposal.block.rows.size());
    proposal.name = { commands::CommandCode::Paste, m_model.table().isOfNodes() ? count : 1, {} };
    emit proposed(proposal);
}

void SheetEditing::removeRows(const QModelIndexList& cells)
{
    std::vector<EntityKey> keys;
    for (const QModelIndex& cell : cells)
        if (const auto key = m_model.keyAt(cell.row()))
            keys.push_back(*key);
    std::ranges::sort(keys);
    const auto repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
    if (mayEdit() && !keys.empty())
        m_workspace.run(commands::removeEntities(m_workspace.model(), keys));
}

void SheetEditing::insertRow()
{
    if (!mayEdit())
        return;
    const SheetTable& table = m_model.table();
    const auto& fields = domain::fieldsOf(table.kind);
    const bool asksForMore =
        std::ranges::any_of(fields, [](const domain::Field& field) { return field.required || field.vouched; });
    if (asksForMore && !table.isOfNodes()) {
        emit typingWanted();
        return;
    }
    if (!table.isOfNodes()) {
        const domain::Entity record = freshRecord(m_workspace.model(), table.kind, {}, person(), QDate::currentDate());
        if (m_workspace.run(commands::addEntity(m_workspace.model(), record)))
            emit m_model.made(domain::keyOf(record));
        return;
    }
    sheets::Draft draft(m_workspace.model(), m_model.reading());
    const auto id = draft.place(table.nodeKind, QString());
    commands::Command command = draft.command();
    const domain::Node* placed = id ? draft.model().node(*id) : nullptr;
    command.name = { commands::CommandCode::Place, 1, placed ? placed->code : QString() };
    if (m_workspace.run(id ? base::Result<commands::Command>(std::move(command)) : id.error()))
        emit m_model.made({ table.kind, *id });
}

} // namespace hz::ui
