#pragma once

#include "model/domain/model.h"
#include "model/evaluation/decay.h"
#include "model/evaluation/pass_at.h"
#include "ui/charts/evaluation_charts.h"

namespace hz::ui {

/// What an evaluation says in numbers; the work of some seconds for many tasks, so made off the GUI thread.
struct EvaluationFigures {
    evaluation::TaskResults results{};
    std::vector<evaluation::PassRate> rates{}; // of those k for which some task has samples enough
    std::vector<ProfileBar> profile{}; // pass@1 by attribute, the reference's beside it
    evaluation::Decay decay{};
};

/// Codes: those of TaskResults::fromLines; evaluation.cancelled.
[[nodiscard]] base::Result<EvaluationFigures> figuresOf(
    const domain::Evaluation& evaluation, const domain::Evaluation* reference, const base::CancelToken& cancel);

/// The density of an estimate's posterior, with the typed value where it has the same unit. Empty where there is none.
[[nodiscard]] PosteriorCurve posteriorCurve(const domain::Model& model, const Id& estimate);

} // namespace hz::ui
