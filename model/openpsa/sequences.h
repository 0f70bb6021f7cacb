#pragma once

#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/gate_builder.h"
#include "model/openpsa/values/evaluator.h"

namespace hz::openpsa {

/// Walks every event tree from each initiating event that has one, and makes each sequence that is reached a root.
///
/// On one way, formulas are joined by And and expressions multiplied; house events keep what they were set to, for what
/// is collected afterwards. Ways into a sequence that collect the same expressions are joined by Or. Ways that collect
/// different ones exclude each other, as the paths of a fork do, so their probabilities are added: where their formulas
/// differ, variables of the formula choose one of the ways, and the factor is the sum of theirs; more than 1 in all is
/// refused unless the formulas exclude each other. Notes event trees that nothing starts.
void collectSequences(BuiltFormula& built, const OpenPsaModel& model, GateBuilder& builder, const Settings& settings,
    Evaluator& evaluator, FirstError& errors);

} // namespace hz::openpsa
