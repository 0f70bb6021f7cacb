#pragma once

#include "model/base/result.h"
#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/values/point_values.h"

namespace hz::openpsa {

inline constexpr std::size_t kMaximumCombinations = 100'000; // of members of common cause groups
inline constexpr std::size_t kMaximumPaths = 1'000'000; // of event trees, and steps on each

struct BuildOptions {
    double missionTime = kDefaultMissionTime; // hours
    bool commonCause = true; // else members of a group are independent, with its whole distribution
    const Phase* phase = nullptr; // sets house events, and the mission time to its fraction
};

/// Builds all gates and sequences of a model from readOpenPsa; house events are constants. Fails as pointValues does,
/// and with openpsa.too-many-combinations (a common cause group), openpsa.too-many-paths (an event tree),
/// openpsa.two-links (a sequence that goes on to two event trees), openpsa.link-too-early (a rule with a link, used
/// before a sequence), openpsa.fork-twice (the same functional event twice on a path), openpsa.ways-add-up (chances of
/// ways into a sequence: more than 1), openpsa.bad-frequency, openpsa.set-group and openpsa.exchange-source.
[[nodiscard]] base::Result<BuiltFormula> toFormula(const OpenPsaModel& model, const BuildOptions& options = {});

} // namespace hz::openpsa
