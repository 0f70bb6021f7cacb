#include "model/engine/simplify/equals.h"

#include "model/engine/simplify/step.h"

#include <QtTest>

using namespace hz::engine;

class TestEquals : public QObject {
    Q_OBJECT

private slots:
    void equals_data()
    {
        const auto row = step::rows();
        // At least two of x, x and d is x; of x, not x and d it is d.
        row("2/((a | b) & (a | c), a | (b & c), d)", "(a | b) & (a | c)");
        row("2/((a & !b) | (!a & b), !(a ^ b), d)", "d");
        row("2/((a & b) | (a & c) | (b & c), 2/(a, b, c), d)", "(a & b) | (a & c) | (b & c)");
        row("2/((a & b) | (a & !b), c, d)", "2/(a, c, d)");
        row("2/((a | b) & (a | c), a | (b & e), d)", "2/(d, (a | b) & (a | c), a | (b & e))");
    }

    void equals() { step::check(mergeEquals); }
};

QTEST_APPLESS_MAIN(TestEquals)
#include "test_equals.moc"
