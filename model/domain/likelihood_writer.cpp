#include "model/domain/likelihood_writer.h"

#include "model/domain/shape_names.h"
#include "model/domain/spoken_names.h"
#include "model/domain/time_words.h"
#include "model/domain/value.h"

#include <QStringList>

namespace hz::domain {

namespace {

using Form = Likelihood::Form;

/// What differs between a likelihood in files and as people say it.
struct Words {
    QString unknown;
    QString per;
    QString occasion;
    QString level;
    QString occurs;
    QString unit;
    QString lasting;
    QString tested;
};

QString joined(const Likelihood& likelihood, const QString& value, const Words& words)
{
    switch (likelihood.form) {
    case Form::None:
        return {};
    case Form::Unknown:
        return words.unknown;
    case Form::Condition:
        return value;
    case Form::Frequency:
        return value + words.per + words.unit + (likelihood.lasts ? words.lasting : QString());
    case Form::PerOccasion:
        return value + words.per + words.occasion;
    case Form::UnknownPerOccasion:
        return words.unknown + words.per + words.occasion;
    case Form::Letter:
        return words.level;
    case Form::LetterOccurs:
        return words.level + words.occurs;
    case Form::Tested:
        return value + words.per + words.unit + words.tested;
    }
    return {};
}

Words englishWords(const Likelihood& likelihood, const Speech& speech)
{
    return Words{ QStringLiteral("unknown"), QStringLiteral(" per "),
        likelihood.isPerOccasion() ? occasionWord(likelihood.occasion, speech.names) : QString(),
        likelihood.isLetter() ? levelWord(likelihood.level, speech.names, Language::English) : QString(),
        QStringLiteral(", occurs"), QString::fromUtf8(spokenUnit(likelihood.unit).english.singular),
        QStringLiteral(" lasting ") + durationText(likelihood.lasts.value_or(0.0), speech),
        QStringLiteral(", tested ") + intervalText(likelihood.testInterval, speech) };
}

Words frenchWords(const Likelihood& likelihood, const Speech& speech)
{
    return Words{ QStringLiteral("inconnu"), QStringLiteral(" par "),
        likelihood.isPerOccasion() ? occasionWord(likelihood.occasion, speech.names) : QString(),
        likelihood.isLetter() ? levelWord(likelihood.level, speech.names, Language::French) : QString(),
        QStringLiteral(", survient"), QString::fromUtf8(spokenUnit(likelihood.unit).french.singular),
        QStringLiteral(" pendant ") + durationText(likelihood.lasts.value_or(0.0), speech),
        QStringLiteral(", testé ") + intervalText(likelihood.testInterval, speech) };
}

} // namespace

QString quantityText(const Quantity& quantity, const base::Notation& notation)
{
    if (quantity.shape == Shape::Point)
        return numberText(quantity.a, notation);
    QStringList parameters{ numberText(quantity.a, notation), numberText(quantity.b, notation),
        numberText(quantity.c, notation) };
    parameters.resize(parameterCount(quantity.shape));
    const QString joint = notation.decimal == ',' ? QStringLiteral("; ") : QStringLiteral(", ");
    for (const ShapeName& known : kShapeNames)
        if (known.shape == quantity.shape)
            return QLatin1String(known.name) + u'(' + parameters.join(joint) + u')';
    return {};
}

QString exactText(const Likelihood& likelihood)
{
    const QString id = likelihood.occasion.isNull() ? QString() : u' ' + idText(likelihood.occasion);
    const Words words{ QStringLiteral("unknown"), QStringLiteral(" per "), QStringLiteral("occasion") + id,
        QStringLiteral("level ") + idText(likelihood.level), QStringLiteral(", occurs"),
        QString::fromUtf8(spokenUnit(likelihood.unit).english.singular),
        QStringLiteral(" lasting ") + numberText(likelihood.lasts.value_or(0.0)) + QStringLiteral(" h"),
        QStringLiteral(", tested every ") + numberText(likelihood.testInterval) + QStringLiteral(" h") };
    return joined(likelihood, quantityText(likelihood.value, base::kPlainNotation), words);
}

QString spokenText(const Likelihood& likelihood, const Speech& speech)
{
    const Words words =
        speech.language == Language::French ? frenchWords(likelihood, speech) : englishWords(likelihood, speech);
    return joined(likelihood, quantityText(likelihood.value, speech.notation), words);
}

QString spokenText(const Exposure& exposure, const Speech& speech)
{
    const SpokenUnit::Words& words = spokenUnit(exposure.unit).words(speech.language);
    const bool isPlural = speech.language == Language::French ? exposure.length >= 2.0 : exposure.length != 1.0;
    return numberText(exposure.length, speech.notation) + u' '
        + QString::fromUtf8(isPlural ? words.plural : words.singular);
}

} // namespace hz::domain
