#pragma once

#include "model/drawing/theme.h"
#include "model/report/page_layout.h"
#include "model/report/text_box.h"

namespace hz::report {

/// Flows text and strokes down pages; opens the next page when one is full. Coordinates are points.
class PageFlow {
public:
    explicit PageFlow(const PageStyle& style);

    [[nodiscard]] LaidOut take() { return std::move(m_out); }
    [[nodiscard]] double width() const { return m_size.width() - m_style.margins.left() - m_style.margins.right(); }
    [[nodiscard]] double room() const { return bottom() - m_y; }
    [[nodiscard]] double fullHeight() const { return bottom() - m_style.margins.top(); }
    [[nodiscard]] bool isAtTop() const { return m_y <= m_style.margins.top() + 0.5; }
    [[nodiscard]] const drawing::Theme& theme() const { return m_theme; }
    [[nodiscard]] TextStyle text(double factor = 1.0, bool bold = false) const
    {
        return { m_style.family, m_style.bodySize * factor, bold };
    }

    void newPage(bool landscape = false, bool isTitle = false);
    /// Opens a page unless so much room is left, or the page is empty.
    void need(double height);
    /// Leaves a gap, but none at the top of a page.
    void skip(double height);
    void put(double height, std::function<void(QPainter&, QPointF)> stroke);
    /// Text of any length; breaks between lines where a page ends, leaving no single line behind.
    void putText(const QString& content, const TextStyle& style, const QColor& colour, double indent = 0.0);
    /// The first lines of a text, no more, and no more than fit on this page.
    void putLines(const QString& content, const TextStyle& style, const QColor& colour, int mostLines);
    /// An entry of the outline that leads to this page.
    void mark(int level, const QString& text);

private:
    [[nodiscard]] double bottom() const { return m_size.height() - m_style.margins.bottom(); }
    [[nodiscard]] int linesThatFit(const TextBox& box, int line) const;

    PageStyle m_style;
    drawing::Theme m_theme;
    QSizeF m_size;
    double m_y = 0.0;
    LaidOut m_out;
};

} // namespace hz::report
