#include "support/program.h"
#include "support/scratch.h"

#include <QDir>

using hz::testing::Outcome;
using hz::testing::run;

namespace {

struct Read {
    const char* file;
    const char* format;
    int tasks;
    int samples;
    int passed;
    double rate; // pass@1
    int partial = 0;
    int unscored = 0;
};

constexpr Read kRead[] = {
    { "Task_N_C.csv", "csv", 1, 10, 3, 0.3 },
    { "array_passed.json", "jsonl", 2, 2, 1, 0.5 },
    { "array_passed_pretty.json", "jsonl", 2, 2, 1, 0.5 },
    { "bigcode_array.json", "bigcode", 2, 2, 1, 0.5 },
    { "bom.jsonl", "jsonl", 1, 1, 1, 1.0 },
    { "bom.jsonl.gz", "jsonl", 1, 1, 1, 1.0 },
    { "code_eval_out.json", "bigcode", 1, 1, 0, 0.0 },
    { "crlf.jsonl", "jsonl", 2, 2, 1, 0.5 },
    { "in_bool.json", "inspect", 4, 4, 2, 0.5 },
    { "in_cipn.json", "inspect", 4, 4, 1, 0.25, 1 },
    { "in_epochs.json", "inspect", 2, 4, 3, 0.75 },
    { "in_error.json", "inspect", 2, 2, 1, 0.5 },
    { "in_none.json", "inspect", 4, 2, 1, 0.5, 0, 2 },
    { "in_num.json", "inspect", 4, 4, 2, 0.5, 1 },
    { "in_sample_error.json", "inspect", 3, 3, 1, 1.0 / 3.0 },
    { "in_str.json", "inspect", 4, 4, 2, 0.5 },
    { "int_task.jsonl", "jsonl", 2, 3, 1, 0.5 },
    { "lm_eval_samples.jsonl", "lm-eval", 3, 3, 2, 2.0 / 3.0 },
    { "openai_evals.jsonl", "openai-evals", 1, 1, 1, 1.0 },
    { "passed.csv", "csv", 2, 3, 2, 0.75 },
    { "swebench_instance.json", "swe-bench", 1, 1, 1, 1.0 },
    { "swebench_report.json", "swe-bench", 3, 3, 1, 1.0 / 3.0 },
    { "task_n_c.csv", "csv", 2, 20, 3, 0.15 },
};

struct Refused {
    const char* file;
    QList<const char*> words; // the first behind the file's name
};

const QList<Refused> kRefused{
    { "bigcode_metrics.json", { ": These are totals of BigCode", "Give its file of samples" } },
    { "blank.jsonl", { ": There is not one result" } },
    { "concat.jsonl", { ":1: ", "from byte 30 on" } },
    { "conflict.jsonl", { ":2: There are conflict markers of git", "Resolve them" } },
    { "dup_key.jsonl", { ":1: The key “passed” is given twice" } },
    { "empty.jsonl", { ": There is not one result" } },
    { "in_dict.json", { ":31: ", "“match”", "C, I, P, N, true, false or from 0 to 1" } },
    { "in_grade.json", { ":50: ", "from 0 to 1" } },
    { "in_list.json", { ":31: ", "“match”", "C, I, P, N, true, false or from 0 to 1" } },
    { "in_two_scorers.json", { ":31: ", "match, model_graded", "--scorer" } },
    { "is_solved.jsonl", { ":1: The key “passed” is missing" } },
    { "lfs.jsonl", { ": This is a Git LFS pointer", "Fetch the file itself" } },
    { "lm_eval_results.json", { ": These are totals of lm-eval", "samples" } },
    { "passed_float.jsonl", { ":1: “passed”", "true or false" } },
    { "passed_null.jsonl", { ":1: “passed”", "true or false" } },
    { "passed_str.jsonl", { ":1: “passed”", "true or false" } },
    { "pyrepr.jsonl", { ":1: This is no JSON" } },
    { "trunc.jsonl", { ":2: This is no JSON", "cut off" } },
    { "whitespace_task.jsonl", { ":3: A result names no task" } },
};

QJsonValue at(const QJsonObject& json, const char* key, const char* within)
{
    return json[QLatin1String(key)].toObject()[QLatin1String(within)];
}

QString pathOf(const QString& file)
{
    return QStringLiteral(FAULTS "/") + file;
}

QJsonObject inputOf(const Outcome& outcome)
{
    return outcome.json()["input"].toObject();
}

/// The program with a file as its standard input.
Outcome runOn(const QString& file, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(hz::testing::bareEnvironment());
    process.setStandardInputFile(file);
    process.start(QStringLiteral(GRAPHAZARD_PROGRAM), arguments);
    process.waitForFinished(60'000);
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

/// Files of results as they are met: each is read for what it is, or refused with what is wrong and what to do.
class TestFaultsEvaluation : public QObject {
    Q_OBJECT

private slots:
    void everyFileIsOneOfTheTables()
    {
        const QStringList files = QDir(pathOf({})).entryList(QDir::Files);
        QCOMPARE(files.size(), static_cast<qsizetype>(std::size(kRead)) + kRefused.size());
    }

    void isRead_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kRead)); ++i)
            QTest::newRow(kRead[i].file) << i;
    }
    void isRead()
    {
        QFETCH(int, row);
        const Read& wanted = kRead[row];
        const Outcome outcome = run({ "evaluate", pathOf(wanted.file), "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        const QJsonObject json = outcome.json();
        QCOMPARE(inputOf(outcome)["format"].toString(), QString::fromLatin1(wanted.format));
        QCOMPARE(json["tasks"].toInt(), wanted.tasks);
        QCOMPARE(json["samples"].toInt(), wanted.samples);
        QCOMPARE(json["passed"].toInt(), wanted.passed);
        QCOMPARE(json["partial"].toInt(), wanted.partial);
        QCOMPARE(json["unscored"].toInt(), wanted.unscored);
        QCOMPARE(at(json, "pass_at", "1").toObject()["value"].toDouble(), wanted.rate);
        QCOMPARE(inputOf(outcome)["whole"].toBool(), QByteArray(wanted.file) != "in_error.json");
    }

    void isRefused_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < kRefused.size(); ++i)
            QTest::newRow(kRefused[i].file) << i;
    }
    void isRefused()
    {
        QFETCH(int, row);
        const Refused& wanted = kRefused[row];
        const Outcome outcome = run({ "evaluate", pathOf(wanted.file), "--json" });
        EXPECT_REFUSED(outcome, (QByteArray(wanted.file) + wanted.words.front()).constData());
        for (const char* words : wanted.words)
            QVERIFY2(outcome.messages.contains(words), outcome.messages);
    }

    void standardInputIsReadLikeAFile()
    {
        for (const char* file : { "crlf.jsonl", "bom.jsonl.gz", "swebench_report.json", "in_num.json" }) {
            QJsonObject piped = runOn(pathOf(file), { "evaluate", "-", "--json" }).json();
            QJsonObject read = run({ "evaluate", pathOf(file), "--json" }).json();
            QVERIFY2(!piped.isEmpty(), file);
            QCOMPARE(at(piped, "input", "sha256"), at(read, "input", "sha256"));
            piped.remove("input");
            read.remove("input");
            QCOMPARE(piped, read);
        }
        EXPECT_REFUSED(runOn(pathOf("trunc.jsonl"), { "evaluate", "-" }), "standard input:2: This is no JSON");
    }

    void anInterruptedLogSaysSo()
    {
        const Outcome json = run({ "evaluate", pathOf("in_error.json"), "--json" });
        QCOMPARE(inputOf(json)["status"].toString(), QStringLiteral("error"));
        QCOMPARE(inputOf(json)["samples_in_file"].toInt(), 2);
        QCOMPARE(inputOf(json)["samples_expected"].toInt(), 2);
        const Outcome text = run({ "evaluate", pathOf("in_error.json") });
        QVERIFY2(
            text.output.contains("NOT FINISHED: status error, though every sample is in the file (2)"), text.output);
    }

    void attributesOfBothFormsAreOne()
    {
        const auto folder = hz::testing::scratchFolder();
        const QString lines = folder->filePath("lines.jsonl");
        const QString table = folder->filePath("table.csv");
        QVERIFY(hz::testing::writeFile(lines,
            "{\"task_id\": \"a\", \"passed\": true, \"attributes\": {\"races\": true, \"liveness\": \"FALSE\"}}\n"));
        QVERIFY(hz::testing::writeFile(table, "task,races,liveness\na,True,false\n"));
        const QJsonObject json = run({ "evaluate", lines, "--attributes", table, "--json" }).json();
        QCOMPARE(at(json, "by_attribute", "races").toObject().keys(), QStringList{ "true" });
        QCOMPARE(at(json, "by_attribute", "liveness").toObject().keys(), QStringList{ "false" });
    }

    void whatIsNoFileOfResultsIsNamed()
    {
        const auto folder = hz::testing::scratchFolder();
        const QString file = folder->filePath("file");
        const auto told = [&](const QByteArray& bytes) {
            return hz::testing::writeFile(file, bytes) ? run({ "evaluate", file }).messages : QByteArray();
        };
        const QByteArray forms = "EvalPlus, BigCode, lm-eval (samples), SWE-bench and openai/evals";
        for (const auto& [bytes, words] :
            std::initializer_list<std::pair<const char*, const char*>>{
                { "{\"bomFormat\": \"CycloneDX\"}", "CycloneDX" }, { "{\"a\": 1}", "JSON of a form that is not known" },
                { "{\"format\": \"graphazard.twin/1\"}", "Graphazard project as JSON" },
                { "<mxfile></mxfile>", "<mxfile>" }, { "%PDF-1.7\n", "PDF" } }) {
            QVERIFY2(told(bytes).contains(words), told(bytes));
            QVERIFY2(told(bytes).contains(forms), told(bytes));
        }
        QVERIFY(told("<html><body>404</body></html>").contains("Fetch the file itself"));
        QVERIFY(told("task,n,c\n\xE4,1,1\n").contains("file:2: The text is not readable as UTF-8"));
        QVERIFY(told("PK\x03\x04zip").contains("Unpack it first"));
    }
};

QTEST_GUILESS_MAIN(TestFaultsEvaluation)
#include "test_faults_evaluation.moc"
