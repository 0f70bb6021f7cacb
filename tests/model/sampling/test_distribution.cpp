#include "model/sampling/distribution.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hz::sampling;
using hz::base::RandomStream;

namespace {

const std::vector<Distribution> kExamples{ Point{ 0.3 }, Uniform{ 0.1, 0.4 }, Triangular{ 0.0, 0.1, 1.0 },
    Pert{ 0.0, 0.25, 1.0 }, Normal{ 0.5, 0.125 }, Lognormal{ -3.0, 0.5 }, Beta{ 0.5, 3.0 }, Beta{ 2.0, 5.0 },
    Gamma{ 0.5, 4.0 }, Gamma{ 3.0, 2.0 }, Histogram{ { 0.0, 1.0, 1.0, 3.0 }, { 1.0, 2.0, 1.0 } } };

} // namespace

class TestDistribution : public QObject {
    Q_OBJECT

private slots:
    void drawsHaveTheMean()
    {
        constexpr std::size_t kDraws = 40'000;
        for (const Distribution& distribution : kExamples) {
            RandomStream stream(5, distribution.index());
            std::vector<double> values(kDraws);
            draw(distribution, stream, values);
            double sum = 0.0;
            for (const double value : values)
                sum += value;
            const double mean = sum / kDraws;
            double squares = 0.0;
            for (const double value : values)
                squares += (value - mean) * (value - mean);
            const double error = std::sqrt(squares) / kDraws;
            QVERIFY2(std::abs(mean - meanOf(distribution)) <= 4.5 * error + 1e-12,
                qPrintable(QStringLiteral("kind %1: %2, not %3")
                               .arg(distribution.index())
                               .arg(mean)
                               .arg(meanOf(distribution))));
        }
    }

    void drawsLieBelowTheQuantilesAsOftenAsTheySay()
    {
        constexpr int kDraws = 20'000;
        for (const Distribution& distribution : kExamples) {
            if (std::holds_alternative<Point>(distribution) || std::holds_alternative<Histogram>(distribution))
                continue;
            RandomStream stream(6, distribution.index());
            std::vector<double> values(kDraws);
            draw(distribution, stream, values);
            for (const double q : { 0.05, 0.25, 0.5, 0.75, 0.95 }) {
                const double limit = quantileOf(distribution, q);
                const auto below = std::ranges::count_if(values, [limit](double value) { return value < limit; });
                const double deviation = std::sqrt(q * (1.0 - q) / kDraws);
                QVERIFY(std::abs(static_cast<double>(below) / kDraws - q) < 4.5 * deviation);
            }
        }
    }

    void quantilesOfAHistogram()
    {
        const Histogram histogram{ { 0.0, 1.0, 2.0 }, { 1.0, 3.0 } };
        QCOMPARE(quantileOf(histogram, 0.125), 0.5);
        QCOMPARE(quantileOf(histogram, 0.25), 1.0);
        QCOMPARE(quantileOf(histogram, 0.625), 1.5);
        QCOMPARE(meanOf(histogram), 0.25 * 0.5 + 0.75 * 1.5);
    }

    void aRowIsTheSameAsOneByOne()
    {
        for (const Distribution& distribution : kExamples) {
            RandomStream inOneGo(9, 1);
            RandomStream oneByOne(9, 1);
            std::vector<double> values(50);
            draw(distribution, inOneGo, values);
            for (const double value : values)
                QCOMPARE(draw(distribution, oneByOne), value);
        }
    }

    /// The same on every machine, but for the last digits of its mathematical library.
    void numbersAreThoseOfTheSeed()
    {
        const std::vector<Distribution> kinds{ Uniform{ 0.1, 0.4 }, Triangular{ 0.0, 0.1, 1.0 }, Pert{ 0.0, 0.25, 1.0 },
            Normal{ 0.5, 0.125 }, Lognormal{ -3.0, 0.5 }, Beta{ 0.5, 3.0 }, Gamma{ 3.0, 2.0 },
            Histogram{ { 0.0, 1.0, 3.0 }, { 1.0, 2.0 } } };
        const std::vector<double> expected{ 0.22446348933382754, 0.4676556866073589, 0.022123318312299908,
            0.42330030936785046, 0.036633258004729718, 0.26537712474956354, 0.42607830606352914, 1.2446348933382754 };
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            RandomStream stream(42, 7);
            QCOMPARE(draw(kinds[i], stream), expected[i]);
        }
    }

    void noWidthIsAPoint()
    {
        RandomStream stream(1, 1);
        for (const Distribution& distribution :
            std::vector<Distribution>{ Uniform{ 2.0, 2.0 }, Triangular{ 2.0, 2.0, 2.0 }, Pert{ 2.0, 2.0, 2.0 },
                Normal{ 2.0, 0.0 }, Histogram{ { 2.0, 2.0 }, { 1.0 } } }) {
            QVERIFY(isValid(distribution));
            QCOMPARE(meanOf(distribution), 2.0);
            QCOMPARE(quantileOf(distribution, 0.3), 2.0);
            QCOMPARE(draw(distribution, stream), 2.0);
        }
    }

    void edgesMayBeTheMostLikely()
    {
        RandomStream stream(1, 2);
        for (const Distribution& distribution : std::vector<Distribution>{ Triangular{ 1.0, 1.0, 2.0 },
                 Triangular{ 1.0, 2.0, 2.0 }, Pert{ 1.0, 1.0, 2.0 }, Pert{ 1.0, 2.0, 2.0 } }) {
            QVERIFY(isValid(distribution));
            for (int i = 0; i < 100; ++i) {
                const double value = draw(distribution, stream);
                QVERIFY(value >= 1.0 && value <= 2.0);
            }
        }
    }

    void whatDoesNotExistIsNotValid()
    {
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        constexpr double kInfinite = std::numeric_limits<double>::infinity();
        for (const Distribution& distribution : std::vector<Distribution>{ Point{ kNone }, Point{ kInfinite },
                 Uniform{ 2.0, 1.0 }, Triangular{ 0.0, 2.0, 1.0 }, Pert{ 1.0, 0.5, 2.0 }, Normal{ 0.0, -1.0 },
                 Normal{ kNone, 1.0 }, Lognormal{ 0.0, kInfinite }, Beta{ 0.0, 1.0 }, Beta{ 1.0, kNone },
                 Gamma{ 1.0, 0.0 }, Gamma{ -1.0, 1.0 }, Histogram{ {}, {} }, Histogram{ { 0.0, 1.0 }, { 0.0 } },
                 Histogram{ { 1.0, 0.0 }, { 1.0 } }, Histogram{ { 0.0, 1.0 }, { 1.0, 1.0 } },
                 Histogram{ { 0.0, 1.0 }, { -1.0 } } })
            QVERIFY(!isValid(distribution));
        for (const Distribution& distribution : kExamples)
            QVERIFY(isValid(distribution));
    }
};

QTEST_APPLESS_MAIN(TestDistribution)
#include "test_distribution.moc"
