#include "model/scoring/sums.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hz::scoring {

namespace {

constexpr std::size_t kMostJoint = 8; // inputs of which all choices are tried

Interval rangeOf(const Term& term)
{
    Interval range = term.columns.front();
    for (const Interval& column : term.columns)
        range = base::hull(range, column);
    return range;
}

bool isExactAlone(const Term& term)
{
    const bool pointwise = std::ranges::all_of(term.columns, &Interval::isPoint);
    return term.exact && (pointwise || !term.tabulated);
}

/// Terms that share inputs, directly or through others, get the same number.
std::vector<std::size_t> clustersOf(const std::vector<const Term*>& terms)
{
    std::vector<std::size_t> parent(terms.size());
    std::iota(parent.begin(), parent.end(), std::size_t{ 0 });
    const auto rootOf = [&](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    std::unordered_map<std::uint64_t, std::size_t> firstWith;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (const std::uint64_t unknown : terms[i]->unknowns) {
            const auto [at, isNew] = firstWith.emplace(unknown, i);
            const std::size_t a = rootOf(at->second);
            const std::size_t b = rootOf(i);
            parent[std::max(a, b)] = std::min(a, b);
        }
    }
    for (std::size_t i = 0; i < terms.size(); ++i)
        parent[i] = rootOf(i);
    return parent;
}

std::vector<std::uint64_t> unionOf(const std::vector<const Term*>& terms)
{
    std::vector<std::uint64_t> result;
    for (const Term* term : terms)
        result.insert(result.end(), term->unknowns.begin(), term->unknowns.end());
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

std::size_t columnFor(const Term& term, const std::vector<std::uint64_t>& unknowns, std::size_t choice)
{
    std::size_t column = 0;
    for (std::size_t bit = 0; bit < term.unknowns.size(); ++bit) {
        const auto at = std::ranges::lower_bound(unknowns, term.unknowns[bit]) - unknowns.begin();
        column |= ((choice >> at) & 1U) << bit;
    }
    return column;
}

Interval jointRange(const std::vector<const Term*>& terms, const std::vector<std::uint64_t>& unknowns)
{
    Interval range{};
    for (std::size_t choice = 0; choice < std::size_t{ 1 } << unknowns.size(); ++choice) {
        Interval sum{};
        for (const Term* term : terms)
            sum = sum + term->columns[columnFor(*term, unknowns, choice)];
        range = choice == 0 ? sum : base::hull(range, sum);
    }
    return range;
}

Bounded clusterSum(const std::vector<const Term*>& terms)
{
    Bounded result = exactly({});
    const bool exact = std::ranges::all_of(terms, [](const Term* term) { return isExactAlone(*term); });
    const bool rising = std::ranges::all_of(terms, [](const Term* term) { return term->rising; });
    const bool tabulated = std::ranges::all_of(terms, [](const Term* term) { return term->tabulated; });
    const auto unknowns = unionOf(terms);
    result.exact = exact;
    if (terms.size() > 1 && !rising && tabulated && unknowns.size() <= kMostJoint) {
        result.value = jointRange(terms, unknowns);
        return result;
    }
    for (const Term* term : terms)
        result.value = result.value + rangeOf(*term);
    result.exact = exact && (terms.size() == 1 || rising || result.value.isPoint());
    return result;
}

} // namespace

Interval scaled(Interval interval, double factor)
{
    const double a = interval.low * factor;
    const double b = interval.high * factor;
    return { std::min(a, b), std::max(a, b) };
}

Bounded sumOf(const std::vector<Term>& terms)
{
    Bounded result = exactly({});
    std::vector<const Term*> open;
    for (const Term& term : terms) {
        if (term.columns.size() == 1 && term.columns.front().isPoint())
            result.value = result.value + term.columns.front();
        else if (!term.columns.empty())
            open.push_back(&term);
    }
    const auto clusters = clustersOf(open);
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (clusters[i] != i)
            continue;
        std::vector<const Term*> members;
        for (std::size_t j = i; j < open.size(); ++j) {
            if (clusters[j] == i)
                members.push_back(open[j]);
        }
        const Bounded part = clusterSum(members);
        result.value = result.value + part.value;
        result.exact = result.exact && part.exact;
    }
    if (!result.exact)
        result.method = kBoundsMethod;
    return result;
}

} // namespace hz::scoring
