#pragma once

#include "model/report/blocks.h"
#include "model/scoring/result.h"

/// Pieces of the report that several chapters use: how a node, a risk, a number stands in a table.
namespace hz::report {

using scoring::CategoryRisk;
using scoring::NodeScore;
using scoring::RiskResult;

[[nodiscard]] TableCell textCell(const QString& text, bool bold = false);
/// The risk's code with symbol, filled with its level's colour; hatched for a range.
[[nodiscard]] TableCell riskCell(const CategoryRisk& risk, const RiskResult& result);
/// The code and the name of the level, "2B High".
[[nodiscard]] QString riskText(const CategoryRisk& risk, const RiskResult& result);
[[nodiscard]] QString rankText(int rank);
/// Nodes of one kind in the order of their codes.
[[nodiscard]] std::vector<const domain::Node*> nodesByCode(const domain::Model& model, domain::NodeKind kind);
[[nodiscard]] QString nodeNames(const domain::Model& model, std::vector<base::Id> ids);

} // namespace hz::report
