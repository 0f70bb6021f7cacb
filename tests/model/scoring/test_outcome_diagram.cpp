#include "model/scoring/outcome_diagram.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <random>

using namespace hz;
using engine::Formula;
using engine::Ref;
using engine::Variable;
using scoring::OutcomeDiagram;

namespace {

constexpr Variable kVariables = 7;
constexpr std::size_t kRoots = 4;
using Counts = std::array<double, kRoots>;

/// Functions of a few variables, of which some are drawn once; who knows them by their truth tables.
struct Functions {
    Formula formula;
    std::vector<Ref> roots;
    std::vector<double> probabilities;
    std::vector<bool> isOnce;

    explicit Functions(std::uint64_t seed)
    {
        std::mt19937_64 random(seed);
        const auto below = [&](std::uint64_t n) { return random() % n; };
        std::vector<Ref> known;
        for (Variable v = 0; v < kVariables; ++v) {
            known.push_back(formula.variable(v));
            probabilities.push_back(static_cast<double>(below(11)) / 10.0);
            isOnce.push_back(below(4) == 0);
        }
        const auto any = [&] {
            const Ref ref = known[below(known.size())];
            return below(5) == 0 ? !ref : ref;
        };
        for (int i = 0; i < 8; ++i) {
            const std::vector<Ref> operands{ any(), any(), any() };
            const auto kind = below(3);
            known.push_back(kind == 0 ? formula.all(operands)
                    : kind == 1       ? formula.any(operands)
                                      : formula.atLeast(2, operands));
        }
        for (std::size_t i = 0; i < kRoots; ++i)
            roots.push_back(known[known.size() - 1 - i]);
    }

    [[nodiscard]] bool isTrue(Ref ref, unsigned values) const
    {
        bool result = true;
        if (ref.node() != 0 && formula.operatorOf(ref.node()) == engine::Operator::Event) {
            result = ((values >> formula.variableOf(ref.node())) & 1U) != 0;
        } else if (ref.node() != 0) {
            std::size_t held = 0;
            const auto operands = formula.operandsOf(ref.node());
            for (const Ref operand : operands)
                held += isTrue(operand, values) ? 1 : 0;
            switch (formula.operatorOf(ref.node())) {
            case engine::Operator::And:
                result = held == operands.size();
                break;
            case engine::Operator::AtLeast:
                result = held >= formula.thresholdOf(ref.node());
                break;
            default:
                qFatal("a gate that the test does not know");
            }
        }
        return result != ref.negated();
    }

    /// How probable each set of roots is at a moment.
    [[nodiscard]] std::array<double, 1U << kRoots> outcomes(const std::vector<bool>& once) const
    {
        std::array<double, 1U << kRoots> result{};
        for (unsigned values = 0; values < 1U << kVariables; ++values) {
            double p = 1.0;
            for (Variable v = 0; v < kVariables; ++v) {
                const bool holds = ((values >> v) & 1U) != 0;
                const double chance = isOnce[v] ? (once[v] ? 1.0 : 0.0) : probabilities[v];
                p *= holds ? chance : 1.0 - chance;
            }
            unsigned outcome = 0;
            for (std::size_t root = 0; root < kRoots; ++root)
                outcome |= isTrue(roots[root], values) ? 1U << root : 0U;
            result[outcome] += p;
        }
        return result;
    }

    [[nodiscard]] OutcomeDiagram diagram(std::size_t nodes) const
    {
        return OutcomeDiagram::of(formula, roots, probabilities, isOnce, { .moments = 1e6, .maximumNodes = nodes })
            .value();
    }
};

std::vector<bool> bitsOf(unsigned values)
{
    std::vector<bool> bits;
    for (Variable v = 0; v < kVariables; ++v)
        bits.push_back(((values >> v) & 1U) != 0);
    return bits;
}

std::vector<Counts> drawn(const OutcomeDiagram& diagram, double moments, const std::vector<bool>& once, int times)
{
    base::RandomStream random(17, 4);
    OutcomeDiagram::Scratch scratch;
    std::vector<Counts> result(static_cast<std::size_t>(times));
    for (Counts& counts : result)
        if (!diagram.draw(moments, once, counts, random, scratch))
            qFatal("not drawn");
    return result;
}

/// Within 5.5 standard errors, with variances that come from the samples.
bool isMean(const std::vector<double>& samples, double expected)
{
    double sum = 0.0, squares = 0.0;
    for (const double sample : samples) {
        sum += sample - expected;
        squares += (sample - expected) * (sample - expected);
    }
    return sum * sum <= 5.5 * 5.5 * squares + 1e-12;
}

} // namespace

