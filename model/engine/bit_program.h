#pragma once

#include "model/engine/circuit/conditional_sampler.h"
#include "model/engine/formula/formula.h"

#include <span>
#include <vector>

namespace hz::engine {

/// The part of a formula below some roots, to be evaluated in 64 samples at once by operations on whole words. The
/// formula lives longer and does not grow below the roots. Does not change; threads share it, each with its own
/// scratch.
class BitProgram {
public:
    BitProgram(const Formula& formula, std::span<const Ref> roots);

    using Scratch = std::vector<Word>;
    /// `events` by variable, one that is missing false; `results` by root.
    void run(std::span<const Word> events, std::span<Word> results, Scratch& scratch) const;

private:
    [[nodiscard]] Word evaluate(std::uint32_t node, std::span<const Word> events, std::span<const Word> words) const;
    [[nodiscard]] Word atLeast(std::uint32_t node, std::span<const Word> words) const;

    const Formula& m_formula;
    std::vector<Ref> m_roots;
    std::vector<std::uint32_t> m_nodes; // operands first
};

} // namespace hz::engine
