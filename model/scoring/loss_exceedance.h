#pragma once

#include "model/base/cancel.h"
#include "model/domain/model.h"
#include "model/engine/simulation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::scoring {

/// The chance that an exposure costs at least `loss`, and its standard error from the simulation.
struct ExceedancePoint {
    double loss = 0.0; // above 0, in the unit of magnitudes
    double probability = 0.0;
    double standardError = 0.0;

    bool operator==(const ExceedancePoint&) const = default;
};

/// What the losses of one category add up to in one exposure.
struct LossCurve {
    std::vector<ExceedancePoint> points{}; // losses rise, probabilities fall
    double mean = 0.0; // close to loss(k) of the scoring page, which is exact
    double standardError = 0.0; // of the mean
    bool referenceMagnitude = false; // a scheme's reference magnitude stands in somewhere

    bool operator==(const LossCurve&) const = default;
};

struct LossExceedance {
    std::vector<LossCurve> curves{}; // by category, in the scheme's order; empty when not complete
    std::uint64_t samples = 0; // drawn
    std::uint64_t seed = 0;
    bool stratified = false; // see engine::simulate; else rare losses may be missing
    bool unknowns = false; // some input is not known
    bool monotone = true; // the curves then rise with every input: those of both settings enclose all others
    bool meetsAfresh = false; // an approximation: what lasts but begins very often is there or not at each moment anew
    bool endless = false; // something has no upper end of moments: no exposure can be drawn, and it is not complete
    bool complete = true;

    bool operator==(const LossExceedance&) const = default;
};

struct ExceedanceSettings {
    std::uint64_t samples = 131'072; // fewer, but ten thousand at least, where they would take too many steps
    double steps = 5e7; // some tens of nanoseconds each: choices and moments of all samples together
    std::uint64_t seed = 1;
    unsigned threads = 0; // 0: as many as the machine runs at once; does not change the result
    bool unknownsOccur = true; // inputs that are not known: at the upper end of their range, else at the lower
    std::size_t maximumPoints = 500; // of a curve; thinned out so that probabilities stay close
    std::size_t maximumNodes = 2'000'000;
    double seconds = 60.0; // for preparing, and again for drawing
    base::CancelToken cancel{};
};

/// How often each consequence occurs in each of the exposures that were drawn.
struct LossSamples {
    struct Times {
        std::uint32_t consequence = 0; // place
        std::uint64_t times = 0;
    };
    /// Where something happens again and again: by exposure; then there are no strata.
    std::vector<std::vector<Times>> exposures{};

    std::vector<base::Id> consequences{}; // all, in id order: the roots of the strata
    std::vector<engine::Stratum> strata{};
    bool stratified = false;
    bool unknowns = false; // of LossExceedance, as all below
    bool monotone = true;
    bool meetsAfresh = false;
    bool endless = false;
    bool complete = true;
};

[[nodiscard]] LossSamples drawLossSamples(
    const domain::Model& model, domain::Posture posture, const ExceedanceSettings& settings = {});

/// The chance that the costs of what occurs add up to more than the limit, with its standard error. Costs by
/// consequence. That of the samples' curves, without making one: one pass over the samples.
[[nodiscard]] ExceedancePoint chanceAbove(const LossSamples& samples, std::span<const double> costs, double limit);

/// Simulates the whole of a valid model in one posture: how often each consequence occurs, jointly, and what these
/// occurrences cost together. Conditions are drawn once for an exposure, chances anew at each moment and once for what
/// stands, and what lasts from its beginnings to its ends; of moments is drawn how many bring about what, however many
/// there are. A consequence costs its magnitude (its mean where it is a distribution) or the reference magnitude of its
/// severity; negative magnitudes are counted as they are. Losses without any consequence are 0. Same settings, same
/// numbers.
[[nodiscard]] LossExceedance lossExceedance(
    const domain::Model& model, domain::Posture posture, const ExceedanceSettings& settings = {});

} // namespace hz::scoring
