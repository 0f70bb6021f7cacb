#include "model/commands/commands.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/codes/scheme_errors.h"
#include "model/commands/entity_names.h"
#include "model/domain/fields.h"

#include <algorithm>
#include <set>

namespace hz::commands {

using namespace domain;

namespace {

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
            set.changes.push_back({ *m_model.find(key), std::nullopt });
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

} // namespace

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
