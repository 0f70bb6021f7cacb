#pragma once

#include "model/analysis/subject.h"
#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <vector>

namespace hz::analysis {

/// The expressions of a model from readOpenPsa, whose means have been computed; parameters are drawn once for all that
/// refers to them, and so is the distribution of a common-cause group for its members. Variables without a source, and
/// events without an expression, have the `constants` of their place. A sample in which an operation is outside its
/// domain counts as no number. The model must live as long as the sampler.
[[nodiscard]] Sampler samplerOf(const openpsa::OpenPsaModel& model, std::vector<openpsa::VariableSource> sources,
    std::vector<double> constants, double missionTime);

} // namespace hz::analysis
