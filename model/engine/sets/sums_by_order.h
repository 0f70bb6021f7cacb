#pragma once

#include "model/engine/sets/module_sets.h"

#include <span>
#include <vector>

namespace hz::engine {

/// At least the sums of the products of sets: of each order up to one, and of all greater ones together.
struct SumsByOrder {
    std::vector<double> upTo{}; // by order
    double above = 0.0;
};

/// Of the minimal sets of the last module. `diagrams`: by module, null for one gate. Probabilities are by variable, one
/// that is missing is 1. By walks over the diagrams, so sets that contain others count too; with so many nodes and
/// orders that they find too few nodes, all sets count as of a greater order. Infinity when a module has no diagram, or
/// the budget ended.
[[nodiscard]] SumsByOrder sumsByOrder(const OrientedModules& modules,
    std::span<const std::unique_ptr<ModuleSets>> diagrams, std::span<const double> probabilities, Order order,
    Budget& budget);

} // namespace hz::engine
