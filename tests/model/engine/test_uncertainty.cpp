#include "model/base/random_stream.h"
#include "model/engine/compile.h"
#include "model/engine/uncertainty.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <limits>

using namespace hz::engine;

namespace {

/// "0 and 1, or 2 and 3".
Compiled example()
{
    Formula f;
    const Ref left = f.all(std::array{ f.variable(0), f.variable(1) });
    const Ref right = f.all(std::array{ f.variable(2), f.variable(3) });
    return compile(f, f.any(std::array{ left, right }), {});
}

FillBlock uniformFill()
{
    return [](std::uint64_t block, std::span<Lanes> events) {
        hz::base::RandomStream stream(99, block);
        for (Lanes& lanes : events) {
            for (double& value : lanes.values)
                value = stream.uniform();
        }
    };
}

Samples sampleExample(const std::function<FillBlock()>& makeFill, const SamplingOptions& options)
{
    const Compiled compiled = example();
    return sample(compiled.circuit, std::array{ compiled.top }, makeFill, options);
}

} // namespace

class TestUncertainty : public QObject {
    Q_OBJECT

private slots:
    void threadsDoNotChangeTheSamples()
    {
        const Samples one = sampleExample(uniformFill, { .samples = 5001, .blocks = { .threads = 1 } });
        QVERIFY(one.complete);
        QCOMPARE(one.values[0].size(), std::size_t{ 5001 });
        for (const unsigned threads : { 2U, 7U, 0U }) {
            const Samples many = sampleExample(uniformFill, { .samples = 5001, .blocks = { .threads = threads } });
            QVERIFY(many.values == one.values);
        }
    }

    void eachSampleHasProbabilitiesOfItsOwn()
    {
        const Samples samples = sampleExample(uniformFill, { .samples = 32, .blocks = { .threads = 2 } });
        hz::base::RandomStream stream(99, 1); // the second block
        std::array<double, 4 * kLanes> p;
        for (double& value : p)
            value = stream.uniform();
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double left = p[lane] * p[kLanes + lane];
            const double right = p[2 * kLanes + lane] * p[3 * kLanes + lane];
            QVERIFY(std::abs(samples.values[0][kLanes + lane] - (left + right - left * right)) < 1e-15);
        }
    }

    void severalRootsShareTheSamples()
    {
        const Compiled compiled = example();
        const Samples samples = sample(compiled.circuit, std::array{ compiled.top, !compiled.top }, uniformFill,
            { .samples = 100, .blocks = { .threads = 1 } });
        for (std::size_t i = 0; i < 100; ++i)
            QVERIFY(std::abs(samples.values[0][i] + samples.values[1][i] - 1.0) < 1e-15);
    }

    void whatIsNoProbabilityIsClippedAndCounted()
    {
        const auto fill = [] {
            return [](std::uint64_t, std::span<Lanes> events) {
                for (Lanes& lanes : events)
                    lanes.values.fill(1.0);
                events[0].values[0] = 1.5;
                events[1].values[1] = -0.25;
                events[3].values[1] = -1e300;
                events[2].values[2] = std::numeric_limits<double>::quiet_NaN();
            };
        };
        const Samples samples = sampleExample(fill, { .samples = kLanes, .blocks = { .threads = 1 } });
        QCOMPARE(samples.clipped, std::uint64_t{ 4 });
        QCOMPARE(samples.values[0][0], 1.0);
        QCOMPARE(samples.values[0][1], 0.0);
        QCOMPARE(samples.values[0][2], 1.0); // 0 and 1 still hold
    }

    void aCancelLeavesTheFirstSamples()
    {
        const Samples whole = sampleExample(uniformFill, { .samples = 4000, .blocks = { .threads = 1 } });
        const hz::base::CancelToken cancel;
        const auto fill = [&cancel]() -> FillBlock {
            return [&cancel, inner = uniformFill()](std::uint64_t block, std::span<Lanes> events) {
                inner(block, events);
                if (block == 100)
                    cancel.cancel();
            };
        };
        for (const unsigned threads : { 1U, 2U }) {
            const Samples part =
                sampleExample(fill, { .samples = 4000, .blocks = { .threads = threads, .cancel = cancel } });
            QVERIFY(!part.complete);
            QVERIFY(part.values[0].size() <= 101 * kLanes);
            QVERIFY(std::equal(part.values[0].begin(), part.values[0].end(), whole.values[0].begin()));
        }
    }

    void noTimeMeansNoSamples()
    {
        const Samples none = sampleExample(uniformFill, { .samples = 100, .blocks = { .threads = 2, .seconds = 0.0 } });
        QVERIFY(!none.complete);
        QVERIFY(none.values[0].empty());
        QVERIFY(sampleExample(uniformFill, { .samples = 0, .blocks = { .threads = 2 } }).complete);
    }
};

QTEST_APPLESS_MAIN(TestUncertainty)
#include "test_uncertainty.moc"
