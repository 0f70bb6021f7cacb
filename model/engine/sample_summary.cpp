#include "model/engine/sample_summary.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace hz::engine {

SampleSummary::SampleSummary(std::vector<double> values)
    : m_sorted(std::move(values))
{
    assert(!m_sorted.empty() && std::ranges::none_of(m_sorted, [](double x) { return std::isnan(x); }));
    std::ranges::sort(m_sorted);
    // From the least on, in the unit of the greatest: nothing is lost to the sum, and squares of tiny values stay.
    const double unit = std::max(std::abs(m_sorted.front()), std::abs(m_sorted.back()));
    if (unit == 0.0)
        return;
    const auto n = static_cast<double>(m_sorted.size());
    double sum = 0.0;
    for (const double value : m_sorted)
        sum += value / unit;
    double squares = 0.0;
    for (const double value : m_sorted)
        squares += std::pow(value / unit - sum / n, 2);
    m_mean = std::clamp(unit * (sum / n), m_sorted.front(), m_sorted.back());
    m_deviation = m_sorted.size() < 2 ? 0.0 : unit * std::sqrt(squares / (n - 1.0));
}

double SampleSummary::quantile(double q) const
{
    assert(q >= 0.0 && q <= 1.0);
    const double place = q * static_cast<double>(m_sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, m_sorted.size() - 1);
    return std::lerp(m_sorted[below], m_sorted[above], place - static_cast<double>(below));
}

} // namespace hz::engine
