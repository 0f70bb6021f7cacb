#pragma once

#include "model/engine/uncertainty.h"
#include "model/sampling/distribution.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace hz::sampling {

/// For engine::sample(): the probability of each event is drawn on its own, `distributions` by variable; one that is
/// missing counts as certain. Each block has a stream of its own, of the seed and its number.
[[nodiscard]] std::function<engine::FillBlock()> independentEvents(
    std::vector<Distribution> distributions, std::uint64_t seed);

} // namespace hz::sampling
