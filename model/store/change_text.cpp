#include "model/store/change_text.h"

#include "model/domain/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hz::store {

using domain::Change;
using domain::ChangeSet;
using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Value;
using domain::ValueKind;

namespace {

QJsonValue toJson(const Value& value)
{
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag;
    if (const qint64* number = std::get_if<qint64>(&value))
        return *number;
    if (const double* real = std::get_if<double>(&value))
        return *real;
    if (const QStringList* list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    return std::holds_alternative<std::monostate>(value) ? QJsonValue() : QJsonValue(domain::toText(value));
}

std::optional<Value> fromJson(
    const QJsonValue& json, const Field& field, const domain::EntityKey& of, migration::FirstEdition* from)
{
    const ValueKind kind = field.kind;
    if (json.isNull())
        return Value();
    if (json.isBool())
        return Value(json.toBool());
    if (json.isDouble())
        return kind == ValueKind::Integer ? Value(json.toInteger()) : Value(json.toDouble());
    if (json.isArray()) {
        QStringList list;
        for (const QJsonValue& entry : json.toArray())
            list.append(entry.toString());
        return Value(list);
    }
    const auto value = from ? from->read(of, field, json.toString()) : domain::fromText(kind, json.toString());
    return value ? std::optional(*value) : std::nullopt;
}

QJsonObject differingFields(const Entity& entity, const Entity& base)
{
    QJsonObject object;
    for (const Field& field : domain::fieldsOf(domain::kindOf(entity))) {
        const Value value = field.read(entity);
        if (!(value == field.read(base)))
            object.insert(QLatin1String(field.key), toJson(value));
    }
    return object;
}

QJsonObject changeToJson(const Change& change)
{
    const auto key = change.key();
    const Entity blank = domain::blankEntity(key.kind, key.id);
    QJsonObject object{ { QStringLiteral("kind"), QLatin1String(domain::kindKey(key.kind)) },
        { QStringLiteral("id"), QString::fromStdString(key.id.text()) } };
    object.insert(QStringLiteral("before"), change.before ? differingFields(*change.before, blank) : QJsonValue());
    object.insert(QStringLiteral("after"),
        change.after ? differingFields(*change.after, change.before ? *change.before : blank) : QJsonValue());
    return object;
}

bool applyFields(Entity& entity, const QJsonObject& fields, migration::FirstEdition* from)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const Field* field = domain::findField(domain::kindOf(entity), it.key().toStdString());
        if (!field)
            continue;
        const auto value = fromJson(it.value(), *field, domain::keyOf(entity), from);
        if (!value || !field->write(entity, *value))
            return false;
    }
    return true;
}

std::optional<Change> changeFromJson(const QJsonObject& object, migration::FirstEdition* from)
{
    const auto kind = domain::kindFromKey(object.value(QStringLiteral("kind")).toString().toStdString());
    const auto id = base::Id::fromText(object.value(QStringLiteral("id")).toString().toStdString());
    if (!kind || !id)
        return std::nullopt;
    Change change;
    Entity entity = domain::blankEntity(*kind, *id);
    const QJsonValue before = object.value(QStringLiteral("before"));
    const QJsonValue after = object.value(QStringLiteral("after"));
    if (before.isObject()) {
        if (!applyFields(entity, before.toObject(), from))
            return std::nullopt;
        change.before = entity;
    }
    if (after.isObject()) {
        if (!applyFields(entity, after.toObject(), from))
            return std::nullopt;
        change.after = entity;
    }
    return change.before || change.after ? std::optional(change) : std::nullopt;
}

} // namespace

QByteArray changesToText(const ChangeSet& set)
{
    QJsonArray array;
    for (const Change& change : set.changes)
        array.append(changeToJson(change));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

base::Result<ChangeSet> changesFromText(const QByteArray& text, migration::FirstEdition* from)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        return base::Error{ "file.damaged", {}, "history" };
    ChangeSet set;
    for (const QJsonValue& entry : document.array()) {
        auto change = changeFromJson(entry.toObject(), from);
        if (!change)
            return base::Error{ "file.damaged", {}, "history" };
        set.changes.push_back(std::move(*change));
    }
    return set;
}

} // namespace hz::store
