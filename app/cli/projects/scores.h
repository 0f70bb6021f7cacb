#pragma once

#include "model/scoring/graph/result.h"

#include <QString>

#include <vector>

/// What both forms of the score share.
namespace hz::cli {

/// A node of the result with what it is in the model; both live as long as the result.
struct Scored {
    const domain::Node* node;
    const scoring::NodeScore* score;
};

/// The scored nodes of a kind in the order of their codes (H2 before H10).
[[nodiscard]] std::vector<Scored> scoredNodes(
    const scoring::RiskResult& result, domain::Posture posture, domain::NodeKind kind);
/// The name of the worst level that a risk touches, "Eliminated", or empty.
[[nodiscard]] QString levelOf(const scoring::SchemeTables& scheme, const scoring::CategoryRisk& risk);
/// The letter or range of letters, "F" for eliminated.
[[nodiscard]] QString lettersOf(const scoring::LetterRange& range, const scoring::SchemeTables& scheme);
/// How a swap names a node: its code, or its id where it has none.
[[nodiscard]] QString codeOf(const domain::Model& model, const base::Id& id);

} // namespace hz::cli
