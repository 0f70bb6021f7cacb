#pragma once

#include "model/engine/diagram/valuation.h"
#include "model/engine/formula/cone.h"

#include <span>
#include <vector>

namespace hz::engine {

/// A sound interval for P(root) by the Frechet inequalities, whatever the dependence between operands; linear in the
/// formula below the root.
/// Source: Frechet 1935; Ferson et al., SAND2004-3072, for conjunction, disjunction and "at least k".
[[nodiscard]] Value frechetBounds(
    const Formula& formula, Cone& cone, Ref root, std::span<const base::Interval> probabilities);

/// The same for all nodes of the formula, in one pass; `values` holds those of the first nodes already, or nothing.
void extendFrechetBounds(
    const Formula& formula, std::span<const base::Interval> probabilities, std::vector<Value>& values);

} // namespace hz::engine
