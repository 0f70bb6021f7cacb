#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/search/assignment.h"

#include <span>
#include <vector>

namespace hz::engine {

/// Cuts what is left to decide into parts that share no open wire, so each can be solved by itself.
///
/// The members of a component are its open wires and the gates with a value whose equation is not settled, ascending.
/// An open wire that no such equation needs to know, directly or through other open gates, is in none: whatever the
/// values of its events, its gates can follow.
class Components {
public:
    struct Range { // of the members
        std::size_t first = 0;
        std::size_t last = 0;

        [[nodiscard]] std::size_t size() const { return last - first; }
    };

    Components(const Equations& equations, const Assignment& assignment);

    /// Appends the components of members[whole] to `members`, and where they are, the greatest first, to `parts`.
    void split(std::vector<Wire>& members, Range whole, std::vector<Range>& parts, Budget& budget);

private:
    void findActive(std::span<const Wire> members, Budget& budget);
    void joinInputs(Wire gate);
    Wire leaderOf(Wire wire);

    const Equations& m_equations;
    const Assignment& m_assignment;
    std::vector<std::uint64_t> m_stamps; // by wire: when it was last found to be needed
    std::uint64_t m_now = 0;
    std::vector<Wire> m_leaders; // a forest: one tree for each component
    std::vector<Wire> m_active; // descending
    std::vector<std::size_t> m_partOf; // by place in m_active
    std::vector<std::size_t> m_places; // by leader: which of the parts
};

} // namespace hz::engine
