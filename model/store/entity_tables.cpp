#include "model/store/entity_tables.h"

#include "model/domain/fields.h"
#include "model/store/disk.h"

#include <charconv>

namespace hz::store {

using base::Error;
using base::Id;
using base::Result;
using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Value;
using domain::ValueKind;

namespace {

std::string quoted(const char* name)
{
    return '"' + std::string(name) + '"';
}

std::string putText(EntityKind kind)
{
    std::string columns = "id";
    std::string marks = "?";
    for (const Field& field : domain::fieldsOf(kind)) {
        columns += ", " + quoted(field.key);
        marks += ", ?";
    }
    return "INSERT OR REPLACE INTO " + quoted(domain::kindKey(kind)) + " (" + columns + ") VALUES (" + marks + ")";
}

std::string readText(EntityKind kind)
{
    std::string columns = "id";
    for (const Field& field : domain::fieldsOf(kind))
        columns += ", " + quoted(field.key);
    return "SELECT " + columns + " FROM " + quoted(domain::kindKey(kind)) + " ORDER BY id";
}

void bindValue(SQLite::Statement& statement, int index, const Value& value)
{
    if (const bool* flag = std::get_if<bool>(&value))
        statement.bind(index, *flag ? 1 : 0);
    else if (const qint64* number = std::get_if<qint64>(&value))
        statement.bind(index, static_cast<int64_t>(*number));
    else if (const double* real = std::get_if<double>(&value))
        statement.bind(index, *real);
    else
        statement.bind(index, domain::toText(value).toStdString());
}

void bindField(SQLite::Statement& statement, int index, const Field& field, const Value& value)
{
    const bool isAbsentNumber = field.kind == ValueKind::OptionalNumber && value.index() == 0;
    if (isAbsentNumber)
        statement.bind(index);
    else
        bindValue(statement, index, value);
}

QString textOf(const SQLite::Column& column)
{
    const char* text = column.getText();
    return domain::textFromUtf8({ text, column.getBytes() });
}

/// Bytes that are no UTF-8 would read back as other characters.
bool isText(const SQLite::Column& column)
{
    return column.isText() && QUtf8StringView(column.getText(), column.getBytes()).isValidUtf8();
}

/// The commonest spelling of numbers, without the regular expressions of the general reader.
std::optional<double> plainNumber(const char* text, int length)
{
    double number = 0.0;
    const auto [end, failure] = std::from_chars(text, text + length, number);
    const bool whole = failure == std::errc() && end == text + length && length > 0;
    return whole && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')) ? std::optional(number) : std::nullopt;
}

std::optional<Value> readNumber(const SQLite::Column& column)
{
    if (column.isInteger() || column.isFloat())
        return Value(column.getDouble());
    return std::nullopt;
}

std::optional<Value> readByText(const SQLite::Column& column, ValueKind kind)
{
    if (!isText(column))
        return std::nullopt;
    const char* text = column.getText();
    const int length = column.getBytes();
    if (kind == ValueKind::LikelihoodValue || kind == ValueKind::OptionalQuantity) {
        const bool isLikelihood = kind == ValueKind::LikelihoodValue;
        if (length == 0)
            return isLikelihood ? Value(domain::Likelihood{}) : Value();
        if (const auto number = plainNumber(text, length))
            return isLikelihood ? Value(domain::Likelihood::condition(*number))
                                : Value(domain::Quantity::point(*number));
    }
    const auto value = domain::fromText(kind, domain::textFromUtf8({ text, length }));
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<Value> readReference(const SQLite::Column& column)
{
    if (!column.isText())
        return std::nullopt;
    if (column.getBytes() == 0)
        return Value(Id());
    const auto id = Id::fromText({ column.getText(), static_cast<std::size_t>(column.getBytes()) });
    return id ? std::optional(Value(*id)) : std::nullopt;
}

std::optional<Value> readField(const SQLite::Column& column, ValueKind kind)
{
    switch (kind) {
    case ValueKind::Flag:
        return column.isInteger() && (column.getInt64() | 1) == 1 ? std::optional(Value(column.getInt64() == 1))
                                                                  : std::nullopt;
    case ValueKind::Integer:
        return column.isInteger() ? std::optional(Value(static_cast<qint64>(column.getInt64()))) : std::nullopt;
    case ValueKind::Number:
        return readNumber(column);
    case ValueKind::OptionalNumber:
        return column.isNull() ? std::optional(Value()) : readNumber(column);
    case ValueKind::Text:
    case ValueKind::LongText:
    case ValueKind::Choice:
        return isText(column) ? std::optional(Value(textOf(column))) : std::nullopt;
    case ValueKind::Reference:
        return readReference(column);
    default:
        return readByText(column, kind);
    }
}

Error badCell(EntityKind kind, const char* column, const SQLite::Column& cell, const Id& row)
{
    Error error = damageError(base::Damage::Cell, {},
        std::string(domain::kindKey(kind)) + '\n' + column + '\n' + textOf(cell).left(100).toStdString());
    if (!row.isNull())
        error.ids.push_back(row);
    return error;
}

/// Of a field whose text the first edition wrote otherwise.
std::optional<Value> readField(
    const SQLite::Column& column, const Field& field, const domain::EntityKey& of, migration::FirstEdition* from)
{
    const bool isOfThen = field.kind == ValueKind::LikelihoodValue || field.kind == ValueKind::Exposure;
    if (!from || !isOfThen)
        return readField(column, field.kind);
    if (!isText(column))
        return std::nullopt;
    const auto value = from->read(of, field, textOf(column));
    return value ? std::optional(*value) : std::nullopt;
}

Result<Entity> readRow(SQLite::Statement& rows, EntityKind kind, migration::FirstEdition* from)
{
    const SQLite::Column idCell = rows.getColumn(0);
    const auto id = Id::fromText({ idCell.getText(), static_cast<std::size_t>(idCell.getBytes()) });
    if (!id || id->isNull())
        return badCell(kind, "id", idCell, Id());
    Entity entity = domain::blankEntity(kind, *id);
    int index = 0;
    for (const Field& field : domain::fieldsOf(kind)) {
        const SQLite::Column cell = rows.getColumn(++index);
        const auto value = readField(cell, field, { kind, *id }, from);
        if (!value || !field.write(entity, *value))
            return badCell(kind, field.key, cell, *id);
    }
    return entity;
}

} // namespace

struct EntityTables::Statements {
    Statements(SQLite::Database& database, EntityKind kind)
        : put(database, putText(kind))
        , remove(database, "DELETE FROM " + quoted(domain::kindKey(kind)) + " WHERE id = ?")
    {
    }

