#pragma once

#include "model/engine/blocks.h"
#include "model/engine/circuit/conditional_sampler.h"
#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hz::engine {

struct SimulationOptions {
    std::uint64_t samples = 131'072; // of all strata; a little more, as each has whole words
    std::uint64_t seed = 1;
    Limits limits{}; // for solving the conditions of the strata; the token is for all
    BlockOptions blocks{};
};

/// A set of samples that were drawn under one condition, and the chance of that condition.
struct Stratum {
    double probability = 0.0;
    std::uint64_t blocks = 0; // of 64 samples each
    std::vector<Word> words{}; // block after block, in each a word for every root
};

struct Simulated {
    std::vector<Stratum> strata{};
    double none = 0.0; // the chance of all other samples: no root is true in them
    bool stratified = false; // else there is one stratum, of all samples
    bool complete = true; // else time or a cancel ended it; what is there is sound
};

/// Draws samples and says which roots are true in each. Rare roots are not left to luck: the roots are sorted by their
/// exact probability into powers of ten, and a stratum is "some root of this power is true, and none of the rarer
/// ones". Its probability is exact, its samples are drawn under the condition (ConditionalSampler), and all strata get
/// equally many. Samples with no root need not be drawn at all. Where a condition cannot be solved within the limits
/// (or not in a form to draw from), all samples are drawn freely. `probabilities` by variable, within [0, 1]; one that
/// is missing counts as certain. The same on any number of threads.
[[nodiscard]] Simulated simulate(const Formula& formula, std::span<const Ref> roots,
    std::span<const double> probabilities, const SimulationOptions& options);

} // namespace hz::engine
