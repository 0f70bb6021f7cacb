#include "model/sheets/block.h"

#include "model/base/codes/entity_errors.h"

#include <algorithm>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using commands::Command;
using domain::EntityKey;
using domain::EntityKind;
using domain::Field;
using domain::Model;
using Fate = PlannedCell::Fate;

constexpr double kRowPitch = 112.0, kColumnPitch = 264.0;
constexpr std::size_t kRowsInColumn = 12; // of new nodes on the canvas

/// Puts a block in, row by row, into a model of its own, so that each row knows of those before it.
class Planner {
public:
    Planner(const Model& model, const Block& block, const Reading& reading)
        : m_before(model)
        , m_model(model)
        , m_block(block)
        , m_reading(reading)
    {
        m_model.placements().forEach([this](const domain::Placement& placement) {
            m_left = m_isPlaced ? std::min(m_left, placement.x) : placement.x;
            m_bottom = m_isPlaced ? std::max(m_bottom, placement.y) : placement.y;
            m_isPlaced = true;
        });
    }

    Plan run()
    {
        for (std::size_t row = 0; row < m_block.rows.size(); ++row)
            m_plan.rows.push_back(planRow(row));
        Command& command = m_plan.command;
        command.name = { commands::CommandCode::Paste, static_cast<int>(command.created.size()), {} };
        command.changes = domain::difference(m_before, m_model);
        return std::move(m_plan);
    }

private:
    PlannedRow planRow(std::size_t number)
    {
        const QStringList& texts = m_block.rows[number];
        const Id target = number < m_block.targets.size() ? m_block.targets[number] : Id();
        PlannedRow row;
        row.cells.resize(m_block.columns.size());
        const auto isWritten = [](const QString& text) { return !text.trimmed().isEmpty(); };
        if (target.isNull() && std::ranges::none_of(texts, isWritten))
            return row;
        return target.isNull() ? madeRow(std::move(row), texts) : changedRow(std::move(row), texts, target);
    }

