#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace hz::testing {

/// A folder of its own, in memory where the system offers that (waiting for a disk is not what is tested).
[[nodiscard]] inline std::unique_ptr<QTemporaryDir> scratchFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    if (QFileInfo(memory).isWritable())
        return std::make_unique<QTemporaryDir>(memory + QStringLiteral("/graphazard-test-XXXXXX"));
    return std::make_unique<QTemporaryDir>();
}

[[nodiscard]] inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// False when it could not be written.
inline bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace hz::testing
