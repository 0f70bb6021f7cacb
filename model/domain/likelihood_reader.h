#pragma once

#include "model/base/result.h"
#include "model/domain/likelihood.h"
#include "model/domain/speech.h"

namespace hz::domain {

/// Whether what is read must be possible: a probability of 0 to 1, a frequency of 0 or more. Of what comes from files
/// the rules say it, which know where it stands.
enum class Judge : std::uint8_t { Form, FormAndRange };

/// Reads a likelihood as people say it in English or French, and as files have it; value.h has the forms.
/// Codes: those of readQuantity, hoursFromText, occasionNamed and levelWithLetter; value.bad-likelihood,
/// value.several-numbers, value.counted-demands, value.unknown-frequency, value.lasting-needs-frequency,
/// value.tested-needs-rate, value.no-test-interval, value.unknown-letter, value.not-divisible; and by range
/// value.negative and value.above-one. Their detail begins with the text.
[[nodiscard]] base::Result<Likelihood> readLikelihood(const QString& text, const Speech& speech, Judge judge);

} // namespace hz::domain
