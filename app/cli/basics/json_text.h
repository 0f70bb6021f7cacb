#pragma once

#include <string>
#include <string_view>

namespace hz::cli {

/// A text as JSON, with its quotes. What a reader would not see as it is (controls, marks that turn the order around)
/// is escaped, and what is no UTF-8 becomes U+FFFD: the answer is always JSON, and may be shown on a terminal.
[[nodiscard]] std::string jsonText(std::string_view text);

} // namespace hz::cli
