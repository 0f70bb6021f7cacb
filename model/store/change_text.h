#pragma once

#include "model/base/result.h"
#include "model/domain/changes.h"
#include "model/migration/first_edition.h"

#include <QByteArray>

namespace hz::store {

/// A change set as JSON: [ { "kind", "id", "before": { field: value }, "after": { field: value } } ]. `before` holds
/// the fields that differ from a blank entity, `after` those that differ from `before` (or from a blank one); null
/// stands for "does not exist".
[[nodiscard]] QByteArray changesToText(const domain::ChangeSet& set);
/// Fields that are unknown by now are passed over. Error file.damaged for anything that changesToText does not write.
/// Texts of a former edition are read by `from`.
[[nodiscard]] base::Result<domain::ChangeSet> changesFromText(
    const QByteArray& text, migration::FirstEdition* from = nullptr);

} // namespace hz::store
