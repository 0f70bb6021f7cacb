#include "model/domain/value.h"

#include "model/domain/likelihood_writer.h"
#include "model/domain/time_words.h"
#include "model/domain/typed_value.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace hz::domain {

namespace {

using base::Notation;

QString exactText(const Exposure& exposure)
{
    const QString unit = QString::fromUtf8(spokenUnit(exposure.unit).english.singular);
    return numberText(exposure.length) + u' ' + unit + (exposure.length == 1.0 ? QString() : QStringLiteral("s"));
}

struct TextOf {
    const Notation& notation;
    const Speech* speech; // null: as files have it

    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return numberText(number, notation); }
    QString operator()(const QString& text) const { return text; }
    QString operator()(const QStringList& list) const { return list.join(u'\n'); }
    QString operator()(const Id& id) const { return id.isNull() ? QString() : QString::fromStdString(id.text()); }
    QString operator()(const Likelihood& likelihood) const
    {
        return speech ? spokenText(likelihood, *speech) : exactText(likelihood);
    }
    QString operator()(const Quantity& quantity) const { return quantityText(quantity, notation); }
    QString operator()(const Exposure& exposure) const
    {
        return speech ? spokenText(exposure, *speech) : exactText(exposure);
    }
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
    return quantityText(quantity, base::kPlainNotation);
}

QString likelihoodText(const Likelihood& likelihood)
{
    return exactText(likelihood);
}

QString toText(const Value& value)
{
    return std::visit(TextOf{ base::kPlainNotation, nullptr }, value);
}

QString shownText(const Value& value, const Speech& speech)
{
    return std::visit(TextOf{ speech.notation, &speech }, value);
}

QString shownText(const Value& value, const Notation& notation)
{
    return shownText(value, Speech{ notation });
}

/// The marks of a locale that writes numbers as no other does here are those of files.
Notation notationOf(const QLocale& locale)
{
    const char decimal = plainMark(locale.decimalPoint());
    const bool isKnown = locale.language() != QLocale::C && (decimal == '.' || decimal == ',');
    return isKnown ? Notation{ decimal, plainMark(locale.groupSeparator()) } : base::kPlainNotation;
}

Language languageOf(const QLocale& locale)
{
    return locale.language() == QLocale::French ? Language::French : Language::English;
}

} // namespace hz::domain
