#include "model/evaluation/import/importer.h"
#include "model/evaluation/import/line_reader.h"
#include "support/scratch.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using namespace hz::evaluation;
using hz::base::Result;

namespace {

Result<Import> imported(QByteArray bytes, const ImportOptions& options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return importResults(buffer, QStringLiteral("/some/where/in.txt"), options);
}

QString linesOf(const Result<Import>& import)
{
    if (!import)
        return QString::fromStdString(
            std::string(import.error().code.key()) + " " + import.error().detail + " " + import.error().place);
    return import->results.toLines().join(u'\n');
}

/// "code detail line" of the error; the lines when there is none.
QString faultOf(const QByteArray& bytes, const ImportOptions& options = {})
{
    return linesOf(imported(bytes, options)).replace(QStringLiteral("/some/where/in.txt:"), QString());
}

QByteArray inUtf16(const char* utf8, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(QString::fromUtf8(utf8));
}

constexpr const char* kSamples =
    "{\"task_id\": \"HumanEval/1\", \"completion\": \"a \\\"b\\\" \\\\\", \"passed\": true}\n"
    "{\"passed\": false, \"task_id\": \"HumanEval/0\", \"result\": {\"passed\": [true, null]}}\r\n"
    "\n"
    "{\"task_id\": \"HumanEval/1\", \"passed\": false}\n"
    "{\"task_id\": \"HumanEval/1\", \"passed\": 1, \"attributes\": {\"chain\": 2, \"safety\": "
    "\"éß\", \"x\": true, \"deep\": [1]}}";

/// An Inspect log, as far as it counts; `samples` the entries.
QByteArray inspectLog(const QByteArray& samples)
{
    return R"({
  "version": 2, "status": "success",
  "eval": { "eval_id": "x", "created": "2025-07-05T09:59:40-04:00", "task": "popularity", "task_id": "m",
    "dataset": { "name": "other", "model": "not this", "sample_ids": [ 1 ] }, "model": "ollama/gemma3",
    "scorers": [ { "name": "match" } ] },
  "plan": { "name": "plan", "steps": [ { "solver": "generate", "params": {} } ] },
  "results": { "scores": [ { "name": "match", "metrics": { "accuracy": { "value": 1.0 } } } ] },
  "samples": [
)" + samples
        + "\n  ],\n  \"reductions\": [ { \"scorer\": \"match\", \"samples\": [ { \"value\": 1.0, \"sample_id\": 1 } ] "
          "} ]\n}\n";
}

QByteArray sampleOf(const QByteArray& id, const QByteArray& scores, const QByteArray& more = "\"x\": 1")
{
    return R"({ "id": )" + id + R"(, "epoch": 1, "input": [ { "id": "i", "content": "q" } ], "scores": )" + scores
        + R"(, "events": [ { "event": "score", "id": "z", "scores": { "other": { "value": "C" } } } ], )" + more + " }";
}

QByteArray match(const QByteArray& value)
{
    return R"({ "match": { "value": )" + value + R"(, "answer": "C", "metadata": { "value": "C" } } })";
}

} // namespace

class TestImportResults : public QObject {
    Q_OBJECT

private slots:
    void samplesOnLines()
    {
        const auto import = imported(kSamples);
        QCOMPARE(linesOf(import), QStringLiteral("HumanEval/0,1,0,\nHumanEval/1,3,2,chain=2;safety=éß;x=true"));
        QCOMPARE(import->format, Format::JsonLines);
        QCOMPARE(import->file, QStringLiteral("in.txt"));
        QCOMPARE(import->sha256, QCryptographicHash::hash(kSamples, QCryptographicHash::Sha256));
        QVERIFY(import->model.isEmpty() && !import->date.isValid());
    }

