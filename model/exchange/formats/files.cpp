#include "model/exchange/formats/files.h"
#include "model/base/codes/file_errors.h"

#include "model/base/file_kind.h"
#include "model/base/named_pipe.h"
#include "model/store/disk.h"
#include "model/store/file_name.h"
#include "model/store/output_file.h"
#include "model/store/project_file.h"

#include <QFileInfo>

namespace hz::exchange {

using base::Result;
using base::Status;
using domain::Model;
using migration::Migrated;
using store::fileError;

namespace {

/// Of which no end may come.
bool isDevice(const QString& name)
{
    struct stat state { };
    return ::stat(QFile::encodeName(name).constData(), &state) == 0
        && (S_ISCHR(state.st_mode) || S_ISBLK(state.st_mode) || S_ISSOCK(state.st_mode));
}

Status checkOpenable(const QString& name, const QString& path)
{
    const QFileInfo info(name);
    if (path.isEmpty())
        return fileError(base::FileError::NoName, path);
    if (info.isDir())
        return fileError(base::FileError::IsDirectory, path);
    if (!info.exists())
        return fileError(base::FileError::NotFound, path);
    const bool mayWait = base::isNamedPipe(QFile::encodeName(name).constData()) || isDevice(name);
    return mayWait ? Status(fileError(base::FileError::NotAFile, path)) : Status(base::Done{});
}

} // namespace

Result<ModelFile> openModelFile(const QString& path)
{
    const QString name = store::openableName(path);
    if (const Status allowed = checkOpenable(name, path); !allowed)
        return allowed.error();
    auto file = std::make_unique<QFile>(name);
    if (!file->open(QIODevice::ReadOnly))
        return fileError(QFileInfo(name).isReadable() ? base::FileError::Failed : base::FileError::NoPermission, path,
            file->errorString());
    QByteArray head = file->peek(store::kHeadBytes);
    const Format& format = formatOfContent(head, path);
    const bool isWhole = head.size() < store::kHeadBytes;
    return ModelFile{ path, std::move(file), std::move(head), isWhole, &format };
}

Result<Migrated> readModelOfAnyEdition(const ModelFile& file)
{
    const std::string name = store::shownName(file.path);
    if (file.format->read)
        return file.format->read(*file.file, QString::fromStdString(name));
    const std::string_view head(file.head.constData(), static_cast<std::size_t>(file.head.size()));
    return base::contentError(base::contentOf(head, file.isWhole), name, base::Wanted::Model);
}

Result<Migrated> readModelOfAnyEdition(const QString& path)
{
    const auto file = openModelFile(path);
    return file ? readModelOfAnyEdition(*file) : file.error();
}

Result<Model> readModel(const ModelFile& file)
{
    auto read = readModelOfAnyEdition(file);
    return read ? Result<Model>(std::move(read->model)) : read.error();
}

Result<Model> readModel(const QString& path)
{
    auto read = readModelOfAnyEdition(path);
    return read ? Result<Model>(std::move(read->model)) : read.error();
}

Status checkTarget(const Target& target, const Format& format)
{
    return store::checkOutput({ target.path, format.isOwn, target.replaces, target.inputs });
}

Result<QByteArray> textOf(const Model& model, const Format& format, const QString& table)
{
    return table.isEmpty() ? format.text(model) : format.table(model, table);
}

Status writeModel(const Target& target, const Model& model, const Format& format, const QString& table)
{
    if (!format.text)
        return store::writeProject(target.path, model, target.replaces, store::Loss::Refused, target.inputs);
    const auto text = textOf(model, format, table);
    if (!text && text.error().code == base::ErrorCode(base::FileError::Failed)) // on the way to the bytes
        return fileError(base::FileError::Failed, target.path, QString::fromStdString(text.error().detail));
    if (!text)
        return text.error();
    return store::writeOutput({ target.path, format.isOwn, target.replaces, target.inputs }, *text);
}

} // namespace hz::exchange
