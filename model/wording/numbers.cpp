#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace hz::wording {

namespace {

using scoring::Bounded;

constexpr int kDigits = 3;
constexpr int kMaxDigits = 12;

QString withoutTrailingZeros(QString text)
{
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}

/// "1.2e-4": the decimals that matter, the exponent without padding.
QString scientific(double value, int digits)
{
    const QString text = QString::number(value, 'e', digits - 1);
    const auto at = text.indexOf(u'e');
    return withoutTrailingZeros(text.left(at)) + u'e' + QString::number(text.mid(at + 1).toInt());
}

/// With a dot; the caller makes it the locale's.
QString plain(double value, int digits)
{
    const double size = std::abs(value);
    if (size == 0.0)
        return QStringLiteral("0");
    if (size < 0.01 || size >= 1e6)
        return scientific(value, digits);
    const int whole = static_cast<int>(std::floor(std::log10(size))) + 1;
    return withoutTrailingZeros(QString::number(value, 'f', std::max(digits - whole, 0)));
}

QString localised(QString text)
{
    return text.replace(u'.', QLocale().decimalPoint());
}

/// Two ends that differ are shown with as many digits as it takes to see it.
QString rangeText(base::Interval value)
{
    for (int digits = kDigits; digits <= kMaxDigits; ++digits)
        if (const QString low = plain(value.low, digits), high = plain(value.high, digits); low != high)
            return localised(low) + QStringLiteral(" – ") + localised(high);
    return localised(plain(value.high, kDigits));
}

QString endText(double value)
{
    return std::isinf(value) ? QStringLiteral("∞") : localised(plain(value, kDigits));
}

/// What is not certain is not shown as 1.
QString nearlyCertain(double probability)
{
    int digits = kDigits;
    while (probability < 1.0 && digits < kMaxDigits && plain(probability, digits) == u"1")
        ++digits;
    return localised(plain(probability, digits));
}

QString letterOf(int position, const scoring::SchemeTables& scheme)
{
    return position >= 0 && position < static_cast<int>(scheme.likelihoods.size())
        ? scheme.likelihoods[static_cast<std::size_t>(position)].letter
        : QStringLiteral("?");
}

} // namespace

QString numberText(double value)
{
    if (!std::isfinite(value))
        return QCoreApplication::translate("Number", "not a number");
    return localised(plain(value, kDigits));
}

QString probabilityText(const Bounded& probability)
{
    const base::Interval value = probability.value;
    if (value.low <= 0.0 && value.high >= 1.0)
        return QCoreApplication::translate("Number", "unknown");
    return value.isPoint() ? nearlyCertain(value.low) : rangeText(value);
}

QString shareText(const std::optional<base::Interval>& share)
{
    if (!share)
        return QStringLiteral("–");
    if (share->low <= 0.0 && share->high >= 1.0)
        return QCoreApplication::translate("Number", "unknown");
    const base::Interval percent = share->scaledBy(100.0);
    const QString number = percent.isPoint() ? localised(plain(percent.low, kDigits)) : rangeText(percent);
    return QCoreApplication::translate("Number", "%1 %", "a share").arg(number);
}

QString measureText(const std::optional<base::Interval>& measure)
{
    if (!measure)
        return QStringLiteral("–");
    if (measure->isPoint())
        return endText(measure->low);
    return std::isinf(measure->high) ? endText(measure->low) + QStringLiteral(" – ∞") : rangeText(*measure);
}

QString lossText(const Bounded& loss)
{
    return loss.value.isPoint() ? numberText(loss.value.low) : rangeText(loss.value);
}

QString letterText(const scoring::LetterRange& letters, const scoring::SchemeTables& scheme)
{
    if (letters.eliminated)
        return QStringLiteral("F");
    const QString worst = letterOf(letters.worst, scheme);
    return letters.isSingle() ? worst : worst + u'-' + letterOf(letters.best, scheme);
}

QString letterText(const scoring::NodeScore& score, const scoring::SchemeTables& scheme)
{
    const QString derived = letterText(score.derived, scheme);
    if (!score.judged)
        return derived;
    const QString judged = letterOf(*score.judged, scheme);
    return judged == derived ? derived : derived + QStringLiteral(" > ") + judged;
}

} // namespace hz::wording
