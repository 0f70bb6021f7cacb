#pragma once

#include "model/sheets/block.h"
#include "model/sheets/workbook.h"

#include <optional>

/// Tables that this program wrote (model/sheets/tables), when they come back: they say by themselves what their columns
/// are, and rows go by their ids. No mapping is asked for.
namespace hz::sheets {

/// Where a sheet of ours has what.
struct OwnTable {
    domain::EntityKind kind = domain::EntityKind::Node;
    domain::NodeKind nodeKind = domain::NodeKind::Hazard; // of nodes
    std::size_t firstRow = 0; // with content
    std::size_t idColumn = 0;
    std::vector<const domain::Field*> columns; // null: worked out, or of another version: left alone
    std::vector<base::Id> categories; // by column, of severities and magnitudes; null: none
    bool isText = false; // of delimited cells, where an apostrophe guards what would become a formula
};

/// Nothing where the sheet is not one of ours.
[[nodiscard]] std::optional<OwnTable> ownTableIn(const Sheet& sheet);
[[nodiscard]] bool hasOwnTable(const Workbook& workbook);

inline constexpr QLatin1String kOwnMark("graphazard:");
/// What stands above the ids and says of what a table is: "graphazard:node:hazard", "graphazard:link".
[[nodiscard]] QString markOf(domain::EntityKind kind, domain::NodeKind nodeKind = domain::NodeKind::Hazard);
/// The key of a column with severity or magnitude (a field of an impact) in a category: "severity@<id>".
[[nodiscard]] QString impactKey(const domain::Field& field, const base::Id& category);

struct OwnPlan {
    struct Part {
        std::size_t sheet = 0; // of the workbook
        OwnTable table;
        Plan plan; // of which the command is empty: there is one for all
    };

    std::vector<Part> parts;
    commands::Command command;

    [[nodiscard]] std::size_t countOf(PlannedRow::Fate fate) const;
    [[nodiscard]] std::size_t countOf(PlannedCell::Fate fate) const;
};

/// What the tables change in the model, as one command: rows with ids that the model knows are put into those, others
/// go by their code, rows without id or code are new, and so is a copy of a row that was given another code. A cell
/// that was emptied empties its field; what is missing in a table is not removed. Cells are read in the form of files,
/// in which they were written, else as `speech` has it. Codes in rows: those of planOf, sheet.other-kind,
/// sheet.same-row-twice; of the whole: sheet.not-ours.
[[nodiscard]] base::Result<OwnPlan> planOfOwn(
    const domain::Model& model, const Workbook& workbook, const domain::Speech& speech);

} // namespace hz::sheets
