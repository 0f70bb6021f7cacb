#include "model/domain/spoken_names.h"
#include "model/domain/typed_value.h"
#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace hz::wording {

namespace {

using scoring::Bounded;

constexpr int kDigits = 3;
constexpr int kMaxDigits = 9; // to tell what is nearly 1 from 1; beyond them it is told by what is missing
constexpr double kRounding = 1e-9; // of numbers that are added up: what is nearer than that to another is that

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
    const double size = std::abs(QString::number(value, 'g', digits).toDouble()); // as it will stand there
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

/// With the digits asked for, and as many more as it takes to tell what is below the whole from the whole; with a dot.
QString below(double value, double whole, int digits)
{
    const QString all = plain(whole, digits);
    while (value < whole && digits < kMaxDigits && plain(value, digits) == all)
        ++digits;
    const QString text = plain(value, digits);
    return value < whole && text == all ? all + QStringLiteral(" \u2212 ") + scientific(whole - value, kDigits) : text;
}

/// What is not certain is not shown as 1.
QString probabilityEnd(double value, int digits)
{
    return localised(below(value, 1.0, digits));
}

/// Likewise of any number, which may have been added up to 1.
QString numberEnd(double value, int digits)
{
    return localised(std::abs(value - 1.0) > kRounding ? below(value, 1.0, digits) : plain(value, digits));
}

/// A share in percent. Of one that is less than all, the product does not round up to it.
QString percentEnd(double share, int digits)
{
    const double percent = share < 1.0 ? std::min(share * 100.0, std::nextafter(100.0, 0.0)) : share * 100.0;
    return localised(below(percent, 100.0, digits));
}

using End = QString (*)(double value, int digits);

/// Rounded down, or up, to so many digits.
double roundedTo(double value, int digits, double (*round)(double))
{
    if (value == 0.0)
        return 0.0;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - digits + 1);
    return round(value / unit) * unit;
}

/// Two ends that differ are shown with as many digits as it takes to see it. Those of a narrow range are rounded away
/// from each other, so that it holds what it held.
QString endsText(base::Interval value, End end)
{
    constexpr int kMaxRangeDigits = 5;
    const auto set = [](const QString& at) { return at.contains(u'\u2212') ? u'(' + at + u')' : at; };
    const auto joined = [&](const QString& low, const QString& high) {
        return set(low) + QStringLiteral(" – ") + set(high);
    };
    for (int digits = kDigits; digits <= kMaxRangeDigits; ++digits)
        if (const QString low = end(value.low, digits), high = end(value.high, digits); low != high)
            return joined(low, high);
    const double high = roundedTo(value.high, kMaxRangeDigits, std::ceil);
    return joined(end(roundedTo(value.low, kMaxRangeDigits, std::floor), kMaxRangeDigits),
        end(value.high < 1.0 && high >= 1.0 ? value.high : high, kMaxRangeDigits));
}

/// What only rounding has torn apart.
bool isOneNumber(base::Interval value)
{
    return value.width() <= kRounding * std::max(std::abs(value.low), std::abs(value.high));
}

/// The end of a probability or share that stands for both: the one that is not certain.
double lessThanAll(base::Interval value)
{
    return value.high < 1.0 ? value.high : value.low;
}

QString rangeText(base::Interval value)
{
    if (std::isinf(value.high))
        return QCoreApplication::translate("Number", "from %1, no upper end").arg(numberEnd(value.low, kDigits));
    return isOneNumber(value) ? numberEnd(value.high, kDigits) : endsText(value, numberEnd);
}

QString endText(double value)
{
    return std::isinf(value) ? QStringLiteral("∞") : numberEnd(value, kDigits);
}

/// "21 %", to stand beside a number that says it better.
QString roughShare(base::Interval probability)
{
    constexpr int kRough = 2;
    constexpr double kNearly = 0.9995; // beyond it, how nearly is nobody's question
    const auto percent = [](double end) {
        return end > kNearly && end < 1.0 ? QStringLiteral("> ") + localised(QStringLiteral("99.9"))
                                          : percentEnd(end, kRough);
    };
    const QString low = percent(probability.low), high = percent(probability.high);
    return QCoreApplication::translate("Number", "%1 %", "a share")
        .arg(low == high ? high : low + QStringLiteral(" – ") + high);
}

/// How often something is expected, and beside it the probability of at least one wherever the two can be told apart.
QString beside(const scoring::NodeScore& score, const QString& howOften)
{
    if (score.kind == domain::NodeKind::Control)
        return probabilityText(score.probability);
    if (!score.isDecidable)
        return QCoreApplication::translate("Number", "not decidable");
    constexpr double kSeldom = 0.1; // below it the number and the probability are nearly one
    const base::Interval number = score.occurrences.value, probability = score.probability.value;
    if (number.low <= 0.0 && number.high == 1.0 && probability.low <= 0.0 && probability.high >= 1.0)
        return QCoreApplication::translate("Number", "unknown");
    const bool isOne =
        number.high <= kSeldom && probabilityText(score.probability) == occurrencesText(score.occurrences);
    return isOne ? howOften : QStringLiteral("%1 (%2)").arg(howOften, roughShare(probability));
}

