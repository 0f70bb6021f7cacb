#include "model/evaluation/blocks/blocks.h"

#include "model/evaluation/blocks/python_text.h"

#include <cassert>

namespace hz::evaluation {

namespace {

using python::Text;

/// The characters that are to stay, by place and character.
template <typename Stays> Text filtered(const Text& text, Stays stays)
{
    Text result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (stays(i, text[i]))
            result += text[i];
    return result;
}

bool isAmong(char32_t c, std::u32string_view characters)
{
    return characters.find(c) != std::u32string_view::npos;
}

Text withoutLetterE(const Text& text)
{
    return python::replaced(text, U'e', {});
}

Text withExclamationPoints(const Text& text)
{
    return python::replaced(text, U' ', U"!");
}

Text withoutEnds(const Text& text)
{
    return text.size() <= 4 ? Text() : text.substr(2, text.size() - 4);
}

Text withoutVowels(const Text& text)
{
    return filtered(text, [](std::size_t, char32_t c) { return !isAmong(c, U"aeiouAEIOU"); });
}

Text withoutEveryThird(const Text& text)
{
    return filtered(text, [](std::size_t i, char32_t) { return i % 3 != 0; });
}

Text firstHalf(const Text& text)
{
    return text.substr(0, text.size() / 2);
}

Text withTripleSpaces(const Text& text)
{
    return python::replaced(text, U' ', U"   ");
}

Text wordsReversed(const Text& text)
{
    const auto words = python::split(text);
    return python::joined({ words.rbegin(), words.rend() });
}

Text lastHalfOfWords(const Text& text)
{
    const auto words = python::split(text);
    return python::joined({ words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2), words.end() });
}

Text withApples(const Text& text)
{
    auto words = python::split(text);
    for (Text& word : words)
        word += U" apples";
    return python::joined(words);
}

Text everyOtherUppercase(const Text& text)
{
    Text result;
    for (std::size_t i = 0; i < text.size(); ++i)
        result += i % 2 == 0 ? python::upper(text[i]) : Text(1, text[i]);
    return result;
}

Text withoutStops(const Text& text)
{
    return filtered(text, [](std::size_t, char32_t c) { return !isAmong(c, U".!?"); });
}

constexpr std::array<Text (*)(const Text&), kBlockCount> kFunctions{ withoutLetterE, withExclamationPoints,
    python::lower, withoutEnds, withoutVowels, withoutEveryThird, firstHalf, withTripleSpaces, wordsReversed,
    lastHalfOfWords, withApples, everyOtherUppercase, withoutStops };

} // namespace

const std::array<Block, kBlockCount>& blocks()
{
    static constexpr std::array<Block, kBlockCount> kBlocks{ {
        { "remove all instances of the letter e from the string", R"(s = s.replace("e", ""))" },
        { "replace all spaces with exclamation points in the string", R"(s = s.replace(" ", "!"))" },
        { "convert the string s to lowercase", R"(s = s.lower())" },
        { "remove the first and last two characters of the string", R"(s = s[2:-2])" },
        { "removes all vowels from the string", R"(s = "".join(char for char in s if char not in "aeiouAEIOU"))" },
        { "remove every third character from the string",
            R"(s = "".join(char for i, char in enumerate(s) if i % 3 != 0))" },
        { "drop the last half of the string, as computed by characters", R"(s = s[: len(s) // 2])" },
        { "replace spaces with triple spaces", R"(s = s.replace(" ", "   "))" },
        { "reverse the order of words in the string", R"(s = " ".join(s.split()[::-1]))" },
        { "drop the first half of the string, as computed by number of words",
            R"(s = " ".join(s.split()[len(s.split()) // 2 :]))" },
        { "add the word apples after every word in the string",
            R"(s = " ".join(word + " apples" for word in s.split()))" },
        { "make every other character in the string uppercase",
            R"(s = "".join(char.upper() if i % 2 == 0 else char for i, char in enumerate(s)))" },
        { "delete all exclamation points, question marks, and periods from the string",
            R"(s = "".join([x for x in s if x not in ".!?"]))" },
    } };
    return kBlocks;
}

QString applied(int block, const QString& text)
{
    return applied(std::vector{ block }, text);
}

QString applied(const std::vector<int>& chain, const QString& text)
{
    Text result = python::textFrom(text);
    for (const int block : chain) {
        assert(block >= 1 && block <= kBlockCount);
        result = kFunctions[static_cast<std::size_t>(block - 1)](result);
    }
    return python::toQString(result);
}

} // namespace hz::evaluation
