#pragma once

#include "model/domain/fields.h"

/// Choices that the framework names for a hazard's attributes (operational design domain, Khlaaf 2023, section 4.1);
/// free text is allowed beside them.
namespace hz::domain {

[[nodiscard]] std::span<const Choice> hazardSourceSuggestions();
[[nodiscard]] std::span<const Choice> domainSuggestions();
[[nodiscard]] std::span<const Choice> agentSuggestions();
[[nodiscard]] std::span<const Choice> vectorSuggestions();
[[nodiscard]] std::span<const Choice> protectedCharacteristicSuggestions();
[[nodiscard]] std::span<const Choice> assetSuggestions();

} // namespace hz::domain
