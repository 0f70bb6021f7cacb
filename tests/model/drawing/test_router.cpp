#include "model/drawing/router.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <set>

using namespace hz;
using drawing::Curve;
using drawing::Router;

/// Ways of links among cards, without any model.
class TestRouter : public QObject {
    Q_OBJECT

private:
    using Slot = Router::Slot;

    static bool touches(const Curve& way, const QRectF& card)
    {
        const auto points = way.points();
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const QRectF leg = QRectF(points[i], points[i + 1]).normalized();
            if (leg.right() >= card.left() && leg.left() <= card.right() && leg.bottom() >= card.top()
                && leg.top() <= card.bottom())
                return true;
        }
        return false;
    }
    static bool isAlongTheAxes(const Curve& way)
    {
        const auto points = way.points();
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            if (std::abs(points[i].x() - points[i + 1].x()) > 1e-6
                && std::abs(points[i].y() - points[i + 1].y()) > 1e-6)
                return false;
        return true;
    }
    static QString told(const Curve& way)
    {
        QString text;
        for (const QPointF& point : way.points())
            text += QStringLiteral("(%1 %2) ").arg(point.x()).arg(point.y());
        return text;
    }
    static int crossings(const Curve& a, const Curve& b)
    {
        int count = 0;
        const auto first = a.points(), second = b.points();
        for (std::size_t i = 0; i + 1 < first.size(); ++i)
            for (std::size_t k = 0; k + 1 < second.size(); ++k)
                count += QLineF(first[i], first[i + 1]).intersects(QLineF(second[k], second[k + 1]), nullptr)
                    == QLineF::BoundedIntersection;
        return count;
    }

    /// Cards in columns and rows with room between, some left out; links between any two.
    struct Field {
        Router router;
        std::vector<QRectF> cards;
        std::vector<std::pair<Slot, Slot>> links;

        Field(unsigned seed, int columns, int rows, int linkCount)
        {
            std::mt19937 random(seed);
            for (int column = 0; column < columns; ++column)
                for (int row = 0; row < rows; ++row)
                    if (random() % 5 != 0) {
                        cards.emplace_back(column * 304.0, row * 104.0 + double(random() % 3) * 8.0, 184, 64);
                        router.setCard(Slot(cards.size() - 1), cards.back());
                    }
            for (int i = 0; i < linkCount; ++i) {
                const Slot from = Slot(random() % cards.size()), to = Slot(random() % cards.size());
                if (from == to)
                    continue;
                router.setLink(Slot(links.size()), from, to, false);
                links.emplace_back(from, to);
            }
            router.findWays();
        }
        [[nodiscard]] int throughCards() const
        {
            int count = 0;
            for (Slot link = 0; link < links.size(); ++link)
                for (Slot card = 0; card < cards.size(); ++card)
                    if (card != links[link].first && card != links[link].second)
                        count += touches(router.way(link), router.cardAt(card));
            return count;
        }
    };

