#include "model/drawing/link_marks.h"
#include "model/drawing/picture.h"
#include "model/exchange/library.h"
#include "support/drawn_overlaps.h"
#include "support/generator.h"
#include "support/random_edits.h"
#include "support/sketch.h"

#include <QtTest>

#include <map>

using namespace hz;
using drawing::Curve;
using drawing::Picture;

/// Links of a picture go round cards, with what stands on them, and follow edits and drags.
class TestPictureWays : public QObject {
    Q_OBJECT

private:
    using Ways = std::map<base::Id, Curve>;

    static Ways waysOf(const Picture& picture)
    {
        Ways ways;
        picture.model().links().forEach(
            [&](const domain::Link& link) { ways[link.id] = picture.findLink(link.id)->curve; });
        return ways;
    }
    static void place(testing::Sketch& sketch, const QByteArray& code, double x, double y)
    {
        sketch.model.put(domain::Placement{ sketch[code.constData()], x, y, false });
    }
    static std::vector<QRectF> follow(Picture& picture, const domain::Model& to)
    {
        return picture.update(to, domain::difference(picture.model(), to));
    }
    /// Three rows that have nothing to do with each other.
    static testing::Sketch rows()
    {
        testing::Sketch sketch("C01 -> H01; C02 -> H02; C03 -> H03");
        for (int row = 0; row < 3; ++row) {
            const QByteArray number = "0" + QByteArray::number(row + 1);
            place(sketch, "C" + number, 0, 300.0 * row);
            place(sketch, "H" + number, 700, 300.0 * row);
        }
        return sketch;
    }

private slots:
    void whatAnEditDoesNotTouchKeepsItsWay()
    {
        const domain::Model from = *exchange::newProject(QStringLiteral("codex"));
        Picture picture(from);
        const Ways before = waysOf(picture);
        domain::Model to = from;
        for (const auto* node : from.nodes().all()) { // words, not one of which changes the size of a card
            domain::Node changed = *node;
            changed.notes = QStringLiteral("Seen");
            to.put(changed);
        }
        follow(picture, to);
        QVERIFY(waysOf(picture) == before);
        // A new card in the open.
        domain::Node node;
        node.id = base::Id::random();
        to.put(node);
        to.put(domain::Placement{ node.id, -900, -900, false });
        follow(picture, to);
        QVERIFY(waysOf(picture) == before);
    }

    void aCardPutOnALinkIsGoneRound()
    {
        testing::Sketch sketch = rows();
        Picture picture(sketch.model);
        const Ways before = waysOf(picture);
        place(sketch, "C03", 350, 0); // between C01 and H01
        const auto dirty = follow(picture, sketch.model);
        QCOMPARE(testing::tangleOf(picture).throughCards, 0);
        const Ways after = waysOf(picture);
        QVERIFY(after.at(sketch.link("C01", "H01")) != before.at(sketch.link("C01", "H01")));
        QVERIFY(after.at(sketch.link("C02", "H02")) == before.at(sketch.link("C02", "H02")));
        // Where it was and where it is: to be painted again.
        for (const auto* ways : { &before, &after }) {
            const QPointF middle = ways->at(sketch.link("C01", "H01")).at(0.5);
            QVERIFY(std::ranges::any_of(dirty, [&](const QRectF& place) { return place.contains(middle); }));
        }
    }

    void aDragLeadsLinksAlongAndLeavesNoTraceWhenItIsGivenUp()
    {
        testing::Sketch sketch = rows();
        Picture picture(sketch.model);
        const Ways before = waysOf(picture);
        const std::vector<base::Id> held{ sketch["C03"] };
        picture.setHidden(held, true);
        picture.carry(held, { 350, -600 });
        const QRectF there = picture.findNode(held.front())->box.translated(350, -600);
        QVERIFY(there.adjusted(-1, -1, 1, 1).contains(picture.findLink(sketch.link("C03", "H03"))->curve.start));
        const auto& other = picture.findLink(sketch.link("C01", "H01"))->curve;
        QVERIFY(!other.bends.empty()); // gives way at once
        QCOMPARE(picture.findLink(sketch.link("C02", "H02"))->curve, before.at(sketch.link("C02", "H02")));
        picture.carry(held, { 350, -590 });
        picture.setHidden(held, false);
        QVERIFY(waysOf(picture) == before);
        QCOMPARE(testing::tangleOf(picture).throughCards, 0);
    }

    void aControlCanBePutOnALink()
    {
        testing::Sketch sketch = rows();
        sketch.draw("K01 title=Guard");
        place(sketch, "K01", 0, 1200);
        Picture picture(sketch.model);
        const Ways before = waysOf(picture);
        const std::vector<base::Id> held{ sketch["K01"] };
        picture.setHidden(held, true);
        picture.carry(held, { 350, -1200 }); // over C01 -> H01
        QVERIFY(waysOf(picture) == before);
        place(sketch, "K01", 350, 0);
        follow(picture, sketch.model);
        picture.setHidden(held, false);
        QCOMPARE(testing::tangleOf(picture).throughCards, 0); // it lies there now
    }

