#pragma once

#include <cstdint>
#include <utility>

namespace hz::engine {

/// A number of the field with 2^61 - 31 elements, in which 2^58 powers of two are all different. Where the real numbers
/// that we compute with are only known but for a small error, their images here, computed by the same operations, say
/// which of them are equal.
class Residue {
public:
    static constexpr std::uint64_t kModulus = (std::uint64_t{ 1 } << 61) - 31;

    constexpr Residue() = default; // zero
    constexpr explicit Residue(std::uint64_t number)
        : m_number(number % kModulus)
    {
    }

    [[nodiscard]] constexpr bool isZero() const { return m_number == 0; }
    [[nodiscard]] constexpr std::uint64_t number() const { return m_number; } // below kModulus
    constexpr bool operator==(const Residue&) const = default;

    friend constexpr Residue operator+(Residue a, Residue b) { return ready(reduced(a.m_number + b.m_number)); }
    constexpr Residue operator-() const { return ready(isZero() ? 0 : kModulus - m_number); }
    friend constexpr Residue operator*(Residue a, Residue b)
    {
        const Wide once = folded(static_cast<Wide>(a.m_number) * b.m_number); // below 2^66
        return ready(reduced(static_cast<std::uint64_t>(folded(once))));
    }
    /// The divisor is not zero.
    friend constexpr Residue operator/(Residue a, Residue b) { return b == Residue(1) ? a : a * b.inverse(); }

private:
    __extension__ using Wide = unsigned __int128;

    static constexpr int kBits = 61;
    static constexpr std::uint64_t kFold = (std::uint64_t{ 1 } << kBits) - kModulus;

    /// An equal number in the field, shorter: 2^61 is kFold.
    static constexpr Wide folded(Wide number)
    {
        return (number & ((std::uint64_t{ 1 } << kBits) - 1)) + (number >> kBits) * kFold;
    }
    /// Below twice the modulus.
    static constexpr std::uint64_t reduced(std::uint64_t number)
    {
        return number >= kModulus ? number - kModulus : number;
    }
    static constexpr Residue ready(std::uint64_t number)
    {
        Residue residue;
        residue.m_number = number;
        return residue;
    }
    /// By Euclid's algorithm. Of zero: zero.
    [[nodiscard]] constexpr Residue inverse() const
    {
        std::uint64_t divided = kModulus;
        std::uint64_t divisor = m_number;
        std::int64_t before = 0; // divided = before * this, up to multiples of the modulus
        std::int64_t now = 1;
        while (divisor != 0) {
            const std::uint64_t quotient = divided / divisor;
            divided = std::exchange(divisor, divided - quotient * divisor);
            before = std::exchange(now, before - static_cast<std::int64_t>(quotient) * now);
        }
        return ready(before < 0 ? kModulus - static_cast<std::uint64_t>(-before) : static_cast<std::uint64_t>(before));
    }

    std::uint64_t m_number = 0;
};

} // namespace hz::engine
