#include "model/scoring/quantities/sums.h"

#include "model/engine/formula/corners.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hz::scoring {

namespace {

constexpr std::size_t kMaxJoint = 8; // inputs of which all choices are tried

using Groups = std::vector<std::uint32_t>; // by input

bool isAllowed(std::size_t choice, const Groups& groups)
{
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t j = i + 1; j < groups.size() && groups[i] != kUngrouped; ++j)
            if (groups[j] == groups[i] && engine::isAtUpperEnd(choice, i) != engine::isAtUpperEnd(choice, j))
                return false;
    return true;
}

bool sharesAGroup(const Groups& groups)
{
    std::vector<std::uint32_t> sorted(groups);
    std::erase(sorted, kUngrouped);
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) != sorted.end();
}

/// The range over the choices of ends for so many inputs, and whether those that the groups allow come as far.
struct Range {
    Interval value{};
    bool attained = true;
};
template <typename At> Range rangeOver(std::size_t choices, const Groups& groups, At at)
{
    Interval all = at(std::size_t{ 0 });
    Interval allowed = all;
    const bool isGrouped = sharesAGroup(groups);
    for (std::size_t choice = 1; choice < choices; ++choice) {
        const Interval here = at(choice);
        all = base::hull(all, here);
        if (!isGrouped || isAllowed(choice, groups))
            allowed = base::hull(allowed, here);
    }
    return { all, allowed == all };
}

Range rangeOf(const Term& term)
{
    if (!term.tabulated)
        return { term.columns.front(), term.rising || !sharesAGroup(term.groups) };
    return rangeOver(term.columns.size(), term.groups, [&](std::size_t choice) { return term.columns[choice]; });
}

bool isExactAlone(const Term& term)
{
    const bool pointwise = std::ranges::all_of(term.columns, &Interval::isPoint);
    return term.exact && (pointwise || !term.tabulated) && rangeOf(term).attained;
}

/// Terms that share inputs or groups of them, directly or through others, get the same number.
std::vector<std::size_t> clustersOf(const std::vector<const Term*>& terms)
{
    std::vector<std::size_t> parent(terms.size());
    std::iota(parent.begin(), parent.end(), std::size_t{ 0 });
    const auto rootOf = [&](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    const auto join = [&](std::size_t i, std::size_t j) {
        const std::size_t a = rootOf(i);
        const std::size_t b = rootOf(j);
        parent[std::max(a, b)] = std::min(a, b);
    };
    std::unordered_map<std::uint64_t, std::size_t> firstWith;
    std::unordered_map<std::uint32_t, std::size_t> firstOfGroup;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (const std::uint64_t unknown : terms[i]->unknowns)
            join(firstWith.emplace(unknown, i).first->second, i);
        for (const std::uint32_t group : terms[i]->groups)
            if (group != kUngrouped)
                join(firstOfGroup.emplace(group, i).first->second, i);
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
        column |= std::size_t{ engine::isAtUpperEnd(choice, static_cast<std::size_t>(at)) } << bit;
    }
    return column;
}

Groups groupsOf(const std::vector<const Term*>& terms, const std::vector<std::uint64_t>& unknowns)
{
    Groups groups(unknowns.size(), kUngrouped);
    for (const Term* term : terms)
        for (std::size_t i = 0; i < term->groups.size(); ++i)
            groups[static_cast<std::size_t>(std::ranges::lower_bound(unknowns, term->unknowns[i]) - unknowns.begin())] =
                term->groups[i];
    return groups;
}

Range jointRange(const std::vector<const Term*>& terms, const std::vector<std::uint64_t>& unknowns)
{
    return rangeOver(std::size_t{ 1 } << unknowns.size(), groupsOf(terms, unknowns), [&](std::size_t choice) {
        Interval sum{};
        for (const Term* term : terms)
            sum = sum + term->columns[columnFor(*term, unknowns, choice)];
        return sum;
    });
}

Bounded clusterSum(const std::vector<const Term*>& terms)
{
    Bounded result = exactly({});
    const bool rising = std::ranges::all_of(terms, [](const Term* term) { return term->rising; });
    const bool tabulated = std::ranges::all_of(terms, [](const Term* term) { return term->tabulated; });
    const auto unknowns = unionOf(terms);
    if (terms.size() > 1 && !rising && tabulated && unknowns.size() <= kMaxJoint) {
        const Range range = jointRange(terms, unknowns);
        result.value = range.value;
        result.exact = range.attained && std::ranges::all_of(terms, [](const Term* term) {
            return term->exact && std::ranges::all_of(term->columns, &Interval::isPoint);
        });
        return result;
    }
    const bool exact = std::ranges::all_of(terms, [](const Term* term) { return isExactAlone(*term); });
    for (const Term* term : terms)
        result.value = result.value + rangeOf(*term).value;
    result.exact = exact && (terms.size() == 1 || rising || result.value.isPoint());
    return result;
}

} // namespace

Interval scaled(Interval interval, double factor)
{
    if (factor == 0.0)
        return {}; // also of what is endless
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
        result.method = engine::Method::Bounds;
    return result;
}

} // namespace hz::scoring
