#pragma once

#include "model/base/interval.h"

#include <array>
#include <cstdint>

namespace hz::engine {

/// All numbers that are no further than a radius from a midpoint of 384 bits. Each operation gives a ball that holds
/// every result for numbers of the two, so a number that is computed with balls lies within the last one.
///
/// Zero is a point. No other ball holds zero, and its radius is at most 2^-99 of the midpoint: what would be less
/// precise, after sums in which nearly all cancels, is lost, and so is everything that is computed of it.
/// Source of the arithmetic: Johansson, Arb: efficient arbitrary-precision midpoint-radius interval arithmetic, 2017.
class Ball {
public:
    constexpr Ball() = default; // zero
    /// The number itself; it is finite.
    explicit Ball(double number);
    static Ball lost();

    [[nodiscard]] bool isZero() const { return m_words[kWords - 1] == 0; }
    [[nodiscard]] bool isLost() const { return !(m_radius <= kLargestRadius); }
    /// The smallest interval of doubles that holds it; neither zero nor lost.
    [[nodiscard]] base::Interval enclosure() const;
    [[nodiscard]] double radius() const { return m_radius; } // in units of the last bit of the midpoint

    Ball operator-() const;
    friend Ball operator*(const Ball& a, const Ball& b);
    friend Ball operator+(const Ball& a, const Ball& b);
    /// The divisor is not zero.
    friend Ball operator/(const Ball& a, const Ball& b);
    /// Whether no number is in both.
    friend bool areApart(const Ball& a, const Ball& b);

private:
    static constexpr std::size_t kWords = 6;
    static constexpr double kLargestRadius = 0x1p284;
    using Words = std::array<std::uint64_t, kWords>; // the least first; the first bit of the last one is set

    [[nodiscard]] double size() const; // of the midpoint: from 0.5 up to 1, rounded down
    void setRadius(double radius);

    Words m_words{};
    double m_radius = 0.0; // in units of the last bit
    std::int32_t m_exponent = 0; // the midpoint is the words as an integer, times 2^exponent
    bool m_isNegative = false;
};

} // namespace hz::engine
