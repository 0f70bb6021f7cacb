#include "model/scoring/ranking.h"

#include "model/scoring/letters/risk_matrix.h"

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
    return node.kind == domain::NodeKind::Consequence ? risk.loss.value.high : risk.lossReduction.value.high;
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

void rankQuantitative(
    const Contest& contest, const std::vector<bool>& ranked, std::span<const double> roundings, std::vector<int>& ranks)
{
    std::vector<std::pair<Amount, std::uint32_t>> amounts; // apart from the nodes: sorting visits them often
    for (const std::uint32_t i : contest.places) {
        ranks[contest.at(i)] = 0;
        if (ranked[contest.at(i)])
            amounts.emplace_back(Amount{ amountOf(*contest.scores[i], contest.category), roundings[contest.at(i)] }, i);
    }
    std::ranges::stable_sort(amounts, std::greater{}, [](const auto& entry) { return entry.first.value; });
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
    return risk.worst != risk.best || !node.used.isSingle() || !risk.lossReduction.value.isPoint();
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

/// Hazards in the order of a list, with both of their ranks.
struct Listed {
    std::vector<int> qualitative;
    std::vector<int> quantitative;

    [[nodiscard]] std::size_t size() const { return qualitative.size(); }
    [[nodiscard]] bool isSwap(std::size_t i, std::size_t j) const { return quantitative[j] < quantitative[i]; }
    /// By how much a later one is apart from an earlier one is the difference of two such numbers.
    [[nodiscard]] int spreadOf(std::size_t i) const { return qualitative[i] - quantitative[i]; }
};

/// By place: how far the most distant one is with which it is a swap; negative for none. From the end of the list, over
/// the greatest spread of those with the ranks up to each (Fenwick 1994).
std::vector<int> farthestSwaps(const Listed& list)
{
    constexpr int kNone = std::numeric_limits<int>::min();
    std::vector<int> result(list.size(), -1);
    if (list.size() == 0)
        return result;
    std::vector<int> greatest(static_cast<std::size_t>(std::ranges::max(list.quantitative)) + 1, kNone); // from rank 1
    for (std::size_t i = list.size(); i-- > 0;) {
        int found = kNone;
        for (auto rank = static_cast<std::size_t>(list.quantitative[i] - 1); rank > 0; rank &= rank - 1)
            found = std::max(found, greatest[rank]);
        if (found != kNone)
            result[i] = found - list.spreadOf(i);
        for (auto rank = static_cast<std::size_t>(list.quantitative[i]); rank < greatest.size();
             rank += rank & (~rank + 1))
            greatest[rank] = std::max(greatest[rank], list.spreadOf(i));
    }
    return result;
}

/// The places that begin the most distant swaps: those of a pair that is among so many begin one themselves.
std::vector<std::size_t> farthestPlaces(const Listed& list, std::size_t most)
{
    const std::vector<int> distances = farthestSwaps(list);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (distances[i] >= 0)
            places.push_back(i);
    const auto isBefore = [&](std::size_t i, std::size_t j) {
        return std::pair(-distances[i], i) < std::pair(-distances[j], j);
    };
    if (places.size() > most) {
        std::ranges::nth_element(places, places.begin() + static_cast<std::ptrdiff_t>(most), isBefore);
        places.resize(most);
    }
    std::ranges::sort(places);
    return places;
}

std::vector<Candidate> farthestCandidates(const Listed& list)
{
    std::vector<Candidate> candidates;
    for (const std::size_t i : farthestPlaces(list, kMaxSwaps)) {
        for (std::size_t j = i + 1; j < list.size(); ++j)
            if (list.isSwap(i, j))
                candidates.push_back({ i, j, list.spreadOf(j) - list.spreadOf(i) });
        if (candidates.size() > 20 * kMaxSwaps)
            keepMost(candidates, kMaxSwaps);
    }
    keepMost(candidates, kMaxSwaps);
    return candidates;
}

} // namespace

bool isSameAmount(const Amount& a, const Amount& b)
{
    const double off = std::max(kSameAmount * std::max(std::abs(a.value), std::abs(b.value)), a.rounding + b.rounding);
    return std::abs(a.value - b.value) <= off;
}

void rankNodes(Ranks& ranks, Scores scores, std::span<const std::uint32_t> places, std::size_t category,
    const std::vector<bool>& ranked, std::span<const double> roundings)
{
    const Contest contest{ scores, places, category };
    rankQualitative(contest, ranks.qualitative);
    rankQuantitative(contest, ranked, roundings, ranks.quantitative);
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
    std::vector<std::tuple<int, int, QString, std::uint32_t>> listed;
    for (const std::uint32_t i : hazards) {
        if (ranks.qualitative[contest.at(i)] > 0 && ranks.quantitative[contest.at(i)] > 0)
            listed.emplace_back(
                ranks.qualitative[contest.at(i)], -ranks.quantitative[contest.at(i)], graph.nodes[i].entity->code, i);
    }
    std::ranges::sort(listed);
    std::vector<std::uint32_t> nodes;
    Listed list;
    for (const auto& [rank, lossReduction, code, i] : listed) {
        nodes.push_back(i);
        list.qualitative.push_back(rank);
        list.quantitative.push_back(ranks.quantitative[contest.at(i)]);
    }
    Agreement result{ kendallTauB(list.qualitative, list.quantitative), {} };
    for (const Candidate& pair : farthestCandidates(list)) {
        const NodeScore& first = *scores[nodes[pair.first]];
        const NodeScore& second = *scores[nodes[pair.second]];
        result.swaps.push_back({ first.id, second.id, reasonOf(first, second, category) });
    }
    return result;
}

} // namespace hz::scoring
