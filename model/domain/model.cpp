#include "model/domain/model.h"

#include <algorithm>
#include <atomic>
#include <cassert>

namespace hz::domain {

namespace {

template <typename Bucket> auto placeIn(Bucket& bucket, const Id& id)
{
    return std::lower_bound(
        bucket.begin(), bucket.end(), id, [](const auto& entity, const Id& wanted) { return entity->id < wanted; });
}

/// Made the table's own where another table has it too. One that no other table has may change where it is: nobody can
/// come by it but through this table, which is not read meanwhile.
template <typename Bucket> Bucket& ownBucket(std::shared_ptr<const Bucket>& shared)
{
    if (!shared)
        shared = std::make_shared<Bucket>();
    else if (shared.use_count() > 1)
        shared = std::make_shared<Bucket>(*shared);
    else
        std::atomic_thread_fence(std::memory_order_acquire); // after the last read of whoever gave it up
    return const_cast<Bucket&>(*shared);
}

template <typename E> std::vector<E> orderedBy(const Table<E>& table, int E::*position)
{
    std::vector<E> ordered;
    table.forEach([&](const E& entity) { ordered.push_back(entity); });
    std::stable_sort(
        ordered.begin(), ordered.end(), [position](const E& a, const E& b) { return a.*position < b.*position; });
    return ordered;
}

template <typename E> void appendDifference(const Table<E>& from, const Table<E>& to, ChangeSet& set)
{
    const auto before = from.all();
    const auto after = to.all();
    auto b = before.begin();
    auto a = after.begin();
    while (b != before.end() || a != after.end()) {
        const bool goes = a == after.end() || (b != before.end() && (*b)->id < (*a)->id);
        const bool comes = b == before.end() || (a != after.end() && (*a)->id < (*b)->id);
        if (goes)
            set.changes.push_back({ **b, std::nullopt });
        else if (comes)
            set.changes.push_back({ std::nullopt, **a });
        else if (*b != *a && !(**b == **a))
            set.changes.push_back({ **b, **a });
        if (!comes)
            ++b;
        if (!goes)
            ++a;
    }
}

template <typename Visit> void withKind(EntityKind kind, Visit&& visit)
{
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        ((static_cast<std::size_t>(kind) == I ? visit(std::type_identity<std::variant_alternative_t<I, Entity>>())
                                              : void()),
            ...);
    }
    (std::make_index_sequence<std::variant_size_v<Entity>>());
}

} // namespace

template <typename E> const E* Table<E>::find(const Id& id) const
{
    const auto& bucket = m_buckets[bucketOf(id)];
    if (!bucket)
        return nullptr;
    const auto at = placeIn(*bucket, id);
    return at != bucket->end() && (*at)->id == id ? at->get() : nullptr;
}

template <typename E> std::vector<const E*> Table<E>::all() const
{
    std::vector<const E*> entities;
    entities.reserve(m_size);
    forEach([&](const E& entity) { entities.push_back(&entity); });
    return entities;
}

template <typename E> void Table<E>::put(E entity)
{
    auto& bucket = ownBucket(m_buckets[bucketOf(entity.id)]);
    // Whoever reads a file brings entities in order.
    const bool isLast = bucket.empty() || bucket.back()->id < entity.id;
    const auto at = isLast ? bucket.end() : placeIn(bucket, entity.id);
    const bool known = at != bucket.end() && (*at)->id == entity.id;
    auto pointer = std::make_shared<const E>(std::move(entity));
    if (known) {
        *at = std::move(pointer);
    } else {
        bucket.insert(at, std::move(pointer));
        ++m_size;
    }
}

template <typename E> void Table<E>::remove(const Id& id)
{
    auto& shared = m_buckets[bucketOf(id)];
    if (!find(id))
        return;
    auto& bucket = ownBucket(shared);
    bucket.erase(placeIn(bucket, id));
    --m_size;
}

