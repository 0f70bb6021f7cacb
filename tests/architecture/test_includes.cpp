#include "architecture/floors.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace hz::architecture;

namespace {

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A house of three floors to try the reading on.
const QList<Floor> kHouse{
    { "model/base", {}, { "std" } },
    { "model/domain", { "model/base" }, { "std", "QtCore values" } },
    { "ui/common", { "model/domain" }, { "std", "QtCore values", "QtCore", "QtWidgets" } },
};

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT

private:
    Libraries m_libraries{ HZ_QT_HEADERS };

private slots:
    void qtIsFound() { QVERIFY2(m_libraries.knowsQt(), "no QtWidgets folder in " HZ_QT_HEADERS); }

    void includesAreRead()
    {
        const auto found = includesOf("#pragma once\n"
                                      "#include \"model/base/id.h\"\n"
                                      "  #  include <QString> // why\n"
                                      "// #include <QTimer>\n"
                                      "/* #include <QMenu>\n"
                                      "#include <QLabel> */\n"
                                      "const char* text = \"#include <QDial>\";\n"
                                      "#if 0\n"
                                      "#include <vector>\n"
                                      "#endif\n");
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].line, 2);
        QCOMPARE(found[0].header, "model/base/id.h");
        QVERIFY(found[0].quoted);
        QCOMPARE(found[1].line, 3);
        QCOMPARE(found[1].header, "QString");
        QVERIFY(!found[1].quoted);
        QCOMPARE(found[2].line, 9);
        QCOMPARE(found[2].header, "vector");
    }

    void headersBelongToLibraries_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("library");
        const QList<QPair<const char*, const char*>> cases{
            { "vector", "std" },
            { "cmath", "std" },
            { "string_view", "std" },
            { "QString", "QtCore values" },
            { "QtCore/QString", "QtCore values" },
            { "QFile", "QtCore files" },
            { "QCoreApplication", "QtCore texts" },
            { "QTimer", "QtCore" },
            { "QPainter", "QtGui" },
            { "QUndoStack", "QtGui" },
            { "QMessageBox", "QtWidgets" },
            { "QtWidgets/QMessageBox", "QtWidgets" },
            { "qmessagebox.h", "QtWidgets" },
            { "QtWidgets", "QtWidgets" },
            { "QtWidgets/QtWidgets", "QtWidgets" },
            { "QSvgRenderer", "QtSvg" },
            { "QSqlDatabase", "QtSql" },
            { "QtConcurrent", "QtConcurrent" },
            { "boost/graph/adjacency_list.hpp", "Boost.Graph" },
            { "boost/math/distributions/beta.hpp", "Boost" },
            { "SQLiteCpp/Database.h", "SQLite" },
            { "sqlite3.h", "SQLite" },
            { "qcustomplot.h", "QCustomPlot" },
            { "qpdf/QPDF.hh", "qpdf" },
            { "graphviz/gvc.h", "Graphviz" },
            { "gvc.h", "Graphviz" },
            { "rapidjson/reader.h", "RapidJSON" },
            { "CLI/CLI.hpp", "CLI11" },
            { "unistd.h", "system" },
            { "nettle/sha2.h", "nettle" },
            { "curl/curl.h", "" },
        };
        for (const auto& [header, library] : cases)
            QTest::newRow(header) << QString(header) << QString(library);
    }

    void headersBelongToLibraries()
    {
        QFETCH(QString, header);
        QTEST(m_libraries.of(header), "library");
    }

    void faultsAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char* name, const char* path, const char* source, const QStringList& faults) {
            QTest::newRow(name) << QString(path) << QString(source) << faults;
        };
        row("downward", "ui/common/a.cpp", "#include \"model/base/id.h\"\n#include <QLabel>\n", {});
        row("own folder", "model/base/a.cpp", "#include \"model/base/id.h\"\n#include <vector>\n", {});
        row("moc file", "ui/common/a.cpp", "#include \"a.moc\"\n#include \"moc_a.cpp\"\n", {});
        row("upward", "model/base/a.cpp", "\n#include \"model/domain/node.h\"\n",
            { "model/base/a.cpp:2: model/base does not stand on model/domain (model/domain/node.h)" });
        row("widget in the model", "model/domain/a.h", "#include <QtWidgets/QMessageBox>\n",
            { "model/domain/a.h:1: model/domain may not use QtWidgets (<QtWidgets/QMessageBox>)" });
        row("widget without its module", "model/domain/a.h", "#include <QLabel>\n",
            { "model/domain/a.h:1: model/domain may not use QtWidgets (<QLabel>)" });
        row("Qt in the base", "model/base/a.h", "#include <QString>\n",
            { "model/base/a.h:1: model/base may not use QtCore values (<QString>)" });
        row("object in the domain", "model/domain/a.h", "#include <QTimer>\n",
            { "model/domain/a.h:1: model/domain may not use QtCore (<QTimer>)" });
        row("unknown library", "ui/common/a.cpp", "#include <curl/curl.h>\n",
            { "ui/common/a.cpp:1: <curl/curl.h> belongs to no library of the table" });
        row("beside the file", "ui/common/a.cpp", "#include \"b.h\"\n",
            { "ui/common/a.cpp:1: \"b.h\" is not written from the root of the repository" });
        row("ours in angles", "ui/common/a.cpp", "#include <model/base/id.h>\n",
            { "ui/common/a.cpp:1: <model/base/id.h> is ours: write it in quotes" });
        row("two faults", "model/base/a.h", "#include <QString>\n#include \"ui/common/b.h\"\n",
            { "model/base/a.h:1: model/base may not use QtCore values (<QString>)",
                "model/base/a.h:2: model/base does not stand on ui/common (ui/common/b.h)" });
        row("new folder", "model/attic/a.h", "",
            { "model/attic/a.h: the folder model/attic has no row in tests/architecture/table.cpp" });
    }

    void faultsAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, source);
        QTEST(violations(kHouse, m_libraries, path, source), "faults");
    }

    void linesOfCMakeAreRead()
    {
        const auto found = linkedFloors("# hz_floor(hz_no no)\n"
                                        "hz_floor(hz_base model/base)\n"
                                        "hz_floor(hz_store model/store\n    LINK hz_base SQLiteCpp) # hz_more\n");
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].folder, "model/base");
        QCOMPARE(found[0].standsOn, QStringList());
        QCOMPARE(found[1].folder, "model/store");
        QCOMPARE(found[1].standsOn, QStringList{ "model/base" });
        QCOMPARE(found[1].libraries, QStringList{ "SQLiteCpp" });
    }

    /// The table has no cycle, and a row for everything that it mentions.
    void tableIsAPicture()
    {
        QSet<QString> built;
        for (const Floor& floor : floors()) {
            for (const QString& below : floor.standsOn)
                QVERIFY2(built.contains(below), qPrintable(floor.folder + " stands on the later " + below));
            built.insert(floor.folder);
        }
    }

    /// What CMake links is what the table says.
    void tableIsWhatCMakeLinks()
    {
        const auto linked = linkedFloors(read(HZ_ROOT "/model/CMakeLists.txt") + read(HZ_ROOT "/ui/CMakeLists.txt"));
        QVERIFY(linked.size() >= 12);
        QSet<QString> folders;
        for (const Floor& floor : linked) {
            folders.insert(floor.folder);
            QVERIFY2(reachable(linked, floor.folder) == reachable(floors(), floor.folder),
                qPrintable(floor.folder + ": hz_floor in CMakeLists.txt and tests/architecture/table.cpp differ"));
        }
        for (const Floor& floor : floors()) {
            const bool isProgram = floor.folder.startsWith("app/");
            const bool isPlanned = !QDir(HZ_ROOT "/" + floor.folder).exists();
            QVERIFY2(folders.contains(floor.folder) || isProgram || isPlanned, qPrintable(floor.folder));
        }
    }

    /// A tip that is made elsewhere may show text of the model as markup.
    void tipsAreMadeInOnePlace()
    {
        int found = 0;
        QDirIterator it(HZ_ROOT "/ui", { "*.cpp", "*.h" }, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = QDir(HZ_ROOT).relativeFilePath(it.next());
            const QString source = read(QDir(HZ_ROOT).filePath(path));
            const bool makesTips = source.contains("setToolTip(") || source.contains("QToolTip::showText(");
            QVERIFY2(!makesTips || path == "ui/common/tip.cpp", qPrintable(path + ": use ui/common/tip.h"));
            found += makesTips ? 1 : 0;
        }
        QCOMPARE(found, 1);
    }

    void everyFileKeepsToItsFloor()
    {
        QStringList faults;
        int files = 0;
        for (const char* top : { "app", "model", "ui" }) {
            QDirIterator it(HZ_ROOT "/" + QString(top), { "*.cpp", "*.h" }, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                faults += violations(floors(), m_libraries, QDir(HZ_ROOT).relativeFilePath(path), read(path));
                ++files;
            }
        }
        QVERIFY(files > 10);
        faults.sort();
        QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestIncludes)
#include "test_includes.moc"
