#include "model/exchange/library.h"
#include "model/exchange/twin.h"
#include "model/store/file_name.h"
#include "model/store/project_file.h"
#include "support/faults.h"
#include "support/program.h"
#include "support/scratch.h"
#include "support/sketch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QXmlStreamReader>

#include <array>

using namespace hz;
using testing::contentOf;
using testing::Outcome;
using testing::run;
using testing::writeFile;

namespace {

/// Every way of writing a file: the words, with IN for a project, TWIN for a twin and OUT for the file.
struct Way {
    const char* name;
    QStringList words;
};

std::vector<Way> ways()
{
    return {
        { "new.hazard", { "new", "OUT", "--template", "codex" } },
        { "new.json", { "new", "OUT", "--template", "codex" } },
        { "import.hazard", { "import", "TWIN", "-o", "OUT" } },
        { "import.json", { "import", "TWIN", "-o", "OUT" } },
        { "export.hazard", { "export", "TWIN", "-o", "OUT" } },
        { "export.json", { "export", "IN", "-o", "OUT" } },
        { "export.xml", { "export", "IN", "-o", "OUT" } },
        { "export.xlsx", { "export", "IN", "-o", "OUT" } },
        { "export.csv", { "export", "IN", "-o", "OUT" } },
        { "report.pdf", { "report", "IN", "-o", "OUT" } },
        { "blocks.jsonl", { "blocks", "--length", "2", "--count", "20", "-o", "OUT" } },
    };
}

/// Bytes as QProcess cannot say them.
Outcome runBytes(const QByteArray& shellWords)
{
    return testing::runProgram(QStringLiteral("/bin/sh"),
        { QStringLiteral("-c"), QString::fromLatin1("exec " GRAPHAZARD_PROGRAM " " + shellWords) });
}

} // namespace

