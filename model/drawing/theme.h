#pragma once

#include <QColor>
#include <QFont>
#include <QString>

namespace hz::drawing {

/// The named colours of everything that is drawn; nothing else names a colour. Risk levels and categories carry their
/// own colours in the scheme, which `riskFill` adapts to the theme.
struct Theme {
    enum class Mode { Light, Dark, HighContrast, Print };

    Mode mode = Mode::Light;
    QColor background, surface, raised, text, secondaryText, rule, accent, selection, focus, error, warning;
    QColor node, nodeBorder, cause, hazard, consequence, control, link, grid, hatch, staleText;

    [[nodiscard]] static Theme of(Mode mode);
    [[nodiscard]] bool isDark() const { return mode == Mode::Dark || mode == Mode::HighContrast; }
    /// The scheme's colour of a level, lowered for dark surfaces, hue kept.
    [[nodiscard]] QColor riskFill(const QString& schemeColour) const;
    /// Black or white, whichever reads at 4.5:1 or more on the fill.
    [[nodiscard]] static QColor textOn(const QColor& fill);
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b);
};

} // namespace hz::drawing
