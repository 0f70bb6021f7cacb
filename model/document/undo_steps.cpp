#include "model/document/undo_steps.h"

#include <algorithm>
#include <unordered_map>

namespace hz::document {

using domain::ChangeSet;
using domain::Model;
using store::HistoryEntry;

namespace {

bool fits(const Model& model, const ChangeSet& set)
{
    return !set.isEmpty() && std::all_of(set.changes.begin(), set.changes.end(), [&](const domain::Change& change) {
        return model.find(change.key()) == change.before;
    });
}

/// How many of the steps before `position` can be undone, one after the other.
int undoable(Model model, const std::vector<const HistoryEntry*>& steps, int position)
{
    int count = 0;
    for (int i = position - 1; i >= 0; --i, ++count) {
        const ChangeSet back = inverseOf(steps[static_cast<std::size_t>(i)]->changes);
        if (!fits(model, back))
            break;
        model.apply(back);
    }
    return count;
}

int redoable(Model model, const std::vector<const HistoryEntry*>& steps, int position)
{
    int count = 0;
    for (auto i = static_cast<std::size_t>(position); i < steps.size(); ++i, ++count) {
        if (!fits(model, steps[i]->changes))
            break;
        model.apply(steps[i]->changes);
    }
    return count;
}

} // namespace

UndoSteps fittingSteps(const Model& now, const store::UndoState& state, std::vector<HistoryEntry> history)
{
    std::unordered_map<qint64, HistoryEntry*> byNumber;
    for (HistoryEntry& entry : history)
        byNumber[entry.number] = &entry;
    std::vector<const HistoryEntry*> steps;
    for (const qint64 number : state.steps)
        steps.push_back(byNumber.at(number));
    const int back = undoable(now, steps, state.position);
    const int forward = redoable(now, steps, state.position);
    const int first = state.position - back;
    UndoSteps fitting;
    fitting.position = back;
    for (int i = first; i < state.position + forward; ++i)
        fitting.steps.push_back(std::move(*byNumber.at(state.steps[static_cast<std::size_t>(i)])));
    const int saved = state.savedPosition - first;
    const bool isReachable = state.savedPosition >= 0 && saved >= 0 && saved <= back + forward;
    fitting.savedPosition = isReachable ? saved : -1;
    return fitting;
}

} // namespace hz::document
