#include "model/commands/entity_names.h"

#include "model/domain/criterion_kinds.h"
#include "model/domain/fields.h"

namespace hz::commands {

using namespace domain;

namespace {

constexpr qsizetype kLongestName = 60;

QString textOf(const Entity& entity, Field::Role role)
{
    const Field* field = findField(kindOf(entity), role);
    const Value value = field ? field->read(entity) : Value();
    const QString* text = std::get_if<QString>(&value);
    const QString name = text ? text->simplified() : QString();
    return name.size() > kLongestName ? name.left(kLongestName).trimmed() + u'…' : name;
}

QString ownName(const Entity& entity, bool isShort)
{
    QStringList words;
    for (const Field::Role role : { Field::Role::Code, Field::Role::Name })
        if (const QString word = textOf(entity, role); !word.isEmpty() && !(isShort && !words.isEmpty()))
            words.append(word);
    return words.join(u' ');
}

/// Its title may speak of what it asked once.
QString nameOfCriterion(const Model& model, const Criterion& criterion, bool isShort)
{
    const Stage* stage = model.table<Stage>().find(criterion.stage);
    return (stage ? ownName(Entity(*stage), isShort) : QString()) + kBeforeKind
        + QLatin1String(kindDescription(criterion.kind).key);
}

QString nameIn(const Model& model, const Entity& entity, bool isShort)
{
    if (const auto* criterion = std::get_if<Criterion>(&entity))
        return nameOfCriterion(model, *criterion, isShort);
    if (const QString own = ownName(entity, isShort); !own.isEmpty())
        return own;
    if (kindOf(entity) == EntityKind::Placement)
        if (const Node* node = model.node(idOf(entity)))
            return nameIn(model, Entity(*node), isShort);
    QStringList words;
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (field.kind == ValueKind::Reference && field.required)
            if (const auto target = model.find({ field.target, std::get<Id>(field.read(entity)) }))
                words.append(nameIn(model, *target, isShort));
    return words.join(QStringLiteral(" → "));
}

} // namespace

QString nameOf(const Model& model, const Entity& entity)
{
    return nameIn(model, entity, false);
}

QString shortNameOf(const Model& model, const Entity& entity)
{
    return nameIn(model, entity, true);
}

} // namespace hz::commands
