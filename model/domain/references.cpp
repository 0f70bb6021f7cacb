#include "model/domain/references.h"

#include "model/domain/fields.h"

namespace hz::domain {

namespace {

/// The occasion or the level that a likelihood names; of a null id where it names none.
EntityKey namedBy(const Likelihood& likelihood)
{
    if (likelihood.isPerOccasion())
        return { EntityKind::Occasion, likelihood.occasion };
    if (likelihood.isLetter())
        return { EntityKind::LikelihoodLevel, likelihood.level };
    return { EntityKind::Occasion, Id() };
}

Likelihood naming(Likelihood likelihood, const Id& id)
{
    if (likelihood.isLetter() && id.isNull())
        return Likelihood::unknown();
    (likelihood.isLetter() ? likelihood.level : likelihood.occasion) = id;
    return likelihood;
}

} // namespace

std::vector<Reference> referencesOf(const Entity& entity)
{
    std::vector<Reference> references;
    for (const Field& field : fieldsOf(kindOf(entity))) {
        if (field.kind != ValueKind::Reference && field.kind != ValueKind::LikelihoodValue)
            continue;
        const Value value = field.read(entity);
        const auto* likelihood = std::get_if<Likelihood>(&value);
        const EntityKey target = likelihood ? namedBy(*likelihood) : EntityKey{ field.target, std::get<Id>(value) };
        if (!target.id.isNull())
            references.push_back({ &field, target, likelihood != nullptr });
    }
    return references;
}

void redirect(Entity& entity, const std::function<Id(const EntityKey&)>& moved)
{
    for (const Reference& reference : referencesOf(entity)) {
        const Id id = moved(reference.target);
        if (id == reference.target.id)
            continue;
        const Value value = reference.field->read(entity);
        const auto* likelihood = std::get_if<Likelihood>(&value);
        reference.field->write(entity, likelihood ? Value(naming(*likelihood, id)) : Value(id));
    }
}

} // namespace hz::domain
