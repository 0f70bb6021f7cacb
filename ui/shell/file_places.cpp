#include "ui/shell/file_places.h"

#include "model/drawing/plain_order.h"
#include "ui/shell/file_flow.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace hz::ui {

namespace {

constexpr QLatin1String kFolderKey("lastFolder");

} // namespace

QString lastFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString kept = QSettings().value(kFolderKey, documents).toString();
    return QDir(kept).exists() ? kept : documents;
}

void keepFolderOf(const QString& path)
{
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

QString fileNameFor(const QString& title)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    QString name = drawing::plainOrder(title).simplified();
    name.replace(forbidden, QStringLiteral("-"));
    return name.isEmpty() ? FileFlow::tr("project") : name.left(80);
}

bool isSameFile(const QString& a, const QString& b)
{
    const QString known = QFileInfo(a).canonicalFilePath();
    return !a.isEmpty() && !known.isEmpty() && known == QFileInfo(b).canonicalFilePath();
}

} // namespace hz::ui
