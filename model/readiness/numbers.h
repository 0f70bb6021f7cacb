#pragma once

#include "model/domain/model.h"
#include "model/readiness/flip.h"
#include "model/scoring/graph/hazard_graph.h"

#include <optional>
#include <vector>

namespace hz::readiness {

/// One number of a model that scoring looks at, and to which another value can be given: a likelihood (of a
/// common-cause group once for all its members), the chance of a link, or how many of an occasion there are. What is
/// eliminated, certain to transmit, a letter or a rating has none.
struct Number {
    FlipPoint::Input kind = FlipPoint::Input::Likelihood;
    std::vector<Id> members{}; // the nodes, the link or the occasion
    domain::Quantity given{}; // where it is not unknown
    bool isUnknown = false;
    double end = 1.0; // the greatest value that makes sense; above it nothing changes that anybody asks for
    Id shares{}; // the node whose exclusive links divide what is certain among them; null: nothing is divided

    [[nodiscard]] std::optional<double> now() const { return isUnknown ? std::nullopt : std::optional(given.mean()); }
};

/// Of a model in which applied estimates stand for typed values (evidence::effective): nodes, then links, in the order
/// of their ids, then occasions.
[[nodiscard]] std::vector<Number> numbersOf(const domain::Model& model);
/// The model with that value instead; of an estimated node it counts in the place of the estimate.
void give(domain::Model& model, const Number& number, double value);
/// As it is in the other model again.
void giveBack(domain::Model& model, const Number& number, const domain::Model& from);
/// That it has another value.
void addTo(scoring::NumberEdits& edits, const Number& number);

} // namespace hz::readiness
