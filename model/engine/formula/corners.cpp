#include "model/engine/formula/corners.h"

#include <utility>

namespace hz::engine {

namespace {

std::vector<Variable> unknownAmong(std::span<const base::Interval> inputs)
{
    std::vector<Variable> unknowns;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!inputs[i].isPoint())
            unknowns.push_back(static_cast<Variable>(i));
    return unknowns;
}

} // namespace

Corners::Corners(std::span<const base::Interval> inputs, std::size_t mostUnknowns)
    : Corners(inputs, unknownAmong(inputs), mostUnknowns)
{
}

Corners::Corners(std::span<const base::Interval> inputs, std::vector<Variable> unknowns, std::size_t mostUnknowns)
    : m_unknowns(std::move(unknowns))
    , m_inputs(inputs.begin(), inputs.end())
    , m_isTabulated(m_unknowns.size() <= mostUnknowns)
{
    for (const Variable unknown : m_unknowns)
        m_ends.push_back(inputs[unknown]);
}

std::span<const base::Interval> Corners::at(std::size_t corner)
{
    for (std::size_t place = 0; place < m_unknowns.size(); ++place) {
        const base::Interval ends = m_ends[place];
        m_inputs[m_unknowns[place]] = base::Interval::point(isAtUpperEnd(corner, place) ? ends.high : ends.low);
    }
    return m_inputs;
}

} // namespace hz::engine
