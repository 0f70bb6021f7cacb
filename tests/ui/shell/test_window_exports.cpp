#include "support/faults.h"
#include "ui/common/message_strip.h"
#include "ui/fields/file_field.h"
#include "ui/shell/window_test.h"

#include "model/exchange/twin.h"
#include "model/store/file_name.h"
#include "model/store/project_file.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace hz;
using testing::Fault;
using ui::MainWindow;

/// What the dialogs write: whole or not at all, and never over something else.
class TestWindowExports : public testing::WindowTest {
    Q_OBJECT

    static QString told(const MainWindow& window) { return window.strip().texts().join(u' '); }

    static bool isWaiting(const MainWindow& window) { return told(window).contains(QStringLiteral("Writing")); }

    bool put(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QStringList leftOvers() const
    {
        return QDir(m_folder->path()).entryList({ QStringLiteral(".graphazard-*") }, QDir::Files | QDir::Hidden);
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void nothingIsWrittenOverWhatIsSomethingElse()
    {
        QVERIFY(store::writeProject(pathOf("other.hazard"), emptyProject()));
        const QByteArray other = bytesOf(pathOf("other.hazard"));
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        QVERIFY(put(pathOf("other.pdf"), other));
        m_savePath = pathOf("other.pdf");
        trigger(*window, ActionCode::FileReport);
        QTRY_VERIFY(!isWaiting(*window));
        QVERIFY2(told(*window).contains(QStringLiteral("another kind")), qPrintable(told(*window)));
        QCOMPARE(bytesOf(m_savePath), other);
        QVERIFY(put(pathOf("other.json"), "{ \"name\": \"of a web program\" }"));
        m_savePath = pathOf("other.json");
        triggerEntry(*window, ui::kExportEntries + QStringLiteral("json"));
        QVERIFY2(told(*window).contains(QStringLiteral("another kind")), qPrintable(told(*window)));
        QCOMPARE(bytesOf(m_savePath), QByteArray("{ \"name\": \"of a web program\" }"));
        QVERIFY(put(pathOf("notes.hazard"), "not a project"));
        m_savePath = pathOf("notes.hazard");
        trigger(*window, ActionCode::FileSaveAs);
        QVERIFY2(told(*window).contains(QStringLiteral("another kind")), qPrintable(told(*window)));
        QCOMPARE(bytesOf(m_savePath), QByteArray("not a project"));
        QVERIFY(window->files().workspace()->document().isModified());
        m_savePath = pathOf("other.hazard"); // a project over a project, as the dialog has asked
        trigger(*window, ActionCode::FileSaveAs);
        QVERIFY(!window->files().workspace()->document().isModified());
    }

    void anEmbeddedFileIsNoProjectsEnd()
    {
        QVERIFY(store::writeProject(pathOf("other.hazard"), emptyProject()));
        const QByteArray other = bytesOf(pathOf("other.hazard"));
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        ui::Workspace& workspace = *window->files().workspace();
        domain::Evidence evidence;
        evidence.id = base::Id::random();
        evidence.who = QStringLiteral("Ada");
        evidence.fileName = QStringLiteral("report.txt");
        evidence.content = "it works";
        QVERIFY(workspace.run(commands::addEntity(workspace.model(), evidence)));
        ui::FileField field(workspace, nullptr);
        field.showEvidence(evidence.id);
        const auto save = [&] {
            for (auto* button : field.findChildren<QPushButton*>())
                if (button->text() == QStringLiteral("Save copy…"))
                    button->click();
        };
        QSignalSpy refused(&workspace, &ui::Workspace::refused);
        m_savePath = pathOf("other.hazard");
        save();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(bytesOf(m_savePath), other);
        m_savePath = pathOf("copy.txt");
        for (const char* call : testing::kFaults) {
            const Fault fault(call, 1, m_folder->path());
            save();
            const bool isDone = bytesOf(m_savePath) == "it works";
            QVERIFY2(isDone || (refused.count() > 1 && !QFile::exists(m_savePath)), call);
            QCOMPARE(leftOvers(), QStringList());
            QFile::remove(m_savePath);
        }
    }

    void aFileWhoseNameIsNoTextOpens()
    {
        const QString path = m_folder->path() + store::fileNameOf("/caf\xE9.hazard");
        QVERIFY(store::writeProject(path, *exchange::templateModel(QStringLiteral("codex"))));
        auto window = shownWindow();
        QVERIFY(window->files().open(path));
        QVERIFY(!window->files().workspace()->model().nodes().isEmpty());
        QVERIFY(window->files().workspace()->document().path().isEmpty());
        QVERIFY2(told(*window).contains(QStringLiteral("another name")), qPrintable(told(*window)));
        QVERIFY(!window->files().open(m_folder->path() + store::fileNameOf("/none\xE9.hazard")));
    }

    /// Said to be written, and is; or said what went wrong, and the old file is there.
    void aDiskThatFails_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("action");
        for (const char* call : testing::kFaults)
            for (const char* action :
                { "file.export.json", ui::nameOf(ActionCode::FileReport), ui::nameOf(ActionCode::FileSave) })
                QTest::addRow("%s, %s", call, action) << QByteArray(call) << QByteArray(action);
    }
    void aDiskThatFails()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, action);
        const bool isSave = action == ui::nameOf(ActionCode::FileSave);
        const bool isReport = action == ui::nameOf(ActionCode::FileReport);
        m_savePath = pathOf(isSave ? "old.hazard" : isReport ? "old.pdf" : "old.json");
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        if (isSave)
            trigger(*window, ActionCode::FileSave);
        else
            QVERIFY(put(m_savePath, isReport ? QByteArray("%PDF-old") : exchange::writeTwin(emptyProject())));
        const QByteArray old = bytesOf(m_savePath);
        for (int which = 1; which < (isReport ? 2 : 40); ++which) {
            place(*window, QStringLiteral("Fire %1").arg(which));
            const QByteArray before = bytesOf(m_savePath);
            bool isHit = false;
            {
                const Fault fault(call.constData(), which, m_folder->path());
                triggerEntry(*window, action);
                QTRY_VERIFY_WITH_TIMEOUT(!isWaiting(*window), 60'000);
                isHit = fault.isHit();
            }
            const bool isNew = bytesOf(m_savePath) != before;
            const bool isSaid = isSave ? !window->files().workspace()->document().isModified()
                                       : told(*window).contains(QStringLiteral("was written to"));
            const bool isUnsettled = told(*window).contains(QStringLiteral("will stay"));
            QVERIFY2(isSaid == isNew || isUnsettled, qPrintable(QString::number(which) + told(*window)));
            QVERIFY2(isSaid || told(*window).contains(m_savePath), qPrintable(told(*window)));
            if (isSave)
                QVERIFY(store::verify(m_savePath)->empty());
            QCOMPARE(leftOvers(), QStringList());
            if (!isHit) {
                QVERIFY(isSaid);
                break;
            }
        }
        m_unsaved = ui::UnsavedAnswer::Discard;
        QVERIFY(window->close());
    }
};

QTEST_MAIN(TestWindowExports)
#include "test_window_exports.moc"
