#pragma once

#include <optional>
#include <string>

namespace hz::cli {

/// The first bytes of a file, at most so many. Nothing if it cannot be read, or is no plain file: a pipe or a device is
/// not waited for.
[[nodiscard]] std::optional<std::string> contentOfFile(const std::string& path, std::size_t most);

} // namespace hz::cli