/// So seldom that years between are not what anybody waits.
bool isPerYear(double frequency)
{
    constexpr double kOften = 0.5, kRarest = 1e-4; // 1 in 10,000 years
    return frequency >= kOften || frequency < kRarest;
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
    return numberEnd(value, kDigits);
}

QString countText(base::Interval count)
{
    constexpr double kMaxWritten = 1e15;
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    const auto text = [&locale](double end) {
        return end == std::floor(end) && end < kMaxWritten ? locale.toString(end, 'f', 0) : endText(end);
    };
    const QString low = text(count.low), high = text(count.high);
    return low == high ? low : low + QStringLiteral(" – ") + high;
}

QString occasionsText(base::Interval count, const domain::Occasion& occasion)
{
    const QString name =
        occasion.name.isEmpty() ? QCoreApplication::translate("Number", "moment") : occasion.name.simplified();
    const QString plural = occasion.name.isEmpty() ? QCoreApplication::translate("Number", "moments")
        : occasion.plural.isEmpty()                ? name + u's'
                                                   : occasion.plural.simplified();
    if (std::isinf(count.high))
        return count.low == 0.0 ? QCoreApplication::translate("Number", "any number of %1").arg(plural)
                                : QCoreApplication::translate("Number", "%1 or more %2")
                                      .arg(countText(base::Interval::point(count.low)), plural);
    return countText(count) + u' ' + (count.isPoint() && count.low == 1.0 ? name : plural);
}

QString exposureText(const domain::Exposure& exposure)
{
    return domain::shownText(domain::Value(exposure), speech());
}

QString probabilityText(const Bounded& probability)
{
    const base::Interval value = probability.value;
    if (value.low <= 0.0 && value.high >= 1.0)
        return QCoreApplication::translate("Number", "unknown");
    if (value.isPoint())
        return probabilityEnd(value.low, kDigits);
    return isOneNumber(value) ? probabilityEnd(lessThanAll(value), kDigits) : endsText(value, probabilityEnd);
}

QString shareText(const std::optional<base::Interval>& share)
{
    if (!share)
        return QStringLiteral("–");
    if (share->low <= 0.0 && share->high >= 1.0)
        return QCoreApplication::translate("Number", "unknown");
    const QString number =
        isOneNumber(*share) ? percentEnd(lessThanAll(*share), kDigits) : endsText(*share, percentEnd);
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

QString occurrencesText(const Bounded& occurrences)
{
    return occurrences.value.isPoint() ? numberText(occurrences.value.low) : rangeText(occurrences.value);
}

QString frequencyText(const Bounded& occurrences, double years)
{
    const base::Interval frequency = occurrences.value.scaledBy(1.0 / years);
    if (std::isinf(frequency.high))
        return QCoreApplication::translate("Number", "from %1 a year, no upper end").arg(numberText(frequency.low));
    if (!frequency.isPoint())
        return QCoreApplication::translate("Number", "%1 a year", "so many").arg(rangeText(frequency));
    if (frequency.low == 0.0)
        return QCoreApplication::translate("Number", "never");
    return isPerYear(frequency.low)
        ? QCoreApplication::translate("Number", "%1 a year", "so many").arg(numberText(frequency.low))
        : QCoreApplication::translate("Number", "1 in %1 years").arg(numberText(1.0 / frequency.low));
}

QString expectedText(const scoring::NodeScore& score)
{
    return beside(score, occurrencesText(score.occurrences));
}

QString recurrenceText(const scoring::NodeScore& score, double years)
{
    return beside(score, frequencyText(score.occurrences, years));
}

domain::Speech speech(const domain::Model* model)
{
    const QLocale locale;
    return { domain::notationOf(locale), domain::languageOf(locale),
        model ? domain::namesIn(*model) : domain::LikelihoodNames() };
}

QString likelihoodText(const domain::Likelihood& likelihood, const domain::Model& model)
{
    domain::Likelihood named = likelihood;
    if (named.isPerOccasion() && named.occasion.isNull())
        named.occasion = model.project().occasion; // as people call it
    return domain::shownText(named, speech(&model));
}

QString letterText(const scoring::LetterRange& letters, const scoring::SchemeTables& scheme)
{
    if (letters.eliminated)
        return QStringLiteral("F");
    const QString worst = letterOf(letters.worst, scheme);
    if (letters.isSingle())
        return worst;
    const QString range = worst + u'-' + letterOf(letters.best, scheme);
    return letters.nominal ? QStringLiteral("%1 (%2)").arg(letterOf(*letters.nominal, scheme), range) : range;
}

QString letterText(const scoring::NodeScore& score, const scoring::SchemeTables& scheme)
{
    if (!score.isDecidable && !score.derived.eliminated)
        return QStringLiteral("?");
    const QString derived = letterText(score.derived, scheme);
    if (!score.judged)
        return derived;
    const QString judged = letterOf(*score.judged, scheme);
    return judged == derived ? derived : derived + QStringLiteral(" > ") + judged;
}

} // namespace hz::wording
