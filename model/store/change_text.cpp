#include "model/store/change_text.h"

#include "model/domain/fields.h"
#include "model/store/disk.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <string_view>

namespace hz::store {

using domain::Change;
using domain::ChangeSet;
using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Value;
using domain::ValueKind;

namespace {

using Json = rapidjson::Value;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/// Exact numbers, and no recursion however deep the text is nested.
constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;

void writeText(Writer& writer, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    writer.String(bytes.constData(), static_cast<rapidjson::SizeType>(bytes.size()));
}

void write(Writer& writer, const Value& value)
{
    if (const bool* flag = std::get_if<bool>(&value)) {
        writer.Bool(*flag);
    } else if (const qint64* number = std::get_if<qint64>(&value)) {
        writer.Int64(*number);
    } else if (const double* real = std::get_if<double>(&value); real && std::isfinite(*real)) {
        writer.Double(*real);
    } else if (const QStringList* list = std::get_if<QStringList>(&value)) {
        writer.StartArray();
        for (const QString& entry : *list)
            writeText(writer, entry);
        writer.EndArray();
    } else if (real || std::holds_alternative<std::monostate>(value)) {
        writer.Null();
    } else {
        writeText(writer, domain::toText(value));
    }
}

void writeDifferingFields(Writer& writer, const Entity& entity, const Entity& base)
{
    writer.StartObject();
    for (const Field& field : domain::fieldsOf(domain::kindOf(entity))) {
        const Value value = field.read(entity);
        if (value == field.read(base))
            continue;
        writer.Key(field.key);
        write(writer, value);
    }
    writer.EndObject();
}

void writeState(Writer& writer, const char* key, const std::optional<Entity>& entity, const Entity& base)
{
    writer.Key(key);
    if (entity)
        writeDifferingFields(writer, *entity, base);
    else
        writer.Null();
}

void write(Writer& writer, const Change& change)
{
    const auto key = change.key();
    const Entity blank = domain::blankEntity(key.kind, key.id);
    writer.StartObject();
    writer.Key("kind");
    writer.String(domain::kindKey(key.kind));
    writer.Key("id");
    writer.String(key.id.text().c_str());
    writeState(writer, "before", change.before, blank);
    writeState(writer, "after", change.after, change.before ? *change.before : blank);
    writer.EndObject();
}

std::string_view wordsOf(const Json& text)
{
    return { text.GetString(), text.GetStringLength() };
}

QString textOf(const Json& text)
{
    return QString::fromUtf8(text.GetString(), static_cast<qsizetype>(text.GetStringLength()));
}

std::optional<Value> listFrom(const Json& array)
{
    QStringList list;
    for (const Json& entry : array.GetArray()) {
        if (!entry.IsString())
            return std::nullopt;
        list.append(textOf(entry));
    }
    return Value(list);
}

std::optional<Value> valueFrom(
    const Json& json, const Field& field, const domain::EntityKey& of, migration::FirstEdition* from)
{
    const ValueKind kind = field.kind;
    if (json.IsNull())
        return Value();
    if (json.IsBool())
        return Value(json.GetBool());
    if (json.IsInt64() && kind == ValueKind::Integer)
        return Value(qint64{ json.GetInt64() });
    if (json.IsNumber())
        return Value(json.GetDouble());
    if (json.IsArray())
        return listFrom(json);
    if (!json.IsString())
        return std::nullopt;
    const auto value = from ? from->read(of, field, textOf(json)) : domain::fromText(kind, textOf(json));
    return value ? std::optional(*value) : std::nullopt;
}

/// Fields of a newer program are left out.
bool applyFields(Entity& entity, const Json& fields, migration::FirstEdition* from)
{
    for (const auto& [key, json] : fields.GetObject()) {
        const Field* field = domain::findField(domain::kindOf(entity), wordsOf(key));
        if (!field)
            continue;
        const auto value = valueFrom(json, *field, domain::keyOf(entity), from);
        if (!value || !field->write(entity, *value))
            return false;
    }
    return true;
}

/// A member of an object that is a text; empty otherwise.
std::string_view wordsOf(const Json& object, const char* key)
{
    const auto found = object.FindMember(key);
    return found != object.MemberEnd() && found->value.IsString() ? wordsOf(found->value) : std::string_view();
}

/// Takes what the member says of the entity on to `state`; false when it cannot be.
bool readState(
    const Json& object, const char* key, Entity& entity, std::optional<Entity>& state, migration::FirstEdition* from)
{
    const auto found = object.FindMember(key);
    if (found == object.MemberEnd() || !found->value.IsObject())
        return true;
    if (!applyFields(entity, found->value, from))
        return false;
    state = entity;
    return true;
}

std::optional<Change> changeFrom(const Json& json, migration::FirstEdition* from)
{
    if (!json.IsObject())
        return std::nullopt;
    const auto kind = domain::kindFromKey(wordsOf(json, "kind"));
    const auto id = base::Id::fromText(wordsOf(json, "id"));
    if (!kind || !id)
        return std::nullopt;
    Change change;
    Entity entity = domain::blankEntity(*kind, *id);
    if (!readState(json, "before", entity, change.before, from)
        || !readState(json, "after", entity, change.after, from))
        return std::nullopt;
    return change.before || change.after ? std::optional(change) : std::nullopt;
}

} // namespace

QByteArray changesToText(const ChangeSet& set)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartArray();
    for (const Change& change : set.changes)
        write(writer, change);
    writer.EndArray();
    return { buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()) };
}

base::Result<ChangeSet> changesFromText(const QByteArray& text, migration::FirstEdition* from)
{
    const base::Error damaged = damageError(base::Damage::History, {});
    rapidjson::Document document;
    document.Parse<kParseFlags>(text.constData(), static_cast<std::size_t>(text.size()));
    if (document.HasParseError() || !document.IsArray())
        return damaged;
    ChangeSet set;
    for (const Json& entry : document.GetArray()) {
        auto change = changeFrom(entry, from);
        if (!change)
            return damaged;
        set.changes.push_back(std::move(*change));
    }
    return set;
}

} // namespace hz::store
