#include "model/document/document.h"

#include "model/document/document_session.h"
#include "model/document/step.h"
#include "model/document/undo_steps.h"

#include <algorithm>

namespace hz::document {

using base::Status;
using domain::ChangeSet;
using store::WorkingCopy;

bool Document::Step::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const Step*>(other);
    if (!next->merges)
        return false;
    name = next->name;
    changes = joined(changes, next->changes);
    setText(wording::title(name));
    setObsolete(changes.isEmpty());
    return true;
}

Document::Document(std::unique_ptr<Private> session)
    : m_private(std::move(session))
    , m_undo(new QUndoStack(this))
{
    // The stack's index has moved by then, so listeners of `changed` see the state after the step.
    connect(m_undo, &QUndoStack::indexChanged, this, [this] { flushAnnouncements(); });
    connect(m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (!m_private->loading)
            emit modifiedChanged(!clean);
    });
}

Document::~Document()
{
    // A clean close leaves nothing behind; unsaved edits stay to be recovered, unless they were discarded.
    if (m_private->copy && !isModified())
        m_private->copy->abandon();
    m_undo->disconnect(this);
}

commands::CommandName Document::nameOf(int index) const
{
    const auto* step = static_cast<const Step*>(m_undo->command(index));
    return step ? step->name : commands::CommandName{};
}

void Document::execute(commands::Command command)
{
    if (command.changes.isEmpty() || isReadOnly())
        return;
    m_undo->push(new Step(*this, std::move(command)));
    flushAnnouncements();
}

HistoryEntry Document::entryFor(const Step& step, bool isUndo) const
{
    HistoryEntry entry;
    entry.number = m_private->lastNumber + 1;
    entry.when = QDateTime::currentDateTimeUtc();
    entry.who = person();
    entry.what = step.name;
    entry.undo = isUndo;
    entry.step = step.number;
    if (step.number == 0)
        entry.changes = step.changes;
    return entry;
}

/// The step below, when this one continues its gesture: the same question that QUndoStack asks, and the last thing in
/// the history must be that step, unsaved.
const Document::Step* Document::mergesInto(const Step& step) const
{
    const auto* below = static_cast<const Step*>(m_undo->command(m_undo->index() - 1));
    const bool continues = below && step.number == 0 && step.gesture != 0 && below->gesture == step.gesture
        && m_undo->index() != m_undo->cleanIndex() && below->number == m_private->lastNumber
        && below->number > m_private->copy->savedNumber();
    return continues ? below : nullptr;
}

void Document::doStep(Step& step)
{
    if (m_private->loading)
        return;
    applyNow(step.changes);
    WorkingCopy& copy = *m_private->copy;
    if (const Step* below = mergesInto(step)) {
        step.merges = true;
        HistoryEntry entry = entryFor(step, false);
        entry.number = below->number;
        entry.changes = joined(below->changes, step.changes);
        const bool endsWhereItBegan = entry.changes.isEmpty();
        m_private->lastNumber = endsWhereItBegan ? below->number - 1 : below->number;
        announce(
            step.changes, endsWhereItBegan ? copy.drop(entry.number, step.changes) : copy.amend(entry, step.changes));
        return;
    }
    const HistoryEntry entry = entryFor(step, false);
    m_private->lastNumber = entry.number;
    if (step.number == 0)
        step.number = entry.number;
    announce(step.changes, copy.append(entry, step.changes));
}

void Document::undoStep(const Step& step)
{
    if (m_private->loading)
        return;
    const ChangeSet back = inverseOf(step.changes);
    applyNow(back);
    const HistoryEntry entry = entryFor(step, true);
    m_private->lastNumber = entry.number;
    announce(back, m_private->copy->append(entry, back));
}

void Document::applyNow(const ChangeSet& changes)
{
    m_model.apply(changes);
    ++m_revision;
    for (const auto& [service, begin] : m_private->early)
        if (service)
            begin();
}

void Document::beginEarly(QObject& service, std::function<void()> begin)
{
    std::erase_if(m_private->early, [](const auto& each) { return !each.first; });
    m_private->early.emplace_back(&service, std::move(begin));
}

void Document::announce(ChangeSet changes, const Status& stored)
{
    m_private->waiting.push_back(
        { std::move(changes), m_revision, stored ? std::nullopt : std::optional(stored.error()) });
}

void Document::flushAnnouncements()
{
    while (!m_private->waiting.empty()) {
        const Announcement next = std::move(m_private->waiting.front());
        m_private->waiting.erase(m_private->waiting.begin());
        emit changed(next.changes, next.revision);
        if (next.failure)
            emit storeFailed(*next.failure);
    }
}

/// Steps that do not fit the model any more (a history that was tampered with) are left out with all beyond them.
void Document::rebuildUndo(const store::UndoState& state, std::vector<HistoryEntry> history)
{
    if (isReadOnly())
        return;
    m_private->loading = true;
    const UndoSteps fitting = fittingSteps(m_model, state, std::move(history));
    for (const HistoryEntry& entry : fitting.steps) {
        auto* step = new Step(*this, { entry.what, entry.changes, {}, 0 });
        step->number = entry.number;
        m_undo->push(step);
    }
    m_undo->resetClean();
    if (fitting.savedPosition >= 0) {
        m_undo->setIndex(fitting.savedPosition);
        m_undo->setClean();
    }
    m_undo->setIndex(fitting.position);
    m_private->loading = false;
}

} // namespace hz::document
