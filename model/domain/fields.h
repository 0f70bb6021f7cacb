#pragma once

#include "model/domain/value.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace hz::domain {

struct Choice {
    const char* key; // in files
    const char* label; // for people, translatable in context "Choice"
};

/// One field of one kind of entity: the single description from which come the table column, the twin's key, the
/// inspector's row, the line of a difference and the CSV head.
struct Field {
    const char* key;
    const char* label; // translatable in context "Field"
    const char* help; // one sentence, translatable in context "Field"
    ValueKind kind;
    EntityKind target = EntityKind::Project; // of a Reference
    std::span<const Choice> choices{}; // of a Choice; of a Text or TextList: suggestions, free text allowed
    bool required = false; // of a Reference: never null, and the entity goes when its target goes
    unsigned nodeKinds = ~0U; // for Node: bit per NodeKind to which the field belongs
    std::function<Value(const Entity&)> read{};
    /// False when the value's type does not fit the field (or a choice has no such key).
    std::function<bool(Entity&, const Value&)> write{};

    [[nodiscard]] bool appliesTo(NodeKind nodeKind) const
    {
        return (nodeKinds >> static_cast<unsigned>(nodeKind)) & 1U;
    }
};

/// The fields of a kind, id left out, in the order in which people should meet them.
[[nodiscard]] const std::vector<Field>& fieldsOf(EntityKind kind);
/// Nothing when there is no such field.
[[nodiscard]] const Field* findField(EntityKind kind, std::string_view key);

/// "node", "link", ...: the key of a kind in files.
[[nodiscard]] const char* kindKey(EntityKind kind);
/// The same with its label for people.
[[nodiscard]] const Choice& kindChoice(EntityKind kind);
[[nodiscard]] std::optional<EntityKind> kindFromKey(std::string_view key);
/// A fresh entity with every field at its default.
[[nodiscard]] Entity blankEntity(EntityKind kind, Id id);

} // namespace hz::domain
