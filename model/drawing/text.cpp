#include "model/drawing/text.h"

#include "model/domain/code_order.h"
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
    return domain::codeComesBefore(a, b);
}

} // namespace hz::drawing
