#include "ui/canvas/canvas_test.h"

using namespace hz;
using domain::EntityKey;
using domain::EntityKind;
using domain::NodeKind;

/// How the canvas answers the hand: in the midst of a drag, after undo, and by letters.
class TestCanvasHand : public testing::CanvasTest {
    Q_OBJECT

    void grow(Qt::Key arrow)
    {
        QTest::keyClick(m_view.get(), arrow, Qt::ControlModifier);
        QVERIFY(editor() != nullptr);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    bool isInSight(base::Id node) const
    {
        return QRectF(m_view->rect()).contains(m_view->camera().toView(m_view->picture().findNode(node)->box));
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void everyLetterTypesIntoTheSelectedTitle_data()
    {
        QTest::addColumn<char>("letter");
        for (const char letter : { 'h', 'c', 's', 'k', 'a', 'Z', '7' })
            QTest::newRow(QByteArray(1, letter).constData()) << letter;
    }
    void everyLetterTypesIntoTheSelectedTitle()
    {
        QFETCH(char, letter);
        const auto node = put(NodeKind::Cause, "Pump", 0, 0);
        m_workspace->select({ ui::nodeKey(node) });
        QTest::keyClick(m_view.get(), letter);
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), "ose");
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(model().nodes().size(), 1U);
        QCOMPARE(model().node(node)->title, QString(QLatin1Char(letter)) + QStringLiteral("ose"));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_workspace->selection().empty());
    }

    void edgesMoveThePlaneInEveryDrag_data()
    {
        QTest::addColumn<int>("drag");
        QTest::newRow("a card") << 0;
        QTest::newRow("a link") << 1;
        QTest::newRow("a band") << 2;
    }
    void edgesMoveThePlaneInEveryDrag()
    {
        QFETCH(int, drag);
        const auto node = put(NodeKind::Cause, "Pump", 0, 0);
        const QPoint from = drag == 0 ? middleOf(node) : drag == 1 ? rightPortOf(node) : at(0, 200);
        const QPoint origin = m_view->camera().origin;
        const QPoint edge(m_view->width() - 3, from.y());
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
        moveTo(from + QPoint(40, 0));
        moveTo(edge);
        QTRY_VERIFY(m_view->camera().origin.x() < origin.x() - 60);
        QCOMPARE(m_view->camera().origin.y(), origin.y());
        moveTo(QPoint(m_view->width() / 2, from.y()));
        const QPoint rested = m_view->camera().origin;
        QTest::qWait(60);
        QCOMPARE(m_view->camera().origin, rested);
        moveTo(edge + QPoint(200, 0)); // beyond it
        QTRY_VERIFY(m_view->camera().origin.x() < rested.x() - 60);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        const QPoint ended = m_view->camera().origin;
        QTest::qWait(60);
        QCOMPARE(m_view->camera().origin, ended);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, edge);
        QCOMPARE(model().nodes().size(), 1U);
        QCOMPARE(placeOf(node), QPointF(0, 0));
    }

    void aCardMovedAtTheEdgeLandsUnderThePointer()
    {
        const auto node = put(NodeKind::Cause, "Pump", 0, 0);
        const QPoint edge(m_view->width() - 3, middleOf(node).y());
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, middleOf(node));
        moveTo(edge);
        const QPoint origin = m_view->camera().origin;
        QTRY_VERIFY(m_view->camera().origin.x() < origin.x() - 100);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, edge);
        QVERIFY(std::abs(middleOf(node).x() - edge.x()) <= 4); // of the grid
    }

    void spaceMovesThePlaneWhileALinkIsDrawn()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        const QPoint start = rightPortOf(cause);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
        moveTo(start + QPoint(30, 10));
        const QPoint origin = m_view->camera().origin;
        QTest::keyPress(m_view.get(), Qt::Key_Space);
        moveTo(start + QPoint(30, -70));
        QTest::keyRelease(m_view.get(), Qt::Key_Space);
        QCOMPARE(m_view->camera().origin, origin + QPoint(0, -80));
        moveTo(middleOf(hazard));
        QCOMPARE(m_view->camera().origin, origin + QPoint(0, -80));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(hazard));
        QCOMPARE(model().links().size(), 1U);
    }

    void theMiddleButtonMovesThePlaneInADragToo()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        const QPoint start = rightPortOf(cause);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
        moveTo(start + QPoint(30, 10));
        const QPoint origin = m_view->camera().origin;
        QTest::mousePress(m_view.get(), Qt::MiddleButton, {}, start + QPoint(30, 10));
        moveTo(start + QPoint(50, 10), Qt::LeftButton | Qt::MiddleButton);
        QTest::mouseRelease(m_view.get(), Qt::MiddleButton, {}, start + QPoint(50, 10));
        QCOMPARE(m_view->camera().origin, origin + QPoint(20, 0));
        moveTo(middleOf(hazard));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(hazard));
        QCOMPARE(model().links().size(), 1U);
    }

    void whatComesBetweenGivesUpTheDrag_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("undo") << 0;
        QTest::newRow("the focus goes") << 1;
        QTest::newRow("the window goes back") << 2;
        QTest::newRow("the view is hidden") << 3;
        QTest::newRow("the button went up unseen") << 4;
    }
    void whatComesBetweenGivesUpTheDrag()
    {
        QFETCH(int, what);
        const auto node = put(NodeKind::Cause, "One", 0, 0);
        const auto gone = put(NodeKind::Cause, "Two", 0, 200);
        const QPoint start = middleOf(node);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
        moveTo(start + QPoint(90, 40));
        QVERIFY(m_view->picture().findNode(node)->hidden);
        QFocusEvent out(QEvent::FocusOut, Qt::OtherFocusReason);
        QEvent back(QEvent::WindowDeactivate);
        if (what == 0)
            undo();
        else if (what == 1)
            QCoreApplication::sendEvent(m_view.get(), &out);
        else if (what == 2)
            QCoreApplication::sendEvent(m_view.get(), &back);
        else if (what == 3)
            m_view->hide();
        else
            moveTo(start + QPoint(95, 40), Qt::NoButton);
        QVERIFY(!m_view->picture().findNode(node)->hidden);
        m_view->show();
        moveTo(start + QPoint(150, 40));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start + QPoint(150, 40));
        QCOMPARE(placeOf(node), QPointF(0, 0));
        QCOMPARE(model().node(gone) == nullptr, what == 0);
        drag(middleOf(node), middleOf(node) + QPoint(80, 0)); // and the next one is as any other
        QCOMPARE(placeOf(node), QPointF(80, 0));
    }

    void undoShowsWhatItHasUndone()
    {
        const auto far = put(NodeKind::Hazard, "Far", 9000, 9000);
        m_workspace->run(commands::setField(model(), { ui::nodeKey(far) }, "title", QStringLiteral("Elsewhere")));
        m_view->viewport().setCamera(ui::Camera{}.centredOn({ 0, 0 }, m_view->size()));
        QVERIFY(!isInSight(far));
        undo();
        QVERIFY(isInSight(far));
        QVERIFY(!m_view->isSharp()); // it flashes
        const QImage flashing = m_view->grab().toImage();
        QTRY_VERIFY(m_view->isSharp());
        QVERIFY(m_view->grab().toImage() != flashing);
        m_view->viewport().setCamera(ui::Camera{}.centredOn({ 0, 0 }, m_view->size()));
        redo();
        QVERIFY(isInSight(far));
        const auto camera = m_view->camera();
        m_workspace->run(commands::setField(model(), { ui::nodeKey(far) }, "title", QStringLiteral("Anew")));
        QTRY_VERIFY(m_view->isSharp());
        QCOMPARE(m_view->camera(), camera); // what somebody does, they see
    }

    void aStepThatReplacesAnUndoneOneIsNew()
    {
        const auto far = put(NodeKind::Hazard, "Far", 9000, 9000);
        m_workspace->run(commands::setField(model(), { ui::nodeKey(far) }, "title", QStringLiteral("One")));
        undo();
        QTRY_VERIFY(m_view->isSharp());
        m_view->viewport().setCamera(ui::Camera{}.centredOn({ 0, 0 }, m_view->size()));
        const auto camera = m_view->camera();
        m_workspace->run(commands::setField(model(), { ui::nodeKey(far) }, "title", QStringLiteral("Two")));
        QCOMPARE(m_view->camera(), camera);
    }

    void undoAndRedoKeepTheSelection()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 0);
        const std::vector both{ ui::nodeKey(cause), ui::nodeKey(hazard) };
        m_workspace->select(both);
        drag(middleOf(cause), middleOf(cause) + QPoint(0, 80));
        undo();
        QCOMPARE(m_workspace->selection(), both);
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QVERIFY(m_workspace->selection().empty());
        undo();
        auto back = m_workspace->selection();
        std::ranges::sort(back);
        auto expected = both;
        std::ranges::sort(expected);
        QCOMPARE(back, expected);
        redo();
        QVERIFY(m_workspace->selection().empty());
        undo();
        m_workspace->select({ ui::nodeKey(cause) });
        undo(); // the hazard goes, which is not selected any more
        QCOMPARE(m_workspace->selection(), std::vector{ ui::nodeKey(cause) });
    }

    void whatIsUnderThePointerIsKnownAfterEditsAndScrolling()
    {
        const auto node = put(NodeKind::Cause, "One", 0, 0);
        hover(middleOf(node));
        QCOMPARE(m_view->cursor().shape(), Qt::PointingHandCursor);
        m_view->viewport().panBy({ 300, 0 });
        QTRY_COMPARE(m_view->cursor().shape(), Qt::ArrowCursor);
        m_view->viewport().panBy({ -300, 0 });
        QTRY_COMPARE(m_view->cursor().shape(), Qt::PointingHandCursor);
        m_workspace->run(commands::removeEntities(model(), { ui::nodeKey(node) }));
        QTRY_COMPARE(m_view->cursor().shape(), Qt::ArrowCursor);
    }

    void whoAddsCausesKeepsTheHazardInSight()
    {
        const auto hazard = put(NodeKind::Hazard, "Hazard", 0, 0);
        m_workspace->select({ ui::nodeKey(hazard) });
        grow(Qt::Key_Left);
        for (int i = 0; i < 5; ++i) {
            grow(Qt::Key_Down);
            QVERIFY(isInSight(hazard));
            QVERIFY(isInSight(*m_workspace->selectedNode()));
        }
        QCOMPARE(model().links().size(), 6U);
        QVERIFY(m_view->camera().scale >= drawing::kFullScale);
    }

    void cardsAreAligned_data()
    {
        QTest::addColumn<ui::Alignment>("alignment");
        QTest::addColumn<QPointF>("first");
        QTest::addColumn<QPointF>("second");
        // The card of a hazard at (0, 0) is 184 wide and reaches from -32 to 40, as its chips need room below; that of
        // a control at (200, 104) is 176 x 48.
        QTest::newRow("left") << ui::Alignment::Left << QPointF(0, 0) << QPointF(-4, 104);
        QTest::newRow("centre") << ui::Alignment::Centre << QPointF(98, 0) << QPointF(98, 104);
        QTest::newRow("right") << ui::Alignment::Right << QPointF(196, 0) << QPointF(200, 104);
        QTest::newRow("top") << ui::Alignment::Top << QPointF(0, 0) << QPointF(200, -8);
        QTest::newRow("middle") << ui::Alignment::Middle << QPointF(0, 44) << QPointF(200, 48);
        QTest::newRow("bottom") << ui::Alignment::Bottom << QPointF(0, 88) << QPointF(200, 104);
    }
    void cardsAreAligned()
    {
        QFETCH(ui::Alignment, alignment);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 0, 0);
        const auto control = put(NodeKind::Control, "Control", 200, 104);
        m_workspace->select({ ui::nodeKey(hazard), ui::nodeKey(control) });
        const int count = steps();
        m_view->selection().align(alignment);
        QTEST(placeOf(hazard), "first");
        QTEST(placeOf(control), "second");
        QCOMPARE(steps(), count + 1);
        m_view->selection().align(alignment); // nothing is left to do
        QCOMPARE(steps(), count + 1);
    }

    void cardsAreDistributed()
    {
        const auto first = put(NodeKind::Cause, "One", 0, 0);
        const auto second = put(NodeKind::Cause, "Two", 200, 300);
        const auto third = put(NodeKind::Cause, "Three", 800, 100);
        m_workspace->select({ ui::nodeKey(third), ui::nodeKey(first), ui::nodeKey(second) });
        m_view->selection().distribute(Qt::Horizontal);
        QCOMPARE(placeOf(second), QPointF(400, 300));
        m_view->selection().distribute(Qt::Vertical);
        QCOMPARE(placeOf(third), QPointF(800, 150));
        QCOMPARE(placeOf(first), QPointF(0, 0));
        QCOMPARE(placeOf(second), QPointF(400, 300));
    }

    void aCardComesToLieOnTheLinesOfOthers()
    {
        put(NodeKind::Cause, "One", 1, 0); // off the grid
        const auto moved = put(NodeKind::Cause, "Two", 100, 200);
        drag(middleOf(moved), middleOf(moved) + QPoint(-97, 0)); // to 3, which the grid takes to 0
        QCOMPARE(placeOf(moved), QPointF(1, 200));
        drag(middleOf(moved), middleOf(moved) + QPoint(13, 0), Qt::AltModifier);
        QCOMPARE(placeOf(moved), QPointF(14, 200)); // Alt suspends
    }
};

QTEST_MAIN(TestCanvasHand)
#include "test_canvas_hand.moc"
