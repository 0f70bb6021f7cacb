#pragma once

#include <QRectF>

namespace hz::ui {

struct TileOptions {
    bool fitsOnePage = true; // else in its own size times scale, on as many pages as that takes
    double scale = 1.0;
    double overlap = 10.0; // millimetres that neighbours share, to be glued
};

/// How a picture comes to lie on pages: which part of it is on which. Pictures are in pixels at 100 %, of which 96 make
/// an inch; pages in millimetres.
class TilePlan {
public:
    /// `page`: the room for the picture on one page.
    TilePlan(QSizeF picture, QSizeF page, const TileOptions& options);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int count() const { return m_columns * m_rows; }
    /// Millimetres of paper for a pixel of the picture.
    [[nodiscard]] double millimetresPerPixel() const { return m_perPixel; }
    /// The part of the picture on a page, row by row; it may reach beyond the picture.
    [[nodiscard]] QRectF tile(int page) const;
    [[nodiscard]] int columnOf(int page) const { return page % m_columns; }
    [[nodiscard]] int rowOf(int page) const { return page / m_columns; }
    /// What neighbours share, in the picture's pixels.
    [[nodiscard]] double overlap() const { return m_overlap; }

private:
    double m_perPixel = 0.0;
    QSizeF m_room; // of a page, in the picture's pixels
    double m_overlap = 0.0;
    int m_columns = 1;
    int m_rows = 1;
};

} // namespace hz::ui
