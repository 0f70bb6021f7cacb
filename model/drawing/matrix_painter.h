#pragma once

#include "model/drawing/theme.h"
#include "model/scoring/graph/result.h"

#include <QFont>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace hz::drawing {

using base::Id;
using domain::Posture;

/// What a risk matrix shows: hazards where they stand in one posture (filled chips), and where they come from in
/// another (hollow chips), joined by an arrow.
struct MatrixOptions {
    Posture stands = Posture::Current;
    std::optional<Posture> comesFrom = Posture::Inherent;
    QFont font{};
    bool title = true; // the category's name above
    std::vector<Id> selected{};
    std::optional<Id> hovered{};
};

/// One hazard in one cell; `rect` is empty when the cell is too crowded to draw it (then it is among the box's hidden).
struct MatrixChip {
    Id hazard;
    QString label;
    QRectF rect;
    bool hollow = false; // where it comes from
    int box = 0; // index in MatrixLayout::boxes, of the worst cell
    int bestBox = 0; // the other end of its range; equal to box when a single cell
    /// Of a range: where it stands with letters and ratings in the middle of theirs; absent where something is unknown.
    std::optional<int> nominalBox{};

    [[nodiscard]] bool isRanged() const { return box != bestBox; }
};

struct MatrixBox {
    QRectF rect;
    int severity = 0; // index into the scheme's severities
    int likelihood = 0;
    int level = -1; // position in the scheme's levels; -1: the scheme leaves the cell open
    QRectF more; // the "+n" mark; empty when all chips are drawn
    int hidden = 0;
    bool low = false; // no room for chips below the level's name: they stand in its place, beside its symbol
};

/// Where everything of a matrix stands: for painting and for finding what is under the pointer. Likelihood runs
/// downwards from the most likely, severity to the right from the worst.
struct MatrixLayout {
    QRectF title, columnHeads, rowHeads, grid, strip;
    std::vector<MatrixBox> boxes; // row by row
    std::vector<MatrixChip> chips; // filled first, by code
    std::vector<Id> eliminated; // cannot occur by design: in the strip below
    std::vector<Id> unrated; // bear no severity in this category
    std::vector<Id> undecidable; // rest on, or lead to, what never meets: in no cell
    int columns = 0;
    int rows = 0;

    [[nodiscard]] int boxAt(QPointF point) const; // -1: none
    [[nodiscard]] int chipAt(QPointF point) const; // -1: none
    [[nodiscard]] const MatrixChip* standing(const Id& hazard) const;
};

[[nodiscard]] MatrixLayout layoutMatrix(
    const QRectF& area, const scoring::RiskResult& result, int category, const MatrixOptions& options);
void paintMatrix(QPainter& painter, const MatrixLayout& layout, const scoring::RiskResult& result, int category,
    const MatrixOptions& options, const Theme& theme);
/// Both in one.
void paintMatrix(QPainter& painter, const QRectF& area, const scoring::RiskResult& result, int category,
    const MatrixOptions& options, const Theme& theme);

} // namespace hz::drawing
