#pragma once

#include "model/base/result.h"
#include "model/commands/commands.h"
#include "model/domain/changes.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace hz::store {

/// One line of the audit trail: who did what, when.
struct HistoryEntry {
    qint64 number = 0;
    QDateTime when; // UTC
    QString who;
    commands::CommandName what;
    bool undo = false; // this entry took a step back
    qint64 step = 0; // the number of the entry that was taken back or done again; 0: something new
    domain::ChangeSet changes;
};

/// Where the undo stack stands after a history: the numbers of the steps on it, how many of them are done, and how many
/// were done when the history had `savedNumber` entries (-1: that state cannot be reached any more).
struct UndoState {
    std::vector<qint64> steps;
    int position = 0;
    int savedPosition = 0;

    bool operator==(const UndoState&) const = default;
};

/// Replays a history. Changes are not looked at. Error file.damaged when an entry takes back what was not done.
[[nodiscard]] base::Result<UndoState> replay(const std::vector<HistoryEntry>& history, qint64 savedNumber);

} // namespace hz::store
