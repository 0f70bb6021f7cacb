#include "model/evaluation/decay.h"

#include <QTest>

#include <cmath>

using namespace hz::evaluation;
using Reason = Decay::Reason;

namespace {

struct Row {
    int chain;
    qint64 samples;
    qint64 passed;
};

TaskResults resultsOf(const std::vector<Row>& rows)
{
    std::vector<TaskResult> tasks;
    for (const Row& row : rows)
        tasks.push_back({ QStringLiteral("t%1").arg(tasks.size(), 5, 10, QLatin1Char('0')), row.samples, row.passed, {},
            row.chain });
    return *TaskResults::of(tasks);
}

/// The logarithm of the likelihood that p(n) = p1 r^(n-1) gives the counts.
double logLikelihood(const std::vector<Row>& rows, double p1, double r)
{
    double sum = 0.0;
    for (const Row& row : rows) {
        const double p = p1 * std::pow(r, row.chain - 1);
        if (p > 1.0)
            return -std::numeric_limits<double>::infinity();
        if (row.passed > 0)
            sum += double(row.passed) * std::log(p);
        if (row.passed < row.samples)
            sum += double(row.samples - row.passed) * std::log1p(-p);
    }
    return sum;
}

bool isNear(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

} // namespace

class TestDecay : public QObject {
    Q_OBJECT

private slots:
    void countsThatLieOnACurveGiveIt()
    {
        const Decay half = fitDecay(resultsOf({ { 1, 1000, 700 }, { 2, 1000, 350 }, { 3, 1000, 175 } }));
        QVERIFY(half.isFitted());
        QVERIFY(isNear(half.p1, 0.7) && isNear(half.r, 0.5));
        QVERIFY(isNear(half.at(5), 0.04375));
        QVERIFY(isNear(half.points[2].fitted, 0.175));
        QCOMPARE(half.points[1].samples, 1000);
        const Decay third = fitDecay(resultsOf({ { 2, 300, 90 }, { 5, 8100, 90 } })); // .3 and .3/27
        QVERIFY(isNear(third.r, 1.0 / 3.0) && isNear(third.p1, 0.9));
        const Decay human = fitDecay(resultsOf({ { 1, 50, 40 }, { 2, 100, 80 }, { 9, 10, 8 } }));
        QVERIFY(isNear(human.r, 1.0) && isNear(human.p1, 0.8));
    }

