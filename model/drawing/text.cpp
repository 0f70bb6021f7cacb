#include "model/drawing/text.h"

#include "model/drawing/plain_order.h"

#include <QStringList>

#include <algorithm>

namespace hz::drawing {

namespace {

constexpr int kNarrowTip = 60; // characters of a line

QString shortened(const QString& text, int limit)
{
    if (text.size() <= limit)
        return text;
    const int cut = text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit;
    return text.left(cut) + QChar(0x2026);
}

/// The end of the run of digits that starts at `from`.
qsizetype digitsEnd(const QString& text, qsizetype from)
{
    while (from < text.size() && text[from].isDigit())
        ++from;
    return from;
}

QStringView withoutZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    return digits;
}

} // namespace

QString oneLine(const QString& text, int limit)
{
    QString line = plainOrder(shortened(text, limit));
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    return line.trimmed();
}

QString plainTip(const QString& text, int limit)
{
    if (text.isEmpty())
        return {};
    const QString shown = plainOrder(shortened(text, limit));
    const QStringList lines = shown.split(u'\n');
    const bool isNarrow = std::ranges::all_of(lines, [](const QString& line) { return line.size() <= kNarrowTip; });
    const QString escaped = shown.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    // A short line breaks nowhere, or a number would break at its point.
    return isNarrow ? QStringLiteral("<qt><div style=\"white-space:nowrap\">%1</div></qt>").arg(escaped)
                    : QStringLiteral("<qt>%1</qt>").arg(escaped);
}

bool codeComesBefore(const QString& a, const QString& b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qsizetype endA = digitsEnd(a, i);
            const qsizetype endB = digitsEnd(b, j);
            const QStringView left = withoutZeros(QStringView(a).mid(i, endA - i));
            const QStringView right = withoutZeros(QStringView(b).mid(j, endB - j));
            if (left.size() != right.size())
                return left.size() < right.size();
            if (const int order = left.compare(right); order != 0)
                return order < 0;
            i = endA;
            j = endB;
            continue;
        }
        const QChar left = a[i++].toCaseFolded();
        const QChar right = b[j++].toCaseFolded();
        if (left != right)
            return left < right;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b;
}

} // namespace hz::drawing
