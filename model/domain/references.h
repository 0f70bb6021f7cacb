#pragma once

#include "model/domain/entities.h"

#include <functional>
#include <vector>

/// What an entity names: by a field of its own, or within a likelihood.
namespace hz::domain {

struct Field;

struct Reference {
    const Field* field;
    EntityKey target;
    bool isWithinValue = false; // of a likelihood: an occasion, or a level; it cannot be taken out of it

    bool operator==(const Reference&) const = default;
};

/// All that are not null, in the order of the fields.
[[nodiscard]] std::vector<Reference> referencesOf(const Entity& entity);
/// Each that is not null becomes what `moved` says of it; a letter whose level becomes null becomes unknown, and what
/// is per an occasion that becomes null is per the default one.
void redirect(Entity& entity, const std::function<Id(const EntityKey&)>& moved);

} // namespace hz::domain
