#include "model/scoring/same_meaning.h"

#include "model/evidence/estimates.h"

#include <algorithm>
#include <tuple>

namespace hz::scoring {

namespace {

/// The code is here because rankings list equals by it.
auto meaningOf(const domain::Node& node)
{
    return std::tie(node.id, node.kind, node.code, node.logic, node.atLeast, node.likelihood, node.commonCause,
        node.judged, node.eliminated, node.status, node.rating);
}

bool sameNodes(const domain::Model& a, const domain::Model& b)
{
    // Snapshots share what did not change.
    return std::ranges::equal(a.nodes().all(), b.nodes().all(),
        [](const domain::Node* x, const domain::Node* y) { return x == y || meanTheSame(*x, *y); });
}

template <typename... Tables> bool sameTables(const domain::Model& a, const domain::Model& b)
{
    return ((a.table<Tables>() == b.table<Tables>()) && ...);
}

/// Of models with the same nodes, whether evidence gives both the same likelihoods; what it says besides does not
/// count.
bool sameEstimates(const domain::Model& a, const domain::Model& b)
{
    using namespace domain;
    return sameTables<Estimate, Evaluation, Evidence, Incident>(a, b)
        || evidence::appliedLikelihoods(a) == evidence::appliedLikelihoods(b);
}

} // namespace

bool meanTheSame(const domain::Node& a, const domain::Node& b)
{
    return meaningOf(a) == meaningOf(b);
}

bool meanTheSame(const domain::Model& a, const domain::Model& b)
{
    using namespace domain;
    return a.project().exposure == b.project().exposure
        && sameTables<Category, SeverityLevel, LikelihoodLevel, RiskLevel, MatrixCell, ControlRating>(a, b)
        && sameTables<Link, Guard, Impact, CommonCauseGroup>(a, b) && sameNodes(a, b) && sameEstimates(a, b);
}

} // namespace hz::scoring
