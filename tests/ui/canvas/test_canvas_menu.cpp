#include "model/drawing/node_badges.h"
#include "model/drawing/painters.h"
#include "ui/canvas/canvas_test.h"
#include "ui/canvas/canvas_words.h"
#include "ui/common/view_code.h"

#include <QSignalSpy>

using namespace hz;
using domain::EntityKey;
using domain::EntityKind;
using domain::NodeKind;

/// What the right button offers, and that each row is one step.
class TestCanvasMenu : public testing::CanvasTest {
    Q_OBJECT

    base::Id m_cause, m_hazard, m_control, m_link;

    void choose(QMenu* menu, const QString& text)
    {
        QVERIFY(menu != nullptr);
        QAction* row = rowOf(*menu, text);
        QVERIFY2(row != nullptr, qPrintable(text));
        QVERIFY2(row->isEnabled(), qPrintable(text));
        row->trigger();
        menu->close();
    }

private slots:
    void init()
    {
        begin();
        m_cause = put(NodeKind::Cause, "Cause", -240, 0);
        m_hazard = put(NodeKind::Hazard, "Hazard", 240, 0);
        m_control = put(NodeKind::Control, "Detector", 0, 200);
        m_link = link(m_cause, m_hazard);
    }
    void cleanup() { end(); }

    void theMenuIsOfWhatIsThere()
    {
        QMenu* menu = menuAt(middleOf(m_cause));
        QVERIFY(menu != nullptr);
        QCOMPARE(m_workspace->selection(), std::vector{ ui::nodeKey(m_cause) });
        QVERIFY(rowOf(*menu, QStringLiteral("Edit the Title")) != nullptr);
        QVERIFY(rowOf(*menu, QStringLiteral("Status")) == nullptr);
        menu->close();
        QTRY_VERIFY(question() == nullptr);
        menu = menuAt(at(0, 0));
        QVERIFY(rowOf(*menu, QStringLiteral("Negated")) != nullptr);
        menu->close();
        QTRY_VERIFY(question() == nullptr);
        menu = menuAt(at(0, -200));
        QVERIFY(rowOf(*menu, QStringLiteral("Add a Hazard Here")) != nullptr);
        menu->close();
    }

