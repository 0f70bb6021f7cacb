#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <vector>

namespace hz::scoring {

/// When nodes and links can be there (scoring page, section 2): two momentary occurrences of different streams never
/// meet, so what asks for both never comes about.
struct Meetings {
    struct Presence {
        bool isFree = false; // it may be there whatever moment it is: it stands or lasts
        std::vector<std::uint32_t> streams{}; // ascending: at whose moments it may be brought about

        [[nodiscard]] bool isNever() const { return !isFree && streams.empty(); }
    };
    /// Something that asks for two things at one moment that never meet.
    struct Missed {
        std::uint32_t node = 0; // the node with that logic, or the control that is degraded in vain
        std::uint32_t first = 0; // the nodes that never meet
        std::uint32_t second = 0;
    };

    std::vector<Presence> nodes; // by node; of a control: of what degrades it
    std::vector<Missed> missed;
    std::vector<bool> isDecidable; // by node: nothing that never meets has a part in it
};

[[nodiscard]] Meetings meetingsOf(const HazardGraph& graph);

} // namespace hz::scoring
