#include "model/store/working_copy.h"
#include "ui/common/message_strip.h"
#include "ui/shell/window_test.h"

#include <QPushButton>

using namespace hz;
using ui::MainWindow;

/// What a crash left behind, offered again.
class TestWindowRecovery : public testing::WindowTest {
    Q_OBJECT

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
