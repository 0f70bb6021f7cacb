#pragma once

#include "model/base/result.h"
#include "model/domain/fields.h"
#include "model/domain/model.h"

#include <QString>

#include <optional>
#include <vector>

namespace hz::wording {

/// What fills the gaps of a sentence. {detail} the detail; {field} the detail as a field's label; {traits} the detail
/// as what a file has beside its content (one a line, model/store/file_traits.h); {first}, {second} the
/// entities' names; {others} all but the first; {loop} all in order with arrows and back to the first.
struct Filling {
    const std::vector<base::Id>& ids;
    const std::string& detail;
    const domain::Model* model = nullptr;
};

[[nodiscard]] QString filled(QString sentence, const Filling& filling);

/// The field that a key means: of the kind where it is known. A bare key is looked up in the graph first, then in the
/// scheme, then in what hangs on the graph. Nothing when no kind has such a field.
[[nodiscard]] const domain::Field* fieldNamed(const QString& key, std::optional<domain::EntityKind> kind = {});

/// How any entity is named in a sentence: "H07 Data exposure", "the link from C01 ... to H07 ...".
[[nodiscard]] QString nameOfEntity(const base::Id& id, const domain::Model* model);

} // namespace hz::wording
