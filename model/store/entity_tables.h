#pragma once

#include "model/base/result.h"
#include "model/domain/changes.h"
#include "model/domain/model.h"
#include "model/migration/first_edition.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <memory>

namespace hz::store {

/// Entities as rows: one table per kind, one column per field, statements made from the field lists and kept prepared.
/// Everything here throws SQLite::Exception when SQLite refuses. Lives no longer than its database.
class EntityTables {
public:
    explicit EntityTables(SQLite::Database& database);
    ~EntityTables();

    void write(const domain::ChangeSet& set);
    void writeAll(const domain::Model& model);
    /// The whole model. Error file.damaged when a cell does not hold what its field holds: detail is the text, place
    /// "table.column", ids the row's id. Texts of a former edition are read by `from`.
    [[nodiscard]] base::Result<domain::Model> read(migration::FirstEdition* from = nullptr);

private:
    struct Statements;
    Statements& statementsOf(domain::EntityKind kind);
    void put(const domain::Entity& entity);

    SQLite::Database& m_database;
    std::array<std::unique_ptr<Statements>, domain::kEntityKinds> m_statements;
};

} // namespace hz::store
