#pragma once

#include "model/scoring/graph/result.h"

#include <QVariant>

namespace hz::ui {

/// What tables say of how often a node comes about.
enum class ScoreFigure : std::uint8_t {
    Expected, // "0.24 (21 %)": the expected number with the probability of at least one
    Occurrences, // the expected number alone
    Frequency, // how often that is: "2 a year", "1 in 400 years"
    Probability // of at least one; only ever beside one of the others
};

/// What item models answer for a cell with the figure: hatched where it is not one number or cannot be decided, and
/// then the tip says why.
[[nodiscard]] QVariant scoreCell(
    const scoring::NodeScore& score, const scoring::RiskResult& result, ScoreFigure figure, int role);
/// What rows are ordered by; beyond all numbers where nothing can be decided.
[[nodiscard]] double sortNumber(const scoring::NodeScore& score, ScoreFigure figure);
/// Expected number, frequency and probability of at least one, a line each, and below them why they are not numbers. Of
/// a control, that it fails.
[[nodiscard]] QString scoreLines(const scoring::NodeScore& score, const scoring::RiskResult& result);

/// "2B-2D, High to Low", and below it the likelihood that makes the cell: "Likelihood: C (B-D)".
[[nodiscard]] QString riskLines(
    const scoring::NodeScore& score, const scoring::RiskResult& result, domain::Posture posture, std::size_t category);

} // namespace hz::ui
