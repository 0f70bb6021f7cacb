#pragma once

#include "model/base/cancel.h"

#include <cstdint>
#include <functional>
#include <span>

namespace hz::engine {

/// Where and for how long blocks of work are done.
struct BlockOptions {
    unsigned threads = 0; // 0: as many as the machine runs at once
    double seconds = 60.0;
    base::CancelToken cancel{};
};

/// How many threads so many blocks get; at least one.
[[nodiscard]] std::size_t threadsFor(std::uint64_t blocks, const BlockOptions& options);

/// Does one block; false when it could not be finished.
using DoBlock = std::function<bool(std::uint64_t block)>;

/// Does the blocks 0, 1, 2, ... on as many threads as there are workers, the caller's among them; each worker is used
/// by one thread. Blocks are begun in order and finished once begun, unless a worker says that it could not: so what
/// is done when time or a cancel ends it is a beginning of the whole. Returns how many of the first blocks are done.
[[nodiscard]] std::uint64_t doBlocks(
    std::uint64_t blocks, std::span<const DoBlock> workers, const BlockOptions& options);

} // namespace hz::engine
