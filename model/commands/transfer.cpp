#include "model/base/codes/graph_errors.h"
#include "model/commands/commands.h"

#include "model/domain/fields.h"
#include "model/domain/references.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace hz::commands {

using namespace domain;

namespace {

bool isScheme(EntityKind kind)
{
    return kindDescription(kind).group == KindOfEntity::Group::Scheme;
}

/// What a level is recognised by in another scheme.
QString nameOf(const Category& category)
{
    return category.name.toLower();
}
QString nameOf(const SeverityLevel& level)
{
    return QString::number(level.number);
}
QString nameOf(const LikelihoodLevel& level)
{
    return level.letter;
}
QString nameOf(const ControlRating& rating)
{
    return rating.name.toLower();
}
QString nameOf(const Occasion& occasion)
{
    return occasion.name.toLower();
}

template <typename E> void match(const Model& from, const Model& to, std::map<Id, Id>& ids)
{
    std::map<QString, Id> known;
    to.table<E>().forEach([&](const E& entity) { known.emplace(nameOf(entity), entity.id); });
    from.table<E>().forEach([&](const E& entity) {
        const auto same = known.find(nameOf(entity));
        ids[entity.id] = same == known.end() ? Id() : same->second;
    });
}

/// From each level of one scheme to the level of the other that means the same, or to none.
std::map<Id, Id> matchedLevels(const Model& from, const Model& to)
{
    std::map<Id, Id> ids;
    match<Category>(from, to, ids);
    match<SeverityLevel>(from, to, ids);
    match<LikelihoodLevel>(from, to, ids);
    match<ControlRating>(from, to, ids);
    return ids;
}

/// Every reference follows the map; what the map does not name stays.
void redirect(Entity& entity, const std::map<Id, Id>& ids)
{
    domain::redirect(entity, [&](const EntityKey& target) {
        const auto moved = ids.find(target.id);
        return moved == ids.end() ? target.id : moved->second;
    });
}

/// The occasions of a fragment that its nodes and links name, by name in the other model; those that are not there come
/// along. What is per the fragment's default occasion is then per that one by name.
void bringOccasions(Model& fragment, const Model& to, std::map<Id, Id>& ids, ChangeSet& changes)
{
    match<Occasion>(fragment, to, ids);
    std::set<Id> named;
    const auto take = [&](Entity entity) {
        if (Node* node = std::get_if<Node>(&entity))
            if (const Occasion* occasion = occasionOf(fragment, node->likelihood))
                node->likelihood.occasion = occasion->id;
        for (const Reference& reference : referencesOf(entity))
            if (reference.target.kind == EntityKind::Occasion)
                named.insert(reference.target.id);
        fragment.put(std::move(entity));
    };
    const Model before = fragment;
    before.nodes().forEach(take);
    before.links().forEach(take);
    for (const Id& id : named)
        if (const Occasion* occasion = fragment.table<Occasion>().find(id); occasion && ids[id].isNull()) {
            Occasion added = *occasion;
            added.id = ids[id] = Id::random();
            changes.changes.push_back({ std::nullopt, Entity(std::move(added)) });
        }
}

Point centreOf(const Model& fragment)
{
    constexpr double kFar = std::numeric_limits<double>::max();
    double left = kFar, right = -kFar, top = kFar, bottom = -kFar;
    fragment.placements().forEach([&](const Placement& p) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    });
    return fragment.placements().isEmpty() ? Point{} : Point{ (left + right) / 2.0, (top + bottom) / 2.0 };
}

bool isPasted(EntityKind kind)
{
    return kindDescription(kind).group == KindOfEntity::Group::Graph;
}

/// A common-cause group comes along when at least two of its members do; a single one is not a member any more.
std::map<Id, Id> groupsOf(const Model& fragment)
{
    std::map<Id, int> members;
    fragment.nodes().forEach([&](const Node& node) { ++members[node.commonCause]; });
    std::map<Id, Id> ids;
    fragment.commonCauses().forEach(
        [&](const CommonCauseGroup& group) { ids[group.id] = members[group.id] > 1 ? Id::random() : Id(); });
    return ids;
}

