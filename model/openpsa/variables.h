#pragma once

#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/values/point_values.h"

namespace hz::openpsa {

/// Makes the variables of a model, and each basic event from them: itself, or any combination of its group that it is
/// in. Levels without a chance make no combinations.
void makeVariables(
    BuiltFormula& built, const OpenPsaModel& model, const PointValues& values, bool commonCause, FirstError& errors);

} // namespace hz::openpsa
