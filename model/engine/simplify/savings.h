#pragma once

#include "model/engine/simplify/simplify.h"

namespace hz::engine {

/// Compares a root with what was made of it. Linear in both. Cancelled, it says nothing of use.
[[nodiscard]] Savings savingsOf(
    const Formula& formula, Ref root, const Simplified& simplified, const base::CancelToken& cancel = {});

} // namespace hz::engine
