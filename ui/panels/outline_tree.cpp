#include "ui/panels/outline_tree.h"

#include "model/commands/guard_order.h"
#include "model/drawing/text.h"

#include <algorithm>
#include <array>
#include <deque>

namespace hz::ui {

using base::Id;
using domain::EntityKind;
using domain::NodeKind;

/// What has been seen on the way, each place with the one before it.
struct OutlineTree::Reached {
    struct Step {
        OutlinePlace place;
        std::ptrdiff_t before = -1;
    };
    std::vector<Step> steps;
    std::array<std::unordered_map<Id, bool>, 4> known; // by role

    [[nodiscard]] bool has(const Id& node) const
    {
        return std::ranges::any_of(known, [&node](const auto& each) { return each.contains(node); });
    }
};

OutlineTree::OutlineTree(const domain::Model& model)
    : m_model(model)
{
    m_model.links().forEach([this](const domain::Link& link) {
        m_into[link.to].push_back(&link);
        m_outOf[link.from].push_back(&link);
    });
    m_model.guards().forEach([this](const domain::Guard& guard) {
        m_guards[guard.link].push_back(&guard);
        ++m_guardCount[guard.control];
    });
    for (auto& [link, guards] : m_guards)
        std::ranges::sort(guards,
            [this](const domain::Guard* a, const domain::Guard* b) { return commands::actsBefore(m_model, *a, *b); });
    const auto byCode = [this](const Id& a, const Id& b) {
        const auto* left = m_model.node(a);
        const auto* right = m_model.node(b);
        if (!left || !right || left->code == right->code)
            return a < b;
        return drawing::codeComesBefore(left->code, right->code);
    };
    for (auto& [node, links] : m_into)
        std::ranges::sort(links, byCode, [](const domain::Link* link) { return link->from; });
    for (auto& [node, links] : m_outOf)
        std::ranges::sort(links, byCode, [](const domain::Link* link) { return link->to; });
    findRoots();
}

/// Hazards first. Of what belongs to none, that which leads nowhere is above the rest.
void OutlineTree::findRoots()
{
    std::vector<const domain::Node*> nodes = m_model.nodes().all();
    const auto rank = [this](const domain::Node& node) {
        const bool isEnd = !m_outOf.contains(node.id) && !m_guardCount.contains(node.id);
        return node.kind == NodeKind::Hazard ? 0 : isEnd ? 1 : 2;
    };
    std::ranges::sort(nodes, [&](const domain::Node* a, const domain::Node* b) {
        if (rank(*a) != rank(*b))
            return rank(*a) < rank(*b);
        return a->code == b->code ? a->id < b->id : drawing::codeComesBefore(a->code, b->code);
    });
    Reached reached;
    std::vector<OutlinePlace> hazards;
    for (const domain::Node* node : nodes)
        if (node->kind == NodeKind::Hazard)
            hazards.push_back({ node->id });
    m_roots = hazards;
    reach(hazards, reached, std::nullopt);
    for (const domain::Node* node : nodes) {
        if (node->kind == NodeKind::Hazard || reached.has(node->id))
            continue;
        m_roots.push_back({ node->id });
        reach({ m_roots.back() }, reached, std::nullopt);
    }
}

void OutlineTree::addLinked(
    std::vector<OutlinePlace>& places, const Links& links, const Id& node, OutlineRole role) const
{
    const auto found = links.find(node);
    if (found == links.end())
        return;
    for (const domain::Link* link : found->second)
        places.push_back({ role == OutlineRole::Cause ? link->from : link->to, role, { EntityKind::Link, link->id } });
}

std::vector<OutlinePlace> OutlineTree::below(const OutlinePlace& place) const
{
    std::vector<OutlinePlace> places;
    if (const auto guards = m_guards.find(place.via.id); place.via.kind == EntityKind::Link && guards != m_guards.end())
        for (const domain::Guard* guard : guards->second)
            places.push_back({ guard->control, OutlineRole::Control, { EntityKind::Guard, guard->id } });
    if (place.role != OutlineRole::Consequence)
        addLinked(places, m_into, place.node, OutlineRole::Cause);
    if (place.role == OutlineRole::Root || place.role == OutlineRole::Consequence)
        addLinked(places, m_outOf, place.node, OutlineRole::Consequence);
    return places;
}

void OutlineTree::reach(std::vector<OutlinePlace> from, Reached& reached, const std::optional<Id>& until) const
{
    const auto add = [&reached](const OutlinePlace& place, std::ptrdiff_t before) {
        if (reached.known.at(std::size_t(place.role)).emplace(place.node, true).second)
            reached.steps.push_back({ place, before });
    };
    std::size_t at = reached.steps.size();
    for (const OutlinePlace& place : from)
        add(place, -1);
    for (; at < reached.steps.size(); ++at) {
        const OutlinePlace place = reached.steps[at].place;
        if (until && place.node == *until)
            return;
        for (const OutlinePlace& next : below(place))
            add(next, std::ptrdiff_t(at));
    }
}

std::vector<OutlinePlace> OutlineTree::pathTo(const Id& node) const
{
    Reached reached;
    reach(m_roots, reached, node);
    const auto found =
        std::ranges::find_if(reached.steps, [&node](const Reached::Step& step) { return step.place.node == node; });
    std::vector<OutlinePlace> path;
    if (found == reached.steps.end())
        return path;
    for (std::ptrdiff_t at = found - reached.steps.begin(); at >= 0; at = reached.steps[std::size_t(at)].before)
        path.push_back(reached.steps[std::size_t(at)].place);
    std::ranges::reverse(path);
    return path;
}

int OutlineTree::placesOf(const OutlinePlace& place) const
{
    const auto count = [&place](const Links& links) {
        const auto found = links.find(place.node);
        return found == links.end() ? 0 : int(found->second.size());
    };
    switch (place.role) {
    case OutlineRole::Root:
        return 1;
    case OutlineRole::Cause:
        return count(m_outOf);
    case OutlineRole::Consequence:
        return count(m_into);
    case OutlineRole::Control:
        break;
    }
    const auto found = m_guardCount.find(place.node);
    return found == m_guardCount.end() ? 0 : found->second;
}

} // namespace hz::ui
