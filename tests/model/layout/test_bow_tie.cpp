#include "model/commands/guard_order.h"
#include "model/exchange/library.h"
#include "model/layout/bow_tie.h"
#include "support/generator.h"
#include "support/sketch.h"

#include <QtTest>

#include <random>

using namespace hz;
using layout::BowTie;

namespace {

/// Every kind of thing is of another size, so that a mix-up shows.
const layout::BowTieSizes kSizes{
    [](const domain::Node& node) {
        return layout::Size{ 184.0, node.kind == domain::NodeKind::Hazard ? 96.0 : 64.0 };
    },
    [](const domain::Node&) {
        return layout::Size{ 140.0, 46.0 };
    },
    [](const domain::Node&) {
        return layout::Size{ 120.0, 30.0 };
    },
    [](const domain::Node& node) { return node.logic == domain::Logic::Any ? 0.0 : 32.0; },
    [](const domain::Link&) { return 34.0; },
};

/// All that is drawn, with its name.
std::vector<std::pair<QRectF, QString>> boxesOf(const BowTie& tie, const domain::Model& model)
{
    std::vector<std::pair<QRectF, QString>> boxes;
    const auto code = [&](const base::Id& node) { return model.node(node)->code; };
    for (const auto& card : tie.cards) {
        boxes.emplace_back(card.box, "card " + code(card.node));
        if (!card.sign.isNull())
            boxes.emplace_back(card.sign, "sign " + code(card.node));
    }
    for (const auto& barrier : tie.barriers) {
        const double top = barrier.shield.y() - layout::kShieldHalfHeight;
        const double room = tie.lines[barrier.line].headroom;
        boxes.emplace_back(barrier.box(), "barrier " + code(barrier.control));
        boxes.emplace_back(
            QRectF(barrier.words.left(), top - room, barrier.words.width(), room), "ties of " + code(barrier.control));
    }
    for (const auto& factor : tie.factors)
        boxes.emplace_back(factor.box, "factor " + code(factor.node));
    for (const auto& defence : tie.defences)
        boxes.emplace_back(defence.box(), "defence " + code(defence.control));
    return boxes;
}

/// "card C01 on barrier K01", ...
QStringList overlapsIn(const BowTie& tie, const domain::Model& model)
{
    QStringList found;
    const auto boxes = boxesOf(tie, model);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (boxes[i].first.intersects(boxes[k].first))
                found.append(boxes[i].second + " on " + boxes[k].second);
    return found;
}

/// Codes of the cards at one depth of a side, from above.
QStringList codesAt(const BowTie& tie, const domain::Model& model, BowTie::Side side, int depth)
{
    std::vector<const BowTie::Card*> cards;
    for (const auto& card : tie.cards)
        if (card.side == side && card.depth == depth)
            cards.push_back(&card);
    std::ranges::sort(cards, {}, [](const BowTie::Card* card) { return card->box.top(); });
    QStringList codes;
    for (const auto* card : cards)
        codes.append(model.node(card->node)->code);
    return codes;
}

const BowTie::Card& cardOf(const BowTie& tie, const base::Id& node)
{
    return *std::ranges::find(tie.cards, node, &BowTie::Card::node);
}

QStringList barriersOn(const BowTie& tie, const domain::Model& model, const base::Id& link)
{
    const auto line = std::ranges::find(tie.lines, link, &BowTie::Line::link);
    QStringList codes;
    double x = -1e9;
    for (const std::size_t at : line->barriers) {
        if (tie.barriers[at].shield.x() <= x)
            return { "not from left to right" };
        x = tie.barriers[at].shield.x();
        codes.append(model.node(tie.barriers[at].control)->code);
    }
    return codes;
}

/// Any links and guards that a model may have, loops among them.
domain::Model randomModel(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
    testing::Sketch s;
    QByteArray words;
    const auto name = [&](char kind, int count) { return kind + QByteArray::number(1 + below(count)); };
    for (int i = 0; i < 40; ++i) {
        const QByteArray from = name(below(3) ? 'C' : 'H', 6), to = name(below(2) ? 'H' : below(2) ? 'S' : 'C', 4);
        if (from != to && !words.contains(from + " -> " + to + ";"))
            words += from + " -> " + to + ";";
    }
    s.draw(words.constData());
    const auto links = s.model.links().all();
    for (int i = 0; i < 30 && !links.empty(); ++i) {
        const QByteArray control = name('K', 8);
        s.draw((control + " p=0.1").constData());
        const auto* link = links[std::size_t(below(int(links.size())))];
        if (below(3) == 0)
            s.draw((name('C', 6) + " -> " + control).constData());
        s.model.put(domain::Guard{ s.ids.next(), s[control.constData()], link->id, {} });
    }
    return s.model;
}

} // namespace

