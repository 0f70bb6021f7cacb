#pragma once

#include <QString>

#include <string_view>

namespace hz::evaluation {

/// What the value of a score means: the whole credit is a pass.
enum class Verdict { Passed, Partial, Failed, Unscored, Unreadable };

/// From 0 to 1; not a number where nobody scored.
[[nodiscard]] Verdict verdictOfNumber(double value);
/// A number as JSON writes it, and NaN, Infinity and -Infinity as Python does.
[[nodiscard]] double numberFrom(std::string_view text);
/// C, I, P, N, yes, no, true, false, or a number.
[[nodiscard]] Verdict verdictOfText(const QString& text);

} // namespace hz::evaluation
