#include "model/scoring/ranking.h"

#include "model/scoring/risk_matrix.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <numeric>
#include <tuple>

namespace hz::scoring {

namespace {

/// Gives 1, 2, 2, 4 to a list that is sorted, worst first.
template <typename Entry, typename Same, typename Assign>
void assignRanks(const std::vector<Entry>& sorted, Same same, Assign assign)
{
    std::size_t leader = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (!same(sorted[leader], sorted[i]))
            leader = i;
        assign(sorted[i], static_cast<int>(leader + 1));
    }
}

double amountOf(const NodeScore& node, std::size_t category)
{
    const CategoryRisk& risk = node.categories[category];
    return node.kind == domain::NodeKind::Consequence ? risk.loss.value.high : risk.worth.value.high;
}

/// Of one kind and category.
struct Contest {
    Scores scores;
    std::span<const std::uint32_t> places;
    std::size_t category = 0;

    [[nodiscard]] const CategoryRisk& risk(std::uint32_t i) const { return scores[i]->categories[category]; }
    [[nodiscard]] std::size_t at(std::uint32_t i) const { return i * scores[i]->categories.size() + category; }
};

void rankQualitative(const Contest& contest, std::vector<int>& ranks)
{
    std::vector<std::pair<Cell, std::uint32_t>> cells;
    constexpr Cell kEliminated{ std::numeric_limits<int>::max(), 0, std::numeric_limits<int>::max() };
    for (const std::uint32_t i : contest.places) {
        const CategoryRisk& risk = contest.risk(i);
        ranks[contest.at(i)] = 0;
        if (risk.worst || risk.eliminated)
            cells.emplace_back(risk.worst.value_or(kEliminated), i);
    }
    std::ranges::stable_sort(cells, [](const auto& a, const auto& b) { return isWorse(a.first, b.first); });
    assignRanks(
        cells, [](const auto& a, const auto& b) { return a.first == b.first; },
        [&](const auto& entry, int rank) { ranks[contest.at(entry.second)] = rank; });
}

void rankQuantitative(const Contest& contest, const std::vector<bool>& ranked, std::vector<int>& ranks)
{
    std::vector<std::pair<double, std::uint32_t>> amounts; // apart from the nodes: sorting visits them often
    for (const std::uint32_t i : contest.places) {
        ranks[contest.at(i)] = 0;
        if (ranked[contest.at(i)])
            amounts.emplace_back(amountOf(*contest.scores[i], contest.category), i);
    }
    std::ranges::stable_sort(amounts, std::greater{}, [](const auto& entry) { return entry.first; });
    assignRanks(
        amounts, [](const auto& a, const auto& b) { return isSameAmount(a.first, b.first); },
        [&](const auto& entry, int rank) { ranks[contest.at(entry.second)] = rank; });
}

/// Sorts b and counts the exchanges of neighbours that this takes.
std::uint64_t sortCounting(std::vector<int>& b, std::vector<int>& scratch, std::size_t from, std::size_t to)
{
    if (to - from < 2)
        return 0;
    const std::size_t middle = from + (to - from) / 2;
    std::uint64_t exchanges = sortCounting(b, scratch, from, middle) + sortCounting(b, scratch, middle, to);
    std::size_t left = from;
    std::size_t right = middle;
    for (std::size_t i = from; i < to; ++i) {
        const bool takeLeft = right == to || (left < middle && b[left] <= b[right]);
        exchanges += takeLeft ? 0 : middle - left;
        scratch[i] = takeLeft ? b[left++] : b[right++];
    }
    std::copy(scratch.begin() + static_cast<std::ptrdiff_t>(from), scratch.begin() + static_cast<std::ptrdiff_t>(to),
        b.begin() + static_cast<std::ptrdiff_t>(from));
    return exchanges;
}

/// Pairs within runs of equal neighbours.
template <typename Same> std::uint64_t tiedPairs(std::size_t count, Same same)
{
    std::uint64_t pairs = 0;
    std::uint64_t run = 0;
    for (std::size_t i = 1; i < count; ++i) {
        run = same(i - 1, i) ? run + 1 : 0;
        pairs += run;
    }
    return pairs;
}

bool isUnsure(const NodeScore& node, const CategoryRisk& risk)
{
    return risk.worst != risk.best || !node.used.isSingle() || !risk.worth.value.isPoint();
}

SwapReason reasonOf(const NodeScore& a, const NodeScore& b, std::size_t category)
{
    const CategoryRisk& x = a.categories[category];
    const CategoryRisk& y = b.categories[category];
    const auto judgedAway = [](const NodeScore& node) {
        return node.judged && (!node.derived.isSingle() || node.derived.worst != *node.judged);
    };
    if (judgedAway(a) || judgedAway(b))
        return SwapReason::Judged;
    if (isUnsure(a, x) || isUnsure(b, y))
        return SwapReason::Unknown;
    if (x.worst == y.worst)
        return SwapReason::SameCell;
    if (x.worst && y.worst && std::abs(x.worst->likelihood - y.worst->likelihood) == 1)
        return SwapReason::BandEdge;
    return SwapReason::Other;
}

struct Candidate {
    std::size_t first = 0; // in the list
    std::size_t second = 0;
    int distance = 0;
};

/// Keeps the most distant candidates, in the order of the list.
void keepMost(std::vector<Candidate>& candidates, std::size_t most)
{
    const auto isBefore = [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.distance, a.first, a.second) < std::tuple(-b.distance, b.first, b.second);
    };
    if (candidates.size() > most) {
        std::ranges::nth_element(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(most), isBefore);
        candidates.resize(most);
    }
    std::ranges::sort(candidates, isBefore);
}

} // namespace

