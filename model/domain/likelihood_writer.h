#pragma once

#include "model/domain/likelihood.h"
#include "model/domain/speech.h"

/// The texts that readLikelihood reads.
namespace hz::domain {

[[nodiscard]] QString quantityText(const Quantity& quantity, const base::Notation& notation);

/// As files have it: value.h has the forms.
[[nodiscard]] QString exactText(const Likelihood& likelihood);

/// As people say it: "1e-4 per use", "12 per year lasting 4 h", "B, occurs", "1e-5 per hour, tested every 6 months".
[[nodiscard]] QString spokenText(const Likelihood& likelihood, const Speech& speech);
[[nodiscard]] QString spokenText(const Exposure& exposure, const Speech& speech);

} // namespace hz::domain
