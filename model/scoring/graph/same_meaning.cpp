#include "model/scoring/graph/same_meaning.h"

#include "model/domain/fields.h"
#include "model/evidence/estimates.h"

#include <algorithm>

namespace hz::scoring {

namespace {

/// What differs between two entities of a kind, as far as it bears on risk.
enum class Differs : std::uint8_t { Nothing, Likelihood, More };

Differs difference(const domain::Entity& a, const domain::Entity& b)
{
    Differs differs = Differs::Nothing;
    for (const domain::Field& field : domain::fieldsOf(domain::kindOf(a)))
        if (field.bearsOnRisk && !(field.read(a) == field.read(b))) {
            if (field.kind != domain::ValueKind::LikelihoodValue)
                return Differs::More;
            differs = Differs::Likelihood;
        }
    return differs;
}

/// The code counts because rankings list equals by it.
Differs difference(const domain::Node& a, const domain::Node& b)
{
    return a.id == b.id && a.code == b.code ? difference(domain::Entity(a), domain::Entity(b)) : Differs::More;
}
Differs difference(const domain::Link& a, const domain::Link& b)
{
    return a.id == b.id ? difference(domain::Entity(a), domain::Entity(b)) : Differs::More;
}

/// Adds the entities that differ in their likelihood; false where some differ in more.
template <typename E> bool addEdits(const domain::Table<E>& from, const domain::Table<E>& to, std::vector<Id>& edits)
{
    return std::ranges::equal(from.all(), to.all(), [&](const E* x, const E* y) {
        if (x == y || *x == *y) // snapshots share what did not change
            return true;
        const Differs differs = difference(*x, *y);
        if (differs == Differs::Likelihood)
            edits.push_back(y->id);
        return differs != Differs::More;
    });
}

/// Of what bears on risk by itself; evidence does by what is estimated from it.
bool sameTable(const domain::Table<domain::Node>& from, const domain::Table<domain::Node>& to, LikelihoodEdits& edits)
{
    return addEdits(from, to, edits.nodes);
}
bool sameTable(const domain::Table<domain::Link>& from, const domain::Table<domain::Link>& to, LikelihoodEdits& edits)
{
    return addEdits(from, to, edits.links);
}
bool sameTable(const domain::Table<domain::Project>& from, const domain::Table<domain::Project>& to, LikelihoodEdits&)
{
    return std::ranges::equal(from.all(), to.all(), [](const domain::Project* x, const domain::Project* y) {
        return x == y || difference(domain::Entity(*x), domain::Entity(*y)) == Differs::Nothing;
    });
}
template <typename E> bool sameTable(const domain::Table<E>& from, const domain::Table<E>& to, LikelihoodEdits&)
{
    return !domain::kindDescription(domain::kindOf(domain::Entity(E{}))).bearsOnRisk() || from == to;
}

bool sameEvidence(const domain::Model& a, const domain::Model& b)
{
    using Group = domain::KindOfEntity::Group;
    bool isSame = true;
    a.forEachTable([&]<typename E>(const domain::Table<E>& table) {
        const auto kind = domain::kindOf(domain::Entity(E{}));
        isSame = isSame && (domain::kindDescription(kind).group != Group::Evidence || table == b.table<E>());
    });
    return isSame;
}

/// Of models with the same nodes, whether evidence gives both the same likelihoods; what it says besides does not
/// count.
bool sameEstimates(const domain::Model& a, const domain::Model& b)
{
    return sameEvidence(a, b) || evidence::appliedLikelihoods(a) == evidence::appliedLikelihoods(b);
}

} // namespace

bool meanTheSame(const domain::Node& a, const domain::Node& b)
{
    return difference(a, b) == Differs::Nothing;
}

bool meanTheSame(const domain::Model& a, const domain::Model& b)
{
    const auto edits = likelihoodEdits(a, b);
    return edits && edits->isEmpty();
}

std::optional<LikelihoodEdits> likelihoodEdits(const domain::Model& from, const domain::Model& to)
{
    LikelihoodEdits edits;
    bool isAll = true;
    to.forEachTable(
        [&]<typename E>(const domain::Table<E>& table) { isAll = isAll && sameTable(from.table<E>(), table, edits); });
    isAll = isAll && sameEstimates(from, to);
    return isAll ? std::optional(std::move(edits)) : std::nullopt;
}

} // namespace hz::scoring