    void nothingNearIsLikelier_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < 6; ++i)
            QTest::addRow("%d", i) << i;
    }
    void nothingNearIsLikelier()
    {
        QFETCH(int, number);
        const std::vector<std::vector<Row>> all{
            { { 1, 200, 140 }, { 2, 200, 61 }, { 3, 200, 37 }, { 4, 200, 9 } },
            { { 1, 200, 140 }, { 2, 200, 61 }, { 3, 200, 0 },
                { 4, 200, 0 } }, // ln 0 is not defined: it must not matter
            { { 1, 20, 20 }, { 2, 20, 9 }, { 3, 20, 1 } }, // the first rate cannot rise above 1
            { { 1, 100, 0 }, { 2, 100, 5 }, { 3, 100, 0 } }, // only in the middle
            { { 3, 10, 10 }, { 4, 10, 10 }, { 7, 10, 3 } },
            { { 1, 1'000'000, 999'999 }, { 10, 1'000'000, 1 } },
        };
        const auto& rows = all[std::size_t(number)];
        const Decay decay = fitDecay(resultsOf(rows));
        QVERIFY(decay.isFitted());
        const double best = logLikelihood(rows, decay.p1 * (1 - 1e-14), decay.r);
        for (const double dp : { -1e-3, -1e-5, 0.0, 1e-5, 1e-3 })
            for (const double dr : { -1e-3, -1e-5, 0.0, 1e-5, 1e-3 }) {
                const double other = logLikelihood(rows, decay.p1 * std::exp(dp), decay.r * std::exp(dr));
                QVERIFY2(other <= best + 1e-7,
                    qPrintable(QStringLiteral("%1 %2: %3 > %4").arg(dp).arg(dr).arg(other).arg(best)));
            }
    }

    void lengthsCountByTheirSamples()
    {
        // The same rates, but the third length hardly tried: it pulls less.
        const Decay even = fitDecay(resultsOf({ { 1, 1000, 500 }, { 2, 1000, 250 }, { 3, 1000, 500 } }));
        const Decay uneven = fitDecay(resultsOf({ { 1, 1000, 500 }, { 2, 1000, 250 }, { 3, 2, 1 } }));
        QVERIFY(even.r > 0.9);
        QVERIFY(uneven.r < 0.52);
    }

    void whatCannotBeFittedSaysWhy()
    {
        QCOMPARE(fitDecay({}).reason, Reason::TooFewLengths);
        QCOMPARE(fitDecay(resultsOf({ { 1, 10, 5 }, { 1, 10, 3 }, { 0, 10, 3 }, { 2, 0, 0 } })).reason,
            Reason::TooFewLengths);
        QCOMPARE(fitDecay(resultsOf({ { 1, 10, 0 }, { 2, 10, 0 } })).reason, Reason::NothingPassed);
        QCOMPARE(fitDecay(resultsOf({ { 1, 10, 0 }, { 2, 10, 1 } })).reason, Reason::OnlyLongestPassed);
    }

    void nothingPassedButAtTheShortest()
    {
        const Decay one = fitDecay(resultsOf({ { 1, 10, 5 }, { 2, 10, 0 }, { 3, 10, 0 } }));
        QVERIFY(one.isFitted());
        QCOMPARE(one.r, 0.0);
        QCOMPARE(one.p1, 0.5);
        QCOMPARE(one.points[0].fitted, 0.5);
        QCOMPARE(one.points[1].fitted, 0.0);
        const Decay two = fitDecay(resultsOf({ { 2, 10, 5 }, { 3, 10, 0 } }));
        QCOMPARE(two.r, 0.0);
        QVERIFY(std::isnan(two.p1));
        QCOMPARE(two.points[0].fitted, 0.5);
        QCOMPARE(two.at(3), 0.0);
    }

    void intervalsAreTheSameEverywhere()
    {
        std::vector<Row> rows;
        for (int i = 0; i < 120; ++i)
            rows.push_back({ 1 + i % 3, 20, (i * 7 % 13) / (1 + i % 3) });
        const Decay decay = fitDecay(resultsOf(rows));
        QCOMPARE(QString::number(decay.r, 'f', 9), QStringLiteral("0.516757166"));
        QCOMPARE(QString::number(decay.rInterval->low, 'f', 9), QStringLiteral("0.440229993"));
        QCOMPARE(QString::number(decay.rInterval->high, 'f', 9), QStringLiteral("0.612402068"));
        QVERIFY(decay.p1Interval->contains(decay.p1));
        QVERIFY(fitDecay(resultsOf(rows)) == decay);
    }

    void oneTaskALengthIsNotTakenForCertain()
    {
        // Then its samples are drawn anew: sd of ln r = sqrt(0.3/700 + 0.65/350).
        const Decay decay = fitDecay(resultsOf({ { 1, 1000, 700 }, { 2, 1000, 350 } }), { 1, 20000, 0.95, {} });
        const double error = 1.96 * std::sqrt(0.3 / 700 + 0.65 / 350);
        QVERIFY(std::abs(std::log(decay.rInterval->low / 0.5) + error) < 0.05 * error);
        QVERIFY(std::abs(std::log(decay.rInterval->high / 0.5) - error) < 0.05 * error);
    }

    void aCancelLeavesNoInterval()
    {
        Bootstrap bootstrap;
        bootstrap.cancel.cancel();
        const Decay decay = fitDecay(resultsOf({ { 1, 10, 5 }, { 2, 10, 2 } }), bootstrap);
        QVERIFY(decay.isFitted());
        QVERIFY(!decay.rInterval && !decay.p1Interval);
    }
};

QTEST_GUILESS_MAIN(TestDecay)
#include "test_decay.moc"
