#pragma once

#include "model/engine/formula/limits.h"
#include "model/scoring/node_formula.h"
#include "model/scoring/result.h"

#include <array>

namespace hz::scoring {

/// The importance measures of a basic event e for a node v (scoring page, section 9), each under its own name.
enum class Measure : std::uint8_t {
    Birnbaum, // MIF = P(v|e) - P(v|not e)
    Criticality, // CIF = MIF * p(e) / P(v)
    Diagnosis, // DIF = p(e) * P(v|e) / P(v)
    FussellVesely, // FV = P(some minimal cut set with e has failed) / P(v)
    AchievementWorth, // RAW = P(v|e) / P(v)
    ReductionWorth // RRW = P(v) / P(v|not e); infinite where the node cannot occur without e
};
inline constexpr std::size_t kMeasures = 6;

struct EventImportance {
    BasicEvent event;
    Interval probability{}; // per exposure
    /// By Measure. The tightest interval over all values of the unknown inputs, or a sound one where there are many.
    /// Absent where it is not defined: the node never occurs.
    std::array<std::optional<Interval>, kMeasures> measures{};

    [[nodiscard]] const std::optional<Interval>& at(Measure measure) const
    {
        return measures[static_cast<std::size_t>(measure)];
    }
    bool operator==(const EventImportance&) const = default;
};

struct Importances {
    Bounded probability; // of the node in the exposure
    std::vector<EventImportance> events; // all that its formula speaks of, by variable
    bool isCancelled = false; // then nothing else here means anything
};

/// The model is valid. Limits make the intervals wider, never wrong.
[[nodiscard]] Importances importancesOf(
    const domain::Model& model, const Id& node, Posture posture, const engine::Limits& limits = {});

} // namespace hz::scoring
