#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace hz::store {

/// The right to write a project file, as a lock file beside it (".~lock.NAME#") that others see, on shares too. Locks
/// of dead processes on this machine are taken over.
struct TargetLock {
    std::unique_ptr<QLockFile> file; // null: not held
    QString
        holder; // who holds it instead, "Ada Lovelace (host)"; empty when nobody does (or no lock can be made there)

    [[nodiscard]] bool isTaken() const { return !holder.isEmpty(); }
};

[[nodiscard]] TargetLock lockTarget(const QString& target, const QString& who);

} // namespace hz::store
