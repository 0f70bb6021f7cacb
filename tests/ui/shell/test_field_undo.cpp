#include "model/domain/fields.h"
#include "ui/common/message_strip.h"
#include "ui/fields/field_editor.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/readiness/evidence_view.h"
#include "ui/readiness/readiness_view.h"
#include "ui/records/records_view.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QUndoStack>

using namespace hz;
using domain::EntityKey;
using domain::EntityKind;
using ui::FieldEditor;

namespace {

/// How a person finishes with a field.
enum class End { Enter, ControlEnter, Tab };

/// What stands in the field, whatever it is edited with.
QString shownIn(const FieldEditor& editor)
{
    if (const auto* line = editor.findChild<QLineEdit*>())
        return line->text();
    if (const auto* text = editor.findChild<QPlainTextEdit*>())
        return text->toPlainText();
    if (const auto* combo = editor.findChild<QComboBox*>())
        return combo->currentText();
    return editor.findChild<QCheckBox*>()->isChecked() ? QStringLiteral("yes") : QStringLiteral("no");
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void finish(End end)
{
    press(end == End::Tab ? Qt::Key_Tab : Qt::Key_Return,
        end == End::ControlEnter ? Qt::ControlModifier : Qt::NoModifier);
}

} // namespace

/// Undo and redo while one works in fields: keys are sent to what has the focus, as a keyboard does.
class TestFieldUndo : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<ui::MainWindow> m_window;

    ui::Workspace& workspace() { return *m_window->files().workspace(); }
    const domain::Model& model() { return workspace().model(); }
    QUndoStack& stack() { return workspace().document().undoStack(); }

    void openSample()
    {
        m_window = shownWindow();
        m_window->files().startFromTemplate(QStringLiteral("codex"));
        QTest::qWait(0);
    }
    /// The first of the kind in the sample that the field is shown of.
    base::Id nodeOf(domain::NodeKind kind)
    {
        for (const domain::Node* node : model().nodes().all())
            if (node->kind == kind)
                return node->id;
        return {};
    }
    FieldEditor& inspected(domain::NodeKind kind, const char* field)
    {
        workspace().select({ { EntityKind::Node, nodeOf(kind) } });
        auto* inspector = m_window->findChild<ui::InspectorPanel*>();
        auto* editor = inspector->findChild<FieldEditor*>(QString::fromLatin1(field));
        if (!editor)
            qFatal("no field %s", field);
        return *editor;
    }
    FieldEditor& recorded(const char* field)
    {
        m_window->views()->showTab(ViewCode::Readiness);
        auto* readiness = m_window->findChild<ui::ReadinessView*>();
        readiness->setCurrentWidget(&readiness->evidence());
        const auto all = model().table<domain::Evidence>().all();
        readiness->evidence().records().select(all.front()->id);
        return *readiness->evidence().findChild<FieldEditor*>(QString::fromLatin1(field));
    }
    /// Focus goes to what is typed into, all of which is selected, as by Tab.
    static void enter(FieldEditor& editor)
    {
        editor.setFocus(Qt::TabFocusReason);
        if (auto* text = editor.findChild<QPlainTextEdit*>())
            text->selectAll();
    }
    /// The edit that has just been finished is one step of the project, undone and done again by keys.
    void tryUndo(FieldEditor& editor, const domain::Model& before, const QString& textBefore)
    {
        const domain::Model after = model();
        QVERIFY(!(after == before));
        const QString textAfter = shownIn(editor);
        const int step = stack().index();
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(model() == before);
        QCOMPARE(stack().index(), step - 1);
        QCOMPARE(shownIn(editor), textBefore);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(model() == after);
        QCOMPARE(shownIn(editor), textAfter);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(model() == before);
        press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(model() == after);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Tab);
        workspace().finishEdits();
        QVERIFY(model() == before);
        QVERIFY(stack().canRedo()); // leaving the field was no other edit
        QCOMPARE(stack().index(), step - 1);
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init()
    {
        begin();
        openSample();
    }
    void cleanup()
    {
        workspace().document().discardWorkingCopy();
        m_window.reset();
    }

