#pragma once

#include "model/domain/changes.h"

#include <array>
#include <memory>
#include <tuple>
#include <vector>

namespace hz::domain {

/// Entities of one kind in id order, in 256 shared buckets by the first byte of the id: a copy costs 256 pointers, an
/// edit copies one bucket, and entities themselves are shared by all copies.
template <typename E> class Table {
public:
    using Pointer = std::shared_ptr<const E>;

    [[nodiscard]] const E* find(const Id& id) const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /// Calls visit(const E&) in id order.
    template <typename Visit> void forEach(Visit&& visit) const
    {
        for (const auto& bucket : m_buckets)
            if (bucket)
                for (const auto& entity : *bucket)
                    visit(*entity);
    }
    /// All entities in id order; pointers live as long as this table or a copy of it.
    [[nodiscard]] std::vector<const E*> all() const;

    void put(E entity);
    void remove(const Id& id);
    bool operator==(const Table& other) const;

private:
    using Bucket = std::vector<Pointer>;
    static std::size_t bucketOf(const Id& id) { return static_cast<std::size_t>(id.high >> 56); }

    std::array<std::shared_ptr<const Bucket>, 256> m_buckets{};
    std::size_t m_size = 0;
};

/// All entities of a project, and nothing else. A value: copies are cheap and independent, so a snapshot for another
/// thread is a copy. Not thread-safe to change while it is read.
class Model {
public:
    template <typename E> [[nodiscard]] const Table<E>& table() const { return std::get<Table<E>>(m_tables); }

    [[nodiscard]] const Table<Node>& nodes() const { return table<Node>(); }
    [[nodiscard]] const Table<Link>& links() const { return table<Link>(); }
    [[nodiscard]] const Table<Guard>& guards() const { return table<Guard>(); }
    [[nodiscard]] const Table<Impact>& impacts() const { return table<Impact>(); }
    [[nodiscard]] const Table<CommonCauseGroup>& commonCauses() const { return table<CommonCauseGroup>(); }
    [[nodiscard]] const Table<Placement>& placements() const { return table<Placement>(); }

    [[nodiscard]] const Node* node(const Id& id) const { return nodes().find(id); }
    [[nodiscard]] const Link* link(const Id& id) const { return links().find(id); }

    /// The project entity; a blank one while there is none.
    [[nodiscard]] const Project& project() const;
    [[nodiscard]] std::optional<Entity> find(const EntityKey& key) const;
    [[nodiscard]] bool contains(const EntityKey& key) const;
    /// Calls visit(const E&) for every entity, whatever its kind, in kind and id order.
    template <typename Visit> void forEachEntity(Visit&& visit) const
    {
        forEachTable([&](const auto& table) { table.forEach(visit); });
    }
    /// Calls visit(const Table<E>&) for every kind, in the order of EntityKind.
    template <typename Visit> void forEachTable(Visit&& visit) const
    {
        std::apply([&](const auto&... tables) { (visit(tables), ...); }, m_tables);
    }

    /// Every `before` must be what the model holds (asserted): a change set belongs to one state.
    void apply(const ChangeSet& set);
    /// Without the check; for readers of files.
    void put(Entity entity);

    bool operator==(const Model& other) const { return m_tables == other.m_tables; }

private:
    template <typename> struct TablesOf;
    template <typename... E> struct TablesOf<std::variant<E...>> {
        using Tuple = std::tuple<Table<E>...>;
    };

    TablesOf<Entity>::Tuple m_tables;
};

/// The change set that turns `from` into `to`, in kind and id order.
[[nodiscard]] ChangeSet difference(const Model& from, const Model& to);

/// Scheme entities in their own order (position, number).
[[nodiscard]] std::vector<Category> categoriesOf(const Model& model);
[[nodiscard]] std::vector<SeverityLevel> severitiesOf(const Model& model);
[[nodiscard]] std::vector<LikelihoodLevel> likelihoodLevelsOf(const Model& model);
[[nodiscard]] std::vector<RiskLevel> riskLevelsOf(const Model& model);
[[nodiscard]] std::vector<ControlRating> controlRatingsOf(const Model& model);

/// Occasions in their own order.
[[nodiscard]] std::vector<Occasion> occasionsOf(const Model& model);
/// The occasion at which the likelihood is met: its own, else the project's default one. Nothing for likelihoods that
/// are not per occasion, and where there is no default one.
[[nodiscard]] const Occasion* occasionOf(const Model& model, const Likelihood& likelihood);

} // namespace hz::domain
