#include "ui/canvas/canvas_test.h"

#include <QLabel>
#include <QToolButton>

using namespace hz;
using testing::NodeKind;
using ui::Branch;

/// Looking at a part: C1 and C2 lead to H1, C2 to H2 too; H1 leads to S1 and S2, H2 to S2. K1 guards C1, D degrades K1.
class TestFocus : public testing::CanvasTest {
    Q_OBJECT

private:
    base::Id c1, c2, h1, h2, s1, s2, k1, d;

    void draw()
    {
        c1 = put(NodeKind::Cause, "One", 0, 0);
        c2 = put(NodeKind::Cause, "Two", 0, 200);
        h1 = put(NodeKind::Hazard, "Left", 300, 0);
        h2 = put(NodeKind::Hazard, "Right", 300, 200);
        s1 = put(NodeKind::Consequence, "Loss", 600, 0);
        s2 = put(NodeKind::Consequence, "Harm", 600, 200);
        k1 = put(NodeKind::Control, "Guard", 150, -200);
        d = put(NodeKind::Cause, "Wear", -150, -200);
        const auto guarded = link(c1, h1);
        link(c2, h1);
        link(c2, h2);
        link(h1, s1);
        link(h1, s2);
        link(h2, s2);
        link(d, k1);
        m_workspace->run(commands::guardLink(model(), k1, guarded));
        m_workspace->select({});
        m_view->viewport().fit();
    }

    void choose(const std::vector<base::Id>& nodes)
    {
        std::vector<domain::EntityKey> keys;
        for (const auto& node : nodes)
            keys.push_back({ domain::EntityKind::Node, node });
        m_workspace->select(keys);
    }

    /// The titles of what is painted.
    QStringList seen() const
    {
        QStringList titles;
        for (const auto slot : m_view->picture().nodesIn(QRectF(-5000, -5000, 10000, 10000)))
            titles << model().node(m_view->picture().node(slot).id)->title;
        titles.sort();
        return titles;
    }

    static QStringList sorted(QStringList titles)
    {
        titles.sort();
        return titles;
    }

    QString chip() const
    {
        const auto* frame = m_view->findChild<QFrame*>(QStringLiteral("focusChip"));
        return frame->isVisible() ? frame->findChild<QLabel*>()->text() : QString();
    }

private slots:
    void init()
    {
        begin();
        draw();
    }
    void cleanup() { end(); }

    void onlyWhatLeadsToTheSelectionOrFollowsFromIt()
    {
        choose({ h1 });
        m_view->focus().toggle();
        QCOMPARE(seen(), sorted({ "One", "Two", "Left", "Loss", "Harm", "Guard", "Wear" }));
        QVERIFY2(chip().startsWith(QStringLiteral("Hidden nodes: 1.")), qPrintable(chip()));
        QVERIFY(chip().contains(QStringLiteral("count as before")));
        m_view->focus().toggle();
        QCOMPARE(seen().size(), 8);
        QCOMPARE(chip(), QString());
    }

    void onAControlWhatItGuards()
    {
        choose({ k1 });
        m_view->focus().toggle();
        QCOMPARE(seen(), sorted({ "Wear", "Guard", "Left", "Loss", "Harm" }));
    }

    void onNothingThereIsNoFocus()
    {
        choose({});
        m_view->focus().toggle();
        QVERIFY(!m_view->focus().isOn());
        QCOMPARE(seen().size(), 8);
    }

    void theModelIsAsItWas()
    {
        const auto revision = m_workspace->document().revision();
        choose({ h1 });
        m_view->focus().toggle();
        m_view->focus().toggleFold(Branch::Causes);
        QCOMPARE(m_workspace->document().revision(), revision);
        QCOMPARE(m_workspace->selection().size(), std::size_t(1));
    }

    /// C2 leads to H2 too, so it stays.
    void aFoldHidesOnlyWhatIsThereForItAlone()
    {
        choose({ h1 });
        m_view->focus().toggleFold(Branch::Causes);
        QCOMPARE(seen(), sorted({ "Two", "Left", "Right", "Loss", "Harm" }));
        QVERIFY2(chip().startsWith(QStringLiteral("Hidden nodes: 3.")), qPrintable(chip()));
        m_view->focus().toggleFold(Branch::Causes);
        QCOMPARE(seen().size(), 8);
    }

