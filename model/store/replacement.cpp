#include "model/store/replacement.h"
#include "model/base/codes/file_errors.h"

#include "model/store/disk.h"
#include "model/store/recovery_folder.h"
#include "model/store/schema.h"
#include "model/store/working_copy.h"

#include <QFileInfo>

#include <utility>

namespace hz::store {

using base::Done;
using base::Status;

namespace {

/// A copy that is on disk when this returns.
Status copyTo(const QString& to, const QString& from)
{
    const auto bytes = readWhole(from, kMaximumProjectBytes);
    if (!bytes)
        return bytes.error();
    const Status written = writeWhole(to, *bytes);
    return written ? patchAndSync(to, {}, {}) : written;
}

} // namespace

Replacement::Replacement(QString target, const QString& token)
    : m_target(std::move(target))
    , m_beside(temporaryBeside(m_target, token))
    , m_file(isShortForSqlite(m_beside) ? m_beside : temporaryBeside(recoveryFolder() + QStringLiteral("/."), token))
{
}

Replacement::~Replacement()
{
    removeSaveFiles(m_file);
    removeSaveFiles(m_beside);
}

Status Replacement::begin()
{
    removeOldTemporaries(QFileInfo(m_target).absolutePath());
    removeSaveFiles(m_file);
    removeSaveFiles(m_beside);
    return createPrivate(m_file);
}

Status Replacement::putInPlace(Loss loss, bool replaces)
{
    if (QFileInfo(m_file).size() > kMaximumProjectBytes)
        return tooLarge(m_target);
    if (m_file != m_beside)
        if (const Status copied = copyTo(m_beside, m_file); !copied)
            return copied;
    if (QFileInfo::exists(m_target)) {
        const QStringList lost = takeOverTraits(m_beside, m_target);
        if (!lost.isEmpty() && loss == Loss::Refused)
            return fileError(base::FileError::CannotKeep, m_target, lost.join(QLatin1Char('\n')));
    } else {
        takeTraitsOfNewFile(m_beside);
    }
    return replaces ? renameInPlace(m_beside, m_target) : renameToNew(m_beside, m_target);
}

} // namespace hz::store
