#include "model/engine/sets/big_count.h"

#include <algorithm>
#include <cmath>

namespace hz::engine {

namespace {

constexpr std::uint64_t kChunk = 1'000'000'000; // what remains of a division by it fits above 32 bits
constexpr std::size_t kChunkDigits = 9;

/// Divides in place and tells what remains.
std::uint64_t divideByChunk(std::vector<std::uint64_t>& limbs)
{
    std::uint64_t rest = 0;
    for (auto limb = limbs.rbegin(); limb != limbs.rend(); ++limb) {
        const std::uint64_t upper = rest << 32 | *limb >> 32;
        const std::uint64_t lower = (upper % kChunk) << 32 | (*limb & 0xFFFFFFFFU);
        rest = lower % kChunk;
        *limb = (upper / kChunk) << 32 | lower / kChunk;
    }
    return rest;
}

} // namespace

BigCount::BigCount(std::uint64_t value)
    : m_limbs(1, value)
{
    trim();
}

BigCount BigCount::fromLimbs(std::span<const std::uint64_t> limbs)
{
    BigCount result;
    result.m_limbs.assign(limbs.begin(), limbs.end());
    result.trim();
    return result;
}

BigCount& BigCount::operator+=(const BigCount& other)
{
    m_limbs.resize(std::max(m_limbs.size(), other.m_limbs.size()) + 1, 0);
    bool carry = false;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        const std::uint64_t more = i < other.m_limbs.size() ? other.m_limbs[i] : 0;
        const std::uint64_t sum = m_limbs[i] + more;
        const std::uint64_t carried = sum + (carry ? 1 : 0);
        carry = sum < more || carried < sum;
        m_limbs[i] = carried;
    }
    trim();
    return *this;
}

std::strong_ordering BigCount::operator<=>(const BigCount& other) const
{
    if (m_limbs.size() != other.m_limbs.size())
        return m_limbs.size() <=> other.m_limbs.size();
    return std::lexicographical_compare_three_way(
        m_limbs.rbegin(), m_limbs.rend(), other.m_limbs.rbegin(), other.m_limbs.rend());
}

std::string BigCount::toString() const
{
    std::string reversed;
    auto left = m_limbs;
    while (!left.empty()) {
        std::uint64_t chunk = divideByChunk(left);
        while (!left.empty() && left.back() == 0)
            left.pop_back();
        for (std::size_t i = 0; i < kChunkDigits && (!left.empty() || chunk != 0); ++i, chunk /= 10)
            reversed += static_cast<char>('0' + chunk % 10);
    }
    return reversed.empty() ? "0" : std::string(reversed.rbegin(), reversed.rend());
}

double BigCount::toDouble() const
{
    double result = 0.0;
    for (auto limb = m_limbs.rbegin(); limb != m_limbs.rend(); ++limb)
        result = std::ldexp(result, 64) + static_cast<double>(*limb);
    return result;
}

void BigCount::trim()
{
    while (!m_limbs.empty() && m_limbs.back() == 0)
        m_limbs.pop_back();
}

} // namespace hz::engine
