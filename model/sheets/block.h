#pragma once

#include "model/commands/commands.h"
#include "model/sheets/cell_value.h"

/// A block of cells that is put into a table: pasted, filled or imported. What it will do is known, and can be shown,
/// before it is done; done, it is one step.
namespace hz::sheets {

struct Block {
    domain::EntityKind kind = domain::EntityKind::Node;
    domain::NodeKind nodeKind = domain::NodeKind::Hazard; // of new nodes
    std::vector<const domain::Field*> columns; // of the kind, or severity and magnitude of an impact; null: left out
    std::vector<QStringList> rows; // a missing cell leaves its field alone
    std::vector<base::Id> targets; // by row, what it is put into; missing or null: something new
    std::vector<base::Id> categories{}; // by column, in which one a field of an impact is; null: a field of the kind
};

struct PlannedCell {
    enum class Fate : std::uint8_t { LeftOut, Same, Changed, Refused };

    Fate fate = Fate::LeftOut;
    QString before;
    QString after; // as it will be shown; of a refused one as it was written
    std::optional<base::Error> why{}; // it is refused
};

struct PlannedRow {
    enum class Fate : std::uint8_t { Empty, Same, Changed, Created, Refused };

    Fate fate = Fate::Empty;
    base::Id id{}; // of what is changed or made
    std::vector<PlannedCell> cells; // by column
    std::optional<base::Error> why{}; // nothing can be made of it
};

struct Plan {
    std::vector<PlannedRow> rows;
    commands::Command command; // everything that is not refused; without changes when there is nothing to do

    [[nodiscard]] std::size_t countOf(PlannedRow::Fate fate) const;
    [[nodiscard]] std::size_t countOf(PlannedCell::Fate fate) const;
};

/// What the block does to the model. A refused cell leaves its field as it was; a new row of which a field that it
/// cannot be without is refused is not made.
[[nodiscard]] Plan planOf(const domain::Model& model, const Block& block, const Reading& reading);

/// The impact of a consequence in a category; a blank one while it has none.
[[nodiscard]] domain::Impact impactOf(
    const domain::Model& model, const base::Id& consequence, const base::Id& category);

} // namespace hz::sheets
