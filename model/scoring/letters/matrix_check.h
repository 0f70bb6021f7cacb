#pragma once

#include "model/base/codes/scheme_errors.h"
#include "model/scoring/graph/result.h"

#include <string>
#include <vector>

namespace hz::scoring {

/// A way in which the colouring of a scheme's matrix misleads (L. A. Cox, What's wrong with risk matrices?, Risk
/// Analysis 28(2), 2008), told of two cells. A cell stands for the risks from its severity's reference magnitude times
/// each end of its likelihood band. Codes:
///   matrix.weak-consistency      `better` has the best level, `worse` the worst one, yet some risk in `better` exceeds
///                                some risk in `worse`
///   matrix.betweenness           the two touch (by an edge, or by the corner towards more severe and more likely) and
///   go
///                                from the best level straight to the worst, with levels between in the scheme
///   matrix.consistent-colouring  both ends of the risk in `better` are at least those in `worse` and one is greater,
///   yet
///                                its level is better
struct MatrixIssue {
    base::MatrixError code;
    Cell better;
    Cell worse;

    bool operator==(const MatrixIssue&) const = default;
};

/// By code, then cells. At most one issue per pair of cells and code; none for a matrix without cells.
[[nodiscard]] std::vector<MatrixIssue> matrixIssues(const domain::Model& model);

} // namespace hz::scoring
