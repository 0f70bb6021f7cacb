#pragma once

#include "model/base/random_stream.h"
#include "model/engine/circuit/probability_pair.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// The same fact in 64 samples: bit i belongs to sample i.
using Word = std::uint64_t;

/// Each bit is true with the probability, independently and exactly: it says whether a number drawn bit by bit from
/// [0, 1) is below it, so some nine random words do.
[[nodiscard]] Word randomWord(double probability, base::RandomStream& stream);

/// Draws samples in which a function is true, each as likely as it is among all such samples, however rare they are.
/// A walk down the circuit decides at each choice how the function came to be true, by the probabilities of the two
/// ways; the events that the walk does not meet do not matter to it and are drawn freely.
class ConditionalSampler {
public:
    /// `events` by variable, as in pairsOf. Samples can be drawn.
    ConditionalSampler(Circuit circuit, Ref top, std::vector<ProbabilityPair> events);

    /// Whether samples can be drawn: not where a walk may ask for neither part of a sum, whose parts share events.
    [[nodiscard]] static bool canDraw(const Circuit& circuit, Ref top);

    [[nodiscard]] double probability() const { return at(m_pairs, m_top).yes; }
    /// 64 samples, a word for each variable; the function must be possible. Threads may share the sampler.
    void draw(base::RandomStream& stream, std::span<Word> events) const;

private:
    /// What has to be true for the function to be true, in one of two ways.
    struct Ways {
        Ref highTest;
        Ref high;
        Ref lowTest;
        Ref low;
    };
    static Ways waysOf(const Circuit& circuit, Ref demand);
    void drawSample(
        base::RandomStream& stream, std::span<Word> events, unsigned sample, std::vector<Ref>& demands) const;

    Circuit m_circuit;
    Ref m_top;
    std::vector<ProbabilityPair> m_events;
    std::vector<ProbabilityPair> m_pairs; // by node
};

} // namespace hz::engine
