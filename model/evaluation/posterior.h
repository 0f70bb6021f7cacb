#pragma once

#include "model/base/interval.h"
#include "model/sampling/evidence.h"

#include <QtGlobal>

namespace hz::evaluation {

// What was counted says how probable something is, before (sampling::posteriorOfDemands, posteriorOfTime) and here what
// follows from it. Every Beta and Gamma must be valid.

/// The exact interval of Clopper and Pearson (1934) for a probability of which `passed` of `samples` are known: it
/// holds the true one with `level` at least. [0, 1] for no samples. Asks for 0 <= passed <= samples and 0 < level < 1.
[[nodiscard]] base::Interval clopperPearson(qint64 passed, qint64 samples, double level = 0.95);

/// A distribution in the numbers that people ask for.
struct Summary {
    double mean = 0.0;
    double deviation = 0.0; // standard deviation
    double q05 = 0.0;
    double q50 = 0.0;
    double q95 = 0.0;

    bool operator==(const Summary&) const = default;
};

[[nodiscard]] Summary summaryOf(const sampling::Beta& probability);
[[nodiscard]] Summary summaryOf(const sampling::Gamma& rate);
/// Below which the probability or the rate lies with this probability, from 0 to 1, ends included: 0 and the greatest.
[[nodiscard]] double quantileOf(const sampling::Beta& probability, double p);
[[nodiscard]] double quantileOf(const sampling::Gamma& rate, double p);

/// That one of `tries` at least succeeds, where each does with a probability p that is known as far as the distribution
/// says: E[1 - (1-p)^tries] = 1 - B(a, b + tries) / B(a, b). Tries may be a fraction, such as an expected number; 0 at
/// least.
[[nodiscard]] double oneOfTries(const sampling::Beta& probability, double tries);
/// The same as a distribution: 1 - (1-p)^tries, by the distribution of p. Its mean is oneOfTries().
[[nodiscard]] Summary summaryOfTries(const sampling::Beta& probability, double tries);
[[nodiscard]] double quantileOfTries(const sampling::Beta& probability, double tries, double p);

} // namespace hz::evaluation
