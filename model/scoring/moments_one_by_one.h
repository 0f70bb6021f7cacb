#pragma once

#include "model/engine/bit_program.h"
#include "model/engine/compiled.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace hz::scoring {

/// What a moment of a stream brings about, for functions that are too wide for one diagram of their outcomes: of the
/// moments those at which any root comes about are drawn, 64 at a time, and each costs its share.
class MomentsOneByOne {
public:
    /// The formula lives longer. Probabilities by variable; those drawn once are known when it is asked.
    MomentsOneByOne(engine::Formula& formula, const std::vector<engine::Ref>& roots, std::vector<double> probabilities,
        std::vector<bool> isOnce, const engine::Limits& limits);
    /// What one thread knows of the conditions that it met.
    class Known {
    private:
        friend class MomentsOneByOne;
        struct Moments {
            double probability = 1.0; // that one brings about anything
            std::unique_ptr<engine::ConditionalSampler> sampler{}; // null: any moments, each drawn freely
            std::vector<engine::Word> brought{}; // by root
            unsigned next = 64;
        };
        std::map<std::vector<bool>, Moments> byConditions;
        engine::BitProgram::Scratch scratch;
    };
    /// What one block leaves is not for the next.
    static void beginBlock(Known& known);

    /// Adds to `times`, by root. Nothing where that would take too many; else how many were drawn.
    [[nodiscard]] std::optional<std::uint64_t> draw(double moments, const std::vector<bool>& once,
        std::span<double> times, base::RandomStream& random, Known& known) const;

private:
    [[nodiscard]] Known::Moments& momentsOf(const std::vector<bool>& once, Known& known) const;
    void refill(const std::vector<bool>& once, Known::Moments& moments, base::RandomStream& random,
        engine::BitProgram::Scratch& scratch) const;

    std::size_t m_roots;
    std::vector<double> m_probabilities;
    std::vector<bool> m_isOnce;
    std::vector<engine::Variable> m_conditions; // drawn once, that the roots depend on
    engine::Compiled m_any; // that any of the roots comes about
    bool m_canDraw = false; // from it
    engine::BitProgram m_program;
};

} // namespace hz::scoring
