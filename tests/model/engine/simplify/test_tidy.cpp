#include "model/engine/simplify/tidy.h"

#include "model/engine/simplify/step.h"

#include <QtTest>

#include <array>

using namespace hz::engine;

class TestTidy : public QObject {
    Q_OBJECT

private slots:
    void normalForm_data()
    {
        const auto row = step::rows();
        row("a", "a");
        row("!a", "!a");
        row("a & (b & (c & d))", "a & b & c & d");
        row("a | (b | c)", "a | b | c");
        row("a & (b | (c & (d & e)))", "a & (b | (c & d & e))");
        row("a & (a & b)", "a & b");
        row("a & (!a & b)", "no");
        row("a | (!a | b)", "yes");
        row("(a & b & (c & !a)) | d", "d");
        row("a ^ (!b)", "!(a ^ b)");
        row("(!a) ^ (!b)", "a ^ b");
        row("2/(a, a, b)", "a");
        row("2/(a, b & (c & b), b & (b & c))", "b & c");
        row("3/(a, a, b, c)", "a & (b | c)");
        row("3/(a, a, a, b, c, d)", "a | (b & c & d)");
        row("4/(a, a, b, b, c, c)", "2/(a, b, c)");
        row("3/(a, a, b, b, c, c)", "2/(a, b, c)");
        row("5/(a, a, b, b, c, c)", "a & b & c");
        row("3/(a, a, b, b, c, d)", "3/(a, a, b, b, c, d)");
        row("2/(a & (b & !a), c, d, e)", "2/(c, d, e)");
        row("2/(a | (b | !a), c, d, e)", "c | d | e");
        row("3/(a, b, c, d & (!d & a))", "a & b & c");
        row("2/(a, b, !(a & (a & a)), c)", "b | c");
    }

    void normalForm()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        Network network = text::network(given.toStdString());
        tidy(network);
        QVERIFY(!network.hasStale());
        QCOMPARE(QString::fromStdString(text::of(network)), expected);
    }

    void sharedGatesAreNotFlattened()
    {
        Network network = text::network("(a & (b & c)) | (d & (b & c))");
        tidy(network);
        QCOMPARE(text::of(network).c_str(), "(a & (b & c)) | (d & (b & c))");
        QCOMPARE(network.order().size(), std::size_t{ 8 });
    }

    void aGateThatLosesAllUsersButOneIsFlattened()
    {
        Network network = text::network("(a & (b & c)) | (d & (b & c))");
        tidy(network);
        for (const std::uint32_t node : network.order()) {
            if (network.operatorOf(node) == Operator::Event && network.variableOf(node) == 3)
                network.replace(node, Formula::no());
        }
        tidy(network);
        QCOMPARE(text::of(network).c_str(), "a & b & c");
        QCOMPARE(network.order().size(), std::size_t{ 4 });
    }

    void deepChainsAreNoDanger()
    {
        Formula formula;
        Ref conjunction = formula.variable(0);
        Ref alternating = formula.variable(0);
        for (Variable i = 1; i < 100'000; ++i) {
            conjunction = formula.all(std::array{ conjunction, formula.variable(i) });
            const std::array operands{ alternating, formula.variable(i) };
            alternating = i % 2 == 0 ? formula.all(operands) : formula.any(operands);
        }
        Network flat(formula, conjunction);
        tidy(flat);
        QCOMPARE(flat.operandsOf(flat.root().node()).size(), std::size_t{ 100'000 });
        QCOMPARE(flat.order().size(), std::size_t{ 100'001 });
        Network deep(formula, alternating);
        tidy(deep);
        QCOMPARE(deep.order().size(), std::size_t{ 199'999 });
    }
};

QTEST_APPLESS_MAIN(TestTidy)
#include "test_tidy.moc"
