#include "model/evaluation/csv_fields.h"
#include "model/evaluation/task_result.h"

#include <QTest>

#include <random>

using namespace hz::evaluation;

namespace {

TaskResult result(const QString& task, qint64 samples, qint64 passed)
{
    return { task, samples, passed };
}

template <typename Outcome> QString codeOf(const Outcome& outcome)
{
    return outcome ? QString() : QString::fromLatin1(outcome.error().code.key());
}

/// From the characters that the form gives a meaning.
QString trickyText(std::mt19937& random)
{
    static const QString characters = QStringLiteral("a,\";=\\ é😀");
    QString text;
    for (auto length = 1 + random() % 6; length > 0; --length)
        text += characters[static_cast<qsizetype>(random() % static_cast<unsigned>(characters.size()))];
    return text;
}

} // namespace

class TestTaskResult : public QObject {
    Q_OBJECT

private slots:
    void trueIsTrueInAnyCapitals()
    {
        const TaskResult result{ QStringLiteral("a"), 1, 1, { { "k", "True" }, { "w", "High" } } };
        QVERIFY(result.has({ "k", "true" }) && result.has({ "k", "True" }));
        QVERIFY(!result.has({ "k", "false" }) && !result.has({ "w", "high" }));
    }

    void aLine()
    {
        TaskResult task = result(QStringLiteral("HumanEval/7"), 200, 57);
        QCOMPARE(toLine(task), QStringLiteral("HumanEval/7,200,57,"));
        task.attributes = { { QStringLiteral("liveness"), QStringLiteral("bounded; a=b\\c") },
            { QStringLiteral("variables"), QStringLiteral("3, or 4") } };
        task.chain = 2;
        const QString line =
            QStringLiteral("HumanEval/7,200,57,\"chain=2;liveness=bounded\\; a\\=b\\\\c;variables=3, or 4\"");
        QCOMPARE(toLine(task), line);
        const auto back = fromLine(line);
        QVERIFY(back.ok());
        QVERIFY(*back == task);
    }

    void linesComeBackWhateverIsInThem()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 2000; ++i) {
            TaskResult task = result(trickyText(random), 10, static_cast<qint64>(random() % 11));
            for (auto count = random() % 4; count > 0; --count)
                QVERIFY(setAttribute(task, trickyText(random), trickyText(random)).ok());
            task.chain = static_cast<int>(random() % 3);
            QVERIFY(check(task).ok());
            const auto back = fromLine(toLine(task));
            QVERIFY2(back.ok(), qPrintable(toLine(task)));
            QVERIFY2(*back == task, qPrintable(toLine(task)));
        }
    }

    void badLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* line, const char* code) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(code);
        };
        row("", "evaluation.bad-line");
        row("t,1,1", "evaluation.bad-line");
        row("t,1,1,,", "evaluation.bad-line");
        row("t,1.5,1,", "evaluation.bad-line");
        row("t,1,,", "evaluation.bad-line");
        row("\"t,1,1,", "evaluation.bad-line");
        row("\"t\"x,1,1,", "evaluation.bad-line");
        row(",1,1,", "evaluation.no-task");
        row("t,1,2,", "evaluation.more-passed");
        row("t,-1,-2,", "evaluation.negative");
        row("t,1,-1,", "evaluation.negative");
        row("t,9223372036854775807,1,", "evaluation.too-many-samples");
        row("t,1,1,key", "evaluation.bad-attribute");
        row("t,1,1,=value", "evaluation.bad-attribute");
        row("t,1,1,a=b=c", "evaluation.bad-attribute");
        row("t,1,1,a=b;", "evaluation.bad-attribute");
        row("t,1,1,a=b\\", "evaluation.bad-attribute");
        row("t,1,1,a=1;a=2", "evaluation.bad-attribute");
        row("t,1,1,chain=0", "evaluation.bad-chain");
        row("t,1,1,chain=x", "evaluation.bad-chain");
        row("t,1,1,chain=1000001", "evaluation.bad-chain");
        row("t\t,1,1,", "evaluation.bad-text");
    }
    void badLines()
    {
        QFETCH(QString, line);
        QFETCH(QString, code);
        QCOMPARE(codeOf(fromLine(line)), code);
    }

    void keysStandInOrderAndOnce()
    {
        TaskResult task = result(QStringLiteral("t"), 1, 1);
        for (const char* key : { "b", "a", "c", "b" })
            QVERIFY(setAttribute(task, QLatin1String(key), QStringLiteral("of ") + QLatin1String(key)).ok());
        QCOMPARE(toLine(task), QStringLiteral("t,1,1,a=of a;b=of b;c=of c"));
        QVERIFY(task.has({ QStringLiteral("b"), QStringLiteral("of b") }));
        QVERIFY(!task.has({ QStringLiteral("b"), QStringLiteral("of c") }));
        std::swap(task.attributes[0], task.attributes[1]);
        QCOMPARE(codeOf(check(task)), QStringLiteral("evaluation.bad-attribute"));
    }

    void tasksStandInOrderAndOnce()
    {
        const auto results = TaskResults::of({ result(QStringLiteral("b"), 3, 1), result(QStringLiteral("a"), 5, 2),
            result(QStringLiteral("c"), 0, 0) });
        QVERIFY(results.ok());
        QCOMPARE(results->toLines(), (QStringList{ "a,5,2,", "b,3,1,", "c,0,0," }));
        QCOMPARE(results->samples(), 8);
        QCOMPARE(results->passed(), 3);
        QCOMPARE(results->find(QStringLiteral("b"))->samples, 3);
        QVERIFY(!results->find(QStringLiteral("bb")));
        QVERIFY(*TaskResults::fromLines(results->toLines()) == *results);
        const auto twice = TaskResults::of({ result(QStringLiteral("a"), 1, 1), result(QStringLiteral("a"), 1, 1) });
        QCOMPARE(codeOf(twice), QStringLiteral("evaluation.duplicate-task"));
        const auto bad = TaskResults::fromLines({ QStringLiteral("a,1,1,"), QStringLiteral("b,1,2,") });
        QCOMPARE(codeOf(bad), QStringLiteral("evaluation.more-passed"));
        QCOMPARE(bad.error().place, std::string("2"));
    }

    void fieldsOfCsv()
    {
        QCOMPARE(*csvFields(QString()), QStringList{ QString() });
        QCOMPARE(*csvFields(QStringLiteral("a,,\"b\"\"c,\",")), (QStringList{ "a", "", "b\"c,", "" }));
        QVERIFY(!csvFields(QStringLiteral("a,\"b")));
        QVERIFY(!csvFields(QStringLiteral("\"a\" ,b")));
        QCOMPARE(asCsvField(QStringLiteral(" a")), QStringLiteral("\" a\""));
        QCOMPARE(asCsvField(QStringLiteral("a b")), QStringLiteral("a b"));
    }
};

QTEST_GUILESS_MAIN(TestTaskResult)
#include "test_task_result.moc"
