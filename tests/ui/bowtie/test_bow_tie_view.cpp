#include "model/commands/guard_order.h"
#include "model/drawing/painters.h"
#include "support/scratch.h"
#include "support/sketch.h"
#include "ui/bowtie/bow_tie_marks.h"
#include "ui/bowtie/bow_tie_view.h"
#include "ui/common/fragment_data.h"

#include <QAccessible>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSettings>
#include <QtTest>

using namespace hz;
using domain::NodeKind;
using ui::BowTieThing;
using Kind = ui::BowTieThing::Kind;

namespace {

const char* const kStart = "C01 title=Spark p=0.1 -> H01; C02 title=Leak p=0.1 -> H01; H01 title=Fire -> S01 T=1:500;"
                           "C03 -> C01; K01 title=Alarm p=0.1 status=verified guards C01->H01 C02->H01;"
                           "K02 title=Sprinkler p=0.1 status=verified guards C01->H01;"
                           "K03 title=Exit p=0.1 status=planned guards H01->S01; C04 title=Power p=0.01 -> K01;"
                           "C05 -> H02; H02 -> S02 T=3:1";

} // namespace

/// A bow-tie by hand: real mouse and key events on a view that is on show.
class TestBowTieView : public QObject {
    Q_OBJECT

    testing::Sketch m_sketch;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::BowTieView> m_view;
    int m_refusals = 0;

    void show(std::unique_ptr<document::Document> document)
    {
        m_view.reset();
        m_workspace = std::make_unique<ui::Workspace>(std::move(document));
        m_refusals = 0;
        connect(m_workspace.get(), &ui::Workspace::refused, this, [this] { ++m_refusals; });
        m_view = std::make_unique<ui::BowTieView>(*m_workspace);
        m_view->resize(1400, 900);
        m_view->show();
        m_view->activateWindow();
        QTRY_VERIFY(m_view->isVisible());
        area().setFocus();
        QTRY_VERIFY(area().hasFocus());
        QTRY_VERIFY(!m_workspace->scoring().isStale());
    }
    void start(const char* text)
    {
        m_sketch = testing::Sketch(text);
        auto document = document::Document::create(m_sketch.model);
        QVERIFY(document.ok());
        show(std::move(*document));
    }

    [[nodiscard]] ui::BowTieArea& area() const { return m_view->area(); }
    [[nodiscard]] ui::BowTieScene& scene() const { return m_view->area().scene(); }
    [[nodiscard]] const domain::Model& model() const { return m_workspace->model(); }
    [[nodiscard]] base::Id id(const char* code) const { return m_sketch[code]; }
    [[nodiscard]] int steps() const { return m_workspace->document().undoStack().count(); }
    void undo() { m_workspace->document().undoStack().undo(); }
    [[nodiscard]] QPlainTextEdit* editor() const
    {
        for (auto* editor : area().findChildren<QPlainTextEdit*>())
            if (editor->isVisible())
                return editor;
        return nullptr;
    }

    /// Its place on the line between two nodes; of a card without these.
    [[nodiscard]] BowTieThing thing(const char* code, const char* from = nullptr, const char* to = nullptr) const
    {
        for (const BowTieThing& each : scene().nodesOnShow())
            if (scene().nodeOf(each) == id(code) && (!from || scene().linkOf(each) == m_sketch.link(from, to)))
                return each;
        qFatal("%s is not on show", code);
    }
    [[nodiscard]] bool isOnShow(const base::Id& node) const { return scene().thingOf(ui::nodeKey(node)).has_value(); }
    [[nodiscard]] QPoint at(QPointF place) const { return area().camera().toView(place).toPoint(); }
    [[nodiscard]] QPoint middleOf(const BowTieThing& thing) const { return at(scene().boxOf(thing).center()); }
    [[nodiscard]] std::size_t lineOf(const char* from, const char* to) const
    {
        return scene().thingOf({ domain::EntityKind::Link, m_sketch.link(from, to) })->index;
    }
    [[nodiscard]] QPoint onLine(const char* from, const char* to) const
    {
        return at(scene().tie().lines[lineOf(from, to)].bend);
    }
    [[nodiscard]] QStringList barriersOn(const char* from, const char* to) const
    {
        QStringList codes;
        for (const auto* guard : commands::guardsInOrder(model(), m_sketch.link(from, to)))
            codes.append(model().node(guard->control)->code);
        return codes;
    }
    void moveTo(QPoint place, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent move(QEvent::MouseMove, place, area().mapToGlobal(place), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(&area(), &move);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(&area(), button, {}, from);
        for (int step = 1; step <= 4; ++step)
            moveTo(from + (to - from) * step / 4, button);
        QTest::mouseRelease(&area(), button, {}, to);
    }
    void click(const BowTieThing& thing) { QTest::mouseClick(&area(), Qt::LeftButton, {}, middleOf(thing)); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&area(), Qt::Key(key), modifiers); }
    void name(const QString& title)
    {
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), title);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    [[nodiscard]] QMenu* menuOn(QPoint place)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, area().mapToGlobal(place));
        QCoreApplication::sendEvent(&area(), &event);
        for (QMenu* menu : area().findChildren<QMenu*>())
            if (menu->isVisible())
                return menu;
        return nullptr;
    }
    void choose(QPoint place, const char* action)
    {
        QMenu* menu = menuOn(place);
        QVERIFY(menu != nullptr);
        auto* chosen = menu->findChild<QAction*>(QLatin1String(action));
        QVERIFY2(chosen != nullptr, action);
        menu->close();
        chosen->trigger();
    }