/// An impact without a category has nowhere to stand.
bool hasHome(const Entity& entity)
{
    const Impact* impact = std::get_if<Impact>(&entity);
    return !impact || !impact->category.isNull();
}

} // namespace

Model fragmentOf(const Model& model, const std::vector<Id>& nodes)
{
    const std::set<Id> wanted(nodes.begin(), nodes.end());
    std::set<Id> links;
    Model fragment;
    const auto keep = [&](const auto& entity) {
        using E = std::decay_t<decltype(entity)>;
        if constexpr (std::is_same_v<E, Node> || std::is_same_v<E, Placement>)
            return wanted.contains(entity.id);
        else if constexpr (std::is_same_v<E, Link>)
            return wanted.contains(entity.from) && wanted.contains(entity.to) && links.insert(entity.id).second;
        else if constexpr (std::is_same_v<E, Guard>)
            return wanted.contains(entity.control) && links.contains(entity.link);
        else if constexpr (std::is_same_v<E, Impact>)
            return wanted.contains(entity.consequence);
        else
            return true;
    };
    model.forEachEntity([&](const auto& entity) {
        if (keep(entity))
            fragment.put(entity);
    });
    return fragment;
}

Result<Command> paste(const Model& model, const Model& given, Point at)
{
    Model fragment = given;
    Command command;
    std::map<Id, Id> ids = matchedLevels(fragment, model);
    bringOccasions(fragment, model, ids, command.changes);
    const auto rename = [&](const auto& entity) { ids[entity.id] = Id::random(); };
    fragment.nodes().forEach(rename);
    fragment.links().forEach(rename);
    fragment.guards().forEach(rename);
    fragment.impacts().forEach(rename);
    ids.merge(groupsOf(fragment));
    const Point centre = centreOf(fragment);
    Model grown = model;
    grown.apply(command.changes);
    fragment.forEachEntity([&](const auto& original) {
        Entity entity(original);
        if (!isPasted(kindOf(entity)))
            return;
        redirect(entity, ids);
        std::visit([&](auto& e) { e.id = ids.at(e.id); }, entity);
        if (idOf(entity).isNull())
            return;
        if (Placement* placement = std::get_if<Placement>(&entity)) {
            placement->x += at.x - centre.x;
            placement->y += at.y - centre.y;
        }
        if (Node* node = std::get_if<Node>(&entity)) {
            node->code = nextCode(grown, node->kind);
            command.created.push_back({ EntityKind::Node, node->id });
        }
        if (!hasHome(entity))
            return;
        grown.put(entity);
        command.changes.changes.push_back({ std::nullopt, std::move(entity) });
    });
    if (command.created.empty())
        return Error{ base::PasteError::Nothing };
    command.name = { CommandCode::Paste, static_cast<int>(command.created.size()),
        grown.node(command.created.front().id)->code };
    if (const auto problems = validate(grown); !problems.empty())
        return problems.front();
    return command;
}

Result<Command> replaceScheme(const Model& model, const Model& scheme)
{
    const std::map<Id, Id> ids = matchedLevels(model, scheme);
    Model changed;
    model.forEachEntity([&](const auto& original) {
        Entity entity(original);
        if (isScheme(kindOf(entity)))
            return;
        redirect(entity, ids);
        if (Project* project = std::get_if<Project>(&entity)) {
            project->schemeName = scheme.project().schemeName;
            project->schemeSource = scheme.project().schemeSource;
            project->bandMeasure = scheme.project().bandMeasure;
        }
        if (hasHome(entity))
            changed.put(std::move(entity));
    });
    scheme.forEachEntity([&](const auto& entity) {
        if (isScheme(kindOf(Entity(entity))))
            changed.put(entity);
    });
    if (const auto problems = validate(changed); !problems.empty())
        return problems.front();
    Command command;
    command.name = { CommandCode::Scheme, 1, scheme.project().schemeName };
    command.changes = difference(model, changed);
    return command;
}

Result<Command> replaceAll(const Model& model, const Model& other)
{
    if (const auto problems = validate(other); !problems.empty())
        return problems.front();
    Command command;
    command.name = { CommandCode::Replace, 1, other.project().title };
    command.changes = difference(model, other);
    return command;
}

} // namespace hz::commands
