#include "model/layout/bars.h"

namespace hz::layout {

std::unordered_map<base::Id, base::Id> controlsAtBars(const domain::Model& model)
{
    using base::Id;
    std::unordered_map<Id, int> counts;
    std::unordered_map<Id, Id> bars;
    model.guards().forEach([&](const domain::Guard& guard) {
        const auto* control = model.node(guard.control);
        if (control == nullptr || control->kind != domain::NodeKind::Control || model.link(guard.link) == nullptr)
            return;
        ++counts[guard.control];
        bars[guard.control] = guard.link;
    });
    model.links().forEach([&](const domain::Link& link) {
        bars.erase(link.from);
        bars.erase(link.to);
    });
    std::erase_if(bars, [&](const auto& bar) {
        const auto* placement = model.placements().find(bar.first);
        return counts[bar.first] > 1 || (placement != nullptr && placement->pinned);
    });
    return bars;
}

} // namespace hz::layout
