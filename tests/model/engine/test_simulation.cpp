#include "model/engine/brute_force.h"

#include "model/engine/bit_program.h"
#include "model/engine/compile.h"
#include "model/engine/simulation.h"

#include <QtTest>

#include <array>
#include <bit>
#include <cmath>
#include <random>

using namespace hz::engine;

namespace {

/// The chance of a root as the strata have it, and its standard error.
struct Estimate {
    double value = 0.0;
    double error = 0.0;
};

Estimate estimateOf(const Simulated& simulated, std::size_t root, std::size_t roots)
{
    Estimate result;
    double variance = 0.0;
    for (const Stratum& stratum : simulated.strata) {
        double count = 0.0;
        for (std::uint64_t block = 0; block < stratum.blocks; ++block)
            count += std::popcount(stratum.words[block * roots + root]);
        const double n = 64.0 * static_cast<double>(stratum.blocks);
        const double share = count / n;
        result.value += stratum.probability * share;
        variance += stratum.probability * stratum.probability * share * (1.0 - share) / n;
    }
    result.error = std::sqrt(variance);
    return result;
}

/// "0 or 1", "2 and 3", "2 and 4" of events that are rare but for the first two.
struct Example {
    Formula formula;
    std::vector<Ref> roots;
    std::vector<double> probabilities{ 0.25, 0.5, 1e-6, 1e-3, 0.5 };

