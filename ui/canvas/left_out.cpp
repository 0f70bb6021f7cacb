#include "ui/canvas/left_out.h"

#include <algorithm>
#include <unordered_map>

namespace hz::ui {

namespace {

using Nodes = std::unordered_set<Id>;
using Neighbours = std::unordered_map<Id, std::vector<Id>>;

/// Who leads to whom, and which links a control guards.
struct Ways {
    Neighbours into, outOf;
    std::unordered_map<Id, std::vector<const domain::Link*>> guarded; // by control

    explicit Ways(const domain::Model& model)
    {
        model.links().forEach([this](const domain::Link& link) {
            into[link.to].push_back(link.from);
            outOf[link.from].push_back(link.to);
        });
        model.guards().forEach([&](const domain::Guard& guard) {
            if (const auto* link = model.link(guard.link))
                guarded[guard.control].push_back(link);
        });
    }
};

const std::vector<Id>& at(const Neighbours& neighbours, const Id& node)
{
    static const std::vector<Id> none;
    const auto found = neighbours.find(node);
    return found == neighbours.end() ? none : found->second;
}

/// The nodes, and all that is reached from them.
Nodes reached(const Neighbours& ways, const std::vector<Id>& from)
{
    Nodes found(from.begin(), from.end());
    std::vector<Id> open = from;
    while (!open.empty()) {
        const Id node = open.back();
        open.pop_back();
        for (const Id& next : at(ways, node))
            if (found.insert(next).second)
                open.push_back(next);
    }
    return found;
}

/// With what a control, where one is among them, guards: its failing leads there.
std::vector<Id> withGuarded(const Ways& ways, std::vector<Id> nodes)
{
    for (std::size_t i = 0, count = nodes.size(); i < count; ++i)
        if (const auto found = ways.guarded.find(nodes[i]); found != ways.guarded.end())
            for (const domain::Link* link : found->second)
                nodes.push_back(link->to);
    return nodes;
}

/// Without those that have a way, in that direction, to something that is seen.
void keepThoseSeen(Nodes& hidden, const Neighbours& ways, const Id& folded)
{
    for (bool isDone = false; !isDone;) {
        const auto before = hidden.size();
        std::erase_if(hidden, [&](const Id& node) {
            return std::ranges::any_of(
                at(ways, node), [&](const Id& next) { return next != folded && !hidden.contains(next); });
        });
        isDone = hidden.size() == before;
    }
}

/// Controls of which every line is hidden, and what degrades only them.
void hideControls(Nodes& hidden, const Ways& ways)
{
    std::vector<Id> controls;
    for (const auto& [control, links] : ways.guarded)
        if (std::ranges::all_of(links,
                [&](const domain::Link* link) { return hidden.contains(link->from) || hidden.contains(link->to); }))
            controls.push_back(control);
    for (const Id& control : controls) {
        Nodes degrading = reached(ways.into, { control });
        degrading.erase(control);
        keepThoseSeen(degrading, ways.outOf, control);
        hidden.insert(control);
        hidden.insert(degrading.begin(), degrading.end());
    }
}

} // namespace

Nodes leftOutByFocus(const domain::Model& model, const std::vector<Id>& nodes)
{
    const Ways ways(model);
    Nodes seen = reached(ways.into, nodes);
    const Nodes after = reached(ways.outOf, withGuarded(ways, nodes));
    seen.insert(after.begin(), after.end());
    std::vector<Id> controls;
    for (const auto& [control, links] : ways.guarded)
        if (std::ranges::any_of(
                links, [&](const domain::Link* link) { return seen.contains(link->from) && seen.contains(link->to); }))
            controls.push_back(control);
    const Nodes degrading = reached(ways.into, controls);
    seen.insert(degrading.begin(), degrading.end());
    Nodes hidden;
    model.nodes().forEach([&](const domain::Node& node) {
        if (!seen.contains(node.id))
            hidden.insert(node.id);
    });
    return hidden;
}

Nodes leftOutByFold(const domain::Model& model, const Fold& fold)
{
    const Ways ways(model);
    const bool isUpstream = fold.branch == Branch::Causes;
    Nodes hidden = reached(isUpstream ? ways.into : ways.outOf, { fold.node });
    hidden.erase(fold.node);
    keepThoseSeen(hidden, isUpstream ? ways.outOf : ways.into, fold.node);
    // A control that is degraded by what is hidden, or leads there, is no part of the branch: it is asked below.
    if (!hidden.empty())
        hideControls(hidden, ways);
    return hidden;
}

} // namespace hz::ui
