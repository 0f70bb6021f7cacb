#include "model/evaluation/posterior.h"

#include <QTest>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/quadrature/tanh_sinh.hpp>
#include <boost/math/special_functions/beta.hpp>

#include <cmath>

using namespace hz::evaluation;
using hz::sampling::Beta;
using hz::sampling::Gamma;

namespace {

bool isNear(double value, double expected, double relative)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

/// E[f(p)] by quadrature over the density.
template <typename Function> double expectation(const Beta& beta, Function f)
{
    boost::math::quadrature::tanh_sinh<double> quadrature;
    const double scale = boost::math::beta(beta.a, beta.b);
    return quadrature.integrate(
        [&](double p) { return f(p) * std::pow(p, beta.a - 1.0) * std::pow(1.0 - p, beta.b - 1.0) / scale; }, 0.0, 1.0);
}

} // namespace

class TestPosterior : public QObject {
    Q_OBJECT

private slots:
    void clopperPearsonHoldsWithItsLevel()
    {
        // The tails at the ends are exactly half of what is left out.
        for (const auto& [passed, samples] : { std::pair(1, 10), std::pair(57, 200), std::pair(9, 10) }) {
            const auto interval = clopperPearson(passed, samples);
            const boost::math::binomial_distribution<> low(samples, interval.low);
            const boost::math::binomial_distribution<> high(samples, interval.high);
            QVERIFY(isNear(cdf(complement(low, passed - 1)), 0.025, 1e-10));
            QVERIFY(isNear(cdf(high, passed), 0.025, 1e-10));
        }
        // With nothing or everything passed, in closed form.
        QCOMPARE(clopperPearson(0, 10).low, 0.0);
        QVERIFY(isNear(clopperPearson(0, 10).high, 1.0 - std::pow(0.025, 0.1), 1e-12));
        QVERIFY(isNear(clopperPearson(10, 10).low, std::pow(0.025, 0.1), 1e-12));
        QCOMPARE(clopperPearson(10, 10).high, 1.0);
        QCOMPARE(clopperPearson(0, 0).low, 0.0);
        QCOMPARE(clopperPearson(0, 0).high, 1.0);
        QVERIFY(isNear(clopperPearson(0, 10, 0.9).high, 1.0 - std::pow(0.05, 0.1), 1e-12));
    }

    void summaries()
    {
        // Beta(2, 1) has density 2p: F = p^2. Gamma(1, 3) is exponential.
        const Summary beta = summaryOf(Beta{ 2.0, 1.0 });
        QVERIFY(isNear(beta.mean, 2.0 / 3.0, 1e-15));
        QVERIFY(isNear(beta.deviation, std::sqrt(1.0 / 18.0), 1e-14));
        QVERIFY(isNear(beta.q05, std::sqrt(0.05), 1e-12));
        QVERIFY(isNear(beta.q50, std::sqrt(0.5), 1e-12));
        QVERIFY(isNear(beta.q95, std::sqrt(0.95), 1e-12));
        const Summary gamma = summaryOf(Gamma{ 1.0, 3.0 });
        QVERIFY(isNear(gamma.mean, 1.0 / 3.0, 1e-15));
        QVERIFY(isNear(gamma.deviation, 1.0 / 3.0, 1e-15));
        QVERIFY(isNear(gamma.q05, -std::log(0.95) / 3.0, 1e-12));
        QVERIFY(isNear(gamma.q50, std::log(2.0) / 3.0, 1e-12));
        QVERIFY(isNear(gamma.q95, -std::log(0.05) / 3.0, 1e-12));
        QCOMPARE(quantileOf(Beta{ 2.0, 3.0 }, 0.0), 0.0);
        QCOMPARE(quantileOf(Beta{ 2.0, 3.0 }, 1.0), 1.0);
        QVERIFY(std::isinf(quantileOf(Gamma{ 2.0, 3.0 }, 1.0)));
    }

    void triesAgainstClosedForms()
    {
        QCOMPARE(oneOfTries(Beta{ 1.0, 1.0 }, 0.0), 0.0);
        for (const double k : { 1.0, 2.0, 7.0, 100.0, 9999.0, 10001.0, 1e6, 1e12 })
            QVERIFY(isNear(oneOfTries(Beta{ 1.0, 1.0 }, k), k / (k + 1.0), 1e-13)); // E[q^k] = 1 / (k+1)
        QVERIFY(isNear(oneOfTries(Beta{ 0.5, 0.5 }, 1.0), 0.5, 1e-15));
        QVERIFY(isNear(oneOfTries(Beta{ 0.5, 0.5 }, 2.0), 1.0 - 0.375, 1e-15));
        QVERIFY(isNear(oneOfTries(Beta{ 3.0, 1e9 }, 1.0), 3.0 / (1e9 + 3.0), 1e-15)); // no digits lost
        // With a = 1: E[q^k] = b / (b + k), also for fractions and many tries.
        for (const double b : { 0.5, 3.0, 250.0, 1e5 })
            for (const double k : { 0.25, 1.5, 30.75, 5e4, 123456.5 })
                QVERIFY(isNear(oneOfTries(Beta{ 1.0, b }, k), k / (b + k), 1e-9));
    }

    void triesAgainstQuadrature()
    {
        for (const Beta& beta : { Beta{ 1.0, 1.0 }, Beta{ 2.5, 4.0 }, Beta{ 1.5, 30.0 }, Beta{ 58.0, 144.0 } })
            for (const double k : { 0.5, 1.0, 3.0, 10.0, 100.0, 20000.0 }) {
                const auto one = [k](double p) { return -std::expm1(k * std::log1p(-p)); };
                const double mean = expectation(beta, one);
                const double square = expectation(beta, [&](double p) { return one(p) * one(p); });
                const Summary summary = summaryOfTries(beta, k);
                QVERIFY(isNear(oneOfTries(beta, k), mean, 1e-9));
                QVERIFY(isNear(summary.mean, mean, 1e-9));
                QVERIFY(std::abs(summary.deviation * summary.deviation - (square - mean * mean)) < 1e-9);
            }
    }

    void quantilesOfTriesAreThoseOfTheirProbability()
    {
        const Beta beta{ 2.0, 5.0 };
        for (const double q : { 0.05, 0.5, 0.95 }) {
            const double value = quantileOfTries(beta, 4.0, q);
            // P(1 - (1-p)^4 <= value) = P(p <= 1 - (1-value)^(1/4))
            QVERIFY(isNear(boost::math::ibeta(2.0, 5.0, 1.0 - std::pow(1.0 - value, 0.25)), q, 1e-10));
        }
        QCOMPARE(quantileOfTries(beta, 4.0, 1.0), 1.0);
        QCOMPARE(quantileOfTries(beta, 0.0, 1.0), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestPosterior)
#include "test_posterior.moc"
