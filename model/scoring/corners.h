#pragma once

#include "model/base/interval.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::scoring {

/// The choices of an end for every unknown among some inputs. A probability is linear in each independent input, so
/// whatever is linear in each input, or a quotient of two such, is extreme where every unknown is at an end.
class Corners {
public:
    /// With more unknowns than `mostUnknowns` there is no table: isTabulated() is false and count() is 0.
    Corners(std::span<const base::Interval> inputs, std::size_t mostUnknowns);

    [[nodiscard]] bool isTabulated() const { return m_isTabulated; }
    [[nodiscard]] std::size_t count() const { return m_isTabulated ? std::size_t{ 1 } << m_unknowns.size() : 0; }
    /// The inputs at that corner, every one a point. Valid until the next call.
    [[nodiscard]] std::span<const base::Interval> at(std::size_t corner);

private:
    std::vector<base::Interval> m_ends; // of the unknowns
    std::vector<std::size_t> m_unknowns; // inputs that are no points
    std::vector<base::Interval> m_inputs;
    bool m_isTabulated = true;
};

/// The smallest interval around the values that were added.
class Hull {
public:
    void add(double value)
    {
        m_value = m_isEmpty ? base::Interval::point(value) : base::hull(m_value, base::Interval::point(value));
        m_isEmpty = false;
    }
    [[nodiscard]] base::Interval valueOr(base::Interval other) const { return m_isEmpty ? other : m_value; }

private:
    base::Interval m_value{};
    bool m_isEmpty = true;
};

} // namespace hz::scoring
