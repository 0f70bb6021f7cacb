#include "model/sheets/draft.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/codes/exchange_errors.h"
#include "model/base/codes/graph_errors.h"

#include "model/commands/reconnect.h"

#include <algorithm>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using base::Result;
using base::SheetError;
using base::Status;
using commands::Command;
using domain::Entity;
using domain::EntityKey;
using domain::EntityKind;
using domain::Field;
using domain::Model;
using domain::Value;
using Fate = PlannedCell::Fate;

constexpr double kRowPitch = 112.0, kColumnPitch = 264.0;
constexpr std::size_t kRowsInColumn = 12; // of new nodes on the canvas

/// What is made elsewhere: with a scheme, or with a digest of what it is said about.
bool isMadeElsewhere(EntityKind kind)
{
    using Group = domain::KindOfEntity::Group;
    const Group group = domain::kindDescription(kind).group;
    return group == Group::Scheme || group == Group::Project || kind == EntityKind::Placement
        || kind == EntityKind::SignOff || kind == EntityKind::Acceptance || kind == EntityKind::Baseline
        || kind == EntityKind::Evaluation;
}

/// Spreadsheets keep 15 digits of a number.
bool isSameNumber(const Field& field, const QString& text, const QString& whole)
{
    constexpr int kDigits = 15;
    if (field.kind == domain::ValueKind::Text || field.kind == domain::ValueKind::LongText)
        return false; // "1" is not "1.0" there
    bool isNumber = false, isWhole = false;
    const double number = text.toDouble(&isNumber), before = whole.toDouble(&isWhole);
    return isNumber && isWhole && QString::number(number, 'g', kDigits) == QString::number(before, 'g', kDigits);
}

/// Whether the text is what a cell shows of another.
bool isShown(const Field& field, const QString& text, const QString& whole)
{
    return text == whole || text == heldText(whole) || (text.trimmed().isEmpty() && whole.trimmed().isEmpty())
        || isSameNumber(field, text, whole);
}

} // namespace

void refuse(PlannedCell& cell, const QString& text, const Error& why)
{
    cell.fate = Fate::Refused;
    cell.after = text;
    cell.why = why;
}

Draft::Draft(const Model& model, Reading reading, std::optional<Reading> otherwise)
    : m_before(model)
    , m_model(model)
    , m_reading(std::move(reading))
    , m_otherwise(std::move(otherwise))
{
    m_model.placements().forEach([this](const domain::Placement& placement) {
        m_left = m_isPlaced ? std::min(m_left, placement.x) : placement.x;
        m_bottom = m_isPlaced ? std::max(m_bottom, placement.y) : placement.y;
        m_isPlaced = true;
    });
}

PlannedCell Draft::put(const EntityKey& key, const Field& field, const QString& text)
{
    PlannedCell cell;
    const auto entity = m_model.find(key);
    if (!entity) {
        refuse(cell, text, Error{ base::EntityError::Unknown, { key.id } });
        return cell;
    }
    const auto* node = std::get_if<domain::Node>(&*entity);
    if (node && !field.appliesTo(node->kind)) {
        if (!text.trimmed().isEmpty())
            refuse(cell, text, Error{ base::FieldError::Unknown, { key.id }, field.key });
        return cell;
    }
    const Value before = field.read(*entity);
    cell.before = cellTextOf(m_model, field, before, m_reading);
    cell.after = text;
    if (isShown(field, text, cell.before)) { // what was copied goes back unread
        cell.fate = Fate::Same;
        return cell;
    }
    const auto value = read(field, text);
    if (!value)
        refuse(cell, text, value.error());
    else if (*value == before)
        finish(cell, field, *value, Command());
    else
        finish(cell, field, *value, changed(key, field, *value));
    return cell;
}

PlannedCell Draft::putImpact(const Id& consequence, const Id& category, const Field& field, const QString& text)
{
    PlannedCell cell;
    const auto* node = m_model.node(consequence);
    if (!node || node->kind != domain::NodeKind::Consequence) {
        if (!text.trimmed().isEmpty())
            refuse(cell, text, Error{ base::FieldError::Unknown, { consequence }, field.key });
        return cell;
    }
    Entity impact(impactOf(m_model, consequence, category));
    cell.before = cellTextOf(m_model, field, field.read(impact), m_reading);
    cell.after = text;
    if (isShown(field, text, cell.before)) {
        cell.fate = Fate::Same;
        return cell;
    }
    const auto value = read(field, text);
    if (!value || !field.write(impact, *value)) {
        refuse(cell, text, value ? Error{ base::FieldError::BadValue, {}, field.key } : value.error());
        return cell;
    }
    const auto& wanted = std::get<domain::Impact>(impact);
    finish(cell, field, *value, commands::setImpact(m_model, consequence, category, wanted.severity, wanted.magnitude));
    return cell;
}

