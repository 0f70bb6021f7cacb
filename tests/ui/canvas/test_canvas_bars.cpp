#include "model/commands/guard_order.h"
#include "ui/canvas/canvas_test.h"
#include "ui/canvas/canvas_words.h"
#include "ui/canvas/picture_bounds.h"

#include <QAccessible>

using namespace hz;
using domain::EntityKey;
using domain::EntityKind;
using testing::NodeKind;

/// Controls at their bars by hand: two on the upper link, one on the lower, none with a card.
class TestCanvasBars : public testing::CanvasTest {
    Q_OBJECT

    base::Id m_upper, m_lower; // links
    base::Id m_alarm, m_valve, m_fence;

    base::Id guarded(const char* title, base::Id on)
    {
        const auto control = put(NodeKind::Control, title, 0, -600);
        m_workspace->run(commands::guardLink(model(), control, on));
        m_workspace->select({});
        return control;
    }
    QPoint barOf(base::Id control) const { return middleOf(control); }
    QPoint on(base::Id link, double share) const
    {
        return m_view->camera().toView(m_view->picture().findLink(link)->curve.at(share)).toPoint();
    }
    QStringList actingOn(base::Id link) const
    {
        QStringList titles;
        for (const auto* guard : commands::guardsInOrder(model(), link))
            titles << model().node(guard->control)->title;
        return titles;
    }
    bool hasCard(base::Id node) const { return !m_view->picture().findNode(node)->isAtBar; }
    std::vector<EntityKey> selected() const { return m_workspace->selection(); }

private slots:
    void init()
    {
        begin();
        const auto first = put(NodeKind::Cause, "First", -300, -120),
                   second = put(NodeKind::Cause, "Second", -300, 120);
        const auto upper = put(NodeKind::Hazard, "Upper", 300, -120), lower = put(NodeKind::Hazard, "Lower", 300, 120);
        m_upper = link(first, upper);
        m_lower = link(second, lower);
        m_alarm = guarded("Alarm", m_upper);
        m_valve = guarded("Valve", m_upper);
        m_fence = guarded("Fence", m_lower);
        m_view->viewport().setCamera(ui::Camera{ 1.0, { 500, 350 } });
        QVERIFY(!hasCard(m_alarm) && !hasCard(m_valve) && !hasCard(m_fence));
        QCOMPARE(actingOn(m_upper), QStringList({ "Alarm", "Valve" }));
    }
    void cleanup() { end(); }

