#include "model/engine/search/assignment.h"

namespace hz::engine {

Assignment::Assignment(const Equations& equations)
    : m_equations(equations)
    , m_values(equations.count(), kOpen)
    , m_holding(equations.count())
    , m_open(equations.count())
{
    for (Wire wire = 0; wire < equations.count(); ++wire)
        m_open[wire] = static_cast<std::uint32_t>(equations.inputsOf(wire).size());
}

bool Assignment::decide(Wire wire, bool value)
{
    return give(wire, value) && propagate();
}

void Assignment::undo(std::size_t mark)
{
    while (m_trail.size() > mark) {
        const Wire wire = m_trail.back();
        m_trail.pop_back();
        if (m_trail.size() < m_followed) {
            for (const Equations::End use : m_equations.usesOf(wire)) {
                ++m_open[use >> 1];
                m_holding[use >> 1] -= (use & 1U) ^ m_values[wire];
            }
        }
        m_values[wire] = kOpen;
    }
    m_followed = m_trail.size();
}

bool Assignment::isSettled(Wire gate) const
{
    if (m_equations.isParity(gate))
        return m_open[gate] == 0;
    const std::uint32_t threshold = m_equations.thresholdOf(gate);
    return holds(gate) ? m_holding[gate] >= threshold : m_holding[gate] + m_open[gate] < threshold;
}

std::uint32_t Assignment::needOf(Wire gate) const
{
    return m_equations.isParity(gate) ? m_holding[gate] & 1U : m_equations.thresholdOf(gate) - m_holding[gate];
}

bool Assignment::give(Wire wire, bool value)
{
    if (!isOpen(wire))
        return holds(wire) == value;
    m_values[wire] = value ? 1 : 0;
    m_trail.push_back(wire);
    return true;
}

/// Makes all open inputs true or false, as the gate takes them.
bool Assignment::giveInputs(Wire gate, bool holding)
{
    for (const Equations::End input : m_equations.inputsOf(gate)) {
        if (isOpen(input >> 1) && !give(input >> 1, holding != ((input & 1U) != 0)))
            return false;
    }
    return true;
}

bool Assignment::propagate()
{
    bool sound = true;
    while (sound && m_followed < m_trail.size()) {
        const Wire wire = m_trail[m_followed++];
        for (const Equations::End use : m_equations.usesOf(wire)) {
            --m_open[use >> 1];
            m_holding[use >> 1] += (use & 1U) ^ m_values[wire];
        }
        for (const Equations::End use : m_equations.usesOf(wire))
            sound = sound && follow(use >> 1);
        sound = sound && (m_equations.isEvent(wire) || follow(wire));
    }
    return sound;
}

bool Assignment::follow(Wire gate)
{
    if (m_equations.isParity(gate))
        return followParity(gate);
    const std::uint32_t threshold = m_equations.thresholdOf(gate);
    if (m_holding[gate] >= threshold)
        return give(gate, true);
    if (m_holding[gate] + m_open[gate] < threshold)
        return give(gate, false);
    if (isOpen(gate))
        return true;
    if (holds(gate) && m_holding[gate] + m_open[gate] == threshold)
        return giveInputs(gate, true);
    return holds(gate) || m_holding[gate] + 1 < threshold || giveInputs(gate, false);
}

bool Assignment::followParity(Wire gate)
{
    const bool odd = (m_holding[gate] & 1U) != 0;
    if (m_open[gate] == 0)
        return give(gate, odd);
    return m_open[gate] > 1 || isOpen(gate) || giveInputs(gate, holds(gate) != odd);
}

} // namespace hz::engine
