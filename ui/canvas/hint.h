#pragma once

#include "ui/canvas/tools/tool.h"

class QWidget;

namespace hz::ui {

/// A few words beside the pointer: what would be done, or why something cannot be.
class Hint {
public:
    /// Empty: nothing is said. Answers whether that is new.
    bool show(const QString& text, Tone tone);
    bool hide() { return show({}, Tone::Suggestion); }
    [[nodiscard]] const QString& text() const { return m_text; }

    /// Beside the pointer, within the view; in its middle while the pointer is outside.
    void paint(
        QPainter& painter, const QWidget& view, std::optional<QPointF> pointer, const drawing::Theme& theme) const;

private:
    QString m_text;
    Tone m_tone = Tone::Suggestion;
};

} // namespace hz::ui
