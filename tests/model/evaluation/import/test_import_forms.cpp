#include "model/evaluation/import/importer.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

using namespace hz::evaluation;
using hz::base::Result;

namespace {

Result<Import> imported(QByteArray bytes, const char* scorer = "")
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    ImportOptions options;
    options.scorer = QString::fromLatin1(scorer);
    return importResults(buffer, QStringLiteral("in"), options);
}

/// The lines of the results, or "code detail place".
QString told(const Result<Import>& import)
{
    return import ? import->results.toLines().join(u'\n')
                  : QString::fromStdString(std::string(import.error().code.key()) + " " + import.error().detail + " "
                      + import.error().place);
}

QString told(const QByteArray& bytes, const char* scorer = "")
{
    return told(imported(bytes, scorer));
}

QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>>& entries)
{
    QByteArray bytes(4 * 1024 * 1024, '\0');
    std::size_t used = 0;
    archive* writing = archive_write_new();
    archive_write_set_format_zip(writing);
    archive_write_set_bytes_per_block(writing, 0);
    archive_write_open_memory(writing, bytes.data(), static_cast<std::size_t>(bytes.size()), &used);
    for (const auto& [name, content] : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(writing, entry);
        archive_write_data(writing, content.constData(), static_cast<std::size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writing);
    archive_write_free(writing);
    return bytes.left(static_cast<qsizetype>(used));
}

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(bytes.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.chop(static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

const QByteArray kStart =
    "{\"version\": 2, \"eval\": {\"task\": \"t\", \"model\": \"m\", \"created\": \"2025-01-02T00:00:00\", \"dataset\": "
    "{\"samples\": 50}, \"config\": {\"epochs\": 2}}, \"plan\": {}}";

QByteArray sample(const char* id, const char* value)
{
    return QByteArray("{\"id\": \"") + id + "\", \"epoch\": 1, \"scores\": {\"match\": {\"value\": \"" + value
        + "\"}}, \"metadata\": {\"hard\": \"True\"}}";
}

QByteArray header(const char* status, const QByteArray& more = {})
{
    return kStart.chopped(1) + ", \"status\": \"" + status + "\"" + more + "}";
}

std::vector<std::pair<QByteArray, QByteArray>> entries(const QByteArray& head)
{
    std::vector<std::pair<QByteArray, QByteArray>> all{ { "_journal/start.json", kStart },
        { "samples/a_epoch_1.json", sample("a", "C") }, { "samples/b_epoch_1.json", sample("b", "I") },
        { "summaries.json", "[]" } };
    if (!head.isEmpty())
        all.emplace_back("header.json", head);
    return all;
}

} // namespace

/// The forms that programs for evaluation write, and how they are packed.
class TestImportForms : public QObject {
    Q_OBJECT

private slots:
    void evalPlus()
    {
        const QByteArray results =
            "{\"date\": \"2024-01-01\", \"hash\": \"h\", \"eval\": {\"HumanEval/0\": [{\"task_id\": \"HumanEval/0\", "
            "\"solution\": \"s\", \"base_status\": \"pass\", \"plus_status\": \"fail\", \"base_fail_tests\": []}, "
            "{\"task_id\": \"HumanEval/0\", \"base_status\": \"pass\", \"plus_status\": \"pass\"}],\n\"HumanEval/1\": "
            "[{\"base_status\": \"timeout\", \"plus_status\": \"pass\"}]}, \"pass_at_k\": {\"base\": {\"pass@1\": "
            "0.5}}}";
        QCOMPARE(told(results), QStringLiteral("HumanEval/0,2,1,\nHumanEval/1,1,0,"));
        QCOMPARE(imported(results)->scorer, QStringLiteral("plus"));
        QCOMPARE(imported(results)->format, Format::EvalPlus);
        QCOMPARE(told(results, "base"), QStringLiteral("HumanEval/0,2,2,\nHumanEval/1,1,0,"));
        QCOMPARE(told(results, "other"), QStringLiteral("evaluation.no-scorer other in:2"));
        QCOMPARE(told(QByteArray(results).replace("timeout", "maybe")),
            QStringLiteral("evaluation.bad-value base_status in:2"));
        QCOMPARE(told("{\"eval\": {\"a\": [{\"base_status\": \"pass\"}], \"a\": [{\"base_status\": \"fail\"}]}}"),
            QStringLiteral("evaluation.duplicate-key a in:1"));
    }

    void evalPlusAsItWas()
    {
        const QByteArray results =
            "{\"eval\": {\"a\": {\"nfiles\": 2, \"base\": [[\"pass\", [true, true]], [\"pass\", []]], "
            "\"plus\": [[\"pass\", null], [\"fail\", [false]]]}, \"b\": {\"nfiles\": 1, \"base\": "
            "[[\"fail\", []]], \"plus\": []}}}";
        QCOMPARE(told(results, "plus"), QStringLiteral("evaluation.missing-key plus_status in:1"));
        QCOMPARE(told(results, "base"), QStringLiteral("a,2,2,\nb,1,0,"));
        QCOMPARE(told(QByteArray(results).replace("\"plus\": []", "\"plus\": [[\"fail\", []]]")),
            QStringLiteral("a,2,1,\nb,1,0,"));
    }

    void lmEvalWithSeveralScores()
    {
        const QByteArray lines =
            "{\"doc_id\": 0, \"doc\": {\"exact_match\": 5}, \"filter\": \"strict-match\", \"metrics\": "
            "[\"exact_match\"], "
            "\"exact_match\": 1.0, \"took\": 3, \"x\": NaN}\n"
            "{\"doc_id\": 0, \"doc\": {}, \"filter\": \"flexible-extract\", \"metrics\": [\"exact_match\"], "
            "\"exact_match\": 0.0}\n";
        QCOMPARE(told(lines),
            QStringLiteral("evaluation.several-scorers exact_match,strict-match, exact_match,flexible-extract in:2"));
        QCOMPARE(told(lines, "exact_match,strict-match"), QStringLiteral("0,1,1,"));
        QCOMPARE(told(lines, "exact_match,flexible-extract"), QStringLiteral("0,1,0,"));
        QCOMPARE(told(lines, "acc"), QStringLiteral("evaluation.no-scorer acc in"));
        const QByteArray none = "{\"doc_id\": 0, \"resps\": [], \"filter\": \"none\", \"acc\": 0.5, \"doc_hash\": 7}\n";
        QCOMPARE(told(none), QStringLiteral("0,1,0,"));
        QCOMPARE(imported(none)->partial, 1);
        QCOMPARE(
            told("{\"doc_id\": 0, \"doc\": {}, \"acc\": 2}\n{}\n"), QStringLiteral("evaluation.bad-score acc in:1"));
    }

    void sweBench()
    {
        QCOMPARE(
            told("{\"submitted_instances\": 3, \"resolved_ids\": [\"a\"], \"submitted_ids\": [\"a\", \"b\", \"c\"]}"),
            QStringLiteral("a,1,1,\nb,1,0,\nc,1,0,"));
        QCOMPARE(told("{\"resolved_instances\": 2, \"resolved_ids\": [\"a\"], \"unresolved_ids\": []}"),
            QStringLiteral("evaluation.count-differs resolved_instances in"));
        QCOMPARE(told("{\"resolved_ids\": [\"a\"], \"unresolved_ids\": [\"a\"]}"),
            QStringLiteral("evaluation.duplicate-task a in"));
        QCOMPARE(told("{\"total_instances\": 2, \"submitted_instances\": 2, \"resolved_instances\": 1}"),
            QStringLiteral("evaluation.totals SWE-bench in"));
        const auto part = imported("{\"total_instances\": 500, \"submitted_instances\": 3, \"resolved_ids\": [\"a\"], "
                                   "\"unresolved_ids\": [], \"error_ids\": [\"b\"], \"empty_patch_ids\": [\"c\"]}");
        QCOMPARE(told(part), QStringLiteral("a,1,1,\nb,1,0,\nc,1,0,"));
        QVERIFY(!part->isWhole());
        QCOMPARE(part->read, 3);
        QCOMPARE(part->expected, 500);
        QCOMPARE(told("{\"a\": {\"resolved\": true}, \"b\": {\"resolved\": false}, \"a\": {\"resolved\": false}}"),
            QStringLiteral("evaluation.duplicate-key a in:1"));
    }

    void openAiEvalsWithoutItsEnd()
    {
        const auto part =
            imported("{\"spec\": {\"eval_name\": \"e\"}}\n{\"run_id\": \"r\", \"sample_id\": \"e.0\", \"type\": "
                     "\"sampling\", \"data\": {}}\n{\"run_id\": \"r\", \"sample_id\": \"e.0\", \"type\": "
                     "\"match\", \"data\": {\"correct\": false}}\n");
        QCOMPARE(told(part), QStringLiteral("e.0,1,0,"));
        QCOMPARE(part->status, QStringLiteral("no final report"));
        QCOMPARE(told("{\"spec\": {}}\n{\"final_report\": {\"accuracy\": 1}}\n"),
            QStringLiteral("evaluation.missing-key correct in"));
    }

    void oneKeyAloneDecidesNothing()
    {
        QCOMPARE(told("{\"eval\": \"x\", \"task_id\": \"a\", \"passed\": true}\n"), QStringLiteral("a,1,1,"));
        QCOMPARE(told("{\"plan\": {}, \"samples\": 3, \"task_id\": \"a\", \"passed\": true}\n{\"task_id\": \"b\", "
                      "\"passed\": "
                      "false}\n"),
            QStringLiteral("a,1,1,\nb,1,0,"));
        QCOMPARE(
            told("{\"task_id\": \"a\", \"passed\": true}\n", "match"), QStringLiteral("evaluation.no-scorer match in"));
        QCOMPARE(told("task,n,c\na,2,1\n", "match"), QStringLiteral("evaluation.no-scorer match in"));
        QCOMPARE(told("{\"a\": [], \"b\": [{\"passed\": true}]}"), QStringLiteral("b,1,1,"));
        QCOMPARE(told("{\"eval\": {\"other\": 1}}"), QStringLiteral("content.other-json \nresults in"));
        QCOMPARE(told("{\n  \"task_id\": \"a\",\n  \"passed\": true\n}\n"), QStringLiteral("a,1,1,"));
        QCOMPARE(
            told("{\"task_id\": \"a\", \"passed\": true, \"x\": NaN, \"y\": -Infinity}\n"), QStringLiteral("a,1,1,"));
        QCOMPARE(told("{\"task_id\": \"a\", \"passed\": NaN}\n"), QStringLiteral("evaluation.bad-value passed in:1"));
    }

    void lists()
    {
        QCOMPARE(
            told("[\n{\"task_id\": \"a\", \"passed\": true},\n3]"), QStringLiteral("evaluation.not-an-object  in:3"));
        QCOMPARE(told("[\n{\"task_id\": \"a\", \"passed\": true},\n{\"task_id\": \"a\"}]"),
            QStringLiteral("evaluation.missing-key passed in:3"));
        QCOMPARE(told("[\n{\"task_id\": \"a\", \"passed\": true},\n<<<<<<< HEAD\n{}]"),
            QStringLiteral("content.conflict  in:3"));
        QCOMPARE(told("[]"), QStringLiteral("evaluation.empty-file  in"));
        QCOMPARE(
            told("[{\"task_id\": \"a\", \"passed\": true}").section(u' ', 0, 0), QStringLiteral("evaluation.bad-json"));
    }

    void duplicateKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* key, const QByteArray& text) {
            QTest::newRow(key) << text << QString::fromLatin1(key);
        };
        row("task_id", "{\"task_id\": \"a\", \"task_id\": \"b\", \"passed\": true}\n");
        row("k", "{\"task_id\": \"a\", \"passed\": true, \"attributes\": {\"k\": 1, \"k\": 2}}\n");
        row("correct",
            "{\"sample_id\": \"a\", \"type\": \"match\", \"data\": {\"correct\": true, \"correct\": false}}\n");
        const auto log = [](const QByteArray& samples) {
            return "{\"eval\": {\"task\": \"t\"}, \"samples\": [" + samples + "]}";
        };
        row("value", log("{\"id\": 1, \"scores\": {\"m\": {\"value\": 1, \"value\": 0}}}"));
        row("m", log("{\"id\": 1, \"scores\": {\"m\": {\"value\": 1}, \"m\": {\"value\": 0}}}"));
        row("id", log("{\"id\": 1, \"id\": 2}"));
        row("samples", log("").chopped(1) + ", \"samples\": []}");
        row("resolved_ids", "{\"resolved_ids\": [], \"unresolved_ids\": [], \"resolved_ids\": [\"a\"]}");
    }
    void duplicateKeys()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, key);
        QCOMPARE(told(text), QStringLiteral("evaluation.duplicate-key %1 in:1").arg(key));
    }

    void samplesAsCsv()
    {
        QCOMPARE(told("Task_ID,Passed,races\na,True,yes\na,0,yes\nb,false,True\n"),
            QStringLiteral("a,2,1,races=yes\nb,1,0,races=true"));
        QCOMPARE(told("task_id,passed\na,maybe\n"), QStringLiteral("evaluation.bad-value passed in:2"));
        QCOMPARE(told("task_id,passed,k\na,1,x\na,1,y\n"), QStringLiteral("evaluation.two-values a: k in:3"));
        QCOMPARE(told("task,n,N,c\na,1,2,1\n"), QStringLiteral("evaluation.bad-heading n in:1"));
    }

    void logsThatDidNotEndWell()
    {
        const QByteArray text =
            header("cancelled", ", \"samples\": [" + sample("a", "C") + ", " + sample("b", "I") + "]");
        const auto log = imported(text);
        QCOMPARE(told(log), QStringLiteral("a,1,1,hard=true\nb,1,0,hard=true"));
        QCOMPARE(log->status, QStringLiteral("cancelled"));
        QCOMPARE(log->read, 2);
        QCOMPARE(log->expected, 100);
        const auto few = imported(
            header("success", ", \"results\": {\"total_samples\": 3}, \"samples\": [" + sample("a", "C") + "]"));
        QCOMPARE(few->status, QStringLiteral("incomplete"));
        const auto whole = imported(
            header("success", ", \"results\": {\"total_samples\": 1}, \"samples\": [" + sample("a", "C") + "]"));
        QVERIFY(whole->isWhole());
    }

    void archivesOfInspect()
    {
        const QByteArray bytes = zipped(entries(header("success", ", \"results\": {\"total_samples\": 2}")));
        const auto log = imported(bytes);
        QCOMPARE(told(log), QStringLiteral("a,1,1,hard=true\nb,1,0,hard=true"));
        QVERIFY(log->isWhole());
        QCOMPARE(log->format, Format::Inspect);
        QCOMPARE(log->model, QStringLiteral("m"));
        QCOMPARE(log->scorer, QStringLiteral("match"));
        QCOMPARE(log->date, QDate(2025, 1, 2));
        QCOMPARE(log->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(imported(zipped(entries(header("error"))))->status, QStringLiteral("error"));
        QCOMPARE(imported(zipped(entries({})))->status, QStringLiteral("started"));
        QCOMPARE(told(gzipped(bytes)), told(log));
    }

    void wrongArchives()
    {
        const QByteArray bytes = zipped(entries(header("success")));
        for (qsizetype length = 100; length < bytes.indexOf("PK\x01\x02"); length += 7) {
            const auto import = imported(bytes.left(length));
            QVERIFY2(!import || !import->isWhole(), qPrintable(QString::number(length)));
        }
        auto twice = entries(header("success"));
        twice.emplace_back("samples/a_epoch_1.json", sample("a", "C"));
        QCOMPARE(told(zipped(twice)), QStringLiteral("evaluation.duplicate-entry samples/a_epoch_1.json in"));
        auto wrong = entries(header("success"));
        wrong[2].second = "{\n\"id\": ]";
        QCOMPARE(told(zipped(wrong)), QStringLiteral("evaluation.bad-json 9 in/samples/b_epoch_1.json:2"));
        QCOMPARE(told(zipped({ { "a.txt", "a" } })), QStringLiteral("content.zip  in"));
        QCOMPARE(told(zipped({ { "[Content_Types].xml", "<x/>" }, { "xl/workbook.xml", "<x/>" } })),
            QStringLiteral("content.spreadsheet \nresults in"));
    }

    void gzip()
    {
        const QByteArray lines = QByteArray("{\"task_id\": \"a\", \"passed\": true}\n").repeated(30'000);
        QCOMPARE(told(gzipped(lines)), QStringLiteral("a,30000,30000,"));
        QCOMPARE(told(gzipped(lines) + gzipped(lines)), QStringLiteral("a,60000,60000,"));
        QCOMPARE(told(gzipped(lines).chopped(9)), QStringLiteral("evaluation.cut-archive  in"));
        QByteArray damaged = gzipped(lines);
        damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 1); // of the checksum
        QCOMPARE(told(damaged), QStringLiteral("evaluation.damaged-archive  in"));
        QCOMPARE(told(gzipped(lines) + "more"), QStringLiteral("evaluation.damaged-archive  in"));
        QCOMPARE(told(gzipped("task,n,c\na,2,1\n")), QStringLiteral("a,2,1,"));
    }

    void bombsAreNotUnpacked()
    {
        const QByteArray blanks(300 * 1024 * 1024, '\n');
        QCOMPARE(told(gzipped(blanks)), QStringLiteral("evaluation.unpacks-too-large  in"));
        QCOMPARE(told(zipped({ { "_journal/start.json", kStart }, { "samples/a_epoch_1.json", blanks } })),
            QStringLiteral("evaluation.unpacks-too-large  in"));
    }
};

QTEST_GUILESS_MAIN(TestImportForms)
#include "test_import_forms.moc"
