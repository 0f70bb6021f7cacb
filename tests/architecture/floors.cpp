#include "architecture/floors.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

namespace hz::architecture {

namespace {

/// Qt Core types that are values: they own no thread, no event loop and no file.
const QSet<QString> kValues{ "QAnyStringView", "QBitArray", "QByteArray", "QByteArrayList", "QByteArrayView",
    "QCborValue", "QChar", "QCollator", "QCryptographicHash", "QDate", "QDateTime", "QFlags", "QHash", "QHashFunctions",
    "QLatin1String", "QLatin1StringView", "QList", "QLocale", "QMap", "QMarginsF", "QMetaType", "QMultiHash",
    "QMultiMap", "QPair", "QPoint", "QPointF", "QRect", "QRectF", "QRegularExpression", "QSet", "QSharedData",
    "QSharedDataPointer", "QSize", "QSizeF", "QString", "QStringBuilder", "QStringConverter", "QStringDecoder",
    "QStringEncoder", "QStringList", "QStringLiteral", "QStringTokenizer", "QStringView", "QTime", "QTimeZone", "QUrl",
    "QUuid", "QVariant", "QVariantList", "QVariantMap", "QVector", "QVersionNumber", "QXmlStreamReader",
    "QXmlStreamWriter", "QtAlgorithms", "QtEndian", "QtGlobal", "QtMath", "QtTypes" };

/// Qt Core types that speak with the file system.
const QSet<QString> kFiles{ "QBuffer", "QDataStream", "QDir", "QDirIterator", "QFile", "QFileDevice", "QFileInfo",
    "QIODevice", "QLockFile", "QResource", "QSaveFile", "QStandardPaths", "QStorageInfo", "QSysInfo", "QTemporaryDir",
    "QTemporaryFile", "QTextStream" };

/// Qt Core types that turn texts into the user's language.
const QSet<QString> kTexts{ "QCoreApplication", "QTranslator" };

struct Family {
    QString pattern;
    QString library;
};

/// Libraries whose headers are known by their look, first match first.
const QList<Family> kFamilies{
    { "boost/graph/.*|boost/property_map/.*|boost/pending/.*", "Boost.Graph" },
    { "boost/.*", "Boost" },
    { "SQLiteCpp/.*|sqlite3\\.h", "SQLite" },
    { "qcustomplot\\.h", "QCustomPlot" },
    { "qpdf/.*", "qpdf" },
    { "graphviz/.*|gvc\\.h|cgraph\\.h", "Graphviz" },
    { "rapidjson/.*", "RapidJSON" },
    { "zlib\\.h", "zlib" },
    { "archive(_entry)?\\.h", "libarchive" },
    { "expat\\.h", "expat" },
    { "nettle/.*", "nettle" },
    { "xlsxwriter(\\.h|/.*)", "xlsxwriter" },
    { "CLI/.*", "CLI11" },
    { "windows\\.h|io\\.h|(sys/|linux/).*\\.h|(errno|fcntl|grp|iconv|limits|pwd|signal|stdio|stdlib|string|unistd)\\.h",
        "system" },
    { "[a-z_0-9]+", "std" },
};

QHash<QString, Floor> byFolder(const QList<Floor>& table)
{
    QHash<QString, Floor> index;
    for (const Floor& floor : table)
        index.insert(floor.folder, floor);
    return index;
}

QString folderOf(const QString& path)
{
    return path.section('/', 0, -2);
}

bool isOurs(const QString& header)
{
    return header.startsWith("model/") || header.startsWith("ui/") || header.startsWith("app/");
}

QString withoutComments(QString source)
{
    static const QRegularExpression block("/\\*.*?\\*/", QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression line("//[^\n]*");
    for (auto match = block.match(source); match.hasMatch(); match = block.match(source, match.capturedStart()))
        source.replace(match.capturedStart(), match.capturedLength(), QString(match.captured().count('\n'), '\n'));
    return source.remove(line);
}

QString ownHeaderFault(const QSet<QString>& below, const QString& folder, const Include& include)
{
    static const QRegularExpression moc("^([a-z0-9_]+\\.moc|moc_[a-z0-9_]+\\.cpp)$");
    if (moc.match(include.header).hasMatch())
        return {};
    if (!isOurs(include.header))
        return QString("\"%1\" is not written from the root of the repository").arg(include.header);
    const QString target = folderOf(include.header);
    if (below.contains(target))
        return {};
    return QString("%1 does not stand on %2 (%3)").arg(folder, target, include.header);
}

QString libraryFault(const Floor& floor, const Libraries& libraries, const Include& include)
{
    if (isOurs(include.header))
        return QString("<%1> is ours: write it in quotes").arg(include.header);
    const QString library = libraries.of(include.header);
    if (library.isEmpty())
        return QString("<%1> belongs to no library of the table").arg(include.header);
    if (floor.libraries.contains(library))
        return {};
    return QString("%1 may not use %2 (<%3>)").arg(floor.folder, library, include.header);
}

} // namespace

QList<Include> includesOf(const QString& source)
{
    static const QRegularExpression pattern("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]");
    QList<Include> found;
    const QStringList lines = withoutComments(source).split('\n');
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = pattern.match(lines[i]);
        if (match.hasMatch())
            found.append({ i + 1, match.captured(2).trimmed(), match.captured(1) == "\"" });
    }
    return found;
}

Libraries::Libraries(const QString& qtHeaders)
{
    const QDir root(qtHeaders);
    for (const QString& module : root.entryList({ "Qt*" }, QDir::Dirs)) {
        const QStringList headers = QDir(root.filePath(module)).entryList(QDir::Files);
        m_qtModules.insert(module, QSet<QString>(headers.begin(), headers.end()));
    }
}

QString Libraries::of(const QString& header) const
{
    if (const QString qt = ofQt(header); !qt.isEmpty())
        return qt;
    for (const Family& family : kFamilies) {
        if (QRegularExpression(QRegularExpression::anchoredPattern(family.pattern)).match(header).hasMatch())
            return family.library;
    }
    return {};
}

/// The module may be written (<QtWidgets/QMessageBox>) or left to the include path (<QMessageBox>). Headers of
/// Qt Core are told apart by what they bring: values, files, texts, or the machinery of objects and threads.
QString Libraries::ofQt(const QString& header) const
{
    QString module = header.section('/', 0, -2);
    const QString name = header.section('/', -1);
    if (module.isEmpty() && m_qtModules.contains(name))
        return name; // <QtWidgets> as a whole
    if (module.isEmpty()) {
        for (auto it = m_qtModules.begin(); it != m_qtModules.end() && module.isEmpty(); ++it) {
            if (it->contains(name))
                module = it.key();
        }
    }
    if (!m_qtModules.contains(module))
        return {};
    if (module != "QtCore")
        return module;
    if (kValues.contains(name))
        return "QtCore values";
    if (kFiles.contains(name))
        return "QtCore files";
    return kTexts.contains(name) ? "QtCore texts" : "QtCore";
}

QSet<QString> reachable(const QList<Floor>& table, const QString& folder)
{
    const QHash<QString, Floor> index = byFolder(table);
    QSet<QString> seen;
    QStringList open{ folder };
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (seen.contains(next))
            continue;
        seen.insert(next);
        open += index.value(next).standsOn;
    }
    return seen;
}

