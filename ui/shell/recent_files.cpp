#include "ui/shell/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace hz::ui {

namespace {
constexpr QLatin1String kKey("recentFiles");
constexpr int kMax = 10;
} // namespace

QStringList RecentFiles::paths() const
{
    return QSettings().value(kKey).toStringList();
}

void RecentFiles::add(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList kept = paths();
    kept.removeAll(absolute);
    kept.prepend(absolute);
    store(kept.mid(0, kMax));
}

void RecentFiles::clear()
{
    store({});
}

void RecentFiles::store(const QStringList& kept)
{
    QSettings().setValue(kKey, kept);
    emit changed();
}

} // namespace hz::ui
