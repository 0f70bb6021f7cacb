#pragma once

#include "model/base/interval.h"
#include "model/base/result.h"
#include "model/engine/formula/formula.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/values/point_values.h"

#include <string>
#include <vector>

namespace hz::openpsa {

/// A model as the engine takes it. Variables are all basic events in the order of their names (as bytes), whether a
/// gate uses them or not.
struct BuiltFormula {
    engine::Formula formula;
    std::vector<engine::Ref> gates; // by index of the model
    std::vector<std::size_t> tops; // gates that no other gate refers to, in the order of the model
    std::vector<engine::Variable> variables; // by index of the basic event
    std::vector<std::string> names; // by variable
    std::vector<base::Interval> probabilities; // by variable; [0, 1] where not known
    /// The model has common cause groups and they are not applied: their members are independent here.
    bool commonCauseLeftOut = false;
};

/// Builds all gates of a model from readOpenPsa; house events are constants. Fails as pointValues does.
[[nodiscard]] base::Result<BuiltFormula> toFormula(const OpenPsaModel& model, double missionTime = kDefaultMissionTime);

} // namespace hz::openpsa
