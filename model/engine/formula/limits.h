#pragma once

#include "model/base/cancel.h"
#include "model/engine/formula/bounded.h"

#include <algorithm>
#include <cstddef>

namespace hz::engine {

/// What may stop the exact method. A limit that is met makes the answer a wider interval, never a failure.
struct Limits {
    std::size_t maximumNodes = 20'000'000;
    double seconds = 60.0; // of work on questions, between two calls of setProbabilities
    base::CancelToken cancel{};
    std::size_t maximumBytes = std::size_t{ 4 } << 30;

    /// So many nodes may be made when each takes, with its share of tables, this many bytes.
    [[nodiscard]] std::size_t nodesOf(std::size_t bytes) const { return std::min(maximumNodes, maximumBytes / bytes); }
};

} // namespace hz::engine
