#pragma once

#include "model/base/result.h"
#include "model/domain/fields.h"
#include "model/domain/model.h"
#include "model/wording/sentences.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hz::wording {

/// What fills the gaps of a sentence. {detail} the detail; {detail1} to {detail4} its lines; {traits} the detail as
/// what a file has beside its content (one a line, model/store/file_traits.h); {first}, {second} the entities' names;
/// {others} all but the first; {loop} all in order with arrows and back to the first. Where the first line is the key
/// of a field: {field} its label, {value} the second line, {range} what it may be, {help} its help; of a kind: {kind}.
struct Filling {
    const std::vector<base::Id>& ids;
    const std::string& detail;
    const domain::Model* model = nullptr;
    QStringList names{}; // of the ids, where the model is not there to name them
};

[[nodiscard]] QString filled(const QString& sentence, const Filling& filling);

/// The field that a key means: of the kind where it is known. A bare key is looked up in the graph first, then in the
/// scheme, then in what hangs on the graph. Nothing when no kind has such a field.
[[nodiscard]] const domain::Field* fieldNamed(const QString& key, std::optional<domain::EntityKind> kind = {});

/// Marks that turn the direction of what follows would turn the sentence around the name too.
[[nodiscard]] QString withoutOverrides(QString title);
/// What commands call an entity, for people: the kind of a criterion is a key there.
[[nodiscard]] QString recordedName(const QString& name);

/// How any entity is named in a sentence: "H07 Data exposure", "the link from C01 ... to H07 ...".
[[nodiscard]] QString nameOfEntity(const base::Id& id, const domain::Model* model);

} // namespace hz::wording
