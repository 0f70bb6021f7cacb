#include "model/evaluation/pass_at.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <bit>
#include <cmath>

using namespace hz::evaluation;
using Rational = boost::multiprecision::cpp_rational;

namespace {

/// By the formula itself.
Rational exactPassAt(int samples, int passed, int k)
{
    if (samples - passed < k)
        return 1;
    Rational none = 1;
    for (int i = samples - passed + 1; i <= samples; ++i)
        none *= 1 - Rational(k, i);
    return 1 - none;
}

/// By looking at every choice of k samples, of which the first `passed` passed.
Rational countedPassAt(unsigned samples, unsigned passed, int k)
{
    int choices = 0;
    int hits = 0;
    for (unsigned chosen = 0; chosen < 1u << samples; ++chosen) {
        if (std::popcount(chosen) != k)
            continue;
        ++choices;
        hits += (chosen & ((1u << passed) - 1)) != 0 ? 1 : 0;
    }
    return { hits, choices };
}

double relativeError(double value, const Rational& exact)
{
    if (exact == 0)
        return std::abs(value);
    return abs((Rational(value) - exact) / exact).convert_to<double>();
}

double naive(int samples, int passed, int k)
{
    return 1.0 - std::pow(1.0 - double(passed) / samples, k);
}

TaskResult task(int number, qint64 samples, qint64 passed, std::vector<Attribute> attributes = {})
{
    return { QStringLiteral("t%1").arg(number, 4, 10, QLatin1Char('0')), samples, passed, std::move(attributes) };
}

TaskResults mixed()
{
    std::vector<TaskResult> tasks;
    for (int i = 0; i < 100; ++i)
        tasks.push_back(task(i, i % 4 == 3 ? 5 : 10, i % 6));
    return *TaskResults::of(tasks);
}

} // namespace

