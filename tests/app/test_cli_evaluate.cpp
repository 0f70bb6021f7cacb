#include "support/program.h"
#include "support/scratch.h"

#include <QCryptographicHash>
#include <QJsonArray>

using hz::testing::Outcome;
using hz::testing::run;

namespace {

constexpr const char* kTable = "task,n,c,variables,chain,uid\n"
                               "a,10,7,2,1,1\n"
                               "b,10,7,2,1,2\n"
                               "c,10,3,10,2,3\n"
                               "d,10,4,10,2,4\n"
                               "e,2,1,,,5\n";

QJsonObject rateOf(const QJsonObject& json, const QString& k)
{
    return json["pass_at"].toObject()[k].toObject();
}

/// A line of completions: what the task expects, or the same with a wrong end.
QByteArray completionOf(const QJsonObject& task, bool isRight)
{
    QJsonArray outputs;
    for (const QJsonValue test : task["tests"].toArray())
        outputs.append(test.toObject()["expected"].toString() + (isRight ? QString() : QStringLiteral("?!")));
    return QJsonDocument(QJsonObject{ { "task_id", task["task_id"] }, { "outputs", outputs } })
               .toJson(QJsonDocument::Compact)
        + '\n';
}

} // namespace

class TestCliEvaluate : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = hz::testing::scratchFolder();
        QVERIFY(write("table.csv", kTable));
    }

    void everythingAsJson()
    {
        const Outcome outcome = run({ "evaluate", path("table.csv"), "--k", "1,5", "--json" });
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.messages, QByteArray());
        const QJsonObject json = outcome.json();
        QCOMPARE(json.keys(),
            (QStringList{ "attributes_left_out", "by_attribute", "by_chain", "decay", "decay_missing", "input",
                "partial", "pass_at", "passed", "samples", "schema", "settings", "tasks", "unscored" }));
        QCOMPARE(json["schema"].toString(), QStringLiteral("graphazard.evaluation/1"));
        QCOMPARE(json["tasks"].toInt(), 5);
        QCOMPARE(json["samples"].toInt(), 42);
        QCOMPARE(json["passed"].toInt(), 22);
        const QJsonObject one = rateOf(json, "1");
        QCOMPARE(one.keys(), (QStringList{ "high", "low", "tasks", "too_few_samples", "value" }));
        QCOMPARE(one["value"].toDouble(), (0.7 + 0.7 + 0.3 + 0.4 + 0.5) / 5.0);
        QVERIFY(one["low"].toDouble() < one["value"].toDouble() && one["value"].toDouble() < one["high"].toDouble());
        QCOMPARE(rateOf(json, "5")["tasks"].toInt(), 4);
        QCOMPARE(rateOf(json, "5")["too_few_samples"].toInt(), 1);
        const QJsonObject variables = json["by_attribute"].toObject()["variables"].toObject();
        QCOMPARE(variables.keys(), (QStringList{ "10", "2" }));
        QCOMPARE(variables["10"].toObject().keys(), (QStringList{ "pass_at", "passed", "samples", "tasks" }));
        QCOMPARE(rateOf(variables["10"].toObject(), "1")["value"].toDouble(), 0.35);
        const QJsonObject decay = json["decay"].toObject();
        QCOMPARE(decay.keys(), (QStringList{ "p1", "p1_high", "p1_low", "r", "r_high", "r_low" }));
        QVERIFY(std::abs(decay["p1"].toDouble() - 0.7) < 1e-9);
        QVERIFY(std::abs(decay["r"].toDouble() - 0.5) < 1e-9);
        QVERIFY(json["decay_missing"].isNull());
        QCOMPARE(json["by_chain"].toArray().size(), 2);
        const QJsonObject input = json["input"].toObject();
        QCOMPARE(input["format"].toString(), QStringLiteral("csv"));
        QCOMPARE(input["sha256"].toString().toLatin1(),
            QCryptographicHash::hash(kTable, QCryptographicHash::Sha256).toHex());
        QVERIFY(input["model"].isNull());
    }

    void theSeedDecides()
    {
        const QStringList arguments{ "evaluate", path("table.csv"), "--json", "--seed" };
        const QByteArray first = run(arguments + QStringList{ "3" }).output;
        QCOMPARE(run(arguments + QStringList{ "3" }).output, first);
        QVERIFY(run(arguments + QStringList{ "4", "--resamples", "500" }).output != first);
    }

    void linesAndLogs()
    {
        QVERIFY(write("samples.jsonl", "{\"task_id\":\"a\",\"passed\":true}\n{\"task_id\":\"a\",\"passed\":false}\n"));
        const QJsonObject lines = run({ "evaluate", path("samples.jsonl"), "--json" }).json();
        QCOMPARE(rateOf(lines, "1")["value"].toDouble(), 0.5);
        QVERIFY(rateOf(lines, "1")["low"].isNull()); // one task
        QVERIFY(rateOf(lines, "10")["value"].isNull());
        QVERIFY(lines["decay"].isNull());
        QCOMPARE(lines["decay_missing"].toString(), QStringLiteral("too-few-lengths"));
        QVERIFY(write("log.json",
            "{\"eval\":{\"model\":\"m/"
            "1\",\"task\":\"t\",\"created\":\"2025-07-05T09:59:40-04:00\"},\"samples\":[{\"id\":"
            "1,\"scores\":{\"match\":{\"value\":\"C\"},\"judge\":{\"value\":\"P\"}}}]}"));
        EXPECT_REFUSED(run({ "evaluate", path("log.json") }), "--scorer");
        const QJsonObject log = run({ "evaluate", path("log.json"), "--scorer", "judge", "--json" }).json();
        QCOMPARE(log["passed"].toInt(), 0);
        QCOMPARE(log["partial"].toInt(), 1);
        const QJsonObject input = log["input"].toObject();
        QCOMPARE(input["model"].toString(), QStringLiteral("m/1"));
        QCOMPARE(input["date"].toString(), QStringLiteral("2025-07-05"));
        QCOMPARE(input["scorer"].toString(), QStringLiteral("judge"));
    }

    void attributesBesides()
    {
        QVERIFY(write("more.csv", "task;safety\na;high\nb;low\n"));
        const QJsonObject json =
            run({ "evaluate", path("table.csv"), "--attributes", path("more.csv"), "--json" }).json();
        QCOMPARE(json["by_attribute"].toObject()["safety"].toObject().keys(), (QStringList{ "high", "low" }));
    }

    void manyValuesAreNoProfile()
    {
        QByteArray table = "task,n,c,uid,kind\n";
        for (int i = 0; i < 51; ++i)
            table += QByteArray::number(i) + ",1,1," + QByteArray::number(i) + ",x\n";
        QVERIFY(write("many.csv", table));
        const QJsonObject json = run({ "evaluate", path("many.csv"), "--json" }).json();
        QCOMPARE(json["by_attribute"].toObject().keys(), QStringList{ "kind" });
        QCOMPARE(json["attributes_left_out"].toArray(), QJsonArray{ "uid" });
    }

    void asText()
    {
        const Outcome outcome = run({ "evaluate", path("table.csv"), "--k", "1" });
        QCOMPARE(outcome.status, 0);
        for (const char* words :
            { "table.csv: 5 tasks, 42 samples, 22 passed\n", "  pass@1  52.00  ", "  variables  2          2     70.00",
                "      2      2       20     35.00     35.00\n", "each further block multiplies the rate by 0.5 (" })
            QVERIFY2(outcome.output.contains(words), outcome.output);
    }

    void blocksThereAndBack()
    {
        const Outcome made =
            run({ "blocks", "--length", "2", "--count", "3", "--seed", "9", "-o", path("tasks.jsonl") });
        QCOMPARE(made.status, 0);
        QCOMPARE(made.output + made.messages, QByteArray());
        const QByteArray tasks = hz::testing::contentOf(path("tasks.jsonl"));
        QCOMPARE(tasks.count('\n'), 3);
        QCOMPARE(run({ "blocks", "--length", "2", "--count", "3", "--seed", "9", "-o", "-" }).output, tasks);
        QVERIFY(run({ "blocks", "--length", "2", "--count", "3", "-o", "-" }).output != tasks);

        QByteArray completions;
        for (const QByteArray& line : tasks.trimmed().split('\n')) {
            const QJsonObject task = QJsonDocument::fromJson(line).object();
            QCOMPARE(task["chain"].toInt(), 2);
            completions += completionOf(task, true) + completionOf(task, false);
        }
        QVERIFY(write("completions.jsonl", completions));
        const QJsonObject json =
            run({ "evaluate", path("completions.jsonl"), "--tasks", path("tasks.jsonl"), "--json" }).json();
        QCOMPARE(json["tasks"].toInt(), 3);
        QCOMPARE(json["passed"].toInt(), 3);
        QCOMPARE(rateOf(json, "1")["value"].toDouble(), 0.5);
        QCOMPARE(json["by_chain"].toArray()[0].toObject()["chain"].toInt(), 2);
    }

    void nothingIsReplacedSilently()
    {
        const QStringList arguments{ "blocks", "--length", "1", "--count", "1", "-o", path("there.jsonl") };
        QVERIFY(write("there.jsonl", "mine\n"));
        EXPECT_REFUSED(run(arguments + QStringList{ "--force" }), "another kind");
        QCOMPARE(hz::testing::contentOf(path("there.jsonl")), QByteArray("mine\n"));
        const QByteArray tasks = "{\"task_id\":\"blocks-n9-s9/1\"}\n";
        QVERIFY(write("there.jsonl", tasks));
        EXPECT_REFUSED(run(arguments), "--force");
        QCOMPARE(hz::testing::contentOf(path("there.jsonl")), tasks);
        QCOMPARE(run(arguments + QStringList{ "--force" }).status, 0);
        QVERIFY(hz::testing::contentOf(path("there.jsonl")).startsWith("{\"task_id\":\"blocks-n1-s1/1\""));
        EXPECT_REFUSED(
            run({ "blocks", "--length", "1", "--count", "1", "-o", path("no/such/folder.jsonl") }), "folder");
    }

    void badInputSaysWhere()
    {
        EXPECT_REFUSED(run({ "evaluate", path("none.csv") }), "no such file");
        EXPECT_REFUSED(run({ "evaluate", m_folder->path() }), "folder");
        QVERIFY(write("bad.csv", "task,n,c\na,1,2\n"));
        EXPECT_REFUSED(run({ "evaluate", path("bad.csv") }), "bad.csv:2: More samples of the task “a” passed");
        QVERIFY(write("bad.jsonl", "{\"task_id\":\"a\",\"passed\":true}\n{\"task_id\":\"a\"\n"));
        EXPECT_REFUSED(run({ "evaluate", path("bad.jsonl") }), "bad.jsonl:2: This is no JSON");
        EXPECT_REFUSED(run({ "evaluate", path("table.csv"), "--k", "0" }), "--k");
        EXPECT_REFUSED(run({ "evaluate", path("table.csv"), "--tasks", path("table.csv") }), "table.csv:1");
        EXPECT_REFUSED(run({ "blocks", "--length", "101", "--count", "1", "-o", "-" }), "--length");
        EXPECT_REFUSED(run({ "blocks", "--length", "1", "-o", "-" }), "--count");
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    bool write(const char* name, const QByteArray& content) { return hz::testing::writeFile(path(name), content); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCliEvaluate)
#include "test_cli_evaluate.moc"
