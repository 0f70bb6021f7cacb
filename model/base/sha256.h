#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hz::base {

/// The hash SHA-256 of FIPS 180-4, of bytes that come piece by piece. Uses the processor's own instructions where it
/// has them, which is some five times as fast.
class Sha256 {
public:
    using Digest = std::array<std::uint8_t, 32>;
    enum class Way : std::uint8_t { Fastest, Portable };

    explicit Sha256(Way way = Way::Fastest);

    void add(std::string_view bytes);
    /// Of all bytes so far; more may follow.
    [[nodiscard]] Digest digest() const;

private:
    static constexpr std::size_t kBlock = 64;
    using State = std::array<std::uint32_t, 8>;
    using Compress = void (*)(State& state, const std::uint8_t* blocks, std::size_t count);

    static void compress(State& state, const std::uint8_t* blocks, std::size_t count);
    static void compressByInstructions(State& state, const std::uint8_t* blocks, std::size_t count);
    [[nodiscard]] static bool hasInstructions();

    Compress m_compress;
    State m_state;
    std::array<std::uint8_t, kBlock> m_rest{}; // what does not fill a block yet
    std::uint64_t m_size = 0;
};

} // namespace hz::base
