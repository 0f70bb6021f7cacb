#pragma once

#include "model/domain/fields.h"

#include <optional>
#include <string_view>

namespace hz::exchange {

inline constexpr const char* kTwinFormatName = "graphazard.twin/";
inline constexpr int kTwinFormatVersion = 2; // the edition (model/migration)

[[nodiscard]] inline std::optional<domain::EntityKind> kindOfSection(std::string_view section)
{
    for (int i = 0; i < domain::kEntityKinds; ++i)
        if (const auto kind = static_cast<domain::EntityKind>(i); section == domain::kindDescription(kind).section)
            return kind;
    return std::nullopt;
}

} // namespace hz::exchange
