#include "model/engine/sample_summary.h"

#include <QtTest>

#include <cmath>

using namespace hz::engine;

class TestSampleSummary : public QObject {
    Q_OBJECT

private slots:
    void momentsAreThoseOfTheDefinition()
    {
        const SampleSummary summary({ 5.0, 2.0, 4.0, 4.0, 4.0, 5.0, 7.0, 9.0 });
        QCOMPARE(summary.mean(), 5.0);
        QCOMPARE(summary.standardDeviation(), std::sqrt(32.0 / 7.0));
    }

    void tinyValuesHaveADeviation()
    {
        const SampleSummary summary({ 1e-200, 3e-200 });
        QCOMPARE(summary.mean(), 2e-200);
        QCOMPARE(summary.standardDeviation(), std::sqrt(2.0) * 1e-200);
    }

    void equalSamplesHaveNone()
    {
        const SampleSummary summary(std::vector<double>(1000, 0.1));
        QCOMPARE(summary.mean(), 0.1);
        QVERIFY(summary.standardDeviation() < 1e-15);
        QCOMPARE(SampleSummary({ 0.0 }).standardDeviation(), 0.0);
    }

    void quantilesLieBetweenNeighbours()
    {
        const SampleSummary summary({ 40.0, 10.0, 30.0, 20.0 });
        QCOMPARE(summary.quantile(0.0), 10.0);
        QCOMPARE(summary.quantile(1.0), 40.0);
        QCOMPARE(summary.quantile(0.5), 25.0);
        QCOMPARE(summary.quantile(0.25), 17.5);
        QCOMPARE(SampleSummary({ 3.0 }).quantile(0.7), 3.0);
    }
};

QTEST_APPLESS_MAIN(TestSampleSummary)
#include "test_sample_summary.moc"