    /// Of a card with many links, what they carry finds its places when the card is set down.
    void marksOfManyLinksFindTheirPlacesAfterADrag()
    {
        testing::Sketch sketch("C01 -> H01; K01 title=\"Gas detector\"");
        place(sketch, "C01", 0, 800);
        place(sketch, "K01", 0, -400);
        for (int i = 1; i <= 16; ++i) {
            const QByteArray code = "H" + QByteArray::number(10 + i);
            sketch.draw("C01 -> " + code + "; K01 guards C01->" + code);
            place(sketch, code, 900, 100.0 * i);
        }
        place(sketch, "H01", 900, 0);
        Picture picture(sketch.model);
        const std::vector<base::Id> held{ sketch["C01"] };
        picture.setHidden(held, true);
        picture.carry(held, { 0, 40 });
        place(sketch, "C01", 0, 840);
        follow(picture, sketch.model);
        picture.setHidden(held, false);
        QCOMPARE(testing::overlapsOf(picture).marks, 0);
        int named = 0;
        for (std::uint32_t slot = 0; slot < picture.linkCapacity(); ++slot)
            for (const auto& guard : picture.link(slot).guards)
                named += !guard.words.lines.isEmpty();
        QVERIFY2(named >= 12, qPrintable(QString::number(named)));
    }

    void aDropLeavesLinksWhereTheDragHasLedThem()
    {
        testing::Sketch sketch = rows();
        Picture picture(sketch.model);
        const std::vector<base::Id> held{ sketch["C03"] };
        picture.setHidden(held, true);
        picture.carry(held, { 350, -600 });
        const Ways carried = waysOf(picture);
        place(sketch, "C03", 350, 0);
        follow(picture, sketch.model);
        picture.setHidden(held, false);
        QVERIFY(waysOf(picture) == carried);
    }

    /// The name where there is room for it; its code in a narrow place.
    void barsBearTheNameOfTheirControl()
    {
        testing::Sketch sketch("K01 title=\"Gas detector\"; C01 -> H01; K01 guards C01->H01");
        for (const double apart : { 500.0, 250.0 }) {
            place(sketch, "C01", 0, 0);
            place(sketch, "H01", apart, 0);
            place(sketch, "K01", 0, 600);
            const Picture picture(sketch.model);
            const auto& guard = picture.findLink(sketch.link("C01", "H01"))->guards.front();
            QCOMPARE(guard.words.lines.join(u' '),
                apart > 300.0 ? QStringLiteral("Gas detector") : guard.words.lines.join(u' '));
            QVERIFY(!guard.words.lines.isEmpty());
            for (const char* code : { "C01", "H01" })
                QVERIFY(!guard.words.box.intersects(picture.findNode(sketch[code])->box));
        }
    }

    void barsStandInSlotsOnOneLeg()
    {
        testing::Sketch sketch("C01 -> H01; K01 guards C01->H01; K02 guards C01->H01; K03 guards C01->H01");
        place(sketch, "C01", 0, 0);
        place(sketch, "H01", 700, 300);
        for (const char* code : { "K01", "K02", "K03" })
            place(sketch, code, 0, 900);
        const Picture picture(sketch.model);
        const auto& link = *picture.findLink(sketch.link("C01", "H01"));
        std::vector<QPointF> places;
        for (const auto& guard : link.guards)
            places.push_back(link.curve.at(guard.at));
        QCOMPARE(places.size(), 3U);
        QVERIFY(std::abs((places[1] - places[0]).manhattanLength() - (places[2] - places[1]).manhattanLength()) < 0.5);
        QCOMPARE(link.curve.direction(link.guards[0].at), link.curve.direction(link.guards[2].at));
        QVERIFY((places[1] - places[0]).manhattanLength() >= 12.0);
        QCOMPARE(testing::overlapsOf(picture).marks, 0);
    }

    /// Whatever is edited, each link begins and ends at its cards, drags that are given up between included.
    void followsRandomEdits()
    {
        domain::Model model = *exchange::newProject(QStringLiteral("chlorine-storage"));
        Picture picture(model);
        testing::RandomEdits random(4);
        for (int step = 0; step < 250; ++step) {
            const auto command = random.next(model);
            model.apply(command.changes);
            picture.update(model, command.changes);
            if (step % 9 == 0 && !model.nodes().isEmpty()) {
                const std::vector<base::Id> held{ model.nodes().all().front()->id };
                picture.setHidden(held, true);
                picture.carry(held, { 40.0 * (step % 7), 24.0 });
                picture.setHidden(held, false);
            }
            model.links().forEach([&](const domain::Link& link) {
                const auto* shape = picture.findLink(link.id);
                QVERIFY(shape != nullptr && !shape->hidden);
                const QRectF from = picture.findNode(link.from)->box, to = picture.findNode(link.to)->box;
                QVERIFY(from.adjusted(-0.1, -0.1, 0.1, 0.1).contains(shape->curve.start));
                QVERIFY(to.adjusted(-picture.findNode(link.to)->badgeWidth - 0.1, -0.1, 0.1, 0.1)
                            .contains(shape->curve.end));
            });
        }
        QCOMPARE(picture.linksIn(picture.bounds().adjusted(-9, -9, 9, 9)).size(), model.links().size());
    }

    void aLargePictureIsDraftedAndTakesWhatACopyHasFound()
    {
        const domain::Model model = testing::generateProject({ 1, 5400, 0.0 });
        Picture picture(model);
        QVERIFY(model.links().size() > 2000 && picture.isDraft());
        const auto edition = picture.edition();
        const Ways drafted = waysOf(picture);
        Picture copy = picture;
        copy.findWays();
        QVERIFY(!copy.isDraft());
        QVERIFY(waysOf(picture) == drafted);
        QCOMPARE(copy.edition(), edition);
        picture.become(std::move(copy));
        QVERIFY(!picture.isDraft());
        const auto link = picture.linksIn(picture.bounds());
        QCOMPARE(link.size(), model.links().size());
        // An edit is another edition.
        domain::Node node = *model.nodes().all().front();
        node.title += u'x';
        domain::Model to = model;
        to.put(node);
        follow(picture, to);
        QVERIFY(picture.edition() != edition);
    }
};

QTEST_MAIN(TestPictureWays)
#include "test_picture_ways.moc"