    void aKeyOpensItAtTheSelection()
    {
        m_workspace->select({ ui::nodeKey(m_control) });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), m_view->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(m_view.get(), &event);
        QVERIFY(question() != nullptr);
        QVERIFY(rowOf(*question(), QStringLiteral("Status")) != nullptr);
        question()->close();
    }

    void eachRowIsOneStep_data()
    {
        QTest::addColumn<int>("thing"); // 0 cause, 1 hazard, 2 control, 3 link
        QTest::addColumn<QString>("row");
        QTest::newRow("logic") << 1 << QStringLiteral("All (AND)");
        QTest::newRow("status") << 2 << QStringLiteral("Verified");
        QTest::newRow("negated") << 3 << QStringLiteral("Negated");
        QTest::newRow("guard") << 3 << QStringLiteral("K01 Detector");
        QTest::newRow("delete") << 0 << QStringLiteral("Delete from the Model");
        QTest::newRow("delete link") << 3 << QStringLiteral("Delete from the Model");
        QTest::newRow("duplicate") << 0 << QStringLiteral("Duplicate");
    }
    void eachRowIsOneStep()
    {
        QFETCH(int, thing);
        QFETCH(QString, row);
        const QPoint places[] = { middleOf(m_cause), middleOf(m_hazard), middleOf(m_control), at(0, 0) };
        const domain::Model before = model();
        const int count = steps();
        QMenu* menu = menuAt(places[thing]);
        QVERIFY(menu != nullptr);
        if (thing == 1) { // by its place: the words of choices are not this menu's
            QAction* logic = rowOf(*menu, QStringLiteral("Logic"));
            QVERIFY(logic != nullptr);
            row = logic->menu()->actions().at(1)->text();
        }
        choose(menu, row);
        QCOMPARE(m_refusals, QStringList());
        QVERIFY(!(model() == before));
        QCOMPARE(steps(), count + 1);
        undo();
        QVERIFY(model() == before);
    }

    void whatACauseHasBecomeIsAskedOnce()
    {
        const auto deeper = put(NodeKind::Cause, "Deeper", -480, 0);
        QMenu* menu = menuAt(middleOf(m_cause));
        QVERIFY(rowOf(*menu, QStringLiteral("Likelihood Now from Its Causes")) == nullptr);
        menu->close();
        QTRY_VERIFY(question() == nullptr);
        link(deeper, m_cause);
        choose(menuAt(middleOf(m_cause)), QStringLiteral("Likelihood Now from Its Causes"));
        QVERIFY(model().node(m_cause)->likelihood.isNone());
    }

    void wishesGoToWhoKnows()
    {
        QSignalSpy fields(m_workspace.get(), &ui::Workspace::fieldWanted);
        QSignalSpy reasons(m_workspace.get(), &ui::Workspace::reasonsWanted);
        choose(menuAt(at(0, 0)), QStringLiteral("Edit the Chance…"));
        QCOMPARE(fields.size(), 1);
        QCOMPARE(fields.front().at(0).value<EntityKey>(), (EntityKey{ EntityKind::Link, m_link }));
        QCOMPARE(fields.front().at(1).toString(), QStringLiteral("transmits"));
        QTRY_VERIFY(question() == nullptr);
        QAction bowtie(m_view.get());
        QMenu* menu = menuAt(middleOf(m_hazard));
        QVERIFY(rowOf(*menu, QStringLiteral("Show in the Bow-Tie")) == nullptr); // there is no such view yet
        choose(menu, QStringLiteral("Why?"));
        QCOMPARE(reasons.size(), 1);
        bowtie.setObjectName(base::keyOf(ui::ViewCode::BowTie));
        QSignalSpy shown(&bowtie, &QAction::triggered);
        QTRY_VERIFY(question() == nullptr);
        choose(menuAt(middleOf(m_hazard)), QStringLiteral("Show in the Bow-Tie"));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(m_workspace->selection(), std::vector{ ui::nodeKey(m_hazard) });
    }

    void whatLeadsHereAndWhatFollowsIsSelected()
    {
        m_workspace->run(commands::guardLink(model(), m_control, m_link));
        choose(menuAt(middleOf(m_hazard)), QStringLiteral("What Leads Here"));
        auto keys = m_workspace->selection();
        std::ranges::sort(keys);
        std::vector<EntityKey> expected{ ui::nodeKey(m_cause), ui::nodeKey(m_hazard), ui::nodeKey(m_control),
            { EntityKind::Link, m_link } };
        std::ranges::sort(expected);
        QCOMPARE(keys, expected);
        m_workspace->select({});
        QTRY_VERIFY(question() == nullptr);
        choose(menuAt(middleOf(m_cause)), QStringLiteral("What Follows From It"));
        QCOMPARE(m_workspace->selection().size(), 3U); // the cause, the hazard and the link
        m_workspace->select({});
        const auto second = put(NodeKind::Cause, "Second", -240, 160);
        QTRY_VERIFY(question() == nullptr);
        choose(menuAt(middleOf(second)), QStringLiteral("All of the Same Kind"));
        QCOMPARE(m_workspace->selection().size(), 2U);
    }

    void tipsSayWhatIsNotDrawn()
    {
        const auto set = [this](EntityKind kind, base::Id id, const char* field, const domain::Value& value) {
            QVERIFY(m_workspace->run(commands::setField(model(), { { kind, id } }, field, value)));
        };
        QVERIFY(m_workspace->run(commands::guardLink(model(), m_control, m_link)));
        set(EntityKind::Node, m_control, "owner", QStringLiteral("Mia <b>Weber</b>"));
        set(EntityKind::Node, m_control, "status", QStringLiteral("verified"));
        set(EntityKind::Link, m_link, "transmits", domain::Likelihood::condition(0.25));
        set(EntityKind::Link, m_link, "chance_reason", QStringLiteral("Half of the valves, half of the time"));
        const domain::LikelihoodLevel level = domain::likelihoodLevelsOf(model()).at(1);
        set(EntityKind::Node, m_hazard, "judged", level.id);
        set(EntityKind::Node, m_hazard, "judged_by", QStringLiteral("Ada"));
        QTRY_VERIFY(!m_workspace->scoring().isStale());
        const auto& picture = m_view->picture();
        const auto* shape = picture.findLink(m_link);
        const QString bar = ui::wordsAt(picture, *picture.guardPlace(shape->guards.front().guard), 1.0);
        QVERIFY2(bar.startsWith(QStringLiteral("K01 Detector\nVerified")), qPrintable(bar));
        QVERIFY2(bar.contains(QStringLiteral("Owner: Mia <b>Weber</b>")), qPrintable(bar)); // plain: the tip escapes it
        const QString way = ui::wordsOnLink(picture, m_link);
        QVERIFY2(way.contains(QStringLiteral("Chance: 0.25")), qPrintable(way));
        QVERIFY2(way.contains(QStringLiteral("Half of the valves")), qPrintable(way));
        const QString card = ui::wordsAt(picture, picture.findNode(m_hazard)->box.center(), 1.0);
        QVERIFY2(card.contains(QStringLiteral("Judged %1 by Ada").arg(level.letter)), qPrintable(card));
    }

    void eachChipAndBadgeHasATip()
    {
        const auto set = [this](base::Id id, const char* field, const domain::Value& value) {
            QVERIFY(m_workspace->run(commands::setField(model(), { { EntityKind::Node, id } }, field, value)));
        };
        set(m_hazard, "logic", QStringLiteral("all"));
        set(m_hazard, "exclusive", true);
        m_workspace->run(commands::setField(
            model(), { { EntityKind::Link, m_link } }, "transmits", domain::Likelihood::condition(0.25)));
        QTRY_VERIFY(!m_workspace->scoring().isStale());
        const auto& picture = m_view->picture();
        const auto slot = *picture.slotOf(m_hazard);
        const auto badges = drawing::badgesOf(picture, slot);
        const QString gate = ui::wordsAt(picture, badges.gate.center(), 1.0);
        QVERIFY2(gate.startsWith(QStringLiteral("Logic of what leads here: ")), qPrintable(gate));
        QVERIFY(ui::wordsAt(picture, badges.fork.center(), 1.0).startsWith(QStringLiteral("At most one way out of ")));
        const auto chips = drawing::chipPlaces(picture, slot);
        QCOMPARE(chips.size(), domain::categoriesOf(model()).size());
        for (std::size_t k = 0; k < chips.size(); ++k) {
            const QString words = ui::wordsAt(picture, chips[k].center(), 1.0);
            QVERIFY2(words.startsWith(domain::categoriesOf(model())[k].name + u':'), qPrintable(words));
            QCOMPARE(words.count(u'\n'), 0); // of this one only
        }
        const QString chance = ui::wordsAt(picture, picture.findLink(m_link)->labelBox.center(), 1.0);
        QVERIFY2(chance.startsWith(QStringLiteral("Chance: 0.25")), qPrintable(chance));
    }

    void focusAndFoldingAreInTheMenuOfANode()
    {
        QAction focus(m_view.get()), causes(m_view.get());
        focus.setObjectName(QStringLiteral("view.focus"));
        focus.setText(QStringLiteral("Focus"));
        causes.setObjectName(QStringLiteral("view.foldCauses"));
        causes.setText(QStringLiteral("Fold"));
        QSignalSpy focused(&focus, &QAction::triggered);
        QMenu* menu = menuAt(middleOf(m_hazard));
        QVERIFY(rowOf(*menu, QStringLiteral("Fold")) == &causes);
        choose(menu, QStringLiteral("Focus"));
        QCOMPARE(focused.size(), 1);
    }

    void nodesArePinnedByHand()
    {
        const auto isPinned = [this](base::Id node) { return model().placements().find(node)->pinned; };
        const int before = steps();
        choose(menuAt(middleOf(m_cause)), QStringLiteral("Pinned"));
        QVERIFY(isPinned(m_cause));
        QCOMPARE(steps(), before + 1);
        QTRY_VERIFY(question() == nullptr);
        QMenu* menu = menuAt(middleOf(m_cause));
        QVERIFY(rowOf(*menu, QStringLiteral("Pinned"))->isChecked());
        choose(menu, QStringLiteral("Pinned"));
        QVERIFY(!isPinned(m_cause));
        // A control at its bar gets a card, where one was shown.
        m_workspace->run(commands::guardLink(model(), m_control, m_link));
        QVERIFY(m_view->picture().findNode(m_control)->isAtBar);
        const QRectF card = m_view->picture().findNode(m_control)->box;
        QTRY_VERIFY(question() == nullptr);
        choose(menuAt(middleOf(m_control)), QStringLiteral("Pinned"));
        QVERIFY(!m_view->picture().findNode(m_control)->isAtBar);
        QCOMPARE(m_view->picture().findNode(m_control)->box, card);
        undo();
        QVERIFY(m_view->picture().findNode(m_control)->isAtBar);
    }

    void theFormOfTheLayoutIsChosenInTheMenuOfTheGround()
    {
        QSignalSpy running(&m_view->arranging(), &ui::Arranging::runningChanged);
        choose(menuAt(at(-400, -300)), QStringLiteral("As Bow-Ties"));
        QVERIFY(m_view->arranging().isRunning());
        QTRY_VERIFY(question() == nullptr);
        choose(menuAt(at(-400, -300)), QStringLiteral("Stop Layout"));
        QVERIFY(!m_view->arranging().isRunning());
        QCOMPARE(running.size(), 2);
        const int before = steps();
        QTest::qWait(300);
        QCOMPARE(steps(), before); // what was found meanwhile is not used
        QTRY_VERIFY(question() == nullptr);
        choose(menuAt(at(-400, -300)), QStringLiteral("As Trees"));
        QTRY_COMPARE(steps(), before + 1);
        QVERIFY(placeOf(m_cause).x() < placeOf(m_hazard).x());
    }

    void theRightButtonGivesUpADragAndOpensNothing()
    {
        const domain::Model before = model();
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, middleOf(m_cause));
        moveTo(middleOf(m_cause) + QPoint(60, 40));
        QVERIFY(menuAt(middleOf(m_cause) + QPoint(60, 40)) == nullptr);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, middleOf(m_cause) + QPoint(60, 40));
        QVERIFY(model() == before);
        QVERIFY(!m_view->picture().findNode(m_cause)->hidden);
    }
};

QTEST_MAIN(TestCanvasMenu)
#include "test_canvas_menu.moc"