class TestBowTie : public QObject {
    Q_OBJECT

private slots:
    void causesStandLeftAndConsequencesRightInOrderOfCodes()
    {
        const testing::Sketch s("C10 -> H01; C2 -> H01; C01 -> H01 -> S01; H01 -> S02; H02 -> S01; C05 -> H02");
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes);
        QCOMPARE(codesAt(tie, s.model, BowTie::Side::Left, 1), QStringList({ "C01", "C2", "C10" }));
        QCOMPARE(codesAt(tie, s.model, BowTie::Side::Right, 1), QStringList({ "S01", "S02" }));
        const QRectF knot = tie.cards.front().box;
        QCOMPARE(knot.center(), QPointF(0, 0));
        for (const auto& card : tie.cards) {
            if (card.side == BowTie::Side::Left)
                QVERIFY(card.box.right() < knot.left());
            else if (card.side == BowTie::Side::Right)
                QVERIFY(card.box.left() > knot.right());
        }
        // Three rows of 64 with gaps of 28: the middle one is level with the knot.
        QCOMPARE(cardOf(tie, s["C2"]).box.center().y(), 0.0);
        QCOMPARE(cardOf(tie, s["C10"]).box.center().y(), 92.0);
        QVERIFY(layout::bowTieOf(around, s["H01"], kSizes, {}).bounds.contains(knot));
        QVERIFY(layout::bowTieOf(around, base::Id{ 1, 2 }, kSizes).isEmpty());
    }

    void barriersStandInOrderOfActing()
    {
        testing::Sketch s("C01 -> H01 -> S01; K3 guards C01->H01 H01->S01; K1 guards C01->H01; K2 guards C01->H01 "
                          "H01->S01");
        const auto on = [&](const base::Id& link) {
            const layout::Neighbourhood around(s.model);
            return barriersOn(layout::bowTieOf(around, s["H01"], kSizes), s.model, link);
        };
        QCOMPARE(on(s.link("C01", "H01")), QStringList({ "K1", "K2", "K3" }));
        QCOMPARE(on(s.link("H01", "S01")), QStringList({ "K2", "K3" }));
        s.model.apply(commands::reorderGuard(s.model, s.guard("K3", "C01", "H01"), 0)->changes);
        QCOMPARE(on(s.link("C01", "H01")), QStringList({ "K3", "K1", "K2" }));
        QCOMPARE(on(s.link("H01", "S01")), QStringList({ "K2", "K3" }));
    }

    void wherePutOnALineSomethingActs()
    {
        const testing::Sketch s("C01 -> H01; K1 guards C01->H01; K2 guards C01->H01");
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes);
        const double first = tie.barriers[0].shield.x(), second = tie.barriers[1].shield.x();
        QCOMPARE(layout::placeOnLine(tie, 0, first - 1.0), std::size_t(0));
        QCOMPARE(layout::placeOnLine(tie, 0, first + 1.0), std::size_t(1));
        QCOMPARE(layout::placeOnLine(tie, 0, second + 1.0), std::size_t(2));
    }

    void causesOfCausesAreFoldedUntilAskedFor()
    {
        const testing::Sketch s("C01 -> H01; C02 -> C01; C03 -> C01; C04 -> C02; K01 guards C02->C01");
        const layout::Neighbourhood around(s.model);
        const BowTie folded = layout::bowTieOf(around, s["H01"], kSizes);
        QCOMPARE(folded.cards.size(), std::size_t(2));
        QCOMPARE(cardOf(folded, s["C01"]).folded, std::size_t(2));
        QVERIFY(!cardOf(folded, s["C01"]).sign.isNull());
        QVERIFY(folded.barriers.empty());

        const std::vector<base::Id> place = cardOf(folded, s["C01"]).path;
        const BowTie open = layout::bowTieOf(around, s["H01"], kSizes, { 1, { place } });
        QCOMPARE(codesAt(open, s.model, BowTie::Side::Left, 2), QStringList({ "C02", "C03" }));
        QVERIFY(cardOf(open, s["C01"]).isOpen);
        QCOMPARE(cardOf(open, s["C02"]).folded, std::size_t(1));
        QCOMPARE(barriersOn(open, s.model, s.link("C02", "C01")), QStringList({ "K01" }));

        const BowTie deep = layout::bowTieOf(around, s["H01"], kSizes, { 3 });
        QCOMPARE(codesAt(deep, s.model, BowTie::Side::Left, 3), QStringList({ "C04" }));
        const BowTie shut = layout::bowTieOf(around, s["H01"], kSizes, { 3, { place } });
        QCOMPARE(shut.cards.size(), std::size_t(2));
    }

    void whatDegradesAControlStandsBelowItWithItsOwnControls()
    {
        const testing::Sketch s("C01 -> H01; K01 guards C01->H01; C02 -> K01; C03 -> K01; C04 -> C02; "
                                "K02 guards C02->K01");
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes);
        QCOMPARE(tie.barriers.size(), std::size_t(1));
        QCOMPARE(tie.factors.size(), std::size_t(3)); // C04 brings C02 about
        QCOMPARE(tie.defences.size(), std::size_t(1));
        QVERIFY(tie.factors[0].node == s["C02"]);
        QVERIFY(tie.factors[1].node == s["C04"]);
        QVERIFY(tie.factors[2].node == s["C03"]);
        QVERIFY(tie.factors[0].box.top() > tie.barriers[0].words.bottom());
        QVERIFY(tie.factors[1].box.top() > tie.factors[0].box.bottom());
        QVERIFY(tie.factors[2].box.top() > tie.factors[1].box.bottom());
        QVERIFY(tie.defences[0].control == s["K02"]);
        QVERIFY(tie.defences[0].shield.y() > tie.barriers[0].words.bottom());
        QVERIFY(tie.defences[0].shield.y() < tie.factors[0].box.top());
        layout::BowTieOptions plain;
        plain.showsDegradation = false;
        QVERIFY(layout::bowTieOf(around, s["H01"], kSizes, plain).factors.empty());
    }

    void whatBringsADegradationAboutStandsBelowItAndIsFoldedBeyondADepth()
    {
        const testing::Sketch s("C01 -> H01; K01 guards C01->H01; C02 -> K01; C03 -> C02; C04 -> C03; C05 -> C04; "
                                "C06 -> C02; K02 guards C03->C02");
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes);
        const auto of = [&](const BowTie& in, const char* code) -> const BowTie::Factor* {
            const auto at = std::ranges::find(in.factors, s[code], &BowTie::Factor::node);
            return at == in.factors.end() ? nullptr : &*at;
        };
        QVERIFY(of(tie, "C02") && of(tie, "C03") && of(tie, "C06") && !of(tie, "C04"));
        QCOMPARE(of(tie, "C02")->parent, BowTie::kNone);
        QVERIFY(tie.factors[of(tie, "C03")->parent].node == s["C02"]);
        QCOMPARE(of(tie, "C03")->folded, std::size_t(1));
        QVERIFY(!of(tie, "C03")->sign.isNull() && of(tie, "C06")->sign.isNull());
        QVERIFY(of(tie, "C02")->isOpen);
        QVERIFY(of(tie, "C03")->box.left() > of(tie, "C02")->box.left()); // below it, and farther in
        QVERIFY(of(tie, "C06")->box.top() > of(tie, "C03")->box.bottom());
        QCOMPARE(tie.footAbove(*of(tie, "C03")), of(tie, "C02")->box.bottom());
        QCOMPARE(tie.footAbove(*of(tie, "C02")), tie.barriers[0].words.bottom());
        QVERIFY2(overlapsIn(tie, s.model).isEmpty(), qPrintable(overlapsIn(tie, s.model).join(u'\n')));

        layout::BowTieOptions options;
        options.turned.insert(of(tie, "C03")->path);
        const BowTie deeper = layout::bowTieOf(around, s["H01"], kSizes, options);
        QVERIFY(of(deeper, "C04") && !of(deeper, "C05"));
        QCOMPARE(of(deeper, "C04")->folded, std::size_t(1));
        options.turned = { of(tie, "C02")->path };
        const BowTie shut = layout::bowTieOf(around, s["H01"], kSizes, options);
        QCOMPARE(shut.factors.size(), std::size_t(1));
        QCOMPARE(shut.factors[0].folded, std::size_t(2));
    }

    void aLoopOfDegradationsEndsWhereItCloses()
    {
        const testing::Sketch s("C01 -> H01; K01 guards C01->H01; C02 -> K01; C03 -> C02; C02 -> C03");
        layout::BowTieOptions options;
        options.degradationDepth = 20;
        const BowTie tie = layout::bowTieOf(layout::Neighbourhood(s.model), s["H01"], kSizes, options);
        QCOMPARE(tie.factors.size(), std::size_t(3)); // C02, C03, C02 once more
        QVERIFY(tie.factors[2].node == s["C02"] && tie.factors[2].closesLoop);
        QVERIFY(!tie.factors[0].closesLoop && !tie.factors[1].closesLoop);
    }

    void whatStandsInSeveralPlacesIsDrawnInEachAndCounted()
    {
        const testing::Sketch s("C01 -> H01 -> S01; C02 -> H01; C03 -> K01; C03 -> K02; C03 -> H01;"
                                "K01 guards C01->H01 C02->H01 H01->S01; K02 guards C01->H01");
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes);
        QCOMPARE(tie.barriers.size(), std::size_t(4));
        for (const auto& barrier : tie.barriers)
            QCOMPARE(barrier.places, barrier.control == s["K01"] ? std::size_t(3) : std::size_t(1));
        // Below K01 three times, below K02, and as a cause of its own.
        QCOMPARE(cardOf(tie, s["C03"]).places, std::size_t(5));
        QCOMPARE(tie.factors.front().places, std::size_t(5));
        QCOMPARE(cardOf(tie, s["C01"]).places, std::size_t(1));
    }

    void loopsEndWhereTheyClose()
    {
        const testing::Sketch s("C01 -> H01; H01 -> C02; C02 -> C01; H01 -> S01");
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes, { 50 });
        QCOMPARE(codesAt(tie, s.model, BowTie::Side::Left, 1), QStringList({ "C01" }));
        QCOMPARE(codesAt(tie, s.model, BowTie::Side::Left, 2), QStringList({ "C02" }));
        QCOMPARE(codesAt(tie, s.model, BowTie::Side::Left, 3), QStringList({ "H01" }));
        QVERIFY(codesAt(tie, s.model, BowTie::Side::Left, 4).isEmpty());
        QCOMPARE(codesAt(tie, s.model, BowTie::Side::Right, 3), QStringList({ "H01" }));
        for (const auto& card : tie.cards)
            QCOMPARE(card.closesLoop, card.node == s["H01"] && card.side != BowTie::Side::Knot);
        QVERIFY(overlapsIn(tie, s.model).isEmpty());
    }

    /// A tree over ten layers of four nodes, each linked with all of the next, has a million leaves.
    void manyPlacesStayFolded()
    {
        testing::Sketch s("C10 -> H01; C11 -> H01; C12 -> H01; C13 -> H01");
        for (int layer = 1; layer < 10; ++layer)
            for (int a = 0; a < 4; ++a)
                for (int b = 0; b < 4; ++b)
                    s.draw(qPrintable(QStringLiteral("C%1 -> C%2").arg((layer + 1) * 10 + a).arg(layer * 10 + b)));
        const layout::Neighbourhood around(s.model);
        const BowTie tie = layout::bowTieOf(around, s["H01"], kSizes, { 20 });
        QVERIFY(tie.cards.size() > 100 && tie.cards.size() <= 240);
        QVERIFY(std::ranges::any_of(tie.cards, [](const auto& card) { return card.folded == 4; }));
        QVERIFY(overlapsIn(tie, s.model).isEmpty());
    }

    void aPageTakesAPartOfTheLines()
    {
        const testing::Sketch s("C01 -> H01; C02 -> H01; C03 -> H01; H01 -> S01");
        const layout::Neighbourhood around(s.model);
        layout::BowTieOptions page;
        page.most = 2;
        const BowTie first = layout::bowTieOf(around, s["H01"], kSizes, page);
        QCOMPARE(codesAt(first, s.model, BowTie::Side::Left, 1), QStringList({ "C01", "C02" }));
        QCOMPARE(first.leftOut, std::size_t(1));
        page.first = 2;
        const BowTie second = layout::bowTieOf(around, s["H01"], kSizes, page);
        QCOMPARE(codesAt(second, s.model, BowTie::Side::Left, 1), QStringList({ "C03" }));
        QVERIFY(codesAt(second, s.model, BowTie::Side::Right, 1).isEmpty());
    }

    void nothingLiesOnAnythingElse_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char* name : { "chatbot-three-layers", "chlorine-storage", "codex", "gas-leak-shared-relay",
                 "infusion-pump", "level-crossing" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void nothingLiesOnAnythingElse()
    {
        QFETCH(QString, sample);
        checkAll(*exchange::newProject(sample));
    }

    void norInGraphsOfAnyForm()
    {
        for (unsigned seed = 1; seed <= 40; ++seed)
            checkAll(randomModel(seed));
        checkAll(testing::generateProject({ 3, 300 }));
    }

private:
    static void checkAll(const domain::Model& model)
    {
        const layout::Neighbourhood around(model);
        int hazards = 0;
        for (const domain::Node* node : model.nodes().all()) {
            if (node->kind != domain::NodeKind::Hazard)
                continue;
            ++hazards;
            for (const int depth : { 1, 2, 4 }) {
                const BowTie tie = layout::bowTieOf(around, node->id, kSizes, { depth });
                const QStringList overlaps = overlapsIn(tie, model);
                QVERIFY2(overlaps.isEmpty(), qPrintable(node->code + ": " + overlaps.join("; ").left(300)));
                for (const auto& [box, name] : boxesOf(tie, model))
                    QVERIFY2(tie.bounds.contains(box), qPrintable(name));
                const BowTie again = layout::bowTieOf(around, node->id, kSizes, { depth });
                QVERIFY(boxesOf(tie, model) == boxesOf(again, model));
            }
        }
        QVERIFY(hazards > 0);
    }
};

QTEST_GUILESS_MAIN(TestBowTie)
#include "test_bow_tie.moc"
