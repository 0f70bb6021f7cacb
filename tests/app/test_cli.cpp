#include "model/exchange/library.h"
#include "model/exchange/random_model.h"
#include "model/exchange/twin.h"
#include "model/store/project_file.h"
#include "support/program.h"
#include "support/reviewed.h"
#include "support/sketch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace hz;
using testing::Outcome;
using testing::run;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList keysOf(const QJsonObject& object)
{
    return object.keys(); // sorted
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void helpAndVersion()
    {
        QCOMPARE(run({ "--version" }).output, QByteArray("graphazard " GRAPHAZARD_VERSION "\n"));
        const Outcome help = run({ "--help" });
        QCOMPARE(help.status, 0);
        for (const char* verb : { "new", "score", "check", "import", "export", "diff", "verify" }) {
            QVERIFY(help.output.contains(verb));
            const Outcome verbHelp = run({ verb, "--help" });
            QCOMPARE(verbHelp.status, 0);
            QVERIFY(verbHelp.output.contains("Usage: graphazard " + QByteArray(verb)));
        }
    }

    /// A variable of a script that was never set: an answer to another question would pass for the one asked.
    void anEmptyValueIsRefused_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QStringList>("more");
        const std::pair<const char*, const char*> options[] = { { "check", "--gate" }, { "check", "--format" },
            { "check", "--today" }, { "score", "--category" }, { "score", "--posture" }, { "score", "--limit-seconds" },
            { "new", "--template" }, { "diff", "--baseline" }, { "analyze", "--node" }, { "analyze", "--ccf" },
            { "evaluate", "--scorer" }, { "evaluate", "--tasks" }, { "evaluate", "--attributes" },
            { "evaluate", "--k" } };
        for (const auto& [verb, option] : options)
            QTest::addRow("%s %s", verb, option) << QString(verb) << QStringList{ option, QString() };
        QTest::newRow("other side") << "diff" << QStringList{ QString(), "--baseline", "Review before the beta" };
        QTest::newRow("joined") << "check" << QStringList{ "--gate=" };
    }

    void anEmptyValueIsRefused()
    {
        QFETCH(QString, verb);
        QFETCH(QStringList, more);
        const QString file = at(verb == u"evaluate" ? "p.csv" : "p.hazard");
        if (verb == u"evaluate")
            QVERIFY(write(file, "task,n,c\na,2,1\n"));
        else if (verb != u"new")
            QCOMPARE(run({ "new", file, "--template", "codex" }).status, 0);
        const bool wasThere = QFile::exists(file);
        const Outcome outcome = run(QStringList{ verb, file } + more);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.output, QByteArray());
        QVERIFY(!outcome.messages.isEmpty());
        QCOMPARE(QFile::exists(file), wasThere);
    }

    void onlyTextGoesToStandardOutput()
    {
        const QString project = at("p.hazard");
        QCOMPARE(run({ "new", project }).status, 0);
        EXPECT_REFUSED(run({ "new", "-" }), "standard output (-)");
        EXPECT_REFUSED(run({ "import", project, "-o", "-" }), "standard output (-)");
        EXPECT_REFUSED(run({ "report", project, "-o", "-" }), "standard output (-)");
        EXPECT_REFUSED(run({ "export", project, "-o", "-", "--format", "project" }), "standard output (-)");
        EXPECT_REFUSED(run({ "import", project, "-o", at("p.xml") }), "“graphazard export” for the others");
        EXPECT_REFUSED(run({ "import", project, "-o", at("p.xml"), "--format", "openpsa" }), "openpsa");
        QVERIFY(!QFile::exists(QStringLiteral("-")));
    }

    void whatIsNotThereIsNamedWithWhatIs()
    {
        const QString project = at("p.json");
        QVERIFY(write(project, exchange::writeTwin(testing::reviewed().model)));
        EXPECT_REFUSED(run({ "score", project, "--category", "Z" }), "“Z” (it has “Technical”, ");
        EXPECT_REFUSED(run({ "diff", project, "--baseline", "Z" }), "“Z” (it has “Review before the beta”)");
        EXPECT_REFUSED(run({ "check", project, "--gate", "Z" }), "“Z” (it has “Limited beta”)");
        EXPECT_REFUSED(run({ "check", project, "--gate", "Pilot", "--json", "--format", "junit" }), "--format junit");
        EXPECT_REFUSED(run({ "check", project, "--today", "2026-03-01T00" }), "is no day");
        EXPECT_REFUSED(run({ "check", project, "--today", "2026-3-1" }), "is no day");
    }

    void badUsage()
    {
        EXPECT_REFUSED(run({}), "--help");
        EXPECT_REFUSED(run({ "simulate" }), "--help");
        EXPECT_REFUSED(run({ "score" }), "MODEL");
        EXPECT_REFUSED(run({ "score", "a", "b" }), "--help");
        EXPECT_REFUSED(run({ "score", "a", "--posture", "past" }), "past");
        EXPECT_REFUSED(run({ "export", "a" }), "output");
        EXPECT_REFUSED(run({ "scor\x1b", "a" }), "There is no verb “scor\uFFFD”");
        EXPECT_REFUSED(run({ "score", "a", "--frob" }), "“graphazard score --help”");
        EXPECT_REFUSED(run({ "score", "a", "--limit-seconds", "-1" }), "“-1” is less than 0; give 0 or more;");
        EXPECT_REFUSED(run({ "new", at("p.hazard"), "--template", "nothing" }), "nothing");
        QVERIFY(!QFile::exists(at("p.hazard")));
    }

    void everyTemplateBeginsAProject()
    {
        for (const QString& name : exchange::templateNames()) {
            const QString path = at(name + ".hazard");
            const Outcome made = run({ "new", path, "--template", name });
            QVERIFY2(made.status == 0, made.messages);
            const auto project = store::readProject(path);
            QVERIFY(project.ok());
            const auto shipped = exchange::templateModel(name);
            QVERIFY(project->project().id != shipped->project().id);
            QVERIFY(project->nodes() == shipped->nodes());
            QCOMPARE(run({ "verify", path }).status, 0);
        }
    }

    void newNeverReplacesWithoutForce()
    {
        for (const QString& path : { at("p.hazard"), at("p.json") }) {
            QCOMPARE(run({ "new", path }).status, 0);
            const QByteArray before = contentOf(path);
            EXPECT_REFUSED(run({ "new", path }), "--force");
            QCOMPARE(contentOf(path), before);
            QCOMPARE(run({ "new", path, "--force" }).status, 0);
            QVERIFY(contentOf(path) != before);
        }
        EXPECT_REFUSED(run({ "new", m_folder->path() }), "folder");
        EXPECT_REFUSED(run({ "new", m_folder->path(), "--force" }), "folder");
        EXPECT_REFUSED(run({ "new", at("none/p.hazard") }), "none");
    }

    void aNameThatSaysOtherwiseBecomesNoProject()
    {
        QVERIFY(run({ "new", at("p.hazard") }).status == 0);
        for (const char* name : { "p.pdf", "p.ods", "p.hazard.bak", "p" }) {
            EXPECT_REFUSED(run({ "new", at(name) }), "End it with one of .hazard");
            EXPECT_REFUSED(run({ "import", at("p.hazard"), "-o", at(name) }), "End it with one of .hazard");
            QVERIFY(!QFile::exists(at(name)));
        }
        for (const char* name : { "p.xml", "p.csv", "p.xlsx" }) { // which hold less than a project
            EXPECT_REFUSED(run({ "new", at(name) }), "End it with one of .hazard");
            EXPECT_REFUSED(run({ "import", at("p.hazard"), "-o", at(name) }), "what can be read again");
            QVERIFY(!QFile::exists(at(name)));
        }
        QCOMPARE(run({ "import", at("p.hazard"), "-o", at("p.dat"), "--format", "project" }).status, 0);
    }

    void twinsGoOutAndInWithoutLoss()
    {
        for (std::uint32_t seed = 0; seed < 8; ++seed) {
            const domain::Model model = testing::RandomModel(seed).model();
            const QByteArray text = exchange::writeTwin(model);
            QVERIFY(write(at("in.json"), text));
            QCOMPARE(run({ "import", at("in.json"), "-o", at("p.hazard"), "--force" }).status, 0);
            QCOMPARE(run({ "export", at("p.hazard"), "-o", at("out.json"), "--force" }).status, 0);
            QCOMPARE(contentOf(at("out.json")), text);
            QCOMPARE(run({ "export", at("p.hazard"), "-o", "-" }).output, text);
            QCOMPARE(run({ "diff", at("in.json"), at("p.hazard") }).status, 0);
        }
    }

    void importAndExportMindWhatIsThere()
    {
        QCOMPARE(run({ "new", at("p.hazard") }).status, 0);
        QCOMPARE(run({ "export", at("p.hazard"), "-o", at("t.json") }).status, 0);
        EXPECT_REFUSED(run({ "export", at("p.hazard"), "-o", at("t.json") }), "--force"); // JSON over JSON
        EXPECT_REFUSED(run({ "import", at("t.json"), "-o", at("p.hazard") }), "--force");
        EXPECT_REFUSED(run({ "export", at("t.json"), "--format", "twin", "-o", at("p.hazard") }), "another kind");
        EXPECT_REFUSED(run({ "export", at("p.hazard"), "-o", at("t.txt") }), "t.txt");
        EXPECT_REFUSED(run({ "export", at("p.hazard"), "-o", m_folder->path(), "--format", "twin" }), "folder");
        QVERIFY(write(at("notes.json"), "not ours"));
        EXPECT_REFUSED(run({ "export", at("t.json"), "-o", at("notes.json"), "--format", "project" }), "another kind");
        QCOMPARE(contentOf(at("notes.json")), QByteArray("not ours"));
        QCOMPARE(run({ "export", at("p.hazard"), "-o", at("any.txt"), "--format", "twin" }).status, 0);
        QCOMPARE(contentOf(at("any.txt")), contentOf(at("t.json")));
    }

    void badFilesAreRefused()
    {
        QVERIFY(write(at("empty.hazard"), ""));
        QVERIFY(write(at("text.hazard"), "hello"));
        QVERIFY(write(at("text.json"), "hello"));
        QVERIFY(write(at("half.json"), "{\n\"format\": \"graphazard.twin/1\",\n\"nodes\": {"));
        QVERIFY(write(at("newer.json"), "{\"format\": \"graphazard.twin/9\"}"));
        QVERIFY(write(at("deep.json"), QByteArray(100'000, '[')));
        QVERIFY(write(at("bytes.json"), "{\n\"\xFF\": 1}"));
        for (const QString verb : { "score", "check", "verify" })
            EXPECT_REFUSED(run({ verb, at("none.hazard") }), "none.hazard: There is no such file");
        for (const QString verb : { "score", "check" }) {
            EXPECT_REFUSED(run({ verb, m_folder->path() }), "folder");
            EXPECT_REFUSED(run({ verb, at("empty.hazard") }), "empty.hazard");
            EXPECT_REFUSED(
                run({ verb, at("text.hazard") }), "text.hazard: This is plain text. Projects are read (.hazard)");
            EXPECT_REFUSED(run({ verb, at("text.json") }), "text.json: This is plain text.");
            EXPECT_REFUSED(run({ verb, at("half.json") }), "half.json:3: ");
            EXPECT_REFUSED(run({ verb, at("newer.json") }), "newer version");
            EXPECT_REFUSED(run({ verb, at("deep.json") }), "deep.json:1: ");
            EXPECT_REFUSED(run({ verb, at("bytes.json") }), "bytes.json:2: There are bytes here that are no UTF-8");
        }
        EXPECT_REFUSED(run({ "import", at("half.json"), "-o", at("p.hazard") }), "half.json:3: ");
        QVERIFY(!QFile::exists(at("p.hazard")));
    }

    void filesWithoutPermissionAreRefused()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read everything");
        QCOMPARE(run({ "new", at("p.json") }).status, 0);
        QVERIFY(QFile::setPermissions(at("p.json"), {}));
        EXPECT_REFUSED(run({ "score", at("p.json") }), "may not");
    }

    void damagedFilesAreFound()
    {
        QCOMPARE(run({ "new", at("p.hazard"), "--template", "codex" }).status, 0);
        QByteArray bytes = contentOf(at("p.hazard"));
        const auto found = bytes.indexOf("Code model framework"); // the name of its scheme
        QVERIFY(found > 0);
        bytes[found] = 'X';
        QVERIFY(write(at("flipped.hazard"), bytes));
        QVERIFY(write(at("cut.hazard"), bytes.left(bytes.size() / 2)));
        QVERIFY(write(at("cut.json"), "{\"format\": "));
        for (const QString name : { "flipped.hazard", "cut.hazard", "cut.json" }) {
            const Outcome verdict = run({ "verify", at(name) });
            QCOMPARE(verdict.status, 1);
            QVERIFY2(verdict.output.contains(name.toUtf8()), verdict.output);
            const QJsonObject json = run({ "verify", at(name), "--json" }).json();
            QCOMPARE(json["schema"].toString(), QStringLiteral("graphazard.verification/1"));
            QCOMPARE(json["whole"].toBool(true), false);
            QVERIFY(!json["problems"].toArray().isEmpty());
        }
        // What never was a project is no damaged one, whatever its ending.
        QVERIFY(write(at("other.json"), "{ \"otmVersion\": \"0.2.0\", \"project\": {} }\n"));
        QVERIFY(write(at("note.hazard"), "hello, this is a note"));
        QVERIFY(write(at("model.xml"), "<?xml version=\"1.0\"?>\n<opsa-mef/>\n"));
        for (const QString name : { "other.json", "note.hazard", "model.xml" })
            EXPECT_REFUSED(run({ "verify", at(name) }), qPrintable(name));
        QCOMPARE(contentOf(at("flipped.hazard")), bytes);
        QCOMPARE(run({ "verify", at("p.hazard"), "--json" }).json()["whole"].toBool(), true);
    }

    void scoreAsJson()
    {
        QCOMPARE(run({ "new", at("p.hazard"), "--template", "codex" }).status, 0);
        const Outcome outcome = run({ "score", at("p.hazard"), "--json", "--posture", "all" });
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.messages, QByteArray());
        const QJsonObject scores = outcome.json();
        QCOMPARE(keysOf(scores), QStringList({ "exposure", "postures", "schema", "scheme" }));
        QCOMPARE(scores["schema"].toString(), QStringLiteral("graphazard.scores/2"));
        QCOMPARE(scores["scheme"].toString(), QStringLiteral("Code model framework"));
        QCOMPARE(keysOf(scores["exposure"].toObject()), QStringList({ "length", "occasions", "unit" }));
        const QJsonObject postures = scores["postures"].toObject();
        QCOMPARE(keysOf(postures), QStringList({ "current", "inherent", "target" }));
        for (const QString& name : postures.keys())
            checkPosture(postures[name].toObject());
        const QJsonObject current = run({ "score", at("p.hazard"), "--json" }).json()["postures"].toObject();
        QCOMPARE(keysOf(current), QStringList("current"));
        QCOMPARE(current["current"], postures["current"]);
    }

    void scoreOfOneCategory()
    {
        QCOMPARE(run({ "new", at("p.json"), "--template", "chlorine-storage" }).status, 0);
        for (const QString name : { "technical", "T", "t" }) {
            const Outcome outcome = run({ "score", at("p.json"), "--json", "--category", name });
            const QJsonObject current = outcome.json()["postures"].toObject()["current"].toObject();
            QCOMPARE(keysOf(current["agreement"].toObject()), QStringList("technical"));
            QVERIFY(!current["hazards"][0].toObject().contains("social"));
        }
        EXPECT_REFUSED(run({ "score", at("p.json"), "--category", "moral" }), "moral");
    }

    void scoreAsText()
    {
        QCOMPARE(run({ "new", at("p.hazard"), "--template", "level-crossing" }).status, 0);
        const Outcome outcome = run({ "score", at("p.hazard"), "--posture", "all" });
        QCOMPARE(outcome.status, 0);
        for (const char* words : { "technical, inherent", "social, current", "economic, target", "By level", "By loss",
                 "Removed by eliminating it", "Saved by it today", "Saved by it  ", "Still to be saved", "Expected",
                 "How often", "Probability", "Consequence" })
            QVERIFY2(outcome.output.contains(words), words);
    }

    void titlesCannotSteerTheTerminal()
    {
        domain::Model model = exchange::newProject("chlorine-storage").value();
        domain::Node node = *model.nodes().all().front();
        for (const auto* each : model.nodes().all())
            if (each->kind == domain::NodeKind::Hazard)
                node = *each;
        node.title = QStringLiteral("\u001B[2J\u202E") + QString(10'000, u'x') + QStringLiteral("\nsecond");
        model.put(node);
        QVERIFY(write(at("p.json"), exchange::writeTwin(model)));
        for (const QString verb : { "score", "check" }) {
            const Outcome outcome = run({ verb, at("p.json") });
            QVERIFY(!outcome.output.contains('\x1B'));
            QVERIFY(!outcome.output.contains(QStringLiteral("\u202E").toUtf8()));
            QVERIFY(!outcome.output.contains("\nsecond"));
        }
    }

    void checkFindsAndCounts()
    {
        QCOMPARE(run({ "new", at("p.hazard"), "--template", "codex" }).status, 0);
        const Outcome text = run({ "check", at("p.hazard") });
        QCOMPARE(text.status, 1);
        const Outcome json = run({ "check", at("p.hazard"), "--json" });
        QCOMPARE(json.status, 1);
        QCOMPARE(json.json()["schema"].toString(), QStringLiteral("graphazard.findings/1"));
        const QJsonArray findings = json.json()["findings"].toArray();
        QVERIFY(!findings.isEmpty());
        QVERIFY(text.output.contains(QByteArray::number(findings.size()) + " findings"));
        QSet<QString> keys;
        for (const QJsonValue finding : findings) {
            QCOMPARE(keysOf(finding.toObject()), QStringList({ "code", "ids", "key", "node", "text", "weight" }));
            QVERIFY(!finding["text"].toString().startsWith(finding["code"].toString()));
            keys.insert(finding["key"].toString());
        }
        QCOMPARE(keys.size(), findings.size());
        QCOMPARE(run({ "new", at("empty.json") }).status, 0);
        QCOMPARE(run({ "check", at("empty.json") }).status, 0);
    }

    /// The programs find each other wherever they are put; one alone says what is missing.
    void programsFindTheirOtherParts()
    {
        QCOMPARE(run({ "new", at("p.hazard"), "--template", "chatbot-three-layers" }).status, 0);
        const QStringList question{ "report", at("p.hazard"), "-o", at("r.pdf") };
        const QString folder = QFileInfo(QStringLiteral(GRAPHAZARD_PROGRAM)).path() + u'/';
        QVERIFY(QDir().mkdir(at("moved")));
        for (const QString program : { "graphazard", "graphazard-projects", "graphazard-report" }) {
            const Outcome alone = testing::runProgram(at("moved/graphazard"), question);
            if (program != u"graphazard") {
                QCOMPARE(alone.status, 2);
                QVERIFY2(alone.messages.contains(at("moved/" + program).toUtf8() + ": "), alone.messages);
            }
            QVERIFY(QFile::copy(folder + program, at("moved/" + program)));
        }
        const Outcome all = testing::runProgram(at("moved/graphazard"), question);
        QVERIFY2(all.status == 0, all.messages);
        QVERIFY(contentOf(at("r.pdf")).startsWith("%PDF-"));
        const Outcome bare = testing::runProgram(at("moved/graphazard-report"), {});
        QCOMPARE(bare.status, 2);
        QVERIFY(bare.messages.contains("graphazard report"));
    }

    /// So nothing of Qt is needed for it.
    void openPsaModelsAreAnalysedByTheFirstProgramAlone()
    {
        QVERIFY(write(at("m.xml"),
            "<opsa-mef><define-fault-tree name='F'><define-gate name='top'><basic-event name='a'/></define-gate>"
            "</define-fault-tree><model-data><define-basic-event name='a'><float value='0.5'/></define-basic-event>"
            "</model-data></opsa-mef>"));
        QVERIFY(QDir().mkdir(at("alone")));
        QVERIFY(QFile::copy(QStringLiteral(GRAPHAZARD_PROGRAM), at("alone/graphazard")));
        const Outcome answer = testing::runProgram(at("alone/graphazard"), { "analyze", at("m.xml") });
        QVERIFY2(answer.status == 0, answer.messages);
        QCOMPARE(answer.output, run({ "analyze", at("m.xml") }).output);
        QVERIFY(answer.output.contains("0.5"));
    }

    void reportIsWrittenWithoutADisplay()
    {
        QCOMPARE(run({ "new", at("p.hazard"), "--template", "chatbot-three-layers" }).status, 0);
        const Outcome outcome = run({ "report", at("p.hazard"), "-o", at("r.pdf") });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QCOMPARE(outcome.output + outcome.messages, QByteArray());
        QVERIFY(contentOf(at("r.pdf")).startsWith("%PDF-"));
        QCOMPARE(run({ "report", at("p.hazard"), "-o", at("letter.pdf"), "--letter" }).status, 0);
        EXPECT_REFUSED(run({ "report", at("p.hazard"), "-o", m_folder->path() }), "folder");
        EXPECT_REFUSED(run({ "report", at("p.hazard"), "-o", at("none/r.pdf") }), "none");
        EXPECT_REFUSED(run({ "report", at("none.hazard"), "-o", at("x.pdf") }), "none.hazard");
        EXPECT_REFUSED(run({ "report", at("p.hazard") }), "--output");
        QVERIFY(!QFile::exists(at("x.pdf")));
    }

    void sameInputSameBytes()
    {
        QCOMPARE(run({ "new", at("p.json"), "--template", "codex" }).status, 0);
        const QByteArray first = run({ "score", at("p.json"), "--json", "--posture", "all" }).output;
        QCOMPARE(run({ "score", at("p.json"), "--json", "--posture", "all" }).output, first);
        QCOMPARE(run({ "import", at("p.json"), "-o", at("p.hazard") }).status, 0);
        QCOMPARE(run({ "score", at("p.hazard"), "--json", "--posture", "all" }).output, first);
    }

    void aFullOutputIsNoticed()
    {
        if (!QFile::exists("/dev/full"))
            QSKIP("no /dev/full here");
        QCOMPARE(run({ "new", at("p.json") }).status, 0);
        const Outcome outcome = run({ "export", at("p.json"), "-o", "-" }, "/dev/full");
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.messages.contains("standard output"));
    }

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    /// Every list of a posture in the order of codes, with every key of each entry.
    static void checkPosture(const QJsonObject& posture)
    {
        QCOMPARE(
            keysOf(posture), QStringList({ "agreement", "causes", "consequences", "controls", "hazards", "losses" }));
        const QStringList ofSource{ "code", "level", "rank_qualitative", "rank_quantitative", "through", "worth" };
        checkNodes(posture["hazards"].toArray(), ofSource);
        checkNodes(posture["causes"].toArray(), ofSource);
        checkNodes(posture["consequences"].toArray(), { "code", "level", "loss" });
        for (const QJsonValue control : posture["controls"].toArray()) {
            QCOMPARE(keysOf(control["fails"].toObject()), QStringList({ "exact", "high", "low" }));
            if (control.toObject().contains(QStringLiteral("technical")))
                QCOMPARE(keysOf(control["technical"].toObject()), QStringList({ "offer", "worth" }));
        }
        QCOMPARE(keysOf(posture["agreement"].toObject()), categories());
        QCOMPARE(keysOf(posture["losses"].toObject()), categories());
        for (const auto& agreement : posture["agreement"].toObject())
            QCOMPARE(keysOf(agreement.toObject()), QStringList({ "swaps", "tau_b" }));
    }

    static QStringList categories() { return { "economic", "political", "social", "technical" }; }

    static void checkNodes(const QJsonArray& nodes, const QStringList& inCategory)
    {
        QVERIFY(nodes.size() > 3);
        QStringList wanted{ "code", "decidable", "frequency", "id", "likelihood", "occurrences", "per_occasion",
            "probability", "title" };
        wanted += categories();
        wanted.sort();
        QStringList codes;
        for (const QJsonValue node : nodes) {
            codes << node["code"].toString();
            QCOMPARE(keysOf(node.toObject()), wanted);
            QCOMPARE(keysOf(node["likelihood"].toObject()), QStringList({ "best", "judged", "letter", "nominal" }));
            QCOMPARE(keysOf(node["frequency"].toObject()), QStringList({ "high", "low", "unit" }));
            for (const char* key : { "occurrences", "probability" })
                QCOMPARE(keysOf(node[key].toObject()), QStringList({ "exact", "high", "low" }));
            for (const QString& category : categories())
                QCOMPARE(keysOf(node[category].toObject()), inCategory);
            const double most = node["occurrences"]["high"].toDouble(std::numeric_limits<double>::infinity());
            QVERIFY(node["probability"]["high"].toDouble() <= std::min(1.0, most) + 1e-12);
        }
        QStringList inOrder = codes;
        inOrder.sort(); // all have two digits
        QCOMPARE(codes, inOrder);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
