#include "ui/canvas/canvas_test.h"

#include <QAccessible>
#include <QFrame>
#include <QLineEdit>
#include <QListWidget>

using namespace hz;
using domain::EntityKey;
using domain::EntityKind;
using domain::NodeKind;

/// Links as things in hand: their ends, the rings that they are dropped on, and how they are found.
class TestCanvasLinks : public testing::CanvasTest {
    Q_OBJECT

    base::Id m_cause, m_hazard, m_other, m_link;

    QPoint endOf(base::Id link, double t) const
    {
        return m_view->camera().toView(m_view->picture().findLink(link)->curve.at(t)).toPoint();
    }
    QLineEdit* search() const
    {
        auto* frame = m_view->findChild<QFrame*>(QStringLiteral("linkSearch"));
        return frame ? frame->findChild<QLineEdit*>() : nullptr;
    }
    QStringList offered() const
    {
        QStringList texts;
        const auto* list = search()->parentWidget()->findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
        return texts;
    }
    void openSearch() { QTest::keyClick(m_view.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); }

private slots:
    void init()
    {
        begin();
        m_cause = put(NodeKind::Cause, "Cause", -240, 0);
        m_hazard = put(NodeKind::Hazard, "Hazard", 160, 0);
        m_other = put(NodeKind::Hazard, "Other", 160, 200);
        m_link = link(m_cause, m_hazard);
        m_workspace->select({ { EntityKind::Link, m_link } });
    }
    void cleanup() { end(); }

    void aSelectedLinkIsLedToAnotherNode()
    {
        const int before = steps();
        drag(endOf(m_link, 1.0), middleOf(m_other));
        QCOMPARE(model().links().size(), 1U);
        QCOMPARE(model().link(m_link)->from, m_cause);
        QCOMPARE(model().link(m_link)->to, m_other);
        QCOMPARE(steps(), before + 1);
        undo();
        QCOMPARE(model().link(m_link)->to, m_hazard);
        QCOMPARE(m_workspace->selection(), (std::vector<EntityKey>{ { EntityKind::Link, m_link } }));
    }

    void itsBeginningToo()
    {
        const auto another = put(NodeKind::Cause, "Another", -240, -200);
        m_workspace->select({ { EntityKind::Link, m_link } });
        drag(endOf(m_link, 0.0), middleOf(another));
        QCOMPARE(model().link(m_link)->from, another);
        QCOMPARE(model().links().size(), 1U);
    }

