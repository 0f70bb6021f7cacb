#include "model/scoring/graph/same_meaning.h"

#include "model/domain/fields.h"
#include "model/evidence/estimates.h"

#include <algorithm>

namespace hz::scoring {

namespace {

/// What differs between two entities of a kind, as far as it bears on risk.
enum class Differs : std::uint8_t { Nothing, Number, More };

bool isNumber(domain::ValueKind kind)
{
    using domain::ValueKind;
    return kind == ValueKind::LikelihoodValue || kind == ValueKind::OptionalQuantity || kind == ValueKind::Exposure;
}

Differs difference(const domain::Entity& a, const domain::Entity& b)
{
    Differs differs = Differs::Nothing;
    for (const domain::Field& field : domain::fieldsOf(domain::kindOf(a)))
        if (field.bearsOnRisk && !(field.read(a) == field.read(b))) {
            if (!isNumber(field.kind))
                return Differs::More;
            differs = Differs::Number;
        }
    return differs;
}

/// The code counts because rankings list equals by it.
Differs difference(const domain::Node& a, const domain::Node& b)
{
    return a.id == b.id && a.code == b.code ? difference(domain::Entity(a), domain::Entity(b)) : Differs::More;
}
template <typename E> Differs difference(const E& a, const E& b)
{
    return a.id == b.id ? difference(domain::Entity(a), domain::Entity(b)) : Differs::More;
}

/// Adds the entities that differ in their numbers; false where some differ in more.
template <typename E> bool addEdits(const domain::Table<E>& from, const domain::Table<E>& to, std::vector<Id>& edits)
{
    return std::ranges::equal(from.all(), to.all(), [&](const E* x, const E* y) {
        if (x == y || *x == *y) // snapshots share what did not change
            return true;
        const Differs differs = difference(*x, *y);
        if (differs == Differs::Number)
            edits.push_back(y->id);
        return differs != Differs::More;
    });
}

/// Of what bears on risk by itself; evidence does by what is estimated from it.
bool sameTable(const domain::Table<domain::Node>& from, const domain::Table<domain::Node>& to, NumberEdits& edits)
{
    return addEdits(from, to, edits.nodes);
}
bool sameTable(const domain::Table<domain::Link>& from, const domain::Table<domain::Link>& to, NumberEdits& edits)
{
    return addEdits(from, to, edits.links);
}
bool sameTable(
    const domain::Table<domain::Occasion>& from, const domain::Table<domain::Occasion>& to, NumberEdits& edits)
{
    return addEdits(from, to, edits.occasions);
}
bool sameTable(const domain::Table<domain::Project>& from, const domain::Table<domain::Project>& to, NumberEdits& edits)
{
    std::vector<Id> projects;
    const bool isSame = addEdits(from, to, projects);
    edits.exposure = !projects.empty();
    return isSame;
}
template <typename E> bool sameTable(const domain::Table<E>& from, const domain::Table<E>& to, NumberEdits&)
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
bool sameEstimates(const domain::Model& a, const domain::Model& b, const NumberEdits& edits)
{
    return (sameEvidence(a, b) && !edits.exposure)
        || evidence::appliedLikelihoods(a) == evidence::appliedLikelihoods(b);
}

} // namespace

bool meanTheSame(const domain::Node& a, const domain::Node& b)
{
    return difference(a, b) == Differs::Nothing;
}

bool meanTheSame(const domain::Model& a, const domain::Model& b)
{
    const auto edits = numberEdits(a, b);
    return edits && edits->isEmpty();
}

std::optional<NumberEdits> numberEdits(const domain::Model& from, const domain::Model& to)
{
    NumberEdits edits;
    bool isAll = true;
    to.forEachTable(
        [&]<typename E>(const domain::Table<E>& table) { isAll = isAll && sameTable(from.table<E>(), table, edits); });
    isAll = isAll && sameEstimates(from, to, edits);
    return isAll ? std::optional(std::move(edits)) : std::nullopt;
}

} // namespace hz::scoring
