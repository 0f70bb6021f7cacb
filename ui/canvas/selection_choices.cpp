#include "ui/canvas/selection_choices.h"

#include "ui/common/node_key.h"

#include <functional>
#include <map>
#include <set>

namespace hz::ui {

namespace {

using domain::EntityKind;
using domain::NodeKind;

/// What is compared of a node; empty: it has none.
QString traitOf(const drawing::Picture& picture, const domain::Node& node, Likeness likeness)
{
    switch (likeness) {
    case Likeness::Kind:
        return QString::number(int(node.kind));
    case Likeness::Status:
        return node.kind == NodeKind::Control ? QString::number(int(node.status)) : QString();
    case Likeness::Owner:
        return node.owner.simplified();
    case Likeness::Level: {
        const auto slot = picture.slotOf(node.id);
        const int level = slot ? picture.worstLevel(*slot) : -1;
        return level < 0 ? QString() : QString::number(level);
    }
    }
    return {};
}

/// Who stands before (or behind) whom.
class Neighbours {
public:
    Neighbours(const domain::Model& model, bool isUpstream)
    {
        std::map<Id, domain::Link> links;
        model.links().forEach([&](const domain::Link& link) {
            links.emplace(link.id, link);
            add(link.from, link.to, { EntityKind::Link, link.id }, isUpstream);
        });
        model.guards().forEach([&](const domain::Guard& guard) {
            if (const auto guarded = links.find(guard.link); guarded != links.end())
                add(guard.control, guarded->second.to, { EntityKind::Guard, guard.id }, isUpstream);
        });
    }

    void forEach(const Id& node, const std::function<void(const Id&, const EntityKey&)>& visit) const
    {
        const auto [first, last] = m_steps.equal_range(node);
        for (auto step = first; step != last; ++step)
            visit(step->second.first, step->second.second);
    }

private:
    void add(const Id& from, const Id& to, const EntityKey& by, bool isUpstream)
    {
        m_steps.emplace(isUpstream ? to : from, std::pair(isUpstream ? from : to, by));
    }

    std::multimap<Id, std::pair<Id, EntityKey>> m_steps;
};

} // namespace

std::vector<EntityKey> similarTo(const drawing::Picture& picture, const std::vector<Id>& nodes, Likeness likeness)
{
    const domain::Model& model = picture.model();
    const std::set<Id> own(nodes.begin(), nodes.end());
    std::set<QString> traits;
    for (const Id& id : nodes)
        if (const auto* node = model.node(id))
            traits.insert(traitOf(picture, *node, likeness));
    traits.erase(QString());
    std::vector<EntityKey> keys;
    model.nodes().forEach([&](const domain::Node& node) {
        if (own.contains(node.id) || traits.contains(traitOf(picture, node, likeness)))
            keys.push_back(nodeKey(node.id));
    });
    return keys;
}

std::vector<EntityKey> leadingTo(const domain::Model& model, const std::vector<Id>& nodes, bool isUpstream)
{
    const Neighbours neighbours(model, isUpstream);
    std::vector<Id> queue = nodes;
    std::set<Id> seen(nodes.begin(), nodes.end());
    std::set<EntityKey> links;
    for (std::size_t next = 0; next < queue.size(); ++next)
        neighbours.forEach(queue[next], [&](const Id& node, const EntityKey& by) {
            if (by.kind == EntityKind::Link)
                links.insert(by);
            if (seen.insert(node).second)
                queue.push_back(node);
        });
    std::vector<EntityKey> keys;
    for (const Id& node : queue)
        keys.push_back(nodeKey(node));
    keys.insert(keys.end(), links.begin(), links.end());
    return keys;
}

} // namespace hz::ui
