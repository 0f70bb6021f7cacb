#pragma once

#include "model/domain/fields.h"
#include "ui/tables/table_cells.h"
#include "ui/worksheet/graph_names.h"
#include "ui/worksheet/occasion_figures.h"
#include "ui/worksheet/sheet_tables.h"

#include <functional>
#include <vector>

namespace hz::ui {

/// A column of a table: a field that is written, or what is computed.
struct SheetColumn {
    QString key; // by which choices are remembered; the same in every project and language
    ColumnHead head{};
    const domain::Field* field = nullptr; // what is written; null: only shown
    Id category{}; // of a field of an impact; null: a field of the row
    /// What a computed cell says in a role of Qt or of PanelRole.
    std::function<QVariant(const domain::Entity& row, int role)> shown{};
    int characters = 20; // how wide at first
    bool isOfResult = false; // it changes with every result

    [[nodiscard]] bool isOfImpact() const { return !category.isNull(); }
};

/// Whom columns ask. All of it outlives them.
struct ColumnSources {
    const Workspace& workspace;
    const GraphNames& names;
    const OccasionFigures& occasions;
};

/// All columns of a table: its fields, those of the framework first, and what is computed of it.
[[nodiscard]] std::vector<SheetColumn> columnsOf(const SheetTable& table, const ColumnSources& sources);

/// A choice of columns that comes with the program.
struct ShippedSet {
    const char* key;
    const char* title; // translatable in context "ColumnSet"
    SheetTable::Code table;
    std::vector<const char*> columns; // keys, in order; "*before" and the like: one for each category
};
[[nodiscard]] const std::vector<ShippedSet>& shippedSets();
/// The keys of its columns, as far as the table has them.
[[nodiscard]] QStringList columnsOf(const ShippedSet& set, const std::vector<SheetColumn>& columns);
/// What is on show at first.
[[nodiscard]] QStringList firstColumns(const SheetTable& table, const std::vector<SheetColumn>& columns);

} // namespace hz::ui
