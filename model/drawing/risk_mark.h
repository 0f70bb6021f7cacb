#pragma once

#include "model/drawing/theme.h"
#include "model/scoring/graph/result.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace hz::drawing {

/// What is written and coloured where the risk of one node in one category is shown: the code, the name and symbol of
/// its level, and how surely it is known. Screens, tables and the report make it here, so that they agree.
struct RiskMark {
    enum class State {
        None, // bears no impact that is rated: nothing to show
        Known, // one cell
        Range, // several cells; coloured by the worst, hatched
        Unknown, // any likelihood is possible, or it cannot be decided: question mark, hatched
        Eliminated // cannot occur by design
    };

    State state = State::None;
    QString code; // "2B", "2B-2D", "F"
    QString level; // name of the (worst) level
    QString bestLevel; // the other end of a range
    QString symbol;
    QString colour; // the scheme's, to be adapted by Theme::riskFill
    int order = 0; // 0 the worst level; larger than any level when nothing is known
    bool isDecidable = true; // else it rests on what never meets, and looks as if nothing were known

    bool operator==(const RiskMark&) const = default;
};

/// The node's mark in `category`, or the worst over all categories when there is none. Hatched too where nothing can be
/// decided of the node, or of what it leads to, in the posture.
[[nodiscard]] RiskMark riskMark(const scoring::NodeScore& score, const scoring::RiskResult& result,
    domain::Posture posture, const std::optional<base::Id>& category);
/// In the category at that position.
[[nodiscard]] RiskMark riskMark(
    const scoring::NodeScore& score, const scoring::RiskResult& result, domain::Posture posture, std::size_t category);
/// How surely it is known: the state of the mark, without the words.
[[nodiscard]] RiskMark::State riskState(const scoring::NodeScore& score, const scoring::RiskResult& result,
    domain::Posture posture, const std::optional<base::Id>& category);
/// The position of the category in the scheme; -1 when it is not there.
[[nodiscard]] int categoryIndex(const scoring::SchemeTables& scheme, const base::Id& category);

/// "High", "High to Low", "Unknown" ...: the words beside or instead of the colour. Level names are the scheme's.
[[nodiscard]] QString riskWords(const RiskMark& mark);

/// A chip: rounded, filled with the level's colour (hatched when not a single cell, dashed when eliminated), the
/// symbol on the left, `text` (the code when empty) after it.
void paintRiskChip(
    QPainter& painter, const QRectF& rect, const RiskMark& mark, const Theme& theme, const QString& text = {});
/// A rounded plate with the hatch of everything bounded or unknown.
void paintHatchedPlate(QPainter& painter, const QRectF& rect, double radius, const QColor& base, const QColor& lines);

} // namespace hz::drawing
