#include "model/domain/changes.h"

#include <cassert>
#include <map>

namespace hz::domain {

ChangeSet inverseOf(const ChangeSet& set)
{
    ChangeSet inverse;
    inverse.changes.reserve(set.changes.size());
    for (auto change = set.changes.rbegin(); change != set.changes.rend(); ++change)
        inverse.changes.push_back({ change->after, change->before });
    return inverse;
}

ChangeSet joined(const ChangeSet& a, const ChangeSet& b)
{
    std::map<EntityKey, std::size_t> places;
    ChangeSet joint = a;
    for (std::size_t i = 0; i < a.changes.size(); ++i)
        places.emplace(a.changes[i].key(), i);
    for (const Change& change : b.changes) {
        const auto known = places.find(change.key());
        if (known == places.end()) {
            joint.changes.push_back(change);
            continue;
        }
        Change& earlier = joint.changes[known->second];
        assert(earlier.after == change.before && "the second set must continue where the first ends");
        earlier.after = change.after;
    }
    std::erase_if(joint.changes, [](const Change& change) { return change.before == change.after; });
    return joint;
}

} // namespace hz::domain
