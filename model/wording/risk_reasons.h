#pragma once

#include "model/wording/wording.h"

namespace hz::wording {

/// How the letter of a node comes about, and what it means in every category.
void addRiskReasons(
    std::vector<Reasoning>& sentences, const scoring::Derivation& derivation, const scoring::RiskResult& result);

} // namespace hz::wording
