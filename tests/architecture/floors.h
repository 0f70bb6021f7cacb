#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

/// The picture of the house as a table, and the reading of sources against it.
namespace hz::architecture {

/// One folder: the folders it stands on (and through them on theirs) and the libraries it may include itself.
struct Floor {
    QString folder;
    QStringList standsOn;
    QStringList libraries;
};

/// One `#include` as it is written.
struct Include {
    int line = 0;
    QString header;
    bool quoted = false; // "header" rather than <header>
};

/// The table: the one place to change when the picture changes.
[[nodiscard]] QList<Floor> floors();

/// The includes of a source text, in order. Those in comments do not count; those under #if do.
[[nodiscard]] QList<Include> includesOf(const QString& source);

/// The library that an angled header belongs to, by the names used in floors(); empty when nobody knows it.
/// Qt headers are looked up in the folders of the installed Qt.
class Libraries {
public:
    explicit Libraries(const QString& qtHeaders);
    [[nodiscard]] QString of(const QString& header) const;
    [[nodiscard]] bool knowsQt() const { return m_qtModules.contains("QtWidgets"); }

private:
    [[nodiscard]] QString ofQt(const QString& header) const;
    QHash<QString, QSet<QString>> m_qtModules; // module -> its headers
};

/// Every folder below `folder` in the picture, itself included.
[[nodiscard]] QSet<QString> reachable(const QList<Floor>& table, const QString& folder);

/// What is wrong with the includes of one file, one sentence each; `path` from the root of the repository.
[[nodiscard]] QStringList violations(
    const QList<Floor>& table, const Libraries& libraries, const QString& path, const QString& source);

/// The picture that the hz_floor lines of a CMakeLists.txt draw: standsOn holds folders, libraries the rest.
[[nodiscard]] QList<Floor> linkedFloors(const QString& cmake);

} // namespace hz::architecture
