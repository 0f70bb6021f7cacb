#include "ui/fields/field_editor.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/panels/bench.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace hz;
using testing::Bench;

/// How the keyboard comes to the inspector and goes away from it, and what the inspector asks.
class TestInspectorKeyboard : public QObject {
    Q_OBJECT

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<ui::InspectorPanel> m_panel;

    template <typename Editor> Editor* editorOf(const char* field) const
    {
        auto* editor = m_panel->findChild<ui::FieldEditor*>(QString::fromLatin1(field));
        return editor ? editor->findChild<Editor*>() : nullptr;
    }
    QPushButton* offer() const
    {
        return m_panel->findChild<QFrame*>(QStringLiteral("outgrown"))->findChild<QPushButton*>();
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_panel = std::make_unique<ui::InspectorPanel>(*m_bench->workspace);
        m_bench->workspace->select({ Bench::key(m_bench->cause) });
        m_panel->resize(400, 800);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }

    void enterAndEscapeGiveTheKeyboardBack()
    {
        QSignalSpy left(m_bench->workspace.get(), &ui::Workspace::keyboardLeft);
        auto* title = editorOf<QLineEdit>("title");
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, "Warm start");
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(m_bench->node(m_bench->cause).title, QStringLiteral("Warm start"));
        title->selectAll();
        QTest::keyClicks(title, "Other");
        QTest::keyClick(title, Qt::Key_Escape);
        QTRY_COMPARE(left.size(), 2);
        QCOMPARE(m_bench->node(m_bench->cause).title, QStringLiteral("Warm start"));
    }

    void whatIsRefusedKeepsTheKeyboard()
    {
        QSignalSpy left(m_bench->workspace.get(), &ui::Workspace::keyboardLeft);
        auto* likelihood = editorOf<QLineEdit>("likelihood");
        likelihood->setFocus();
        likelihood->selectAll();
        QTest::keyClicks(likelihood, "very likely");
        QTest::keyClick(likelihood, Qt::Key_Return);
        QTest::qWait(20);
        QCOMPARE(left.size(), 0);
        QVERIFY(likelihood->hasFocus());
        QTest::keyClick(likelihood, Qt::Key_Escape);
        QTRY_COMPARE(left.size(), 1);
    }

    void anEnterInALongTextIsALine()
    {
        QSignalSpy left(m_bench->workspace.get(), &ui::Workspace::keyboardLeft);
        auto* description = editorOf<QPlainTextEdit>("description");
        description->setFocus();
        QTest::keyClicks(description, "one");
        QTest::keyClick(description, Qt::Key_Return);
        QTest::keyClicks(description, "two");
        QTest::qWait(20);
        QCOMPARE(left.size(), 0);
        QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(m_bench->node(m_bench->cause).description, QStringLiteral("one\ntwo"));
    }

    void aFieldThatIsWantedHasTheKeyboard()
    {
        emit m_bench->workspace->fieldWanted({ domain::EntityKind::Link, m_bench->link }, QStringLiteral("transmits"));
        QCOMPARE(m_bench->workspace->selection(),
            (std::vector<domain::EntityKey>{ { domain::EntityKind::Link, m_bench->link } }));
        QTRY_VERIFY(editorOf<QLineEdit>("transmits")->hasFocus());
        emit m_bench->workspace->fieldWanted(
            Bench::key(m_bench->hazard), QStringLiteral("notes")); // its section is folded
        QTRY_VERIFY(editorOf<QPlainTextEdit>("notes")->hasFocus());
        QVERIFY(editorOf<QPlainTextEdit>("notes")->isVisible());
    }

    void aCauseWithCausesIsAskedWithOneClick()
    {
        QVERIFY(!offer()->isVisible());
        m_bench->edit(m_bench->cause, "likelihood", domain::Likelihood::unknown());
        QVERIFY(!offer()->isVisible()); // a leaf of which nothing is known
        QVERIFY(m_bench->workspace->run(
            commands::linkNodes(m_bench->workspace->model(), m_bench->otherCause, m_bench->cause)));
        m_bench->workspace->select({ Bench::key(m_bench->cause) });
        QVERIFY(offer()->isVisible());
        const int steps = m_bench->workspace->document().undoStack().count();
        QTest::mouseClick(offer(), Qt::LeftButton);
        QVERIFY(m_bench->node(m_bench->cause).likelihood.isNone());
        QCOMPARE(m_bench->workspace->document().undoStack().count(), steps + 1);
        QVERIFY(!offer()->isVisible());
        m_bench->undo();
        QVERIFY(offer()->isVisible());
    }
};

QTEST_MAIN(TestInspectorKeyboard)
#include "test_inspector_keyboard.moc"
