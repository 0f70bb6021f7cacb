#pragma once

#include "model/report/blocks.h"

#include <algorithm>
#include <span>
#include <vector>

/// How much of a long list a report shows: nobody reads more on paper, and every row takes time and memory.
namespace hz::report {

inline constexpr std::size_t kMaxShown = 1000;
inline constexpr std::size_t kMaxDrawn = 5000; // nodes of a graph on one page: more are a grey area

/// The first entries of a list whose rows stand in a table, which says how many more there are.
template <typename Entry> std::span<const Entry> shownIn(TableBlock& table, const std::vector<Entry>& all)
{
    const std::size_t count = std::min(all.size(), kMaxShown);
    table.leftOut += all.size() - count;
    return std::span(all).first(count);
}

template <typename Entry> void shownIn(TableBlock&, std::vector<Entry>&&) = delete; // it would be gone

/// With tables that are no longer than that, each followed by what it leaves out and where the whole is to be had.
[[nodiscard]] std::vector<Block> bounded(std::vector<Block> blocks);

} // namespace hz::report
