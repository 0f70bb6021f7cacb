#pragma once

#include "model/base/interval.h"
#include "model/engine/formula/formula.h"

#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// Of the unknown input with this place among all of them, in a choice of ends that is numbered.
[[nodiscard]] constexpr bool isAtUpperEnd(std::size_t corner, std::size_t place)
{
    return ((corner >> place) & 1U) != 0;
}

/// The choices of an end for every unknown among some inputs: in the one with number c the unknown at place i is at its
/// upper end where bit i of c is set. A probability is linear in each independent input, so whatever is linear in each
/// input, or a quotient of two such, is extreme where every unknown is at an end.
class Corners {
public:
    /// Of all inputs that are no points. With more of them than `mostUnknowns` there is no table: isTabulated() is
    /// false and count() is 0.
    Corners(std::span<const base::Interval> inputs, std::size_t mostUnknowns);
    /// Of these alone.
    Corners(std::span<const base::Interval> inputs, std::vector<Variable> unknowns, std::size_t mostUnknowns);

    [[nodiscard]] bool isTabulated() const { return m_isTabulated; }
    [[nodiscard]] std::size_t count() const { return m_isTabulated ? std::size_t{ 1 } << m_unknowns.size() : 0; }
    /// The inputs at that corner: every unknown a point, the others as they are. Valid until the next call.
    [[nodiscard]] std::span<const base::Interval> at(std::size_t corner);

private:
    std::vector<base::Interval> m_ends; // of the unknowns
    std::vector<Variable> m_unknowns;
    std::vector<base::Interval> m_inputs;
    bool m_isTabulated = true;
};

/// The smallest interval around the values that were added.
class Hull {
public:
    void add(base::Interval value) { m_value = m_value ? base::hull(*m_value, value) : value; }
    void add(double value) { add(base::Interval::point(value)); }
    /// Nothing before the first.
    [[nodiscard]] const std::optional<base::Interval>& value() const { return m_value; }

private:
    std::optional<base::Interval> m_value;
};

} // namespace hz::engine
