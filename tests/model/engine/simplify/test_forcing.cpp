#include "model/engine/simplify/forcing.h"

#include "model/engine/simplify/step.h"

#include <QtTest>

using namespace hz::engine;

class TestForcing : public QObject {
    Q_OBJECT

private slots:
    void forcing_data()
    {
        const auto row = step::rows();
        // a makes the whole so, or not so, and is gone below.
        row("a | (b & (c | (d & a)))", "a | (b & c)");
        row("a & (b | (c & (d | a)))", "a & (b | c)");
        row("a & (b | (c & 2/(d, e, a)))", "a & (b | (c & (d | e)))");
        // a makes an inner gate so.
        row("e & (b | (c & (d | a)) | (a & (f | g)) | a)", "e & (a | b | (c & d))");
        row("2/((a | b) & (a | c), d, e)", "2/(d, e, a | (b & c))");
        row("2/((a & b) | (a & c), d, e)", "2/(d, e, a & (b | c))");
        // Being no, it makes at least two of three impossible.
        row("e & 3/(a & b, a & c, a & d)", "a & b & c & d & e");
        row("e & 2/(a & b, a & c, f)", "a & e & 2/(b, c, f)");
        row("e & 2/(a & b, a & c, f, g)", "e & 2/(a & b, a & c, f, g)");
        // A shared gate is pulled up like an event.
        row("(b & c) | (d & (e | ((b & c) & f)))", "(b & c) | (d & e)");
        // Ways past the gate: nothing may go.
        row("(a & (b | c)) | (d & (e | (a & (b | f))))", "(a & (b | c)) | (d & (e | (a & (b | f))))");
        // Nothing that holds makes c and not c hold.
        row("2/((a & c) & (b & !c), d, e) | (f & (a | b))", "(d & e) | (f & (a | b))");
    }

    void forcing() { step::check(pullUpForced); }

    void cancelledItLeavesAllAsItIs()
    {
        Network network = text::network("a | (b & (c | (d & a)))");
        tidy(network);
        const Limits limits;
        limits.cancel.cancel();
        Budget budget(limits);
        const Budget::Question question(budget);
        QVERIFY(!pullUpForced(network, budget));
        QCOMPARE(text::of(network).c_str(), "a | (b & (c | (a & d)))");
    }
};

QTEST_APPLESS_MAIN(TestForcing)
#include "test_forcing.moc"