void Draft::finish(PlannedCell& cell, const Field& field, const Value& value, const Result<Command>& command)
{
    if (!command)
        return refuse(cell, cell.after, command.error());
    cell.fate = command->changes.isEmpty() ? Fate::Same : Fate::Changed;
    cell.after = cellTextOf(m_model, field, value, m_reading);
    (void)take(command);
}

Result<Value> Draft::read(const Field& field, const QString& text)
{
    if (field.entry != Field::Entry::Typed)
        return Error{ SheetError::NotTyped };
    auto value = valueOf(m_model, m_names, field, text, m_reading);
    if (value || !m_otherwise)
        return value;
    auto other = valueOf(m_model, m_names, field, text, *m_otherwise);
    return other ? other : value;
}

/// A link is led elsewhere with its guards, and an estimate is put to use in the place of others.
Result<Command> Draft::changed(const EntityKey& key, const Field& field, const Value& value) const
{
    const std::string_view name = field.key;
    if (key.kind == EntityKind::Link && (name == "from" || name == "to"))
        return commands::reconnectLink(
            m_model, key.id, name == "from" ? commands::LinkEnd::From : commands::LinkEnd::To, std::get<Id>(value));
    if (key.kind == EntityKind::Estimate && name == "applied")
        return commands::applyEstimate(m_model, key.id, std::get<bool>(value));
    return commands::setField(m_model, { key }, field.key, value);
}

Result<Id> Draft::place(domain::NodeKind kind, const QString& title)
{
    const auto placed = commands::placeNode(m_model, kind, title, nextPlace());
    if (const Status taken = take(placed); !taken)
        return taken.error();
    m_created.push_back(placed->created.front());
    return placed->created.front().id;
}

Result<Command> Draft::joining(const Entity& entity) const
{
    if (const auto* link = std::get_if<domain::Link>(&entity))
        return commands::linkNodes(m_model, link->from, link->to);
    if (const auto* guard = std::get_if<domain::Guard>(&entity))
        return commands::guardLink(m_model, guard->control, guard->link);
    const auto* impact = std::get_if<domain::Impact>(&entity);
    if (impact && !impactOf(m_model, impact->consequence, impact->category).id.isNull())
        return Error{ base::ImpactError::Exists, { impact->consequence } };
    return commands::addEntity(m_model, entity);
}

Result<Id> Draft::add(const Entity& entity)
{
    const EntityKind kind = domain::kindOf(entity);
    if (isMadeElsewhere(kind))
        return Error{ SheetError::NotAddedHere };
    for (const Field& field : domain::fieldsOf(kind)) // said here, as only some commands look
        if (const Value value = field.read(entity); field.required && value == Value(Id()))
            return Error{ base::FieldError::Missing, {}, field.key };
    const auto command = joining(entity);
    if (const Status taken = take(command); !taken)
        return taken.error();
    const EntityKey key = command->changes.changes.front().key();
    m_created.push_back(key);
    return key.id;
}

Status Draft::take(const Result<Command>& command)
{
    if (!command)
        return command.error();
    m_model.apply(command->changes);
    m_names.follow(m_model, command->changes);
    m_changes += command->changes.changes.size();
    return base::Done{};
}

void Draft::comeBack(const Mark& mark)
{
    m_model = mark.model;
    m_created = mark.created;
    m_changes = mark.changes;
    m_names = {};
}

void Draft::drop(const EntityKey& key)
{
    (void)take(commands::removeEntities(m_model, { key }));
    std::erase(m_created, key);
}

/// Below everything, column beside column.
commands::Point Draft::nextPlace()
{
    const std::size_t column = m_placed / kRowsInColumn, row = m_placed % kRowsInColumn;
    ++m_placed;
    return { m_left + double(column) * kColumnPitch,
        (m_isPlaced ? m_bottom + 2 * kRowPitch : 0.0) + double(row) * kRowPitch };
}

Command Draft::command() const
{
    Command command;
    command.created = m_created;
    command.name = { commands::CommandCode::Paste, static_cast<int>(m_created.size()), {} };
    command.changes = domain::difference(m_before, m_model);
    return command;
}

} // namespace hz::sheets
