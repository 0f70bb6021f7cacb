#include "model/engine/brute_force.h"

#include "model/engine/circuit/conditional_sampler.h"
#include "model/engine/compile.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <random>

using namespace hz::engine;
using hz::base::RandomStream;

namespace {

bool isWithinFiveDeviations(double count, double trials, double probability)
{
    return std::abs(count - trials * probability) <= 5.0 * std::sqrt(trials * probability * (1.0 - probability)) + 1e-9;
}

} // namespace

class TestConditionalSampler : public QObject {
    Q_OBJECT

private slots:
    void wordsHaveTheProbability()
    {
        constexpr int kWords = 20'000;
        for (const double p : { 0.0, 1e-300, 1e-3, 0.25, 1.0 / 3.0, 0.5, 0.9, 1.0 - 1e-3, 1.0 }) {
            RandomStream stream(3, 1);
            double ones = 0.0;
            for (int i = 0; i < kWords; ++i)
                ones += std::popcount(randomWord(p, stream));
            QVERIFY(isWithinFiveDeviations(ones, 64.0 * kWords, p));
        }
    }

    void samplesOfAWordAreIndependent()
    {
        RandomStream stream(4, 1);
        double both = 0.0;
        for (int i = 0; i < 20'000; ++i) {
            const Word word = randomWord(0.3, stream);
            both += std::popcount(word & std::rotl(word, 1));
        }
        QVERIFY(isWithinFiveDeviations(both, 64.0 * 20'000, 0.09));
    }

    void samplesAreThoseOfTheCondition()
    {
        std::mt19937 random(8);
        constexpr int kBlocks = 300;
        for (int i = 0; i < 60; ++i) {
            Formula formula;
            const Ref root = brute::formula(formula, 4, 8, random);
            const auto table = brute::table(formula, root, 4);
            const std::vector<double> p{ 0.25, 0.5, 0.125, 0.75 };
            std::vector<ProbabilityPair> pairs;
            for (const double probability : p)
                pairs.push_back({ probability, 1.0 - probability });
            const double chance = brute::expectation(table, p);
            if (chance == 0.0)
                continue;
            Compiled compiled = compile(formula, root, {});
            const ConditionalSampler sampler(std::move(compiled.circuit), compiled.top, pairs);
            QVERIFY(std::abs(sampler.probability() - chance) < 1e-12);

            std::array<double, 16> counts{};
            std::array<Word, 4> events{};
            RandomStream stream(5, static_cast<std::uint64_t>(i));
            for (int block = 0; block < kBlocks; ++block) {
                sampler.draw(stream, events);
                for (unsigned sample = 0; sample < 64; ++sample) {
                    std::size_t assignment = 0;
                    for (std::size_t e = 0; e < 4; ++e)
                        assignment |= static_cast<std::size_t>(events[e] >> sample & 1U) << e;
                    counts[assignment] += 1.0;
                }
            }
            for (std::size_t assignment = 0; assignment < 16; ++assignment) {
                std::vector<bool> one(16);
                one[assignment] = table[assignment];
                const double expected = brute::expectation(one, p) / chance;
                QVERIFY(isWithinFiveDeviations(counts[assignment], 64.0 * kBlocks, expected));
            }
        }
    }

    void theRareIsDrawnAsEasily()
    {
        Circuit circuit; // two ways of 1e-200 and 3e-200
        const Ref first = circuit.both(circuit.event(0), circuit.event(1));
        const Ref top = circuit.choice(first, Formula::yes(), circuit.event(2));
        const ConditionalSampler sampler(circuit, top, { { 1e-100, 1.0 }, { 1e-100, 1.0 }, { 3e-200, 1.0 } });
        QCOMPARE(sampler.probability(), 4e-200);
        RandomStream stream(6, 1);
        std::array<Word, 3> events{};
        double byFirst = 0.0;
        for (int block = 0; block < 200; ++block) {
            sampler.draw(stream, events);
            QVERIFY((events[0] & events[1]) == ~events[2]);
            byFirst += std::popcount(events[0]);
        }
        QVERIFY(isWithinFiveDeviations(byFirst, 64.0 * 200, 0.25));
    }

    void partsOfASumShareEvents()
    {
        Circuit circuit; // "0 and not 1, or 1 and 2 and not 0"
        const Ref a = circuit.event(0);
        const Ref b = circuit.event(1);
        const Ref top = circuit.either(circuit.both(a, !b), circuit.both(circuit.both(b, circuit.event(2)), !a));
        QVERIFY(ConditionalSampler::canDraw(circuit, top));
        QVERIFY(!ConditionalSampler::canDraw(circuit, !top));
        QVERIFY(!ConditionalSampler::canDraw(circuit, circuit.choice(top, circuit.event(3), !circuit.event(3))));
        const ConditionalSampler sampler(circuit, top, { { 0.5, 0.5 }, { 0.25, 0.75 }, { 0.5, 0.5 } });
        RandomStream stream(7, 1);
        std::array<Word, 3> events{};
        double bySecond = 0.0;
        for (int block = 0; block < 200; ++block) {
            sampler.draw(stream, events);
            QCOMPARE((events[0] & ~events[1]) | (events[1] & events[2] & ~events[0]), ~Word{ 0 });
            bySecond += std::popcount(events[1]);
        }
        QVERIFY(isWithinFiveDeviations(bySecond, 64.0 * 200, 0.0625 / 0.4375));
    }
};

QTEST_APPLESS_MAIN(TestConditionalSampler)
#include "test_conditional_sampler.moc"