/// What the command line writes: files, and standard output.
class TestCliOutputs : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        const auto model = exchange::templateModel(QStringLiteral("infusion-pump"));
        QVERIFY(store::writeProject(at("in.hazard"), *model));
        QVERIFY(writeFile(at("in.json"), exchange::writeTwin(*model)));
    }

    void nothingIsWrittenOverItsInputOrAnotherKind_data() { addWays(); }
    void nothingIsWrittenOverItsInputOrAnotherKind()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, out);
        const QStringList ours = QFileInfo(out).suffix() == u"hazard" ? QStringList{ "other.json", "other.pdf" }
                                                                      : QStringList{ "other.hazard", "other.txt" };
        for (const QString& other : ours) {
            makeOther(at(other));
            const QByteArray before = contentOf(at(other));
            QVERIFY(QFile::copy(at(other), at(out)));
            for (const bool force : { false, true })
                EXPECT_REFUSED(run(said(words, out) + forced(force)), at(out).toUtf8());
            QCOMPARE(contentOf(at(out)), before);
            QVERIFY(QFile::remove(at(out)));
        }
        for (const QString input : { "in.hazard", "in.json" }) {
            const QByteArray before = contentOf(at(input));
            if (words.contains(input == u"in.json" ? "TWIN" : "IN"))
                EXPECT_REFUSED(run(said(words, input) + forced(true)), at(input).toUtf8());
            QCOMPARE(contentOf(at(input)), before);
        }
    }

    void itsOwnKindOnlyWithForce_data() { addWays(); }
    void itsOwnKindOnlyWithForce()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, out);
        QCOMPARE(run(said(words, out)).status, 0);
        const QByteArray before = contentOf(at(out));
        EXPECT_REFUSED(run(said(words, out)), "--force");
        QCOMPARE(contentOf(at(out)), before);
        const Outcome outcome = run(said(words, out) + forced(true));
        QVERIFY2(outcome.status == 0, outcome.messages);
        EXPECT_REFUSED(run(said(words, QString())), "empty");
    }

    void ofFourAtOnceOneIsDone_data() { addWays(); }
    void ofFourAtOnceOneIsDone()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, out);
        std::array<QProcess, 4> processes;
        for (QProcess& process : processes) {
            process.setProcessEnvironment(testing::bareEnvironment());
            process.start(QStringLiteral(GRAPHAZARD_PROGRAM), said(words, out));
        }
        int done = 0;
        for (QProcess& process : processes) {
            QVERIFY(process.waitForFinished(60'000));
            QVERIFY(process.exitCode() == 0 || process.exitCode() == 2);
            done += process.exitCode() == 0;
        }
        QCOMPARE(done, 1);
        QCOMPARE(leftOvers(), QStringList());
    }

    /// Whatever fails: the old file or the new one, and never status 0 where it is the old.
    void disksThatFail_data() { addWays(); }
    void disksThatFail()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, out);
        QCOMPARE(run(said(words, out)).status, 0);
        const QByteArray old = contentOf(at(out)) + "\n\n"; // whole or not: it must stay
        for (const char* call : testing::kFaults) {
            for (int which = 1; which < 100; which *= 3) {
                QVERIFY(writeFile(at(out), old));
                const auto [outcome, isHit] = runWithFault(said(words, out) + forced(true), call, which);
                const QString where = QStringLiteral("%1 %2: %3")
                                          .arg(QLatin1String(call))
                                          .arg(which)
                                          .arg(QString::fromUtf8(outcome.messages));
                const bool isOld = contentOf(at(out)) == old;
                QVERIFY2(isOld || isWhole(at(out)), qPrintable(where));
                QVERIFY2(outcome.status == 0 ? !isOld : outcome.status == 2, qPrintable(where));
                QVERIFY2(outcome.status == 0 || isOld || outcome.messages.contains("will stay"), qPrintable(where));
                QVERIFY2(outcome.status == 0 || outcome.messages.contains(at(out).toUtf8()), qPrintable(where));
                QVERIFY2(leftOvers().isEmpty(), qPrintable(where));
                if (!isHit)
                    break;
            }
        }
    }

    void outputThatIsNotTakenIsNoSuccess()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no such device");
        QVERIFY(writeFile(at("m.xml"),
            "<opsa-mef><define-fault-tree name='F'><define-gate name='top'><basic-event name='a'/></define-gate>"
            "</define-fault-tree><model-data><define-basic-event name='a'><float value='0.5'/></define-basic-event>"
            "</model-data></opsa-mef>"));
        QVERIFY(writeFile(at("r.jsonl"), "{\"task_id\":\"a\",\"passed\":true}\n"));
        const QString in = at("in.hazard");
        const std::vector<QStringList> questions{ { "--help" }, { "--version" }, { "score", "--help" },
            { "analyze", "--help" }, { "score", in }, { "score", in, "--json" }, { "check", in }, { "verify", in },
            { "verify", in, "--json" }, { "analyze", in }, { "analyze", at("m.xml") },
            { "analyze", at("m.xml"), "--json" }, { "diff", in, at("in.json"), "--json" },
            { "evaluate", at("r.jsonl") }, { "export", in, "-o", "-" },
            { "blocks", "--length", "2", "--count", "5000", "-o", "-" } };
        for (const QStringList& question : questions) {
            const Outcome outcome = run(question, QStringLiteral("/dev/full"));
            QVERIFY2(outcome.status == 2, qPrintable(question.join(u' ')));
            QVERIFY2(outcome.messages.contains("standard output"), outcome.messages);
        }
    }

    void namesMayBeAnyBytes()
    {
        const std::string folder = m_folder->path().toStdString();
        const auto given = [&](const char* name) { return m_folder->path() + u'/' + store::fileNameOf(name); };
        QVERIFY(store::writeProject(
            given("caf\xE9.hazard"), *exchange::templateModel(QStringLiteral("chatbot-three-layers"))));
        const QByteArray in = "\"$(printf '" + m_folder->path().toUtf8() + "/caf\\351";
        for (const QByteArray verb : { "score", "check", "verify", "analyze" }) {
            const Outcome outcome = runBytes(verb + ' ' + in + ".hazard')\" --json");
            QVERIFY2(outcome.status < 2, outcome.messages);
            QVERIFY2(!outcome.json().isEmpty(), outcome.output);
            QVERIFY(QUtf8StringView(outcome.output).isValidUtf8());
        }
        for (const QByteArray words : { "export IN.hazard')\" -o IN.json')\"", "import IN.json')\" -o IN2.hazard')\"",
                 "report IN.hazard')\" -o IN.pdf')\"", "export IN.hazard')\" -o IN.xml')\"", "new IN3.hazard')\"" }) {
            QByteArray said = words;
            const Outcome outcome = runBytes(said.replace("IN", in));
            QVERIFY2(outcome.status == 0, outcome.messages);
        }
        for (const char* name : { "caf\xE9.json",
                 "caf\xE9"
                 "2.hazard",
                 "caf\xE9.pdf",
                 "caf\xE9"
                 "3.hazard" })
            QVERIFY2(!contentOf(store::openableName(given(name))).isEmpty(), name);
        const Outcome analysed = runBytes("analyze " + in + ".xml')\" --json");
        QVERIFY2(analysed.status == 0 && !analysed.json().isEmpty(), analysed.messages + analysed.output);
        const Outcome missing = runBytes("score " + in + ".none')\"");
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.messages.contains("/caf\uFFFD.none: There is no such file"), missing.messages);
        const QByteArray refused = runBytes("report " + in + ".json')\" -o " + in + ".json')\"").messages;
        QVERIFY2(refused.contains("/caf\uFFFD.json: "), refused);
        const QString told = runBytes("check " + in + ".hazard')\" --json").json()["file"].toString();
        QVERIFY2(told.endsWith(QStringLiteral("/caf\uFFFD.hazard")), qPrintable(told));
        QCOMPARE(runBytes("diff " + in + ".hazard')\" " + in + ".json')\"").status, 0);
        QVERIFY(writeFile(at("r.jsonl"), "{\"task_id\":\"a\",\"passed\":true}\n"));
        QCOMPARE(::rename(at("r.jsonl").toUtf8().constData(), (folder + "/caf\xE9.jsonl").c_str()), 0);
        const Outcome evaluated = runBytes("evaluate " + in + ".jsonl')\" --json");
        QVERIFY2(evaluated.status == 0 && !evaluated.json().isEmpty(), evaluated.messages + evaluated.output);
    }

    void whatSteersATerminalIsEscaped()
    {
        const QString hostile = QStringLiteral("a\u001b[2J\u009b1m\u007f\u202Eb\u2066c\u200F\uFEFFd");
        testing::Sketch made("C01 p=0.1 -> H01 -> S01 T=1");
        domain::Stage stage;
        stage.id = made.ids.next();
        stage.name = QStringLiteral("Pilot");
        made.model.put(stage);
        domain::Criterion criterion;
        criterion.id = made.ids.next();
        criterion.stage = stage.id;
        criterion.level = QStringLiteral("Low"); // names the hazard, as it is above
        made.model.put(criterion);
        made.edit<domain::Node>(made["H01"], [&](domain::Node& node) { node.title = hostile; });
        const domain::Model& model = made.model;
        QVERIFY(writeFile(at("h.json"), exchange::writeTwin(model)));
        const QString in = at("h.json");
        const std::vector<QStringList> questions{ { "score", in, "--json" }, { "check", in, "--json" },
            { "analyze", in, "--json", "--importance" }, { "diff", at("in.json"), in, "--json" },
            { "check", in, "--gate", stage.name, "--format", "junit" },
            { "check", in, "--gate", stage.name, "--format", "sarif" },
            { "check", in, "--gate", stage.name, "--format", "json" }, { "score", in }, { "check", in },
            { "diff", at("in.json"), in }, { "check", in, "--gate", stage.name }, { "export", in, "-o", "-" } };
        for (const QStringList& question : questions) {
            const Outcome outcome = run(question);
            const QString output = QString::fromUtf8(outcome.output);
            QVERIFY2(outcome.status < 2, outcome.messages);
            for (const char16_t steering : { u'\u001b', u'\u009b', u'\u007f', u'\u202E', u'\u2066', u'\uFEFF' })
                QVERIFY2(!output.contains(QChar(steering)), qPrintable(question.join(u' ')));
            if (question.contains(QStringLiteral("--json")) || question.contains(QStringLiteral("sarif")))
                QVERIFY2(!outcome.json().isEmpty(), outcome.output);
        }
        const QJsonObject scores = run({ "score", in, "--json" }).json();
        QStringList titles;
        for (const QJsonValue hazard : scores["postures"]["current"]["hazards"].toArray())
            titles << hazard["title"].toString();
        QVERIFY(titles.contains(hostile)); // escaped, not changed
        QXmlStreamReader xml(run({ "check", in, "--gate", stage.name, "--format", "junit" }).output);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void whatIsReadIsReadBack()
    {
        domain::Model model = exchange::newProject(QStringLiteral("codex")).value();
        domain::Node node = *model.nodes().all().front();
        node.notes = QString(1'200'000, u'n');
        model.put(node);
        QVERIFY(store::writeProject(at("long.hazard"), model));
        QCOMPARE(run({ "export", at("long.hazard"), "-o", at("long.json") }).status, 0);
        QCOMPARE(run({ "diff", at("long.hazard"), at("long.json") }).status, 0);
        node.notes = QString(5'000'000, u'n');
        model.put(node);
        QVERIFY(store::writeProject(at("longer.hazard"), model));
        QCOMPARE(run({ "verify", at("longer.hazard") }).status, 0);
        EXPECT_REFUSED(run({ "export", at("longer.hazard"), "-o", at("longer.json") }), "longer than the 4 MiB");
        EXPECT_REFUSED(run({ "export", at("longer.hazard"), "-o", "-" }), "longer than the 4 MiB");
        QVERIFY(!QFile::exists(at("longer.json")));
    }

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }

    static void addWays()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("out");
        for (const Way& way : ways())
            QTest::newRow(way.name) << way.words << QStringLiteral("out.") + QFileInfo(way.name).suffix();
    }

    QStringList said(const QStringList& words, const QString& out) const
    {
        QStringList said;
        for (const QString& word : words)
            said << (word == u"OUT"   ? (out.isEmpty() ? QString() : at(out))
                    : word == u"IN"   ? at("in.hazard")
                    : word == u"TWIN" ? at("in.json")
                                      : word);
        return said;
    }

    static QStringList forced(bool force) { return force ? QStringList{ "--force" } : QStringList(); }

    static void makeOther(const QString& path)
    {
        const auto model = exchange::templateModel(QStringLiteral("empty"));
        if (path.endsWith(u".hazard"))
            QVERIFY(store::writeProject(path, *model, true));
        else if (path.endsWith(u".json"))
            QVERIFY(writeFile(path, "{\n  \"name\": \"of a web program\"\n}\n"));
        else
            QVERIFY(writeFile(path, path.endsWith(u".pdf") ? "%PDF-1.4 theirs" : "notes"));
    }

    QStringList leftOvers() const
    {
        return QDir(m_folder->path()).entryList({ QStringLiteral(".graphazard-*") }, QDir::Files | QDir::Hidden);
    }

    static bool isWhole(const QString& path)
    {
        if (path.endsWith(u".pdf"))
            return contentOf(path).trimmed().endsWith("%%EOF");
        if (path.endsWith(u".jsonl"))
            return contentOf(path).count('\n') == 20;
        if (path.endsWith(u".csv"))
            return contentOf(path).endsWith("\r\n");
        if (path.endsWith(u".xlsx")) // the end of a ZIP archive has 22 bytes
            return contentOf(path).lastIndexOf("PK\x05\x06") == contentOf(path).size() - 22;
        return path.endsWith(u".xml") ? contentOf(path).trimmed().endsWith("</opsa-mef>")
                                      : run({ "verify", path }).status == 0;
    }

    std::pair<Outcome, bool> runWithFault(const QStringList& words, const char* call, int which) const
    {
        QTemporaryDir aside;
        const QString mark = aside.filePath(QStringLiteral("mark"));
        QProcessEnvironment environment = testing::bareEnvironment();
        testing::addFault(environment, QStringLiteral(HZ_FAULTS_LIBRARY), call, which, m_folder->path(), mark);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GRAPHAZARD_PROGRAM), words);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return { { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() },
            QFile::exists(mark) };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCliOutputs)
#include "test_cli_outputs.moc"
