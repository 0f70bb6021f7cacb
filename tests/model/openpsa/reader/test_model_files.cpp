#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/reader/open_psa_reader.h"

#include <QtTest>

using namespace hz;
using namespace hz::openpsa;

namespace {

using Files = QMap<QString, QByteArray>;

SourceFile file(const QString& name, const QByteArray& content)
{
    return { name.toStdString(), ("<opsa-mef>\n" + content + "\n</opsa-mef>").toStdString() };
}

QByteArray eventNamed(const char* name)
{
    return QByteArray("<model-data><define-basic-event name='") + name + "'/></model-data>";
}

QByteArray include(const char* name)
{
    return QByteArray("<include file='") + name + "'/>";
}

struct Reading {
    base::Result<OpenPsaModel> model;
    QStringList asked;
};

/// Reads `given`, with the others beside them.
Reading read(const std::vector<SourceFile>& given, const Files& others = {})
{
    QStringList asked;
    auto model = readOpenPsa(given, [&](const std::string& name) -> std::optional<std::string> {
        asked.push_back(QString::fromStdString(name));
        const auto found = others.constFind(asked.back());
        return found == others.constEnd() ? std::nullopt : std::optional(file(asked.back(), *found).bytes);
    });
    return { std::move(model), asked };
}

QStringList eventsOf(const base::Result<OpenPsaModel>& model)
{
    QStringList names;
    for (const BasicEvent& basic : model->basicEvents)
        names.push_back(QString::fromStdString(basic.name));
    return names;
}

} // namespace

class TestModelFiles : public QObject {
    Q_OBJECT

private slots:
    void severalFilesAreOneModel()
    {
        const auto reading = read({ file("a.xml",
                                        "<define-fault-tree name='T'><define-gate name='g'><event name='e'/>"
                                        "</define-gate></define-fault-tree>"),
            file("b.xml", "\n" + eventNamed("e")) });
        QVERIFY(reading.model.ok());
        QCOMPARE(reading.model->files, (std::vector<std::string>{ "a.xml", "b.xml" }));
        QCOMPARE(reading.model->gates[0].formula.index, 0U);
        QCOMPARE(reading.model->basicEvents[0].file, 1U);
        QCOMPARE(reading.model->basicEvents[0].line, 3);
        QVERIFY(reading.asked.isEmpty());
    }

    void filesBesideAreIncludedOnce()
    {
        const auto reading = read({ file("in/a.xml", include("b.xml") + eventNamed("a") + include("c.xml")),
                                      file("other.xml", eventNamed("z")) },
            { { "in/b.xml", include("c.xml") + eventNamed("b") }, { "in/c.xml", eventNamed("c") } });
        QVERIFY2(reading.model.ok(), reading.model.ok() ? "" : reading.model.error().code.key());
        QCOMPARE(eventsOf(reading.model), (QStringList{ "a", "b", "c", "z" }));
        QCOMPARE(reading.model->files, (std::vector<std::string>{ "in/a.xml", "in/b.xml", "in/c.xml", "other.xml" }));
        QCOMPARE(reading.asked, (QStringList{ "in/b.xml", "in/c.xml" }));
    }

    void includesMayStandAmongDefinitions()
    {
        const auto reading = read({ file("a.xml",
                                      "<model-data>" + include("b.xml") + "</model-data><define-fault-tree name='T'>"
                                          + include("c.xml") + "</define-fault-tree>") },
            { { "b.xml", eventNamed("b") }, { "c.xml", eventNamed("c") } });
        QVERIFY(reading.model.ok());
        QCOMPARE(eventsOf(reading.model), (QStringList{ "b", "c" }));
    }

    void filesBelowAreIncluded()
    {
        const auto reading = read({ file("in/a.xml", include("./b.xml") + include("data/c.xml")) },
            { { "in/b.xml", eventNamed("b") }, { "in/data/c.xml", include("d.xml") + include("../b.xml") },
                { "in/data/d.xml", eventNamed("d") } });
        QVERIFY(!reading.model.ok()); // up is not down
        QCOMPARE(reading.model.error().place, std::string("in/data/c.xml:2"));
        const auto down = read({ file("in/a.xml", include("./b.xml") + include("data//x/../c.xml")) },
            { { "in/b.xml", eventNamed("b") }, { "in/data/c.xml", include("d.xml") },
                { "in/data/d.xml", eventNamed("d") } });
        QVERIFY(down.model.ok());
        QCOMPARE(eventsOf(down.model), (QStringList{ "b", "d" }));
    }

