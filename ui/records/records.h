#pragma once

#include "model/domain/fields.h"
#include "model/domain/model.h"

#include <QDate>
#include <QString>

#include <optional>

/// Records: entities that hang on the graph without being part of it, as evidence, incidents, comments and actions.
namespace hz::ui {

using base::Id;

/// A new one with what is known before anything is typed: the node, the day, and who makes it.
[[nodiscard]] domain::Entity freshRecord(
    const domain::Model& model, domain::EntityKind kind, const Id& node, const QString& person, const QDate& today);
/// One line that tells it from others.
[[nodiscard]] QString summaryOf(const domain::Model& model, const domain::Entity& record);
/// A field's value as a table shows it: labels of choices, names of what is referred to.
[[nodiscard]] QString cellText(const domain::Model& model, const domain::Field& field, const domain::Entity& record);
/// In the order in which people list them: by position where there is one, else the newest first.
[[nodiscard]] std::vector<domain::Entity> recordsOf(const domain::Model& model, domain::EntityKind kind);
/// The key of the record with that id; nothing when it is none, as a node.
[[nodiscard]] std::optional<domain::EntityKey> recordKey(const domain::Model& model, const Id& id);
/// The node that it names; null where it names none.
[[nodiscard]] Id nodeOf(const domain::Entity& record);

} // namespace hz::ui
