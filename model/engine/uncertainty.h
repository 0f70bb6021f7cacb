#pragma once

#include "model/engine/blocks.h"
#include "model/engine/circuit/sample_program.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace hz::engine {

/// Writes the probabilities of all events for one block of kLanes samples: lane by lane under each variable. What it
/// writes depends on the number of the block alone (base::RandomStream makes a stream of it), so that the same seed
/// gives the same samples on any number of threads. A parameter that several events share is drawn once for each lane.
using FillBlock = std::function<void(std::uint64_t block, std::span<Lanes> events)>;

struct SamplingOptions {
    std::uint64_t samples = 100'000;
    BlockOptions blocks{};
};

struct Samples {
    std::vector<std::vector<double>> values{}; // by root, in the order of the samples
    std::uint64_t clipped = 0; // drawn probabilities that were not within [0, 1] (or no number) and were set to the
                               // nearer end (or 0)
    bool complete = true; // else time or a cancel ended it, and these are the first of the samples
};

/// The probabilities of the roots for many sets of probabilities of the events. `makeFill` is called once for each
/// thread, on the caller's; what it returns is then used by that thread alone.
[[nodiscard]] Samples sample(const Circuit& circuit, std::span<const Ref> roots,
    const std::function<FillBlock()>& makeFill, const SamplingOptions& options);

} // namespace hz::engine