bool isSameAmount(double a, double b)
{
    return std::abs(a - b) <= kSameAmount * std::max(std::abs(a), std::abs(b));
}

void rankNodes(Ranks& ranks, Scores scores, std::span<const std::uint32_t> places, std::size_t category,
    const std::vector<bool>& ranked)
{
    const Contest contest{ scores, places, category };
    rankQualitative(contest, ranks.qualitative);
    rankQuantitative(contest, ranked, ranks.quantitative);
}

std::optional<double> kendallTauB(std::span<const int> a, std::span<const int> b)
{
    const std::size_t n = a.size();
    if (n < 2)
        return std::nullopt;
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{ 0 });
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(a[i], b[i]); });
    std::vector<int> sorted;
    for (const std::size_t i : order)
        sorted.push_back(b[i]);
    const std::uint64_t pairs = std::uint64_t{ n } * (n - 1) / 2;
    const auto tiedInA = tiedPairs(n, [&](std::size_t i, std::size_t j) { return a[order[i]] == a[order[j]]; });
    const auto tiedInBoth = tiedPairs(
        n, [&](std::size_t i, std::size_t j) { return a[order[i]] == a[order[j]] && b[order[i]] == b[order[j]]; });
    std::vector<int> scratch(n);
    const std::uint64_t discordant = sortCounting(sorted, scratch, 0, n);
    const auto tiedInB = tiedPairs(n, [&](std::size_t i, std::size_t j) { return sorted[i] == sorted[j]; });
    if (tiedInA == pairs || tiedInB == pairs)
        return std::nullopt;
    const double unequal = static_cast<double>(pairs) - static_cast<double>(tiedInA) - static_cast<double>(tiedInB)
        + static_cast<double>(tiedInBoth);
    const double concordantLess = unequal - 2.0 * static_cast<double>(discordant);
    return concordantLess
        / (std::sqrt(static_cast<double>(pairs - tiedInA)) * std::sqrt(static_cast<double>(pairs - tiedInB)));
}

Agreement agreementOf(const HazardGraph& graph, const Ranks& ranks, Scores scores,
    std::span<const std::uint32_t> hazards, std::size_t category)
{
    const Contest contest{ scores, hazards, category };
    std::vector<std::tuple<int, QString, std::uint32_t>> listed;
    for (const std::uint32_t i : hazards) {
        if (ranks.qualitative[contest.at(i)] > 0 && ranks.quantitative[contest.at(i)] > 0)
            listed.emplace_back(ranks.qualitative[contest.at(i)], graph.nodes[i].entity->code, i);
    }
    std::ranges::sort(listed);
    std::vector<std::uint32_t> list;
    std::vector<int> qualitative;
    std::vector<int> quantitative;
    for (const auto& [rank, code, i] : listed) {
        list.push_back(i);
        qualitative.push_back(rank);
        quantitative.push_back(ranks.quantitative[contest.at(i)]);
    }
    Agreement result{ kendallTauB(qualitative, quantitative), {} };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t j = i + 1; j < list.size(); ++j) {
            if (quantitative[j] < quantitative[i])
                candidates.push_back({ i, j, qualitative[j] - qualitative[i] + quantitative[i] - quantitative[j] });
        }
        if (candidates.size() > 20 * kMostSwaps)
            keepMost(candidates, kMostSwaps);
    }
    keepMost(candidates, kMostSwaps);
    for (const Candidate& pair : candidates) {
        const NodeScore& first = *scores[list[pair.first]];
        const NodeScore& second = *scores[list[pair.second]];
        result.swaps.push_back({ first.id, second.id, reasonOf(first, second, category) });
    }
    return result;
}

} // namespace hz::scoring
