#include "ui/shell/twin_files.h"

#include "model/exchange/twin.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hz::ui {

namespace {

base::Error fileError(const char* code, const QString& path)
{
    return { code, {}, path.toStdString(), {} };
}

} // namespace

base::Result<domain::Model> readTwinFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fileError("file.not-found", path);
    if (!info.isFile())
        return fileError("file.not-a-file", path);
    if (info.size() > exchange::kMaximumTwinBytes)
        return fileError("twin.too-large", path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError("file.no-permission", path);
    return exchange::readTwin(file.readAll(), path);
}

base::Status writeTwinFile(const domain::Model& model, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError("file.no-permission", path);
    file.write(exchange::writeTwin(model));
    if (!file.commit())
        return fileError("file.write-failed", path);
    return base::Done{};
}

} // namespace hz::ui
