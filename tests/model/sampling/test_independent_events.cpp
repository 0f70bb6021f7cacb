#include "model/engine/compile.h"
#include "model/engine/sample_summary.h"
#include "model/sampling/evidence.h"
#include "model/sampling/independent_events.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace hz;
using namespace hz::engine;

class TestIndependentEvents : public QObject {
    Q_OBJECT

private slots:
    /// A probability is affine in each independent input, so its mean is that of the means.
    void theMeanIsThatOfTheMeans()
    {
        Formula f;
        std::vector<Ref> operands;
        std::vector<sampling::Distribution> distributions;
        std::vector<ProbabilityPair> means;
        for (Variable i = 0; i < 5; ++i) {
            operands.push_back(f.variable(i));
            distributions.push_back(*sampling::lognormalByErrorFactor(0.05 * (i + 1), 2.0));
            means.push_back({ 0.05 * (i + 1), 1.0 - 0.05 * (i + 1) });
        }
        const Compiled compiled = compile(f, f.atLeast(3, operands), {});
        const Samples samples = sample(compiled.circuit, std::array{ compiled.top },
            sampling::independentEvents(distributions, 17), { .samples = 50'000 });
        QVERIFY(samples.clipped < 50); // a lognormal has no upper end
        const SampleSummary summary(samples.values[0]);
        const double exact = at(pairsOf(compiled.circuit, means), compiled.top).yes;
        QVERIFY(std::abs(summary.mean() - exact)
            < 4.0 * summary.standardDeviation() / std::sqrt(static_cast<double>(summary.size())));
        QVERIFY(summary.quantile(0.05) < exact && exact < summary.quantile(0.95));
    }

    void theSeedDecides()
    {
        const auto drawnWith = [](std::uint64_t seed) {
            Circuit circuit;
            const Ref top = circuit.both(circuit.event(0), circuit.event(1));
            return sample(circuit, std::array{ top },
                sampling::independentEvents({ sampling::Uniform{ 0.0, 1.0 } }, seed), { .samples = 100 })
                .values;
        };
        QVERIFY(drawnWith(1) == drawnWith(1));
        QVERIFY(drawnWith(1) != drawnWith(2));
    }
};

QTEST_APPLESS_MAIN(TestIndependentEvents)
#include "test_independent_events.moc"
