#include "model/domain/time_words.h"

#include "model/base/codes/entity_errors.h"
#include "model/domain/value.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::domain {

namespace {

using base::Error;
using base::Notation;
using base::Result;

// From the longest to the shortest.
constexpr std::array kUnits{
    SpokenUnit{ TimeUnit::Year, 1, { "year", "years", nullptr, false }, { "an", "ans", nullptr, false } },
    SpokenUnit{ TimeUnit::Month, 1, { "month", "months", nullptr, false }, { "mois", "mois", nullptr, false } },
    SpokenUnit{ TimeUnit::Week, 1, { "week", "weeks", nullptr, false }, { "semaine", "semaines", nullptr, true } },
    SpokenUnit{ TimeUnit::Day, 1, { "day", "days", nullptr, false }, { "jour", "jours", nullptr, false } },
    SpokenUnit{ TimeUnit::Hour, 1, { "hour", "hours", "h", false }, { "heure", "heures", "h", true } },
    SpokenUnit{ TimeUnit::Hour, 60, { "minute", "minutes", "min", false }, { "minute", "minutes", "min", true } },
    SpokenUnit{ TimeUnit::Hour, 3600, { "second", "seconds", "s", false }, { "seconde", "secondes", "s", true } },
};

struct OtherWord {
    const char* word;
    std::size_t unit; // in kUnits
};
constexpr std::array kOtherWords{ OtherWord{ "y", 0 }, OtherWord{ "yr", 0 }, OtherWord{ "yrs", 0 },
    OtherWord{ "annum", 0 }, OtherWord{ "année", 0 }, OtherWord{ "années", 0 }, OtherWord{ "annee", 0 },
    OtherWord{ "annees", 0 }, OtherWord{ "w", 2 }, OtherWord{ "sem", 2 }, OtherWord{ "d", 3 }, OtherWord{ "j", 3 },
    OtherWord{ "hr", 4 }, OtherWord{ "hrs", 4 }, OtherWord{ "mins", 5 }, OtherWord{ "sec", 6 },
    OtherWord{ "secs", 6 } };

bool isOneOf(const QString& word, const SpokenUnit::Words& words)
{
    return word == QLatin1String(words.singular) || word == QLatin1String(words.plural)
        || (words.brief && word == QLatin1String(words.brief));
}

bool isPlural(double count, Language language)
{
    return language == Language::French ? std::abs(count) >= 2.0 : count != 1.0;
}

QString counted(double count, const SpokenUnit& unit, const Speech& speech)
{
    const SpokenUnit::Words& words = unit.words(speech.language);
    const char* word = words.brief ? words.brief : isPlural(count, speech.language) ? words.plural : words.singular;
    return numberText(count, speech.notation) + u' ' + QString::fromUtf8(word);
}

struct Length {
    double count;
    const SpokenUnit& unit;
};

/// Where no unit fits, hours as they are.
Length readable(double hours)
{
    constexpr double kMax = 1e6; // of a unit: what is longer is no easier to read in it
    for (const SpokenUnit& unit : kUnits) {
        const double count = hours * unit.parts / hoursIn(unit.unit);
        if (count >= 1.0 && count < kMax && count == std::floor(count) && unit.hours(count) == hours)
            return { count, unit };
    }
    return { hours, spokenUnit(TimeUnit::Hour) };
}

} // namespace

const SpokenUnit* unitNamed(const QString& word)
{
    const QString lower = word.toLower();
    for (const SpokenUnit& unit : kUnits)
        if (isOneOf(lower, unit.english) || isOneOf(lower, unit.french))
            return &unit;
    const auto* other = std::ranges::find_if(
        kOtherWords, [&](const OtherWord& known) { return lower == QString::fromUtf8(known.word); });
    return other == kOtherWords.end() ? nullptr : &kUnits[other->unit];
}

const SpokenUnit& spokenUnit(TimeUnit unit)
{
    return *std::ranges::find_if(kUnits, [&](const SpokenUnit& known) { return known.unit == unit; });
}

NumberAndWord cutNumber(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([-+\u2212]?[0-9.,][0-9.,'’ ]*(?:e[-+]?[0-9]+)?)?\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text.simplified());
    return { match.captured(1).trimmed(), match.captured(2) };
}

Result<double> hoursFromText(const QString& text, const Notation& notation)
{
    const Error bad{ base::ValueError::BadDuration, {}, text.left(200).toStdString() };
    const NumberAndWord cut = cutNumber(text.left(200));
    const SpokenUnit* unit = unitNamed(cut.word);
    if (!unit)
        return bad;
    const Result<double> count = cut.number.isEmpty() ? 1.0 : base::numberFrom(cut.number.toStdString(), notation);
    if (!count)
        return count.error().code == base::ValueError::NotANumber ? bad : count.error();
    const double hours = unit->hours(*count);
    if (!(hours > 0.0))
        return Error{ *count > 0.0 ? base::ValueError::TooSmall : base::ValueError::NotAboveZero, {}, bad.detail };
    return std::isfinite(hours) ? Result<double>(hours) : Error{ base::ValueError::TooLarge, {}, bad.detail };
}

QString numberText(double number, const Notation& notation)
{
    QString text = numberText(number);
    return notation.decimal == '.' ? text : text.replace(u'.', QLatin1Char(notation.decimal));
}

QString durationText(double hours, const Speech& speech)
{
    const Length length = readable(hours);
    return counted(length.count, length.unit, speech);
}

QString intervalText(double hours, const Speech& speech)
{
    const auto [count, unit] = readable(hours);
    const SpokenUnit::Words& words = unit.words(speech.language);
    if (speech.language == Language::English)
        return QStringLiteral("every ")
            + (count == 1.0 ? QString::fromUtf8(words.singular) : counted(count, unit, speech));
    return (words.isFeminine ? QStringLiteral("toutes les ") : QStringLiteral("tous les "))
        + (count == 1.0 ? QString::fromUtf8(words.plural) : counted(count, unit, speech));
}

} // namespace hz::domain