private slots:
    void waysGoRoundEveryCard()
    {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Field field(seed, 6, 8, 60);
            QCOMPARE(field.throughCards(), 0);
            for (Slot link = 0; link < field.links.size(); ++link) {
                const Curve& way = field.router.way(link);
                QVERIFY2(isAlongTheAxes(way), qPrintable(told(way)));
                const QRectF from = field.cards[field.links[link].first], to = field.cards[field.links[link].second];
                QVERIFY(from.adjusted(-0.1, -0.1, 0.1, 0.1).contains(way.start));
                QVERIFY(to.adjusted(-0.1, -0.1, 0.1, 0.1).contains(way.end));
            }
        }
    }

    void aLinkBetweenCardsInARowIsStraight()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(300, 8, 184, 64)); // a little lower
        router.setLink(0, 0, 1, false);
        QCOMPARE(router.findWays(), (std::vector<Slot>{ 0 }));
        QVERIFY(router.way(0).bends.empty());
        QCOMPARE(router.way(0).start.x(), 184.0);
        QCOMPARE(router.way(0).end.x(), 300.0);
        QCOMPARE(router.way(0).start.y(), router.way(0).end.y());
    }

    /// Links that fan in keep apart, in the order of their cards, and none crosses another.
    void endsAreSpreadInTheOrderOfWhatTheyLeadTo()
    {
        for (const bool fansIn : { true, false }) {
            Router router;
            constexpr Slot kMany = 5;
            router.setCard(kMany, QRectF(fansIn ? 400 : -400, 250, 184, 64));
            for (Slot i = 0; i < kMany; ++i) {
                router.setCard(i, QRectF(0, 120.0 * i, 184, 64));
                router.setLink(i, fansIn ? i : kMany, fansIn ? kMany : i, false);
            }
            router.findWays();
            for (Slot i = 0; i < kMany; ++i)
                for (Slot k = 0; k < i; ++k) {
                    const auto end = [&](Slot s) { return fansIn ? router.way(s).end : router.way(s).start; };
                    QVERIFY(end(i).y() - end(k).y() >= 8.0 * (i - k));
                    QCOMPARE(crossings(router.way(i), router.way(k)), 0);
                }
        }
    }

    void intoAFootItComesFromBelow()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(300, -200, 176, 48));
        router.setLink(0, 0, 1, true);
        router.findWays();
        QCOMPARE(router.way(0).end, QPointF(320, -152));
        QCOMPARE(router.way(0).direction(1.0), QPointF(0, -1));
    }

    void atABadgeLinksEndAtIt()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(0, 100, 184, 64));
        router.setCard(2, QRectF(400, 50, 184, 64), { 30.0, false });
        router.setLink(0, 0, 2, false);
        router.setLink(1, 1, 2, false);
        router.findWays();
        for (const Slot link : { 0U, 1U }) {
            QCOMPARE(router.way(link).end.x(), 370.0);
            QVERIFY(std::abs(router.way(link).end.y() - 82.0) <= 7.0);
        }
    }

    /// A card put down anywhere changes only ways that end at it, met it where it was or would run through it; ways
    /// with ends beside such ones may give room.
    void aMoveChangesOnlyWhatItTouches()
    {
        Field field(3, 8, 8, 50);
        const QRectF old = field.cards[10], there(8 * 304.0 + 500, 2000, 184, 64); // where nothing is
        std::vector<Curve> before;
        for (Slot link = 0; link < field.links.size(); ++link)
            before.push_back(field.router.way(link));
        field.router.setCard(10, there);
        const auto changed = field.router.findWays();
        std::set<Slot> near{ 10 };
        for (const auto& [from, to] : field.links)
            if (from == 10 || to == 10)
                near.insert({ from, to });
        int kept = 0;
        for (Slot link = 0; link < field.links.size(); ++link) {
            const bool isChanged = !(before[link] == field.router.way(link));
            QCOMPARE(isChanged, std::ranges::binary_search(changed, link));
            const auto& [from, to] = field.links[link];
            const bool mayChange = near.contains(from) || near.contains(to)
                || touches(before[link], old.adjusted(-16, -16, 16, 16))
                || touches(before[link], there.adjusted(-16, -16, 16, 16));
            QVERIFY(!isChanged || mayChange);
            kept += !mayChange;
        }
        QVERIFY(kept > 20);
        field.cards[10] = there;
        QCOMPARE(field.throughCards(), 0);
    }

    void aCardPutOnAWayIsGoneRound()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(900, 0, 184, 64));
        router.setLink(0, 0, 1, false);
        router.findWays();
        QVERIFY(router.way(0).bends.empty());
        const QRectF between(450, -10, 184, 64);
        router.setCard(2, between);
        QCOMPARE(router.findWays(), (std::vector<Slot>{ 0 }));
        QVERIFY(!touches(router.way(0), between));
        router.removeCard(2);
        router.findWays();
        QVERIFY(router.way(0).bends.empty());
    }

    void whereWaysCrossTheLevelOneHasAGap()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(0, 300, 184, 64));
        router.setCard(2, QRectF(400, 0, 184, 64));
        router.setCard(3, QRectF(400, 300, 184, 64));
        router.setLink(0, 0, 3, false);
        router.setLink(1, 1, 2, false);
        router.findWays();
        QCOMPARE(crossings(router.way(0), router.way(1)), 1);
        QCOMPARE(router.gapsOf(0).size() + router.gapsOf(1).size(), 1U);
    }

    void draftsStayUntilTheyAreWanted()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(900, 0, 184, 64));
        const QRectF between(450, -10, 184, 64);
        router.setCard(2, between);
        router.setLink(0, 0, 1, false);
        QCOMPARE(router.draftWays(), (std::vector<Slot>{ 0 }));
        QVERIFY(router.isDraft());
        QVERIFY(touches(router.way(0), between));
        QVERIFY(router.findWays().empty()); // nobody has asked
        Router copy = router;
        copy.wantDrafts();
        base::CancelToken cancelled;
        cancelled.cancel();
        QVERIFY(Router(copy).findWays(Router::Effort::All, cancelled).empty());
        QCOMPARE(copy.findWays(), (std::vector<Slot>{ 0 }));
        QVERIFY(!copy.isDraft());
        QVERIFY(!touches(copy.way(0), between));
        QVERIFY(touches(router.way(0), between));
    }

    void roughWaysAreFoundWellAfterwards()
    {
        Field field(5, 6, 6, 40);
        field.router.setCard(7, field.cards[7].translated(120, 56));
        const auto rough = field.router.findWays(Router::Effort::Frame);
        QVERIFY(!rough.empty());
        field.router.wantRough();
        field.router.findWays(Router::Effort::Edit);
        field.cards[7].translate(120, 56);
        QCOMPARE(field.throughCards(), 0);
        field.router.wantRough();
        QVERIFY(field.router.findWays().empty());
    }

    void cardsOnEachOtherStillHaveTheirLink()
    {
        Router router;
        router.setCard(0, QRectF(0, 0, 184, 64));
        router.setCard(1, QRectF(20, 10, 184, 64));
        router.setLink(0, 0, 1, false);
        router.findWays();
        QVERIFY(router.way(0).roughLength() > 0.0);
        QVERIFY(isAlongTheAxes(router.way(0)));
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "test_router.moc"