    void partsStandWhereTheyAreIncluded()
    {
        const auto part = [](const char* content) { return std::optional(std::string(content)); };
        const auto model = readOpenPsa(
            { file("a.xml",
                "<define-fault-tree name='T' role='private'><xi:include xmlns:xi='x' href='g.xml'><xi:fallback><x/>"
                "</xi:fallback></xi:include></define-fault-tree><model-data><xi:include xmlns:xi='x' href='e.xml'/>"
                "</model-data>") },
            [&](const std::string& name) {
                return name == "g.xml" ? part("<define-gate name='g'><basic-event name='e'/></define-gate>")
                                       : part("<define-basic-event name='e'/>");
            });
        QVERIFY2(model.ok(), model.ok() ? "" : model.error().code.key());
        QCOMPARE(model->gates[0].name, std::string("T.g"));
        QCOMPARE(eventsOf(model), (QStringList{ "e" }));
        QVERIFY(model->notes.empty());
    }

    void errorsSayInWhichFile_data()
    {
        QTest::addColumn<Files>("others");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("place");
        QTest::newRow("in the included file") << Files{ { "b.xml", "\n<define-thing/>" } } << "unknown-element"
                                              << "define-thing"
                                              << "b.xml:3";
        QTest::newRow("no XML") << Files{ { "b.xml", "</x>" } } << "not-xml" << QString() << "b.xml:2";
        QTest::newRow("not there") << Files{ { "b.xml", "\n\n" + include("c.xml") } } << "include-not-found"
                                   << "c.xml"
                                   << "b.xml:4";
        QTest::newRow("elsewhere") << Files{ { "b.xml", include("../c.xml") } } << "include-elsewhere"
                                   << "../c.xml"
                                   << "b.xml:2";
        QTest::newRow("loop") << Files{ { "b.xml", include("c.xml") }, { "c.xml", "\n" + include("b.xml") } } << "loop"
                              << "b.xml > c.xml > b.xml"
                              << "c.xml:3";
        QTest::newRow("loop to the first") << Files{ { "b.xml", include("a.xml") } } << "loop"
                                           << "a.xml > b.xml > a.xml"
                                           << "b.xml:2";
        QTest::newRow("twice") << Files{ { "b.xml", "\n" + eventNamed("a") } } << "duplicate"
                               << "a"
                               << "b.xml:3";
        QTest::newRow("undefined") << Files{ { "b.xml",
            "<define-fault-tree name='T'><define-gate name='g'>\n<event name='x'/></define-gate>"
            "</define-fault-tree>" } }
                                   << "undefined"
                                   << "x"
                                   << "b.xml:3";
    }

    void errorsSayInWhichFile()
    {
        QFETCH(Files, others);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        QFETCH(QString, place);
        const auto reading = read({ file("a.xml", eventNamed("a") + include("b.xml")) }, others);
        QVERIFY(!reading.model.ok());
        QCOMPARE(QString::fromLatin1(reading.model.error().code.key()), QStringLiteral("openpsa.") + code);
        QCOMPARE(QString::fromStdString(reading.model.error().place), place);
        if (!detail.isEmpty())
            QCOMPARE(QString::fromStdString(reading.model.error().detail), detail);
    }

    void tooManyFilesAreRefused()
    {
        int asked = 0;
        const auto model = readOpenPsa({ file("0.xml", include("1.xml")) }, [&](const std::string&) {
            ++asked;
            const QByteArray next = QByteArray::number(asked + 1) + ".xml";
            return std::optional(file({}, include(next.constData())).bytes);
        });
        QVERIFY(!model.ok());
        QCOMPARE(model.error(), (base::Error{ base::OpenPsaError::TooManyFiles, {}, "1000", "1000.xml:1" }));
        QCOMPARE(asked, 1000);
    }
};

QTEST_GUILESS_MAIN(TestModelFiles)
#include "test_model_files.moc"
