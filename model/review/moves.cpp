#include "model/review/moves.h"

#include "model/commands/commands.h"

#include <algorithm>
#include <deque>
#include <tuple>

namespace hz::review {

namespace {

using Groups = std::vector<EditGroup>;

// Whether what was changed in an entity keeps every rule that holds between entities. Its own values are sound, being
// those of a valid model.

bool keepsRules(const domain::Node& a, const domain::Node& b)
{
    return std::tie(a.kind, a.code, a.logic, a.judged, a.eliminated, a.rating, a.exclusive)
        == std::tie(b.kind, b.code, b.logic, b.judged, b.eliminated, b.rating, b.exclusive)
        && std::tie(a.likelihood.occasion, a.likelihood.level) == std::tie(b.likelihood.occasion, b.likelihood.level)
        && a.commonCause.isNull() && b.commonCause.isNull();
}
/// The chances of exclusive links stand in a sum.
bool keepsRules(const domain::Link& a, const domain::Link& b)
{
    return std::tie(a.from, a.to, a.negated, a.chance, a.metBy) == std::tie(b.from, b.to, b.negated, b.chance, b.metBy);
}
bool keepsRules(const domain::Impact& a, const domain::Impact& b)
{
    return std::tie(a.consequence, a.category, a.severity) == std::tie(b.consequence, b.category, b.severity);
}
bool keepsRules(const domain::Placement&, const domain::Placement&)
{
    return true;
}
template <typename E> bool keepsRules(const E&, const E&)
{
    return false;
}

bool keepsRules(const domain::Change& change)
{
    return change.before && change.after
        && std::visit([&]<typename E>(const E& before) { return keepsRules(before, std::get<E>(*change.after)); },
            *change.before);
}

bool isSameSort(const EditGroup& a, const EditGroup& b)
{
    return a.what == b.what && a.lead.kind == b.lead.kind && a.bearsOnRisk == b.bearsOnRisk;
}

/// One group each, but runs of a sort together where nobody wants to see them one by one.
std::deque<Groups> bundlesOf(Groups groups, std::size_t maximum)
{
    const auto bearing = std::ranges::count(groups, true, &EditGroup::bearsOnRisk);
    const bool isTooMany = static_cast<std::size_t>(bearing) > maximum;
    std::deque<Groups> bundles;
    for (EditGroup& group : groups) {
        const bool mayJoin = isTooMany || !group.bearsOnRisk;
        if (bundles.empty() || !mayJoin || !isSameSort(bundles.back().front(), group))
            bundles.emplace_back();
        bundles.back().push_back(std::move(group));
    }
    return bundles;
}

bool touches(const Groups& groups, const std::vector<base::Error>& problems)
{
    const auto isNamed = [&](const domain::Change& change) {
        return std::ranges::any_of(problems, [&](const base::Error& problem) {
            return std::ranges::find(problem.ids, change.key().id) != problem.ids.end();
        });
    };
    return std::ranges::any_of(
        groups, [&](const EditGroup& group) { return std::ranges::any_of(group.changes.changes, isNamed); });
}

void append(Groups& groups, Groups more)
{
    groups.insert(groups.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Takes the bundles out that the problems speak of; where they speak of none, the next.
Groups takeNeeded(std::deque<Groups>& bundles, const std::vector<base::Error>& problems)
{
    Groups needed;
    std::deque<Groups> others;
    for (Groups& bundle : bundles)
        touches(bundle, problems) ? append(needed, std::move(bundle)) : others.push_back(std::move(bundle));
    bundles = std::move(others);
    if (needed.empty()) {
        needed = std::move(bundles.front());
        bundles.pop_front();
    }
    return needed;
}

/// Makes the first bundle, with all that it needs to leave a valid model.
Move nextMove(std::deque<Groups>& bundles, const Model& from, const base::CancelToken& cancel)
{
    Move move{ std::move(bundles.front()), from };
    bundles.pop_front();
    const domain::ChangeSet changes = move.changes();
    move.model.apply(changes);
    if (std::ranges::all_of(changes.changes, [](const domain::Change& change) { return keepsRules(change); }))
        return move;
    while (!bundles.empty() && !cancel.isCancelled()) {
        const auto problems = commands::validate(move.model);
        if (problems.empty())
            break;
        append(move.groups, takeNeeded(bundles, problems));
        move.model = from;
        move.model.apply(move.changes());
    }
    return move;
}

} // namespace

bool Move::bearsOnRisk() const
{
    return std::ranges::any_of(groups, &EditGroup::bearsOnRisk);
}

bool Move::isOneSort() const
{
    return std::ranges::all_of(groups, [&](const EditGroup& group) { return isSameSort(group, groups.front()); });
}

domain::ChangeSet Move::changes() const
{
    domain::ChangeSet all;
    for (const EditGroup& group : groups)
        all.changes.insert(all.changes.end(), group.changes.changes.begin(), group.changes.changes.end());
    return all;
}

std::vector<Move> movesBetween(
    const Model& before, const Model& after, std::size_t maximum, const base::CancelToken& cancel)
{
    std::deque<Groups> bundles = bundlesOf(editGroups(before, after), maximum);
    std::vector<Move> moves;
    while (!bundles.empty() && !cancel.isCancelled())
        moves.push_back(nextMove(bundles, moves.empty() ? before : moves.back().model, cancel));
    return moves;
}

} // namespace hz::review
