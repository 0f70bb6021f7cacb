#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace hz::base {

/// The number that splitmix64 (Steele, Lea, Flood 2014) makes of a counter: each bit depends on all bits of it.
[[nodiscard]] constexpr std::uint64_t scattered(std::uint64_t counter)
{
    counter = (counter ^ (counter >> 30)) * 0xBF58476D1CE4E5B9ULL;
    counter = (counter ^ (counter >> 27)) * 0x94D049BB133111EBULL;
    return counter ^ (counter >> 31);
}

/// Random words that a seed and the number of the stream determine, on every machine: xoshiro256++ (Blackman, Vigna
/// 2019) from a state that splitmix64 fills. Made in a few nanoseconds, so each block of work can have a stream of
/// its own and does not depend on who did the work before. A uniform random bit generator as the standard means it.
class RandomStream {
public:
    using result_type = std::uint64_t;

    RandomStream(std::uint64_t seed, std::uint64_t stream)
    {
        std::uint64_t counter = scattered(seed + kStep) ^ scattered(~stream);
        for (std::uint64_t& word : m_state)
            word = scattered(counter += kStep);
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

    result_type operator()()
    {
        const std::uint64_t result = rotated(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }

    /// A multiple of 2^-53 in [0, 1).
    [[nodiscard]] double uniform() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }

private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15ULL;
    static constexpr std::uint64_t rotated(std::uint64_t word, int by) { return (word << by) | (word >> (64 - by)); }

    std::array<std::uint64_t, 4> m_state{};
};

} // namespace hz::base
