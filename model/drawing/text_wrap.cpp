#include "model/drawing/text_wrap.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <array>
#include <map>
#include <mutex>

namespace hz::drawing {

namespace {

constexpr int kLongest = 400;
using Advances = std::array<double, 128>;

/// Widths of the ASCII characters: most titles are measured without shaping them.
const Advances& advancesOf(const QFont& font)
{
    static std::mutex guard;
    static std::map<QString, Advances> cache;
    const std::lock_guard lock(guard);
    const auto [entry, isNew] = cache.try_emplace(font.key());
    if (isNew) {
        const QFontMetricsF metrics(font);
        for (char16_t c = 0; c < 128; ++c)
            entry->second[c] = c < 32 ? 0.0 : metrics.horizontalAdvance(QChar(c));
    }
    return entry->second;
}

bool isDirectionMark(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

struct Ruler {
    const QFont& font;
    const Advances& advances;

    [[nodiscard]] double width(QStringView text) const
    {
        if (!isAscii(text))
            return QFontMetricsF(font).horizontalAdvance(text.toString());
        double sum = 0.0;
        for (const QChar c : text)
            sum += advances[c.unicode()];
        return sum;
    }
    /// How many characters of the text fit, one at least; never splits a surrogate pair.
    [[nodiscard]] qsizetype fitting(QStringView text, double room) const
    {
        qsizetype low = 1, high = text.size();
        while (low < high) {
            const qsizetype middle = (low + high + 1) / 2;
            if (width(text.left(middle)) <= room)
                low = middle;
            else
                high = middle - 1;
        }
        if (low < text.size() && text[low - 1].isHighSurrogate())
            low += low > 1 ? -1 : 1;
        return low;
    }
};

bool isBreak(QChar c)
{
    return c == u'-' || c == u'/';
}

/// Where a word without spaces may be broken as its script allows, after `fits` characters at most; 0: nowhere.
qsizetype breakOfScript(QStringView word, qsizetype fits)
{
    if (isAscii(word))
        return 0;
    const QString text = word.toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    finder.setPosition(fits);
    return finder.isAtBoundary() ? fits : std::max<qsizetype>(0, finder.toPreviousBoundary());
}

/// The end of the line that starts at 0: after the last space or hyphen that leaves it short enough. A word that is too
/// long waits for a longer line (`full`) if there is one; else it has a line to itself, whole.
qsizetype breakAfter(QStringView rest, const Ruler& ruler, double room, double full)
{
    if (ruler.width(rest) <= room)
        return rest.size();
    const qsizetype fits = ruler.fitting(rest, room);
    if (fits >= rest.size() || rest[fits] == u' ')
        return fits;
    for (qsizetype end = fits; end > 1; --end)
        if (rest[end - 1] == u' ' || isBreak(rest[end - 1]))
            return end;
    if (room < full)
        return 0;
    qsizetype end = fits;
    while (end < rest.size() && rest[end] != u' ' && !isBreak(rest[end - 1]))
        ++end;
    const qsizetype ofScript = breakOfScript(rest.left(end), fits);
    return ofScript > 0 ? ofScript : end;
}

/// As much as can be condensed into the room; a word that is longer ends early.
QString condensable(QStringView line, const Ruler& ruler, double room)
{
    const double most = room / kNarrowest;
    return ruler.width(line) <= most ? line.toString()
                                     : QFontMetricsF(ruler.font).elidedText(line.toString(), Qt::ElideRight, most);
}

/// Whole words, as many as fit, and an ellipsis.
QString cutShort(QStringView rest, const Ruler& ruler, double room)
{
    const QString ellipsis(QChar(0x2026));
    const double left = room - ruler.width(ellipsis);
    for (qsizetype end = ruler.fitting(rest, left); end > 1; --end)
        if ((end < rest.size() && rest[end] == u' ') || isBreak(rest[end - 1]) || breakOfScript(rest, end) == end)
            return rest.left(end).trimmed().toString() + ellipsis;
    const qsizetype word = rest.indexOf(u' ');
    return word < 0 ? condensable(rest, ruler, room) : condensable(rest.left(word).toString() + ellipsis, ruler, room);
}

} // namespace

QString tamed(const QString& text)
{
    QString result;
    result.reserve(std::min<qsizetype>(text.size(), kLongest));
    for (const QChar c : text) {
        if (result.size() >= kLongest)
            break;
        if (isDirectionMark(c))
            continue;
        const bool blank = c.isSpace() || c.category() == QChar::Other_Control;
        if (blank && (result.isEmpty() || result.back() == u' '))
            continue;
        result.append(blank ? QChar(u' ') : c);
    }
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    return result.trimmed();
}

QStringList wrapped(const QString& text, const QFont& font, double width, int maximumLines, double firstIndent)
{
    const Ruler ruler{ font, advancesOf(font) };
    QStringList lines;
    QStringView rest(text);
    double room = width - firstIndent;
    while (!rest.isEmpty() && lines.size() + 1 < maximumLines) {
        const qsizetype end = breakAfter(rest, ruler, room, width);
        lines.append(condensable(rest.left(end).trimmed(), ruler, width));
        rest = rest.mid(end).trimmed();
        room = width;
    }
    if (!rest.isEmpty() || lines.isEmpty())
        lines.append(ruler.width(rest) <= room ? rest.toString() : cutShort(rest, ruler, room));
    return lines;
}

double textWidth(const QString& text, const QFont& font)
{
    return Ruler{ font, advancesOf(font) }.width(text);
}

} // namespace hz::drawing
