#pragma once

#include "model/domain/model.h"
#include "ui/worksheet/sheet_tables.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hz::ui {

using base::Id;

/// The entities of one table in the order in which people list them: nodes by code, links by the codes of their ends,
/// records by position or the newest first. Follows a model edit by edit.
class SheetRecords {
public:
    using Record = std::shared_ptr<const domain::Entity>;

    struct Step {
        bool isReordered = false; // some came, went or moved
        std::vector<Id> edited{}; // where they are
    };

    void read(const domain::Model& model, const SheetTable& table);
    [[nodiscard]] Step follow(const domain::Model& model, const domain::ChangeSet& changes);

    [[nodiscard]] const std::vector<Record>& all() const { return m_records; }
    /// -1: not there.
    [[nodiscard]] int placeOf(const Id& id) const;

private:
    [[nodiscard]] bool isRow(const domain::Model& model, const domain::Entity& entity) const;
    [[nodiscard]] bool comesBefore(const domain::Model& model, const Record& a, const Record& b) const;
    void insert(const domain::Model& model, Record record);
    void number();

    const SheetTable* m_table = nullptr;
    std::vector<Record> m_records;
    std::unordered_map<Id, int> m_places;
};

} // namespace hz::ui
