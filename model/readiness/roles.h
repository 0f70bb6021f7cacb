#pragma once

#include "model/domain/model.h"

#include <QStringList>

namespace hz::readiness {

/// The roles that may accept a risk of this level: the parts of `acceptedBy` between commas, semicolons or lines,
/// without what stands in brackets.
[[nodiscard]] QStringList rolesOf(const domain::RiskLevel& level);
/// Roles are compared without regard to case, outer spaces and brackets.
[[nodiscard]] bool isSameRole(const QString& a, const QString& b);
[[nodiscard]] bool mayAccept(const QString& role, const domain::RiskLevel& level);
/// All that the scheme names, each once, those of the worst level first.
[[nodiscard]] QStringList rolesOf(const domain::Model& model);
/// Names of categories, levels, groups, stages and tags are compared without regard to case and outer spaces.
[[nodiscard]] bool isSameName(const QString& a, const QString& b);

} // namespace hz::readiness
