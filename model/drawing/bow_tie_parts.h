#pragma once

#include "model/drawing/bow_tie_painter.h"

#include "model/drawing/painters.h"

/// The parts of bow_tie_painter, for no one else.
namespace hz::drawing {

/// What all parts paint with.
class BowTieBrush {
protected:
    BowTieBrush(QPainter& painter, const BowTieDrawing& bowTie, double scale, const QRectF& area)
        : m_painter(painter)
        , m_bowTie(bowTie)
        , m_tie(bowTie.tie())
        , m_picture(bowTie.picture())
        , m_theme(m_picture.display().theme)
        , m_scale(scale)
        , m_area(area)
        , m_isFull(detailAt(scale) == Detail::Full)
    {
    }

    static constexpr double kPen = 1.5;

    [[nodiscard]] bool isSeen(const QRectF& box) const;
    void also(QPointF topLeft, std::size_t places);
    void plate(const QRectF& rect, const QString& text);

    QPainter& m_painter;
    const BowTieDrawing& m_bowTie;
    const layout::BowTie& m_tie;
    const Picture& m_picture;
    const Theme& m_theme;
    double m_scale;
    QRectF m_area;
    bool m_isFull;
};

/// Lines, the ways of degradations, and what stands above lines.
class BowTieLines : private BowTieBrush {
public:
    BowTieLines(QPainter& painter, const BowTieDrawing& bowTie, double scale, const QRectF& area)
        : BowTieBrush(painter, bowTie, scale, area)
    {
    }

    void way(const layout::BowTie::Line& line, const QColor& colour, double width);
    void wayUp(const layout::BowTie::Factor& factor, const QColor& colour, double width);
    void aboveLine(const layout::BowTie::Line& line);

private:
    void chance(const layout::BowTie::Line& line);
    void tie(const layout::BowTie::Line& line, const analysis::SharedThing& shared, double bottom, std::size_t others,
        double shields);
    void domain(const layout::BowTie::Line& line, const LineDomain& shown, double bottom);
};

/// Shields with their words.
class BowTieControls : private BowTieBrush {
public:
    BowTieControls(QPainter& painter, const BowTieDrawing& bowTie, double scale, const QRectF& area)
        : BowTieBrush(painter, bowTie, scale, area)
    {
    }

    void barrier(const layout::BowTie::Barrier& barrier);
    void defence(const layout::BowTie::Defence& defence);

private:
    void shield(const QPointF& at, const Id& control);
    void codeFromAfar(const QRectF& room, const Id& control);
    void words(const layout::BowTie::Barrier& barrier);
    void line(QRectF& row, const QString& text, const QFont& font);
    void detailLine(QRectF& row, const ControlWords::Detail& detail);
};

} // namespace hz::drawing
