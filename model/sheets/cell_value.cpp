#include "model/sheets/cell_value.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/codes/exchange_errors.h"

#include "model/commands/entity_names.h"
#include "model/domain/typed_value.h"

#include <QCoreApplication>

namespace hz::sheets {

namespace {

using base::Error;
using base::Result;
using base::SheetError;
using domain::Field;
using domain::Model;
using domain::Value;
using domain::ValueKind;

Error refused(base::ErrorCode code, const QString& text)
{
    return { code, {}, text.toStdString() };
}

QString textIn(const domain::Entity& entity, Field::Role role)
{
    const Field* field = domain::findField(domain::keyOf(entity).kind, role);
    const Value value = field ? field->read(entity) : Value();
    const QString* text = std::get_if<QString>(&value);
    return text ? text->simplified() : QString();
}

bool isSame(const QString& a, const QString& b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

Result<Value> choiceOf(const Field& field, const QString& text)
{
    QStringList labels;
    for (const domain::Choice& choice : field.choices) {
        labels << QCoreApplication::translate("Choice", choice.label);
        for (const QString& word : { QString::fromUtf8(choice.key), QString::fromUtf8(choice.label),
                 QCoreApplication::translate("Choice", choice.label) })
            if (isSame(word, text))
                return Value(QString::fromUtf8(choice.key));
    }
    return refused(SheetError::NoSuchChoice, text.simplified() + u'\n' + labels.join(QStringLiteral(", ")));
}

QStringList entriesOf(QString text, const QString& mark)
{
    QStringList entries;
    for (const QString& entry : text.replace(u'\n', mark).split(mark))
        if (const QString trimmed = entry.trimmed(); !trimmed.isEmpty())
            entries << trimmed;
    return entries;
}

Result<Value> flagOf(const QString& text)
{
    for (const char* word : { "yes", "true", "1", "x", "oui", "vrai" })
        if (isSame(text, QLatin1String(word)))
            return Value(true);
    for (const char* word : { "no", "false", "0", "non", "faux" })
        if (isSame(text, QLatin1String(word)))
            return Value(false);
    return text.isEmpty() ? Result<Value>(Value(false)) : refused(base::ValueError::NotAFlag, text);
}

Result<Value> referenceOf(const Model& model, NameBook& names, const Field& field, const QString& text)
{
    if (text.isEmpty() && !field.required)
        return Value(base::Id());
    const auto found = names.find(model, field.target, text);
    return found ? Result<Value>(Value(*found)) : found.error();
}

} // namespace

Result<Value> valueOf(const Model& model, const Field& field, const QString& text, const Reading& reading)
{
    NameBook names;
    return valueOf(model, names, field, text, reading);
}

Result<Value> valueOf(
    const Model& model, NameBook& names, const Field& field, const QString& text, const Reading& reading)
{
    const QString trimmed = text.trimmed();
    switch (field.kind) {
    case ValueKind::Text:
    case ValueKind::LongText:
        return Value(field.kind == ValueKind::Text ? text.simplified() : text);
    case ValueKind::TextList:
        return Value(entriesOf(text, reading.listMark));
    case ValueKind::Choice:
        return choiceOf(field, trimmed);
    case ValueKind::Reference:
        return referenceOf(model, names, field, trimmed);
    case ValueKind::Flag:
        return flagOf(trimmed);
    case ValueKind::Bytes:
        return refused(SheetError::NotTyped, QString());
    default:
        return domain::typedValue(field.kind, trimmed, reading.speech);
    }
}

QString cellTextOf(const Model& model, const Field& field, const Value& value, const Reading& reading)
{
    if (const auto* entries = std::get_if<QStringList>(&value))
        return entries->join(reading.listMark + u' ');
    if (const auto* id = std::get_if<base::Id>(&value)) {
        const auto entity = model.find({ field.target, *id });
        return entity ? handleOf(model, *entity) : QString();
    }
    if (field.kind == ValueKind::Choice) {
        for (const domain::Choice& choice : field.choices)
            if (domain::toText(value) == QLatin1String(choice.key))
                return QCoreApplication::translate("Choice", choice.label);
        return domain::toText(value);
    }
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("yes") : QStringLiteral("no");
    if (const QString* text = std::get_if<QString>(&value))
        return *text;
    return domain::shownText(value, reading.speech);
}

QString textOf(const Cell& cell, const Reading& reading)
{
    const double* number = std::get_if<double>(&cell.content);
    return number ? domain::shownText(Value(*number), reading.speech) : cell.text();
}

QString handleOf(const Model& model, const domain::Entity& entity)
{
    if (domain::kindOf(entity) == domain::EntityKind::Link)
        return commands::shortNameOf(model, entity);
    const QString code = textIn(entity, Field::Role::Code);
    return code.isEmpty() ? textIn(entity, Field::Role::Name) : code;
}

} // namespace hz::sheets
