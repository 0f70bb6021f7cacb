#pragma once

#include "model/domain/entities.h"

#include <string_view>

namespace hz::domain {

/// What a field may be, where not every value of its kind will do: "a number from 0 to 1". Translatable in context
/// "Range"; null where there is no such limit. The limits are kept by commands::validate.
[[nodiscard]] const char* rangeOfField(EntityKind kind, std::string_view key);

} // namespace hz::domain
