#pragma once

#include "model/readiness/flip.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/node_formula.h"

#include <optional>
#include <vector>

namespace hz::readiness {

/// One likelihood that is given, or unknown: of a node, of a link, or of all members of a common-cause group.
struct Input {
    FlipPoint::Input kind = FlipPoint::Input::Likelihood;
    Id id{};
    domain::Likelihood likelihood{};
    std::optional<double> now{}; // the mean of its number
    std::vector<std::uint32_t> nodes{}; // of the graph, whose own letters follow from it
    std::vector<Id> members{}; // nodes or the link that it is the likelihood of
    Id group{}; // the common-cause group
    double beta = 0.0;

    /// The part of the input that is the probability of the event; 0: another input's.
    [[nodiscard]] double shareOf(const scoring::BasicEvent& event) const;
    [[nodiscard]] std::optional<double> probability(const domain::Model& model) const;
};

/// In the order of the graph: nodes, then links. What is eliminated, certain to transmit, or per an occasion without a
/// count is no input.
[[nodiscard]] std::vector<Input> inputsOf(const scoring::HazardGraph& graph);

} // namespace hz::readiness