    void droppedOnNothingOrGivenUpItStays()
    {
        const auto before = model();
        const int count = steps();
        drag(endOf(m_link, 1.0), at(0, -250));
        QVERIFY(question() == nullptr);
        QVERIFY(model() == before);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, endOf(m_link, 1.0));
        moveTo(middleOf(m_other));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(m_other));
        QVERIFY(model() == before);
        drag(endOf(m_link, 1.0), middleOf(m_hazard)); // where it is
        QVERIFY(model() == before);
        QCOMPARE(steps(), count);
        QCOMPARE(m_refusals, QStringList());
    }

    void anIllegalEndSaysWhy()
    {
        link(m_cause, m_other);
        m_workspace->select({ { EntityKind::Link, m_link } });
        const auto before = model();
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, endOf(m_link, 1.0));
        moveTo(middleOf(m_other));
        QVERIFY(!m_view->hintText().isEmpty());
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(m_other));
        QVERIFY(model() == before);
        QCOMPARE(m_refusals.size(), 1);
        QVERIFY(m_view->hintText().isEmpty());
    }

    void aRingTakesALinkFromBothSides_data()
    {
        QTest::addColumn<int>("beside"); // pixels from the edge of the card, outwards
        QTest::newRow("outside") << 7;
        QTest::newRow("on it") << 0;
        QTest::newRow("inside") << -7;
    }
    void aRingTakesALinkFromBothSides()
    {
        QFETCH(int, beside);
        m_workspace->select({}); // whose ends would be taken instead
        drag(rightPortOf(m_cause), leftPortOf(m_other) - QPoint(beside, 0));
        QCOMPARE(model().links().size(), 2U);
        QVERIFY(question() == nullptr);
        m_workspace->run(commands::removeEntities(model(), { m_workspace->selection() }));
        drag(leftPortOf(m_other), rightPortOf(m_cause) + QPoint(beside, 0));
        QCOMPARE(model().links().size(), 2U);
        const auto made = m_workspace->selection().front();
        QCOMPARE(model().link(made.id)->from, m_cause);
        QCOMPARE(model().link(made.id)->to, m_other);
    }

    void theBandPicksWhatLiesBetweenItsNodes()
    {
        const auto away = link(m_cause, m_other);
        drag(at(-400, -80), at(300, 80));
        const std::set<EntityKey> picked(m_workspace->selection().begin(), m_workspace->selection().end());
        QCOMPARE(
            picked, (std::set<EntityKey>{ ui::nodeKey(m_cause), ui::nodeKey(m_hazard), { EntityKind::Link, m_link } }));
        drag(at(-100, -40), at(20, 20)); // over no node
        const auto& touched = m_workspace->selection();
        QVERIFY(std::ranges::find(touched, EntityKey{ EntityKind::Link, m_link }) != touched.end());
        for (const auto& key : touched)
            QVERIFY(key.kind == EntityKind::Link);
        drag(at(-100, 220), at(20, 260));
        QVERIFY(m_workspace->selection().empty());
        Q_UNUSED(away);
    }

    void aControlIsPutOnTheSelectedLink()
    {
        QTest::keyClick(m_view.get(), Qt::Key_K);
        QVERIFY(editor() != nullptr);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(model().guards().size(), 1U);
        QCOMPARE(model().guards().all().front()->link, m_link);
        QCOMPARE(overlaps(), 0);
    }

    void aNameIsTypedToLinkWith()
    {
        m_workspace->select({ ui::nodeKey(m_cause) });
        openSearch();
        QVERIFY(search() != nullptr);
        QVERIFY(offered().contains(QStringLiteral("to H02 Other")));
        QVERIFY(!offered().contains(QStringLiteral("to H01 Hazard"))); // which it leads to already
        QTest::keyClicks(search(), "oth");
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(model().links().size(), 2U);
        QVERIFY(!m_view->linkSearch().isOpen());
        QCOMPARE(m_workspace->selection(), std::vector{ ui::nodeKey(m_cause) });
        QVERIFY(m_view->focusWidget() == m_view.get()); // when the window is in front again
    }

    void onlyIllegalNamesSayWhy()
    {
        m_workspace->select({ ui::nodeKey(m_cause) });
        openSearch();
        QTest::keyClicks(search(), "to h01");
        QCOMPARE(offered().size(), 1);
        QVERIFY(offered().front() != QStringLiteral("to H01 Hazard"));
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(model().links().size(), 1U);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!m_view->linkSearch().isOpen());
        QCOMPARE(model().links().size(), 1U);
    }

    void aControlIsGivenALinkByName()
    {
        const auto control = put(NodeKind::Control, "Detector", 0, 300);
        m_workspace->select({ ui::nodeKey(control) });
        openSearch();
        QTest::keyClicks(search(), "guard cause hazard");
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(model().guards().size(), 1U);
        QCOMPARE(model().guards().all().front()->link, m_link);
    }

    void linksAndGuardsHaveAccessibleNames()
    {
        const auto control = put(NodeKind::Control, "Detector", 0, 300);
        m_workspace->run(commands::guardLink(model(), control, m_link));
        m_workspace->run(commands::setField(
            model(), { { EntityKind::Link, m_link } }, "transmits", domain::Likelihood::condition(0.3)));
        auto* canvas = QAccessible::queryAccessibleInterface(m_view.get());
        QCOMPARE(canvas->childCount(), 4 + 1 + 1);
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i) {
            names << canvas->child(i)->text(QAccessible::Name);
            QCOMPARE(canvas->indexOfChild(canvas->child(i)), i);
        }
        QVERIFY2(names.contains(QStringLiteral("Link from C01 to H01, chance 0.3, guarded by K01")),
            qPrintable(names.join(u'\n')));
        QVERIFY2(names.contains(QStringLiteral("K01 Detector guards the link from C01 to H01, planned")),
            qPrintable(names.join(u'\n')));
        m_workspace->select({ { EntityKind::Link, m_link } });
        QAccessibleInterface* selected = nullptr;
        for (int i = 0; i < canvas->childCount(); ++i)
            if (canvas->child(i)->state().selected)
                selected = canvas->child(i);
        QVERIFY(selected != nullptr && selected->text(QAccessible::Name).startsWith(QStringLiteral("Link from C01")));
    }
};

QTEST_MAIN(TestCanvasLinks)
#include "test_canvas_links.moc"
