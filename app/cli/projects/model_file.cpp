#include "app/cli/projects/model_file.h"

#include "app/cli/basics/file_content.h"
#include "model/base/file_kind.h"
#include "model/base/named_pipe.h"
#include "model/exchange/twin.h"
#include "model/openpsa/projects/fault_trees.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/store/file_name.h"
#include "model/store/output_file.h"
#include "model/store/project_file.h"

#include <QFile>
#include <QFileInfo>

#include <memory>

namespace hz::cli {

namespace {

using base::Error;
using base::Result;

constexpr qsizetype kHeadBytes = 4096;
constexpr const char* kDatabaseMagic = "SQLite format 3";

Error fileError(const char* code, const QString& path, const QString& detail = {})
{
    return Error{ code, {}, detail.toStdString(), store::shownName(path) };
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

/// What stands first in a file of each form.
bool isOpenPsaHead(const QByteArray& head)
{
    return head.contains("<opsa-mef");
}

store::IsKind kindOf(Form form)
{
    switch (form) {
    case Form::Project:
        return store::isProjectHead;
    case Form::OpenPsa:
        return isOpenPsaHead;
    default:
        return exchange::isTwinHead;
    }
}

/// A twin may come through a pipe, so it is opened once and looked into without taking anything out.
Result<Opened> opened(const QString& path)
{
    if (path.isEmpty())
        return fileError("file.no-name", path);
    const QString name = store::openableName(path);
    const QFileInfo info(name);
    if (info.isDir())
        return fileError("file.is-directory", path);
    if (!info.exists())
        return fileError("file.not-found", path);
    if (base::isNamedPipe(QFile::encodeName(name).constData()))
        return fileError("file.not-a-file", path);
    auto file = std::make_unique<QFile>(name);
    if (!file->open(QIODevice::ReadOnly))
        return fileError(info.isReadable() ? "file.failed" : "file.no-permission", path, file->errorString());
    const QByteArray head = file->peek(kHeadBytes);
    return Opened{ std::move(file), formOfHead(head, path) };
}

/// The file may have been opened under another name.
Error asNamed(Error error, const QString& path)
{
    error.place = store::shownName(path);
    return error;
}

Result<domain::Model> modelIn(const Opened& opened, const QString& path)
{
    if (opened.form != Form::Twin) {
        auto model = store::readProject(opened.file->fileName());
        return model ? std::move(model) : asNamed(model.error(), path);
    }
    const QByteArray text = opened.file->read(exchange::kMaximumTwinBytes + 1);
    return exchange::readTwin(text, path);
}

/// A plain file beside the model; what is no file (a pipe, a device) is not waited for.
std::optional<std::string> fileBeside(const std::string& path)
{
    return contentOfFile(path, openpsa::kMaximumBytes + 1);
}

openpsa::SourceFile sourceFile(const QString& path, QFile& file)
{
    // In bytes, as what it includes is looked for beside it.
    return { store::bytesOf(path).toStdString(), file.read(openpsa::kMaximumBytes + 1).toStdString() };
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

/// By the habit of other programs; a file of that name is “./-”.
bool isStandardOutput(const Target& target)
{
    return target.path == u"-";
}

Result<QByteArray> textOf(const domain::Model& model, Form form)
{
    if (form == Form::OpenPsa)
        return openpsa::faultTreesOf(model);
    return exchange::readableTwin(model);
}

} // namespace

std::optional<Form> formOf(const QString& path)
{
    if (store::hasEnding(path, QStringLiteral(".hazard")))
        return Form::Project;
    return store::hasEnding(path, QStringLiteral(".json")) ? std::optional(Form::Twin) : std::nullopt;
}

Result<Form> formOfContent(const QString& path)
{
    const auto file = opened(path);
    if (!file)
        return file.error();
    return file->form;
}

Result<bool> mayBeDamagedTwin(const QString& path)
{
    const auto file = opened(path);
    if (!file)
        return file.error();
    const QByteArray head = file->file->peek(kHeadBytes);
    const std::string_view text(head.constData(), static_cast<std::size_t>(head.size()));
    const base::FileKind kind = base::contentOf(text, head.size() < kHeadBytes).kind;
    return kind == base::FileKind::Twin || kind == base::FileKind::CutJson || head.contains("\"graphazard.twin/");
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

base::Status checkTarget(const Target& target, Form form)
{
    return isStandardOutput(target) ? base::Status(Error{ "usage.no-standard-output" })
                                    : store::checkOutput({ target.path, kindOf(form), target.force, target.inputs });
}

base::Status writeModel(const Target& target, const domain::Model& model, Form form)
{
    if (isStandardOutput(target))
        return Error{ "usage.no-standard-output" };
    if (form == Form::Project)
        return store::writeProject(target.path, model, target.force, store::Loss::Refused, target.inputs);
    const auto text = textOf(model, form);
    if (!text)
        return text.error();
    return store::writeOutput({ target.path, kindOf(form), target.force, target.inputs }, *text);
}

} // namespace hz::cli
