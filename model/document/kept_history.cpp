#include "model/document/kept_history.h"

#include <set>

namespace hz::document {

KeptHistory keptIn(const std::vector<store::HistoryEntry>& history, const domain::Model& now)
{
    KeptHistory kept;
    std::set<QString> persons;
    std::set<domain::EntityKey> deleted;
    for (const store::HistoryEntry& entry : history) {
        persons.insert(entry.who);
        for (const domain::Change& change : entry.changes.changes)
            if (!now.contains(change.key()))
                deleted.insert(change.key());
    }
    kept.steps = static_cast<int>(history.size());
    kept.persons = QStringList(persons.begin(), persons.end());
    kept.deleted = static_cast<int>(deleted.size());
    if (!history.empty()) {
        kept.first = history.front().when;
        kept.last = history.back().when;
    }
    return kept;
}

} // namespace hz::document
