#include "model/commands/commands.h"
#include "model/drawing/link_marks.h"
#include "model/drawing/picture.h"
#include "model/exchange/library.h"
#include "model/layout/bars.h"
#include "support/random_edits.h"
#include "support/sketch.h"

#include <QtTest>

using namespace hz;

/// Controls that are drawn at their bars: which, where, and what is found of them.
class TestBars : public QObject {
    Q_OBJECT

private:
    static testing::Sketch sketch(const char* more = "")
    {
        testing::Sketch s("C01 -> H01 -> S01; C02 -> H01; K01 title=Alarm guards C01->H01");
        s.draw(more);
        const std::pair<const char*, QPointF> places[] = { { "C01", { 0, 0 } }, { "C02", { 0, 400 } },
            { "H01", { 500, 0 } }, { "S01", { 1000, 0 } }, { "K01", { 250, -400 } } };
        for (const auto& [code, at] : places)
            s.model.put(domain::Placement{ s[code], at.x(), at.y(), false });
        return s;
    }
    static bool isAtBar(const testing::Sketch& s)
    {
        const drawing::Picture picture(s.model);
        return picture.findNode(s["K01"])->isAtBar;
    }
    static std::set<base::Id> atBars(const drawing::Picture& picture)
    {
        std::set<base::Id> found;
        picture.model().nodes().forEach([&](const domain::Node& node) {
            if (picture.findNode(node.id)->isAtBar)
                found.insert(node.id);
        });
        return found;
    }
    static std::set<base::Id> expected(const domain::Model& model)
    {
        std::set<base::Id> controls;
        for (const auto& [control, link] : layout::controlsAtBars(model))
            controls.insert(control);
        return controls;
    }

private slots:
    void aControlOfOneLinkHasNoCard()
    {
        QVERIFY(isAtBar(sketch()));
        QVERIFY(!isAtBar(sketch("K01 guards H01->S01"))); // shared
        QVERIFY(!isAtBar(sketch("C03 -> K01"))); // degraded
        auto pinned = sketch();
        pinned.model.put(domain::Placement{ pinned["K01"], 250, -400, true });
        QVERIFY(!isAtBar(pinned));
        testing::Sketch free("C01 -> H01; K01 p=0.1");
        QVERIFY(!isAtBar(free)); // there is no bar
    }

    /// The card stood 400 above everything else.
    void thePictureIsAsLargeAsWhatIsSeen()
    {
        const auto s = sketch();
        const drawing::Picture picture(s.model);
        QVERIFY(picture.bounds().top() > -100.0);
        for (const auto slot : picture.nodesIn(QRectF(-5000, -5000, 10000, 10000)))
            QVERIFY(picture.node(slot).id != s["K01"]);
        QCOMPARE(picture.nodesIn(QRectF(-5000, -5000, 10000, 10000)).size(), std::size_t(4));
        QCOMPARE(picture.barsIn(picture.bounds()).size(), std::size_t(1));
        QVERIFY(picture.barsIn(QRectF(400, 300, 10, 10)).empty());
    }

    void itIsFoundAtItsBarAndAtItsName()
    {
        const auto s = sketch();
        const drawing::Picture picture(s.model);
        const auto& control = *picture.findNode(s["K01"]);
        const auto& guard = picture.findLink(s.link("C01", "H01"))->guards.front();
        QVERIFY(control.bar.contains(*picture.guardPlace(s.guard("K01", "C01", "H01"))));
        QVERIFY(picture.nodeAt(control.bar.center()) == s["K01"]);
        QVERIFY(!guard.words.box.isNull()); // there is room for its name
        QCOMPARE(guard.words.lines.join(u' '), QStringLiteral("Alarm"));
        QVERIFY(picture.nodeAt(guard.words.box.center()) == s["K01"]);
        QVERIFY(!picture.nodeAt(QPointF(250, -400)));
        // While it is selected its card hangs at the bar, and covers neither it nor its name.
        QVERIFY(!control.box.intersects(control.bar));
        QVERIFY(!control.box.intersects(guard.words.box));
        QVERIFY(std::abs(control.box.center().x() - control.bar.center().x()) < 1.0);
        QVERIFY(QLineF(control.box.center(), control.bar.center()).length() < 120.0);
    }

