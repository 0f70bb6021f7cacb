#include "model/domain/field_makers.h"

#include <algorithm>
#include <array>

namespace hz::domain {

namespace {

using Kinds = std::make_index_sequence<kEntityKinds>;

template <std::size_t... I> std::array<KindOfEntity, kEntityKinds> describedKinds(std::index_sequence<I...>)
{
    return { describe::kind<std::variant_alternative_t<I, Entity>>()... };
}

template <std::size_t... I> Entity blankOf(std::size_t kind, std::index_sequence<I...>)
{
    Entity entity;
    ((kind == I ? void(entity.emplace<I>()) : void()), ...);
    return entity;
}

template <typename Wanted> const Field* firstField(EntityKind kind, Wanted wanted)
{
    const auto& fields = fieldsOf(kind);
    const auto found = std::ranges::find_if(fields, wanted);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

bool KindOfEntity::bearsOnRisk() const
{
    return std::ranges::any_of(fields, &Field::bearsOnRisk);
}

const KindOfEntity& kindDescription(EntityKind kind)
{
    static const auto kinds = describedKinds(Kinds());
    return kinds[static_cast<std::size_t>(kind)];
}

const std::vector<Field>& fieldsOf(EntityKind kind)
{
    return kindDescription(kind).fields;
}

const Field* findField(EntityKind kind, std::string_view key)
{
    return firstField(kind, [key](const Field& field) { return key == field.key; });
}

const Field* findField(EntityKind kind, Field::Role role)
{
    return firstField(kind, [role](const Field& field) { return field.role == role; });
}

const char* kindKey(EntityKind kind)
{
    return kindChoice(kind).key;
}

const Choice& kindChoice(EntityKind kind)
{
    return kindDescription(kind).name;
}

std::optional<EntityKind> kindFromKey(std::string_view key)
{
    for (int i = 0; i < kEntityKinds; ++i)
        if (const auto kind = static_cast<EntityKind>(i); key == kindKey(kind))
            return kind;
    return std::nullopt;
}

Entity blankEntity(EntityKind kind, Id id)
{
    Entity entity = blankOf(static_cast<std::size_t>(kind), Kinds());
    std::visit([id](auto& e) { e.id = id; }, entity);
    return entity;
}

} // namespace hz::domain
