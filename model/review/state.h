#pragma once

#include "model/domain/model.h"
#include "model/migration/migration.h"
#include "model/review/baselines.h"

namespace hz::review {

/// A state of a project as it is compared with another: what it says in the terms of now, and, where a former edition
/// wrote it, what it meant then. Its risk is that of its own meaning; what was edited is told in the terms of now.
struct State {
    Model model;
    std::optional<Model> then{};

    [[nodiscard]] bool isFormer() const { return then.has_value(); }
    [[nodiscard]] const Model& counted() const { return then ? *then : model; }
};

/// Without baselines, if `isBare`.
[[nodiscard]] State stateOf(const migration::Migrated& read, bool isBare);
/// The frozen model as an earlier state of this project (see thaw).
[[nodiscard]] Result<State> stateOf(const Baseline& baseline, const Model& project);

} // namespace hz::review
