#include "model/base/codes/entity_errors.h"
#include "model/domain/shape_names.h"
#include "model/domain/typed_value.h"

#include <QRegularExpression>

#include <array>

namespace hz::domain {

namespace {

using base::Error;
using base::Notation;
using base::Result;

constexpr qsizetype kLongestNumbers = 500; // of a text that has numbers: far more than any needs

Error error(base::ErrorCode code, const QString& text)
{
    return Error{ code, {}, text.left(200).toStdString() };
}

/// What is wrong with a number is said of the number; that it is none at all, of the whole text.
Error withinText(const Error& ofNumber, base::ErrorCode code, const QString& text)
{
    return ofNumber.code == base::ValueError::NotANumber ? error(code, text) : ofNumber;
}

std::optional<TimeUnit> unitFromName(QString name)
{
    if (name.endsWith(u's'))
        name.chop(1);
    for (std::size_t i = 0; i < kUnitNames.size(); ++i)
        if (name == QLatin1String(kUnitNames[i]) || (name.size() == 1 && name[0] == QLatin1Char(kUnitNames[i][0])))
            return static_cast<TimeUnit>(i);
    if (name == u"yr" || name == u"annum")
        return TimeUnit::Year;
    return std::nullopt;
}

/// Reads texts of values whose numbers are written in a notation.
class ValueReader {
public:
    explicit ValueReader(const Notation& notation)
        : m_notation(notation)
    {
    }

    [[nodiscard]] Result<Value> value(ValueKind kind, const QString& text) const;
    [[nodiscard]] Result<Quantity> quantity(const QString& text) const;
    [[nodiscard]] Result<Likelihood> likelihood(const QString& text) const;

private:
    [[nodiscard]] Result<double> number(const QString& text) const
    {
        return base::numberFrom(text.toStdString(), m_notation);
    }
    [[nodiscard]] Result<Value> wholeNumber(const QString& text) const
    {
        const auto whole = base::wholeNumberFrom(text.toStdString(), m_notation);
        return whole ? Result<Value>(Value(static_cast<qint64>(*whole))) : whole.error();
    }
    [[nodiscard]] Result<Quantity> distribution(Shape shape, const QString& inside, const QString& text) const;
    [[nodiscard]] Result<Likelihood> perDemand(const QString& head, const QString& tail, const QString& text) const;
    [[nodiscard]] Result<Value> exposure(const QString& text) const;

    const Notation& m_notation;
};

/// Behind a comma a part such as "000" is no number of its own, but the rest of "1,000".
bool isRestOfGroup(const QString& part)
{
    return part.size() > 1 && part[0] == u'0' && part[1].isDigit();
}

Result<Quantity> ValueReader::distribution(Shape shape, const QString& inside, const QString& text) const
{
    const bool hasCommas = !inside.contains(u';');
    const QStringList parts = inside.split(hasCommas ? u',' : u';');
    if (parts.size() != parameterCount(shape))
        return error(base::ValueError::BadDistribution, text);
    Quantity quantity{ shape, 0.0, 0.0, 0.0 };
    const std::array<double*, 3> slots_{ &quantity.a, &quantity.b, &quantity.c };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto parameter = number(parts[i]);
        if (!parameter)
            return withinText(parameter.error(), base::ValueError::BadDistribution, text);
        if (hasCommas && i > 0 && isRestOfGroup(parts[i]))
            return error(base::ValueError::BadDistribution, text);
        *slots_[static_cast<std::size_t>(i)] = *parameter;
    }
    return quantity.isValid() ? Result<Quantity>(quantity) : error(base::ValueError::BadDistribution, text);
}

Result<Quantity> ValueReader::quantity(const QString& text) const
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([a-z]+)\\s*\\(([^()]*)\\)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    if (text.size() > kLongestNumbers)
        return error(base::ValueError::NotANumber, text);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        const auto point = number(text);
        return point ? Result<Quantity>(Quantity::point(*point)) : point.error();
    }
    const QString name = match.captured(1).toLower();
    for (const ShapeName& known : kShapeNames)
        if (name == QLatin1String(known.name))
            return distribution(known.shape, match.captured(2), text);
    return error(base::ValueError::BadDistribution, text);
}

/// "x 200", "x 200 demands", "× 200": the count of demands behind a probability per demand.
Result<Likelihood> ValueReader::perDemand(const QString& head, const QString& tail, const QString& text) const
{
    Likelihood likelihood;
    likelihood.form = Likelihood::Form::PerDemand;
    const auto value = quantity(head);
    if (!value)
        return withinText(value.error(), base::ValueError::BadLikelihood, text);
    likelihood.value = *value;
    if (tail.isEmpty())
        return likelihood;
    QString count = tail;
    count.remove(QStringLiteral("demands")).remove(QStringLiteral("demand"));
    const auto demands = number(count);
    if (!demands)
        return withinText(demands.error(), base::ValueError::BadLikelihood, text);
    if (*demands < 0.0)
        return error(base::ValueError::BadLikelihood, text);
    likelihood.demands = *demands;
    return likelihood;
}

