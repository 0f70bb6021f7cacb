#include "model/engine/sets/minimal_solutions.h"

#include <algorithm>
#include <limits>

namespace hz::engine {

namespace {

constexpr std::size_t kMostRemembered = std::size_t{ 1 } << 27;

/// A function and how many ranks may still be true.
struct Part {
    Edge edge = kFalse;
    Order left = kAnyOrder;
};

/// Numbers of the parts of one question: with an order, there is one layer of edges for each number of ranks left.
class Parts {
public:
    Parts(const Bdd& bdd, Order order)
        : m_edges(2 * bdd.nodeCount())
        , m_layers(order == kAnyOrder ? 1 : std::size_t{ order } + 1)
    {
    }
    [[nodiscard]] bool fit() const { return m_layers == 1 || m_layers <= kMostRemembered / m_edges; }
    [[nodiscard]] std::size_t size() const { return m_edges * m_layers; }
    [[nodiscard]] std::size_t indexOf(Part part) const
    {
        return part.left == kAnyOrder ? part.edge : part.left * m_edges + part.edge;
    }

private:
    std::size_t m_edges;
    std::size_t m_layers;
};

/// The order of a walk in which the answer for a part follows those for its two children.
template <typename Known, typename Answer>
bool walk(const Bdd& bdd, Part root, Budget& budget, Known known, Answer answer)
{
    std::vector<Part> stack{ root };
    while (!stack.empty()) {
        if (!budget.spend())
            return false;
        const Part part = stack.back();
        const Rank rank = bdd.rankOf(part.edge);
        const Part low{ bdd.lowOf(part.edge, rank), part.left };
        const Part high{ bdd.highOf(part.edge, rank), part.left == kAnyOrder ? kAnyOrder : part.left - 1 };
        const bool asksHigh = part.left > 0;
        if (!known(part) && (!known(low) || (asksHigh && !known(high)))) {
            if (asksHigh && !known(high))
                stack.push_back(high);
            if (!known(low))
                stack.push_back(low);
            continue;
        }
        stack.pop_back();
        if (!known(part) && !answer(part, rank, asksHigh, high, low))
            return false;
    }
    return true;
}

} // namespace

std::optional<Family> minimalSolutions(
    const Bdd& bdd, Edge function, bool monotone, Order order, Zbdd& zbdd, Budget& budget)
{
    const Parts parts(bdd, order);
    if (!parts.fit()) {
        const auto all = minimalSolutions(bdd, function, monotone, kAnyOrder, zbdd, budget);
        const Family some = all ? zbdd.upTo(*all, order) : kNoSet;
        return zbdd.stopped() ? std::nullopt : std::optional(some);
    }
    PlainArray<Family> families; // one more than the family; 0 = not known
    families.zero(parts.size());
    const auto known = [&](Part part) { return part.edge <= kFalse || families[parts.indexOf(part)] != 0; };
    const auto familyOf = [&](Part part) {
        if (part.edge <= kFalse)
            return part.edge == kTrue ? kEmptySet : kNoSet;
        return families[parts.indexOf(part)] - 1;
    };
    const auto answer = [&](Part part, Rank rank, bool asksHigh, Part high, Part low) {
        const Family without = familyOf(low);
        const Family above = asksHigh ? familyOf(high) : kNoSet;
        const Family with = monotone ? zbdd.outside(above, low.edge) : zbdd.without(above, without);
        const Family joined = zbdd.stopped() ? kNoSet : zbdd.join(rank, with, without);
        families[parts.indexOf(part)] = joined + 1;
        return !zbdd.stopped();
    };
    const Part root{ function, order };
    if (!walk(bdd, root, budget, known, answer))
        return std::nullopt;
    return familyOf(root);
}

/// Not taking out what contains a smaller set makes the sums larger only.
double sumAbove(const Bdd& bdd, Edge function, Order order, std::span<const double> probabilities, Budget& budget)
{
    constexpr double kUnknown = -1.0;
    constexpr double kNothingKnown = std::numeric_limits<double>::infinity();
    const Parts parts(bdd, order);
    if (order == kAnyOrder)
        return 0.0;
    std::vector<double> sums(2 * bdd.nodeCount(), kUnknown); // over sets of any order
    sums[kTrue] = 1.0;
    sums[kFalse] = 0.0;
    const auto hasSum = [&](Part part) { return sums[part.edge] != kUnknown; };
    const auto addSum = [&](Part part, Rank rank, bool, Part high, Part low) {
        sums[part.edge] = probabilities[rank] * sums[high.edge] + sums[low.edge];
        return true;
    };
    if (!walk(bdd, { function, kAnyOrder }, budget, hasSum, addSum))
        return kNothingKnown;
    const double margin = 1.0 + 1e-12 + 1e-15 * static_cast<double>(probabilities.size());
    if (!parts.fit())
        return sums[function] * margin;
    std::vector<double> above(parts.size(), kUnknown);
    const auto aboveOf = [&](Part part) { return part.edge <= kFalse ? 0.0 : above[parts.indexOf(part)]; };
    const auto hasAbove = [&](Part part) { return aboveOf(part) != kUnknown; };
    const auto addAbove = [&](Part part, Rank rank, bool asksHigh, Part high, Part low) {
        above[parts.indexOf(part)] = probabilities[rank] * (asksHigh ? aboveOf(high) : sums[high.edge]) + aboveOf(low);
        return true;
    };
    const Part root{ function, order };
    return walk(bdd, root, budget, hasAbove, addAbove) ? aboveOf(root) * margin : kNothingKnown;
}

} // namespace hz::engine
