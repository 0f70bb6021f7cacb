#include "model/scoring/graph/unit_builder.h"

#include <algorithm>
#include <numeric>

namespace hz::scoring {

using engine::Formula;
using engine::Ref;

std::uint32_t UnitBuilder::localOf(std::uint32_t node) const
{
    return static_cast<std::uint32_t>(std::ranges::lower_bound(unit.nodes, node) - unit.nodes.begin());
}

Ref UnitBuilder::event(Symbol::Kind kind, std::uint32_t index, std::uint32_t place)
{
    if (const auto certain = constant(kind, index))
        return *certain;
    made.symbols.push_back({ kind, index, place });
    return made.formula.variable(static_cast<engine::Variable>(made.symbols.size() - 1));
}

std::optional<Ref> UnitBuilder::constant(Symbol::Kind kind, std::uint32_t index) const
{
    if (!posture)
        return std::nullopt;
    if (kind == Symbol::Kind::Possible)
        return Formula::yes();
    if (kind != Symbol::Kind::Own && kind != Symbol::Kind::Forced)
        return std::nullopt;
    const bool failsForCertain = node(index).isControl() && !node(index).credited[static_cast<std::size_t>(*posture)];
    if (kind == Symbol::Kind::Forced)
        return failsForCertain ? Formula::yes() : Formula::no();
    return failsForCertain ? std::optional(Formula::yes()) : std::nullopt;
}

Members UnitBuilder::componentOrder() const
{
    Members order(unit.nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [this](std::uint32_t local) { return node(local).component; });
    return order;
}

} // namespace hz::scoring
