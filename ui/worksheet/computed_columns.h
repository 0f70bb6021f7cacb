#pragma once

#include "ui/worksheet/sheet_columns.h"

namespace hz::ui {

/// What a table says beyond its fields: names around a row in the graph, and figures and codes of the newest result.
[[nodiscard]] std::vector<SheetColumn> computedColumns(const SheetTable& table, const ColumnSources& sources);
/// Of links to consequences: hazard, sequence, the chance of the situation, severity, and the risk that remains.
[[nodiscard]] std::vector<SheetColumn> situationColumns(const ColumnSources& sources);

/// A column of names around a row: what the cell, its tip and the clipboard say.
[[nodiscard]] SheetColumn nameColumn(
    const char* key, const ColumnHead& head, std::function<QString(const domain::Entity&)> names);

} // namespace hz::ui
