#include "model/engine/simplify/redundancy.h"

#include "model/engine/simplify/step.h"

#include <QtTest>

using namespace hz::engine;

class TestRedundancy : public QObject {
    Q_OBJECT

private slots:
    void redundancy_data()
    {
        const auto row = step::rows();
        // The consensus of the first two.
        row("(a & b) | (!a & c) | (b & c & d)", "(!a & c) | (a & b)");
        row("a & (b | (c & (d | a)))", "a & (b | c)");
        row("(a | b) & (c | (a & d)) & (c | d)", "(a | b) & (a | c) & (c | d)");
        row("(a & b) | (c & d)", "(a & b) | (c & d)");
        row("2/(a, b, c)", "2/(a, b, c)");
        row("a ^ b", "a ^ b");
    }

    void redundancy() { step::check(removeRedundancy); }
};

QTEST_APPLESS_MAIN(TestRedundancy)
#include "test_redundancy.moc"
