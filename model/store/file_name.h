#pragma once

#include <QByteArray>
#include <QString>

#include <string>

/// Names of files are bytes, mostly UTF-8. As text, a byte that is none (0x80 to 0xFF) stands as the lone surrogate
/// U+DC80 to U+DCFF, so that every name can be opened again. Where such a text is shown, it shows U+FFFD.
namespace hz::store {

[[nodiscard]] QString fileNameOf(const std::string& bytes);
[[nodiscard]] QByteArray bytesOf(const QString& fileName);
/// For messages.
[[nodiscard]] std::string shownName(const QString& fileName);
/// Whether the name is one that Qt can say.
[[nodiscard]] bool isText(const QString& fileName);

/// Whether the name ends so (".hazard"), in whatever case. The ending of a file that is made says what it is: nothing
/// is written under a name that says otherwise.
[[nodiscard]] bool hasEnding(const QString& fileName, const QString& ending);

/// A name by which Qt can open the file: the same for most; for others that of a descriptor which stays open until the
/// program ends. A file that cannot be opened keeps its name.
[[nodiscard]] QString openableName(const QString& fileName);
/// The same of a file that need not be there: only its folder gets another name.
[[nodiscard]] QString reachableName(const QString& fileName);

} // namespace hz::store
