#include "model/commands/commands.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/codes/scheme_errors.h"
#include "model/commands/entity_names.h"
#include "model/commands/limits.h"
#include "model/commands/loops.h"
#include "model/commands/rules.h"
#include "model/domain/fields.h"
#include "model/domain/references.h"
#include "model/domain/same_code.h"

#include <algorithm>
#include <map>
#include <set>

namespace hz::commands {

using namespace domain;

namespace {

/// The two things that a command's name speaks of.
QString bothOf(const QString& first, const QString& second)
{
    return first + u'\n' + second;
}

Change added(Entity entity)
{
    return { std::nullopt, std::move(entity) };
}

Change removed(Entity entity)
{
    return { std::move(entity), std::nullopt };
}

bool hasLink(const Model& model, Id from, Id to)
{
    bool found = false;
    model.links().forEach([&](const Link& link) { found = found || (link.from == from && link.to == to); });
    return found;
}

bool hasGuard(const Model& model, Id control, Id link)
{
    bool found = false;
    model.guards().forEach(
        [&](const Guard& guard) { found = found || (guard.control == control && guard.link == link); });
    return found;
}

/// The model as it would be; copies are cheap.
Model after(Model model, const ChangeSet& changes)
{
    model.apply(changes);
    return model;
}

struct Placed {
    Node node;
    Command command;
};

Placed place(const Model& model, NodeKind kind, const QString& title, Point at)
{
    Placed placed;
    placed.node.id = Id::random();
    placed.node.kind = kind;
    placed.node.code = nextCode(model, kind);
    placed.node.title = title;
    // Something that is never said to be known is not known: a new cause or control starts as unknown.
    if (kind == NodeKind::Cause || kind == NodeKind::Control)
        placed.node.likelihood = Likelihood::unknown();
    placed.command.name = { CommandCode::Place, 1, nameOf(model, placed.node) };
    placed.command.changes.changes = { added(placed.node), added(Placement{ placed.node.id, at.x, at.y, false }) };
    placed.command.created = { { EntityKind::Node, placed.node.id } };
    return placed;
}

/// The one link of `node` that a new control beside it would sensibly guard: its only incoming, else its only outgoing
/// one.
std::optional<Id> obviousLinkOf(const Model& model, Id node, bool incomingFirst)
{
    std::vector<Id> incoming, outgoing;
    model.links().forEach([&](const Link& link) {
        if (link.to == node)
            incoming.push_back(link.id);
        if (link.from == node)
            outgoing.push_back(link.id);
    });
    const auto& first = incomingFirst ? incoming : outgoing;
    const auto& second = incomingFirst ? outgoing : incoming;
    if (!first.empty())
        return first.front();
    return second.empty() ? std::nullopt : std::optional(second.front());
}

/// Of branches one is taken, so that no two are certain.
Link linkBetween(const Model& model, Id from, Id to)
{
    Link link;
    link.id = Id::random();
    link.from = from;
    link.to = to;
    if (model.node(from)->exclusive)
        link.chance = Likelihood::unknown();
    return link;
}

Result<Command> extended(Command command, const Result<Command>& more)
{
    if (!more)
        return more.error();
    command.changes = joined(command.changes, more->changes);
    return command;
}

/// Everything that cannot stay when these entities go.
class Removal {
public:
    explicit Removal(const Model& model)
        : m_model(model)
    {
    }

    void mark(const EntityKey& key)
    {
        if (m_model.contains(key))
            m_keys.insert(key);
    }

    /// The first node whose likelihood, typed or estimated, is per an occasion that goes, while the node stays: what it
    /// would be then, nobody said.
    [[nodiscard]] std::optional<Error> whyNot() const
    {
        std::optional<Error> found;
        m_model.table<Estimate>().forEach([&](const Estimate& estimate) {
            const Id occasion = estimate.occasion.isNull() ? m_model.project().occasion : estimate.occasion;
            const bool isUsed = estimate.applied && estimate.unit == EstimateUnit::Occasion
                && !isMarked(EntityKind::Node, estimate.node) && !isMarked(EntityKind::Estimate, estimate.id);
            if (isUsed && !found && isMarked(EntityKind::Occasion, occasion))
                found = Error{ base::OccasionError::InUse, { occasion, estimate.node } };
        });
        m_model.nodes().forEach([&](const Node& node) {
            const Occasion* occasion = found ? nullptr : occasionOf(m_model, node.likelihood);
            if (occasion && isMarked(EntityKind::Occasion, occasion->id) && !isMarked(EntityKind::Node, node.id))
                found = Error{ base::OccasionError::InUse, { occasion->id, node.id } };
        });
        return found;
    }

