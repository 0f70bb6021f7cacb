#include "model/evaluation/blocks/python_text.h"

#include <algorithm>
#include <array>

namespace hz::evaluation::python {

namespace {

constexpr char32_t kCapitalSigma = U'\u03A3';
constexpr char32_t kEndOfAscii = 0x80;
constexpr char32_t kLowerFromUpper = U'a' - U'A';
constexpr char32_t kFinalSigma = U'\u03C2';

struct Range {
    char32_t first;
    char32_t last;
};

/// Letters with case that have neither the category nor a mapping: Other_Lowercase and Other_Uppercase of Unicode 14.
constexpr std::array kOtherCased{ Range{ 0xAA, 0xAA }, Range{ 0xBA, 0xBA }, Range{ 0x2B0, 0x2B8 },
    Range{ 0x2C0, 0x2C1 }, Range{ 0x2E0, 0x2E4 }, Range{ 0x345, 0x345 }, Range{ 0x37A, 0x37A }, Range{ 0x1D2C, 0x1D6A },
    Range{ 0x1D78, 0x1D78 }, Range{ 0x1D9B, 0x1DBF }, Range{ 0x2071, 0x2071 }, Range{ 0x207F, 0x207F },
    Range{ 0x2090, 0x209C }, Range{ 0x2160, 0x217F }, Range{ 0x24B6, 0x24E9 }, Range{ 0x2C7C, 0x2C7D },
    Range{ 0xA69C, 0xA69D }, Range{ 0xA770, 0xA770 }, Range{ 0xA7F8, 0xA7F9 }, Range{ 0xAB5C, 0xAB5F },
    Range{ 0x10780, 0x10780 }, Range{ 0x10783, 0x10785 }, Range{ 0x10787, 0x107B0 }, Range{ 0x107B2, 0x107BA },
    Range{ 0x1F130, 0x1F149 }, Range{ 0x1F150, 0x1F169 }, Range{ 0x1F170, 0x1F189 } };

/// Punctuation within words, which Unicode ignores where it looks for case: Word_Break MidLetter, MidNumLet and
/// Single_Quote.
constexpr std::u32string_view kWithinWords =
    U"'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07"
    U"\uFF0E\uFF1A";

bool isSpace(char32_t c)
{
    return QChar::isSpace(c) || (c >= 0x1C && c <= 0x1F);
}

bool isCased(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Letter_Uppercase || category == QChar::Letter_Lowercase
        || category == QChar::Letter_Titlecase
        || std::ranges::any_of(kOtherCased, [c](Range range) { return range.first <= c && c <= range.last; });
}

bool isCaseIgnorable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return kWithinWords.find(c) != std::u32string_view::npos;
    }
}

/// A letter stands before, none behind; what case ignores passed over.
bool endsWord(const Text& text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && isCaseIgnorable(text[before - 1]))
        --before;
    std::size_t behind = at + 1;
    while (behind < text.size() && isCaseIgnorable(text[behind]))
        ++behind;
    return before > 0 && isCased(text[before - 1]) && (behind == text.size() || !isCased(text[behind]));
}

} // namespace

Text textFrom(const QString& text)
{
    return text.toStdU32String();
}

QString toQString(const Text& text)
{
    return QString::fromStdU32String(text);
}

std::vector<Text> split(const Text& text)
{
    std::vector<Text> words;
    bool isWithin = false;
    for (const char32_t c : text) {
        if (isSpace(c)) {
            isWithin = false;
            continue;
        }
        if (!isWithin)
            words.emplace_back();
        isWithin = true;
        words.back() += c;
    }
    return words;
}

Text joined(const std::vector<Text>& words)
{
    Text text;
    for (const Text& word : words)
        text += (&word == words.data() ? Text() : Text(1, U' ')) + word;
    return text;
}

Text replaced(const Text& text, char32_t what, const Text& by)
{
    Text result;
    for (const char32_t c : text)
        result += c == what ? by : Text(1, c);
    return result;
}

Text lower(const Text& text)
{
    Text result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c < kEndOfAscii)
            result += c >= U'A' && c <= U'Z' ? c + kLowerFromUpper : c;
        else if (c == kCapitalSigma && endsWord(text, i))
            result += kFinalSigma;
        else
            result += textFrom(QString::fromUcs4(&c, 1).toLower());
    }
    return result;
}

Text upper(char32_t character)
{
    if (character < kEndOfAscii)
        return Text(1, character >= U'a' && character <= U'z' ? character - kLowerFromUpper : character);
    return textFrom(QString::fromUcs4(&character, 1).toUpper());
}

} // namespace hz::evaluation::python
