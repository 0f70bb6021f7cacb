#include "ui/canvas/canvas_test.h"
#include "ui/common/fragment_data.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>

using namespace hz;
using domain::NodeKind;

/// Controls and links that meet by hand.
class TestCanvasDrops : public testing::CanvasTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void aControlDroppedOnALinkAsksBeforeItGuards_data()
    {
        QTest::addColumn<QPointF>("to");
        QTest::newRow("pointer on the link") << QPointF(0, 0);
        QTest::newRow("card over the link") << QPointF(0, 16);
    }
    void aControlDroppedOnALinkAsksBeforeItGuards()
    {
        QFETCH(QPointF, to);
        const auto cause = put(NodeKind::Cause, "Cause", -240, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        const auto guarded = link(cause, hazard);
        const auto control = put(NodeKind::Control, "Control", 0, 200);
        const auto before = model();
        const int steps = m_workspace->document().undoStack().count();

        drag(middleOf(control), at(to.x(), to.y()));
        QVERIFY(model().guards().isEmpty()); // nothing before the answer
        QVERIFY(question() != nullptr);
        QVERIFY(question()->actions().first()->text().contains(QStringLiteral("Hazard")));
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(question() == nullptr);
        QVERIFY(model().guards().isEmpty());
        QCOMPARE(placeOf(control), to);
        QCOMPARE(m_workspace->document().undoStack().count(), steps + 1);
        m_workspace->document().undoStack().undo();
        QVERIFY(model() == before);

        drag(middleOf(control), at(to.x(), to.y()));
        question()->actions().first()->trigger();
        question()->close();
        QCOMPARE(model().guards().size(), 1U);
        QCOMPARE(model().guards().all().front()->link, guarded);
        QCOMPARE(model().guards().all().front()->control, control);
        QCOMPARE(m_view->picture().findLink(guarded)->guards.size(), 1U);
        QCOMPARE(placeOf(control), QPointF(0, 200)); // the bar shows the guard, the card goes back
        QCOMPARE(m_workspace->document().undoStack().count(), steps + 1);
        m_workspace->document().undoStack().undo();
        QVERIFY(model() == before);
    }

    void aControlOnALinkThatItMayNotGuardIsJustMoved()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -240, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        const auto between = link(cause, hazard);
        const auto control = put(NodeKind::Control, "Control", 0, 200);
        QVERIFY(m_workspace->run(commands::guardLink(model(), control, between)));
        // One that guards another link too has a card.
        const auto away = link(put(NodeKind::Cause, "Other", -240, -280), put(NodeKind::Hazard, "Second", 240, -280));
        QVERIFY(m_workspace->run(commands::guardLink(model(), control, away)));
        drag(middleOf(control), at(0, 0));
        QVERIFY(question() == nullptr);
        QCOMPARE(placeOf(control), QPointF(0, 0));
        drag(middleOf(control), at(0, 16));
        QVERIFY(question() == nullptr);
        QCOMPARE(model().guards().size(), 2U);
        QCOMPARE(m_refusals, QStringList());
    }

    void controlBesideALinkGuardsNothing()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -240, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        link(cause, hazard);
        const auto control = put(NodeKind::Control, "Control", 0, 200);
        drag(middleOf(control), at(0, 64));
        QCOMPARE(model().guards().size(), 0U);
        QCOMPARE(placeOf(control), QPointF(0, 64));
    }

    void controlsPortLeadsToALink()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -240, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        const auto guarded = link(cause, hazard);
        const auto control = put(NodeKind::Control, "Control", -200, 200);
        drag(rightPortOf(control), at(0, 3));
        QCOMPARE(model().guards().size(), 1U);
        QCOMPARE(model().guards().all().front()->link, guarded);
        QCOMPARE(placeOf(control), QPointF(-200, 200));
    }

    void keyPutsAControlOnALink()
    {
        const auto cause = put(NodeKind::Cause, "Cause", -240, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        const auto guarded = link(cause, hazard);
        QMouseEvent move(QEvent::MouseMove, at(0, 2), m_view->mapToGlobal(at(0, 2)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
        QTest::keyClick(m_view.get(), Qt::Key_K);
        QCOMPARE(model().guards().size(), 1U);
        QCOMPARE(model().guards().all().front()->link, guarded);
    }

    void aControlDroppedOnALinkGuardsIt()
    {
        const auto cause = put(NodeKind::Cause, "Spark", 0, 0);
        const auto hazard = put(NodeKind::Hazard, "Fire", 400, 0);
        const auto between = link(cause, hazard);
        const auto control = put(NodeKind::Control, "Detector", 0, 300);
        const auto data = ui::fragmentData(commands::fragmentOf(model(), { control }));
        const domain::Model before = model();
        const QPoint far = at(200, 200);
        QDragEnterEvent enter(far, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent over(at(200, 0), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &over);
        QVERIFY(!m_view->hintText().isEmpty());
        QDropEvent drop(at(200, 0), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &drop);
        QVERIFY(m_view->hintText().isEmpty());
        QCOMPARE(model().guards().size(), std::size_t(1));
        QCOMPARE(model().guards().all().front()->link, between);
        QVERIFY(model().guards().all().front()->control != control);
        m_workspace->document().undoStack().undo(); // one step
        QVERIFY(model() == before);

        QDragEnterEvent again(far, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &again);
        QDropEvent aside(far, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &aside);
        QVERIFY(model().guards().isEmpty());
        QCOMPARE(model().nodes().size(), std::size_t(4));
    }
};

QTEST_MAIN(TestCanvasDrops)
#include "test_canvas_drops.moc"