    ChangeSet complete()
    {
        markDependents();
        markDesertedGroups();
        ChangeSet set;
        for (const EntityKey& key : m_keys)
            set.changes.push_back(removed(*m_model.find(key)));
        clearReferences(set);
        return set;
    }

private:
    /// What cannot be without something that goes; again, until nothing is added (a guard goes with a link that goes
    /// with a node).
    void markDependents()
    {
        const auto before = m_keys.size();
        m_model.forEachTable([&]<typename E>(const Table<E>& table) {
            const auto bonds = bondsOf(kindOf(Entity(E{})), true);
            if (!bonds.empty())
                table.forEach([&](const E& entity) {
                    if (leadsToMarked(Entity(entity), bonds))
                        m_keys.insert(keyOf(Entity(entity)));
                });
        });
        m_model.placements().forEach([&](const Placement& placement) {
            if (isMarked(EntityKind::Node, placement.id))
                m_keys.insert({ EntityKind::Placement, placement.id });
        });
        if (m_keys.size() > before)
            markDependents();
    }

    static std::vector<const Field*> bondsOf(EntityKind kind, bool required)
    {
        std::vector<const Field*> bonds;
        for (const Field& field : fieldsOf(kind))
            if (field.kind == ValueKind::Reference && field.required == required)
                bonds.push_back(&field);
        return bonds;
    }

    [[nodiscard]] bool leadsToMarked(const Entity& entity, const std::vector<const Field*>& bonds) const
    {
        return std::any_of(bonds.begin(), bonds.end(),
            [&](const Field* field) { return isMarked(field->target, std::get<Id>(field->read(entity))); });
    }

    /// A group goes with the last of its members.
    void markDesertedGroups()
    {
        std::set<Id> deserted, populated;
        m_model.nodes().forEach([&](const Node& node) {
            if (!node.commonCause.isNull())
                (isMarked(EntityKind::Node, node.id) ? deserted : populated).insert(node.commonCause);
        });
        for (const Id& group : deserted)
            if (!populated.contains(group))
                mark({ EntityKind::CommonCauseGroup, group });
    }

    /// What can be without something that goes stays, and names it no more.
    void clearReferences(ChangeSet& set) const
    {
        m_model.forEachTable([&]<typename E>(const Table<E>& table) {
            const auto bonds = bondsOf(kindOf(Entity(E{})), false);
            if (bonds.empty())
                return;
            table.forEach([&](const E& entity) {
                Entity cleared(entity);
                if (m_keys.contains(keyOf(cleared)) || !leadsToMarked(cleared, bonds))
                    return;
                for (const Field* field : bonds)
                    if (isMarked(field->target, std::get<Id>(field->read(cleared))))
                        field->write(cleared, Value(Id()));
                set.changes.push_back({ Entity(entity), std::move(cleared) });
            });
        });
    }

    [[nodiscard]] bool isMarked(EntityKind kind, Id id) const { return m_keys.contains({ kind, id }); }

