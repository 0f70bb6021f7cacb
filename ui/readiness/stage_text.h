#pragma once

#include "model/document/readiness_service.h"

#include <QString>

namespace hz::ui {

/// A judged stage as rich text: each criterion with its outcome as symbol and word, its reasons with links to their
/// nodes ("go:ID"), what would flip the verdict. Whatever a user wrote is escaped. Of more than `most` reasons of one
/// criterion the rest is counted, behind a link ("all:ID").
[[nodiscard]] QString stageText(const document::Readiness& readiness, const readiness::GateResult& gate,
    const std::vector<base::Id>& unfolded, int most = 4);

/// "✖ NO-GO": never the colour alone.
[[nodiscard]] QString verdictText(readiness::Verdict verdict);
[[nodiscard]] QString symbolOf(readiness::Outcome outcome);
/// How many criteria came out how: "✔ 9   ◐ 2   ✖ 3"; what there is none of is left out.
[[nodiscard]] QString countsText(const readiness::GateResult& gate);
/// "500 users, 90 days, 90,000 demands"
[[nodiscard]] QString exposureText(const domain::Stage& stage, const readiness::GateResult& gate);

} // namespace hz::ui
