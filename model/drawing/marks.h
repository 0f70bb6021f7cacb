#pragma once

#include "model/domain/entities.h"
#include "model/drawing/theme.h"

#include <QPainter>

/// The small marks that stand for one thing each, on the canvas, in tables, in matrices and in print.
namespace hz::drawing {

/// The symbol of a risk level ("double-diamond", "diamond", "circle", "open-circle", "slash", "question"), centred in
/// the rectangle. An unknown key draws the question mark: never nothing.
void paintLevelSymbol(QPainter& painter, const QRectF& rect, const QString& symbol, const QColor& colour);

/// The symbol of a category ("gear", "people", "building", "coin"); any other key draws a ring.
void paintCategorySymbol(QPainter& painter, const QRectF& rect, const QString& symbol, const QColor& colour);

/// A shield that shows the control's status: implemented filled, verified filled with tick, planned outlined, failed
/// crossed, retired grey and dashed.
void paintShield(QPainter& painter, const QRectF& rect, domain::ControlStatus status, const Theme& theme);

/// What kind a likelihood is of: a square for a condition, a pulse for what occurs, on a tick where it is per occasion,
/// on a bar where it lasts. Nothing for none.
void paintLikelihoodKind(
    QPainter& painter, const QRectF& rect, const domain::Likelihood& likelihood, const QColor& colour);

/// A way that forks: of the branches, at most one is taken.
void paintFork(QPainter& painter, const QRectF& rect, const QColor& colour);

/// Diagonal lines that say "a range, or not known".
void paintHatch(QPainter& painter, const QRectF& rect, const QColor& colour, double spacing = 5.0);

/// What a chip tells: one category's risk.
struct Chip {
    QString letter; // of the category; empty: a chip of a level alone
    QColor hue; // of the category
    QString code; // "2B", "2B-2D", "F", or empty where there is nothing
    QString symbol; // of the level
    QColor fill; // of the level, already adapted to the theme
    bool bounded = false; // a range: hatched, never a plain colour
    bool eliminated = false;
    bool dimmed = false; // another category is being looked at

    bool operator==(const Chip&) const = default;
};
void paintChip(QPainter& painter, const QRectF& rect, const Chip& chip, const Theme& theme);

/// The fonts of everything that is drawn, in pixels at 100 %: title 13, small 11; unhinted, so that text keeps its
/// width at every zoom and on paper.
struct Fonts {
    QFont title;
    QFont code;
    QFont small;
    QFont smallBold;
    QFont large; // where the drawing is small: titles at low zoom

    [[nodiscard]] static const Fonts& standard();
};

/// Draws on one line in the rectangle; text too long is condensed to two thirds at most, then elided.
void paintFitted(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

} // namespace hz::drawing
