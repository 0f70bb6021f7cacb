#include "model/sheets/block.h"

#include "model/base/codes/entity_errors.h"

#include "model/sheets/draft.h"

#include <algorithm>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using domain::EntityKind;
using domain::Field;
using domain::Model;
using Fate = PlannedCell::Fate;

bool isWritten(const QString& text)
{
    return !text.trimmed().isEmpty();
}

/// Puts a block in, row by row.
class Planner {
public:
    Planner(Draft& draft, const Block& block)
        : m_draft(draft)
        , m_block(block)
    {
    }

    std::vector<PlannedRow> rows()
    {
        std::vector<PlannedRow> rows;
        for (std::size_t row = 0; row < m_block.rows.size(); ++row)
            rows.push_back(planRow(row));
        return rows;
    }

private:
    PlannedRow planRow(std::size_t number)
    {
        const QStringList& texts = m_block.rows[number];
        const Id target = number < m_block.targets.size() ? m_block.targets[number] : Id();
        PlannedRow row;
        row.cells.resize(m_block.columns.size());
        if (target.isNull() && std::ranges::none_of(texts, isWritten))
            return row;
        return target.isNull() ? madeRow(std::move(row), texts) : changedRow(std::move(row), texts, target);
    }

    /// Calls visit(cell, column, text) for each column that has a text in the row.
    template <typename Visit> void forEachCell(PlannedRow& row, const QStringList& texts, Visit visit) const
    {
        for (std::size_t column = 0; column < row.cells.size() && qsizetype(column) < texts.size(); ++column)
            if (m_block.columns[column])
                visit(row.cells[column], column, texts[qsizetype(column)]);
    }

    PlannedRow changedRow(PlannedRow row, const QStringList& texts, const Id& target)
    {
        row.id = target;
        row.fate = PlannedRow::Fate::Same;
        forEachCell(row, texts, [&](PlannedCell& cell, std::size_t column, const QString& text) {
            cell = put(column, text, target);
            if (cell.fate == Fate::Changed)
                row.fate = PlannedRow::Fate::Changed;
        });
        return row;
    }

    PlannedCell put(std::size_t column, const QString& text, const Id& target)
    {
        const Field& field = *m_block.columns[column];
        if (column < m_block.categories.size() && !m_block.categories[column].isNull())
            return m_draft.putImpact(target, m_block.categories[column], field, text);
        return m_draft.put({ m_block.kind, target }, field, text);
    }

    PlannedRow madeRow(PlannedRow row, const QStringList& texts)
    {
        return m_block.kind == EntityKind::Node ? madeNode(std::move(row), texts) : madeOther(std::move(row), texts);
    }

    /// A node comes with the next free code; then its cells are put into it like those of any row. None is made of
    /// cells that are all refused.
    PlannedRow madeNode(PlannedRow row, const QStringList& texts)
    {
        const auto placed = m_draft.place(m_block.nodeKind, QString());
        if (!placed)
            return refused(std::move(row), placed.error());
        bool isTaken = false;
        forEachCell(row, texts, [&](PlannedCell& cell, std::size_t column, const QString& text) {
            if (isWritten(text))
                cell = put(column, text, *placed);
            isTaken = isTaken || cell.fate == Fate::Changed || cell.fate == Fate::Same;
        });
        if (!isTaken) {
            m_draft.drop({ m_block.kind, *placed });
            const bool isRefused =
                std::ranges::any_of(row.cells, [](const PlannedCell& cell) { return cell.fate == Fate::Refused; });
            return isRefused ? refused(std::move(row), Error{ base::FieldError::Missing }) : row;
        }
        return made(std::move(row), *placed);
    }

    PlannedRow madeOther(PlannedRow row, const QStringList& texts)
    {
        domain::Entity entity = domain::blankEntity(m_block.kind, Id::random());
        forEachCell(row, texts, [&](PlannedCell& cell, std::size_t column, const QString& text) {
            if (isWritten(text)) // else it is as by default
                write(cell, *m_block.columns[column], text, entity);
        });
        const auto added = m_draft.add(entity);
        if (!added)
            return refused(std::move(row), added.error());
        const bool isJoined = m_block.kind == EntityKind::Link || m_block.kind == EntityKind::Guard;
        forEachCell(row, texts, [&](PlannedCell& cell, std::size_t column, const QString& text) {
            if (isJoined && cell.fate == Fate::Changed && !m_block.columns[column]->required)
                cell = put(column, text, *added);
        });
        return made(std::move(row), *added);
    }

    void write(PlannedCell& cell, const Field& field, const QString& text, domain::Entity& entity)
    {
        const auto value = m_draft.read(field, text);
        if (!value)
            return refuse(cell, text, value.error());
        if (!field.write(entity, *value))
            return refuse(cell, text, Error{ base::FieldError::BadValue, {}, field.key });
        cell.fate = Fate::Changed;
        cell.after = cellTextOf(m_draft.model(), field, *value, m_draft.reading());
    }

    static PlannedRow refused(PlannedRow row, const Error& why)
    {
        row.fate = PlannedRow::Fate::Refused;
        const auto cell =
            std::ranges::find_if(row.cells, [](const PlannedCell& each) { return each.fate == Fate::Refused; });
        row.why = cell == row.cells.end() ? std::optional(why) : cell->why; // what began it
        return row;
    }

    static PlannedRow made(PlannedRow row, const Id& id)
    {
        row.id = id;
        row.fate = PlannedRow::Fate::Created;
        return row;
    }

    Draft& m_draft;
    const Block& m_block;
};

} // namespace

std::size_t Plan::countOf(PlannedRow::Fate fate) const
{
    return std::size_t(std::ranges::count(rows, fate, &PlannedRow::fate));
}

std::size_t Plan::countOf(PlannedCell::Fate fate) const
{
    std::size_t count = 0;
    for (const PlannedRow& row : rows)
        count += std::size_t(std::ranges::count(row.cells, fate, &PlannedCell::fate));
    return count;
}

domain::Impact impactOf(const Model& model, const Id& consequence, const Id& category)
{
    domain::Impact found;
    found.consequence = consequence;
    found.category = category;
    model.impacts().forEach([&](const domain::Impact& impact) {
        if (impact.consequence == consequence && impact.category == category)
            found = impact;
    });
    return found;
}

Plan planOf(const Model& model, const Block& block, const Reading& reading)
{
    Draft draft(model, reading);
    std::vector<PlannedRow> rows = planRows(draft, block);
    return { std::move(rows), draft.command() };
}

std::vector<PlannedRow> planRows(Draft& draft, const Block& block)
{
    return Planner(draft, block).rows();
}

} // namespace hz::sheets
