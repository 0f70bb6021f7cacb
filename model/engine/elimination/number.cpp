#include "model/engine/elimination/number.h"

#include <cmath>
#include <limits>

namespace hz::engine {

namespace {

constexpr int kDigits = std::numeric_limits<double>::digits;

/// Of a probability.
Residue imageOf(double number)
{
    int exponent = 0;
    const auto digits = static_cast<std::uint64_t>(std::ldexp(std::frexp(number, &exponent), kDigits));
    Residue image(digits);
    const Residue half = Residue(1) / Residue(2);
    for (; exponent < kDigits; ++exponent)
        image = image * half;
    return image;
}

} // namespace

Number::Number(int number)
    : m_ball(number)
    , m_residue(number < 0 ? -Residue(static_cast<std::uint64_t>(-std::int64_t{ number }))
                           : Residue(static_cast<std::uint64_t>(number)))
{
}

Number Number::probability(ProbabilityPair pair)
{
    const double smaller = std::min(pair.yes, pair.no);
    const Number number(Ball(smaller), imageOf(smaller));
    return pair.yes <= pair.no ? number : Number(1) + Number(-number.m_ball, -number.m_residue);
}

bool Number::isOne() const
{
    return m_residue == Residue(1) && !areApart(m_ball, Ball(1.0));
}

bool Number::meet(const Number& other)
{
    if (areApart(m_ball, other.m_ball))
        return false;
    if (other.m_ball.radius() < m_ball.radius())
        m_ball = other.m_ball;
    return true;
}

Number operator*(const Number& a, const Number& b)
{
    return { a.m_ball * b.m_ball, a.m_residue * b.m_residue };
}

/// A sum whose image is zero is zero, if it can be.
Number operator+(const Number& a, const Number& b)
{
    const Residue residue = a.m_residue + b.m_residue;
    if (!residue.isZero())
        return { a.m_ball + b.m_ball, residue };
    if (a.isLost() || b.isLost() || areApart(a.m_ball, -b.m_ball))
        return { Ball::lost(), residue };
    return {};
}

Number operator/(const Number& a, const Number& b)
{
    return { a.m_ball / b.m_ball, a.m_residue / b.m_residue };
}

} // namespace hz::engine
