#include "model/document/document.h"
#include "model/exchange/twin.h"
#include "model/store/project_file.h"
#include "support/random_edits.h"
#include "support/scratch.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <random>

using namespace hz;
using document::Document;

namespace {

constexpr qint64 kMilliseconds = 10'000;

QByteArray nameOf(const domain::Model& model)
{
    return QCryptographicHash::hash(exchange::writeTwin(model), QCryptographicHash::Sha1).toHex();
}

/// What a child said before it was killed.
struct Account {
    QByteArray done;
    QByteArray doing; // begun and perhaps not finished; empty: none
    QByteArray saved;
    QByteArray saving;
    QByteArray failure;
    int edits = 0;
    int saves = 0;
};

Account accountOf(const QByteArray& output, const QByteArray& savedBefore)
{
    Account account;
    account.saved = savedBefore;
    // The last line may have been cut by the kill.
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray& line : whole.split('\n')) {
        const QByteArray state = line.mid(line.indexOf(' ') + 1);
        if (line.startsWith("done ")) {
            account.done = state;
            account.doing.clear();
            ++account.edits;
        } else if (line.startsWith("doing ")) {
            account.doing = state;
        } else if (line.startsWith("saving ")) {
            account.saving = state;
        } else if (line.startsWith("saved ")) {
            account.saved = state;
            account.saving.clear();
            ++account.saves;
        } else if (line.startsWith("failed ")) {
            account.failure = state;
        }
    }
    return account;
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLostWhenTheProcessIsKilled()
    {
        // On a real disk, unlike other tests: that is where SQLite has its work.
        const QTemporaryDir folder;
        const QString recovery = folder.filePath(QStringLiteral("recovery"));
        qputenv("GRAPHAZARD_RECOVERY", recovery.toUtf8());
        const QString path = folder.filePath(QStringLiteral("p.hazard"));
        const domain::Model start = testing::drawnProject(1, 20);
        QVERIFY(store::writeProject(path, start).ok());

        QByteArray saved = nameOf(start);
        std::mt19937 random(20'26);
        QElapsedTimer clock;
        clock.start();
        int rounds = 0;
        int edits = 0;
        int saves = 0;
        int recovered = 0;
        int inSave = 0;
        while (clock.elapsed() < kMilliseconds) {
            QProcess child;
            child.start(QStringLiteral(HZ_CRASH_CHILD), { path, QString::number(++rounds) });
            // Somewhere in its work, wherever that is: counted in lines, so that a busy machine gets as far.
            const auto lines = static_cast<qsizetype>(1 + random() % 24);
            QByteArray output;
            while (output.count('\n') < lines) {
                QVERIFY(child.waitForReadyRead(20'000));
                output += child.readAllStandardOutput();
            }
            QThread::usleep(random() % 12'000);
            child.kill();
            QVERIFY(child.waitForFinished(20'000));
            const Account account = accountOf(output + child.readAllStandardOutput(), saved);
            QCOMPARE(account.failure, QByteArray());
            edits += account.edits;
            saves += account.saves;
            inSave += account.saving.isEmpty() ? 0 : 1;

            const auto file = store::readProject(path);
            QVERIFY2(
                file.ok(), file.ok() ? "" : (std::string(file.error().code.key()) + " " + file.error().detail).c_str());
            QVERIFY(store::verify(path)->empty());
            const QByteArray inFile = nameOf(*file);
            QVERIFY(inFile == account.saved || inFile == account.saving);
            saved = inFile;

            const auto left = Document::recoverable();
            QVERIFY(left.size() <= 1);
            QByteArray kept = inFile;
            if (!left.empty()) {
                ++recovered;
                QVERIFY(left[0].unsavedEdits > 0);
                QCOMPARE(left[0].target, QFileInfo(path).canonicalFilePath());
                const auto document = Document::recover(left[0]);
                QVERIFY(document.ok());
                QVERIFY((*document)->isModified());
                kept = nameOf((*document)->model());
            }
            QVERIFY(account.done.isEmpty() || kept == account.done || kept == account.doing);
            // The next start tidies up; only the lock of the dead stays, until somebody opens the project.
            QStringList beside = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
            beside.removeAll(QStringLiteral(".~lock.p.hazard#"));
            QCOMPARE(beside, QStringList{ QStringLiteral("p.hazard") });
        }
        qInfo("%d kills (%d during a save), %d edits and %d saves, %d times with something to recover", rounds, inSave,
            edits, saves, recovered);
        QVERIFY(rounds >= 5);
        QVERIFY(saves >= 1);
        QVERIFY(recovered >= 1);
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
