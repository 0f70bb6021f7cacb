#pragma once

#include "app/cli/projects/json.h"
#include "model/domain/model.h"

#include <map>

/// How long, and how many of each occasion: what every number of a project counts.
namespace hz::cli {

/// The keys of occasions: names, or ids where these do not tell them apart. An object has each once.
class OccasionKeys {
public:
    explicit OccasionKeys(const domain::Model& model);

    /// "occasion" of the default one in a project that has none.
    [[nodiscard]] QString of(const base::Id& occasion) const;

private:
    std::map<base::Id, QString> m_keys;
};

/// { "length", "unit", "occasions": { name: count } }; null where nobody has said how many.
void writeExposure(ModelJson& json, const domain::Model& model);
/// "1 year, 1000000 uses, 12 trains"
[[nodiscard]] QString exposureLine(const domain::Model& model);

} // namespace hz::cli
