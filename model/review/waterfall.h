#pragma once

#include "model/review/columns.h"
#include "model/review/difference.h"
#include "model/review/state.h"
#include "model/scoring/graph/score.h"

/// Which edits moved the loss: from the total before to the total after, one step an edit.
namespace hz::review {

/// The loss of the model by posture and column; nothing where a scheme has no such category.
using Losses = std::array<std::vector<std::optional<scoring::Bounded>>, 3>;

/// Edits that were made together: one group, several that need each other to leave a valid model, or, where there are
/// more than can be looked at, a run of the same sort.
struct WaterfallStep {
    QString title; // "K05 Rate limit", "12 links"
    Happened what = Happened::Changed;
    std::vector<EntityKey> leads; // by the order of the steps; never empty
    Id node; // where to look on the canvas; null: nowhere
    Losses losses; // after the step

    [[nodiscard]] const std::optional<scoring::Bounded>& loss(Posture posture, std::size_t column) const
    {
        return losses[static_cast<std::size_t>(posture)][column];
    }
};

/// The loss before the first step is `start`, before any other that after the one before it; after the last it is that
/// of the second model, bit for bit. So the steps account for the whole change, and nothing is left over. Steps that
/// change nothing that scoring looks at are left out. The steps depend on their order (see editGroups): of two
/// controls in line, the first one to be added takes the most away.
struct Waterfall {
    std::vector<Column> columns;
    Losses start;
    std::vector<WaterfallStep> steps;
    bool cancelled = false; // then nothing else may be shown
};

struct WaterfallSettings {
    std::size_t maximumSteps = 60; // beyond it, runs of the same sort are one step
    scoring::Settings scoring{};
};

/// Both models must be valid. Nothing in between is scored that is not.
[[nodiscard]] Waterfall waterfall(const Model& before, const Model& after, const WaterfallSettings& settings = {});
/// Each under its own meaning. Where one is of a former edition, that it is counted otherwise is a step of its own, so
/// that no edit answers for it.
[[nodiscard]] Waterfall waterfall(const State& before, const State& after, const WaterfallSettings& settings = {});

} // namespace hz::review