class TestPassAt : public QObject {
    Q_OBJECT

private slots:
    void publishedVectors_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("passed");
        QTest::addColumn<int>("k");
        QTest::addColumn<QString>("value"); // to ten places
        QTest::addColumn<QString>("naiveValue");
        const auto row = [](int n, int c, int k, const char* value, const char* other) {
            QTest::addRow("%d %d %d", n, c, k) << n << c << k << QString(value) << QString(other);
        };
        row(5, 2, 2, "0.7000000000", "0.6400000000");
        row(5, 4, 2, "1.0000000000", "0.9600000000");
        row(10, 3, 5, "0.9166666667", "0.8319300000");
        row(20, 1, 10, "0.5000000000", "0.4012630608");
        row(200, 1, 10, "0.0500000000", "0.0488898695");
        row(200, 1, 100, "0.5000000000", "0.3942295635");
        row(200, 57, 1, "0.2850000000", "0.2850000000");
        row(200, 57, 10, "0.9681899279", "0.9650811110");
        row(100, 28, 10, "0.9690235502", "0.9625609376");
        row(200, 0, 1, "0.0000000000", "0.0000000000");
        row(200, 101, 100, "1.0000000000", "1.0000000000");
    }
    void publishedVectors()
    {
        QFETCH(int, samples);
        QFETCH(int, passed);
        QFETCH(int, k);
        const double value = *passAt(samples, passed, k);
        QTEST(QString::number(value, 'f', 10), "value");
        QTEST(QString::number(naive(samples, passed, k), 'f', 10), "naiveValue");
        QCOMPARE(Rational(*passAt(5, 2, 2)), Rational(0.7));
        QVERIFY(relativeError(value, exactPassAt(samples, passed, k)) < 4e-16);
    }

    void smallOnesAsCounted()
    {
        for (unsigned samples = 1; samples <= 10; ++samples)
            for (unsigned passed = 0; passed <= samples; ++passed)
                for (int k = 1; k <= int(samples); ++k) {
                    const Rational counted = countedPassAt(samples, passed, k);
                    QVERIFY(counted == exactPassAt(int(samples), int(passed), k));
                    QVERIFY(relativeError(*passAt(samples, passed, k), counted) < 1e-15);
                }
    }

    void countsOfTheSizeOfHumanEval()
    {
        for (int passed = 0; passed <= 200; passed += 8)
            for (const int k : { 1, 2, 3, 10, 50, 100, 137, 199, 200 })
                QVERIFY(relativeError(*passAt(200, passed, k), exactPassAt(200, passed, k)) < 1e-14);
    }

    void manySamples()
    {
        QVERIFY(relativeError(*passAt(1'000'000, 3, 2000), exactPassAt(1'000'000, 3, 2000)) < 1e-15);
        QVERIFY(relativeError(*passAt(1'000'000, 1, 1), Rational(1, 1'000'000)) < 1e-15);
        QCOMPARE(*passAt(kMaxSamples, kMaxSamples / 3, kMaxSamples / 3), 1.0);
        QCOMPARE(*passAt(kMaxSamples, 1, kMaxSamples), 1.0);
        QVERIFY(!passAt(5, 5, 6));
        QVERIFY(!passAt(0, 0, 1));
    }

    void isWithoutBias()
    {
        // The sum over all c of Binomial(n, p) times the estimate is 1 - (1-p)^k, exactly.
        const Rational p(3, 10);
        const int samples = 12;
        for (int k = 1; k <= samples; ++k) {
            Rational expected = 0;
            Rational weight = pow(boost::multiprecision::cpp_int(7), unsigned(samples));
            weight /= pow(boost::multiprecision::cpp_int(10), unsigned(samples));
            for (int passed = 0; passed <= samples; ++passed) {
                expected += weight * exactPassAt(samples, passed, k);
                weight *= Rational(samples - passed, passed + 1) * p / (1 - p);
            }
            Rational none = 1;
            for (int i = 0; i < k; ++i)
                none *= 1 - p;
            QVERIFY(expected == 1 - none);
        }
    }

    void theMeanOverTasksThatHaveEnoughSamples()
    {
        const auto results = *TaskResults::of({ task(1, 5, 2), task(2, 10, 3), task(3, 1, 1), task(4, 0, 0) });
        const PassRate rate = passRate(results, 2);
        QCOMPARE(rate.k, 2);
        QCOMPARE(rate.tasks, 2);
        QCOMPARE(rate.tooFewSamples, 2);
        QCOMPARE(*rate.value, (7.0 / 10.0 + 8.0 / 15.0) / 2.0);
        const PassRate none = passRate(results, 11);
        QCOMPARE(none.tasks, 0);
        QCOMPARE(none.tooFewSamples, 4);
        QVERIFY(!none.value && !none.interval);
        QVERIFY(!passRate(results, 10).interval); // one task says nothing of others
    }

    void intervalsAreTheSameEverywhere()
    {
        const PassRate rate = passRate(mixed(), 1);
        QCOMPARE(QString::number(rate.value.value(), 'f', 12), QStringLiteral("0.321000000000"));
        QCOMPARE(QString::number(rate.interval->low, 'f', 12), QStringLiteral("0.269000000000"));
        QCOMPARE(QString::number(rate.interval->high, 'f', 12), QStringLiteral("0.373000000000"));
        Bootstrap other;
        other.seed = 2;
        QVERIFY(passRate(mixed(), 1, other).interval != rate.interval);
        QVERIFY(passRate(mixed(), 1) == rate);
    }

    void intervalsAreAsWideAsTheStandardErrorSays()
    {
        // For a mean of a hundred tasks the percentile interval is near mean +- 1.96 s / sqrt(m).
        double sum = 0.0;
        double squares = 0.0;
        const TaskResults results = mixed();
        for (const TaskResult& one : results.tasks()) {
            const double value = double(one.passed) / double(one.samples);
            sum += value;
            squares += value * value;
        }
        const double mean = sum / 100.0;
        const double error = std::sqrt((squares / 100.0 - mean * mean) / 100.0);
        Bootstrap many;
        many.resamples = 20000;
        const PassRate rate = passRate(results, 1, many);
        QVERIFY(std::abs(rate.interval->low - (mean - 1.96 * error)) < 0.05 * error);
        QVERIFY(std::abs(rate.interval->high - (mean + 1.96 * error)) < 0.05 * error);
    }

    void drawingClassesIsDrawingTasks()
    {
        // The counts of a class are binomial: mean m q and variance m q (1-q).
        const std::array<qint64, 4> counts{ 5, 0, 15, 80 };
        std::array<qint64, 4> drawn{};
        std::array<double, 4> sums{};
        std::array<double, 4> squares{};
        constexpr int kDraws = 40000;
        for (int i = 0; i < kDraws; ++i) {
            hz::base::RandomStream stream(3, static_cast<std::uint64_t>(i));
            drawAnew(counts, stream, drawn);
            QCOMPARE(drawn[0] + drawn[1] + drawn[2] + drawn[3], 100);
            for (std::size_t j = 0; j < 4; ++j) {
                sums[j] += double(drawn[j]);
                squares[j] += double(drawn[j] * drawn[j]);
            }
        }
        for (std::size_t j = 0; j < 4; ++j) {
            const double q = double(counts[j]) / 100.0;
            const double mean = sums[j] / kDraws;
            QVERIFY(std::abs(mean - 100.0 * q) <= 5.0 * std::sqrt(100.0 * q * (1 - q) / kDraws));
            const double variance = squares[j] / kDraws - mean * mean;
            QVERIFY(std::abs(variance - 100.0 * q * (1 - q)) <= 0.05 * 100.0 * q * (1 - q));
        }
    }

    void profiles()
    {
        const Attribute two{ QStringLiteral("variables"), QStringLiteral("2") };
        const Attribute ten{ QStringLiteral("variables"), QStringLiteral("10") };
        const Attribute some{ QStringLiteral("variables"), QStringLiteral("nan") };
        const Attribute high{ QStringLiteral("abstraction"), QStringLiteral("high") };
        const Attribute own{ QStringLiteral("Author"), QStringLiteral("x") };
        const auto results = *TaskResults::of({ task(1, 4, 1, { two }), task(2, 4, 2, { two }), task(3, 2, 0, { ten }),
            task(4, 4, 4, { own, high }), task(5, 4, 4, { some }), task(6, 4, 0) });
        const auto all = profile(results, { 1, 3 });
        QCOMPARE(all.size(), std::size_t(5));
        QVERIFY(all[0].attribute == high && all[1].attribute == two && all[2].attribute == ten);
        QVERIFY(all[3].attribute == some && all[4].attribute == own);
        QCOMPARE(all[1].tasks, 2);
        QCOMPARE(all[1].samples, 8);
        QCOMPARE(all[1].passed, 3);
        QVERIFY(
            all[1].rates == passRates(*TaskResults::of({ task(1, 4, 1, { two }), task(2, 4, 2, { two }) }), { 1, 3 }));
        QCOMPARE(*all[1].rates[0].value, 3.0 / 8.0);
        QCOMPARE(all[2].rates[1].tooFewSamples, 1);
        const auto fewer = profile(results, { 1, 3 }, {}, { QStringLiteral("variables") });
        QCOMPARE(fewer.size(), std::size_t(2));
        QVERIFY(fewer[0] == all[0] && fewer[1] == all[4]);
    }

    void aCancelLeavesNoInterval()
    {
        Bootstrap bootstrap;
        bootstrap.cancel.cancel();
        const PassRate rate = passRate(mixed(), 1, bootstrap);
        QVERIFY(rate.value);
        QVERIFY(!rate.interval);
    }
};

QTEST_GUILESS_MAIN(TestPassAt)
#include "test_pass_at.moc"
