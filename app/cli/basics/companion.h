#pragma once

#include <string>
#include <vector>

namespace hz::cli {

/// The path of another program beside this one, wherever that was put.
[[nodiscard]] std::string companion(const std::string& name);

/// Goes on as the other program, with its exit status; comes back only when it cannot be started.
void runInstead(const std::string& program, const std::vector<std::string>& arguments);

} // namespace hz::cli
