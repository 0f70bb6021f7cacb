#include "model/review/edit_groups.h"

#include "model/scoring/graph/same_meaning.h"

#include <array>
#include <functional>
#include <map>
#include <numeric>
#include <tuple>

namespace hz::review {

namespace {

using namespace domain;

bool isOfScheme(EntityKind kind)
{
    return kindDescription(kind).group == KindOfEntity::Group::Scheme;
}

bool canBearOnRisk(EntityKind kind)
{
    return kindDescription(kind).bearsOnRisk() || kindDescription(kind).group == KindOfEntity::Group::Evidence;
}

bool canBearOnRisk(const Change& change)
{
    const bool isChangedNode = change.before && change.after && change.key().kind == EntityKind::Node;
    return canBearOnRisk(change.key().kind)
        && !(isChangedNode && scoring::meanTheSame(std::get<Node>(*change.before), std::get<Node>(*change.after)));
}

/// The entities that this one cannot be without.
std::vector<EntityKey> neededBy(const Entity& entity)
{
    std::vector<EntityKey> needed;
    if (kindOf(entity) == EntityKind::Placement)
        needed.push_back({ EntityKind::Node, idOf(entity) });
    for (const Field& field : fieldsOf(kindOf(entity)))
        if (field.kind == ValueKind::Reference && field.required)
            needed.push_back({ field.target, std::get<Id>(field.read(entity)) });
    return needed;
}

/// Collects the changes of a difference under the change that leads them.
class Grouping {
public:
    Grouping(const Model& before, const Model& after)
        : m_before(before)
        , m_after(after)
        , m_changes(difference(before, after).changes)
        , m_leads(m_changes.size())
    {
        std::iota(m_leads.begin(), m_leads.end(), 0);
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            m_places.emplace(m_changes[i].key(), i);
            m_names.push_back(nameOf(m_changes[i].after ? m_after : m_before, entityOf(i)));
        }
        leadScheme();
        leadCommonCauses();
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            leadByNeed(i);
    }

    [[nodiscard]] std::vector<EditGroup> groups()
    {
        std::map<std::size_t, EditGroup, Order> groups{ Order{ this } };
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            const std::size_t lead = leadOf(i);
            EditGroup& group = groups[lead];
            group.lead = m_changes[lead].key();
            group.what = phaseOf(lead);
            group.name = m_names[lead];
            group.bearsOnRisk = group.bearsOnRisk || canBearOnRisk(m_changes[i]);
            group.changes.changes.push_back(m_changes[i]);
        }
        std::vector<EditGroup> ordered;
        for (auto& [lead, group] : groups)
            ordered.push_back(std::move(group));
        return ordered;
    }

private:
    struct Order {
        const Grouping* grouping;
        bool operator()(std::size_t a, std::size_t b) const { return grouping->precedes(a, b); }
    };

    const Entity& entityOf(std::size_t change) const
    {
        return m_changes[change].after ? *m_changes[change].after : *m_changes[change].before;
    }
    /// The scheme and the project are only ever changed, even where ids were exchanged.
    Happened phaseOf(std::size_t change) const
    {
        const EntityKind kind = m_changes[change].key().kind;
        return kind == EntityKind::Project || isOfScheme(kind) ? Happened::Changed : happenedIn(m_changes[change]);
    }
    auto orderOf(std::size_t change) const
    {
        const Happened what = phaseOf(change);
        const int kind = static_cast<int>(m_changes[change].key().kind);
        const int phase = what == Happened::Removed ? 0 : what == Happened::Changed ? 1 : 2;
        return std::tuple(
            phase, what == Happened::Removed ? -kind : kind, std::ref(m_names[change]), m_changes[change].key().id);
    }
    bool precedes(std::size_t a, std::size_t b) const { return a != b && orderOf(a) < orderOf(b); }
    std::size_t leadOf(std::size_t change) const
    {
        while (m_leads[change] != change)
            change = m_leads[change];
        return change;
    }
    void join(std::size_t a, std::size_t b)
    {
        const std::size_t first = leadOf(a);
        const std::size_t second = leadOf(b);
        precedes(second, first) ? void(m_leads[first] = second) : void(m_leads[second] = first);
    }
    void leadScheme()
    {
        std::array<std::optional<std::size_t>, 2> leads; // the project, the scheme
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            const EntityKind kind = m_changes[i].key().kind;
            if (kind != EntityKind::Project && !isOfScheme(kind))
                continue;
            auto& lead = leads[kind == EntityKind::Project ? 0 : 1];
            lead ? join(*lead, i) : void(lead = i);
        }
    }
    /// Members of one group must be equally likely at any time, so whatever touches two of them is one edit.
    void leadCommonCauses()
    {
        std::map<Id, std::size_t> leads;
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            for (const auto& entity : { m_changes[i].before, m_changes[i].after }) {
                Id group;
                if (entity && kindOf(*entity) == EntityKind::Node)
                    group = std::get<Node>(*entity).commonCause;
                else if (entity && kindOf(*entity) == EntityKind::CommonCauseGroup)
                    group = idOf(*entity);
                if (group.isNull())
                    continue;
                const auto [known, isNew] = leads.emplace(group, i);
                if (!isNew)
                    join(known->second, i);
            }
    }
    /// What is removed goes with the first of those that it needs, what is added comes with the last of them.
    void leadByNeed(std::size_t change)
    {
        const Happened what = happenedIn(m_changes[change]);
        if (what == Happened::Changed || isOfScheme(m_changes[change].key().kind))
            return;
        std::optional<std::size_t> lead;
        for (const EntityKey& key : neededBy(entityOf(change))) {
            const auto place = m_places.find(key);
            if (isOfScheme(key.kind) || place == m_places.end() || happenedIn(m_changes[place->second]) != what)
                continue;
            const std::size_t candidate = leadOf(place->second);
            if (!lead || precedes(candidate, *lead) == (what == Happened::Removed))
                lead = candidate;
        }
        if (lead)
            m_leads[leadOf(change)] = *lead;
    }

    const Model& m_before;
    const Model& m_after;
    std::vector<Change> m_changes;
    std::vector<std::size_t> m_leads;
    std::map<EntityKey, std::size_t> m_places;
    std::vector<QString> m_names;
};

} // namespace

std::vector<EditGroup> editGroups(const Model& before, const Model& after)
{
    return Grouping(before, after).groups();
}

} // namespace hz::review
