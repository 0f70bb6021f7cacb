#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <vector>

/// The scoring page read literally, by plain enumeration: every way that the random draws of a moment can come out is
/// visited, and what holds then is found as section 3 says it. Only for graphs whose inputs are all points, and so
/// small that there is time for it (some twelve draws). Shares nothing with the code under test but the structs of
/// hazard_graph.h. Slow and plain, to be read beside the page.
namespace hz::testing {

/// One answer of the page about each node; all numbers for the whole exposure.
///
/// standing     P(standing(v)): now(v) with conditions alone, its chances drawn once. No link that an occasion meets
///              is active in it.
/// brought      by stream: g_s = P(brought_s(v)) at one moment of the stream. Drawn at it are the conditions, the
///              chances (of links, of controls, of exclusive ways one way or none), what occurs at the stream's
///              moments with its q, and whether the lasting occurrences of other streams are there.
/// occurrences  N(v) = standing + sum over streams of m_s g_s.
/// probability  P(v) = 1 - E over conditions of [(1 - P(standing | conditions)) * product of z_s], z_s of
///              g_s = P(brought_s(v) | conditions). This is P where nothing that lasts is below v; else it is "the
///              formula", from above for monotone models.
///
/// Of a control, which the page gives no such numbers: `standing` is that it fails so, and `brought` that something
/// brought degrades it.
struct NodeAnswer {
    double standing = 0.0;
    std::vector<double> brought;
    double occurrences = 0.0;
    double probability = 0.0;
};

struct Asked {
    domain::Posture posture = domain::Posture::Current;
    std::uint32_t never = scoring::kNowhere; // this node never comes about; this control never fails
    std::uint32_t forCertain = scoring::kNowhere; // this control fails for certain
    std::uint32_t through = scoring::kNowhere; // only what stands and is brought through this node (section 8)
};

/// By node.
[[nodiscard]] std::vector<NodeAnswer> enumerated(const scoring::HazardGraph& graph, const Asked& asked = {});

/// Section 6 in occurrences of c: what eliminating the node x would remove, N(c) - N(c with x never coming about); what
/// the control x saves today, N(c with x failing for certain) - N(c).
[[nodiscard]] double worthOf(
    const scoring::HazardGraph& graph, domain::Posture posture, std::uint32_t x, std::uint32_t c);
/// N(c) - N(c with the control never failing): what perfecting it would still save.
[[nodiscard]] double offerOf(
    const scoring::HazardGraph& graph, domain::Posture posture, std::uint32_t control, std::uint32_t c);

/// By node: something that lasts is below it, over links of any kind and over controls and what degrades them.
[[nodiscard]] std::vector<bool> lastsBelow(const scoring::HazardGraph& graph);
/// By node: the model below it is monotone as section 2 defines it; for the posture's credited controls.
[[nodiscard]] std::vector<bool> isMonotoneBelow(const scoring::HazardGraph& graph, domain::Posture posture);

/// Ways that the draws can come out, of the conditions times those of the most varied moment: what an enumeration
/// costs.
[[nodiscard]] double outcomesOf(const scoring::HazardGraph& graph, domain::Posture posture);

} // namespace hz::testing
