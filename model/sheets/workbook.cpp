#include "model/sheets/workbook.h"

#include <QLocale>

#include <algorithm>

namespace hz::sheets {

namespace {

template <typename... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};

QString dayText(const QDateTime& moment)
{
    return moment.time() == QTime(0, 0) ? moment.date().toString(Qt::ISODate)
                                        : moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

bool Cell::isEmpty() const
{
    const auto* text = std::get_if<QString>(&content);
    return std::holds_alternative<std::monostate>(content) || (text && text->trimmed().isEmpty());
}

QString Cell::text() const
{
    return std::visit(Overloaded{ [](std::monostate) { return QString(); }, [](const QString& text) { return text; },
                          [](double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest); },
                          [](bool truth) { return truth ? QStringLiteral("TRUE") : QStringLiteral("FALSE"); },
                          [](const QDateTime& moment) { return dayText(moment); } },
        content);
}

const Cell& Sheet::at(std::size_t row, std::size_t column) const
{
    static const Cell kNone;
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : kNone;
}

std::size_t Sheet::columnCount() const
{
    std::size_t most = 0;
    for (const auto& row : rows)
        most = std::max(most, row.size());
    return most;
}

QString heldText(const QString& text)
{
    constexpr qsizetype kMax = 32'767;
    const QString kCut = QStringLiteral(" […]");
    QString held;
    held.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            held += QStringView(text).mid(i++, 2);
        else if (c == u'\r')
            held += i + 1 < text.size() && text[i + 1] == u'\n' ? QString() : QStringLiteral("\n");
        else if (c.isSurrogate() || c >= QChar(0xFFFE) || (c < u' ' && c != u'\t' && c != u'\n'))
            held += QChar::ReplacementCharacter;
        else
            held += c;
    }
    if (held.size() <= kMax)
        return held;
    qsizetype end = kMax - kCut.size();
    end -= held[end - 1].isHighSurrogate() ? 1 : 0;
    return held.left(end) + kCut;
}

QString columnName(std::size_t column)
{
    constexpr std::size_t kLetters = 26;
    QString name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters)
        name.prepend(QChar(u'A' + char16_t((left - 1) % kLetters)));
    return name;
}

} // namespace hz::sheets
