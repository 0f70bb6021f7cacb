#pragma once

#include <QByteArray>
#include <QDir>
#include <QString>

#include <vector>

namespace hz::testing {

/// A file that somebody could give to the program by mistake or in malice.
struct WrongFile {
    const char* name; // of the file, with its ending
    QByteArray content;
};

/// One of each kind; `project` is the content of a sound project.
[[nodiscard]] std::vector<WrongFile> wrongFiles(const QByteArray& project);

/// Writes them into the folder, and beside them what is no plain file: a folder, a named pipe, a link that leads
/// nowhere and one that leads to itself. The names of all, sorted.
[[nodiscard]] QStringList makeWrongFiles(const QDir& folder, const QByteArray& project);

/// The state of a folder: names, sizes and contents, to be compared with a later one.
[[nodiscard]] QByteArray stateOf(const QDir& folder);

} // namespace hz::testing
