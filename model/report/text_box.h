#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

#include <memory>

class QPainter;
class QTextLayout;

namespace hz::report {

/// How text looks; sizes in points.
struct TextStyle {
    QString family{}; // empty: the application's
    double size = 9.0;
    bool bold = false;
};

/// A piece of plain text broken into lines of a width, that can be drawn whole or some lines at a time. Control
/// characters are shown as a visible sign, so that text cannot hide text; wraps anywhere when a word is too long.
/// Lengths are points. Inside, text is laid out twenty times as large and drawn scaled down, so that no rounding of
/// font metrics to pixels enters the page.
class TextBox {
public:
    TextBox(const QString& text, const TextStyle& style, double width, bool alignRight = false);
    ~TextBox();
    TextBox(TextBox&&) noexcept;
    TextBox& operator=(TextBox&&) noexcept;

    [[nodiscard]] int lineCount() const;
    /// How wide the text itself is, at most the width it was broken for.
    [[nodiscard]] double usedWidth() const;
    [[nodiscard]] double height() const { return heightOf(0, lineCount()); }
    [[nodiscard]] double heightOf(int firstLine, int count) const;
    /// How many lines from `firstLine` fit into a height.
    [[nodiscard]] int linesWithin(int firstLine, double height) const;
    void draw(QPainter& painter, QPointF topLeft, int firstLine, int count, const QColor& colour) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
};

/// Replaces what would not show (controls, lone surrogates) and isolates bidirectional runs, so that no text can change
/// how the text around it reads.
[[nodiscard]] QString printable(const QString& text);

} // namespace hz::report
