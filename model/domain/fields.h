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
/// inspector's row, the line of a difference and the CSV head, and all else that is to be known of the field.
struct Field {
    /// Where the inspector shows it.
    enum class Section : std::uint8_t { Identity, Control, Likelihood, Logic, Framework, Notes };
    /// What it is to its entity.
    enum class Role : std::uint8_t {
        Plain,
        Code, // by which people name it, in short
        Name,
        Description,
        Order, // its place among those of its kind
        Subject, // the node that it is about
        Maker, // who makes it, filled in when it is made
        Day // when it is made, filled in; the newest is listed first
    };
    /// How it comes to hold something.
    enum class Entry : std::uint8_t {
        Typed,
        Given, // with the scheme: shown, and not to be changed
        Made // by reading a file or freezing a state: no business of a form
    };
    using Question = std::function<bool(const Entity&)>;

    const char* key;
    const char* label; // translatable in context "Field"
    const char* help; // one sentence, translatable in context "Field"
    ValueKind kind;
    EntityKind target = EntityKind::Project; // of a Reference; of a Text that names something of the scheme: its kind
    std::span<const Choice> choices{}; // of a Choice; of a Text or TextList: suggestions, free text allowed
    bool required = false; // of a Reference: never null, and the entity goes when its target goes
    bool vouched = false; // of a Text: someone answers with it, so it is not blank where it matters
    bool suggestsUsed = false; // of a Text: what the project holds in this field already is suggested
    bool bearsOnRisk = false; // numbers, letters and levels may follow from it, and acceptances lapse when it changes
    Section section = Section::Notes;
    Role role = Role::Plain;
    Entry entry = Entry::Typed;
    int worksheet = 0; // its place among the columns of the worksheet, from 1; 0: none
    unsigned nodeKinds = ~0U; // for Node: bit per NodeKind to which the field belongs
    const char* range = nullptr; // "a number from 0 to 1", translatable in context "Range"; null: all that its kind can
    Question isInRange{}; // of an entity, whether the field holds what it may; empty: always
    Question matters{}; // of an entity, whether the field is of interest as its others are; empty: always
    std::function<Value(const Entity&)> read{};
    /// False when the value's type does not fit the field (or a choice has no such key).
    std::function<bool(Entity&, const Value&)> write{};

    [[nodiscard]] bool appliesTo(NodeKind nodeKind) const
    {
        return (nodeKinds >> static_cast<unsigned>(nodeKind)) & 1U;
    }
    [[nodiscard]] bool holdsItsRange(const Entity& entity) const { return !isInRange || isInRange(entity); }
    [[nodiscard]] bool mattersTo(const Entity& entity) const { return !matters || matters(entity); }
};

/// What is to be known of a kind of entity.
struct KindOfEntity {
    enum class Group : std::uint8_t {
        Project,
        Scheme,
        Graph,
        Evidence, // from which likelihoods are estimated
        Records
    };

    Choice name; // its key in files, and its label
    const char* section; // its key in the text twin
    Group group;
    std::vector<Field> fields; // id left out, in the order in which people should meet them
    bool isAside = false; // drawn or said about the model: no part of what is signed off

    [[nodiscard]] bool bearsOnRisk() const;
};
[[nodiscard]] const KindOfEntity& kindDescription(EntityKind kind);

[[nodiscard]] const std::vector<Field>& fieldsOf(EntityKind kind);
/// Nothing when there is no such field.
[[nodiscard]] const Field* findField(EntityKind kind, std::string_view key);
/// The first field of a kind that is this to it, or nothing.
[[nodiscard]] const Field* findField(EntityKind kind, Field::Role role);

/// "node", "link", ...: the key of a kind in files.
[[nodiscard]] const char* kindKey(EntityKind kind);
/// The same with its label for people.
[[nodiscard]] const Choice& kindChoice(EntityKind kind);
[[nodiscard]] std::optional<EntityKind> kindFromKey(std::string_view key);
/// A fresh entity with every field at its default.
[[nodiscard]] Entity blankEntity(EntityKind kind, Id id);

} // namespace hz::domain
