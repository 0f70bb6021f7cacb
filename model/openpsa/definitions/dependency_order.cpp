#include "model/openpsa/definitions/dependency_order.h"

#include <algorithm>
#include <cstdint>

namespace hz::openpsa {

namespace {

enum class Mark : std::uint8_t { New, Open, Done };

struct Visit {
    std::size_t index;
    std::vector<std::size_t> needs;
    std::size_t next = 0;
};

std::vector<std::size_t> loopTo(std::size_t index, const std::vector<Visit>& path)
{
    std::vector<std::size_t> loop;
    auto visit = std::ranges::find(path, index, &Visit::index);
    for (; visit != path.end(); ++visit)
        loop.push_back(visit->index);
    loop.push_back(index);
    return loop;
}

} // namespace

DependencyOrder dependencyOrder(std::size_t count, const std::function<std::vector<std::size_t>(std::size_t)>& needsOf)
{
    DependencyOrder result;
    std::vector<Mark> marks(count, Mark::New);
    std::vector<Visit> path;
    const auto open = [&](std::size_t index) {
        marks[index] = Mark::Open;
        path.push_back({ index, needsOf(index) });
    };
    for (std::size_t start = 0; start < count; ++start) {
        if (marks[start] == Mark::New)
            open(start);
        while (!path.empty()) {
            Visit& top = path.back();
            if (top.next == top.needs.size()) {
                marks[top.index] = Mark::Done;
                result.order.push_back(top.index);
                path.pop_back();
                continue;
            }
            const std::size_t needed = top.needs[top.next++];
            if (marks[needed] == Mark::Open)
                return { {}, loopTo(needed, path) };
            if (marks[needed] == Mark::New)
                open(needed);
        }
    }
    return result;
}

} // namespace hz::openpsa
