#include "model/engine/simplify/together.h"

#include "model/engine/simplify/expression.h"
#include "model/engine/simplify/tidy.h"
#include "model/engine/simplify/twins.h"

#include <QtTest>

using namespace hz::engine;

class TestTogether : public QObject {
    Q_OBJECT

    static std::size_t after(bool (*step)(Network&), const char* text, bool expectsChange)
    {
        Network network = text::network(text);
        tidy(network);
        const bool changed = step(network);
        tidy(network);
        return changed == expectsChange ? network.order().size() : 0;
    }

private slots:
    void equalGatesBecomeOne()
    {
        // Flattened by tidy, the two conjunctions of three are equal.
        QCOMPARE(after(mergeTwins, "((a & (b & c)) ^ d) & (((a & b) & c) ^ e)", true), std::size_t{ 5 + 4 });
        QCOMPARE(after(mergeTwins, "(d ^ (2/(a, b, c))) & (e ^ (2/(c, a, b)))", false), std::size_t{ 5 + 4 });
        QCOMPARE(after(mergeTwins, "(d ^ (2/(a, b, c, f))) & (e ^ (3/(a, b, c, f)))", false), std::size_t{ 6 + 5 });
    }

    void equalGatesAreFoundFromTheOperandsUp()
    {
        Network network = text::network("(d ^ ((a & (b & c)) ^ f)) & (e ^ (((a & b) & c) ^ f))");
        tidy(network);
        QVERIFY(mergeTwins(network));
        tidy(network);
        QVERIFY(!mergeTwins(network));
        QCOMPARE(network.order().size(), std::size_t{ 6 + 5 });
    }

    void eventsThatOccurTogetherAreMerged()
    {
        Network network = text::network("(a & b & c) | (a & b & d) | (a & b & (c ^ d))");
        tidy(network);
        QVERIFY(mergeTogether(network));
        tidy(network);
        std::size_t uses = 0;
        for (const std::uint32_t node : network.order()) {
            const bool isA = network.operatorOf(node) == Operator::Event && network.variableOf(node) == 0;
            uses += isA ? network.useCount(node) : 0;
        }
        QCOMPARE(uses, std::size_t{ 1 });
        QCOMPARE(text::of(network).c_str(), "((a & b) & (c ^ d)) | (c & (a & b)) | (d & (a & b))");
        QVERIFY(!mergeTogether(network));
    }

    void signsCount()
    {
        QCOMPARE(after(mergeTogether, "(a & !b & c) | (a & !b & d)", true), std::size_t{ 4 + 4 });
        QCOMPARE(after(mergeTogether, "(a & b & c) | (a & !b & d)", false), std::size_t{ 4 + 3 });
        QCOMPARE(after(mergeTogether, "(a & b & c) | (e & !(a & b & d))", true), std::size_t{ 5 + 5 });
    }

    void otherCompanyCounts()
    {
        QCOMPARE(after(mergeTogether, "(a & b & c) | (a & b & d) | (a & e)", false), std::size_t{ 5 + 4 });
        QCOMPARE(after(mergeTogether, "2/(a, b, c) | 2/(a, b, d)", false), std::size_t{ 4 + 3 });
    }

    void gatesAreMergedToo()
    {
        QCOMPARE(after(mergeTogether, "((a | b) & (b | e) & c) | ((a | b) & (b | e) & d)", true), std::size_t{ 5 + 6 });
    }
};

QTEST_APPLESS_MAIN(TestTogether)
#include "test_together.moc"
