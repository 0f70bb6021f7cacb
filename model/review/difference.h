#pragma once

#include "model/base/codes/code_table.h"
#include "model/domain/fields.h"
#include "model/domain/model.h"

/// What differs between two models, in people's words. The differences themselves are domain::difference.
namespace hz::review {

using base::Id;
using domain::EntityKey;
using domain::Model;

enum class Happened : std::uint8_t { Added, Removed, Changed };

[[nodiscard]] Happened happenedIn(const domain::Change& change);
/// For people.
[[nodiscard]] QString label(Happened what);

/// A field that differs; of what was added or removed, against the default.
struct FieldChange {
    const domain::Field* field = nullptr;
    domain::Value before;
    domain::Value after;
};
[[nodiscard]] std::vector<FieldChange> fieldChanges(const domain::Change& change);

/// How people call an entity: "H07 Data exposure", "C01 Phishing → H07 Data exposure". Names that the entity refers to
/// are those of the model.
[[nodiscard]] QString nameOf(const Model& model, const domain::Entity& entity);
/// A value as people read it: references by name, embedded content by its size.
[[nodiscard]] QString shownValue(const Model& model, const domain::Field& field, const domain::Value& value);

/// One line of a difference: what was added or removed has one, without a field; what changed one for each field.
struct DifferenceRow {
    EntityKey key;
    Happened what = Happened::Changed;
    QString kind;
    QString entity;
    QString field;
    QString before;
    QString after;
    Id node; // where to look on the canvas; null: nowhere

    bool operator==(const DifferenceRow&) const = default;
};

/// In the order of the change set.
[[nodiscard]] std::vector<DifferenceRow> describe(
    const domain::ChangeSet& changes, const Model& before, const Model& after);

} // namespace hz::review

namespace hz::base {

template <>
inline constexpr std::array kKeys<review::Happened>{
    Keyed{ review::Happened::Added, "added" },
    Keyed{ review::Happened::Removed, "removed" },
    Keyed{ review::Happened::Changed, "changed" },
};

} // namespace hz::base
