#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hz::base {

/// How a language writes numbers. ' ' as `group` stands for every kind of space, '\'' for every kind of apostrophe.
struct Notation {
    char decimal = '.';
    char group = 0; // 0: nothing may stand between thousands

    bool operator==(const Notation&) const = default;
};

/// How files and the command line write numbers: a dot before the decimals and nothing between thousands.
inline constexpr Notation kPlainNotation{};

/// The one reader of numbers that people write. Whatever is in the notation's own form is taken. A dot or a comma that
/// is not of the notation is taken where it can only stand before decimals ("0,5"). Nothing is guessed: what reads two
/// ways, or is too large or too small to be kept, is refused. A percent sign divides by 100.
/// Codes: value.not-a-number, value.two-readings, value.grouped, value.too-large, value.too-small, value.not-whole.
/// Their detail has the text in its first line; the lines after it are, for two readings: as a whole number with
/// thousands, as one with decimals, and how to write the latter; for grouped: how to write it.
[[nodiscard]] Result<double> numberFrom(std::string_view utf8, const Notation& notation = kPlainNotation);
/// The same without decimals, exponent and percent sign.
[[nodiscard]] Result<std::int64_t> wholeNumberFrom(std::string_view utf8, const Notation& notation = kPlainNotation);

/// The shortest decimal that reads back equal, with every digit that it takes.
[[nodiscard]] std::string shortestText(double number);

} // namespace hz::base
