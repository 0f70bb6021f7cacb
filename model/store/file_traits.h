#pragma once

#include <QString>
#include <QStringList>

namespace hz::store {

/// May a save lose what the target has beside its content?
enum class Loss { Refused, Accepted };

/// Gives `to` what `from` has beside its content: owner, group, mode, access lists, extended attributes. Returns what
/// could not be given, and that `from` has other names, each as a word and its value: "owner alice", "group team",
/// "mode 660", "names 2", "access-list", "attribute user.note". Never lets in anybody whom `from` keeps out.
[[nodiscard]] QStringList takeOverTraits(const QString& to, const QString& from);
/// Gives a private file what any new file in its folder gets.
void takeTraitsOfNewFile(const QString& file);

} // namespace hz::store