template <typename E> bool Table<E>::operator==(const Table& other) const
{
    if (m_size != other.m_size)
        return false;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const auto& mine = m_buckets[i];
        const auto& theirs = other.m_buckets[i];
        if (mine == theirs)
            continue;
        const auto same = [](const Pointer& a, const Pointer& b) { return a == b || *a == *b; };
        const bool empty = (!mine || mine->empty()) && (!theirs || theirs->empty());
        if (!empty
            && (!mine || !theirs || !std::equal(mine->begin(), mine->end(), theirs->begin(), theirs->end(), same)))
            return false;
    }
    return true;
}

template class Table<Project>;
template class Table<Category>;
template class Table<SeverityLevel>;
template class Table<SeverityMeaning>;
template class Table<LikelihoodLevel>;
template class Table<RiskLevel>;
template class Table<MatrixCell>;
template class Table<ControlRating>;
template class Table<TolerableFrequency>;
template class Table<Occasion>;
template class Table<Node>;
template class Table<Link>;
template class Table<Guard>;
template class Table<Impact>;
template class Table<Placement>;
template class Table<CommonCauseGroup>;
template class Table<Evaluation>;
template class Table<Estimate>;
template class Table<Evidence>;
template class Table<Incident>;
template class Table<ChecklistItem>;
template class Table<Comment>;
template class Table<Action>;
template class Table<Stage>;
template class Table<StageOccasion>;
template class Table<Criterion>;
template class Table<Acceptance>;
template class Table<SignOff>;
template class Table<Baseline>;

const Project& Model::project() const
{
    static const Project blank;
    const auto projects = table<Project>().all();
    return projects.empty() ? blank : *projects.front();
}

std::optional<Entity> Model::find(const EntityKey& key) const
{
    std::optional<Entity> found;
    withKind(key.kind, [&]<typename E>(std::type_identity<E>) {
        if (const E* entity = table<E>().find(key.id))
            found = *entity;
    });
    return found;
}

bool Model::contains(const EntityKey& key) const
{
    bool found = false;
    withKind(key.kind, [&]<typename E>(std::type_identity<E>) { found = table<E>().find(key.id) != nullptr; });
    return found;
}

void Model::apply(const ChangeSet& set)
{
    for (const Change& change : set.changes) {
        assert(find(change.key()) == change.before && "a change set belongs to one state of the model");
        if (change.after) {
            put(*change.after);
            continue;
        }
        const EntityKey key = change.key();
        withKind(key.kind, [&]<typename E>(std::type_identity<E>) { std::get<Table<E>>(m_tables).remove(key.id); });
    }
}

void Model::put(Entity entity)
{
    std::visit([this]<typename E>(E&& e) { std::get<Table<std::decay_t<E>>>(m_tables).put(std::forward<E>(e)); },
        std::move(entity));
}

ChangeSet difference(const Model& from, const Model& to)
{
    ChangeSet set;
    for (int kind = 0; kind < kEntityKinds; ++kind)
        withKind(static_cast<EntityKind>(kind),
            [&]<typename E>(std::type_identity<E>) { appendDifference(from.table<E>(), to.table<E>(), set); });
    return set;
}

std::vector<Category> categoriesOf(const Model& model)
{
    return orderedBy(model.table<Category>(), &Category::position);
}

std::vector<SeverityLevel> severitiesOf(const Model& model)
{
    return orderedBy(model.table<SeverityLevel>(), &SeverityLevel::number);
}

std::vector<LikelihoodLevel> likelihoodLevelsOf(const Model& model)
{
    return orderedBy(model.table<LikelihoodLevel>(), &LikelihoodLevel::position);
}

std::vector<RiskLevel> riskLevelsOf(const Model& model)
{
    return orderedBy(model.table<RiskLevel>(), &RiskLevel::position);
}

std::vector<ControlRating> controlRatingsOf(const Model& model)
{
    return orderedBy(model.table<ControlRating>(), &ControlRating::position);
}

std::vector<Occasion> occasionsOf(const Model& model)
{
    return orderedBy(model.table<Occasion>(), &Occasion::position);
}

const Occasion* occasionOf(const Model& model, const Likelihood& likelihood)
{
    if (!likelihood.isPerOccasion())
        return nullptr;
    return model.table<Occasion>().find(likelihood.occasion.isNull() ? model.project().occasion : likelihood.occasion);
}

} // namespace hz::domain
