#include "model/engine/search/components.h"

#include <algorithm>

namespace hz::engine {

Components::Components(const Equations& equations, const Assignment& assignment)
    : m_equations(equations)
    , m_assignment(assignment)
    , m_stamps(equations.count())
    , m_leaders(equations.count())
    , m_places(equations.count())
{
}

void Components::split(std::vector<Wire>& members, Range whole, std::vector<Range>& parts, Budget& budget)
{
    findActive(std::span(members).subspan(whole.first, whole.size()), budget);
    const std::size_t firstPart = parts.size();
    m_partOf.clear();
    for (const Wire wire : m_active) {
        const Wire leader = leaderOf(wire);
        if (m_stamps[leader] == m_now) {
            m_stamps[leader] = m_now - 1; // now it has a place
            m_places[leader] = parts.size();
            parts.emplace_back();
        }
        m_partOf.push_back(m_places[leader]);
        ++parts[m_places[leader]].last;
    }
    std::size_t end = members.size();
    for (std::size_t i = firstPart; i < parts.size(); ++i) {
        parts[i] = { end, end + parts[i].last };
        end = parts[i].last;
    }
    members.resize(end);
    for (std::size_t i = 0; i < m_active.size(); ++i) // from the back: so each component is ascending
        members[--parts[m_partOf[i]].last] = m_active[i];
    for (std::size_t i = firstPart; i < parts.size(); ++i)
        parts[i].last = i + 1 < parts.size() ? parts[i + 1].first : end;
    std::stable_sort(parts.begin() + static_cast<std::ptrdiff_t>(firstPart), parts.end(),
        [](Range a, Range b) { return a.size() > b.size(); });
}

/// Gates come after their inputs, so from the back each wire is met after all that may need it.
void Components::findActive(std::span<const Wire> members, Budget& budget)
{
    m_now += 2;
    m_active.clear();
    for (std::size_t i = members.size(); i-- > 0;) {
        const Wire wire = members[i];
        budget.spend();
        if (m_assignment.isOpen(wire)) {
            if (m_stamps[wire] != m_now)
                continue;
        } else {
            if (m_equations.isEvent(wire) || m_assignment.isSettled(wire))
                continue;
            m_stamps[wire] = m_now;
            m_leaders[wire] = wire;
        }
        m_active.push_back(wire);
        joinInputs(wire);
    }
}

void Components::joinInputs(Wire gate)
{
    Wire leader = leaderOf(gate);
    for (const Equations::End input : m_equations.inputsOf(gate)) {
        const Wire wire = input >> 1;
        if (!m_assignment.isOpen(wire))
            continue;
        if (m_stamps[wire] != m_now) {
            m_stamps[wire] = m_now;
            m_leaders[wire] = leader;
            continue;
        }
        const Wire other = leaderOf(wire);
        m_leaders[other] = leader;
    }
}

Wire Components::leaderOf(Wire wire)
{
    while (m_leaders[wire] != wire) {
        m_leaders[wire] = m_leaders[m_leaders[wire]];
        wire = m_leaders[wire];
    }
    return wire;
}

} // namespace hz::engine
