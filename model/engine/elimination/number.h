#pragma once

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/elimination/ball.h"
#include "model/engine/elimination/residue.h"

namespace hz::engine {

/// A real number of which two things are known: a ball that holds it, and its image in a finite field. Numbers with the
/// same image whose balls meet are taken for equal. For different ones both would be an accident: if images were drawn
/// at random, of a chance below 2^-60; and the number would change by less than 2^-97 of itself.
///
/// A number that is too imprecise is lost, and so is what is computed of it.
class Number {
public:
    Number() = default; // zero
    /// An integer, small and of any sign.
    explicit Number(int number);
    /// Of an event: that it is true, where the smaller of the two is meant as it is written.
    static Number probability(ProbabilityPair pair);

    [[nodiscard]] bool isZero() const { return m_residue.isZero() && m_ball.isZero(); }
    [[nodiscard]] bool isOne() const;
    [[nodiscard]] bool isLost() const { return m_ball.isLost(); }
    [[nodiscard]] const Ball& ball() const { return m_ball; }
    [[nodiscard]] std::uint64_t key() const { return m_residue.number(); }
    /// Of equal numbers, keeps the narrower ball. False when they cannot be equal.
    bool meet(const Number& other);

    friend Number operator*(const Number& a, const Number& b);
    friend Number operator+(const Number& a, const Number& b);
    /// The divisor is not zero.
    friend Number operator/(const Number& a, const Number& b);

private:
    Number(const Ball& ball, Residue residue)
        : m_ball(ball)
        , m_residue(residue)
    {
    }

    Ball m_ball{};
    Residue m_residue{};
};

} // namespace hz::engine
