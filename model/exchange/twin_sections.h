#pragma once

#include "model/domain/entities.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace hz::exchange {

inline constexpr const char* kTwinFormatName = "graphazard.twin/";
inline constexpr int kTwinFormatVersion = 1;

/// The sections of a twin, in the order of domain::EntityKind, which is their order in the file.
inline constexpr std::array<std::string_view, domain::kEntityKinds> kTwinSections{ "project", "categories",
    "severities", "severity_meanings", "likelihoods", "risk_levels", "matrix", "ratings", "nodes", "links", "guards",
    "impacts", "layout", "common_causes", "evaluations", "estimates", "evidence", "incidents", "checklist", "comments",
    "actions", "stages", "criteria", "acceptances", "sign_offs", "baselines" };

[[nodiscard]] inline std::optional<domain::EntityKind> kindOfSection(std::string_view section)
{
    for (std::size_t i = 0; i < kTwinSections.size(); ++i)
        if (kTwinSections[i] == section)
            return static_cast<domain::EntityKind>(i);
    return std::nullopt;
}

} // namespace hz::exchange