private slots:
    void init()
    {
        QSettings().remove(QStringLiteral("bowtie"));
        start(kStart);
    }
    void cleanup()
    {
        m_view.reset();
        if (!m_workspace->document().isReadOnly())
            m_workspace->document().discardWorkingCopy();
        m_workspace.reset();
    }

    void theFirstHazardIsShownAndTheSelectionIsFollowed()
    {
        QCOMPARE(scene().hazard(), std::optional(id("H01")));
        m_workspace->select({ ui::nodeKey(id("H02")) });
        QCOMPARE(scene().hazard(), std::optional(id("H02")));
        m_workspace->select({ ui::nodeKey(id("C01")) });
        QCOMPARE(scene().hazard(), std::optional(id("H02"))); // only hazards turn it
        auto* picker = m_view->findChild<QComboBox*>(QStringLiteral("bowtie.hazard"));
        picker->setFocus();
        QTest::keyClick(picker, Qt::Key_Up);
        QCOMPARE(scene().hazard(), std::optional(id("H01")));
    }

    void whoComesWithSomethingSelectedSeesIt()
    {
        for (const auto& [selected, hazard] : std::vector<std::pair<const char*, const char*>>{
                 { "S02", "H02" }, { "C04", "H01" }, { "C05", "H02" }, { "K03", "H01" } }) {
            m_view->hide();
            m_workspace->select({ ui::nodeKey(id(selected)) });
            m_view->show();
            QCOMPARE(scene().hazard(), std::optional(id(hazard)));
            QCOMPARE(scene().nodeOf(*scene().current()), id(selected));
        }
    }

    void everythingIsInSightAtFirst()
    {
        const QRectF view(area().rect());
        QVERIFY(view.contains(area().camera().toView(scene().drawing()->bounds())));
        QVERIFY(!area().grab().isNull());
    }

    void aClickSelectsForAllViews()
    {
        click(thing("C02"));
        QCOMPARE(m_workspace->selectedNode(), std::optional(id("C02")));
        click(thing("K01", "C02", "H01"));
        QCOMPARE(m_workspace->selectedNode(), std::optional(id("K01")));
        QCOMPARE(scene().current(), std::optional(thing("K01", "C02", "H01")));
        QTest::mouseClick(&area(), Qt::LeftButton, {}, onLine("C02", "H01"));
        QCOMPARE(m_workspace->selection(),
            (std::vector<domain::EntityKey>{ { domain::EntityKind::Link, m_sketch.link("C02", "H01") } }));
        QTest::mouseClick(&area(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(m_workspace->selection().empty());
    }

    void aDoubleClickEditsTheTitleInPlace()
    {
        QTest::mouseDClick(&area(), Qt::LeftButton, {}, middleOf(thing("K02")));
        QVERIFY(editor() != nullptr);
        QCOMPARE(editor()->toPlainText(), QStringLiteral("Sprinkler"));
        name(QStringLiteral("Water mist"));
        QCOMPARE(model().node(id("K02"))->title, QStringLiteral("Water mist"));
        QCOMPARE(steps(), 1);
        click(thing("C01"));
        key(Qt::Key_F2);
        QTest::keyClicks(editor(), QStringLiteral("Nothing"));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(model().node(id("C01"))->title, QStringLiteral("Spark"));
        QVERIFY(area().hasFocus());
        QTest::keyClicks(&area(), QStringLiteral("x")); // letters begin the title of what is selected
        name(QStringLiteral("yz"));
        QCOMPARE(model().node(id("C01"))->title, QStringLiteral("xyz"));
    }

    void aBarrierIsDraggedToAnotherPlaceInOneStep()
    {
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K01", "K02" }));
        const BowTieThing last = thing("K02");
        const QPointF first = scene().tie().barriers[thing("K01", "C01", "H01").index].shield;
        const QPointF shield = scene().tie().barriers[last.index].shield;
        drag(at(shield), at(first - QPointF(30, 0)));
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K02", "K01" }));
        QCOMPARE(steps(), 1);
        undo();
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K01", "K02" }));
        drag(at(shield), at(shield + QPointF(12, 4))); // where it stands already
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K01", "K02" }));
        QVERIFY(!m_workspace->document().undoStack().canUndo());
    }

    void aBarrierIsDraggedToAnotherLineButNotWhereItStandsAlready()
    {
        const QPointF shield = scene().tie().barriers[thing("K02").index].shield;
        drag(at(shield), onLine("H01", "S01"));
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K01" }));
        QCOMPARE(barriersOn("H01", "S01").size(), 2);
        undo();
        const domain::Model before = model();
        const QPointF shared = scene().tie().barriers[thing("K01", "C01", "H01").index].shield;
        drag(at(shared), onLine("C02", "H01"));
        QVERIFY(model() == before);
        QVERIFY(area().hintText().isEmpty());
    }

    void controlArrowsChangeTheOrderAndAddNeighbours()
    {
        click(thing("K02"));
        key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K02", "K01" }));
        QCOMPARE(scene().current(), std::optional(thing("K02")));
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K01", "K02" }));

        const std::size_t nodes = model().nodes().size();
        m_workspace->select({ ui::nodeKey(id("H01")) });
        key(Qt::Key_Left, Qt::ControlModifier); // a cause of the knot
        name(QStringLiteral("Arson"));
        QCOMPARE(model().nodes().size(), nodes + 1);
        const base::Id arson = *m_workspace->selectedNode();
        QCOMPARE(model().node(arson)->title, QStringLiteral("Arson"));
        QCOMPARE(model().node(arson)->kind, NodeKind::Cause);
        key(Qt::Key_Right, Qt::ControlModifier); // a barrier on its line
        name(QStringLiteral("Guard"));
        QCOMPARE(model().node(*m_workspace->selectedNode())->kind, NodeKind::Control);
        key(Qt::Key_Down, Qt::ControlModifier); // what degrades it
        name(QStringLiteral("Sleep"));
        const base::Id sleep = *m_workspace->selectedNode();
        QCOMPARE(model().node(sleep)->kind, NodeKind::Cause);
        QCOMPARE(scene().current()->kind, Kind::Factor);
        m_workspace->select({ ui::nodeKey(id("H01")) });
        key(Qt::Key_Right, Qt::ControlModifier);
        name(QStringLiteral("Loss"));
        QCOMPARE(model().node(*m_workspace->selectedNode())->kind, NodeKind::Consequence);
        QVERIFY(commands::validate(model()).empty());
    }

    void aControlFromTheLibraryIsDroppedOnALine()
    {
        testing::Sketch library("K09 title=Watchman p=0.2");
        const auto data = ui::fragmentData(commands::fragmentOf(library.model, { library["K09"] }));
        const domain::Model before = model();
        const auto& line = scene().tie().lines[lineOf("C01", "H01")];
        const double between =
            (scene().tie().barriers[line.barriers[0]].shield.x() + scene().tie().barriers[line.barriers[1]].shield.x())
            / 2.0;
        const QPoint place = at(QPointF(between, line.bend.y()));
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&area(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent over(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&area(), &over);
        QVERIFY(!area().hintText().isEmpty());
        QDropEvent drop(place, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&area(), &drop);
        QVERIFY(area().hintText().isEmpty());
        const QStringList codes = barriersOn("C01", "H01");
        QCOMPARE(codes.size(), 3);
        QCOMPARE(codes.front(), QStringLiteral("K01"));
        QCOMPARE(codes.back(), QStringLiteral("K02"));
        QCOMPARE(model().node(*m_workspace->selectedNode())->title, QStringLiteral("Watchman"));
        undo(); // one step
        QVERIFY(model() == before);
        QDropEvent aside(QPoint(3, 3), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&area(), &enter);
        QCoreApplication::sendEvent(&area(), &aside);
        QVERIFY(model() == before);
    }

    void deleteTakesABarrierFromItsLineAlone()
    {
        click(thing("K01", "C02", "H01"));
        key(Qt::Key_Delete);
        QCOMPARE(barriersOn("C02", "H01"), QStringList());
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K01", "K02" }));
        QVERIFY(model().node(id("K01")) != nullptr);
        undo();
        click(thing("C04"));
        key(Qt::Key_Delete); // the degradation, not the cause
        QVERIFY(model().node(id("C04")) != nullptr);
        undo();
        click(thing("C02"));
        key(Qt::Key_Delete);
        QVERIFY(model().node(id("C02")) == nullptr);
    }

    void theMenuDoesWhatItSays()
    {
        choose(middleOf(thing("K02")), "earlier");
        QCOMPARE(barriersOn("C01", "H01"), QStringList({ "K02", "K01" }));
        choose(middleOf(thing("K01", "C02", "H01")), "remove");
        QCOMPARE(barriersOn("C02", "H01"), QStringList());
        choose(middleOf(thing("K01", "C01", "H01")), "delete");
        QVERIFY(model().node(id("K01")) == nullptr);
        choose(onLine("C02", "H01"), "barrier");
        name(QStringLiteral("Valve"));
        QCOMPARE(barriersOn("C02", "H01").size(), 1);
        QSignalSpy graph(&area(), &ui::BowTieArea::graphWanted), why(&area(), &ui::BowTieArea::whyWanted);
        choose(middleOf(thing("C02")), "graph");
        choose(middleOf(thing("C02")), "why");
        QCOMPARE(graph.count(), 1);
        QCOMPARE(why.count(), 1);
        QCOMPARE(m_workspace->selectedNode(), std::optional(id("C02")));
    }

    void aSignFoldsAndUnfoldsWhatStandsBehind()
    {
        QVERIFY(isOnShow(id("C03"))); // two levels at first
        const auto sign = [&] { return BowTieThing{ Kind::Sign, thing("C01").index }; };
        click(sign());
        QVERIFY(!isOnShow(id("C03")));
        click(sign());
        QVERIFY(isOnShow(id("C03")));
        scene().setDepth(1);
        QVERIFY(!isOnShow(id("C03")));
        click(thing("C01"));
        key(Qt::Key_Space);
        QVERIFY(isOnShow(id("C03")));
        QCOMPARE(steps(), 0); // looking changes nothing
    }

    void theSignOfADegradationFoldsWhatLeadsToIt()
    {
        start("C01 -> H01 -> S01; K01 guards C01->H01; C02 -> K01; C03 -> C02; C04 -> C03");
        QVERIFY(isOnShow(id("C03")) && !isOnShow(id("C04"))); // two rows at first
        const auto sign = [&](const char* code) { return BowTieThing{ Kind::FactorSign, thing(code).index }; };
        click(sign("C03"));
        QVERIFY(isOnShow(id("C04")));
        click(sign("C02"));
        QVERIFY(!isOnShow(id("C03")));
        click(thing("C02"));
        key(Qt::Key_Space);
        QVERIFY(isOnShow(id("C03")));
        QVERIFY(ui::wordsOn(scene(), thing("C03")).contains(QStringLiteral("leads to C02")));
        // What is added to the last row is seen.
        click(thing("C04"));
        key(Qt::Key_Left, Qt::ControlModifier);
        name(QStringLiteral("Rust"));
        QVERIFY(isOnShow(*m_workspace->selectedNode()));
        QCOMPARE(scene().current()->kind, Kind::Factor);
    }

    void theRubberBandPicksWhatItTouches()
    {
        const QRectF cards = scene().boxOf(thing("C01")) | scene().boxOf(thing("C02"));
        const QPoint from = at(cards.topLeft() - QPointF(6, 12)), to = at(cards.bottomRight() - QPointF(20, -4));
        QVERIFY(!scene().thingAt(area().camera().toScene(QPointF(from)), 8.0));
        const QPoint origin = area().camera().origin;
        drag(from, to);
        QCOMPARE(area().camera().origin, origin); // nothing has moved
        auto keys = m_workspace->selection();
        QVERIFY(std::ranges::find(keys, ui::nodeKey(id("C01"))) != keys.end());
        QVERIFY(std::ranges::find(keys, ui::nodeKey(id("C02"))) != keys.end());
        QVERIFY(std::ranges::find(keys, ui::nodeKey(id("S01"))) == keys.end());
        QTest::mouseClick(&area(), Qt::LeftButton, Qt::ShiftModifier, middleOf(thing("S01")));
        QCOMPARE(m_workspace->selection().size(), keys.size() + 1);
        QTest::mouseClick(&area(), Qt::LeftButton, Qt::ShiftModifier, middleOf(thing("S01")));
        QCOMPARE(m_workspace->selection().size(), keys.size());
        key(Qt::Key_Delete);
        QVERIFY(model().node(id("C01")) == nullptr && model().node(id("C02")) == nullptr);
        QCOMPARE(steps(), 1);
    }

    void withSpaceThePlaneIsMoved()
    {
        const QRectF cards = scene().boxOf(thing("C01"));
        const QPoint from = at(cards.topLeft() - QPointF(6, 12));
        const QPoint origin = area().camera().origin;
        QTest::keyPress(&area(), Qt::Key_Space);
        drag(from, from + QPoint(30, 10));
        QTest::keyRelease(&area(), Qt::Key_Space);
        QCOMPARE(area().camera().origin - origin, QPoint(30, 10));
        QVERIFY(m_workspace->selection().empty());
    }

    void whatIsPastedFindsItsPlace()
    {
        const auto act = [this](const char* name) { area().findChild<QAction*>(QLatin1String(name))->trigger(); };
        const auto leadsTo = [this](const base::Id& from, const base::Id& to) {
            bool found = false;
            model().links().forEach([&](const domain::Link& link) { found |= link.from == from && link.to == to; });
            return found;
        };
        click(thing("C02"));
        act("copy");
        m_workspace->select({ ui::nodeKey(id("H01")) });
        act("paste");
        const base::Id pasted = *m_workspace->selectedNode();
        QVERIFY(pasted != id("C02"));
        QCOMPARE(model().node(pasted)->title, QStringLiteral("Leak"));
        QVERIFY(leadsTo(pasted, id("H01")));
        QCOMPARE(steps(), 1);
        act("duplicate"); // beside it: it leads to the same
        const base::Id twin = *m_workspace->selectedNode();
        QVERIFY(twin != pasted && leadsTo(twin, id("H01")));
        click(thing("K02"));
        act("copy");
        QTest::mouseClick(&area(), Qt::LeftButton, {}, onLine("C02", "H01"));
        act("paste");
        QCOMPARE(barriersOn("C02", "H01").size(), 2);
        click(thing("S01"));
        act("cut");
        QVERIFY(model().node(id("S01")) == nullptr);
        m_workspace->select({});
        act("paste"); // nothing is selected: it follows from the knot
        QVERIFY(leadsTo(id("H01"), *m_workspace->selectedNode()));
        QVERIFY(commands::validate(model()).empty());
        m_workspace->select({});
        act("selectAll");
        QVERIFY(m_workspace->selection().size() >= 8);
    }

    void tipsSayWhatEachChipMeans()
    {
        const BowTieThing card = thing("S01");
        const auto& picture = scene().picture();
        const auto slot = *picture.slotOf(id("S01"));
        const QRectF chip = drawing::chipPlaces(picture, slot).front();
        const QPointF place = chip.center() - picture.node(slot).box.topLeft() + scene().boxOf(card).topLeft();
        const QString words = ui::wordsOnMarkAt(scene(), place, 1.0);
        QVERIFY2(words.startsWith(QStringLiteral("Technical: 1")), qPrintable(words));
        QVERIFY(ui::wordsOnMarkAt(scene(), scene().boxOf(card).topLeft() + QPointF(4, 4), 1.0).isEmpty());
    }

    void profileAndDepthAreRemembered()
    {
        auto* profiles = m_view->findChild<QComboBox*>(QStringLiteral("bowtie.profile"));
        profiles->setFocus();
        QTest::keyClick(profiles, Qt::Key_Home);
        QCOMPARE(scene().profile(), drawing::BowTieProfile::Plain);
        auto* depths = m_view->findChild<QComboBox*>(QStringLiteral("bowtie.depth"));
        depths->setFocus();
        QTest::keyClick(depths, Qt::Key_Down);
        QCOMPARE(scene().depth(), 3);
        const ui::BowTieView again(*m_workspace);
        QCOMPARE(again.area().scene().profile(), drawing::BowTieProfile::Plain);
        QCOMPARE(again.area().scene().depth(), 3);
    }

    void arrowsWalkFromThingToThing()
    {
        m_workspace->select({ ui::nodeKey(id("H01")) });
        key(Qt::Key_Right);
        QCOMPARE(m_workspace->selectedNode(), std::optional(id("K03")));
        key(Qt::Key_Right);
        QCOMPARE(m_workspace->selectedNode(), std::optional(id("S01")));
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        QCOMPARE(m_workspace->selectedNode(), std::optional(id("H01")));
        std::set<base::Id> seen;
        for (int i = 0; i < 6; ++i) {
            key(Qt::Key_Left);
            seen.insert(*m_workspace->selectedNode());
        }
        QVERIFY(seen.size() >= 3);
    }

    void theOthersOfWhatStandsTwiceAreShown()
    {
        const QImage before = area().grab().toImage();
        moveTo(middleOf(thing("K01", "C01", "H01")));
        const QImage after = area().grab().toImage();
        const QPoint other = at(scene().tie().barriers[thing("K01", "C02", "H01").index].words.topLeft());
        const QRect near(other - QPoint(8, 8), QSize(16, 16));
        QVERIFY(before.copy(near) != after.copy(near));
        moveTo(QPoint(3, 3));
        QCOMPARE(area().grab().toImage(), before);
    }

    void theWheelZoomsAtThePointerAndTheMiddleButtonPans()
    {
        const QPoint place = middleOf(thing("C02"));
        const QPointF under = area().camera().toScene(place);
        const double scale = area().camera().scale;
        QWheelEvent wheel(place, area().mapToGlobal(place), {}, { 0, 120 }, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&area(), &wheel);
        QVERIFY(area().camera().scale > scale);
        QVERIFY(QLineF(area().camera().toView(under), place).length() < 1.5);
        const QPoint origin = area().camera().origin;
        drag(QPoint(300, 300), QPoint(340, 320), Qt::MiddleButton);
        QCOMPARE(area().camera().origin - origin, QPoint(40, 20));
        key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(area().camera().scale, scale);
    }

    void undoBringsEverythingBack()
    {
        const domain::Model before = model();
        click(thing("K02"));
        key(Qt::Key_Left, Qt::ControlModifier);
        key(Qt::Key_Delete);
        m_workspace->select({ ui::nodeKey(id("H01")) });
        key(Qt::Key_Delete);
        QCOMPARE(scene().hazard(), std::optional(id("H02"))); // the next one
        while (m_workspace->document().undoStack().canUndo())
            undo();
        QVERIFY(model() == before);
    }

    void withoutAHazardItSaysWhatToDo()
    {
        start("C01 p=0.1");
        QVERIFY(!scene().hazard());
        QVERIFY(!area().grab().isNull());
        m_workspace->select({});
        key(Qt::Key_H);
        name(QStringLiteral("Flood"));
        QVERIFY(scene().hazard().has_value());
        QCOMPARE(model().node(*scene().hazard())->title, QStringLiteral("Flood"));
        m_workspace->select({});
        key(Qt::Key_C);
        name(QStringLiteral("Rain"));
        QCOMPARE(scene().tie().cards.size(), std::size_t(2));
    }

    void itsPictureHoldsEverythingByItself()
    {
        const ui::ViewPicture picture = m_view->picture(ui::PictureScope::Everything);
        QCOMPARE(picture.size, scene().drawing()->bounds().size());
        QVERIFY(picture.title.contains(QStringLiteral("Fire")));
        QCOMPARE(picture.elements.size(), scene().nodesOnShow().size() + 1);
        QSet<QString> ids;
        for (const ui::PictureElement& element : picture.elements)
            ids.insert(element.id);
        QCOMPARE(std::size_t(ids.size()), picture.elements.size());
        const auto painted = [&](const std::function<void(QPainter&)>& paint) {
            QImage page(picture.size.toSize(), QImage::Format_RGB32);
            page.fill(Qt::white);
            QPainter painter(&page);
            paint(painter);
            return page;
        };
        const QImage whole =
            painted([&](QPainter& painter) { picture.paint(painter, QRectF(QPointF(), picture.size)); });
        const QImage parts = painted([&](QPainter& painter) {
            for (const ui::PictureElement& element : picture.elements)
                element.paint(painter);
        });
        QCOMPARE(parts, whole);
    }

    void itIsHeardThingByThing()
    {
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&area());
        QVERIFY(heard != nullptr);
        QCOMPARE(heard->childCount(), int(scene().nodesOnShow().size()));
        QStringList names;
        for (int i = 0; i < heard->childCount(); ++i)
            names.append(heard->child(i)->text(QAccessible::Name));
        const QString all = names.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("barrier 1 of 2 on C01 → H01")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("stands in 2 places here")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("degrades K01")), qPrintable(all));
        click(thing("C02"));
        QCOMPARE(heard->focusChild()->text(QAccessible::Name), ui::wordsOn(scene(), thing("C02")));
    }

    void onAReadOnlyDocumentNothingHappensAndItSaysWhy()
    {
        const auto folder = testing::scratchFolder();
        const QString path = folder->filePath(QStringLiteral("project.hazard"));
        QVERIFY(m_workspace->document().saveAs(path).ok());
        m_view.reset();
        m_workspace.reset();
        const auto owner = *document::Document::open(path);
        auto reader = document::Document::open(path);
        QVERIFY(reader.ok() && (*reader)->isReadOnly());
        show(std::move(*reader));
        const domain::Model before = model();
        testing::Sketch library("K09 title=Watchman p=0.2");
        const auto data = ui::fragmentData(commands::fragmentOf(library.model, { library["K09"] }));
        const std::vector<std::pair<const char*, std::function<void()>>> gestures{
            { "double click", [&] { QTest::mouseDClick(&area(), Qt::LeftButton, {}, middleOf(thing("C01"))); } },
            { "double click on a line",
                [&] { QTest::mouseDClick(&area(), Qt::LeftButton, {}, onLine("C01", "H01")); } },
            { "F2",
                [&] {
                    click(thing("C01"));
                    key(Qt::Key_F2);
                } },
            { "a letter",
                [&] {
                    click(thing("C01"));
                    key(Qt::Key_A);
                } },
            { "Delete",
                [&] {
                    click(thing("K02"));
                    key(Qt::Key_Delete);
                } },
            { "Ctrl+Left",
                [&] {
                    click(thing("K02"));
                    key(Qt::Key_Left, Qt::ControlModifier);
                } },
            { "Ctrl+Down",
                [&] {
                    click(thing("K02"));
                    key(Qt::Key_Down, Qt::ControlModifier);
                } },
            { "a barrier dragged",
                [&] { drag(at(scene().tie().barriers[thing("K02").index].shield), onLine("H01", "S01")); } },
            { "a drop",
                [&] {
                    QDragEnterEvent enter(onLine("C01", "H01"), Qt::CopyAction, data.get(), Qt::LeftButton, {});
                    QCoreApplication::sendEvent(&area(), &enter);
                    QDropEvent drop(onLine("C01", "H01"), Qt::CopyAction, data.get(), Qt::LeftButton, {});
                    QCoreApplication::sendEvent(&area(), &drop);
                } },
            { "the menu", [&] { choose(middleOf(thing("K02")), "remove"); } },
            { "paste",
                [&] {
                    click(thing("C01"));
                    area().findChild<QAction*>(QStringLiteral("copy"))->trigger();
                    area().findChild<QAction*>(QStringLiteral("paste"))->trigger();
                } },
        };
        for (const auto& [gesture, perform] : gestures) {
            m_refusals = 0;
            perform();
            QVERIFY2(model() == before, gesture);
            QVERIFY2(m_refusals > 0, gesture);
            QVERIFY2(editor() == nullptr, gesture);
        }
    }
};

QTEST_MAIN(TestBowTieView)
#include "test_bow_tie_view.moc"
