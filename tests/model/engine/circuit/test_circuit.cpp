#include "model/engine/circuit/probability_pair.h"

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

    void pairsAreThoseOfTheFunction()
    {
        Circuit circuit;
        const Ref a = circuit.event(0);
        const Ref b = circuit.event(1);
        const Ref c = circuit.event(2);
        const Ref top = circuit.choice(circuit.both(a, b), !c, c);
        const std::vector<ProbabilityPair> events{ { 0.5, 0.5 }, { 0.25, 0.75 }, { 0.125, 0.875 } };
        const ProbabilityPair pair = at(pairsOf(circuit, events), !top);
        QCOMPARE(pair.no, 0.125 * 0.875 + 0.875 * 0.125);
        QCOMPARE(pair.yes, 0.125 * 0.125 + 0.875 * 0.875);
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
        const std::vector<ProbabilityPair> events{ { 0.5, 0.5 }, { 0.25, 0.75 }, { 0.125, 0.875 } };
        const ProbabilityPair pair = at(pairsOf(circuit, events), top);
        QCOMPARE(pair.yes, 0.5 * 0.25 + 0.5 * 0.125);
        QCOMPARE(pair.no, 0.5 * 0.75 + 0.5 * 0.875);
    }

    void tinyComplementsAreKept()
    {
        Circuit circuit;
        const Ref top = circuit.both(circuit.event(0), circuit.event(1));
        const ProbabilityPair pair =
            at(pairsOf(circuit, std::vector<ProbabilityPair>{ { 1.0, 1e-300 }, { 1.0, 3e-300 } }), top);
        QCOMPARE(pair.yes, 1.0);
        QCOMPARE(pair.no, 4e-300);
    }
};

QTEST_APPLESS_MAIN(TestCircuit)
#include "test_circuit.moc"
