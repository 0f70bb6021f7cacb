#include "support/test_run.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

namespace {

/// Failures of one function of careless_test.
int failuresOf(const char* function)
{
    QProcess process;
    process.start(QStringLiteral(HZ_CARELESS_TEST), { QString::fromLatin1(function) });
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QByteArray allTests()
{
    QByteArray text;
    QDirIterator files(QStringLiteral(HZ_ROOT "/tests"), { "*.cpp" }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

} // namespace

class TestTestRun : public QObject {
    Q_OBJECT

private slots:
    void unannouncedWarningsFail()
    {
        QCOMPARE(failuresOf("warns"), 1);
        QCOMPARE(failuresOf("warnsOfSomethingWorse"), 1);
        QCOMPARE(failuresOf("announces"), 0);
    }

    void skipsFailUnlessListed()
    {
        QCOMPARE(failuresOf("skips"), 1);
        QCOMPARE(failuresOf("skipsAsAllowed"), 0);
    }

    void theListNamesNothingElse()
    {
        const QByteArray text = allTests();
        for (const QByteArray& name : hz::testing::allowedSkips()) {
            const QList<QByteArray> parts = name.split(':'); // Class::function
            QVERIFY2(parts.size() == 3 && text.contains("class " + parts.first() + ' '), name);
            QVERIFY2(text.contains("void " + parts.last() + '('), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestTestRun)
#include "test_test_run.moc"
