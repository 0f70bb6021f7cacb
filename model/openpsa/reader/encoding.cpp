#include "model/openpsa/reader/encoding.h"
#include "model/base/codes/openpsa_errors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <iconv.h>
#include <memory>

namespace hz::openpsa {

namespace {

using namespace std::literals;

struct Signature {
    std::string_view bytes;
    const char* encoding;
    std::size_t mark; // of so many bytes, no part of the text
};

// The longer ones first: the mark of UTF-16 begins that of UTF-32.
constexpr std::array kSignatures{
    Signature{ "\xFF\xFE\0\0"sv, "UTF-32LE", 4 },
    Signature{ "\0\0\xFE\xFF"sv, "UTF-32BE", 4 },
    Signature{ "<\0\0\0"sv, "UTF-32LE", 0 },
    Signature{ "\0\0\0<"sv, "UTF-32BE", 0 },
    Signature{ "\xFF\xFE"sv, "UTF-16LE", 2 },
    Signature{ "\xFE\xFF"sv, "UTF-16BE", 2 },
    Signature{ "<\0"sv, "UTF-16LE", 0 },
    Signature{ "\0<"sv, "UTF-16BE", 0 },
};

struct Close {
    void operator()(void* conversion) const { iconv_close(conversion); }
};

/// What has become of bytes: all of them, or those before the first that are not in the encoding.
struct Conversion {
    std::string text;
    std::size_t taken = 0;
    bool isWhole = false;
};

/// Nothing if the encoding is not known.
std::optional<Conversion> converted(std::string_view bytes, const char* encoding)
{
    const iconv_t opened = iconv_open("UTF-8", encoding);
    if (opened == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    const std::unique_ptr<void, Close> conversion(opened);
    Conversion result;
    std::array<char, 65536> piece{};
    char* next = const_cast<char*>(bytes.data()); // iconv reads only
    std::size_t left = bytes.size();
    for (bool goesOn = true; goesOn;) {
        char* out = piece.data();
        std::size_t room = piece.size();
        const bool done = iconv(opened, left > 0 ? &next : nullptr, &left, &out, &room) != static_cast<std::size_t>(-1);
        result.text.append(piece.data(), piece.size() - room);
        result.isWhole = done && left == 0;
        goesOn = !done && errno == E2BIG;
    }
    result.taken = bytes.size() - left;
    return result;
}

/// What the XML declaration says, or nothing.
std::string declaredEncoding(std::string_view text)
{
    constexpr std::size_t kLongest = 1024;
    constexpr const char* kBlanks = " \t\r\n";
    if (!text.starts_with("<?xml"))
        return {};
    const std::string_view declaration = text.substr(0, std::min(text.find("?>"), kLongest));
    std::size_t at = declaration.find("encoding");
    at = at == declaration.npos ? at : declaration.find_first_not_of(kBlanks, at + "encoding"sv.size());
    if (at == declaration.npos || declaration[at] != '=')
        return {};
    at = declaration.find_first_not_of(kBlanks, at + 1);
    if (at == declaration.npos || (declaration[at] != '"' && declaration[at] != '\''))
        return {};
    const std::size_t end = declaration.find(declaration[at], at + 1);
    return end == declaration.npos ? std::string() : std::string(declaration.substr(at + 1, end - at - 1));
}

std::string inCapitals(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// As the name of an encoding may be written; iconv would take more.
bool isName(std::string_view text)
{
    return std::ranges::all_of(text,
        [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || "._-+:"sv.find(c) != "._-+:"sv.npos; });
}

Decoded fromEncoding(std::string_view bytes, const std::string& encoding)
{
    const auto conversion = isName(encoding) ? converted(bytes, encoding.c_str()) : std::nullopt;
    if (!conversion)
        return { std::nullopt, base::OpenPsaError::UnknownEncoding, encoding };
    if (!conversion->isWhole)
        return { std::nullopt, base::OpenPsaError::WrongEncoding, encoding,
            lineAt(conversion->text, conversion->text.size()) };
    return { conversion->text };
}

} // namespace

Decoded decoded(std::string_view bytes)
{
    constexpr std::string_view kEbcdic = "\x4C\x6F\xA7\x94"; // "<?xm"
    for (const Signature& signature : kSignatures)
        if (bytes.starts_with(signature.bytes))
            return fromEncoding(bytes.substr(signature.mark), signature.encoding);
    if (bytes.starts_with(kEbcdic))
        return { std::nullopt, base::OpenPsaError::UnknownEncoding, "EBCDIC" };
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return {};
    const std::string encoding = declaredEncoding(bytes);
    const std::string name = inCapitals(encoding);
    if (name.empty() || name == "UTF-8" || name == "UTF8")
        return {};
    if (name.starts_with("UTF-16") || name.starts_with("UTF-32") || name.starts_with("ISO-10646"))
        return { std::nullopt, base::OpenPsaError::WrongEncoding, encoding };
    return fromEncoding(bytes, encoding);
}

std::optional<std::size_t> firstNotUtf8(std::string_view text)
{
    const auto conversion = converted(text, "UTF-8");
    return !conversion || conversion->isWhole ? std::nullopt : std::optional(conversion->taken);
}

int lineAt(std::string_view text, std::size_t place)
{
    int line = 1;
    for (std::size_t i = 0; i < std::min(place, text.size()); ++i)
        line += text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n')) ? 1 : 0;
    return line;
}

bool looksLikeXml(std::string_view text)
{
    using namespace std::literals;
    constexpr std::array kWide{ "\xFF\xFE"sv, "\xFE\xFF"sv, "\0\0\xFE\xFF"sv, "<\0"sv, "\0<"sv, "\0\0\0<"sv };
    const auto wide = std::ranges::find_if(kWide, [&](std::string_view mark) { return text.starts_with(mark); });
    if (wide != kWide.end()) // UTF-16 or UTF-32: the first letter behind the mark
        return text.substr(0, 8).find('<') != text.npos;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    const std::size_t first = text.find_first_not_of(" \t\n\v\f\r");
    return first != text.npos && text[first] == '<';
}

} // namespace hz::openpsa
