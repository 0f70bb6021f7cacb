#pragma once

#include "model/document/document.h"
#include "model/document/person_name.h"
#include "model/store/target_lock.h"
#include "model/store/working_copy.h"

#include <QPointer>

namespace hz::document {

/// A change that listeners are still to hear of.
struct Announcement {
    domain::ChangeSet changes;
    quint64 revision = 0;
    std::optional<base::Error> failure;
};

/// The files of an open document, and what is under way with it.
class Document::Private {
public:
    std::unique_ptr<store::WorkingCopy> copy;
    store::TargetLock lock;
    QString path;
    bool loading = false; // the undo stack is being rebuilt: its steps are done already
    qint64 lastNumber = 0;
    std::vector<Announcement> waiting;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> early; // services, and what they begin

    /// Takes the lock on the target, or becomes read-only.
    void lockTarget()
    {
        if (!path.isEmpty())
            lock = store::lockTarget(copy->target(), knownPerson());
    }
};

} // namespace hz::document
