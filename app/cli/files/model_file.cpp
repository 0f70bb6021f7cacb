#include "app/cli/files/model_file.h"

#include "app/cli/basics/file_content.h"
#include "model/exchange/twin.h"
#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/store/disk.h"
#include "model/store/project_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace hz::cli {

namespace {

using base::Error;
using base::Result;

constexpr qsizetype kHeadBytes = 4096;
constexpr const char* kDatabaseMagic = "SQLite format 3";

Error fileError(const char* code, const QString& path, const QString& detail = {})
{
    return Error{ code, {}, detail.toStdString(), path.toStdString() };
}

Form formOfHead(const QByteArray& head, const QString& path)
{
    if (head.startsWith(kDatabaseMagic))
        return Form::Project;
    if (looksLikeXml({ head.constData(), static_cast<std::size_t>(head.size()) })
        || path.endsWith(u".xml", Qt::CaseInsensitive))
        return Form::OpenPsa;
    const bool isTwin = exchange::looksLikeTwin(head) || (path.endsWith(u".json") && !head.isEmpty());
    return isTwin ? Form::Twin : Form::Project;
}

struct Opened {
    std::unique_ptr<QFile> file;
    Form form = Form::Project;
};

/// A twin may come through a pipe, so it is opened once and looked into without taking anything out.
Result<Opened> opened(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fileError("file.is-directory", path);
    if (!info.exists())
        return fileError("file.not-found", path);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fileError(info.isReadable() ? "file.failed" : "file.no-permission", path, file->errorString());
    const QByteArray head = file->peek(kHeadBytes);
    return Opened{ std::move(file), formOfHead(head, path) };
}

Result<domain::Model> modelIn(const Opened& opened, const QString& path)
{
    if (opened.form != Form::Twin)
        return store::readProject(path);
    const QByteArray text = opened.file->read(exchange::kMaximumTwinBytes + 1);
    return exchange::readTwin(text, path);
}

/// A plain file beside the model; what is no file (a pipe, a device) is not waited for.
std::optional<std::string> fileBeside(const std::string& path)
{
    return contentOfFile(QString::fromStdString(path).toLocal8Bit().toStdString(), openpsa::kMaximumBytes + 1);
}

openpsa::SourceFile sourceFile(const QString& path, QFile& file)
{
    return { path.toStdString(), file.read(openpsa::kMaximumBytes + 1).toStdString() };
}

/// The first file is open already.
Result<openpsa::OpenPsaModel> openPsaIn(const Opened& first, const QStringList& paths)
{
    std::vector<openpsa::SourceFile> files{ sourceFile(paths.front(), *first.file) };
    for (const QString& path : paths.mid(1)) {
        const auto next = opened(path);
        if (!next)
            return next.error();
        files.push_back(sourceFile(path, *next->file));
    }
    return openpsa::readOpenPsa(files, fileBeside);
}

Error writeError(const QSaveFile& file, const QString& path)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
        return fileError("file.no-permission", path);
    case QFileDevice::ResourceError:
        return fileError("file.no-space", path);
    default:
        return fileError("file.failed", path, file.errorString());
    }
}

QByteArray textOf(const domain::Model& model, Form form)
{
    return form == Form::OpenPsa ? openpsa::faultTreesOf(model) : exchange::writeTwin(model);
}

base::Status writeParts(const QString& path, const std::function<QByteArray()>& nextPart)
{
    if (auto replaceable = store::checkReplaceable(path); !replaceable)
        return replaceable;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file, path);
    for (QByteArray part = nextPart(); !part.isEmpty(); part = nextPart())
        if (file.write(part) != part.size())
            return writeError(file, path);
    return file.commit() ? base::Status(base::Done{}) : writeError(file, path);
}

base::Status writeTextFile(const QString& path, QByteArray text)
{
    return writeParts(path, [&] { return std::exchange(text, {}); });
}

bool isThere(const QString& path)
{
    return QFileInfo::exists(path) && !QFileInfo(path).isDir();
}

} // namespace

std::optional<Form> formOf(const QString& path)
{
    if (path.endsWith(u".hazard", Qt::CaseInsensitive))
        return Form::Project;
    return path.endsWith(u".json", Qt::CaseInsensitive) ? std::optional(Form::Twin) : std::nullopt;
}

Result<Form> formOfContent(const QString& path)
{
    const auto file = opened(path);
    if (!file)
        return file.error();
    return file->form;
}

Result<domain::Model> readModel(const QString& path)
{
    const auto file = opened(path);
    if (!file)
        return file.error();
    return modelIn(*file, path);
}

Result<Input> readInput(const QStringList& paths)
{
    const auto file = opened(paths.front());
    if (!file)
        return file.error();
    if (file->form == Form::OpenPsa) {
        auto read = openPsaIn(*file, paths);
        return read ? Result<Input>(std::move(*read)) : read.error();
    }
    if (paths.size() > 1)
        return fileError("usage.several-files", paths[1]);
    auto model = modelIn(*file, paths.front());
    return model ? Result<Input>(std::move(*model)) : model.error();
}

base::Status writeModel(const QString& path, const domain::Model& model, Form form, bool force)
{
    if (form == Form::Project)
        return store::writeProject(path, model, force);
    if (!force && isThere(path))
        return fileError("file.exists", path);
    return writeTextFile(path, textOf(model, form));
}

base::Status writeText(const QString& path, const std::function<QByteArray()>& nextPart, bool force)
{
    return !force && isThere(path) ? fileError("file.exists", path) : writeParts(path, nextPart);
}

base::Status exportTwin(const QString& path, const domain::Model& model, bool force)
{
    const QFileInfo target(path);
    if (!force && target.isFile() && target.size() > 0) {
        const auto there = opened(path);
        if (!there || there->form != Form::Twin)
            return fileError("file.exists", path);
    }
    return writeTextFile(path, textOf(model, Form::Twin));
}

} // namespace hz::cli
