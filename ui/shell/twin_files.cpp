#include "ui/shell/twin_files.h"

#include "model/exchange/twin.h"
#include "model/store/output_file.h"

#include <QFile>
#include <QFileInfo>

namespace hz::ui {

namespace {

base::Error fileError(const char* code, const QString& path)
{
    return { code, {}, {}, path.toStdString() };
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
        return base::Error{ "twin.too-large", {}, std::to_string(exchange::kMaximumTwinBytes >> 20) + " MiB",
            path.toStdString() };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError("file.no-permission", path);
    return exchange::readTwin(file.readAll(), path);
}

base::Status writeTwinFile(const domain::Model& model, const QString& path)
{
    const auto text = exchange::readableTwin(model);
    if (!text)
        return text.error();
    return store::writeOutput({ path, exchange::isTwinHead, true }, *text); // the dialog has asked
}

} // namespace hz::ui
