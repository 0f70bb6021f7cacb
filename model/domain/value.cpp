#include "model/domain/value.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace hz::domain {

namespace {

using base::Error;
using base::Result;

struct ShapeName {
    Shape shape;
    const char* name;
};
constexpr std::array kShapeNames{ ShapeName{ Shape::Uniform, "uniform" }, ShapeName{ Shape::Triangular, "triangular" },
    ShapeName{ Shape::Pert, "pert" }, ShapeName{ Shape::Normal, "normal" }, ShapeName{ Shape::Lognormal, "lognormal" },
    ShapeName{ Shape::Beta, "beta" }, ShapeName{ Shape::Gamma, "gamma" } };

constexpr std::array<const char*, 5> kUnitNames{ "hour", "day", "week", "month", "year" };

Error error(const char* code, const QString& text)
{
    return Error{ code, {}, text.left(200).toStdString() };
}

QString unitName(TimeUnit unit)
{
    return QString::fromLatin1(kUnitNames[static_cast<std::size_t>(unit)]);
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

/// A decimal with a dot, or with a comma where there is no dot; "20 %" is 0.2.
std::optional<double> numberFrom(QString text)
{
    text = text.trimmed();
    const bool percent = text.endsWith(u'%');
    if (percent)
        text = text.chopped(1).trimmed();
    if (!text.contains(u'.') && text.count(u',') == 1)
        text.replace(u',', u'.');
    static const QRegularExpression decimal(QStringLiteral("^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$"));
    if (!decimal.match(text).hasMatch())
        return std::nullopt;
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!std::isfinite(number))
        return std::nullopt;
    return percent ? number / 100.0 : number;
}

/// "x 200", "x 200 demands", "× 200": the count of demands behind a probability per demand.
std::optional<double> demandsFrom(QString text)
{
    text.remove(QStringLiteral("demands")).remove(QStringLiteral("demand"));
    return numberFrom(text);
}

Result<Likelihood> perDemandFrom(const QString& lower, const QString& head, const QString& tail, const QString& text)
{
    Likelihood likelihood;
    likelihood.form = Likelihood::Form::PerDemand;
    const auto value = quantityFromText(head);
    if (!value)
        return error("value.bad-likelihood", text);
    likelihood.value = *value;
    if (!tail.isEmpty()) {
        likelihood.demands = demandsFrom(tail);
        if (!likelihood.demands || *likelihood.demands < 0.0)
            return error("value.bad-likelihood", lower);
    }
    return likelihood;
}

Result<Value> flagFromText(const QString& text)
{
    const QString lower = text.trimmed().toLower();
    if (lower == u"true" || lower == u"yes" || lower == u"1")
        return Value(true);
    if (lower == u"false" || lower == u"no" || lower == u"0" || lower.isEmpty())
        return Value(false);
    return error("value.not-a-flag", text);
}

Result<Value> integerFromText(const QString& text)
{
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok ? Result<Value>(Value(number)) : error("value.not-a-number", text);
}

Result<Value> numberValue(const QString& text)
{
    const auto number = numberFrom(text);
    return number ? Result<Value>(Value(*number)) : error("value.not-a-number", text);
}

Result<Value> referenceFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Value(Id());
    const auto id = Id::fromText(trimmed.toStdString());
    return id ? Result<Value>(Value(*id)) : error("value.not-an-id", text);
}

QString exposureText(const Exposure& exposure)
{
    QString text = numberText(exposure.length) + u' ' + unitName(exposure.unit);
    if (exposure.length != 1.0)
        text += u's';
    if (exposure.demands)
        text += QStringLiteral(", ") + numberText(*exposure.demands)
            + (*exposure.demands == 1.0 ? QStringLiteral(" demand") : QStringLiteral(" demands"));
    return text;
}

Result<Value> exposureFromText(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([0-9.eE+,-]+?)\\s*([a-z]+)\\s*(?:[,;]\\s*([0-9.eE+-]+)\\s*demands?)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    const auto length = match.hasMatch() ? numberFrom(match.captured(1)) : std::nullopt;
    const auto unit = match.hasMatch() ? unitFromName(match.captured(2).toLower()) : std::nullopt;
    if (!length || !unit || *length <= 0.0)
        return error("value.bad-exposure", text);
    Exposure exposure{ *length, *unit, std::nullopt };
    if (!match.captured(3).isEmpty()) {
        exposure.demands = numberFrom(match.captured(3));
        if (!exposure.demands || *exposure.demands < 0.0)
            return error("value.bad-exposure", text);
    }
    return Value(exposure);
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
    return date.isValid() ? Result<Value>(Value(date)) : error("value.bad-date", text);
}

Result<Value> bytesFromText(const QString& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? Result<Value>(Value(*decoded)) : error("value.bad-bytes", text);
}

template <typename T> Result<Value> asValue(const Result<T>& result)
{
    if (!result)
        return result.error();
    return Value(*result);
}

struct TextOf {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return numberText(number); }
    QString operator()(const QString& text) const { return text; }
    QString operator()(const QStringList& list) const { return list.join(u'\n'); }
    QString operator()(const Id& id) const { return id.isNull() ? QString() : QString::fromStdString(id.text()); }
    QString operator()(const Likelihood& likelihood) const { return likelihoodText(likelihood); }
    QString operator()(const Quantity& quantity) const { return quantityText(quantity); }
    QString operator()(const Exposure& exposure) const { return exposureText(exposure); }
    QString operator()(const QDate& date) const { return date.toString(Qt::ISODate); }
    QString operator()(const QByteArray& bytes) const { return QString::fromLatin1(bytes.toBase64()); }
};

} // namespace

