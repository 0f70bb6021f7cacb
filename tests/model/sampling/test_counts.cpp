#include "model/sampling/counts.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

using namespace hz;
using base::RandomStream;
using sampling::Binomial;
using sampling::drawPoisson;

namespace {

constexpr int kDraws = 40'000;

/// Probabilities of 0, 1, 2, ... from the ratio of each to the one before, from where they are greatest.
std::vector<double> normalized(std::size_t count, std::size_t top, const std::function<long double(std::size_t)>& ratio)
{
    std::vector<long double> weights(count, 0.0L);
    weights[top] = 1.0L;
    for (std::size_t k = top + 1; k < count; ++k)
        weights[k] = weights[k - 1] * ratio(k);
    for (std::size_t k = top; k > 0; --k)
        weights[k - 1] = weights[k] / ratio(k);
    long double sum = 0.0L;
    for (const long double weight : weights)
        sum += weight;
    std::vector<double> result;
    for (const long double weight : weights)
        result.push_back(static_cast<double>(weight / sum));
    return result;
}

std::vector<double> binomial(std::size_t trials, double p)
{
    const auto top = std::min(trials, static_cast<std::size_t>(static_cast<double>(trials + 1) * p));
    return normalized(trials + 1, top, [&](std::size_t k) {
        return static_cast<long double>(trials - k + 1) / static_cast<long double>(k) * p / (1.0L - p);
    });
}

std::vector<double> poisson(double mean)
{
    const auto count = static_cast<std::size_t>(mean + 20.0 * std::sqrt(mean) + 40.0);
    return normalized(count, static_cast<std::size_t>(mean),
        [&](std::size_t k) { return static_cast<long double>(mean) / static_cast<long double>(k); });
}

/// How far counts lie from what is expected, as a normal number: that of chi-square (Wilson and Hilferty 1931). Cells
/// below 10 are joined.
double distance(const std::vector<double>& probabilities, const std::function<double(RandomStream&)>& draw)
{
    std::vector<double> seen(probabilities.size());
    RandomStream random(5, 1);
    for (int i = 0; i < kDraws; ++i) {
        const double count = draw(random);
        if (!(count >= 0.0 && count < static_cast<double>(seen.size()) && count == std::floor(count)))
            return INFINITY;
        ++seen[static_cast<std::size_t>(count)];
    }
    double square = 0.0, expected = 0.0, found = 0.0, cells = -1.0;
    for (std::size_t k = 0; k < seen.size(); ++k) {
        expected += kDraws * probabilities[k];
        found += seen[k];
        if (expected < 10.0)
            continue;
        square += (found - expected) * (found - expected) / expected;
        ++cells;
        expected = found = 0.0;
    }
    if (found > 40.0 + 10.0 * expected)
        return INFINITY;
    if (cells < 1.0)
        return 0.0;
    const double ninth = 2.0 / (9.0 * cells);
    return (std::cbrt(square / cells) - (1.0 - ninth)) / std::sqrt(ninth);
}

struct Moments {
    double mean = 0.0;
    double variance = 0.0;
};

Moments momentsOf(const std::function<double(RandomStream&)>& draw, double near)
{
    RandomStream random(6, 2);
    double sum = 0.0, squares = 0.0;
    for (int i = 0; i < kDraws; ++i) {
        const double gap = draw(random) - near;
        sum += gap;
        squares += gap * gap;
    }
    return { near + sum / kDraws, squares / kDraws - sum * sum / kDraws / kDraws };
}

/// The mean within 5 standard errors, and so the variance (of a nearly normal number).
bool fits(const Moments& moments, double mean, double variance)
{
    return std::abs(moments.mean - mean) < 5.0 * std::sqrt(variance / kDraws)
        && std::abs(moments.variance / variance - 1.0) < 5.0 * std::sqrt(2.0 / kDraws);
}

} // namespace

class TestCounts : public QObject {
    Q_OBJECT

private slots:
    void binomialsAreThoseOfTheirProbabilities()
    {
        for (const std::size_t trials : { 1U, 2U, 7U, 20U, 30U, 200U, 5000U })
            for (const double p : { 1e-4, 0.01, 0.2, 0.5, 0.77, 0.999 }) {
                const Binomial drawn(p);
                const double far = distance(binomial(trials, p),
                    [&](RandomStream& random) { return drawn.draw(static_cast<double>(trials), random); });
                QVERIFY2(far < 4.5, qPrintable(QStringLiteral("%1 of %2: %3").arg(trials).arg(p).arg(far)));
            }
    }

    void poissonsAreThoseOfTheirMean()
    {
        for (const double mean : { 1e-3, 0.5, 3.0, 9.99, 10.0, 40.0, 1000.0, 20'000.0 }) {
            const double far = distance(poisson(mean), [&](RandomStream& random) { return drawPoisson(mean, random); });
            QVERIFY2(far < 4.5, qPrintable(QStringLiteral("%1: %2").arg(mean).arg(far)));
        }
    }

    /// As precise as small ones.
    void manyTrialsCostNoMore()
    {
        constexpr double kMany = 1e12;
        for (const double p : { 1e-12, 1e-9, 1e-3, 0.5, 0.999 }) {
            const Binomial drawn(p);
            const Moments found = momentsOf([&](RandomStream& random) { return drawn.draw(kMany, random); }, kMany * p);
            QVERIFY2(fits(found, kMany * p, kMany * p * (1.0 - p)) || p == 1e-12, qPrintable(QString::number(p)));
            QVERIFY(std::abs(found.mean - kMany * p) < 5.0 * std::sqrt(kMany * p / kDraws));
        }
        for (const double mean : { 1e6, 1e12, 1e15 })
            QVERIFY(fits(momentsOf([&](RandomStream& random) { return drawPoisson(mean, random); }, mean), mean, mean));
        // Of 10^12 with 10^-12 none is as probable as 1/e; 1 - 10^-12 itself is no number that a double holds.
        const Binomial rare(1e-12);
        RandomStream random(9, 9);
        int none = 0;
        for (int i = 0; i < kDraws; ++i)
            none += rare.draw(kMany, random) == 0.0 ? 1 : 0;
        const double p = std::exp(-1.0);
        QVERIFY(std::abs(none - kDraws * p) < 5.0 * std::sqrt(kDraws * p * (1.0 - p)));
    }

    void extremes()
    {
        RandomStream random(1, 1);
        for (const double trials : { 0.0, 1.0, 1e12, sampling::kMaxCount }) {
            QCOMPARE(Binomial(0.0).draw(trials, random), 0.0);
            QCOMPARE(Binomial(1.0).draw(trials, random), trials);
            QCOMPARE(Binomial(1e-300).draw(trials, random), 0.0);
        }
        QCOMPARE(Binomial(0.5).draw(0.0, random), 0.0);
        QCOMPARE(drawPoisson(0.0, random), 0.0);
    }

    void theSameSeedGivesTheSame()
    {
        const auto drawn = [](std::uint64_t seed) {
            RandomStream random(seed, 0);
            const Binomial half(0.5);
            std::vector<double> counts;
            for (int i = 0; i < 50; ++i)
                counts.insert(counts.end(), { half.draw(1e6, random), drawPoisson(1e3, random) });
            return counts;
        };
        QVERIFY(drawn(3) == drawn(3));
        QVERIFY(drawn(3) != drawn(4));
    }
};

QTEST_APPLESS_MAIN(TestCounts)
#include "test_counts.moc"
