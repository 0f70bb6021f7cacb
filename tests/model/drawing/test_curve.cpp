#include "model/drawing/curve.h"

#include <QtTest>

#include <cmath>

using namespace hz;
using drawing::Curve;

/// Legs along the axes, rounded where they meet.
class TestCurve : public QObject {
    Q_OBJECT

private:
    /// 100 to the right, 60 down, 40 to the right: 200 in all.
    static Curve bent() { return { { 0, 0 }, { { 100, 0 }, { 100, 60 } }, { 140, 60 } }; }

private slots:
    void fractionsCountAlongTheLegs()
    {
        const Curve curve = bent();
        QCOMPARE(curve.roughLength(), 200.0);
        QCOMPARE(curve.at(0.0), QPointF(0, 0));
        QCOMPARE(curve.at(0.25), QPointF(50, 0));
        QCOMPARE(curve.at(0.65), QPointF(100, 30));
        QCOMPARE(curve.at(1.0), QPointF(140, 60));
        QCOMPARE(curve.direction(0.25), QPointF(1, 0));
        QCOMPARE(curve.direction(0.65), QPointF(0, 1));
        QCOMPARE(curve.direction(1.0), QPointF(1, 0));
    }

    /// Halfway round a corner of radius 8 the curve is a quarter of (8, -8) away from the bend.
    void cornersAreRound()
    {
        const Curve curve = bent();
        QCOMPARE(curve.at(0.5), QPointF(98, 2));
        const QPointF half = curve.direction(0.5);
        QVERIFY(std::abs(half.x() - std::sqrt(0.5)) < 1e-9 && std::abs(half.y() - std::sqrt(0.5)) < 1e-9);
        const QPainterPath path = curve.path();
        for (const double fraction : { 0.1, 0.47, 0.5, 0.53, 0.8, 0.99 }) {
            const QPointF at = curve.at(fraction);
            QPainterPathStroker pen;
            pen.setWidth(1.0);
            QVERIFY2(pen.createStroke(path).contains(at), qPrintable(QString::number(fraction)));
        }
    }

    void chainsReachEverywhereInShortSteps()
    {
        const Curve curve = bent();
        const auto chain = curve.chain(30.0);
        QCOMPARE(chain.front(), curve.start);
        QCOMPARE(chain.back(), curve.end);
        for (std::size_t i = 0; i + 1 < chain.size(); ++i)
            QVERIFY(std::hypot(chain[i + 1].x() - chain[i].x(), chain[i + 1].y() - chain[i].y()) <= 30.0 + 1e-9);
        QCOMPARE(curve.hull(), QRectF(0, 0, 140, 60));
    }

    void distancesAreThoseToTheLegs()
    {
        const Curve curve = bent();
        QCOMPARE(drawing::distanceTo(curve, { 50, -7 }, 20), 7.0);
        QCOMPARE(drawing::distanceTo(curve, { 110, 30 }, 20), 10.0);
        QCOMPARE(drawing::distanceTo(curve, { 0, 300 }, 20), 20.0);
    }

    void gapsAreLeftOut()
    {
        const Curve curve = bent();
        const QPainterPath whole = curve.path(), broken = curve.pathWithin({}, { { 50, 0 } });
        QPainterPathStroker pen;
        pen.setWidth(2.0);
        QVERIFY(pen.createStroke(whole).contains(QPointF(50, 0)));
        QVERIFY(!pen.createStroke(broken).contains(QPointF(50, 0)));
        QVERIFY(pen.createStroke(broken).contains(QPointF(40, 0)));
        QVERIFY(pen.createStroke(broken).contains(QPointF(60, 0)));
    }

    /// With pulls along the axis, a third of the way is at (1/3)^3 and so on: halfway in the middle.
    void cubicsAreSmooth()
    {
        const Curve cubic({ 0, 0 }, { 50, 0 }, { 50, 100 }, { 100, 100 });
        const QPointF middle = cubic.at(0.5);
        QVERIFY(std::abs(middle.x() - 50) < 1.0 && std::abs(middle.y() - 50) < 1.0);
        for (int i = 0; i < 100; ++i) {
            const QPointF a = cubic.direction(i / 100.0), b = cubic.direction((i + 1) / 100.0);
            QVERIFY(QPointF::dotProduct(a, b) > 0.97);
        }
    }
};

QTEST_GUILESS_MAIN(TestCurve)
#include "test_curve.moc"
