#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace hz::drawing {

/// The text as it may be shown on one line: line breaks, tabs and other control characters become spaces, marks that
/// turn the direction of what follows are dropped, and only the first 400 characters are kept.
[[nodiscard]] QString tamed(const QString& text);

/// The least width of text that is condensed, as a share of its own.
inline constexpr double kNarrowest = 0.66;

/// Lines of tame text no wider than `width` (the first one `firstIndent` less), `maximumLines` at most; the last one
/// is elided when text remains. Broken between words only, or where their script allows: a word that is too long has a
/// line to itself, which is to be condensed, and ends early where that is not enough. At least one line, perhaps empty.
[[nodiscard]] QStringList wrapped(
    const QString& text, const QFont& font, double width, int maximumLines, double firstIndent = 0.0);

/// The width of tame text in the font; quicker than metrics for Latin text, exact for the rest.
[[nodiscard]] double textWidth(const QString& text, const QFont& font);

} // namespace hz::drawing