Result<Likelihood> ValueReader::likelihood(const QString& text) const
{
    const QString lower = text.trimmed().toLower();
    if (lower.isEmpty())
        return Likelihood{};
    if (lower == u"unknown" || lower == u"?")
        return Likelihood::unknown();
    if (lower.size() > kLongestNumbers)
        return error(base::ValueError::BadLikelihood, text);
    static const QRegularExpression perForm(
        QStringLiteral("^(.*?)\\s*(?:\\bper\\b|/)\\s*([a-z]+)\\s*(?:[x×*]\\s*(.*))?$"));
    const auto match = perForm.match(lower);
    const bool isPer = match.hasMatch();
    if (isPer && match.captured(2).startsWith(u"demand"))
        return perDemand(match.captured(1), match.captured(3), text);
    const auto value = quantity(isPer ? match.captured(1) : lower);
    if (!value)
        return withinText(value.error(), base::ValueError::BadLikelihood, text);
    if (!isPer)
        return Likelihood{ Likelihood::Form::Probability, *value, TimeUnit::Year, std::nullopt };
    const auto unit = unitFromName(match.captured(2));
    if (!unit || !match.captured(3).isEmpty())
        return error(base::ValueError::BadLikelihood, text);
    return Likelihood{ Likelihood::Form::Frequency, *value, *unit, std::nullopt };
}

Result<Value> ValueReader::exposure(const QString& text) const
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(.*?)\\s*([a-z]+)\\s*(?:[,;]\\s*(.*?)\\s*demands?)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = text.size() > kLongestNumbers ? QRegularExpressionMatch() : form.match(text);
    const auto unit = match.hasMatch() ? unitFromName(match.captured(2).toLower()) : std::nullopt;
    if (!unit)
        return error(base::ValueError::BadExposure, text);
    const auto length = number(match.captured(1));
    if (!length)
        return withinText(length.error(), base::ValueError::BadExposure, text);
    Exposure exposure{ *length, *unit, std::nullopt };
    if (!match.captured(3).isEmpty()) {
        const auto demands = number(match.captured(3));
        if (!demands)
            return withinText(demands.error(), base::ValueError::BadExposure, text);
        exposure.demands = *demands;
    }
    const bool isPossible = exposure.length > 0.0 && (!exposure.demands || *exposure.demands >= 0.0);
    return isPossible ? Result<Value>(Value(exposure)) : error(base::ValueError::BadExposure, text);
}

Result<Value> flagFromText(const QString& text)
{
    const QString lower = text.trimmed().toLower();
    if (lower == u"true" || lower == u"yes" || lower == u"1")
        return Value(true);
    if (lower == u"false" || lower == u"no" || lower == u"0" || lower.isEmpty())
        return Value(false);
    return error(base::ValueError::NotAFlag, text);
}

Result<Value> referenceFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Value(Id());
    const auto id = Id::fromText(trimmed.toStdString());
    return id ? Result<Value>(Value(*id)) : error(base::ValueError::NotAnId, text);
}

/// Four digits of year, so that no century is guessed.
Result<Value> dateFromText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Value(QDate());
    const QDate date =
        form.match(trimmed).hasMatch() ? QDate::fromString(trimmed, QStringLiteral("yyyy-MM-dd")) : QDate();
    return date.isValid() ? Result<Value>(Value(date)) : error(base::ValueError::BadDate, text);
}

Result<Value> bytesFromText(const QString& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? Result<Value>(Value(*decoded)) : error(base::ValueError::BadBytes, text);
}

template <typename T> Result<Value> asValue(const Result<T>& result)
{
    if (!result)
        return result.error();
    return Value(*result);
}

Result<Value> ValueReader::value(ValueKind kind, const QString& text) const
{
    const bool isEmpty = text.trimmed().isEmpty();
    switch (kind) {
    case ValueKind::Flag:
        return flagFromText(text);
    case ValueKind::Integer:
        return wholeNumber(text);
    case ValueKind::Number:
        return asValue(number(text));
    case ValueKind::OptionalNumber:
        return isEmpty ? Result<Value>(Value()) : asValue(number(text));
    case ValueKind::Text:
    case ValueKind::LongText:
    case ValueKind::Choice:
        return Value(text);
    case ValueKind::TextList:
        return Value(text.split(u'\n', Qt::SkipEmptyParts));
    case ValueKind::Reference:
        return referenceFromText(text);
    case ValueKind::LikelihoodValue:
        return asValue(likelihood(text));
    case ValueKind::OptionalQuantity:
        return isEmpty ? Result<Value>(Value()) : asValue(quantity(text));
    case ValueKind::Exposure:
        return exposure(text);
    case ValueKind::Date:
        return dateFromText(text);
    case ValueKind::Bytes:
        return bytesFromText(text);
    }
    return error(base::ValueError::NotANumber, text);
}

} // namespace

Result<Quantity> quantityFromText(const QString& text)
{
    return ValueReader(base::kPlainNotation).quantity(text);
}

Result<Likelihood> likelihoodFromText(const QString& text)
{
    return ValueReader(base::kPlainNotation).likelihood(text);
}

Result<Value> fromText(ValueKind kind, const QString& text)
{
    return ValueReader(base::kPlainNotation).value(kind, text);
}

Result<Value> typedValue(ValueKind kind, const QString& text, const Notation& notation)
{
    return ValueReader(notation).value(kind, text);
}

} // namespace hz::domain
