#include "model/store/working_copy.h"
#include "ui/common/message_strip.h"
#include "ui/shell/window_test.h"

#include <QPushButton>

using namespace hz;
using ui::MainWindow;

/// What a crash left behind, offered again.
class TestWindowRecovery : public testing::WindowTest {
    Q_OBJECT

    /// Edits of a project file that a crash left behind.
    void loseAnEditOf(const QString& path)
    {
        auto lost = document::Document::create(emptyProject());
        QVERIFY(lost.ok());
        QVERIFY((*lost)->saveAs(path));
        (*lost)->execute(
            *commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 }));
    }

    static void pressRecover(const MainWindow& window)
    {
        for (auto* button : window.strip().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Recover"))
                return button->click();
        QFAIL("nothing is offered");
    }

    static std::size_t nodesIn(const MainWindow& window) { return window.files().workspace()->model().nodes().size(); }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void aCrashIsOfferedForRecovery()
    {

        {
            auto lost = document::Document::create(emptyProject());
            QVERIFY(lost.ok());
            auto placed =
                commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 });
            (*lost)->execute(std::move(*placed));
            // Gone without a word, as in a crash.
        }
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
        auto window = shownWindow();
        auto* recover = window->findChild<QPushButton*>(QStringLiteral("recover"));
        QVERIFY(recover);
        recover->click();
        QVERIFY(window->files().workspace());
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
        QVERIFY(window->files().workspace()->document().isModified());
        QVERIFY(window->strip().texts().join(QLatin1Char(' ')).contains(QStringLiteral("1 unsaved edit")));
    }

    void openingTheFileItselfOffersWhatACrashLeft()
    {
        const QString path = pathOf("project.hazard");
        {
            auto lost = document::Document::create(emptyProject());
            QVERIFY(lost.ok());
            QVERIFY((*lost)->saveAs(path));
            auto placed =
                commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 });
            (*lost)->execute(std::move(*placed));
        }
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
        auto window = shownWindow();
        QVERIFY(window->files().open(path));
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(0));
        auto* recover = window->strip().findChild<QPushButton*>();
        QVERIFY(recover);
        QCOMPARE(recover->text(), QStringLiteral("Recover"));
        recover->click();
        QTRY_COMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
        QVERIFY(window->files().workspace()->document().isModified());
    }

    void aCopyThatIsNotBelievedIsNamed()
    {
        const QString bad = store::recoveryFolder() + QStringLiteral("/bad.hazard-work");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
        file.close();
        auto window = shownWindow();
        const auto* words = window->findChild<QLabel*>(QStringLiteral("distrusted"));
        QVERIFY(words);
        QVERIFY(words->text().contains(QStringLiteral("bad.hazard-aside")));
        QVERIFY(!window->findChild<QPushButton*>(QStringLiteral("recover")));
        window->findChild<QPushButton*>(QStringLiteral("discardAside"))->click();
        QTRY_VERIFY(!window->findChild<QLabel*>(QStringLiteral("distrusted")));
        QVERIFY(document::Document::distrusted().empty());
    }

    void whoGoesBackOrCannotSaveStillHasTheEdits()
    {
        const QString path = pathOf("project.hazard");
        loseAnEditOf(path);
        auto window = shownWindow();
        QVERIFY(window->files().open(path));
        place(*window, QStringLiteral("Flood"));
        place(*window, QStringLiteral("Frost"));
        m_unsaved = ui::UnsavedAnswer::Cancel;
        pressRecover(*window);
        QTRY_COMPARE(m_asked, QStringList({ "unsaved" }));
        QCOMPARE(nodesIn(*window), std::size_t(2));
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));

        QFile target(path);
        QVERIFY(target.open(QIODevice::Append));
        target.write("somebody else was here"); // so saving fails
        target.close();
        m_unsaved = ui::UnsavedAnswer::Save;
        pressRecover(*window);
        QTRY_COMPARE(m_asked, QStringList({ "unsaved", "unsaved" }));
        QCOMPARE(nodesIn(*window), std::size_t(2));
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));

        m_unsaved = ui::UnsavedAnswer::Discard;
        pressRecover(*window);
        QTRY_COMPARE(nodesIn(*window), std::size_t(1));
        QVERIFY(window->files().workspace()->document().isModified());
        m_unsaved = ui::UnsavedAnswer::Cancel;
        QVERIFY(!window->close());
        window.reset(); // as in a crash
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
    }

    void aRecoveredProjectKeepsItsFileAndTheLock()
    {
        const QString path = pathOf("project.hazard");
        loseAnEditOf(path);
        auto window = shownWindow();
        QVERIFY(window->files().open(path));
        pressRecover(*window);
        QTRY_COMPARE(nodesIn(*window), std::size_t(1));
        const auto& document = window->files().workspace()->document();
        QCOMPARE(document.path(), path);
        QVERIFY(!document.isReadOnly());
        QTRY_VERIFY(window->windowTitle().startsWith(QStringLiteral("project.hazard")));
        QVERIFY((*document::Document::open(path))->isReadOnly());
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(m_asked, QStringList());
        QVERIFY(!document.isModified());
        QVERIFY(window->close());
        window.reset();
        QVERIFY(document::Document::recoverable().empty());
        auto saved = document::Document::open(path);
        QVERIFY(!(*saved)->isReadOnly());
        QCOMPARE((*saved)->model().nodes().size(), std::size_t(1));
    }

    void whatBelongsToAFileThatIsInUseIsSavedUnderItsName()
    {
        const QString path = pathOf("plant.hazard");
        loseAnEditOf(path);
        auto other = document::Document::open(path);
        QVERIFY(!(*other)->isReadOnly());
        QString suggested;
        ui::dialogs().saveFile = [&](QWidget*, const QString&, const QString& suggestion, const QString&) {
            suggested = suggestion;
            return QString();
        };
        auto window = shownWindow();
        window->findChild<QPushButton*>(QStringLiteral("recover"))->click();
        QCOMPARE(nodesIn(*window), std::size_t(1));
        QVERIFY(window->files().workspace()->document().path().isEmpty());
        trigger(*window, ActionCode::FileSave);
        QCOMPARE(suggested, path);
        QVERIFY(!window->files().workspace()->document().saveAs(path).ok());
        QVERIFY(window->files().workspace()->document().isModified());
    }

    void titlesDoNotTurnTheWindowsTitleAround()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        auto& workspace = *window->files().workspace();
        const domain::EntityKey project{ domain::EntityKind::Project, workspace.model().project().id };
        QVERIFY(workspace.run(commands::setField(
            workspace.model(), { project }, "title", domain::Value(QStringLiteral("a\u202Eb\u2067c")))));
        QTRY_COMPARE(window->windowTitle(), QStringLiteral("abc[*] – Graphazard"));
        QString asked;
        ui::dialogs().unsaved = [&](QWidget*, const QString& name) {
            asked = name;
            return ui::UnsavedAnswer::Discard;
        };
        QVERIFY(window->close());
        QCOMPARE(asked, QStringLiteral("abc"));
    }

    void recoveredEditsAreThrownAwayOnlyWhenConfirmed()
    {
        {
            auto lost = document::Document::create(emptyProject());
            auto placed =
                commands::placeNode((*lost)->model(), domain::NodeKind::Hazard, QStringLiteral("Fire"), { 0, 0 });
            (*lost)->execute(std::move(*placed));
        }
        auto window = shownWindow();
        m_confirm = false;
        window->findChild<QPushButton*>(QStringLiteral("discard"))->click();
        QCOMPARE(document::Document::recoverable().size(), std::size_t(1));
        m_confirm = true;
        window->findChild<QPushButton*>(QStringLiteral("discard"))->click();
        QCOMPARE(document::Document::recoverable().size(), std::size_t(0));
        QTRY_VERIFY(!window->findChild<QPushButton*>(QStringLiteral("discard")));
    }
};

QTEST_MAIN(TestWindowRecovery)
#include "test_window_recovery.moc"
