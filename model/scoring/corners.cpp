#include "model/scoring/corners.h"

namespace hz::scoring {

Corners::Corners(std::span<const base::Interval> inputs, std::size_t mostUnknowns)
    : m_inputs(inputs.begin(), inputs.end())
{
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].isPoint())
            continue;
        m_unknowns.push_back(i);
        m_ends.push_back(inputs[i]);
    }
    m_isTabulated = m_unknowns.size() <= mostUnknowns;
}

std::span<const base::Interval> Corners::at(std::size_t corner)
{
    for (std::size_t bit = 0; bit < m_unknowns.size(); ++bit) {
        const base::Interval ends = m_ends[bit];
        m_inputs[m_unknowns[bit]] = base::Interval::point(((corner >> bit) & 1U) != 0 ? ends.high : ends.low);
    }
    return m_inputs;
}

} // namespace hz::scoring
