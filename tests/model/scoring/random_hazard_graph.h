#pragma once

#include "model/scoring/graph_builder.h"

/// Random hazard graphs, built as structs: all logics, negation, feedback, shared, hidden, degraded and uncredited
/// controls, degradation controls, chances anew and for the exposure, links met by occasions, exclusive ways out,
/// common causes, what lasts, eliminated nodes. Small enough to enumerate.
namespace hz::testing {

/// What may be in them; where a kind is left out, the rest is as likely as before.
struct GraphKinds {
    bool conditions = true; // of causes, hazards and consequences
    bool occasions = true;
    bool frequencies = true;
    bool lasting = true;
    bool metBy = true;
    bool negated = true;
    bool exactlyOne = true;
    bool loops = true;
    bool controls = true;
    bool hidden = true; // controls
    bool degradations = true;
    bool forExposure = true; // chances of links
    bool exclusive = true;
    bool groups = true;
    bool eliminated = true;
    bool unknowns = false; // conditions, failures and chances in [0, 1]; not for the enumeration
    bool fractions = false; // counts above 1 that are not whole; not for the simulation
    std::size_t mostNodes = 8;
    int mostDraws = 12; // about so many events are neither certain nor impossible
};

/// The same seed and kinds give the same graph. Node 0 is a consequence.
[[nodiscard]] scoring::HazardGraph randomHazardGraph(std::uint64_t seed, const GraphKinds& kinds = {});
/// The same before it is made, for tests that change it.
[[nodiscard]] GraphBuilder randomGraphBuilder(std::uint64_t seed, const GraphKinds& kinds = {});

} // namespace hz::testing