    PlannedRow changedRow(PlannedRow row, const QStringList& texts, const Id& target)
    {
        row.id = target;
        row.fate = PlannedRow::Fate::Same;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (m_block.columns[column] && qsizetype(column) < texts.size())
                planColumn(row.cells[column], column, texts[qsizetype(column)], target);
            if (row.cells[column].fate == Fate::Changed)
                row.fate = PlannedRow::Fate::Changed;
        }
        return row;
    }

    void planColumn(PlannedCell& cell, std::size_t column, const QString& text, const Id& target)
    {
        const Field& field = *m_block.columns[column];
        if (isOfImpact(column))
            planImpact(cell, field, text, target, m_block.categories[column]);
        else
            planCell(cell, field, text, target);
    }

    [[nodiscard]] bool isOfImpact(std::size_t column) const
    {
        return column < m_block.categories.size() && !m_block.categories[column].isNull();
    }

    void planImpact(
        PlannedCell& cell, const Field& field, const QString& text, const Id& consequence, const Id& category)
    {
        const auto* node = m_model.node(consequence);
        if (!node || node->kind != domain::NodeKind::Consequence) {
            if (!text.trimmed().isEmpty())
                refuse(cell, text, Error{ base::FieldError::Unknown, { consequence }, field.key });
            return;
        }
        domain::Entity impact(impactOf(m_model, consequence, category));
        cell.before = cellTextOf(m_model, field, field.read(impact), m_reading);
        cell.after = text;
        if (text == cell.before) {
            cell.fate = Fate::Same;
            return;
        }
        const auto value = valueOf(m_model, field, text, m_reading);
        if (!value)
            return refuse(cell, text, value.error());
        if (!field.write(impact, *value))
            return refuse(cell, text, Error{ base::FieldError::BadValue, {}, field.key });
        const auto& changed = std::get<domain::Impact>(impact);
        finish(cell, field, text, *value,
            commands::setImpact(m_model, consequence, category, changed.severity, changed.magnitude));
    }

    void finish(PlannedCell& cell, const Field& field, const QString& text, const domain::Value& value,
        const base::Result<Command>& command)
    {
        if (!command)
            return refuse(cell, text, command.error());
        cell.fate = command->changes.isEmpty() ? Fate::Same : Fate::Changed;
        cell.after = cellTextOf(m_model, field, value, m_reading);
        take(*command);
    }

    void planCell(PlannedCell& cell, const Field& field, const QString& text, const Id& target)
    {
        const EntityKey key{ m_block.kind, target };
        const auto entity = m_model.find(key);
        if (!entity)
            return refuse(cell, text, Error{ base::EntityError::Unknown, { target } });
        const auto* node = std::get_if<domain::Node>(&*entity);
        if (node && !field.appliesTo(node->kind)) {
            if (!text.trimmed().isEmpty())
                refuse(cell, text, Error{ base::FieldError::Unknown, { target }, field.key });
            return;
        }
        const domain::Value before = field.read(*entity);
        cell.before = cellTextOf(m_model, field, before, m_reading);
        cell.after = text;
        if (text == cell.before) { // what was copied goes back unread
            cell.fate = Fate::Same;
            return;
        }
        const auto value = valueOf(m_model, field, text, m_reading);
        if (!value)
            return refuse(cell, text, value.error());
        finish(cell, field, text, *value, commands::setField(m_model, { key }, field.key, *value));
    }

    static void refuse(PlannedCell& cell, const QString& text, const Error& why)
    {
        cell.fate = Fate::Refused;
        cell.after = text;
        cell.why = why;
    }

    PlannedRow madeRow(PlannedRow row, const QStringList& texts)
    {
        if (m_block.kind == EntityKind::Node)
            return madeNode(std::move(row), texts);
        domain::Entity entity = domain::blankEntity(m_block.kind, Id::random());
        for (std::size_t column = 0; column < row.cells.size() && qsizetype(column) < texts.size(); ++column)
            if (m_block.columns[column])
                writeCell(row.cells[column], *m_block.columns[column], texts[qsizetype(column)], entity);
        const auto command = commands::addEntity(m_model, entity);
        if (!command) {
            row.fate = PlannedRow::Fate::Refused;
            row.why = command.error();
            return row;
        }
        return made(std::move(row), *command, domain::keyOf(entity).id);
    }

    void writeCell(PlannedCell& cell, const Field& field, const QString& text, domain::Entity& entity)
    {
        if (text.trimmed().isEmpty())
            return; // as it is by default
        const auto value = valueOf(m_model, field, text, m_reading);
        if (!value)
            return refuse(cell, text, value.error());
        if (!field.write(entity, *value))
            return refuse(cell, text, Error{ base::FieldError::BadValue, {}, field.key });
        cell.fate = Fate::Changed;
        cell.after = cellTextOf(m_model, field, *value, m_reading);
    }

    /// A node comes with the next free code; then its cells are put into it like those of any row.
    PlannedRow madeNode(PlannedRow row, const QStringList& texts)
    {
        const auto placed = commands::placeNode(m_model, m_block.nodeKind, QString(), nextPlace());
        if (!placed) {
            row.fate = PlannedRow::Fate::Refused;
            row.why = placed.error();
            return row;
        }
        const Id id = placed->created.front().id;
        row = made(std::move(row), *placed, id);
        for (std::size_t column = 0; column < row.cells.size() && qsizetype(column) < texts.size(); ++column)
            if (m_block.columns[column] && !texts[qsizetype(column)].trimmed().isEmpty())
                planColumn(row.cells[column], column, texts[qsizetype(column)], id);
        return row;
    }

    PlannedRow made(PlannedRow row, const Command& command, const Id& id)
    {
        take(command);
        m_plan.command.created.push_back({ m_block.kind, id });
        row.id = id;
        row.fate = PlannedRow::Fate::Created;
        return row;
    }

    void take(const Command& command) { m_model.apply(command.changes); }

    /// Below everything, column beside column.
    commands::Point nextPlace()
    {
        const std::size_t column = m_placed / kRowsInColumn, row = m_placed % kRowsInColumn;
        ++m_placed;
        return { m_left + double(column) * kColumnPitch,
            (m_isPlaced ? m_bottom + 2 * kRowPitch : 0.0) + double(row) * kRowPitch };
    }

    const Model& m_before;
    Model m_model;
    const Block& m_block;
    const Reading& m_reading;
    Plan m_plan;
    double m_left = 0.0, m_bottom = 0.0;
    bool m_isPlaced = false;
    std::size_t m_placed = 0;
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
    return Planner(model, block, reading).run();
}

} // namespace hz::sheets
