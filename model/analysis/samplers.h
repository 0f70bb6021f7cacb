#pragma once

#include "model/domain/model.h"
#include "model/engine/uncertainty.h"
#include "model/openpsa/built_formula.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/scoring/node_formula.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace hz::analysis {

/// Makes of a seed what engine::sample() draws the probabilities of events with.
using Sampler = std::function<std::function<engine::FillBlock()>(std::uint64_t seed)>;

/// Each basic event's likelihood is drawn on its own, then made a probability per exposure (scoring page, section 3);
/// that of a common-cause group once for all its members. An event without a number is drawn as 0.
[[nodiscard]] Sampler samplerOf(const domain::Model& model, const std::vector<scoring::BasicEvent>& events);

/// The expressions of a model from readOpenPsa, whose means have been computed; parameters are drawn once for all that
/// refers to them, and so is the distribution of a common-cause group for its members. Variables without a source, and
/// events without an expression, have the `constants` of their place. A sample in which an operation is outside its
/// domain counts as no number. The model must live as long as the sampler.
[[nodiscard]] Sampler samplerOf(const openpsa::OpenPsaModel& model, std::vector<openpsa::VariableSource> sources,
    std::vector<double> constants, double missionTime);

} // namespace hz::analysis
