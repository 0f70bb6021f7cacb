#include "model/base/codes/entity_errors.h"
#include "model/domain/likelihood_reader.h"
#include "model/domain/quantity_reader.h"
#include "model/domain/time_words.h"
#include "model/domain/typed_value.h"

#include <QRegularExpression>

namespace hz::domain {

namespace {

using base::Error;
using base::Notation;
using base::Result;

Error error(base::ErrorCode code, const QString& text)
{
    return Error{ code, {}, text.left(200).toStdString() };
}

/// Reads texts of values as people of a speech write them.
class ValueReader {
public:
    ValueReader(const Speech& speech, Judge judge)
        : m_speech(speech)
        , m_judge(judge)
    {
    }

    [[nodiscard]] Result<Value> value(ValueKind kind, const QString& text) const;

private:
    [[nodiscard]] Result<double> number(const QString& text) const
    {
        return base::numberFrom(text.toStdString(), m_speech.notation);
    }
    [[nodiscard]] Result<Value> wholeNumber(const QString& text) const
    {
        const auto whole = base::wholeNumberFrom(text.toStdString(), m_speech.notation);
        return whole ? Result<Value>(Value(static_cast<qint64>(*whole))) : whole.error();
    }
    [[nodiscard]] Result<Value> exposure(const QString& text) const;

    const Speech& m_speech;
    Judge m_judge;
};

/// "1 year", "90 days", "90 min"; once with a count: "1 year, 1000 demands".
Result<Value> ValueReader::exposure(const QString& text) const
{
    static const QRegularExpression counted(
        QStringLiteral("[,;]\\s*[^,;]*\\bdemands?\\s*$"), QRegularExpression::CaseInsensitiveOption);
    if (text.size() > kLongestNumbers)
        return error(base::ValueError::BadExposure, text);
    if (counted.match(text).hasMatch())
        return error(base::ValueError::CountedExposure, text);
    const auto [count, word] = cutNumber(text);
    const SpokenUnit* unit = unitNamed(word);
    if (!unit || count.isEmpty())
        return error(base::ValueError::BadExposure, text);
    const auto length = number(count);
    if (!length)
        return length.error().code == base::ValueError::NotANumber ? error(base::ValueError::BadExposure, text)
                                                                   : length.error();
    const Exposure exposure{ *length / unit->parts, unit->unit };
    return exposure.length > 0.0 ? Result<Value>(Value(exposure)) : error(base::ValueError::BadExposure, text);
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
        return asValue(readLikelihood(text, m_speech, m_judge));
    case ValueKind::OptionalQuantity:
        return isEmpty ? Result<Value>(Value()) : asValue(readQuantity(text, m_speech.notation));
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
    return readQuantity(text, base::kPlainNotation);
}

Result<Likelihood> likelihoodFromText(const QString& text)
{
    return readLikelihood(text, Speech{}, Judge::Form);
}

Result<Value> fromText(ValueKind kind, const QString& text)
{
    return ValueReader(Speech{}, Judge::Form).value(kind, text);
}

Result<Value> typedValue(ValueKind kind, const QString& text, const Notation& notation)
{
    return ValueReader(Speech{ notation }, Judge::Form).value(kind, text);
}

Result<Value> typedValue(ValueKind kind, const QString& text, const Speech& speech)
{
    return ValueReader(speech, Judge::FormAndRange).value(kind, text);
}

} // namespace hz::domain
