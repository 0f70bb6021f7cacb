#include "ui/bowtie/nearest_hazard.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace hz::ui {

namespace {

using base::Id;
using Ways = std::unordered_map<Id, std::vector<Id>>;

bool isHazard(const domain::Model& model, const Id& id)
{
    const domain::Node* node = model.node(id);
    return node != nullptr && node->kind == domain::NodeKind::Hazard;
}

std::optional<Id> firstAlong(const domain::Model& model, const Ways& ways, const Id& start)
{
    std::vector<Id> open{ start };
    std::set<Id> seen{ start };
    for (std::size_t next = 0; next < open.size(); ++next) {
        if (isHazard(model, open[next]))
            return open[next];
        const auto found = ways.find(open[next]);
        if (found == ways.end())
            continue;
        const std::vector<Id> further = found->second;
        for (const Id& id : further)
            if (seen.insert(id).second)
                open.push_back(id);
    }
    return std::nullopt;
}

} // namespace

std::optional<Id> nearestHazard(const domain::Model& model, const Id& node)
{
    Ways forward, backward;
    model.links().forEach([&](const domain::Link& link) {
        forward[link.from].push_back(link.to);
        backward[link.to].push_back(link.from);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        if (const domain::Link* link = model.link(guard.link)) {
            forward[guard.control].push_back(link->to);
            forward[guard.control].push_back(link->from);
        }
    });
    const auto ahead = firstAlong(model, forward, node);
    return ahead ? ahead : firstAlong(model, backward, node);
}

} // namespace hz::ui
