#pragma once

#include "model/wording/wording.h"

namespace hz::wording {

/// Because of what a node comes about, or a control fails: its own likelihood, and what leads to it.
void addInputReasons(
    std::vector<Reasoning>& sentences, const scoring::Derivation& derivation, const scoring::RiskResult& result);

} // namespace hz::wording
