#pragma once

#include "model/base/result.h"
#include "model/openpsa/definitions/note.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <map>
#include <optional>
#include <vector>

namespace hz::openpsa {

inline constexpr double kDefaultMissionTime = 8760.0; // hours

/// The numbers of a model: of a distribution its mean, of all else what comes out of the means (which is not the
/// mean of a non-linear expression).
struct PointValues {
    std::vector<double> parameters; // by index
    std::vector<std::optional<double>> probabilities; // of basic events; empty: not known
    std::vector<double> distributions; // of common cause groups
    std::vector<std::vector<double>> levels; // of common cause groups: levelProbabilities
    std::vector<Note> notes{}; // factors that do not add up to 1, and need not
};

using SetParameters = std::map<std::size_t, double>; // by index

/// Computes all values at a mission time in hours, of a model from readOpenPsa. Probabilities of basic events and
/// groups are within [0, 1]; of `ite` and `switch` only the branch that holds is computed. Errors with the line:
/// openpsa.bad-probability, openpsa.bad-argument (outside the domain of its operation, which is named),
/// openpsa.bad-factor (of a common cause group), openpsa.factor-sum, openpsa.no-number (too large, or not defined),
/// openpsa.bad-mission-time (not finite or below 0). Some parameters may be set to a value.
[[nodiscard]] base::Result<PointValues> pointValues(
    const OpenPsaModel& model, double missionTime = kDefaultMissionTime, const SetParameters& set = {});

} // namespace hz::openpsa
