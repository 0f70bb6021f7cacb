#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/simplify/expression.h"
#include "model/engine/simplify/tidy.h"

#include <QtTest>

namespace hz::engine::step {

/// The rows of a test of one step: the network as it was, and as it shall be, which also names the row.
inline auto rows()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    return [](const char* given, const char* expected) { QTest::newRow(given) << QString(given) << QString(expected); };
}

/// Runs one step on the tidied network; it must say truly whether it changed anything.
template <typename Step> void check(const Step& step)
{
    QFETCH(const QString, given);
    QFETCH(const QString, expected);
    Network network = text::network(given.toStdString());
    tidy(network);
    const std::string before = text::of(network);
    Budget budget(Limits{});
    const Budget::Question question(budget);
    QCOMPARE(step(network, budget), QString::fromStdString(before) != expected);
    QVERIFY(!network.hasStale());
    QCOMPARE(QString::fromStdString(text::of(network)), expected);
}

} // namespace hz::engine::step
