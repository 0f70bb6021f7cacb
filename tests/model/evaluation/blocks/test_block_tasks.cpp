#include "model/base/codes/file_errors.h"
#include "model/evaluation/blocks/block_scorer.h"
#include "model/evaluation/blocks/block_tasks.h"
#include "support/scratch.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace hz::evaluation;

namespace {

std::vector<BlockTask> made(int length, int count, std::uint64_t seed = 1)
{
    BlockTaskMaker maker(length, seed);
    std::vector<BlockTask> tasks;
    for (int i = 0; i < count; ++i)
        tasks.push_back(maker.next());
    return tasks;
}

QByteArray linesOf(const std::vector<BlockTask>& tasks)
{
    QByteArray lines;
    for (const BlockTask& task : tasks)
        lines += toJsonLine(task);
    return lines;
}

QByteArray completion(const QString& id, const QJsonValue& outputs)
{
    return QJsonDocument(QJsonObject{ { "task_id", id }, { "outputs", outputs } }).toJson(QJsonDocument::Compact)
        + '\n';
}

QJsonArray rightOutputs(const BlockTask& task)
{
    QJsonArray outputs;
    for (const auto& test : task.tests)
        outputs.append(test.expected);
    return outputs;
}

} // namespace

class TestBlockTasks : public QObject {
    Q_OBJECT

private slots:
    void aTask()
    {
        BlockTask task;
        task.id = QStringLiteral("t");
        task.chain = { 12, 8 };
        task.tests = { { QStringLiteral("a b"), QStringLiteral("A   B") } };
        QCOMPARE(task.prompt(),
            QStringLiteral("def string_manipulation(s: str):\n"
                           "    \"\"\"\n"
                           "    This function takes a string as input, then returns the result of performing the "
                           "following sequence of manipulations on that string:\n"
                           "    -make every other character in the string uppercase\n"
                           "    -replace spaces with triple spaces\n"
                           "    \"\"\"\n"));
        QCOMPARE(task.reference(),
            QStringLiteral("    s = \"\".join(char.upper() if i % 2 == 0 else char for i, char in enumerate(s))\n"
                           "    s = s.replace(\" \", \"   \")\n"
                           "    return s\n"));
        const QJsonObject json = QJsonDocument::fromJson(toJsonLine(task)).object();
        QCOMPARE(
            json.keys(), (QStringList{ "blocks", "chain", "entry_point", "prompt", "reference", "task_id", "tests" }));
        QCOMPARE(json["chain"].toInt(), 2);
        QCOMPARE(json["blocks"].toArray(), (QJsonArray{ 12, 8 }));
        QCOMPARE(json["prompt"].toString(), task.prompt());
        QCOMPARE(json["tests"].toArray(), (QJsonArray{ QJsonObject{ { "input", "a b" }, { "expected", "A   B" } } }));
        QCOMPARE(toJsonLine(task).count('\n'), 1);
    }

    void tasksAreTheSameEverywhere()
    {
        const QByteArray lines = linesOf(made(3, 20, 7));
        QCOMPARE(linesOf(made(3, 20, 7)), lines);
        QVERIFY(linesOf(made(3, 20, 8)) != lines);
        QCOMPARE(QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex().left(16),
            QByteArray("4a3e25e29de3a2f5"));
    }

    void chainsAndTheirTests()
    {
        for (const int length : { 1, 2, 5, 13 }) {
            std::set<std::vector<int>> chains;
            for (const BlockTask& task : made(length, 13)) {
                QCOMPARE(std::ssize(task.chain), length);
                QCOMPARE(std::set(task.chain.begin(), task.chain.end()).size(), std::size_t(length));
                QVERIFY(chains.insert(task.chain).second);
                QCOMPARE(task.tests.size(), std::size_t(kTestsPerBlockTask));
                for (const auto& test : task.tests)
                    QCOMPARE(test.expected, applied(task.chain, test.input));
            }
        }
    }

    void everyChainComesBeforeOneComesAgain()
    {
        std::map<std::vector<int>, int> times;
        std::set<QString> ids;
        for (const BlockTask& task : made(2, 2 * 156)) {
            ++times[task.chain];
            QVERIFY(ids.insert(task.id).second);
        }
        QCOMPARE(times.size(), std::size_t(156));
        for (const auto& [chain, count] : times)
            QCOMPARE(count, 2);
    }

    void testsTellChainsApart()
    {
        int idle = 0;
        int partly = 0;
        const auto tasks = made(2, 156);
        for (const BlockTask& task : tasks) {
            const auto passes = [&](const std::vector<int>& chain) {
                return std::ranges::all_of(
                    task.tests, [&](const auto& test) { return applied(chain, test.input) == test.expected; });
            };
            idle += passes({}) ? 1 : 0;
            partly += passes({ task.chain[0] }) || passes({ task.chain[1] }) ? 1 : 0;
        }
        QCOMPARE(idle, 0);
        // In nine pairs of blocks one leaves no trace on any text like these: 1 and 5 either way around; 8 before 9, 10
        // or 11; 12 before 3; 2 before 8, 9 or 10.
        QCOMPARE(partly, 9);
    }

    void longChains()
    {
        const auto tasks = made(kLongestBlockChain, 5);
        for (const BlockTask& task : tasks)
            QCOMPARE(std::ssize(task.chain), kLongestBlockChain);
        QVERIFY(std::set(tasks[0].chain.begin(), tasks[0].chain.end()).size() <= kBlockCount);
    }

