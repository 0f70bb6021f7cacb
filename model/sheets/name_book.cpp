#include "model/sheets/name_book.h"

#include "model/base/codes/exchange_errors.h"

#include "model/sheets/cell_value.h"

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using base::Result;
using base::SheetError;
using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Model;

QString textIn(const Entity& entity, Field::Role role)
{
    const Field* field = domain::findField(domain::kindOf(entity), role);
    const domain::Value value = field ? field->read(entity) : domain::Value();
    const QString* text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QString codeOf(const Model& model, const Entity& entity)
{
    if (std::holds_alternative<domain::Link>(entity))
        return handleOf(model, entity);
    const auto* severity = std::get_if<domain::SeverityLevel>(&entity);
    return severity ? QString::number(severity->number) : textIn(entity, Field::Role::Code);
}

} // namespace

QString folded(const QString& text)
{
    QString plain = text.simplified().toCaseFolded().normalized(QString::NormalizationForm_C);
    return plain.replace(QStringLiteral("->"), QStringLiteral("→")).replace(QStringLiteral(" → "), QStringLiteral("→"));
}

Result<Id> NameBook::find(const Model& model, EntityKind kind, const QString& text)
{
    const Names& names = namesOf(model, kind);
    const QString key = folded(text);
    QList<Id> found = key.isEmpty() ? QList<Id>() : names.codes.values(key);
    for (const Id& id : std::as_const(found))
        if (found.size() == 1 || codeOf(model, *model.find({ kind, id })) == text.trimmed())
            return id;
    if (found.isEmpty() && !key.isEmpty())
        found = names.names.values(key);
    if (found.size() == 1)
        return found.front();
    return Error{ found.isEmpty() ? SheetError::NoSuchEntity : SheetError::AmbiguousName, {}, text.toStdString() };
}

Id NameBook::coded(const Model& model, const QString& code)
{
    const QList<Id> found = namesOf(model, EntityKind::Node).codes.values(folded(code));
    for (const Id& id : found)
        if (found.size() == 1 || model.node(id)->code == code.trimmed())
            return id;
    return {};
}

std::vector<Id> NameBook::titled(const Model& model, domain::NodeKind kind, const QString& title)
{
    std::vector<Id> found;
    for (const Id& id : namesOf(model, EntityKind::Node).names.values(folded(title)))
        if (const domain::Node* node = model.node(id); node && node->kind == kind)
            found.push_back(id);
    return found;
}

void NameBook::put(Names& names, const Model& model, const Entity& entity)
{
    const Id id = domain::idOf(entity);
    if (const QString code = folded(codeOf(model, entity)); !code.isEmpty())
        names.codes.insert(code, id);
    if (const QString name = folded(textIn(entity, Field::Role::Name)); !name.isEmpty())
        names.names.insert(name, id);
}

NameBook::Names& NameBook::namesOf(const Model& model, EntityKind kind)
{
    const auto [known, isNew] = m_kinds.try_emplace(kind);
    if (!isNew)
        return known->second;
    int at = 0; // tables come in the order of kinds
    model.forEachTable([&](const auto& table) {
        if (EntityKind(at++) == kind)
            table.forEach([&](const auto& entity) { put(known->second, model, entity); });
    });
    return known->second;
}

/// Links are called after nodes: they are looked up anew when one of those is called something else.
void NameBook::follow(const Model& model, const domain::ChangeSet& changes)
{
    for (const domain::Change& change : changes.changes) {
        const EntityKind kind = change.key().kind;
        if (kind == EntityKind::Node && change.before)
            m_kinds.erase(EntityKind::Link);
        const auto known = m_kinds.find(kind);
        if (known == m_kinds.end())
            continue;
        if (kind == EntityKind::Link && change.before) {
            m_kinds.erase(known);
            continue;
        }
        if (change.before) {
            known->second.codes.remove(folded(codeOf(model, *change.before)), domain::idOf(*change.before));
            known->second.names.remove(folded(textIn(*change.before, Field::Role::Name)), domain::idOf(*change.before));
        }
        if (change.after)
            put(known->second, model, *change.after);
    }
}

} // namespace hz::sheets
