#pragma once

#include "model/report/blocks.h"
#include "model/scoring/graph/result.h"

/// Pieces of the report that several chapters use: how a node, a risk, a number stands in a table.
namespace hz::report {

using scoring::CategoryRisk;
using scoring::NodeScore;
using scoring::RiskResult;

[[nodiscard]] TableCell textCell(const QString& text, bool bold = false);
/// The code of a node's risk in a category with its symbol, filled with its level's colour; hatched for a range, and
/// for what cannot be decided.
[[nodiscard]] TableCell riskCell(
    const NodeScore& score, const RiskResult& result, domain::Posture posture, std::size_t category);
/// As above, with the loss that is removed by eliminating it on a second line.
[[nodiscard]] TableCell riskAndReductionCell(
    const NodeScore& score, const RiskResult& result, domain::Posture posture, std::size_t category);
/// The expected number, with the probability of at least one, and on a second line how often that is, of an exposure of
/// so many years, unless it is there or not once for all; hatched where it is not one number.
[[nodiscard]] TableCell expectedCell(const NodeScore& score, double years);
[[nodiscard]] QString rankText(int rank);

/// "H07 Data exposure" on one line, elided after some hundred characters: how a node is named in tables and headings.
[[nodiscard]] QString shortName(const domain::Node& node);
[[nodiscard]] bool isElided(const domain::Node& node);
/// "C04 Output filter (implemented)", one a line.
[[nodiscard]] QString controlLines(const domain::Model& model, const std::vector<base::Id>& controls);
/// Names after one another, "; " between them, at most `most` of them and then how many more.
[[nodiscard]] QString nodeNames(const domain::Model& model, const std::vector<base::Id>& ids, std::size_t most = 40);
/// The text with the sign of illustrative numbers behind it, where they are.
[[nodiscard]] QString withBasis(const QString& text, domain::Basis basis);
/// "0.45 per use": a number with what the likelihood's form says beside it, in the digits of results.
[[nodiscard]] QString inForm(const domain::Model& model, domain::Likelihood form, double number);
/// A node's own likelihood with the sign: that of the estimate which scoring uses, and then said to be so, else the
/// typed one; a dash where there is none.
[[nodiscard]] QString ownLikelihood(const domain::Model& model, const domain::Node& node);
/// What the sign means, to stand below the tables that bear it.
[[nodiscard]] Paragraph basisNote();

/// "1,000,000 uses"; the quantity itself where it is a distribution; and where nobody counts them, that.
[[nodiscard]] QString countOf(const domain::Occasion& occasion, const std::optional<domain::Quantity>& count);

/// Nodes of one kind in the order of their codes.
[[nodiscard]] std::vector<const domain::Node*> nodesByCode(const domain::Model& model, domain::NodeKind kind);

} // namespace hz::report
