#include "ui/canvas/canvas_test.h"

#include <QAccessible>
#include <QClipboard>
#include <QMimeData>

using namespace hz;
using domain::NodeKind;

/// Gestures as people make them: real mouse and key events on a view, and what the model is afterwards.
class TestCanvasView : public testing::CanvasTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void keyPutsANodeAtThePointer_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("kind");
        QTest::newRow("hazard") << int(Qt::Key_H) << int(NodeKind::Hazard);
        QTest::newRow("cause") << int(Qt::Key_C) << int(NodeKind::Cause);
        QTest::newRow("consequence") << int(Qt::Key_S) << int(NodeKind::Consequence);
        QTest::newRow("control") << int(Qt::Key_K) << int(NodeKind::Control);
    }
    void keyPutsANodeAtThePointer()
    {
        QFETCH(int, key);
        QFETCH(int, kind);
        QTest::mouseMove(m_view.get(), at(81, 39));
        QMouseEvent move(
            QEvent::MouseMove, at(81, 39), m_view->mapToGlobal(at(81, 39)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QTest::keyClick(m_view.get(), Qt::Key(key));
        QCOMPARE(model().nodes().size(), 1U);
        const base::Id node = onlyNode().id;
        QCOMPARE(int(onlyNode().kind), kind);
        QCOMPARE(placeOf(node), QPointF(80, 40));
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), "Valve sticks");
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(model().node(node)->title, QStringLiteral("Valve sticks"));
        QVERIFY(!m_view->titles().isEditing());
    }

    void whatIsTypedIsKeptWhenTheProjectIsLeft()
    {
        const auto cause = put(NodeKind::Cause, "Pump stops", 0, 0);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middleOf(cause));
        QTest::keyClicks(editor(), "Pump trips");
        m_workspace->finishEdits();
        QCOMPARE(model().node(cause)->title, QStringLiteral("Pump trips"));
        QVERIFY(!m_view->titles().isEditing());
    }

    void placeToolPutsANodeWhereOneClicks()
    {
        m_view->usePlaceTool(NodeKind::Hazard);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(-160, 64));
        QCOMPARE(model().nodes().size(), 1U);
        QCOMPARE(placeOf(model().nodes().all().front()->id), QPointF(-160, 64));
    }

    void placingAtTheEdgeMovesTheViewNoFurtherThanNeeded()
    {
        const QPoint edge(20, 300);
        QMouseEvent move(QEvent::MouseMove, edge, m_view->mapToGlobal(edge), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        const QPointF before = m_view->camera().toView(QPointF(0, 0));
        QTest::keyClick(m_view.get(), Qt::Key_C);
        const QPointF moved = m_view->camera().toView(QPointF(0, 0)) - before;
        QVERIFY(moved.x() > 0 && moved.x() < 150);
        QCOMPARE(moved.y(), 0.0);
        const QRectF box = m_view->picture().findNode(onlyNode().id)->box;
        QVERIFY(QRectF(m_view->rect()).contains(m_view->camera().toView(box)));
    }

    void escapeLeavesTheTitle()
    {
        const auto cause = put(NodeKind::Cause, "Pump stops", 0, 0);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middleOf(cause));
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), "other");
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(model().node(cause)->title, QStringLiteral("Pump stops"));
    }

    void typingAndF2EditTheTitle()
    {
        const auto cause = put(NodeKind::Cause, "Pump stops", 0, 0);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(cause));
        QTest::keyClick(m_view.get(), 'P', Qt::ShiftModifier);
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), "ump trips");
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(model().node(cause)->title, QStringLiteral("Pump trips"));
        QTest::keyClick(m_view.get(), Qt::Key_F2);
        QVERIFY(m_view->titles().isEditing());
    }

    void dragFromPortConnects()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 40);
        drag(rightPortOf(cause), middleOf(hazard));
        QCOMPARE(model().links().size(), 1U);
        const domain::Link made = *model().links().all().front();
        QCOMPARE(made.from, cause);
        QCOMPARE(made.to, hazard);
        m_workspace->document().undoStack().undo();
        QCOMPARE(model().links().size(), 0U);
        QVERIFY(m_view->picture().findLink(made.id) == nullptr);
    }

    void illegalTargetSaysWhyAndChangesNothing()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        link(cause, hazard);
        const auto before = model();
        QTest::mouseMove(m_view.get(), rightPortOf(cause));
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, rightPortOf(cause));
        QMouseEvent move(QEvent::MouseMove, middleOf(hazard), m_view->mapToGlobal(middleOf(hazard)), Qt::NoButton,
            Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QVERIFY(!m_view->hintText().isEmpty());
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(hazard));
        QVERIFY(model() == before);
        QCOMPARE(m_refusals, QStringList{ QStringLiteral("link.exists") });
        QVERIFY(m_view->hintText().isEmpty());
    }

    void droppingOnNothingOffersWhatIsLegal()
    {
        const auto hazard = put(NodeKind::Hazard, "Hazard", -200, 0);
        drag(rightPortOf(hazard), at(150, 200));
        auto* menu = m_view->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QAction* consequence = nullptr;
        for (QAction* action : menu->actions())
            if (action->text().contains(QStringLiteral("consequence")))
                consequence = action;
        QVERIFY(consequence != nullptr);
        consequence->trigger();
        QCOMPARE(model().nodes().size(), 2U);
        QCOMPARE(model().links().size(), 1U);
        QCOMPARE(model().links().all().front()->from, hazard);
        menu->close();
    }

    void draggingMovesInOneUndoStepOnTheGrid()
    {
        const auto first = put(NodeKind::Cause, "One", 0, 0);
        const auto second = put(NodeKind::Cause, "Two", 0, 120);
        m_workspace->select({ ui::nodeKey(first), ui::nodeKey(second) });
        const int steps = m_workspace->document().undoStack().count();
        drag(middleOf(first), middleOf(first) + QPoint(101, 50));
        QCOMPARE(placeOf(first), QPointF(104, 48));
        QCOMPARE(placeOf(second), QPointF(104, 168));
        QCOMPARE(m_workspace->document().undoStack().count(), steps + 1);
        m_workspace->document().undoStack().undo();
        QCOMPARE(placeOf(first), QPointF(0, 0));
        QCOMPARE(m_view->picture().findNode(first)->box.center().x(), 0.0);
        drag(middleOf(first), middleOf(first) + QPoint(101, 50), Qt::AltModifier);
        QCOMPARE(placeOf(first), QPointF(101, 50));
    }

    void aDifferenceIsMarkedUntilEscape()
    {
        using review::Happened;
        const auto gone = put(NodeKind::Cause, "Gone", -300, 0);
        const auto kept = put(NodeKind::Cause, "Kept", -300, 200);
        const auto hazard = put(NodeKind::Hazard, "Leak", 0, 0);
        const auto cut = link(gone, hazard);
        m_workspace->showDifference(
            ui::ShownDifference{ std::make_shared<const domain::Model>(model()), QStringLiteral("Since then") });
        QVERIFY(m_view->overlay().differenceMarks()->isEmpty());
        m_workspace->run(commands::removeEntities(model(), { { domain::EntityKind::Node, gone } }));
        m_workspace->run(commands::setField(
            model(), { { domain::EntityKind::Node, kept } }, "title", domain::Value(QStringLiteral("Kept still"))));
        const auto joined = link(kept, hazard);
        const auto& marks = *m_view->overlay().differenceMarks();
        QVERIFY((marks.nodes == std::vector<std::pair<base::Id, Happened>>{ { kept, Happened::Changed } }));
        QVERIFY((marks.links == std::vector<std::pair<base::Id, Happened>>{ { joined, Happened::Added } }));
        QCOMPARE(marks.goneNodes, std::vector<base::Id>{ gone });
        QCOMPARE(marks.goneLinks, std::vector<base::Id>{ cut });
        QCOMPARE(marks.ghosts.findNode(gone)->box.center(), QPointF(-300, 0));
        QVERIFY(marks.ghosts.findLink(cut) != nullptr);
        m_view->overlay().fitDifference();
        const QImage marked = m_view->grab().toImage();
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_workspace->difference());
        QVERIFY(!m_view->overlay().differenceMarks());
        QVERIFY(m_view->grab().toImage() != marked);
    }

    void escapeGivesUpADrag()
    {
        const auto node = put(NodeKind::Cause, "One", 0, 0);
        const auto before = model();
        const QPoint start = middleOf(node);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
        QMouseEvent move(
            QEvent::MouseMove, start + QPoint(90, 0), m_view->mapToGlobal(start), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QVERIFY(m_view->picture().findNode(node)->hidden);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start + QPoint(90, 0));
        QVERIFY(model() == before);
        QVERIFY(!m_view->picture().findNode(node)->hidden);
    }

    void rubberBandSelectsAndShiftAdds()
    {
        const auto first = put(NodeKind::Cause, "One", -200, 0);
        const auto second = put(NodeKind::Cause, "Two", 200, 0);
        drag(at(-320, -80), at(-80, 80));
        QCOMPARE(m_workspace->selection(), std::vector{ ui::nodeKey(first) });
        drag(at(80, -80), at(320, 80), Qt::ShiftModifier);
        QCOMPARE(m_workspace->selection(), (std::vector{ ui::nodeKey(first), ui::nodeKey(second) }));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 250));
        QVERIFY(m_workspace->selection().empty());
    }

    void deleteRemovesAndUndoBringsBack()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        link(cause, hazard);
        const auto before = model();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(cause));
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QCOMPARE(model().nodes().size(), 1U);
        QCOMPARE(model().links().size(), 0U);
        m_workspace->document().undoStack().undo();
        QVERIFY(model() == before);
    }

    void linkIsHitEightPixelsAway()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -240, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        const auto made = link(cause, hazard);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 7));
        QCOMPARE(m_workspace->selection(), (std::vector{ domain::EntityKey{ domain::EntityKind::Link, made } }));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 30));
        QVERIFY(m_workspace->selection().empty());
    }

    void copiesAndPastes()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        link(cause, hazard);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_workspace->selection().size(), 2U);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_refusals, QStringList());
        QCOMPARE(model().nodes().size(), 4U);
        QCOMPARE(model().links().size(), 2U);
        m_workspace->select({ ui::nodeKey(cause) });
        QTest::keyClick(m_view.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(model().nodes().size(), 5U);
        m_workspace->select({ ui::nodeKey(cause) });
        QTest::keyClick(m_view.get(), Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(model().nodes().size(), 4U);
        QGuiApplication::clipboard()->setText(QStringLiteral("just words"));
        QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(model().nodes().size(), 4U);
    }

    void panningMovesThePlane_data()
    {
        QTest::addColumn<bool>("withSpace");
        QTest::newRow("middle button") << false;
        QTest::newRow("space") << true;
    }
    void panningMovesThePlane()
    {
        QFETCH(bool, withSpace);
        const auto before = m_view->camera();
        if (withSpace)
            QTest::keyPress(m_view.get(), Qt::Key_Space);
        drag({ 300, 300 }, { 360, 270 }, {}, withSpace ? Qt::LeftButton : Qt::MiddleButton);
        if (withSpace)
            QTest::keyRelease(m_view.get(), Qt::Key_Space);
        QCOMPARE(m_view->camera().origin, before.origin + QPoint(60, -30));
        QCOMPARE(m_view->camera().scale, before.scale);
    }

    void zoomKeepsThePointUnderThePointer()
    {
        put(NodeKind::Cause, "Cause", 0, 0);
        const QPoint pointer(700, 200);
        for (const int turn : { 120, 120, 120, -240, -120, -360 }) {
            const QPointF before = m_view->camera().toScene(QPointF(pointer));
            const double scale = m_view->camera().scale;
            wheel(pointer, { 0, turn }, Qt::ControlModifier);
            QVERIFY(m_view->camera().scale != scale);
            const QPointF now = m_view->camera().toView(before) - pointer;
            QVERIFY2(now.manhattanLength() <= 1.0, qPrintable(QString::number(now.manhattanLength())));
        }
    }

    void wheelPansAlsoWhileALinkIsDrawn()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        const QPoint start = rightPortOf(cause);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
        const QPoint origin = m_view->camera().origin;
        wheel(start, { 0, 120 }, {});
        QCOMPARE(m_view->camera().origin, origin + QPoint(0, 60));
        const QPoint target = middleOf(hazard);
        QMouseEvent move(QEvent::MouseMove, target, m_view->mapToGlobal(target), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, target);
        QCOMPARE(model().links().size(), 1U);
    }

    void fitShowsEverything()
    {
        put(NodeKind::Cause, "Cause", -3000, -500);
        const auto far = put(NodeKind::Hazard, "Hazard", 5000, 2500);
        QTest::keyClick(m_view.get(), Qt::Key_1, Qt::ControlModifier);
        const QRectF shown = m_view->camera().toView(m_view->picture().bounds());
        QVERIFY(QRectF(m_view->rect()).contains(shown));
        m_workspace->select({ ui::nodeKey(far) });
        QTest::keyClick(m_view.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_view->rect().contains(middleOf(far)));
        QCOMPARE(m_view->camera().scale, 1.5);
        QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_view->viewport().zoomText(), QStringLiteral("100 %"));
    }

    void arrowsWalkAndControlArrowGrows()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        m_workspace->select({ ui::nodeKey(cause) });
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_workspace->selection(), std::vector{ ui::nodeKey(hazard) });
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(model().nodes().size(), 3U);
        QCOMPARE(model().links().size(), 1U);
        QCOMPARE(model().links().all().front()->from, hazard);
        const domain::Node grown = *model().node(model().links().all().front()->to);
        QVERIFY(grown.kind == NodeKind::Consequence);
        QVERIFY(m_view->titles().isEditing());
    }

    void automaticLayoutIsOneStepAndKeepsPins()
    {
        const auto cause = put(NodeKind::Cause, "Cause", 400, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 0, 0);
        const auto pinned = put(NodeKind::Control, "Control", 40, 700);
        link(cause, hazard);
        m_workspace->run(commands::setField(model(), { { domain::EntityKind::Placement, pinned } }, "pinned", true));
        QCOMPARE(m_refusals, QStringList());
        const int steps = m_workspace->document().undoStack().count();
        m_view->arranging().start();
        QVERIFY(m_view->arranging().isRunning());
        QTRY_VERIFY(!m_view->arranging().isRunning());
        QVERIFY(placeOf(cause).x() + drawing::kNodeWidth < placeOf(hazard).x());
        QCOMPARE(placeOf(pinned), QPointF(40, 700));
        QCOMPARE(m_workspace->document().undoStack().count(), steps + 1);
        m_workspace->document().undoStack().undo();
        QCOMPARE(placeOf(cause), QPointF(400, 0));
    }

    void automaticLayoutOfASelectionMovesNothingElse()
    {
        const auto cause = put(NodeKind::Cause, "Cause", 400, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 0, 0);
        const auto other = put(NodeKind::Hazard, "Other", 20, 300);
        link(cause, hazard);
        link(cause, other);
        m_workspace->select({ { domain::EntityKind::Node, cause }, { domain::EntityKind::Node, hazard } });
        m_view->arranging().start();
        QTRY_VERIFY(!m_view->arranging().isRunning());
        QCOMPARE(placeOf(other), QPointF(20, 300));
        QVERIFY(placeOf(cause).x() + drawing::kNodeWidth < placeOf(hazard).x());
    }

    void aLayoutThatIsStoppedChangesNothing()
    {
        const auto cause = put(NodeKind::Cause, "Cause", 400, 0);
        link(cause, put(NodeKind::Hazard, "Hazard", 0, 0));
        m_view->arranging().start();
        m_view->arranging().cancel();
        QVERIFY(!m_view->arranging().isRunning());
        m_view->arranging().start();
        QTRY_VERIFY(!m_view->arranging().isRunning());
        m_workspace->document().undoStack().undo(); // the second one only
        QCOMPARE(placeOf(cause), QPointF(400, 0));
    }

    void revealBringsIntoSight()
    {
        const auto far = put(NodeKind::Hazard, "Hazard", 9000, 9000);
        QVERIFY(!m_view->rect().contains(middleOf(far)));
        m_workspace->reveal({ ui::nodeKey(far) });
        QVERIFY(m_view->rect().contains(middleOf(far)));
    }

    void nodesHaveAccessibleNames()
    {
        const auto cause = put(NodeKind::Cause, "Valve sticks", 0, 0);
        auto* canvas = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(canvas != nullptr);
        QCOMPARE(canvas->childCount(), 1);
        auto* node = canvas->child(0);
        QVERIFY(node->text(QAccessible::Name).contains(QStringLiteral("Valve sticks")));
        QCOMPARE(canvas->indexOfChild(node), 0);
        const QPoint middle = m_view->mapToGlobal(middleOf(cause));
        QCOMPARE(canvas->childAt(middle.x(), middle.y()), node);
        QVERIFY(node->rect().contains(middle));
        QVERIFY(!node->state().selected);
        m_workspace->select({ ui::nodeKey(cause) });
        QVERIFY(node->state().selected);
        m_workspace->run(commands::removeEntities(model(), { ui::nodeKey(cause) }));
        QVERIFY(!node->isValid());
        QCOMPARE(canvas->childCount(), 0);
    }

    void paintsSharpAndFollowsEdits()
    {
        const auto node = put(NodeKind::Hazard, "Hazard", 0, 0);
        QTRY_VERIFY(m_view->isSharp() && !m_workspace->scoring().isStale());
        const QImage before = m_view->grab().toImage();
        m_workspace->run(
            commands::setField(model(), { ui::nodeKey(node) }, "title", QStringLiteral("Quite another title")));
        QTRY_VERIFY(m_view->isSharp() && !m_workspace->scoring().isStale());
        QVERIFY(m_view->grab().toImage() != before);
        m_workspace->document().undoStack().undo();
        QTRY_VERIFY(m_view->isSharp() && !m_workspace->scoring().isStale());
        QCOMPARE(m_view->grab().toImage(), before);
    }
};

QTEST_MAIN(TestCanvasView)
#include "test_canvas_view.moc"