    void referencesPassInPython()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed");
        QProcess process;
        process.start(QStringLiteral("python3"),
            { QStringLiteral("-c"),
                QStringLiteral("import json, sys\n"
                               "for line in sys.stdin:\n"
                               "    task = json.loads(line)\n"
                               "    space = {}\n"
                               "    exec(task['prompt'] + task['reference'], space)\n"
                               "    function = space[task['entry_point']]\n"
                               "    outputs = [function(test['input']) for test in task['tests']]\n"
                               "    print(json.dumps({'task_id': task['task_id'], 'outputs': outputs}))\n") });
        const QByteArray tasks =
            linesOf(made(1, 13)) + linesOf(made(4, 30)) + linesOf(made(13, 5)) + linesOf(made(40, 5));
        process.write(tasks);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        const auto import = scored(tasks, process.readAllStandardOutput());
        QVERIFY2(import.ok(), qPrintable(faultOf(import)));
        QCOMPARE(import->results.samples(), 53);
        QCOMPARE(import->results.passed(), 53);
    }

    void scores()
    {
        const auto tasks = made(3, 3);
        QJsonArray wrong = rightOutputs(tasks[0]);
        wrong[9] = wrong[9].toString() + u' ';
        QJsonArray failed = rightOutputs(tasks[0]);
        failed[0] = QJsonValue::Null;
        const auto import = scored(linesOf(tasks),
            completion(tasks[0].id, rightOutputs(tasks[0])) + completion(tasks[0].id, wrong) + "\n"
                + completion(tasks[0].id, failed) + completion(tasks[0].id, QJsonValue::Null)
                + completion(tasks[1].id, rightOutputs(tasks[1])));
        QVERIFY2(import.ok(), qPrintable(faultOf(import)));
        QCOMPARE(import->results.toLines(),
            (QStringList{ "blocks-n3-s1/1,4,1,chain=3", "blocks-n3-s1/2,1,1,chain=3", "blocks-n3-s1/3,0,0,chain=3" }));
        QCOMPARE(import->file, QStringLiteral("completions.jsonl"));
        QCOMPARE(import->sha256.size(), 32);
    }

    void whatCannotBeScored()
    {
        const QByteArray tasks = "{\"task_id\":\"a\",\"chain\":2,\"tests\":[{\"input\":\"x\",\"expected\":\"y\"}]}\n";
        const auto fault = [&](const QByteArray& completions) { return faultOf(scored(tasks, completions)); };
        QCOMPARE(fault(""), QStringLiteral("evaluation.empty-file  completions.jsonl"));
        QCOMPARE(fault("\n{\"task_id\":\"b\",\"outputs\":[]}"),
            QStringLiteral("evaluation.unknown-task b completions.jsonl:2"));
        QCOMPARE(fault("{\"task_id\":\"a\"}"), QStringLiteral("evaluation.missing-key outputs completions.jsonl:1"));
        QCOMPARE(fault("{\"outputs\":[]}"), QStringLiteral("evaluation.missing-key task_id completions.jsonl:1"));
        QCOMPARE(fault("{\"task_id\":7,\"outputs\":[]}"),
            QStringLiteral("evaluation.bad-value task_id completions.jsonl:1"));
        QCOMPARE(fault("{\"task_id\":\"a\",\"outputs\":\"y\"}"),
            QStringLiteral("evaluation.bad-value outputs completions.jsonl:1"));
        QCOMPARE(fault("{\"task_id\":\"a\",\"outputs\":[\"y\",\"y\"]}"),
            QStringLiteral("evaluation.output-count 1 completions.jsonl:1"));
        QCOMPARE(fault("{\"task_id\":\"a\",\"outputs\":[\"y\"]"),
            QStringLiteral("evaluation.bad-json 31 completions.jsonl:1"));
        const auto faultOfTasks = [&](const QByteArray& text) { return faultOf(scored(text, "{}")); };
        QCOMPARE(faultOfTasks(""), QStringLiteral("evaluation.empty-file  tasks.jsonl"));
        QCOMPARE(faultOfTasks(tasks + tasks), QStringLiteral("evaluation.duplicate-task a tasks.jsonl:2"));
        QCOMPARE(faultOfTasks("{\"task_id\":\"a\"}"), QStringLiteral("evaluation.missing-key tests tasks.jsonl:1"));
        QCOMPARE(faultOfTasks("{\"task_id\":\"a\",\"tests\":[]}"),
            QStringLiteral("evaluation.bad-value tests tasks.jsonl:1"));
        QCOMPARE(faultOfTasks("{\"task_id\":\"a\",\"tests\":[{}]}"),
            QStringLiteral("evaluation.missing-key expected tasks.jsonl:1"));
        QCOMPARE(faultOfTasks("{\"task_id\":\"a\",\"chain\":\"x\",\"tests\":[{\"expected\":\"\"}]}"),
            QStringLiteral("evaluation.bad-chain a tasks.jsonl:1"));
    }

private:
    hz::base::Result<Import> scored(const QByteArray& tasks, const QByteArray& completions)
    {
        const QString taskFile = m_folder->filePath(QStringLiteral("tasks.jsonl"));
        const QString completionFile = m_folder->filePath(QStringLiteral("completions.jsonl"));
        if (!hz::testing::writeFile(taskFile, tasks) || !hz::testing::writeFile(completionFile, completions))
            return hz::base::Error{ hz::base::FileError::Failed };
        return scoreCompletions(completionFile, taskFile);
    }
    QString faultOf(const hz::base::Result<Import>& import) const
    {
        if (import)
            return QStringLiteral("none");
        const auto& error = import.error();
        return QString::fromStdString(std::string(error.code.key()) + " " + error.detail + " " + error.place)
            .remove(m_folder->path() + u'/');
    }

    std::unique_ptr<QTemporaryDir> m_folder = hz::testing::scratchFolder();
};

QTEST_GUILESS_MAIN(TestBlockTasks)
#include "test_block_tasks.moc"