    void everyEncodingIsRead()
    {
        const QString lines = linesOf(imported(kSamples));
        QCOMPARE(linesOf(imported(QByteArray("\xEF\xBB\xBF") + kSamples)), lines);
        for (const auto encoding : { QStringConverter::Utf16LE, QStringConverter::Utf16BE }) {
            const QByteArray bytes = inUtf16(kSamples, encoding);
            const auto import = imported(bytes);
            QCOMPARE(linesOf(import), lines);
            QCOMPARE(import->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            QCOMPARE(linesOf(imported(inUtf16("task,n,c\nt😀,2,1\n", encoding))), QStringLiteral("t😀,2,1,"));
        }
        QCOMPARE(faultOf("{\"task_id\":\"a\",\"passed\":true}\n{\"task_id\":\"\xFF\",\"passed\":true}\n"),
            QStringLiteral("evaluation.bad-encoding  2"));
        QCOMPARE(faultOf("task,n,c\na,1,1\nb,1,1\n\xC3,1,1"), QStringLiteral("evaluation.bad-encoding  4"));
        const QByteArray half = inUtf16("task,n,c\na,1,1", QStringConverter::Utf16LE);
        QCOMPARE(faultOf(half.chopped(1)), QStringLiteral("evaluation.bad-encoding  2"));
        // A pair of surrogates across the end of a chunk, and half of one at the end of the file.
        const QByteArray pair = inUtf16(
            QByteArray("task,n,c\n" + QByteArray(131'061, 'x') + "\xF0\x9F\x98\x80,2,1"), QStringConverter::Utf16LE);
        QCOMPARE(linesOf(imported(pair)), QString(131'061, u'x') + QStringLiteral("😀,2,1,"));
        QCOMPARE(faultOf(pair.left(2 + 2 * 131'071)), QStringLiteral("evaluation.bad-encoding  2"));
        const QByteArray lone = inUtf16("task,n,c\n\na", QStringConverter::Utf16LE) + QByteArray("\x00\xD8,\0", 4);
        QCOMPARE(faultOf(lone), QStringLiteral("evaluation.bad-encoding  3"));
    }

    void linesOfAnyLength()
    {
        // Longer than a chunk, and the ends of lines just before and behind the end of a chunk.
        for (const int length : { 10, 262'100, 262'143, 262'144, 262'145, 600'000 }) {
            const QByteArray line = "{\"task_id\":\"a\",\"passed\":true,\"x\":\"" + QByteArray(length, 'y') + "\"}";
            QCOMPARE(linesOf(imported(line + "\n" + line + "\r\n" + line)), QStringLiteral("a,3,3,"));
        }
        QByteArray many;
        for (int i = 0; i < 20'000; ++i)
            many += "{\"task_id\":\"" + QByteArray::number(i % 100) + "\",\"passed\":" + (i % 3 == 0 ? "true" : "false")
                + "}\n";
        const auto import = imported(many);
        QCOMPARE(import->results.samples(), 20'000);
        QCOMPARE(import->results.passed(), 6667);
        QCOMPARE(import->results.tasks().size(), std::size_t(100));
    }

    void wrongLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* line, const char* fault) {
            QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(fault);
        };
        row("{\"task_id\":\"b\"}", "evaluation.missing-key passed 2");
        row("{\"passed\":true}", "evaluation.missing-key task_id 2");
        row("{\"x\":{\"task_id\":\"b\",\"passed\":true}}", "evaluation.missing-key task_id 2");
        row("{}", "evaluation.missing-key task_id 2");
        row("[]", "evaluation.not-an-object  2");
        row("b", "evaluation.not-an-object  2");
        row("{\"task_id\":\"b\",\"passed\":true", "evaluation.bad-json 29 2");
        row("{\"task_id\":\"b\",\"passed\":true} x", "evaluation.bad-json 31 2");
        row("{\"task_id\":\"b\",\"passed\":tru}", "evaluation.bad-json 28 2");
        row("{\"task_id\":\"b\",\"passed\":\"true\"}", "evaluation.bad-value passed 2");
        row("{\"task_id\":\"b\",\"passed\":null}", "evaluation.bad-value passed 2");
        row("{\"task_id\":\"b\",\"passed\":0.5}", "evaluation.bad-value passed 2");
        row("{\"task_id\":\"b\",\"passed\":[true]}", "evaluation.bad-value passed 2");
        row("{\"task_id\":true,\"passed\":true}", "evaluation.bad-value task_id 2");
        row("{\"task_id\":{},\"passed\":true}", "evaluation.bad-value task_id 2");
        row("{\"task_id\":\"b\",\"passed\":true,\"attributes\":[]}", "evaluation.bad-value attributes 2");
        row("{\"task_id\":\"b\",\"passed\":true,\"attributes\":{\"chain\":0}}", "evaluation.bad-chain b 2");
        row("{\"task_id\":\"b\",\"passed\":true,\"attributes\":{\"\":0}}", "evaluation.bad-attribute b 2");
        row("{\"task_id\":\"a\",\"passed\":true,\"attributes\":{\"k\":\"w\"}}", "evaluation.two-values a: k 2");
        row("{\"task_id\":\"\",\"passed\":true}", "evaluation.no-task  2");
        row("{\"task_id\":\"a\\u0000\",\"passed\":true}", "evaluation.bad-text a\x00 2");
    }
    void wrongLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, fault);
        const QByteArray first = "{\"task_id\":\"a\",\"passed\":true,\"attributes\":{\"k\":\"v\"}}\n";
        const QString found = faultOf(first + line + "\n");
        QVERIFY2(found == fault || found.startsWith(QStringLiteral("evaluation.bad-text")), qPrintable(found));
        QVERIFY2(!found.contains(u"bad-text") || fault.contains(u"bad-text"), qPrintable(found));
    }

    void aZeroByteIsNoEnd()
    {
        QByteArray text = "{\"task_id\":\"a\",\"passed\":true}\n";
        QCOMPARE(faultOf(text + QByteArray("{\"task_id\":\"a\",\"passed\":true}\0{\n", 32)),
            QStringLiteral("evaluation.bad-json 30 2"));
        QByteArray log = inspectLog(sampleOf("1", match("\"C\"")));
        QCOMPARE(faultOf(log + QByteArray("\0 ", 2)).section(u' ', 0, 0), QStringLiteral("evaluation.bad-json"));
    }

    void deepNestingIsNoDanger()
    {
        const QByteArray deep = QByteArray(1'000'000, '[');
        QCOMPARE(faultOf("{\"task_id\":\"a\",\"passed\":true,\"x\":" + deep).section(u' ', 0, 0),
            QStringLiteral("evaluation.bad-json"));
        QCOMPARE(faultOf("{\"eval\":{},\"x\":" + deep).section(u' ', 0, 0), QStringLiteral("evaluation.bad-json"));
    }

    void tables()
    {
        const auto import = imported("\xEF\xBB\xBFtask, n ,c,liveness,chain,attributes\r\n"
                                     "\"b,\"\"1\"\"\",10,3,bounded,2,\r\n"
                                     "\r\n"
                                     "a,5,0,,,x=1;y=2\n");
        QCOMPARE(linesOf(import), QStringLiteral("a,5,0,x=1;y=2\n\"b,\"\"1\"\"\",10,3,chain=2;liveness=bounded"));
        QCOMPARE(import->format, Format::Csv);
        QCOMPARE(linesOf(imported("c;task;n\n1;x,y;2\n")), QStringLiteral("\"x,y\",2,1,"));
        QCOMPARE(linesOf(imported("task\tn\tc\nx\t2\t1")), QStringLiteral("x,2,1,"));
        // What toLine() writes comes back under a heading.
        const auto again = imported("task,n,c,attributes\n" + import->results.toLines().join(u'\n').toUtf8());
        QVERIFY(again->results == import->results);
    }

    void wrongTables_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* text, const char* fault) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(fault);
        };
        row("a,1,1\n", "evaluation.no-heading  1");
        row("\n\ntask,n\na,1\n", "evaluation.no-heading  3");
        row("task,n,c,\na,1,1,\n", "evaluation.bad-heading  1");
        row("task,n,c,x,x\na,1,1,,\n", "evaluation.bad-heading x 1");
        row("task,n,c\na,1,2\n", "evaluation.more-passed a 2");
        row("task,n,c\na,-1,-1\n", "evaluation.negative a 2");
        row("task,n,c\na,1,0\n\nb,-1,0\n", "evaluation.negative b 4");
        row("task,n,c\na,1.0,1\n", "evaluation.bad-value n 2");
        row("task,n,c\na,1,\n", "evaluation.bad-value c 2");
        row("task,n,c\na,99999999999999999999,1\n", "evaluation.bad-value n 2");
        row("task,n,c\na,1000000001,1\n", "evaluation.too-many-samples a 2");
        row("task,n,c\na,1\n", "evaluation.bad-row 3 2");
        row("task,n,c\na,1,1,\n", "evaluation.bad-row 3 2");
        row("task,n,c\n\"a,1,1\n", "evaluation.bad-row 3 2");
        row("task,n,c\na,1,1\nb,1,1\na,2,2\n", "evaluation.duplicate-task a 4");
        row("task,n,c\n ,1,1\n", "evaluation.no-task  2");
        row("task,n,c,chain\na,1,1,two\n", "evaluation.bad-chain a 2");
        row("task,n,c,attributes\na,1,1,two\n", "evaluation.bad-attribute a 2");
        row("task,n,c\n\x01,1,1\n", "evaluation.bad-text \x01 2");
    }
    void wrongTables()
    {
        QFETCH(QByteArray, text);
        QTEST(faultOf(text), "fault");
    }

    void nothingIn()
    {
        for (const char* text : { "", "\n \n", "\xEF\xBB\xBF", "\xFF\xFE", "task,n,c\n" })
            QCOMPARE(linesOf(imported(text)), QStringLiteral("evaluation.empty-file  /some/where/in.txt"));
        QCOMPARE(linesOf(imported(inspectLog(""))), QStringLiteral("evaluation.empty-file  /some/where/in.txt"));
        QCOMPARE(linesOf(imported("PK\x03\x04zip")), QStringLiteral("content.zip  /some/where/in.txt"));
    }

    void logsOfInspect()
    {
        const auto import =
            imported(inspectLog(sampleOf("1", match("\"C\""), R"("metadata": { "level": "high", "n": 0.5,
            "ok": true, "list": [ "x" ], "long": "a\nb", "chain": 3 })")
                + "," + sampleOf("1", match("\"I\"")) + "," + sampleOf("\"two\"", match("\"P\"")) + ","
                + sampleOf("\"two\"", match("\"N\"")) + "," + sampleOf("\"three\"", match("1")) + ","
                + sampleOf("\"three\"", match("0.0")) + "," + sampleOf("\"three\"", match("0.5")) + ","
                + sampleOf("\"three\"", match("true")) + "," + sampleOf("\"three\"", match("\"no\"")) + ","
                + sampleOf("\"three\"", match("\"1.0\"")) + "," + sampleOf("\"three\"", match("NaN")) + ","
                + sampleOf("\"four\"", "{}") + "," + sampleOf("\"four\"", "null")));
        QCOMPARE(
            linesOf(import), QStringLiteral("1,2,1,chain=3;level=high;n=0.5;ok=true\nfour,0,0,\nthree,6,3,\ntwo,2,0,"));
        QCOMPARE(import->format, Format::Inspect);
        QCOMPARE(import->title, QStringLiteral("popularity"));
        QCOMPARE(import->model, QStringLiteral("ollama/gemma3"));
        QCOMPARE(import->date, QDate(2025, 7, 5));
        QCOMPARE(import->scorer, QStringLiteral("match"));
        QCOMPARE(import->partial, 2);
        QCOMPARE(import->unscored, 3);
        QCOMPARE(import->sha256.size(), 32);
    }

    void oldLogsHaveOneScore()
    {
        const auto import =
            imported(R"({"version":1,"eval":{"model":"m"},"samples":[{"id":7,"score":{"value":"C"}}]})");
        QCOMPARE(linesOf(import), QStringLiteral("7,1,1,"));
        QCOMPARE(import->scorer, QString());
    }

    void whichScorerCounts()
    {
        const QByteArray log = inspectLog(sampleOf("1", R"({ "match": { "value": "C" }, "judge": { "value": "I" } })")
            + "," + sampleOf("2", R"({ "judge": { "value": [ 1, 2 ] }, "match": { "value": "C" } })") + ","
            + sampleOf("3", R"({ "match": { "value": "C" } })"));
        QCOMPARE(faultOf(log), QStringLiteral("evaluation.several-scorers judge, match 9"));
        ImportOptions options;
        options.scorer = QStringLiteral("match");
        QCOMPARE(faultOf(log, options), QStringLiteral("1,1,1,\n2,1,1,\n3,1,1,"));
        options.scorer = QStringLiteral("judge");
        QCOMPARE(faultOf(log, options), QStringLiteral("evaluation.bad-score judge 9"));
        options.scorer = QStringLiteral("none");
        QCOMPARE(faultOf(log, options), QStringLiteral("evaluation.no-scorer none 13"));
        QCOMPARE(
            faultOf(inspectLog(sampleOf("1", match("\"C\"")) + ",\n" + sampleOf("2", "{ \"b\": { \"value\": 1 } }"))),
            QStringLiteral("evaluation.several-scorers match, b 10"));
    }

    void wrongLogs()
    {
        QCOMPARE(faultOf(inspectLog(sampleOf("1", match("7")))), QStringLiteral("evaluation.bad-score match 9"));
        QCOMPARE(
            faultOf(inspectLog(sampleOf("1", match("\"maybe\"")))), QStringLiteral("evaluation.bad-score match 9"));
        QCOMPARE(
            faultOf(inspectLog(sampleOf("1", match("{ \"a\": 1 }")))), QStringLiteral("evaluation.bad-score match 9"));
        QCOMPARE(faultOf(inspectLog("{ \"epoch\": 1 }")), QStringLiteral("evaluation.missing-key id 9"));
        QCOMPARE(faultOf("{\n\"eval\": {},\n\"stats\": {}\n}"), QStringLiteral("evaluation.missing-key samples 4"));
        QCOMPARE(faultOf("{\n\"eval\": {}\n,,}"), QStringLiteral("evaluation.bad-json 15 3"));
        QCOMPARE(faultOf(inspectLog(sampleOf("\"\xFF\"", match("1")))), QStringLiteral("evaluation.bad-encoding  9"));
        QCOMPARE(faultOf(inspectLog(sampleOf("\"\"", match("1")))), QStringLiteral("evaluation.no-task  9"));
        QCOMPARE(faultOf(inspectLog(sampleOf("\"a\"", match("1"))).chopped(6)).section(u' ', 0, 0),
            QStringLiteral("evaluation.bad-json"));
    }

    void progressAndCancel()
    {
        const QByteArray text = "task,n,c\n" + [] {
            QByteArray rows;
            for (int i = 0; i < 100'000; ++i)
                rows += "t" + QByteArray::number(i) + ",1,1\n";
            return rows;
        }();
        ImportOptions options;
        std::vector<std::pair<qint64, qint64>> told;
        options.progress = [&](qint64 done, qint64 total) {
            told.emplace_back(done, total);
            if (told.size() == 3)
                options.cancel.cancel();
        };
        QCOMPARE(linesOf(imported(text, options)), QStringLiteral("evaluation.cancelled  /some/where/in.txt"));
        QCOMPARE(told.size(), std::size_t(3));
        QCOMPARE(told[0], (std::pair<qint64, qint64>(262'144, text.size())));
        QCOMPARE(told[2].first, 3 * 262'144);
        told.resize(5);
        options.cancel = {};
        QVERIFY(imported(text, options).ok());
        QCOMPARE(told.back().first, text.size());
    }

    void attributesFromATable()
    {
        const auto folder = hz::testing::scratchFolder();
        const QString path = folder->filePath(QStringLiteral("attributes.csv"));
        const auto results = *TaskResults::fromLines({ "a,2,1,chain=2;k=v", "b,2,0,", "c,1,1," });
        const auto merged = [&](const char* text) -> QString {
            if (!hz::testing::writeFile(path, text))
                return {};
            const auto more = withAttributes(results, path);
            return more ? more->toLines().join(u'\n')
                        : QString::fromStdString(
                            std::string(more.error().code.key()) + " " + more.error().detail + " " + more.error().place)
                              .remove(folder->path());
        };
        QCOMPARE(merged("safety,task,chain,n\nhigh,a,2,7\nlow,b,,\nlow,other,1,1\n"),
            QStringLiteral("a,2,1,chain=2;k=v;safety=high\nb,2,0,safety=low\nc,1,1,"));
        QCOMPARE(merged("task,k\na,w\n"), QStringLiteral("evaluation.two-values a: k /attributes.csv"));
        QCOMPARE(merged("task,chain\na,3\n"), QStringLiteral("evaluation.two-values a: chain /attributes.csv"));
        QCOMPARE(merged("task,chain\na,x\n"), QStringLiteral("evaluation.bad-chain a /attributes.csv:2"));
        QCOMPARE(merged("name,k\na,w\n"), QStringLiteral("evaluation.no-task-column  /attributes.csv:1"));
        QCOMPARE(merged("task,k\na,w\na,w\n"), QStringLiteral("evaluation.duplicate-task a /attributes.csv:3"));
        QCOMPARE(merged(""), QStringLiteral("evaluation.empty-file  /attributes.csv"));
    }

    void files()
    {
        const auto folder = hz::testing::scratchFolder();
        const QString path = folder->filePath(QStringLiteral("results é.jsonl"));
        QVERIFY(hz::testing::writeFile(path, kSamples));
        const auto import = importResults(path);
        QVERIFY(import.ok());
        QCOMPARE(import->file, QStringLiteral("results é.jsonl"));
        QCOMPARE(import->results.samples(), 4);
        QCOMPARE(linesOf(importResults(folder->path())), QStringLiteral("file.is-directory  ") + folder->path());
        QCOMPARE(linesOf(importResults(path + u'x')).section(u' ', 0, 0), QStringLiteral("file.not-found"));
    }
};

QTEST_GUILESS_MAIN(TestImportResults)
#include "test_import_results.moc"