    void aClickOnTheBarSelectsTheControlAndShowsItsCard()
    {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, barOf(m_alarm));
        QCOMPARE(selected(), std::vector{ ui::nodeKey(m_alarm) });
        const QRectF card = m_view->picture().findNode(m_alarm)->box;
        const QPoint within = m_view->camera().toView(card.center()).toPoint();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, within); // on the card: it stays
        QCOMPARE(selected(), std::vector{ ui::nodeKey(m_alarm) });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 300));
        QVERIFY(selected().empty());
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, within); // it has gone
        QVERIFY(selected().empty() || selected().front() != ui::nodeKey(m_alarm));
    }

    void itsCardIsPaintedOnlyWhileItAloneIsSelected()
    {
        const QRectF card = m_view->camera().toView(m_view->picture().findNode(m_fence)->box);
        const auto look = [&] { return m_view->grab(card.toAlignedRect()).toImage(); };
        QTRY_VERIFY_WITH_TIMEOUT((m_view->grab(), m_view->isSharp()), 5000);
        const QImage without = look();
        m_workspace->select({ ui::nodeKey(m_fence) });
        QVERIFY(look() != without);
        m_workspace->select({ ui::nodeKey(m_fence), ui::nodeKey(m_alarm) });
        QCOMPARE(look(), without);
    }

    void itsTitleIsEditedInPlace()
    {
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, barOf(m_valve));
        QVERIFY(editor() != nullptr);
        QTest::keyClick(editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor(), QStringLiteral("Tap"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(model().node(m_valve)->title, QStringLiteral("Tap"));
    }

    void deleteRemovesIt()
    {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, barOf(m_valve));
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QVERIFY(model().node(m_valve) == nullptr);
        QCOMPARE(actingOn(m_upper), QStringList({ "Alarm" }));
    }

    void draggedAlongItsLinkItActsInAnotherOrder()
    {
        const int before = steps();
        drag(barOf(m_alarm), on(m_upper, 0.95));
        QCOMPARE(actingOn(m_upper), QStringList({ "Valve", "Alarm" }));
        QCOMPARE(steps(), before + 1);
        undo();
        QCOMPARE(actingOn(m_upper), QStringList({ "Alarm", "Valve" }));
    }

    void draggedToAnotherLinkItGuardsThat()
    {
        const int before = steps();
        drag(barOf(m_valve), on(m_lower, 0.1));
        QCOMPARE(actingOn(m_upper), QStringList({ "Alarm" }));
        QCOMPARE(actingOn(m_lower), QStringList({ "Valve", "Fence" }));
        QCOMPARE(steps(), before + 1);
        QVERIFY(!hasCard(m_valve));
    }

    void withControlItGuardsBothAndHasACard()
    {
        drag(barOf(m_valve), on(m_lower, 0.9), Qt::ControlModifier);
        QCOMPARE(actingOn(m_upper), QStringList({ "Alarm", "Valve" }));
        QCOMPARE(actingOn(m_lower), QStringList({ "Fence", "Valve" }));
        QVERIFY(hasCard(m_valve));
        undo();
        QVERIFY(!hasCard(m_valve));
    }

    void droppedOnNothingItStays()
    {
        const domain::Model before = model();
        drag(barOf(m_valve), at(0, 300));
        QVERIFY(model() == before);
        QVERIFY(m_view->hintText().isEmpty());
    }

    void escapeGivesTheDragUp()
    {
        const domain::Model before = model();
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, barOf(m_valve));
        moveTo(on(m_lower, 0.5));
        moveTo(on(m_lower, 0.52));
        QVERIFY(!m_view->hintText().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, on(m_lower, 0.52));
        QVERIFY(model() == before);
    }

    void arrowsWithShiftChangeTheOrder()
    {
        m_workspace->select({ ui::nodeKey(m_alarm) });
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(actingOn(m_upper), QStringList({ "Valve", "Alarm" }));
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(actingOn(m_upper), QStringList({ "Alarm", "Valve" }));
    }

    void theRubberBandPicksBars()
    {
        drag(at(-120, -200), at(120, -60));
        const auto keys = selected();
        QVERIFY(std::ranges::find(keys, ui::nodeKey(m_alarm)) != keys.end());
        QVERIFY(std::ranges::find(keys, ui::nodeKey(m_valve)) != keys.end());
        QVERIFY(std::ranges::find(keys, ui::nodeKey(m_fence)) == keys.end());
    }

    /// Cards go, bars stay on their links.
    void movedWithOthersItGoesWithItsLink()
    {
        m_view->selection().selectAll();
        const auto first = model().nodes().all().front()->id;
        const auto cause = hasCard(first) ? first : model().link(m_upper)->from;
        const QPointF before = m_view->picture().findNode(m_alarm)->bar.center();
        drag(middleOf(cause), middleOf(cause) + QPoint(0, 64));
        const QPointF after = m_view->picture().findNode(m_alarm)->bar.center();
        QVERIFY(std::abs(after.y() - before.y() - 64.0) < 12.0);
        QVERIFY(!hasCard(m_alarm));
    }

    void aLinkDroppedOnTheBarDegradesTheControl()
    {
        const auto wear = put(NodeKind::Cause, "Wear", -300, 260);
        const QPoint port = rightPortOf(wear);
        hover(port);
        drag(port, barOf(m_fence));
        bool isDegraded = false;
        model().links().forEach(
            [&](const domain::Link& each) { isDegraded |= each.from == wear && each.to == m_fence; });
        QVERIFY(isDegraded);
        QVERIFY(hasCard(m_fence));
    }

    void theMenuOfTheBarIsTheControls()
    {
        QMenu* menu = menuAt(barOf(m_alarm));
        QVERIFY(menu != nullptr);
        QVERIFY(rowOf(*menu, QStringLiteral("Edit the Title")) != nullptr);
        rowOf(*menu, QStringLiteral("Take It off the Link"))->trigger();
        QCOMPARE(actingOn(m_upper), QStringList({ "Valve" }));
        QVERIFY(hasCard(m_alarm));
    }

    void tipsAndReadersKnowIt()
    {
        const auto& picture = m_view->picture();
        const QString tip = ui::wordsAt(picture, picture.findNode(m_alarm)->bar.center(), 1.0);
        QVERIFY2(tip.contains(QStringLiteral("Alarm")), qPrintable(tip));
        auto* canvas = QAccessible::queryAccessibleInterface(m_view.get());
        const QPoint place = m_view->mapToGlobal(barOf(m_alarm));
        auto* there = canvas->childAt(place.x(), place.y());
        QVERIFY(there != nullptr);
        QVERIFY2(there->text(QAccessible::Name).contains(QStringLiteral("Alarm")),
            qPrintable(there->text(QAccessible::Name)));
        QVERIFY(there->rect().contains(place));
    }

    void whoAsksToSeeItSeesIt()
    {
        m_view->viewport().setCamera(ui::Camera{ 1.0, { 5000, 5000 } });
        m_workspace->reveal({ ui::nodeKey(m_alarm) });
        QVERIFY(m_view->viewport().scene().contains(m_view->picture().findNode(m_alarm)->bar));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        m_workspace->select({ ui::nodeKey(m_valve) });
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(selected(), std::vector{ ui::nodeKey(m_alarm) });
    }
};

QTEST_MAIN(TestCanvasBars)
#include "test_canvas_bars.moc"
