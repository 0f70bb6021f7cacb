#pragma once

#include "model/engine/formula/limits.h"
#include "model/engine/sets/big_count.h"
#include "model/scoring/node_formula.h"
#include "model/scoring/result.h"

namespace hz::scoring {

/// A minimal cut set of a node: events whose occurrence, all others absent, makes it occur, and none of which can be
/// spared.
struct Scenario {
    std::vector<BasicEvent> events;
    Interval probability{}; // of all of them occurring
    std::optional<Interval> share; // of the node's probability; absent where that is 0

    bool operator==(const Scenario&) const = default;
};

/// The minimal cut sets of one node in one posture (scoring page, section 9).
struct Scenarios {
    Bounded probability; // of the node in the exposure
    std::vector<Scenario> list; // the most probable first, by the upper end of the probability
    engine::BigCount count; // how many there are in all; at least so many unless isCounted
    bool isCounted = true;
    std::vector<engine::BigCount> byOrder; // entry i: those of i events
    bool isComplete = true; // every one of them is in the list
    double rest = 0.0; // at least the sum of the probabilities of those that are not
    bool isCancelled = false; // then nothing else here means anything
};

struct ScenarioSettings {
    std::size_t mostListed = 1000;
    engine::Limits limits{};
};

/// The model is valid. Limits make the list shorter and the intervals wider, never wrong: the rest is bounded.
[[nodiscard]] Scenarios scenariosOf(
    const domain::Model& model, const Id& node, Posture posture, const ScenarioSettings& settings = {});

} // namespace hz::scoring
