#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/message_strip.h"
#include "ui/evidence/evaluations_view.h"
#include "ui/panels/library_panel.h"
#include "ui/readiness/evidence_view.h"
#include "ui/readiness/readiness_view.h"
#include "ui/records/records_view.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/search_field.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QDockWidget>
#include <QHash>
#include <QLineEdit>
#include <QTreeView>
#include <QTreeWidget>

using namespace hz;
using ui::MainWindow;

namespace {

/// Asks what only an action itself may ask.
bool isConnected(const QAction& action)
{
    struct Open : QAction {
        using QObject::receivers;
    };
    // The menus and toolbars hear of changed(), not of triggered().
    return static_cast<const Open&>(action).receivers(SIGNAL(triggered(bool))) > 0;
}

} // namespace

/// The window driven by its actions and by keys.
class TestMainWindow : public testing::WindowTest {
    Q_OBJECT

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void undoAndRedoSayWhatTheyDo()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QAction& undo = window->actions().at(ActionCode::EditUndo);
        QVERIFY(!undo.isEnabled());
        const domain::Model before = window->files().workspace()->model();
        place(*window, QStringLiteral("Fire"));
        const auto history = window->files().workspace()->document().history();
        const QString step = wording::title(history.back().what);
        QCOMPARE(undo.text(), QStringLiteral("Undo ") + step);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window->files().workspace()->model() == before);
        QVERIFY(!undo.isEnabled());
        QCOMPARE(window->actions().at(ActionCode::EditRedo).text(), QStringLiteral("Redo ") + step);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window->files().workspace()->model().nodes().size(), std::size_t(1));
    }

    void aRefusalIsWordedInTheStrip()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        ui::Workspace& workspace = *window->files().workspace();
        const base::Id node = workspace.model().nodes().all().front()->id;
        const auto refused = commands::linkNodes(workspace.model(), node, node);
        QVERIFY(!workspace.run(refused));
        QCOMPARE(window->strip().texts(), QStringList(wording::sentence(refused.error(), &workspace.model())));
    }

    void thePaletteFindsAndRunsAnAction()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* palette = window->findChild<ui::CommandPalette*>();
        QVERIFY(palette->isVisible());
        auto* typed = palette->findChild<QLineEdit*>();
        QTest::keyClicks(typed, QStringLiteral("risk targ"));
        QCOMPARE(palette->shownNames(), QStringList({ QStringLiteral("View › Target Risk") }));
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(window->files().workspace()->posture(), domain::Posture::Target);
    }

    void escapeLeavesThePaletteWithoutDoingAnything()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::HelpPalette);
        auto* palette = window->findChild<ui::CommandPalette*>();
        // What needs a project is not offered without one.
        QVERIFY(!palette->shownNames().contains(QStringLiteral("File › Save")));
        QVERIFY(palette->shownNames().contains(QStringLiteral("File › New")));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(window->files().workspace(), nullptr);
    }

    void copyMeansWhatHasTheFocus()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        QTest::qWait(0);
        auto* field = window->findChild<QWidget*>(QStringLiteral("navigator"))->findChild<QLineEdit*>();
        field->setText(QStringLiteral("some text"));
        field->setFocus();
        field->selectAll();
        trigger(*window, ActionCode::EditCopy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("some text"));
        window->views()->canvas().setFocus();
        QTest::keyClick(&window->views()->canvas(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(window->files().workspace()->selection().size() > 1);
        const std::size_t nodes = window->files().workspace()->model().nodes().size();
        QTest::keyClick(&window->views()->canvas(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&window->views()->canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(window->files().workspace()->model().nodes().size(), 2 * nodes);
        trigger(*window, ActionCode::EditDelete);
        QCOMPARE(window->files().workspace()->model().nodes().size(), nodes);
    }

    void theNavigatorShowsItsRows()
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QStringLiteral("chlorine-storage"));
        QTest::qWait(0);
        auto* tree = window->findChild<QWidget*>(QStringLiteral("navigator"))->findChild<QTreeView*>();
        QVERIFY(tree->isVisible());
        const QModelIndex group = tree->model()->index(0, 0);
        QVERIFY(tree->model()->rowCount(group) > 0);
        QVERIFY(tree->visualRect(tree->model()->index(0, 1, group)).height() >= 28);
    }

    void searchBringsANodeIntoSight()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        place(*window, QStringLiteral("Flood"));
        ui::Workspace& workspace = *window->files().workspace();
        trigger(*window, ActionCode::EditFind);
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("floo"));
        QTest::keyClick(field, Qt::Key_Return);
        const auto found = workspace.selectedNode();
        QVERIFY(found);
        QCOMPARE(workspace.model().node(*found)->title, QStringLiteral("Flood"));
    }

    void everyCodeHasAnActionOfItsOwn()
    {
        auto window = shownWindow();
        const ui::Actions& actions = window->actions();
        QSet<QString> names;
        for (std::size_t i = 0; i < base::enumeratorsOf<ActionCode>(); ++i) {
            const auto code = static_cast<ActionCode>(i);
            QCOMPARE(actions.at(code).objectName(), QString(ui::nameOf(code)));
            names.insert(actions.at(code).objectName());
        }
        for (std::size_t i = 0; i < base::enumeratorsOf<ViewCode>(); ++i) {
            const auto view = static_cast<ViewCode>(i);
            QCOMPARE(actions.at(view).objectName(), QString(base::keyOf(view)));
            names.insert(actions.at(view).objectName());
        }
        QCOMPARE(std::size_t(names.size()), actions.all().size());
    }

    void everyViewOpensByItsAction()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        for (const ViewCode view : { ViewCode::BowTie, ViewCode::Rankings, ViewCode::Matrices, ViewCode::Worksheet,
                 ViewCode::Charts, ViewCode::Scenarios, ViewCode::Importance, ViewCode::Graph }) {
            trigger(*window, view);
            QCOMPARE(window->views()->currentIndex(), ui::Views::tabOf(view));
        }
    }

    void causesAreGroupedAndUngrouped()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        ui::Workspace& workspace = *window->files().workspace();
        std::vector<domain::EntityKey> causes;
        for (const char* title : { "Frost", "Thaw" }) {
            QVERIFY(workspace.run(
                commands::placeNode(workspace.model(), domain::NodeKind::Cause, QString::fromLatin1(title), { 0, 0 })));
            causes.push_back(workspace.selection().front());
        }
        workspace.select({ causes.front() });
        trigger(*window, ActionCode::EditGroup);
        QVERIFY(window->strip().texts().join(QString()).contains(QStringLiteral("two members")));
        QVERIFY(workspace.run(
            commands::setField(workspace.model(), causes, "likelihood", domain::Likelihood::condition(0.1))));
        workspace.select(causes);
        trigger(*window, ActionCode::EditGroup);
        QCOMPARE(workspace.model().commonCauses().size(), std::size_t(1));
        workspace.select({ causes.front() });
        trigger(*window, ActionCode::EditUngroup);
        QVERIFY(workspace.model().commonCauses().isEmpty());
    }

    void theViewIsRemembered()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        trigger(*window, ViewCode::Importance);
        trigger(*window, ActionCode::FileClose);
        QTest::qWait(0);
        trigger(*window, ActionCode::FileNew);
        QCOMPARE(window->views()->currentIndex(), ui::Views::tabOf(ViewCode::Importance));
    }

    void noTwoActionsShareAShortcut()
    {
        auto window = shownWindow();
        QHash<QString, QString> owners;
        for (const QAction* action : window->actions().all())
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!text.isEmpty(), qPrintable(action->objectName()));
                QVERIFY2(!owners.contains(text), qPrintable(text + QLatin1Char(' ') + action->objectName()));
                owners.insert(text, action->objectName());
            }
    }

    void everyActionIsConnected()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        for (const QAction* action : window->actions().all()) {
            QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(isConnected(*action), qPrintable(action->objectName()));
        }
    }

    void theViewHasTheWindowToItself()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        auto* navigator = window->findChild<QDockWidget*>(QStringLiteral("dock.navigator"));
        auto* problems = window->findChild<QDockWidget*>(QStringLiteral("dock.problems"));
        problems->close();
        QVERIFY(navigator->isVisible());
        const int room = window->views()->width();
        trigger(*window, ActionCode::ViewAlone);
        QVERIFY(!navigator->isVisible());
        QTRY_VERIFY(window->views()->width() > room);
        trigger(*window, ActionCode::ViewAlone);
        QVERIFY(navigator->isVisible());
        QVERIFY(!problems->isVisible()); // as it was
        QTRY_COMPARE(window->views()->width(), room);
        emit window->views()->tabBarDoubleClicked(0);
        QVERIFY(!navigator->isVisible());
        trigger(*window, ActionCode::FileClose);
        trigger(*window, ActionCode::FileNew);
        QVERIFY(navigator->isVisible());
    }

    void reviewsMakeRoomAndGiveItBack()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        auto* problems = window->findChild<QDockWidget*>(QStringLiteral("dock.problems"));
        auto* reviews = window->findChild<QDockWidget*>(QStringLiteral("dock.reviews"));
        const int before = problems->height();
        QVERIFY(before < 200);
        reviews->raise();
        QTRY_VERIFY(reviews->height() > before + 100);
        problems->raise();
        QTRY_VERIFY(std::abs(problems->height() - before) <= 1); // docks share what rounding leaves
    }

    void escapeClosesTheListOfHits()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        trigger(*window, ActionCode::EditFind);
        auto* field = window->findChild<ui::SearchField*>();
        QTest::keyClicks(field, QStringLiteral("fir"));
        QWidget* hits = field->completer()->popup();
        QTRY_VERIFY(hits->isVisible());
        QTest::keyClick(hits, Qt::Key_Escape); // a popup gets the keys first
        QVERIFY(!hits->isVisible());
        QCOMPARE(field->text(), QString());
    }

    void aRefusalGoesWhenTheEditIsDoneOtherwise()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        place(*window, QStringLiteral("Fire"));
        ui::Workspace& workspace = *window->files().workspace();
        const base::Id node = workspace.model().nodes().all().front()->id;
        QVERIFY(!workspace.run(commands::linkNodes(workspace.model(), node, node)));
        QCOMPARE(window->strip().texts().size(), 1);
        place(*window, QStringLiteral("Flood"));
        QCOMPARE(window->strip().texts(), QStringList());
    }

    void aRecordIsRevealedWhereItIsEdited()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        ui::Workspace& workspace = *window->files().workspace();
        domain::Evidence evidence;
        evidence.id = base::Id::random();
        evidence.title = QStringLiteral("audit");
        evidence.who = QStringLiteral("Ada");
        QVERIFY(workspace.run(commands::addEntity(workspace.model(), evidence)));
        auto* search = window->findChild<ui::SearchField*>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("audit"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window->views()->currentIndex(), ui::Views::tabOf(ViewCode::Readiness));
        auto* readiness = window->findChild<ui::ReadinessView*>();
        QCOMPARE(readiness->currentWidget(), &readiness->evidence());
        QCOMPARE(readiness->evidence().records().current(), std::optional(evidence.id));

        domain::Evaluation evaluation;
        evaluation.id = base::Id::random();
        evaluation.title = QStringLiteral("HumanEval");
        QVERIFY(workspace.run(commands::addEntity(workspace.model(), evaluation)));
        workspace.reveal({ { domain::EntityKind::Evaluation, evaluation.id } });
        QCOMPARE(window->views()->currentIndex(), ui::Views::tabOf(ViewCode::Evaluations));
        QCOMPARE(window->findChild<ui::EvaluationsView*>()->current(), std::optional(evaluation.id));
    }

    void aDoubleClickInTheLibraryInserts()
    {
        auto window = shownWindow();
        trigger(*window, ActionCode::FileNew);
        ui::Workspace& workspace = *window->files().workspace();
        const domain::Model before = workspace.model();
        auto* library = window->findChild<ui::LibraryPanel*>();
        QTreeWidgetItem* item = library->tree().topLevelItem(0)->child(0);
        item->setSelected(true);
        emit library->tree().itemActivated(item, 0);
        QCOMPARE(workspace.model().nodes().size(), std::size_t(1));
        QCOMPARE(workspace.model().nodes().all().front()->title, item->text(0));
        QCOMPARE(workspace.model().nodes().all().front()->code, QStringLiteral("H01"));
        trigger(*window, ActionCode::EditUndo);
        QVERIFY(workspace.model() == before);
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
