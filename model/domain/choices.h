#pragma once

#include "model/domain/fields.h"

/// What a field of a fixed choice can hold, in the order of the enumeration that it stands for.
namespace hz::domain {

[[nodiscard]] std::span<const Choice> nodeKindChoices();
[[nodiscard]] std::span<const Choice> logicChoices();
[[nodiscard]] std::span<const Choice> controlStatusChoices();
[[nodiscard]] std::span<const Choice> controlTypeChoices();
[[nodiscard]] std::span<const Choice> precedenceChoices();
[[nodiscard]] std::span<const Choice> basisChoices();
[[nodiscard]] std::span<const Choice> bandMeasureChoices();
[[nodiscard]] std::span<const Choice> timeUnitChoices();
[[nodiscard]] std::span<const Choice> estimateSourceChoices();
[[nodiscard]] std::span<const Choice> estimateOutcomeChoices();
[[nodiscard]] std::span<const Choice> estimateUnitChoices();
[[nodiscard]] std::span<const Choice> evidenceKindChoices();
[[nodiscard]] std::span<const Choice> evidenceOutcomeChoices();
[[nodiscard]] std::span<const Choice> actionStatusChoices();
[[nodiscard]] std::span<const Choice> criterionKindChoices();
[[nodiscard]] std::span<const Choice> signOffDecisionChoices();
[[nodiscard]] std::span<const Choice> postureChoices();

} // namespace hz::domain
