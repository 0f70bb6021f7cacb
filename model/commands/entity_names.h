#pragma once

#include "model/domain/model.h"

#include <QString>

/// What entities are called where no language is at hand: in names of commands, which files keep, and in errors of a
/// model that is refused. Sentences for people have wording::nameOfEntity.
namespace hz::commands {

/// Stands between the name of a criterion's stage and the key of its kind, which are what the criterion is called. No
/// name has one.
inline constexpr QChar kBeforeKind = u'\t';

/// What has a name bears that: "H07 Data exposure"; what has none, those of what it joins: "C01 Leak → H07 Fire".
[[nodiscard]] QString nameOf(const domain::Model& model, const domain::Entity& entity);
/// Of what has a code, that alone: "H07", "C01 → H07".
[[nodiscard]] QString shortNameOf(const domain::Model& model, const domain::Entity& entity);

} // namespace hz::commands
