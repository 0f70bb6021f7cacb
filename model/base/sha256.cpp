#include "model/base/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define GRAPHAZARD_SHA_INSTRUCTIONS
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace hz::base {

namespace {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kRound{ 0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7,
    0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c,
    0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2 };

std::uint32_t wordAt(const std::uint8_t* bytes)
{
    return std::uint32_t{ bytes[0] } << 24 | std::uint32_t{ bytes[1] } << 16 | std::uint32_t{ bytes[2] } << 8
        | std::uint32_t{ bytes[3] };
}

} // namespace

Sha256::Sha256(Way way)
    : m_compress(way == Way::Fastest && hasInstructions() ? compressByInstructions : compress)
    , m_state{ 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 }
{
}

void Sha256::add(std::string_view bytes)
{
    const std::size_t held = m_size % kBlock;
    m_size += bytes.size();
    if (held > 0) {
        const std::size_t taken = std::min(bytes.size(), kBlock - held);
        std::memcpy(m_rest.data() + held, bytes.data(), taken);
        bytes.remove_prefix(taken);
        if (held + taken < kBlock)
            return;
        m_compress(m_state, m_rest.data(), 1);
    }
    const std::size_t blocks = bytes.size() / kBlock;
    m_compress(m_state, reinterpret_cast<const std::uint8_t*>(bytes.data()), blocks);
    bytes.remove_prefix(blocks * kBlock);
    std::copy(bytes.begin(), bytes.end(), m_rest.begin());
}

Sha256::Digest Sha256::digest() const
{
    State state = m_state;
    std::array<std::uint8_t, 2 * kBlock> last{};
    const std::size_t held = m_size % kBlock;
    std::copy_n(m_rest.begin(), held, last.begin());
    last[held] = 0x80;
    const std::size_t size = held + 9 <= kBlock ? kBlock : 2 * kBlock;
    for (std::size_t i = 0; i < 8; ++i)
        last[size - 1 - i] = static_cast<std::uint8_t>(m_size * 8 >> 8 * i);
    m_compress(state, last.data(), size / kBlock);
    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

void Sha256::compress(State& state, const std::uint8_t* blocks, std::size_t count)
{
    for (; count > 0; --count, blocks += kBlock) {
        std::array<std::uint32_t, 64> w;
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = wordAt(blocks + 4 * i);
        for (std::size_t i = 16; i < 64; ++i) {
            const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
            const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const std::uint32_t first = h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
            const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const std::uint32_t second = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        const State after{ a, b, c, d, e, f, g, h };
        for (std::size_t i = 0; i < after.size(); ++i)
            state[i] += after[i];
    }
}

#ifdef GRAPHAZARD_SHA_INSTRUCTIONS

bool Sha256::hasInstructions()
{
    constexpr unsigned kSha = 1U << 29; // of leaf 7; such processors have SSE 4.1 too
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & kSha) != 0;
}

/// The instructions hold the eight words as (a, b, e, f) and (c, d, g, h), do two rounds at once, and make four words
/// of the schedule from the sixteen before.
__attribute__((target("sha,sse4.1,ssse3"))) void Sha256::compressByInstructions(
    State& state, const std::uint8_t* blocks, std::size_t count)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const auto* words = reinterpret_cast<const __m128i*>(state.data());
    const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(words), 0xB1);
    const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(words + 1), 0x1B);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
    for (; count > 0; --count, blocks += kBlock) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i w[4];
        for (std::size_t i = 0; i < 16; ++i) {
            __m128i& now = w[i % 4];
            if (i < 4) {
                const auto* bytes = reinterpret_cast<const __m128i*>(blocks) + i;
                now = _mm_shuffle_epi8(_mm_loadu_si128(bytes), bigEndian);
            } else {
                const __m128i before = w[(i + 3) % 4];
                const __m128i sum = _mm_add_epi32(
                    _mm_sha256msg1_epu32(now, w[(i + 1) % 4]), _mm_alignr_epi8(before, w[(i + 2) % 4], 4));
                now = _mm_sha256msg2_epu32(sum, before);
            }
            const auto* constants = reinterpret_cast<const __m128i*>(kRound.data()) + i;
            const __m128i input = _mm_add_epi32(now, _mm_loadu_si128(constants));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, input);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(input, 0x0E));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    auto* result = reinterpret_cast<__m128i*>(state.data());
    _mm_storeu_si128(result, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(result + 1, _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool Sha256::hasInstructions()
{
    return false;
}

void Sha256::compressByInstructions(State& state, const std::uint8_t* blocks, std::size_t count)
{
    compress(state, blocks, count);
}

#endif

} // namespace hz::base
