#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/simplify/network.h"

namespace hz::engine {

/// Boolean optimisation (after Niemelä, "On simplification of large fault trees", 1994): a function n that is used in
/// several places and, being v, makes a gate g above them constant w. Then g is (n is not v ? g with n = not v : w),
/// so n is used once, beside g, and gone below as far as every way to the output passes such gates. Done where it makes
/// n be used less often. What n = v implies is found in both directions, and n that contradicts itself becomes a
/// constant. True when something changed; the network is tidy before and after.
bool pullUpForced(Network& network, Budget& budget);

} // namespace hz::engine