    void whatWasTypedIsUndone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<End>("end");
        using domain::NodeKind;
        const struct {
            NodeKind kind;
            const char* field;
            const char* text;
            bool isLong;
        } fields[]{ { NodeKind::Cause, "title", "Another title", false }, { NodeKind::Cause, "code", "C77", false },
            { NodeKind::Cause, "owner", "Ada", false }, { NodeKind::Cause, "likelihood", "0.125", false },
            { NodeKind::Control, "likelihood", "lognormal(0.01, 3)", false },
            { NodeKind::Consequence, "magnitude-T", "triangular(1, 2, 3)", false },
            { NodeKind::Cause, "description", "Two words", true }, { NodeKind::Cause, "tags", "one", true } };
        for (const auto& field : fields)
            for (const End end : { field.isLong ? End::ControlEnter : End::Enter, End::Tab })
                QTest::addRow("%s of %d, %s", field.field, int(field.kind), end == End::Tab ? "Tab" : "Enter")
                    << int(field.kind) << QString::fromLatin1(field.field) << QString::fromLatin1(field.text) << end;
    }
    void whatWasTypedIsUndone()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(End, end);
        FieldEditor& editor = inspected(static_cast<domain::NodeKind>(kind), field.toLatin1().constData());
        const domain::Model before = model();
        const QString textBefore = shownIn(editor);
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QVERIFY(model() == before); // nothing yet
        finish(end);
        tryUndo(editor, before, textBefore);
    }

    void aDayIsUndone()
    {
        for (const End end : { End::Enter, End::Tab }) {
            FieldEditor& editor = recorded("valid_until");
            const domain::Model before = model();
            const QString textBefore = shownIn(editor);
            enter(editor);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2031-05-06"));
            finish(end);
            tryUndo(editor, before, textBefore);
        }
    }

    void aChoiceIsUndone()
    {
        for (const char* field : { "status", "basis" }) {
            FieldEditor& editor = inspected(domain::NodeKind::Control, field);
            const domain::Model before = model();
            const QString textBefore = shownIn(editor);
            enter(editor);
            auto& combo = *editor.findChild<QComboBox*>();
            press(combo.currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
            tryUndo(editor, before, textBefore);
        }
    }

    void aReferenceAndAFlagAreUndone()
    {
        FieldEditor& rating = inspected(domain::NodeKind::Control, "rating");
        domain::Model before = model();
        QString textBefore = shownIn(rating);
        enter(rating);
        press(rating.findChild<QComboBox*>()->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
        tryUndo(rating, before, textBefore);
        FieldEditor& flag = inspected(domain::NodeKind::Cause, "eliminated");
        before = model();
        textBefore = shownIn(flag);
        enter(flag);
        press(Qt::Key_Space);
        tryUndo(flag, before, textBefore);
    }

    void whatIsStillBeingTypedIsUndoneInTheField()
    {
        FieldEditor& editor = inspected(domain::NodeKind::Cause, "title");
        const domain::Model before = model();
        const QString textBefore = shownIn(editor);
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Half a tit"));
        QVERIFY(editor.isEditing());
        for (int i = 0; i < 20 && editor.isEditing(); ++i)
            press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!editor.isEditing());
        QCOMPARE(shownIn(editor), textBefore);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // and done again in the field
        QVERIFY(editor.isEditing());
        QVERIFY(shownIn(editor) != textBefore);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Tab);
        QVERIFY(model() == before);
        QCOMPARE(stack().index(), 0);
    }

    void theActionUndoesWhatIsTypedFirst()
    {
        FieldEditor& editor = inspected(domain::NodeKind::Cause, "title");
        const QString textBefore = shownIn(editor);
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("First"));
        press(Qt::Key_Return);
        const domain::Model first = model();
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Second"));
        for (int i = 0; i < 20 && editor.isEditing(); ++i)
            trigger(*m_window, ActionCode::EditUndo);
        QVERIFY(model() == first);
        QCOMPARE(shownIn(editor), QStringLiteral("First"));
        trigger(*m_window, ActionCode::EditUndo);
        QCOMPARE(shownIn(editor), textBefore);
    }

    void aRefusedTextIsTakenBackBeforeAnyStep()
    {
        FieldEditor& editor = inspected(domain::NodeKind::Cause, "likelihood");
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("0.25"));
        press(Qt::Key_Return);
        const domain::Model before = model();
        const QString textBefore = shownIn(editor);
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nonsense"));
        press(Qt::Key_Return);
        auto* reason = editor.findChild<QLabel*>(QStringLiteral("reason"));
        QVERIFY(!reason->isHidden());
        for (int i = 0; i < 20 && editor.isEditing(); ++i)
            press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(model() == before);
        QCOMPARE(shownIn(editor), textBefore);
        QVERIFY(reason->isHidden());
    }

    void aRefusedTextDoesNotGoWithoutAWord_data()
    {
        QTest::addColumn<int>("next");
        QTest::newRow("another node of the kind") << int(domain::NodeKind::Cause);
        QTest::newRow("a node of another kind") << int(domain::NodeKind::Consequence);
        QTest::newRow("nothing") << -1;
    }
    void aRefusedTextDoesNotGoWithoutAWord()
    {
        QFETCH(int, next);
        FieldEditor& editor = inspected(domain::NodeKind::Cause, "likelihood");
        const base::Id edited = *workspace().selectedNode();
        const domain::Model before = model();
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1.5"));
        QCOMPARE(m_window->strip().texts(), QStringList());
        std::vector<EntityKey> others;
        for (const domain::Node* node : model().nodes().all())
            if (int(node->kind) == next && node->id != edited && others.empty())
                others.push_back({ EntityKind::Node, node->id });
        workspace().select(others);
        QCOMPARE(m_window->strip().texts().size(), 1);
        const QString said = m_window->strip().texts().front();
        QVERIFY2(
            said.startsWith(QStringLiteral("What was typed for “Own likelihood” was not taken")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("“1.5” is above 1")), qPrintable(said));
        QVERIFY(model() == before);
        QCOMPARE(stack().index(), 0);
    }

    void aRefusedMagnitudeDoesNotGoWithoutAWord()
    {
        enter(inspected(domain::NodeKind::Consequence, "magnitude-T"));
        const domain::Model before = model();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1,000"));
        workspace().select({});
        const QString said = m_window->strip().texts().join(u' ');
        QVERIFY2(said.startsWith(QStringLiteral("What was typed for “Magnitude” was not taken")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("reads two ways")), qPrintable(said));
        QVERIFY(model() == before);
    }

    void aRefusedTextOfARecordDoesNotGoWithoutAWord()
    {
        FieldEditor& editor = recorded("valid_until");
        const domain::Model before = model();
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2031-02-31"));
        const auto all = model().table<domain::Evidence>().all();
        m_window->findChild<ui::ReadinessView*>()->evidence().records().select(all[1]->id);
        QVERIFY(m_window->strip().texts().join(u' ').contains(QStringLiteral("was not taken")));
        QVERIFY(model() == before);
    }

    void theFieldOfTheNextNodeIsLeftAlone()
    {
        FieldEditor& editor = inspected(domain::NodeKind::Cause, "title");
        const base::Id edited = *workspace().selectedNode();
        const domain::Model before = model();
        enter(editor);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Changed"));
        workspace().select({ { EntityKind::Node, nodeOf(domain::NodeKind::Hazard) } });
        QCOMPARE(model().node(edited)->title, QStringLiteral("Changed"));
        FieldEditor& next = inspected(domain::NodeKind::Hazard, "title");
        enter(next);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(model() == before);
        press(Qt::Key_Tab);
        QVERIFY(model() == before);
        QVERIFY(stack().canRedo());
    }

    void aFieldSaysByF1WhatItIs()
    {
        FieldEditor& editor = inspected(domain::NodeKind::Cause, "likelihood");
        const domain::Field* field = domain::findField(EntityKind::Node, "likelihood");
        QCOMPARE(editor.whatsThis(), QString::fromUtf8(field->help));
        for (const FieldEditor* each : m_window->findChild<ui::InspectorPanel*>()->findChildren<FieldEditor*>())
            QVERIFY2(!each->whatsThis().isEmpty(), qPrintable(each->objectName()));
        for (const FieldEditor* each : recorded("title").window()->findChildren<FieldEditor*>())
            QVERIFY2(!each->whatsThis().isEmpty(), qPrintable(each->objectName()));
    }

    void theSchemeIsShownAndNotEdited()
    {
        workspace().select({});
        auto* inspector = m_window->findChild<ui::InspectorPanel*>();
        for (const char* key : { "scheme", "scheme_source" }) {
            auto* editor = inspector->findChild<FieldEditor*>(QString::fromLatin1(key));
            QVERIFY(editor);
            const domain::Model before = model();
            const QString text = shownIn(*editor);
            enter(*editor);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
            press(Qt::Key_Tab);
            workspace().finishEdits();
            QCOMPARE(shownIn(*editor), text);
            QVERIFY(model() == before);
        }
    }
};

QTEST_MAIN(TestFieldUndo)
#include "test_field_undo.moc"
