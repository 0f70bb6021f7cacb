#include "app/cli/projects/model_file.h"

#include "app/cli/basics/file_content.h"
#include "app/cli/projects/output.h"
#include "model/base/codes/program_errors.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/store/disk.h"
#include "model/store/file_name.h"
#include "model/wording/editions.h"

namespace hz::cli {

namespace {

using base::Result;

/// A plain file beside the model; what is no file (a pipe, a device) is not waited for.
std::optional<std::string> fileBeside(const std::string& path)
{
    return contentOfFile(path, openpsa::kMaximumBytes + 1);
}

openpsa::SourceFile sourceIn(const exchange::ModelFile& opened)
{
    // In bytes, as what it includes is looked for beside it.
    return { store::bytesOf(opened.path).toStdString(), opened.file->read(openpsa::kMaximumBytes + 1).toStdString() };
}

/// The first file is open already.
Result<openpsa::OpenPsaModel> openPsaIn(const exchange::ModelFile& first, const QStringList& more)
{
    std::vector<openpsa::SourceFile> files{ sourceIn(first) };
    for (const QString& path : more) {
        const auto next = exchange::openModelFile(path);
        if (!next)
            return next.error();
        files.push_back(sourceIn(*next));
    }
    return openpsa::readOpenPsa(files, fileBeside);
}

} // namespace

Result<Input> readInput(const QStringList& paths)
{
    const auto file = exchange::openModelFile(paths.front());
    if (!file)
        return file.error();
    if (file->format->id == exchange::kOpenPsaFormat) {
        auto read = openPsaIn(*file, paths.mid(1));
        return read ? Result<Input>(std::move(*read)) : read.error();
    }
    if (paths.size() > 1)
        return store::fileError(base::UsageError::SeveralFiles, paths[1]);
    auto project = exchange::readModelOfAnyEdition(*file);
    return project ? Result<Input>(std::move(*project)) : project.error();
}

Result<domain::Model> readProject(const QString& path)
{
    auto project = exchange::readModelOfAnyEdition(path);
    if (!project)
        return project.error();
    tellEdition(path, project->edition);
    return std::move(project->model);
}

void tellEdition(const QString& name, int edition)
{
    if (edition != migration::kEdition)
        printError(name + QStringLiteral(": ") + wording::editionNote(edition));
}

bool isStandardOutput(const QString& path)
{
    return path == u"-";
}

} // namespace hz::cli
