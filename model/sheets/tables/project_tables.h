#pragma once

#include "model/scoring/graph/result.h"
#include "model/sheets/tables/table.h"

#include <QStringList>

/// The tables of a project as they leave it: what people keep in registers.
namespace hz::sheets {

/// "hazards", "causes", ...: the keys of projectTables, in their order.
[[nodiscard]] QStringList tableKeys();

/// Hazards with the framework's thirteen columns first, causes, consequences with their impacts, controls, links,
/// guards, occasions, incidents, evidence, sign-offs, actions, and the scales as a legend. Columns come from the fields
/// that are described once, behind a hidden one with ids; codes and figures of `result`, where there is one, stand
/// beside them, coloured by their level. Cells are in the form of files, whatever the language; heads are translated.
[[nodiscard]] std::vector<Table> projectTables(const domain::Model& model, const scoring::RiskResult* result);
/// The one of them with this key, which must be one.
[[nodiscard]] Table projectTable(const domain::Model& model, const scoring::RiskResult* result, const QString& key);

} // namespace hz::sheets
