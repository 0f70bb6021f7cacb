#include "app/cli/basics/json_text.h"

#include "app/cli/basics/characters.h"

#include <cstdio>

namespace hz::cli {

namespace {

std::string unitEscape(unsigned unit)
{
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", unit & 0xFFFFU);
    return escape;
}

/// UTF-16, as JSON counts.
std::string escapeOf(char32_t code)
{
    if (code < 0x10000)
        return unitEscape(code);
    const char32_t beyond = code - 0x10000;
    return unitEscape(0xD800 + (beyond >> 10)) + unitEscape(0xDC00 + (beyond & 0x3FF));
}

std::string shortEscapeOf(char32_t code)
{
    switch (code) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return {};
    }
}

} // namespace

std::string jsonText(std::string_view text)
{
    constexpr char32_t kLineSeparator = 0x2028;
    constexpr char32_t kParagraphSeparator = 0x2029;
    std::string json = "\"";
    while (!text.empty()) {
        const Character character = firstOf(text);
        const bool breaksLines = character.code == kLineSeparator || character.code == kParagraphSeparator;
        if (const std::string escape = shortEscapeOf(character.code); !escape.empty())
            json += escape;
        else if (isUnprintable(character.code) || breaksLines)
            json += escapeOf(character.code);
        else if (character.code == kReplacement)
            json += "\xEF\xBF\xBD";
        else
            json += text.substr(0, character.length);
        text.remove_prefix(character.length);
    }
    return json + '"';
}

} // namespace hz::cli
