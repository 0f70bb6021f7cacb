#pragma once

#include "model/base/interval.h"
#include "model/engine/diagram/bdd.h"
#include "model/engine/formula/stamped.h"

#include <span>
#include <vector>

namespace hz::engine {

/// The probability of a function and of its complement, each computed on its own: so a tiny one is not lost in 1 - p.
struct Value {
    base::Interval yes{ 0.0, 1.0 };
    base::Interval no{ 0.0, 1.0 };

    [[nodiscard]] Value operator!() const { return { no, yes }; }
};

/// Probabilities of the functions in a diagram, kept per node until a probability changes. Where the probability of
/// a variable is an interval, each node takes the end that makes its own value extreme. This is always sound; it is
/// tight for functions that are monotone in every such variable (all nodes then agree on the end), and for those in
/// which the others have the interval [0, 1] and stand above all variables (every path then is one choice of ends).
class Valuation {
public:
    Valuation(const Bdd& bdd, Budget& budget);

    void clear();
    /// Nodes are others now, and few of them are of no use: from now on all are looked at in one go, in their order.
    void settle();
    /// Of the variable with this rank.
    void setProbability(Rank rank, base::Interval probability);
    [[nodiscard]] base::Interval probabilityOf(Rank rank) const { return m_probabilities[rank]; }
    /// True when the next of() costs nothing.
    [[nodiscard]] bool knows(Edge edge) const;
    /// Of a node below an edge that was asked for.
    [[nodiscard]] Value known(Edge edge) const
    {
        const Value& value = m_values.at(edge >> 1);
        return (edge & 1U) != 0 ? !value : value;
    }
    /// Anything at all when the budget ends before it is known.
    [[nodiscard]] Value of(Edge edge);

private:
    void forget();
    void evaluate(std::uint32_t index);
    [[nodiscard]] bool sweep();

    const Bdd& m_bdd;
    Budget& m_budget;
    std::vector<base::Interval> m_probabilities; // by rank
    Stamped<Value> m_values; // by node
    std::vector<std::uint32_t> m_stack;
    bool m_isSettled = false;
    std::uint32_t m_swept = 0; // the last node that was looked at
};

/// The value of "high if the variable, else low".
[[nodiscard]] Value mix(base::Interval probability, const Value& high, const Value& low);

} // namespace hz::engine
