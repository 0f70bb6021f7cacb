#pragma once

#include "model/domain/fields.h"
#include "model/domain/model.h"

#include <QString>

#include <vector>

/// What the inspector shows of what is selected.
namespace hz::ui {

using base::Id;

/// The fields of one section; of nodes those that all kinds in the set have.
[[nodiscard]] std::vector<const domain::Field*> fieldsFor(
    domain::EntityKind kind, unsigned nodeKinds, domain::Field::Section section);
[[nodiscard]] bool isInspected(domain::EntityKind kind);

struct Heading {
    QString kind;
    QString title;
};
[[nodiscard]] Heading headingOf(const domain::Model& model, const domain::Entity& shown);
/// "3 hazards"
[[nodiscard]] QString severalWords(domain::EntityKind kind, unsigned nodeKinds, int count);

} // namespace hz::ui
