#pragma once

#include "model/base/result.h"
#include "model/base/written_number.h"
#include "model/domain/quantity.h"

#include <QString>

namespace hz::domain {

constexpr qsizetype kLongestNumbers = 500; // of a text that has numbers: far more than any needs

/// A number or a distribution, its numbers in the notation: "30 %", "lognormal(0.01, 3)". Codes: value.bad-distribution
/// and those of base::numberFrom.
[[nodiscard]] base::Result<Quantity> readQuantity(const QString& text, const base::Notation& notation);

} // namespace hz::domain