    const Model& m_model;
    std::set<EntityKey> m_keys;
};

/// The scheme is replaced as a whole, the project stays, and a place goes with its node.
bool isRemovable(EntityKind kind)
{
    const KindOfEntity::Group group = kindDescription(kind).group;
    return group != KindOfEntity::Group::Project && group != KindOfEntity::Group::Scheme
        && kind != EntityKind::Placement;
}

/// Members of a common-cause group are equally likely, and of one kind: what one is given, all are.
void spreadLikelihood(const Model& model, ChangeSet& set)
{
    std::map<Id, Node> wanted;
    std::set<Id> changed;
    for (const Change& change : set.changes)
        if (const Node* node = std::get_if<Node>(&*change.after)) {
            changed.insert(node->id);
            if (!node->commonCause.isNull())
                wanted.emplace(node->commonCause, *node);
        }
    if (wanted.empty())
        return;
    model.nodes().forEach([&](const Node& node) {
        const auto first = wanted.find(node.commonCause);
        if (first == wanted.end() || changed.contains(node.id))
            return;
        Node equal = node;
        equal.likelihood = first->second.likelihood;
        equal.hidden = node.kind == NodeKind::Control ? first->second.hidden : node.hidden;
        if (!(equal == node))
            set.changes.push_back({ Entity(node), Entity(std::move(equal)) });
    });
}

/// Fields whose new value can close a forbidden loop.
bool mayCloseLoop(EntityKind kind, const char* field)
{
    const std::string_view key = field;
    return (kind == EntityKind::Node && (key == "logic" || key == "kind")) || kind == EntityKind::Link
        || kind == EntityKind::Guard;
}

std::optional<Error> codeTaken(const Model& model, const QString& code, const std::vector<EntityKey>& by)
{
    if (code.isEmpty())
        return std::nullopt;
    if (by.size() > 1)
        return Error{ base::FieldError::CodeTaken, { by[1].id }, code.toStdString() };
    std::optional<Error> error;
    model.nodes().forEach([&](const Node& node) {
        if (node.id != by.front().id && isSameCode(node.code, code))
            error = Error{ base::FieldError::CodeTaken, { by.front().id, node.id }, code.toStdString() };
    });
    return error;
}

} // namespace

std::optional<Error> whyNotLink(const Model& model, Id from, Id to)
{
    if (!model.node(from) || !model.node(to))
        return Error{ base::LinkError::UnknownNode, { from, to } };
    const Link link = linkBetween(model, from, to);
    if (auto error = whyNotValue(model, link))
        return error;
    if (hasLink(model, from, to))
        return Error{ base::LinkError::Exists, { from, to } };
    Model attempt = model;
    attempt.put(link);
    return forbiddenLoop(attempt);
}

std::optional<Error> whyNotGuard(const Model& model, Id control, Id link)
{
    const Link* guarded = model.link(link);
    if (!guarded)
        return Error{ base::GuardError::UnknownLink, { control, link } };
    if (!model.node(control))
        return Error{ base::GuardError::NotAControl, { control, link } };
    const Guard guard{ Id::random(), control, link, {} };
    if (auto error = whyNotValue(model, guard))
        return error;
    if (hasGuard(model, control, link))
        return Error{ base::GuardError::Exists, { control, guarded->from, guarded->to } };
    Model attempt = model;
    attempt.put(guard);
    return forbiddenLoop(attempt);
}

Result<Command> placeNode(const Model& model, NodeKind kind, const QString& title, Point at)
{
    return place(model, kind, title, at).command;
}

Result<Command> placeLinkedNode(
    const Model& model, NodeKind kind, const QString& title, Point at, Id neighbour, bool newIsTarget)
{
    const Node* beside = model.node(neighbour);
    if (!beside)
        return Error{ base::EntityError::Unknown, { neighbour } };
    Placed placed = place(model, kind, title, at);
    const Model grown = after(model, placed.command.changes);
    if (kind == NodeKind::Control && beside->kind != NodeKind::Control) {
        const auto link = obviousLinkOf(model, neighbour, !newIsTarget);
        if (link)
            return extended(std::move(placed.command), guardLink(grown, placed.node.id, *link));
        return newIsTarget ? extended(std::move(placed.command), linkNodes(grown, neighbour, placed.node.id))
                           : Result<Command>(Error{ base::GuardError::NoLink, { neighbour } });
    }
    const Id from = newIsTarget ? neighbour : placed.node.id;
    const Id to = newIsTarget ? placed.node.id : neighbour;
    return extended(std::move(placed.command), linkNodes(grown, from, to));
}

Result<Command> placeGuard(const Model& model, const QString& title, Point at, Id link)
{
    Placed placed = place(model, NodeKind::Control, title, at);
    const Model grown = after(model, placed.command.changes);
    return extended(std::move(placed.command), guardLink(grown, placed.node.id, link));
}

Result<Command> linkNodes(const Model& model, Id from, Id to)
{
    if (auto error = whyNotLink(model, from, to))
        return *error;
    const Link link = linkBetween(model, from, to);
    Command command;
    command.name = { CommandCode::Link, 1,
        bothOf(shortNameOf(model, *model.node(from)), shortNameOf(model, *model.node(to))) };
    command.changes.changes = { added(link) };
    command.created = { { EntityKind::Link, link.id } };
    return command;
}

Result<Command> guardLink(const Model& model, Id control, Id link)
{
    if (auto error = whyNotGuard(model, control, link))
        return *error;
    const Guard guard{ Id::random(), control, link, {} };
    Command command;
    command.name = { CommandCode::Guard, 1,
        bothOf(shortNameOf(model, *model.node(control)), shortNameOf(model, *model.link(link))) };
    command.changes.changes = { added(guard) };
    return command;
}

Result<Command> addEntity(const Model& model, const Entity& entity)
{
    if (model.contains(keyOf(entity)))
        return Error{ base::EntityError::Exists, { idOf(entity) } };
    if (auto error = whyNotValue(model, entity))
        return *error;
    if (auto error = countedTwice(model, entity))
        return *error;
    if (auto error = whyTooLarge(model, entity))
        return *error;
    Command command;
    command.name = { CommandCode::Add, 1,
        bothOf(QString::fromLatin1(kindKey(kindOf(entity))), shortNameOf(model, entity)) };
    command.changes.changes = { added(entity) };
    if (kindOf(entity) == EntityKind::Occasion && model.table<Occasion>().isEmpty()
        && !model.table<Project>().isEmpty()) {
        Project project = model.project();
        project.occasion = idOf(entity);
        command.changes.changes.push_back({ Entity(model.project()), Entity(std::move(project)) });
    }
    command.created = { keyOf(entity) };
    return command;
}

CommandName editOf(EntityKind kind, const char* field, int count)
{
    return { CommandCode::Edit, count, QString::fromLatin1(kindKey(kind)) + u'.' + QString::fromLatin1(field) };
}

Result<Command> setField(
    const Model& model, const std::vector<EntityKey>& entities, const char* field, const Value& value, quint64 gesture)
{
    if (entities.empty())
        return Error{ base::EntityError::Unknown };
    const EntityKind kind = entities.front().kind;
    const Field* described = findField(kind, field);
    if (!described)
        return Error{ base::FieldError::Unknown, { entities.front().id }, field };
    Command command;
    command.gesture = gesture;
    command.name = editOf(kind, described->key, static_cast<int>(entities.size()));
    if (const auto first = model.find(entities.front()); first && entities.size() == 1)
        command.name.subject = bothOf(command.name.subject, shortNameOf(model, *first));
    for (const EntityKey& key : std::set<EntityKey>(entities.begin(), entities.end())) {
        auto before = model.find(key);
        if (!before || key.kind != kind)
            return Error{ base::EntityError::Unknown, { key.id } };
        Entity changed = *before;
        if (!described->write(changed, value))
            return Error{ base::FieldError::BadValue, { key.id }, field };
        if (changed != *before)
            command.changes.changes.push_back({ std::move(before), std::move(changed) });
    }
    if (kind == EntityKind::Node && std::string_view(field) == "code")
        if (auto taken = codeTaken(model, std::get<QString>(value), entities))
            return *taken;
    if (kind == EntityKind::Node && (std::string_view(field) == "likelihood" || std::string_view(field) == "hidden"))
        spreadLikelihood(model, command.changes);
    const Model result = after(model, command.changes);
    if (kind == EntityKind::Node && !command.changes.isEmpty())
        if (auto unequal = unequalMembers(result))
            return *unequal;
    if ((kind == EntityKind::Node || kind == EntityKind::Link) && !command.changes.isEmpty())
        if (auto exceeding = exceedingBranches(result))
            return *exceeding;
    if (domain::kindDescription(kind).group == domain::KindOfEntity::Group::Scheme && !command.changes.isEmpty())
        if (auto broken = brokenScheme(result); broken && !brokenScheme(model))
            return *broken;
    for (const Change& change : command.changes.changes) {
        if (auto error = whyNotValue(result, *change.after))
            return *error;
        if (auto error = countedTwice(result, *change.after))
            return *error;
        if (auto error = whyTooLarge(result, *change.after))
            return *error;
    }
    if (mayCloseLoop(kind, field) && !command.changes.isEmpty())
        if (auto loop = forbiddenLoop(result))
            return *loop;
    return command;
}

Result<Command> setImpact(
    const Model& model, Id consequence, Id category, Id severity, std::optional<Quantity> magnitude)
{
    std::optional<Impact> before;
    model.impacts().forEach([&](const Impact& impact) {
        if (impact.consequence == consequence && impact.category == category)
            before = impact;
    });
    Impact changed = before.value_or(Impact{});
    if (!before)
        changed.id = Id::random();
    changed.consequence = consequence;
    changed.category = category;
    changed.severity = severity;
    changed.magnitude = magnitude;
    const bool empty = severity.isNull() && !magnitude && changed.notes.isEmpty();
    if (auto error = whyNotValue(model, changed))
        return *error;
    Command command;
    const auto* rated = model.table<Category>().find(category);
    command.name = { CommandCode::Impact, 1,
        bothOf(shortNameOf(model, *model.node(consequence)), rated ? rated->name : QString()) };
    if (empty && before)
        command.changes.changes = { removed(*before) };
    else if (!empty && before != std::optional(changed))
        command.changes.changes = { { before ? std::optional<Entity>(*before) : std::nullopt, Entity(changed) } };
    return command;
}

Result<Command> groupCommonCause(const Model& model, const std::vector<Id>& nodes, const QString& name, double beta)
{
    const std::set<Id> members(nodes.begin(), nodes.end());
    if (members.size() < 2)
        return Error{ base::CommonCauseError::TooFew, { members.begin(), members.end() } };
    const CommonCauseGroup group{ Id::random(), name, beta, {} };
    Command command;
    command.changes.changes = { added(group) };
    for (const Id& id : members) {
        const Node* node = model.node(id);
        if (!node)
            return Error{ base::EntityError::Unknown, { id } };
        if (!node->commonCause.isNull())
            return Error{ base::CommonCauseError::MemberAlready, { id } };
        Node member = *node;
        member.commonCause = group.id;
        command.changes.changes.push_back({ Entity(*node), Entity(std::move(member)) });
    }
    const Model result = after(model, command.changes);
    for (const Change& change : command.changes.changes)
        if (auto error = whyNotValue(result, *change.after))
            return *error;
    if (auto unequal = unequalMembers(result))
        return *unequal;
    command.name = { CommandCode::CommonCause, static_cast<int>(members.size()), name };
    return command;
}

namespace {

Result<Command> moved(const Model& model, const std::vector<Position>& positions, bool keepPinned)
{
    // A node named twice goes to the last place; a change set holds one change an entity.
    std::map<Id, Point> places;
    for (const Position& position : positions)
        places[position.node] = position.at;
    Command command;
    for (const auto& [node, at] : places) {
        if (!model.node(node))
            return Error{ base::EntityError::Unknown, { node } };
        const Placement* before = model.placements().find(node);
        if (keepPinned && before && before->pinned)
            continue;
        Placement changed = before ? *before : Placement{ node, 0.0, 0.0, false };
        changed.x = at.x;
        changed.y = at.y;
        if (auto error = whyNotValue(model, changed))
            return *error;
        if (!before || !(*before == changed))
            command.changes.changes.push_back(
                { before ? std::optional<Entity>(*before) : std::nullopt, Entity(changed) });
    }
    return command;
}

} // namespace

Result<Command> moveNodes(const Model& model, const std::vector<Position>& positions, quint64 gesture)
{
    auto command = moved(model, positions, false);
    if (command) {
        command->name = { CommandCode::Move, static_cast<int>(positions.size()),
            positions.empty() ? QString() : shortNameOf(model, *model.node(positions.front().node)) };
        command->gesture = gesture;
    }
    return command;
}

Result<Command> applyLayout(const Model& model, const std::vector<Position>& positions)
{
    auto command = moved(model, positions, true);
    if (command)
        command->name = { CommandCode::Layout, static_cast<int>(positions.size()), {} };
    return command;
}

Result<Command> removeEntities(const Model& model, const std::vector<EntityKey>& entities)
{
    Removal removal(model);
    for (const EntityKey& key : entities) {
        if (!isRemovable(key.kind))
            return Error{ base::EntityError::NotRemovable, { key.id }, kindKey(key.kind) };
        removal.mark(key);
    }
    if (auto error = removal.whyNot())
        return *error;
    Command command;
    command.changes = removal.complete();
    command.name = { CommandCode::Remove, static_cast<int>(entities.size()), {} };
    if (!entities.empty())
        if (const auto first = model.find(entities.front()))
            command.name.subject = shortNameOf(model, *first);
    return command;
}

} // namespace hz::commands
