#pragma once

#include "model/domain/entities.h"

#include <QString>

#include <span>

namespace hz::ui {

/// A table of the worksheet: which entities are its rows.
struct SheetTable {
    enum class Code : std::uint8_t {
        Hazards,
        Causes,
        Consequences,
        Controls,
        Links,
        Situations, // links that lead to a consequence: hazard, situation and harm
        Occasions,
        Incidents,
        Evidence,
        SignOffs,
        Actions
    };

    Code code;
    const char* key; // by which choices are remembered
    const char* title; // translatable in context "SheetTable"
    domain::EntityKind kind;
    domain::NodeKind nodeKind = domain::NodeKind::Hazard; // of nodes

    [[nodiscard]] bool isOfNodes() const { return kind == domain::EntityKind::Node; }
};

/// In the order in which they are offered; hazards come first.
[[nodiscard]] std::span<const SheetTable> sheetTables();
[[nodiscard]] const SheetTable& sheetTable(SheetTable::Code code);
[[nodiscard]] QString titleOf(const SheetTable& table);

} // namespace hz::ui
