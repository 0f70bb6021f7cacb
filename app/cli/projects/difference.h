#pragma once

#include "app/cli/projects/verbs.h"
#include "model/review/effect.h"
#include "model/review/state.h"
#include "model/review/waterfall.h"

/// What both forms of a difference share.
namespace hz::cli {

/// What the difference did to the risk.
struct RiskDifference {
    review::Effect effect;
    review::Waterfall waterfall;
};

struct Difference {
    QString fromName;
    QString toName;
    review::State from;
    review::State to;
    domain::ChangeSet changes;
    std::optional<RiskDifference> risk; // where it was asked for
    std::vector<domain::Posture> postures;

    [[nodiscard]] bool isOfFormerEdition() const { return from.isFormer() || to.isFormer(); }
};

[[nodiscard]] std::string differenceAsJson(const Difference& difference);
[[nodiscard]] QString differenceAsText(const Difference& difference);

} // namespace hz::cli
