#include "model/engine/diagram/gates.h"

#include <algorithm>
#include <utility>

namespace hz::engine {

namespace {

constexpr std::size_t kLarge = 1000; // nodes from which on the size of an operand matters more than its place

/// Joining the deepest operands first keeps each step near the top of what is built. The last is the deepest.
void deepestLast(const Bdd& bdd, std::vector<Edge>& operands)
{
    std::ranges::reverse(operands);
    std::ranges::stable_sort(operands, std::greater{}, [&bdd](Edge edge) { return bdd.rankOf(edge); });
}

/// Joining the two smallest again and again keeps what is large out of most steps.
Edge smallestFirst(Bdd& bdd, std::vector<Edge>& operands, std::vector<std::size_t> efforts)
{
    while (operands.size() > 1 && !bdd.stopped()) {
        for (const std::size_t place : { operands.size() - 1, operands.size() - 2 }) {
            const auto least = std::ranges::min_element(efforts.begin(), efforts.begin() + std::ptrdiff_t(place) + 1);
            std::swap(operands[static_cast<std::size_t>(least - efforts.begin())], operands[place]);
            std::swap(*least, efforts[place]);
        }
        const std::size_t before = bdd.madeCount();
        const Edge joined = bdd.conjunction(operands[operands.size() - 2], operands.back());
        operands.pop_back();
        efforts.pop_back();
        operands.back() = joined;
        efforts.back() = bdd.madeCount() - before;
    }
    return operands.empty() ? kTrue : operands.back();
}

} // namespace

Edge conjunctionOf(Bdd& bdd, std::vector<Edge>& operands, std::vector<std::size_t> efforts)
{
    if (!efforts.empty() && std::ranges::max(efforts) >= kLarge)
        return smallestFirst(bdd, operands, std::move(efforts));
    deepestLast(bdd, operands);
    while (operands.size() > 1 && !bdd.stopped()) {
        const Edge joined = bdd.conjunction(operands[operands.size() - 2], operands.back());
        operands.pop_back();
        operands.back() = joined;
    }
    return operands.empty() ? kTrue : operands.back();
}

/// rows[j]: at least j of the operands so far; a later row implies an earlier one.
Edge atLeastOf(Bdd& bdd, std::size_t k, std::vector<Edge>& operands)
{
    deepestLast(bdd, operands);
    std::vector<Edge> rows(k + 1, kFalse);
    rows[0] = kTrue;
    const Bdd::Keep keep(bdd, rows);
    for (std::size_t i = 1; !operands.empty(); ++i) {
        for (std::size_t j = std::min(k, i); j >= 1 && j + operands.size() > k && !bdd.stopped(); --j) {
            const Edge both = bdd.conjunction(operands.back(), rows[j - 1]);
            rows[j] = bdd.disjunction(rows[j], both);
        }
        operands.pop_back();
    }
    return rows[k];
}

} // namespace hz::engine
