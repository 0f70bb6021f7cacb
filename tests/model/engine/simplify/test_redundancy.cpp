#include "model/engine/simplify/redundancy.h"

#include "model/engine/simplify/expression.h"
#include "model/engine/simplify/tidy.h"

#include <QtTest>

using namespace hz::engine;

class TestRedundancy : public QObject {
    Q_OBJECT

private slots:
    void redundancy_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* given, const char* expected) {
            QTest::newRow(given) << QString(given) << QString(expected);
        };
        // The consensus of the first two.
        row("(a & b) | (!a & c) | (b & c & d)", "(!a & c) | (a & b)");
        row("a & (b | (c & (d | a)))", "a & (b | c)");
        row("(a | b) & (c | (a & d)) & (c | d)", "(a | b) & (a | c) & (c | d)");
        row("(a & b) | (c & d)", "(a & b) | (c & d)");
        row("2/(a, b, c)", "2/(a, b, c)");
        row("a ^ b", "a ^ b");
    }

    void redundancy()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        Network network = text::network(given.toStdString());
        tidy(network);
        const std::string before = text::of(network);
        Budget budget(Limits{});
        const Budget::Question question(budget);
        QCOMPARE(removeRedundancy(network, budget), QString::fromStdString(before) != expected);
        QVERIFY(!network.hasStale());
        QCOMPARE(QString::fromStdString(text::of(network)), expected);
    }
};

QTEST_APPLESS_MAIN(TestRedundancy)
#include "test_redundancy.moc"
