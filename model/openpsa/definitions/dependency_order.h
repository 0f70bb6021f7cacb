#pragma once

#include <functional>
#include <vector>

namespace hz::openpsa {

/// Either every index, each after all that it needs, or the first loop found: an index needs the next one, and the last
/// is the first again.
struct DependencyOrder {
    std::vector<std::size_t> order{};
    std::vector<std::size_t> loop{};
};

/// Takes linear time and no recursion. `needsOf` gives what an index below `count` needs.
[[nodiscard]] DependencyOrder dependencyOrder(
    std::size_t count, const std::function<std::vector<std::size_t>(std::size_t)>& needsOf);

} // namespace hz::openpsa
