#include "model/domain/field_ranges.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace hz::domain::describe {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kMaxOccasions = 1e18; // in an exposure: far beyond any that can be counted

/// Of whole numbers and others; nothing is inside, and what is no number is not.
bool isNumberBetween(const Value& value, double low, double high)
{
    if (const qint64* whole = std::get_if<qint64>(&value))
        return static_cast<double>(*whole) >= low && static_cast<double>(*whole) <= high;
    const double* number = std::get_if<double>(&value);
    return number ? std::isfinite(*number) && *number >= low && *number <= high
                  : std::holds_alternative<std::monostate>(value);
}

/// A distribution is where its mean is.
bool isMeanBetween(const Quantity& quantity, double low, double high)
{
    const double mean = quantity.mean();
    return quantity.isValid() && mean >= low && mean <= high;
}

bool isPossible(const Likelihood& likelihood)
{
    switch (likelihood.form) {
    case Likelihood::Form::Frequency:
        return isMeanBetween(likelihood.value, 0.0, kInfinity)
            && (!likelihood.lasts || (std::isfinite(*likelihood.lasts) && *likelihood.lasts > 0.0));
    case Likelihood::Form::Tested:
        return isMeanBetween(likelihood.value, 0.0, kInfinity) && std::isfinite(likelihood.testInterval)
            && likelihood.testInterval > 0.0;
    case Likelihood::Form::Condition:
    case Likelihood::Form::PerOccasion:
        return isMeanBetween(likelihood.value, 0.0, 1.0);
    default:
        return true;
    }
}

bool isShare(const Value& value)
{
    return isNumberBetween(value, 0.0, 1.0);
}
bool isAmount(const Value& value)
{
    if (const Quantity* quantity = std::get_if<Quantity>(&value))
        return isMeanBetween(*quantity, 0.0, kInfinity);
    return isNumberBetween(value, 0.0, kInfinity);
}
bool isFromOne(const Value& value)
{
    return isNumberBetween(value, 1.0, kInfinity);
}
bool isAboveZero(const Value& value)
{
    return isNumberBetween(value, std::numeric_limits<double>::denorm_min(), kInfinity);
}
bool isInside(const Value& value)
{
    const double* number = std::get_if<double>(&value);
    return number && *number > 0.0 && *number < 1.0;
}
/// A canvas of 10 million pixels is far beyond any drawing, and keeps screen arithmetic sound.
bool isPlace(const Value& value)
{
    return isNumberBetween(value, -1e7, 1e7);
}
bool isLikelihood(const Value& value)
{
    return isPossible(std::get<Likelihood>(value));
}
bool isChance(const Value& value)
{
    const Likelihood& likelihood = std::get<Likelihood>(value);
    const bool isOfChances =
        likelihood.form == Likelihood::Form::Condition || likelihood.form == Likelihood::Form::Unknown;
    return isOfChances && isPossible(likelihood);
}
/// Of occasions there are finitely many, but they need not be whole.
bool isCount(const Value& value)
{
    const Quantity* quantity = std::get_if<Quantity>(&value);
    return quantity == nullptr || (quantity->isValid() && isMeanBetween(*quantity, 0.0, kMaxOccasions));
}
bool isColour(const Value& value)
{
    static const QRegularExpression form(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
    return form.match(std::get<QString>(value)).hasMatch();
}
bool isExposure(const Value& value)
{
    const Exposure& exposure = std::get<Exposure>(value);
    return std::isfinite(exposure.length) && exposure.length > 0.0;
}

} // namespace

const Range kShare{ QT_TRANSLATE_NOOP("Range", "a number from 0 to 1"), isShare };
const Range kAmount{ QT_TRANSLATE_NOOP("Range", "a number of 0 or more"), isAmount };
const Range kWhole{ QT_TRANSLATE_NOOP("Range", "a whole number of 0 or more"), isAmount };
const Range kFromOne{ QT_TRANSLATE_NOOP("Range", "a number of 1 or more"), isFromOne };
const Range kAboveZero{ QT_TRANSLATE_NOOP("Range", "a number above 0"), isAboveZero };
const Range kInside{ QT_TRANSLATE_NOOP("Range", "a number above 0 and below 1"), isInside };
const Range kPlace{ QT_TRANSLATE_NOOP("Range", "a number from -10,000,000 to 10,000,000"), isPlace };
const Range kLikelihood{ QT_TRANSLATE_NOOP("Range",
                             "a probability from 0 to 1, or a frequency of 0 or more per unit of time; what lasts and "
                             "what is tested does so "
                             "for a time above 0"),
    isLikelihood };
const Range kChance{ QT_TRANSLATE_NOOP("Range", "a probability from 0 to 1, or “unknown”"), isChance };
const Range kCount{ QT_TRANSLATE_NOOP("Range", "a number of 0 or more, at most 1e18"), isCount };
const Range kColour{ QT_TRANSLATE_NOOP("Range", "a colour such as #d32f2f, or nothing"), isColour };
const Range kExposure{ QT_TRANSLATE_NOOP("Range", "a time above 0"), isExposure };

const char* const kNotBefore = QT_TRANSLATE_NOOP("Range", "a day that is not before the date");

bool isOrdered(const QDate& from, const QDate& to)
{
    return !from.isValid() || !to.isValid() || from <= to;
}

} // namespace hz::domain::describe
