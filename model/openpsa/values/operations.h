#pragma once

#include "model/openpsa/definitions/open_psa_model.h"

#include <span>
#include <string_view>

namespace hz::openpsa {

/// Whether the arguments (as many as the operation takes, finite) are within the operation's domain.
[[nodiscard]] bool inDomain(Operation operation, std::span<const double> arguments);
/// That domain, for a message: "lambda >= 0, t >= 0". Empty where there is no bound.
[[nodiscard]] std::string_view domainOf(Operation operation);
/// The value of an operation whose arguments are in its domain; not of those that choose or hold parts
/// (IfThenElse, Switch, Case, Histogram, Bin). Truth is 1, all but 0 is true. May overflow.
[[nodiscard]] double apply(Operation operation, std::span<const double> arguments);

} // namespace hz::openpsa
