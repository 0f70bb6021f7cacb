#include "model/scoring/graph/same_meaning.h"

#include "model/evidence/estimates.h"

#include <algorithm>
#include <tuple>

namespace hz::scoring {

namespace {

/// The code is here because rankings list equals by it.
auto meaningOf(const domain::Node& node)
{
    return std::tie(node.id, node.kind, node.code, node.logic, node.atLeast, node.commonCause, node.judged,
        node.eliminated, node.status, node.rating);
}
auto meaningOf(const domain::Link& link)
{
    return std::tie(link.id, link.from, link.to, link.negated);
}

const domain::Likelihood& likelihoodOf(const domain::Node& node)
{
    return node.likelihood;
}
const domain::Likelihood& likelihoodOf(const domain::Link& link)
{
    return link.transmits;
}

/// Adds the entities that differ in their likelihood; false where some differ in more.
template <typename E> bool addEdits(const domain::Table<E>& from, const domain::Table<E>& to, std::vector<Id>& edits)
{
    return std::ranges::equal(from.all(), to.all(), [&](const E* x, const E* y) {
        if (x == y) // snapshots share what did not change
            return true;
        if (meaningOf(*x) != meaningOf(*y))
            return false;
        if (likelihoodOf(*x) != likelihoodOf(*y))
            edits.push_back(y->id);
        return true;
    });
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
    return meaningOf(a) == meaningOf(b) && a.likelihood == b.likelihood;
}

bool meanTheSame(const domain::Model& a, const domain::Model& b)
{
    const auto edits = likelihoodEdits(a, b);
    return edits && edits->isEmpty();
}

std::optional<LikelihoodEdits> likelihoodEdits(const domain::Model& from, const domain::Model& to)
{
    using namespace domain;
    LikelihoodEdits edits;
    const bool isAll = from.project().exposure == to.project().exposure
        && sameTables<Category, SeverityLevel, LikelihoodLevel, RiskLevel, MatrixCell, ControlRating>(from, to)
        && sameTables<Guard, Impact, CommonCauseGroup>(from, to) && addEdits(from.nodes(), to.nodes(), edits.nodes)
        && addEdits(from.links(), to.links(), edits.links) && sameEstimates(from, to);
    return isAll ? std::optional(std::move(edits)) : std::nullopt;
}

} // namespace hz::scoring
