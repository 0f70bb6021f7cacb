#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QStringList>

namespace hz::commands {

/// What a refused model called the entities that an error speaks of travels in the detail of the error, as the model
/// itself goes: people are not told ids of things that have a code.
[[nodiscard]] base::Error withNames(base::Error error, const domain::Model& model);

/// The detail without these names, and they, in the order of the error's ids; none where none were given.
struct NamedDetail {
    std::string detail;
    QStringList names;
};
[[nodiscard]] NamedDetail namedDetail(const std::string& detail);

} // namespace hz::commands
