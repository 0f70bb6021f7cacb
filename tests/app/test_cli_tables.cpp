#include "model/sheets/any_workbook.h"
#include "model/sheets/tables/project_tables.h"
#include "model/sheets/tables/xlsx_writer.h"
#include "model/store/project_file.h"
#include "support/program.h"
#include "support/scratch.h"
#include "support/sketch.h"

using namespace hz;
using testing::contentOf;
using testing::Outcome;
using testing::run;
using testing::Sketch;
using testing::writeFile;

/// Tables go out, are edited as people do, and come back.
class TestCliTables : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Sketch> m_sketch;

    QString at(const QString& name) const { return m_folder->filePath(name); }

    QStringList namesIn(const QString& file) const
    {
        const auto book = sheets::readWorkbook(contentOf(at(file)), QStringLiteral("text"));
        QStringList names;
        for (std::size_t i = 0; book && i < book->sheets.size(); ++i)
            names << book->sheets[i].name;
        return names;
    }

    domain::Node fireIn(const QString& file) const
    {
        const auto model = store::readProject(at(file));
        return model ? *model->node((*m_sketch)["H01"]) : domain::Node{};
    }

    /// The exported table of hazards with a word of it replaced.
    QByteArray edited(const QByteArray& from, const QByteArray& to) const
    {
        return run({ "export", at("p.hazard"), "-o", "-", "--format", "csv" }).output.replace(from, to);
    }

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        m_sketch.emplace("C01 title=Sparks p=0.1 -> H01 title=Fire owner=Ann -> S01 title=Burns T=2:100;"
                         "K01 title=Valve p=0.2 status=verified guards C01->H01");
        QVERIFY(store::writeProject(at("p.hazard"), m_sketch->model));
    }

    void aWorkbookHasEveryTable()
    {
        QCOMPARE(run({ "export", at("p.hazard"), "-o", at("p.xlsx") }).status, 0);
        QCOMPARE(namesIn("p.xlsx"),
            QStringList({ "Hazards", "Causes", "Consequences", "Controls", "Links", "Guarded links", "Occasions",
                "Incidents", "Evidence", "Sign-offs", "Actions", "Scales" }));
        QCOMPARE(run({ "export", at("p.hazard"), "-o", "-", "--format", "xlsx" }).output, contentOf(at("p.xlsx")));
    }

    void oneTableGoesAlone()
    {
        for (const QString& table : sheets::tableKeys()) {
            QCOMPARE(run({ "export", at("p.hazard"), "-o", at(table + ".xlsx"), "--table", table }).status, 0);
            QCOMPARE(namesIn(table + ".xlsx").size(), 1);
            const Outcome text = run({ "export", at("p.hazard"), "-o", "-", "--format", "csv", "--table", table });
            QCOMPARE(text.status, 0);
            QVERIFY(text.output.startsWith(table == u"scales" ? "Scale," : "graphazard:"));
        }
        QVERIFY(run({ "export", at("p.hazard"), "-o", "-", "--format", "csv" }).output.contains("\r\n"));
        EXPECT_REFUSED(run({ "export", at("p.hazard"), "-o", at("p.json"), "--table", "hazards" }), ".xlsx, .csv");
        QCOMPARE(run({ "export", at("p.hazard"), "-o", at("p.csv"), "--table", "nonsense" }).status, 2);
        QVERIFY(!QFile::exists(at("p.json")) && !QFile::exists(at("p.csv")));
    }

    void whatWasNotEditedChangesNothing()
    {
        QCOMPARE(run({ "export", at("p.hazard"), "-o", at("p.xlsx") }).status, 0);
        const Outcome outcome = run({ "import", at("p.xlsx"), "--into", at("p.hazard"), "-o", at("q.hazard") });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QVERIFY(*store::readProject(at("q.hazard")) == m_sketch->model);
        QCOMPARE(outcome.output.count('\n'), 12); // the head and eleven tables
    }

    void editsComeBack()
    {
        QVERIFY(writeFile(at("p.csv"), edited(",Fire,", ",\"Fire, large\",") + ",,,A new one\r\n"));
        const Outcome outcome = run({ "import", at("p.csv"), "--into", at("p.hazard"), "-o", at("q.hazard") });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QVERIFY2(outcome.output.simplified() == "Table Changed New Same p 1 1 0", outcome.output);
        QCOMPARE(fireIn("q.hazard").title, QStringLiteral("Fire, large"));
        QCOMPARE(store::readProject(at("q.hazard"))->nodes().size(), std::size_t(5));
        QCOMPARE(fireIn("p.hazard").title, QStringLiteral("Fire")); // the one it went into is as it was
    }

    /// All of it or nothing, with each place and reason.
    void mistakesAreTold()
    {
        QVERIFY(writeFile(at("p.csv"), edited(",Any (OR),", ",sometimes,")));
        const Outcome outcome = run({ "import", at("p.csv"), "--into", at("p.hazard"), "-o", at("q.hazard") });
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.output, QByteArray());
        QVERIFY2(outcome.messages.contains("p.csv: p, "), outcome.messages);
        QVERIFY2(outcome.messages.contains(
                     "“sometimes” is none of the choices of this column. Write one of: Any (OR), All (AND)"),
            outcome.messages);
        QVERIFY2(outcome.messages.contains("nothing was written"), outcome.messages);
        QVERIFY(!QFile::exists(at("q.hazard")));
    }

    void otherFilesAreRefused()
    {
        const QString into = at("p.hazard");
        QVERIFY(writeFile(at("register.csv"), "Hazard,Owner\nFire,Ann\n"));
        EXPECT_REFUSED(run({ "import", at("register.csv"), "--into", into, "-o", at("q.hazard") }), "register.csv");
        EXPECT_REFUSED(run({ "import", at("none.csv"), "--into", into, "-o", at("q.hazard") }), "none.csv");
        QVERIFY(writeFile(at("broken.xlsx"), "PK\x03\x04 and no more"));
        EXPECT_REFUSED(run({ "import", at("broken.xlsx"), "--into", into, "-o", at("q.hazard") }), "broken.xlsx");
        QVERIFY(writeFile(at("p.csv"), edited("x", "x")));
        EXPECT_REFUSED(run({ "import", at("p.csv"), "--into", into, "-o", into, "--force" }), "p.hazard");
        EXPECT_REFUSED(run({ "import", at("p.csv"), "-o", at("q.hazard") }), "--into");
        QVERIFY(!QFile::exists(at("q.hazard")));
    }
};

QTEST_GUILESS_MAIN(TestCliTables)
#include "test_cli_tables.moc"
