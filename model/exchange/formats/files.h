#pragma once

#include "model/exchange/formats/formats.h"
#include "model/migration/migration.h"

#include <QFile>
#include <QStringList>

#include <memory>

/// The one way by which projects come in and go out, for the window and the command line alike. An error says in its
/// place which file, as the person named it.
namespace hz::exchange {

/// A file that was opened and looked into once, with nothing taken out of it: a text may come through a pipe.
struct ModelFile {
    QString path;
    std::unique_ptr<QFile> file;
    QByteArray head;
    bool isWhole = false; // there is nothing behind the head
    const Format* format = nullptr;
};

/// Errors: file.no-name, file.is-directory, file.not-found, file.not-a-file (a device, or a pipe with a name, whose
/// opening would wait), file.no-permission, file.failed.
[[nodiscard]] base::Result<ModelFile> openModelFile(const QString& path);
/// Once for each file. Errors: those of the format's reader; content.* where there is none.
[[nodiscard]] base::Result<domain::Model> readModel(const ModelFile& file);
[[nodiscard]] base::Result<domain::Model> readModel(const QString& path);
/// The same with the edition that it was written in, and what counts differently now.
[[nodiscard]] base::Result<migration::Migrated> readModelOfAnyEdition(const ModelFile& file);
[[nodiscard]] base::Result<migration::Migrated> readModelOfAnyEdition(const QString& path);

/// Where something is to be written.
struct Target {
    QString path;
    bool replaces = false; // what is there already, if it is of the same format
    QStringList inputs{}; // what is read for it, and is never replaced
};

/// Whether it may be written there, before any work is done. Errors: those of store::checkOutput.
[[nodiscard]] base::Status checkTarget(const Target& target, const Format& format);
/// Writes a whole file or nothing; `table`: one alone, of a format that has tables. Errors: those of
/// store::writeOutput and of the format.
[[nodiscard]] base::Status writeModel(
    const Target& target, const domain::Model& model, const Format& format, const QString& table = {});
/// The same as bytes, of a format that has them.
[[nodiscard]] base::Result<QByteArray> textOf(
    const domain::Model& model, const Format& format, const QString& table = {});

} // namespace hz::exchange
