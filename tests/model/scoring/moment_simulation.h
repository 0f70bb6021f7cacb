#pragma once

#include "model/scoring/graph/hazard_graph.h"

#include <vector>

/// The scoring page lived through: an exposure at a time, with everything drawn as section 2 says. Conditions once; the
/// moments of every stream in the order of their time; what lasts from its beginning to its end, so that moments close
/// to each other meet the same; chances anew at every moment, and once for what stands. Counted is how often each node
/// comes about. What holds at a moment is found in another way than in reference.cpp, so that each tests the other.
/// For graphs whose inputs are all points. Counts of occasions are whole, or below 1 (then it is the probability that
/// there is one); of others the count is taken up or down at random, which is right for N but not for P.
namespace hz::testing {

struct Estimated {
    double mean = 0.0;
    double error = 0.0; // standard error of the mean
};

struct NodeSimulation {
    Estimated occurrences; // N
    Estimated probability; // P: of at least one
};

/// By exposure and node, how often it came about; of controls nothing that means anything.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> livedThrough(
    const scoring::HazardGraph& graph, domain::Posture posture, std::size_t exposures, std::uint64_t seed);

/// By node; of controls nothing. The same seed gives the same numbers.
[[nodiscard]] std::vector<NodeSimulation> simulated(
    const scoring::HazardGraph& graph, domain::Posture posture, std::size_t exposures, std::uint64_t seed);

} // namespace hz::testing
