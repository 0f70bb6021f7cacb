#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

namespace hz::domain {

/// Whether people read two codes as one: equal in Unicode's composed normal form.
[[nodiscard]] bool isSameCode(const QString& a, const QString& b);

/// Nodes whose codes differ only in their Unicode form, each group in the order of ids. A file may have them since
/// before this was refused.
[[nodiscard]] std::vector<std::vector<base::Id>> codesAlikeIn(const Model& model);

/// The first of them: field.code-alike (ids: the later node, the earlier one).
[[nodiscard]] std::optional<base::Error> codesAlike(const Model& model);

} // namespace hz::domain
