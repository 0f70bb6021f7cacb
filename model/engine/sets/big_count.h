#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hz::engine {

/// A whole number without an upper end, from 0: numbers of sets exceed every built-in integer.
class BigCount {
public:
    BigCount(std::uint64_t value = 0);
    /// The sum of limbs[i] * 2^(64 i).
    [[nodiscard]] static BigCount fromLimbs(std::span<const std::uint64_t> limbs);

    BigCount& operator+=(const BigCount& other);
    friend BigCount operator+(BigCount a, const BigCount& b) { return a += b; }
    bool operator==(const BigCount&) const = default;
    std::strong_ordering operator<=>(const BigCount& other) const;

    /// Decimal digits without separators.
    [[nodiscard]] std::string toString() const;
    /// The nearest double up to rounding in each 64 bits; infinity beyond the doubles.
    [[nodiscard]] double toDouble() const;

private:
    void trim();

    std::vector<std::uint64_t> m_limbs; // the least significant first; the last one is not 0
};

} // namespace hz::engine