    void itsCardComesAndGoesWithWhatIsGuarded()
    {
        auto s = sketch();
        drawing::Picture picture(s.model);
        const auto follow = [&](const base::Result<commands::Command>& command) {
            QVERIFY(command.ok());
            s.model.apply(command->changes);
            picture.update(s.model, command->changes);
        };
        follow(commands::guardLink(s.model, s["K01"], s.link("C02", "H01")));
        QVERIFY(!picture.findNode(s["K01"])->isAtBar);
        QCOMPARE(picture.findNode(s["K01"])->box.center().x(), 250.0); // where it was put
        QVERIFY(picture.nodeAt(QPointF(250, -400)) == s["K01"]);
        QVERIFY(picture.bounds().top() < -400.0);
        follow(commands::removeEntities(s.model, { { domain::EntityKind::Guard, s.guard("K01", "C02", "H01") } }));
        QVERIFY(picture.findNode(s["K01"])->isAtBar);
        QVERIFY(picture.bounds().top() > -100.0);
        follow(commands::linkNodes(s.model, s["C02"], s["K01"]));
        QVERIFY(!picture.findNode(s["K01"])->isAtBar);
        follow(commands::removeEntities(s.model, { { domain::EntityKind::Link, s.link("C02", "K01") } }));
        QVERIFY(picture.findNode(s["K01"])->isAtBar);
        follow(commands::removeEntities(s.model, { { domain::EntityKind::Link, s.link("C01", "H01") } }));
        QVERIFY(!picture.findNode(s["K01"])->isAtBar); // it guards nothing now
    }

    /// There is no card to say so.
    void openCommentsAreToldAtTheBar()
    {
        auto s = sketch();
        drawing::Picture picture(s.model);
        const auto told = [&] { return picture.findLink(s.link("C01", "H01"))->guards.front().openComments; };
        QCOMPARE(told(), 0);
        domain::Comment comment{ { 2, 2 }, s["K01"], QStringLiteral("Ada"), {}, QStringLiteral("Why?"), false, {} };
        const domain::ChangeSet added{ { { std::nullopt, domain::Entity(comment) } } };
        s.model.apply(added);
        picture.update(s.model, added);
        QCOMPARE(told(), 1);
        QCOMPARE(drawing::Picture(s.model).findLink(s.link("C01", "H01"))->guards.front().openComments, 1);
        const auto shared = commands::guardLink(s.model, s["K01"], s.link("C02", "H01"));
        s.model.apply(shared->changes);
        picture.update(s.model, shared->changes);
        QCOMPARE(told(), 0); // its card says so
    }

    void theBarGoesWithItsLink()
    {
        auto s = sketch();
        drawing::Picture picture(s.model);
        const QRectF before = picture.findNode(s["K01"])->bar;
        const auto moved = commands::moveNodes(s.model, { { s["C01"], { 0, 200 } }, { s["H01"], { 500, 200 } } });
        s.model.apply(moved->changes);
        picture.update(s.model, moved->changes);
        const QRectF after = picture.findNode(s["K01"])->bar;
        QVERIFY(std::abs(after.center().y() - before.center().y() - 200.0) < 1.0);
        QVERIFY(picture.nodeAt(after.center()) == s["K01"]);
    }

    /// Followed edit by edit, the same as said by the rule and as drawn anew.
    void theRuleHoldsAfterAnyEdit()
    {
        domain::Model model = *exchange::newProject(QStringLiteral("chlorine-storage"));
        drawing::Picture picture(model);
        QCOMPARE(atBars(picture), expected(model));
        QVERIFY(!expected(model).empty());
        testing::RandomEdits edits(7);
        for (int step = 0; step < 150; ++step) {
            const commands::Command command = edits.next(model);
            model.apply(command.changes);
            picture.update(model, command.changes);
            QVERIFY2(atBars(picture) == expected(model), qPrintable(QString::number(step)));
        }
        QCOMPARE(atBars(drawing::Picture(model)), expected(model));
    }
};

QTEST_MAIN(TestBars)
#include "test_bars.moc"
