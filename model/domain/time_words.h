#pragma once

#include "model/base/result.h"
#include "model/domain/likelihood.h"
#include "model/domain/speech.h"

#include <optional>

/// Units of time and lengths of time as people say them.
namespace hz::domain {

/// A unit with its words, which are those of the reader too: so they are here, and not among the translations.
struct SpokenUnit {
    struct Words {
        const char* singular;
        const char* plural;
        const char* brief; // behind a length; null: the long ones
        bool isFeminine;
    };

    TimeUnit unit; // of which it is one, or a part
    int parts; // how many of it make one
    Words english;
    Words french;

    [[nodiscard]] const Words& words(Language language) const
    {
        return language == Language::French ? french : english;
    }
    [[nodiscard]] double hours(double length) const { return length * hoursIn(unit) / parts; }
};

/// The unit that a word in any case, singular or plural, names in any language. "m" is none: a minute, or a month?
[[nodiscard]] const SpokenUnit* unitNamed(const QString& word);
[[nodiscard]] const SpokenUnit& spokenUnit(TimeUnit unit);

/// A number and what stands behind it; either may be empty: "10", "years".
struct NumberAndWord {
    QString number;
    QString word;
};
[[nodiscard]] NumberAndWord cutNumber(const QString& text);

/// "4 h", "6 months", "année": one of the unit where there is no number. Codes: value.bad-duration,
/// value.not-above-zero, and those of base::numberFrom.
[[nodiscard]] base::Result<double> hoursFromText(const QString& text, const base::Notation& notation);

/// The number as it is written in a notation.
[[nodiscard]] QString numberText(double number, const base::Notation& notation);
/// The hours in the largest unit of which they are so many exactly: "6 months". hoursFromText reads back the same.
[[nodiscard]] QString durationText(double hours, const Speech& speech);
/// "every 6 months", "toutes les 4 h", "every year".
[[nodiscard]] QString intervalText(double hours, const Speech& speech);

} // namespace hz::domain