QStringList violations(
    const QList<Floor>& table, const Libraries& libraries, const QString& path, const QString& source)
{
    const QString folder = folderOf(path);
    const QHash<QString, Floor> index = byFolder(table);
    if (!index.contains(folder))
        return { QString("%1: the folder %2 has no row in tests/architecture/table.cpp").arg(path, folder) };

    const QSet<QString> below = reachable(table, folder);
    QStringList faults;
    for (const Include& include : includesOf(source)) {
        const QString fault = include.quoted ? ownHeaderFault(below, folder, include)
                                             : libraryFault(index.value(folder), libraries, include);
        if (!fault.isEmpty())
            faults.append(QString("%1:%2: %3").arg(path).arg(include.line).arg(fault));
    }
    return faults;
}

QList<Floor> linkedFloors(const QString& cmake)
{
    static const QRegularExpression comment("#[^\\n]*");
    static const QRegularExpression call("hz_floor\\(\\s*(\\S+)\\s+([^\\s)]+)(?:\\s+LINK\\s+([^)]*))?\\)");
    const QString text = QString(cmake).remove(comment);

    QHash<QString, QString> folderOfTarget;
    for (auto it = call.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        folderOfTarget.insert(match.captured(1), match.captured(2));
    }
    QList<Floor> found;
    for (auto it = call.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        Floor floor{ match.captured(2), {}, {} };
        for (const QString& target : match.captured(3).simplified().split(' ', Qt::SkipEmptyParts)) {
            const auto folder = folderOfTarget.constFind(target);
            if (folder != folderOfTarget.constEnd())
                floor.standsOn.append(*folder);
            else
                floor.libraries.append(target);
        }
        found.append(floor);
    }
    return found;
}

} // namespace hz::architecture
