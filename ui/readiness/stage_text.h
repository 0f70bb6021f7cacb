#pragma once

#include "model/document/readiness_service.h"

#include <QColor>
#include <QString>

namespace hz::ui {

/// How a stage is to be told.
struct StageLook {
    QColor ink; // of the criteria's titles
    std::vector<base::Id> unfolded{}; // criteria of which all reasons are told
    int most = 4; // reasons of any other
};

/// A judged stage as rich text: each criterion with its outcome as symbol and word and its reasons, those that are not
/// met and block first; then what would flip the verdict; then what is met. Criteria, and what reasons speak of, are
/// links ("go:ID"): nodes and records. Whatever a user wrote is escaped. Reasons that are not told are counted, behind
/// a link ("all:ID").
[[nodiscard]] QString stageText(
    const document::Readiness& readiness, const readiness::GateResult& gate, const StageLook& look);

/// "✖ NO-GO": never the colour alone.
[[nodiscard]] QString verdictText(readiness::Verdict verdict);
[[nodiscard]] QString symbolOf(readiness::Outcome outcome);
/// How many criteria came out how: "✔ 9   ◐ 2   ✖ 3"; what there is none of is left out.
[[nodiscard]] QString countsText(const readiness::GateResult& gate);
/// "500 users, 90 days, 90,000 uses"
[[nodiscard]] QString exposureText(
    const domain::Stage& stage, const readiness::GateResult& gate, const domain::Model& model);

} // namespace hz::ui
