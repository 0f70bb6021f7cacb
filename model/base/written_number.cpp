#include "model/base/written_number.h"
#include "model/base/codes/entity_errors.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace hz::base {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::array kGroupMarks{ ',', '.', ' ', '\'' };
constexpr std::array kDecimalMarks{ '.', ',' };

/// Every kind of space, apostrophe and minus as one.
std::string simplified(std::string_view utf8)
{
    struct Kind {
        std::string_view bytes;
        char plain;
    };
    static constexpr std::array kKinds{ Kind{ "\u00A0", ' ' }, Kind{ "\u2009", ' ' }, Kind{ "\u202F", ' ' },
        Kind{ "\u2019", '\'' }, Kind{ "\u2212", '-' }, Kind{ "\t", ' ' } };
    std::string text;
    while (!utf8.empty()) {
        const auto kind = std::ranges::find_if(kKinds, [&](const Kind& k) { return utf8.starts_with(k.bytes); });
        text += kind == kKinds.end() ? utf8.front() : kind->plain;
        utf8.remove_prefix(kind == kKinds.end() ? 1 : kind->bytes.size());
    }
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool isDigits(std::string_view text)
{
    return text.find_first_not_of(kDigits) == std::string_view::npos;
}

/// A number cut into what stands before and behind its digits.
struct Written {
    bool isNegative = false;
    std::string_view body;
    std::string_view exponent; // with its e
    bool isPercent = false;
};

std::optional<Written> cut(std::string_view text)
{
    Written written;
    if (text.ends_with('%')) {
        written.isPercent = true;
        text.remove_suffix(1);
        text = text.substr(0, text.find_last_not_of(' ') + 1); // npos + 1 is 0
    }
    if (text.starts_with('-') || text.starts_with('+')) {
        written.isNegative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto at = std::min(text.find_first_of("eE"), text.size());
    written.body = text.substr(0, at);
    written.exponent = text.substr(at);
    std::string_view digits = written.exponent.substr(std::min<std::size_t>(1, written.exponent.size()));
    if (digits.starts_with('-') || digits.starts_with('+'))
        digits.remove_prefix(1);
    const bool isSound = isDigits(digits) && digits.empty() == written.exponent.empty();
    return isSound && written.body.find_first_of(kDigits) != std::string_view::npos ? std::optional(written)
                                                                                    : std::nullopt;
}

/// The digits of thousands with marks between them: "1,000", "12 345 678", and "1,00,000" as in India.
std::optional<std::string> ungrouped(std::string_view whole, char group)
{
    std::string digits;
    for (bool isFirst = true;; isFirst = false) {
        const auto mark = whole.find(group);
        const std::string_view part = whole.substr(0, mark);
        const bool isLast = mark == std::string_view::npos;
        const bool fits = isFirst ? part.size() >= 1 && part.size() <= 3 && part.front() != '0'
                                  : part.size() == 3 || (!isLast && part.size() == 2);
        if (!fits || !isDigits(part))
            return std::nullopt;
        digits += part;
        if (isLast)
            return digits;
        whole.remove_prefix(mark + 1);
    }
}

/// The body as digits with a dot, if it can be read so; group 0: no marks between thousands.
std::optional<std::string> read(std::string_view body, char decimal, char group)
{
    const auto mark = body.find(decimal);
    const std::string_view whole = body.substr(0, mark);
    const std::string_view fraction = mark == std::string_view::npos ? std::string_view() : body.substr(mark + 1);
    if (!isDigits(fraction))
        return std::nullopt;
    std::optional<std::string> digits;
    if (group != 0 && whole.find(group) != std::string_view::npos)
        digits = ungrouped(whole, group);
    else if (isDigits(whole))
        digits = whole.empty() ? "0" : std::string(whole);
    return digits && !fraction.empty() ? *digits + '.' + std::string(fraction) : digits;
}

/// What the body may mean in any notation.
struct Readings {
    std::optional<std::string> decimal; // with decimals
    std::optional<std::string> grouped; // with marks between thousands, with or without decimals
};

Readings readings(std::string_view body)
{
    Readings found;
    for (const char decimal : kDecimalMarks) {
        if (auto text = read(body, decimal, 0))
            found.decimal = std::move(text);
        for (const char group : kGroupMarks)
            if (group != decimal && body.find(group) != std::string_view::npos)
                if (auto text = read(body, decimal, group))
                    found.grouped = std::move(text);
    }
    return found;
}

Error refused(ErrorCode code, std::string_view text, std::initializer_list<std::string> more = {})
{
    constexpr std::size_t kLongest = 200;
    Error error{ code, {}, std::string(firstCharacters(text, kLongest)) };
    for (const std::string& line : more)
        error.detail += '\n' + line;
    return error;
}

/// How many places its first digit other than 0 stands before the dot; 0 or less: behind it. Nothing: it is 0.
std::optional<long> magnitude(std::string_view digits, std::string_view exponent)
{
    const auto first = digits.find_first_of("123456789");
    if (first == std::string_view::npos)
        return std::nullopt;
    const auto dot = static_cast<long>(std::min(digits.find('.'), digits.size()));
    const long place = dot - static_cast<long>(first) + (static_cast<long>(first) > dot ? 1 : 0);
    if (exponent.empty())
        return place;
    constexpr long kFar = 1'000'000'000; // longer than any text
    long power = kFar;
    const bool isNegative = exponent[1] == '-';
    const std::size_t begin = isNegative || exponent[1] == '+' ? 2 : 1;
    if (std::from_chars(exponent.data() + begin, exponent.data() + exponent.size(), power).ec != std::errc())
        power = kFar;
    power = std::min(power, kFar);
    return place + (isNegative ? -power : power);
}

/// `digits` has the form that programs read.
Result<double> valueOf(const std::string& digits, const Written& written, std::string_view text)
{
    const std::string all = digits + std::string(written.exponent);
    const auto order = magnitude(digits, written.exponent);
    double value = 0.0;
    if (order) {
        const std::errc failure = std::from_chars(all.data(), all.data() + all.size(), value).ec;
        if (written.isPercent)
            value /= 100.0;
        if (failure != std::errc() || value == 0.0 || std::isinf(value))
            return refused(*order > 0 ? ValueError::TooLarge : ValueError::TooSmall, text);
    }
    return written.isNegative ? -value : value;
}

/// How the notation writes digits with a dot.
std::string writtenIn(const Notation& notation, std::string digits, const Written& written)
{
    std::ranges::replace(digits, '.', notation.decimal);
    return (written.isNegative ? "-" : "") + digits + std::string(written.exponent) + (written.isPercent ? " %" : "");
}

std::string withoutTrailingZeros(std::string digits)
{
    if (digits.find('.') == std::string::npos)
        return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.'))
        digits.pop_back();
    return digits;
}

/// The digits with a dot that the text can only mean.
Result<std::string> onlyReading(const Written& written, const Notation& notation, std::string_view text)
{
    if (auto own = read(written.body, notation.decimal, notation.group))
        return *own;
    const Readings found = readings(written.body);
    if (found.decimal && found.grouped)
        return refused(ValueError::TwoReadings, text,
            { writtenIn(notation, *found.grouped, written),
                writtenIn(notation, withoutTrailingZeros(*found.decimal), written),
                writtenIn(notation, *found.decimal, written) });
    if (found.grouped)
        return refused(ValueError::Grouped, text, { writtenIn(notation, *found.grouped, written) });
    return found.decimal ? Result<std::string>(*found.decimal) : refused(ValueError::NotANumber, text);
}

} // namespace

Result<double> numberFrom(std::string_view utf8, const Notation& notation)
{
    const std::string text = simplified(utf8);
    const auto written = cut(text);
    if (!written)
        return refused(ValueError::NotANumber, text);
    const auto digits = onlyReading(*written, notation, text);
    return digits ? valueOf(*digits, *written, text) : digits.error();
}

Result<std::int64_t> wholeNumberFrom(std::string_view utf8, const Notation& notation)
{
    const std::string text = simplified(utf8);
    const auto written = cut(text);
    if (!written)
        return refused(ValueError::NotANumber, text);
    const auto digits = onlyReading(*written, notation, text);
    if (!digits)
        return digits.error();
    if (!isDigits(*digits) || !written->exponent.empty() || written->isPercent)
        return refused(ValueError::NotWhole, text);
    const std::string all = (written->isNegative ? "-" : "") + *digits;
    std::int64_t value = 0;
    const bool fits = std::from_chars(all.data(), all.data() + all.size(), value).ec == std::errc();
    return fits ? Result<std::int64_t>(value) : refused(ValueError::TooLarge, text);
}

std::string shortestText(double number)
{
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
    return { text.data(), written.ptr };
}

} // namespace hz::base