    SQLite::Statement put;
    SQLite::Statement remove;
};

EntityTables::EntityTables(SQLite::Database& database)
    : m_database(database)
{
}

EntityTables::~EntityTables() = default;

EntityTables::Statements& EntityTables::statementsOf(EntityKind kind)
{
    auto& statements = m_statements[static_cast<std::size_t>(kind)];
    if (!statements)
        statements = std::make_unique<Statements>(m_database, kind);
    return *statements;
}

void EntityTables::put(const Entity& entity)
{
    const EntityKind kind = domain::kindOf(entity);
    SQLite::Statement& statement = statementsOf(kind).put;
    statement.tryReset();
    statement.bind(1, domain::idOf(entity).text());
    int index = 1;
    for (const Field& field : domain::fieldsOf(kind))
        bindField(statement, ++index, field, field.read(entity));
    statement.exec();
    statement.reset();
}

void EntityTables::write(const domain::ChangeSet& set)
{
    for (const domain::Change& change : set.changes) {
        if (change.after) {
            put(*change.after);
            continue;
        }
        SQLite::Statement& remove = statementsOf(domain::kindOf(*change.before)).remove;
        remove.tryReset();
        remove.bind(1, change.key().id.text());
        remove.exec();
        remove.reset();
    }
}

void EntityTables::writeAll(const domain::Model& model)
{
    write(domain::difference(domain::Model(), model));
}

Result<domain::Model> EntityTables::read(migration::FirstEdition* from)
{
    domain::Model model;
    for (int i = 0; i < domain::kEntityKinds; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        SQLite::Statement rows(m_database, readText(kind));
        Id last;
        while (rows.executeStep()) {
            Result<Entity> entity = readRow(rows, kind, from);
            if (!entity)
                return entity.error();
            // SQLite takes the order of the table for granted: a broken one gives rows twice, or for ever.
            if (domain::idOf(*entity) <= last)
                return badCell(kind, "id", rows.getColumn(0), last);
            last = domain::idOf(*entity);
            model.put(std::move(*entity));
        }
    }
    return model;
}

} // namespace hz::store