QString textFromUtf8(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return bytes.startsWith("\xEF\xBB\xBF") ? QChar(0xFEFF) + text : text;
}

QString numberText(double number)
{
    const double size = std::abs(number);
    if (size == 0.0 || (size >= 1e-4 && size < 1e15))
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    static const QRegularExpression padding(QStringLiteral("e([+-])0*"));
    return QString::number(number, 'e', QLocale::FloatingPointShortest)
        .replace(padding, QStringLiteral("e\\1"))
        .replace(QStringLiteral("e+"), QStringLiteral("e"));
}

QString quantityText(const Quantity& quantity)
{
    if (quantity.shape == Shape::Point)
        return numberText(quantity.a);
    QStringList parameters{ numberText(quantity.a), numberText(quantity.b), numberText(quantity.c) };
    parameters.resize(parameterCount(quantity.shape));
    for (const ShapeName& known : kShapeNames)
        if (known.shape == quantity.shape)
            return QLatin1String(known.name) + u'(' + parameters.join(QStringLiteral(", ")) + u')';
    return {};
}

QString likelihoodText(const Likelihood& likelihood)
{
    switch (likelihood.form) {
    case Likelihood::Form::None:
        return {};
    case Likelihood::Form::Unknown:
        return QStringLiteral("unknown");
    case Likelihood::Form::Probability:
        return quantityText(likelihood.value);
    case Likelihood::Form::Frequency:
        return quantityText(likelihood.value) + QStringLiteral(" per ") + unitName(likelihood.unit);
    case Likelihood::Form::PerDemand:
        break;
    }
    QString text = quantityText(likelihood.value) + QStringLiteral(" per demand");
    if (likelihood.demands)
        text += QStringLiteral(" x ") + numberText(*likelihood.demands);
    return text;
}

Result<Quantity> quantityFromText(const QString& text)
{
    if (const auto number = numberFrom(text))
        return Quantity::point(*number);
    static const QRegularExpression form(
        QStringLiteral("^\\s*([a-z]+)\\s*\\(([^()]*)\\)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return error("value.not-a-number", text);
    const QString name = match.captured(1).toLower();
    const QString inside = match.captured(2);
    const QStringList parts = inside.split(inside.contains(u';') ? u';' : u',');
    for (const ShapeName& known : kShapeNames) {
        if (name != QLatin1String(known.name) || parts.size() != parameterCount(known.shape))
            continue;
        Quantity quantity{ known.shape, 0.0, 0.0, 0.0 };
        const std::array<double*, 3> slots_{ &quantity.a, &quantity.b, &quantity.c };
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const auto number = numberFrom(parts[i]);
            if (!number)
                return error("value.bad-distribution", text);
            *slots_[static_cast<std::size_t>(i)] = *number;
        }
        return quantity.isValid() ? Result<Quantity>(quantity) : error("value.bad-distribution", text);
    }
    return error("value.bad-distribution", text);
}

Result<Likelihood> likelihoodFromText(const QString& text)
{
    const QString lower = text.trimmed().toLower();
    if (lower.isEmpty())
        return Likelihood{};
    if (lower == u"unknown" || lower == u"?")
        return Likelihood::unknown();
    static const QRegularExpression perForm(
        QStringLiteral("^(.*?)\\s*(?:\\bper\\b|/)\\s*([a-z]+)\\s*(?:[x×*]\\s*(.*))?$"));
    const auto match = perForm.match(lower);
    if (!match.hasMatch()) {
        const auto value = quantityFromText(lower);
        if (!value)
            return error("value.bad-likelihood", text);
        return Likelihood{ Likelihood::Form::Probability, *value, TimeUnit::Year, std::nullopt };
    }
    if (match.captured(2).startsWith(u"demand"))
        return perDemandFrom(lower, match.captured(1), match.captured(3), text);
    const auto unit = unitFromName(match.captured(2));
    const auto value = quantityFromText(match.captured(1));
    if (!unit || !value || !match.captured(3).isEmpty())
        return error("value.bad-likelihood", text);
    return Likelihood{ Likelihood::Form::Frequency, *value, *unit, std::nullopt };
}

QString toText(const Value& value)
{
    return std::visit(TextOf{}, value);
}

Result<Value> fromText(ValueKind kind, const QString& text)
{
    switch (kind) {
    case ValueKind::Flag:
        return flagFromText(text);
    case ValueKind::Integer:
        return integerFromText(text);
    case ValueKind::Number:
        return numberValue(text);
    case ValueKind::OptionalNumber:
        return text.trimmed().isEmpty() ? Result<Value>(Value()) : numberValue(text);
    case ValueKind::Text:
    case ValueKind::LongText:
    case ValueKind::Choice:
        return Value(text);
    case ValueKind::TextList:
        return Value(text.split(u'\n', Qt::SkipEmptyParts));
    case ValueKind::Reference:
        return referenceFromText(text);
    case ValueKind::LikelihoodValue:
        return asValue(likelihoodFromText(text));
    case ValueKind::OptionalQuantity:
        return text.trimmed().isEmpty() ? Result<Value>(Value()) : asValue(quantityFromText(text));
    case ValueKind::Exposure:
        return exposureFromText(text);
    case ValueKind::Date:
        return dateFromText(text);
    case ValueKind::Bytes:
        return bytesFromText(text);
    }
    return error("value.not-a-number", text);
}

} // namespace hz::domain
