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
        QCOMPARE(summary.standardError(), std::sqrt(32.0 / 7.0 / 8.0));
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

    void sharesCountFromTheLimitOn()
    {
        const SampleSummary summary({ 1.0, 2.0, 2.0, 3.0 });
        QCOMPARE(summary.shareFrom(0.0), 1.0);
        QCOMPARE(summary.shareFrom(2.0), 0.75);
        QCOMPARE(summary.shareFrom(2.5), 0.25);
        QCOMPARE(summary.shareFrom(3.5), 0.0);
    }

    void histogramHoldsEverySampleOnce()
    {
        const SampleSummary summary({ 0.0, 1.0, 2.0, 3.0, 4.0, 4.0 });
        const auto bins = summary.histogram(4);
        QCOMPARE(bins.size(), std::size_t{ 4 });
        const std::vector<std::uint64_t> expected{ 1, 1, 1, 3 };
        for (std::size_t i = 0; i < bins.size(); ++i)
            QCOMPARE(bins[i].count, expected[i]);
        QCOMPARE(bins[1].low, 1.0);
        QCOMPARE(bins[3].high, 4.0);
        const auto one = SampleSummary({ 2.0, 2.0 }).histogram(10);
        QCOMPARE(one.size(), std::size_t{ 1 });
        QCOMPARE(one[0].count, std::uint64_t{ 2 });
    }
};

QTEST_APPLESS_MAIN(TestSampleSummary)
#include "test_sample_summary.moc"
