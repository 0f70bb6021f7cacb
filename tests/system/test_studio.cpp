#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The studio as a process: a real start, a real end.
class TestStudio : public QObject {
    Q_OBJECT

private:
    static QString program() { return QStringLiteral(HZ_STUDIO); }

    static std::unique_ptr<QProcess> started(const QStringList& arguments, const QTemporaryDir& home)
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("GRAPHAZARD_TRACE"), QStringLiteral("1"));
        for (const char* name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME" })
            environment.insert(QString::fromLatin1(name), home.path());
        process->setProcessEnvironment(environment);
        process->start(program(), arguments);
        return process;
    }

    static bool saysFirstPaint(QProcess& process)
    {
        QByteArray said;
        while (process.waitForReadyRead(20'000)) {
            said += process.readAllStandardError();
            if (said.contains("first paint: "))
                return true;
        }
        return false;
    }

private slots:
    void itShowsASampleAndEndsOnRequest_data()
    {
        QTest::addColumn<int>("view");
        QTest::newRow("graph") << 0;
        QTest::newRow("readiness") << 8;
    }
    void itShowsASampleAndEndsOnRequest()
    {
        QFETCH(int, view);
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkdir(QStringLiteral("Graphazard")));
        QFile settings(home.filePath(QStringLiteral("Graphazard/Graphazard.conf")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[window]\nview=" + QByteArray::number(view) + '\n');
        settings.close();
        auto process = started({ QStringLiteral(HZ_SAMPLES "/codex.json") }, home);
        process->setReadChannel(QProcess::StandardError);
        QVERIFY(saysFirstPaint(*process));
        QCOMPARE(process->state(), QProcess::Running);
        process->terminate();
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }

    void aMissingFileIsToldInTheWindowAndDoesNotEndIt()
    {
        const QTemporaryDir home;
        auto process = started({ home.filePath(QStringLiteral("nowhere.hazard")) }, home);
        process->setReadChannel(QProcess::StandardError);
        QVERIFY(saysFirstPaint(*process));
        QCOMPARE(process->state(), QProcess::Running);
        process->terminate();
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitCode(), 0);
    }

    void versionAndHelpNeedNoWindow()
    {
        const QTemporaryDir home;
        auto version = started({ QStringLiteral("--version") }, home);
        QVERIFY(version->waitForFinished(20'000));
        QCOMPARE(version->readAllStandardOutput(), QByteArray("Graphazard " GRAPHAZARD_VERSION "\n"));
        QCOMPARE(version->exitCode(), 0);
        auto help = started({ QStringLiteral("--help") }, home);
        QVERIFY(help->waitForFinished(20'000));
        QVERIFY(help->readAllStandardOutput().contains("[FILE...]"));
        QCOMPARE(help->exitCode(), 0);
    }

    void whatCannotBeWrittenIsAFailure()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("needs /dev/full");
        for (const char* option : { "--version", "--help" }) {
            QProcess process;
            process.setStandardOutputFile(QStringLiteral("/dev/full"));
            process.start(program(), { QString::fromLatin1(option) });
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.exitCode(), 2);
            QVERIFY(process.readAllStandardError().contains("standard output"));
        }
    }
};

QTEST_GUILESS_MAIN(TestStudio)
#include "test_studio.moc"
