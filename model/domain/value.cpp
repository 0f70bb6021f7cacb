#include "model/domain/value.h"

#include "model/domain/shape_names.h"
#include "model/domain/typed_value.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace hz::domain {

namespace {

using base::Notation;

QString unitName(TimeUnit unit)
{
    return QString::fromLatin1(kUnitNames[static_cast<std::size_t>(unit)]);
}

/// Texts of values with their numbers in a notation.
class ValueWriter {
public:
    explicit ValueWriter(const Notation& notation)
        : m_notation(notation)
    {
    }

    [[nodiscard]] QString text(double number) const
    {
        QString text = numberText(number);
        return m_notation.decimal == '.' ? text : text.replace(u'.', QLatin1Char(m_notation.decimal));
    }
    [[nodiscard]] QString text(const Quantity& quantity) const;
    [[nodiscard]] QString text(const Likelihood& likelihood) const;
    [[nodiscard]] QString text(const Exposure& exposure) const;

private:
    const Notation& m_notation;
};

QString ValueWriter::text(const Quantity& quantity) const
{
    if (quantity.shape == Shape::Point)
        return text(quantity.a);
    QStringList parameters{ text(quantity.a), text(quantity.b), text(quantity.c) };
    parameters.resize(parameterCount(quantity.shape));
    const QString joint = m_notation.decimal == ',' ? QStringLiteral("; ") : QStringLiteral(", ");
    for (const ShapeName& known : kShapeNames)
        if (known.shape == quantity.shape)
            return QLatin1String(known.name) + u'(' + parameters.join(joint) + u')';
    return {};
}

QString ValueWriter::text(const Likelihood& likelihood) const
{
    using Form = Likelihood::Form;
    const auto with = [](const QString& words, const Id& id) {
        return id.isNull() ? words : words + u' ' + QString::fromStdString(id.text());
    };
    const auto per = [&] { return text(likelihood.value) + QStringLiteral(" per ") + unitName(likelihood.unit); };
    const auto hours = [&](double length) { return text(length) + QStringLiteral(" h"); };
    switch (likelihood.form) {
    case Form::None:
        return {};
    case Form::Unknown:
        return QStringLiteral("unknown");
    case Form::Condition:
        return text(likelihood.value);
    case Form::Frequency:
        return likelihood.lasts ? per() + QStringLiteral(" lasting ") + hours(*likelihood.lasts) : per();
    case Form::PerOccasion:
        return with(text(likelihood.value) + QStringLiteral(" per occasion"), likelihood.occasion);
    case Form::UnknownPerOccasion:
        return with(QStringLiteral("unknown per occasion"), likelihood.occasion);
    case Form::Letter:
        return with(QStringLiteral("level"), likelihood.level);
    case Form::LetterOccurs:
        return with(QStringLiteral("level"), likelihood.level) + QStringLiteral(", occurs");
    case Form::Tested:
        return per() + QStringLiteral(", tested every ") + hours(likelihood.testInterval);
    }
    return {};
}

QString ValueWriter::text(const Exposure& exposure) const
{
    QString words = text(exposure.length) + u' ' + unitName(exposure.unit);
    if (exposure.length != 1.0)
        words += u's';
    return words;
}

struct TextOf {
    ValueWriter writer;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return writer.text(number); }
    QString operator()(const QString& text) const { return text; }
    QString operator()(const QStringList& list) const { return list.join(u'\n'); }
    QString operator()(const Id& id) const { return id.isNull() ? QString() : QString::fromStdString(id.text()); }
    QString operator()(const Likelihood& likelihood) const { return writer.text(likelihood); }
    QString operator()(const Quantity& quantity) const { return writer.text(quantity); }
    QString operator()(const Exposure& exposure) const { return writer.text(exposure); }
    QString operator()(const QDate& date) const { return date.toString(Qt::ISODate); }
    QString operator()(const QByteArray& bytes) const { return QString::fromLatin1(bytes.toBase64()); }
};

/// The mark as the one that Notation has for its kind; 0 for a mark that no reader knows.
char plainMark(const QString& mark)
{
    if (mark.size() != 1)
        return 0;
    if (mark[0].isSpace())
        return ' ';
    if (mark[0] == u'\'' || mark[0] == u'\u2019')
        return '\'';
    return mark[0] == u',' || mark[0] == u'.' ? mark[0].toLatin1() : char(0);
}

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
    return ValueWriter(base::kPlainNotation).text(quantity);
}

QString likelihoodText(const Likelihood& likelihood)
{
    return ValueWriter(base::kPlainNotation).text(likelihood);
}

QString toText(const Value& value)
{
    return shownText(value, base::kPlainNotation);
}

QString shownText(const Value& value, const Notation& notation)
{
    return std::visit(TextOf{ ValueWriter(notation) }, value);
}

/// The marks of a locale that writes numbers as no other does here are those of files.
Notation notationOf(const QLocale& locale)
{
    const char decimal = plainMark(locale.decimalPoint());
    const bool isKnown = locale.language() != QLocale::C && (decimal == '.' || decimal == ',');
    return isKnown ? Notation{ decimal, plainMark(locale.groupSeparator()) } : base::kPlainNotation;
}

} // namespace hz::domain
