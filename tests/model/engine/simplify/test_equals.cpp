#include "model/engine/simplify/equals.h"

#include "model/engine/simplify/expression.h"
#include "model/engine/simplify/tidy.h"

#include <QtTest>

using namespace hz::engine;

class TestEquals : public QObject {
    Q_OBJECT

private slots:
    void equals_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* given, const char* expected) {
            QTest::newRow(given) << QString(given) << QString(expected);
        };
        // At least two of x, x and d is x; of x, not x and d it is d.
        row("2/((a | b) & (a | c), a | (b & c), d)", "(a | b) & (a | c)");
        row("2/((a & !b) | (!a & b), !(a ^ b), d)", "d");
        row("2/((a & b) | (a & c) | (b & c), 2/(a, b, c), d)", "(a & b) | (a & c) | (b & c)");
        row("2/((a & b) | (a & !b), c, d)", "2/(a, c, d)");
        row("2/((a | b) & (a | c), a | (b & e), d)", "2/(d, (a | b) & (a | c), a | (b & e))");
    }

    void equals()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        Network network = text::network(given.toStdString());
        tidy(network);
        const std::string before = text::of(network);
        Budget budget(Limits{});
        const Budget::Question question(budget);
        QCOMPARE(mergeEquals(network, budget), QString::fromStdString(before) != expected);
        QVERIFY(!network.hasStale());
        QCOMPARE(QString::fromStdString(text::of(network)), expected);
    }
};

QTEST_APPLESS_MAIN(TestEquals)
#include "test_equals.moc"