class TestOutcomeDiagram : public QObject {
    Q_OBJECT

private slots:
    /// One moment, against the truth table, however few nodes there may be.
    void oneMomentIsThatOfTheTruthTable()
    {
        constexpr int kTimes = 2000;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const Functions functions(seed);
            const std::vector<bool> once = bitsOf(static_cast<unsigned>(seed * 37));
            const auto expected = functions.outcomes(once);
            for (const std::size_t nodes : { 0U, 2U, 1000U }) {
                std::vector<int> seen(expected.size());
                for (const Counts& counts : drawn(functions.diagram(nodes), 1.0, once, kTimes)) {
                    unsigned outcome = 0;
                    for (std::size_t root = 0; root < kRoots; ++root)
                        outcome |= counts[root] == 1.0 ? 1U << root : 0U;
                    ++seen[outcome];
                }
                for (std::size_t i = 0; i < seen.size(); ++i) {
                    const double mean = kTimes * expected[i];
                    const double room =
                        5.0 * std::sqrt(mean * std::max(0.0, 1.0 - expected[i])) + (mean > 1e-9 ? 3.0 : 1e-6);
                    QVERIFY2(std::abs(seen[i] - mean) <= room,
                        qPrintable(QStringLiteral("seed %1, %2 nodes, outcome %3").arg(seed).arg(nodes).arg(i)));
                }
            }
        }
    }

    /// Of n moments with outcomes of probability p: means n p, covariances n (p_ij - p_i p_j).
    void manyMomentsAreMultinomial()
    {
        constexpr double kMoments = 500.0;
        const auto isRare = [](double p) { return p > 1e-12 && p < 1e-3; }; // too rare to be seen often enough
        int compared = 0;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const Functions functions(seed);
            const std::vector<bool> once = bitsOf(static_cast<unsigned>(seed * 53));
            const auto outcomes = functions.outcomes(once);
            const auto chance = [&](unsigned roots) {
                double sum = 0.0;
                for (unsigned outcome = 0; outcome < outcomes.size(); ++outcome)
                    sum += (outcome & roots) == roots ? outcomes[outcome] : 0.0;
                return sum;
            };
            for (const std::size_t nodes : { 1U, 1000U }) {
                const auto samples = drawn(functions.diagram(nodes), kMoments, once, 1000);
                for (unsigned i = 0; i < kRoots; ++i)
                    for (unsigned j = 0; j <= i; ++j) {
                        const double one = chance(1U << i), other = chance(1U << j);
                        if (isRare(one) || isRare(other) || isRare(1.0 - one) || isRare(1.0 - other))
                            continue;
                        ++compared;
                        std::vector<double> products;
                        for (const Counts& counts : samples)
                            products.push_back((counts[i] - kMoments * one) * (counts[j] - kMoments * other));
                        QVERIFY2(isMean(products, kMoments * (chance(1U << i | 1U << j) - one * other)),
                            qPrintable(QStringLiteral("seed %1, %2 nodes: %3 %4").arg(seed).arg(nodes).arg(i).arg(j)));
                    }
            }
        }
        QVERIFY(compared > 200);
    }

    /// Two independent ways of 10^12 uses each, both met by a shared control: what they do together is exact.
    void aMillionMillionMoments()
    {
        Formula formula;
        const Ref a = formula.variable(0), b = formula.variable(1), fails = formula.variable(2);
        const std::vector<Ref> roots{ formula.all(std::array{ a, fails }), formula.all(std::array{ b, fails }) };
        const auto diagram = OutcomeDiagram::of(
            formula, roots, std::vector{ 1e-3, 1e-3, 1e-2 }, std::vector<bool>(3), { .moments = 1e12 });
        QVERIFY(diagram);
        base::RandomStream random(1, 1);
        OutcomeDiagram::Scratch scratch;
        std::vector<double> ofOne, products;
        for (int i = 0; i < 2000; ++i) {
            std::array<double, 2> counts{};
            const auto steps = diagram->draw(1e12, {}, counts, random, scratch);
            QVERIFY(steps && *steps < 50);
            ofOne.push_back(counts[0]);
            products.push_back((counts[0] - 1e7) * (counts[1] - 1e7));
        }
        QVERIFY(isMean(ofOne, 1e7));
        QVERIFY(isMean(products, 1e12 * (1e-8 - 1e-10)));
    }

    void nothingIsNothing()
    {
        Formula formula;
        const Ref a = formula.variable(0);
        const std::vector<Ref> roots{ Formula::no(), a, Formula::yes() };
        for (const double p : { 0.0, 1.0 }) {
            const auto diagram =
                OutcomeDiagram::of(formula, roots, std::vector{ p }, std::vector<bool>(1), { .moments = 10.0 });
            base::RandomStream random(1, 1);
            OutcomeDiagram::Scratch scratch;
            std::array<double, 3> counts{};
            QVERIFY(diagram->draw(0.0, {}, counts, random, scratch));
            QCOMPARE(counts, (std::array{ 0.0, 0.0, 0.0 }));
            QVERIFY(diagram->draw(10.0, {}, counts, random, scratch));
            QCOMPARE(counts, (std::array{ 0.0, 10.0 * p, 10.0 }));
        }
    }

    /// What no limit allows is not drawn by halves.
    void limitsEndIt()
    {
        const Functions functions(3);
        OutcomeDiagram::Settings settings;
        settings.limits.maximumNodes = 1;
        QVERIFY(!OutcomeDiagram::of(
            functions.formula, functions.roots, functions.probabilities, functions.isOnce, settings));
        Formula formula;
        const std::vector<Ref> roots{ formula.variable(0) };
        const auto open =
            OutcomeDiagram::of(formula, roots, std::vector{ 0.5 }, std::vector<bool>(1), { .maximumNodes = 0 });
        std::array<double, 1> counts{};
        base::RandomStream random(1, 1);
        OutcomeDiagram::Scratch scratch;
        QVERIFY(!open->draw(1e9, {}, counts, random, scratch));
        counts = {};
        QVERIFY(open->draw(1000.0, {}, counts, random, scratch));
        QVERIFY(std::abs(counts[0] - 500.0) < 5.0 * std::sqrt(250.0));
    }
};

QTEST_APPLESS_MAIN(TestOutcomeDiagram)
#include "test_outcome_diagram.moc"