    Example()
    {
        std::array<Ref, 5> e;
        for (Variable i = 0; i < 5; ++i)
            e[i] = formula.variable(i);
        roots = { formula.any(std::array{ e[0], e[1] }), formula.all(std::array{ e[2], e[3] }),
            formula.all(std::array{ e[2], e[4] }) };
    }
};

double exactChance(const Formula& formula, Ref root, const std::vector<double>& probabilities)
{
    std::vector<ProbabilityPair> pairs;
    for (const double p : probabilities)
        pairs.push_back({ p, 1.0 - p });
    return probability(compile(formula, root, {}), pairs).value.low;
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT

private slots:
    void everySampleIsAnAssignment()
    {
        std::mt19937 random(2);
        const std::array<Word, 6> bits{ 0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00,
            0xFFFF0000FFFF0000, 0xFFFFFFFF00000000 }; // sample i: the assignment i
        for (int i = 0; i < 300; ++i) {
            Formula formula;
            const Ref root = brute::formula(formula, 6, 12, random);
            const BitProgram program(formula, std::array{ root, !root });
            std::array<Word, 2> results{};
            BitProgram::Scratch scratch;
            program.run(bits, results, scratch);
            for (std::uint32_t sample = 0; sample < 64; ++sample)
                QCOMPARE((results[0] >> sample & 1U) != 0, brute::holds(formula, root, sample));
            QCOMPARE(results[1], ~results[0]);
        }
    }

    void manyAreCounted()
    {
        Formula formula;
        std::vector<Ref> events;
        std::vector<Word> words;
        for (Variable i = 0; i < 100; ++i) {
            events.push_back(formula.variable(i));
            words.push_back(i < 63 ? ~Word{ 0 } << (i + 1) : 0); // in sample i, i events occur
        }
        for (const std::uint32_t k : { 1U, 31U, 32U, 33U, 63U, 64U }) {
            const BitProgram program(formula, std::array{ formula.atLeast(k, events) });
            std::array<Word, 1> results{};
            BitProgram::Scratch scratch;
            program.run(words, results, scratch);
            QCOMPARE(results[0], k < 64 ? ~Word{ 0 } << k : Word{ 0 });
        }
    }

    void strataMakeUpAllSamples()
    {
        const Example example;
        const Simulated simulated = simulate(example.formula, example.roots, example.probabilities, {});
        QVERIFY(simulated.stratified && simulated.complete);
        QCOMPARE(simulated.strata.size(), std::size_t{ 3 }); // 1e-9, 5e-7, 0.625
        double sum = simulated.none;
        for (const Stratum& stratum : simulated.strata)
            sum += stratum.probability;
        QCOMPARE(sum, 1.0);
        QCOMPARE(simulated.strata[0].probability, 1e-9);
    }

    void rareRootsAreAsPreciseAsOthers()
    {
        const Example example;
        const Simulated simulated = simulate(example.formula, example.roots, example.probabilities, {});
        for (std::size_t root = 0; root < 3; ++root) {
            const Estimate estimate = estimateOf(simulated, root, 3);
            const double exact = exactChance(example.formula, example.roots[root], example.probabilities);
            QVERIFY(std::abs(estimate.value - exact) <= 4.0 * estimate.error + 1e-12 * exact);
            QVERIFY(estimate.error <= 0.01 * exact);
        }
    }

    void rootsOccurTogetherAsOftenAsTheyDo()
    {
        std::mt19937 random(9);
        for (int i = 0; i < 40; ++i) {
            Formula formula;
            const Ref a = brute::formula(formula, 5, 6, random);
            const Ref b = brute::formula(formula, 5, 6, random);
            const std::vector<Ref> roots{ a, b, formula.all(std::array{ a, b }) };
            const std::vector<double> p{ 0.25, 0.01, 0.5, 0.001, 0.75 };
            const Simulated simulated = simulate(formula, roots, p, { .samples = 20'000, .seed = 3 });
            for (const Stratum& stratum : simulated.strata) {
                for (std::uint64_t block = 0; block < stratum.blocks; ++block)
                    QCOMPARE(stratum.words[block * 3 + 2], stratum.words[block * 3] & stratum.words[block * 3 + 1]);
            }
            const Estimate estimate = estimateOf(simulated, 2, 3);
            const double exact = exactChance(formula, roots[2], p);
            QVERIFY(std::abs(estimate.value - exact) <= 5.0 * estimate.error + 1e-9 * exact);
        }
    }

    void withoutTimeForTheConditionsAllSamplesAreDrawn()
    {
        Formula formula;
        std::vector<Ref> neighbours;
        for (Variable i = 0; i < 12; ++i)
            neighbours.push_back(formula.all(std::array{ formula.variable(i), formula.variable((i + 1) % 12) }));
        const std::array roots{ formula.any(neighbours) };
        SimulationOptions options;
        options.limits.seconds = 0.0;
        const std::vector<double> p(12, 0.3);
        const Simulated simulated = simulate(formula, roots, p, options);
        QVERIFY(!simulated.stratified && simulated.complete);
        QCOMPARE(simulated.strata.size(), std::size_t{ 1 });
        QCOMPARE(simulated.strata[0].probability, 1.0);
        const Estimate estimate = estimateOf(simulated, 0, 1);
        QVERIFY(std::abs(estimate.value - exactChance(formula, roots[0], p)) <= 4.0 * estimate.error);
    }

    void threadsDoNotChangeTheSamples()
    {
        const Example example;
        SimulationOptions options{ .samples = 10'000, .seed = 12 };
        options.blocks.threads = 1;
        const Simulated one = simulate(example.formula, example.roots, example.probabilities, options);
        options.blocks.threads = 5;
        const Simulated five = simulate(example.formula, example.roots, example.probabilities, options);
        options.seed = 13;
        const Simulated other = simulate(example.formula, example.roots, example.probabilities, options);
        for (std::size_t i = 0; i < one.strata.size(); ++i) {
            QVERIFY(one.strata[i].words == five.strata[i].words);
            QVERIFY(one.strata[i].blocks == five.strata[i].blocks);
        }
        QVERIFY(one.strata.front().words != other.strata.front().words);
    }

    void impossibleRootsNeedNoSamples()
    {
        Formula formula;
        const std::array roots{ formula.variable(0), Formula::no() };
        const Simulated simulated = simulate(formula, roots, std::array{ 0.0 }, {});
        QVERIFY(simulated.strata.empty() && simulated.complete);
        QCOMPARE(simulated.none, 1.0);
    }

    void cancellingIsSaid()
    {
        const Example example;
        SimulationOptions options;
        options.limits.cancel.cancel();
        options.blocks.cancel = options.limits.cancel;
        QVERIFY(!simulate(example.formula, example.roots, example.probabilities, options).complete);
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "test_simulation.moc"
