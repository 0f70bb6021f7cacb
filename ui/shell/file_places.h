#pragma once

#include <QString>

namespace hz::ui {

/// Of what the message strip says about the file of the project.
inline const QString kFileTopic = QStringLiteral("file");

/// Where files were opened or written last; at first the documents of the person.
[[nodiscard]] QString lastFolder();
void keepFolderOf(const QString& path);
/// A project's title as the name of a file.
[[nodiscard]] QString fileNameFor(const QString& title);
/// Two files that are not there are not the same for that.
[[nodiscard]] bool isSameFile(const QString& a, const QString& b);

} // namespace hz::ui
