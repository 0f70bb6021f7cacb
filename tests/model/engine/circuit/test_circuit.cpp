#include "model/engine/circuit/odds.h"

#include <QtTest>

using namespace hz::engine;

class TestCircuit : public QObject {
    Q_OBJECT

private slots:
    void constantsCostNoNodes()
    {
        Circuit circuit;
        const Ref a = circuit.event(0);
        const Ref b = circuit.event(1);
        const std::uint32_t before = circuit.nodeCount();
        QVERIFY(circuit.choice(a, b, b) == b);
        QVERIFY(circuit.choice(Formula::yes(), a, b) == a);
        QVERIFY(circuit.choice(Formula::no(), a, b) == b);
        QVERIFY(circuit.choice(a, Formula::yes(), Formula::no()) == a);
        QVERIFY(circuit.choice(a, Formula::no(), Formula::yes()) == !a);
        QVERIFY(circuit.either(a, Formula::no()) == a);
        QVERIFY(circuit.either(Formula::no(), b) == b);
        QVERIFY(circuit.either(a, !a) == Formula::yes());
        QCOMPARE(circuit.nodeCount(), before);
        QCOMPARE(circuit.variableCount(), 2U);
    }

    void oddsAreThoseOfTheFunction()
    {
        Circuit circuit;
        const Ref a = circuit.event(0);
        const Ref b = circuit.event(1);
        const Ref c = circuit.event(2);
        const Ref top = circuit.choice(circuit.both(a, b), !c, c);
        const std::vector<Odds> events{ { 0.5, 0.5 }, { 0.25, 0.75 }, { 0.125, 0.875 } };
        const Odds odds = at(oddsOf(circuit, events), !top);
        QCOMPARE(odds.no, 0.125 * 0.875 + 0.875 * 0.125);
        QCOMPARE(odds.yes, 0.125 * 0.125 + 0.875 * 0.875);
    }

    void termsOfSumsMayShareEvents()
    {
        Circuit circuit;
        const Ref a = circuit.event(0);
        const Ref b = circuit.event(1);
        const Ref c = circuit.event(2);
        const Ref top = circuit.either(circuit.both(a, b), circuit.both(!a, c));
        QVERIFY(circuit.isSum(top.node()));
        QVERIFY(!circuit.isSum(a.node()) && !circuit.isSum(0));
        const std::vector<Odds> events{ { 0.5, 0.5 }, { 0.25, 0.75 }, { 0.125, 0.875 } };
        const Odds odds = at(oddsOf(circuit, events), top);
        QCOMPARE(odds.yes, 0.5 * 0.25 + 0.5 * 0.125);
        QCOMPARE(odds.no, 0.5 * 0.75 + 0.5 * 0.875);
    }

    void tinyComplementsAreKept()
    {
        Circuit circuit;
        const Ref top = circuit.both(circuit.event(0), circuit.event(1));
        const Odds odds = at(oddsOf(circuit, std::vector<Odds>{ { 1.0, 1e-300 }, { 1.0, 3e-300 } }), top);
        QCOMPARE(odds.yes, 1.0);
        QCOMPARE(odds.no, 4e-300);
    }
};

QTEST_APPLESS_MAIN(TestCircuit)
#include "test_circuit.moc"