    void consequencesFoldToo()
    {
        choose({ h1 });
        m_view->focus().toggleFold(Branch::Consequences);
        QCOMPARE(seen(), sorted({ "One", "Two", "Left", "Right", "Harm", "Guard", "Wear" }));
    }

    void whatFollowsFromTwoStaysWhenBothAreFolded()
    {
        choose({ h1, h2 });
        m_view->focus().toggleFold(Branch::Consequences);
        // S2 follows from both: it stays as long as one of them shows it. S1 is there for H1 alone.
        QCOMPARE(seen(), sorted({ "One", "Two", "Left", "Right", "Harm", "Guard", "Wear" }));
    }

    void aClickOnTheMarkUnfolds()
    {
        choose({ h1 });
        m_view->focus().toggleFold(Branch::Causes);
        const QRectF box = m_view->picture().findNode(h1)->box;
        const QPoint mark = m_view->camera().toView(QPointF(box.left() - 12.0, box.center().y())).toPoint();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, mark);
        QCOMPARE(seen().size(), 8);
        QCOMPARE(m_workspace->selection().size(), std::size_t(1)); // the click was about the fold
    }

    void theChipShowsAllAgain()
    {
        choose({ h1 });
        m_view->focus().toggle();
        QTest::mouseClick(m_view->findChild<QToolButton*>(QStringLiteral("focusChip.showAll")), Qt::LeftButton);
        QCOMPARE(seen().size(), 8);
        QVERIFY(!m_view->focus().isOn());
    }

    void whatSomebodyAsksToSeeIsShown()
    {
        choose({ s1 });
        m_view->focus().toggle();
        QVERIFY(m_view->picture().isLeftOut(h2));
        m_workspace->reveal({ { domain::EntityKind::Node, h2 } });
        QVERIFY(!m_view->picture().isLeftOut(h2));
    }

    void hiddenThingsCannotBeHit()
    {
        choose({ s1 });
        const QPoint place = middleOf(h2);
        m_view->focus().toggle();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, place);
        QVERIFY(m_workspace->selection().empty());
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_workspace->selection().size(), std::size_t(seen().size()));
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QVERIFY(model().node(h2)); // nobody deletes what he does not see
    }

    void newThingsAreSeen()
    {
        choose({ s1 });
        m_view->focus().toggle();
        const auto fresh = put(NodeKind::Cause, "Fresh", 0, 400);
        QVERIFY(!m_view->picture().isLeftOut(fresh));
        undo();
        QVERIFY(m_view->focus().isOn());
        QVERIFY(m_view->picture().isLeftOut(h2));
    }

    void aFocusWhoseNodesAreGoneEnds()
    {
        choose({ s1 });
        m_view->focus().toggle();
        m_workspace->run(commands::removeEntities(model(), { { domain::EntityKind::Node, s1 } }));
        QVERIFY(!m_view->focus().isOn());
        QCOMPARE(seen().size(), 7);
    }

    void aDragBringsNothingHiddenBack()
    {
        choose({ h1 });
        m_view->focus().toggle(); // H2 is hidden, its link from C2 too
        drag(middleOf(c2), middleOf(c2) + QPoint(0, 60));
        for (const auto slot : m_view->picture().linksIn(QRectF(-5000, -5000, 10000, 10000))) {
            const auto& shape = m_view->picture().link(slot);
            QVERIFY(!(shape.toId == h2 || shape.fromId == h2));
        }
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, middleOf(c2));
        moveTo(middleOf(c2) + QPoint(0, 80));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(c2));
        const auto& picture = m_view->picture();
        for (drawing::Picture::Slot slot = 0; slot < picture.linkCapacity(); ++slot)
            if (picture.link(slot).alive && picture.link(slot).toId == h2)
                QVERIFY(picture.link(slot).hidden);
    }

    void thePictureSaysThatSomethingIsHidden()
    {
        choose({ h1 });
        m_view->focus().toggle();
        const ui::ViewPicture picture = m_view->picture(ui::PictureScope::Everything);
        QVERIFY2(picture.note.contains(QStringLiteral("hidden")), qPrintable(picture.note));
        QCOMPARE(std::ranges::count_if(picture.elements,
                     [](const auto& element) { return element.id.startsWith(QLatin1String("node-")); }),
            7);
    }
};

QTEST_MAIN(TestFocus)
#include "test_focus.moc"
