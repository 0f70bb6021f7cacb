#pragma once

#include "model/base/result.h"
#include "model/store/file_traits.h"

#include <QString>

namespace hz::store {

/// A project on its way to its file: written under a name of its own that only its owner may read, then put in place
/// whole or not at all. What is left of it when it goes is removed.
class Replacement {
public:
    /// The token tells the name, which is the same for the same token.
    Replacement(QString target, const QString& token);
    ~Replacement();
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;

    /// Makes the file, empty, and removes what earlier interrupted ones left in this folder.
    [[nodiscard]] base::Status begin();
    /// Where SQLite writes: beside the target, or where the path is too long for SQLite, in the recovery folder.
    [[nodiscard]] QString file() const { return m_file; }
    /// The file is complete and on disk. Errors: file.cannot-keep (detail: takeOverTraits, one a line) unless that is
    /// accepted, file.too-large, file.*; then the target is as it was.
    /// Without `replaces` nothing may be there: error file.exists, also where somebody was faster.
    [[nodiscard]] base::Status putInPlace(Loss loss, bool replaces = true);

private:
    QString m_target;
    QString m_beside;
    QString m_file;
};

} // namespace hz::store
