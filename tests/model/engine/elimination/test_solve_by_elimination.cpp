#include "model/engine/elimination/solve_by_elimination.h"

#include "model/engine/brute_force.h"

#include <boost/multiprecision/cpp_bin_float.hpp>

#include <QTest>

#include <array>
#include <optional>
#include <thread>

using namespace hz::engine;

namespace {

/// Far more digits than any sum here needs.
using Precise = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<1500>>;

struct Case {
    Formula formula{};
    Ref root{};
    std::vector<double> probabilities{};
    std::vector<ProbabilityPair> pairs{};

    void add(ProbabilityPair of)
    {
        probabilities.push_back(of.yes);
        pairs.push_back(of);
    }
    /// Eighths: then brute force with doubles rounds nothing.
    void addEighths(unsigned count, std::mt19937& random)
    {
        for (unsigned i = 0; i < count; ++i) {
            const double yes = static_cast<double>(random() % 9) / 8.0;
            add({ yes, 1.0 - yes });
        }
    }
    [[nodiscard]] double expected() const
    {
        const auto variables = static_cast<unsigned>(probabilities.size());
        return brute::expectation(brute::table(formula, root, variables), probabilities);
    }
    [[nodiscard]] Precise precisely(bool value) const
    {
        const auto variables = static_cast<unsigned>(pairs.size());
        const auto table = brute::table(formula, root, variables);
        Precise sum = 0;
        for (std::uint32_t assignment = 0; assignment < table.size(); ++assignment) {
            Precise chance = table[assignment] == value ? 1 : 0;
            for (unsigned i = 0; i < variables && chance != 0; ++i) {
                const ProbabilityPair of = (assignment >> i & 1U) != 0 ? pairs[i] : !pairs[i];
                chance *= of.yes <= of.no ? Precise(of.yes) : 1 - Precise(of.no);
            }
            sum += chance;
        }
        return sum;
    }
    [[nodiscard]] std::optional<EnclosedPair> found(const EliminationOptions& options = {}) const
    {
        return probabilityByElimination(formula, root, pairs, options);
    }
};

bool isNarrow(const hz::base::Interval& enclosure)
{
    return std::nextafter(std::nextafter(enclosure.low, 2.0), 2.0) >= enclosure.high;
}

/// The number itself is there, and hardly another double.
bool isAt(const std::optional<EnclosedPair>& found, double expected)
{
    return found && found->yes.contains(expected) && found->no.contains(1.0 - expected) && isNarrow(found->yes)
        && isNarrow(found->no);
}

bool holds(const hz::base::Interval& enclosure, const Precise& number)
{
    const Precise slip = number * Precise("1e-400");
    return Precise(enclosure.low) <= number + slip && Precise(enclosure.high) >= number - slip;
}

Case randomCase(unsigned variables, unsigned gates, std::mt19937& random)
{
    Case made;
    const Ref first = brute::formula(made.formula, variables, gates, random);
    made.root = random() % 3 == 0
        ? made.formula.exclusiveOr(first, brute::formula(made.formula, variables, gates, random))
        : first;
    made.root = random() % 2 == 0 ? made.root : !made.root;
    return made;
}

/// Conjunctions of up to eight gates or events, of which many are used again: joining variables meet each other.
Case wideCase(unsigned variables, unsigned gates, std::mt19937& random)
{
    Case made;
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(made.formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (unsigned k = 3 + random() % 6; k > 0; --k) {
            const Ref operand = known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), 20)];
            operands.push_back(random() % 2 == 0 ? operand : !operand);
        }
        known.push_back(random() % 2 == 0 ? made.formula.any(operands) : made.formula.all(operands));
    }
    made.root = made.formula.any(std::vector(known.end() - 3, known.end()));
    return made;
}

} // namespace

class TestSolveByElimination : public QObject {
    Q_OBJECT

private slots:
    void constants();
    void everyFunctionOfThreeVariables();
    void randomFormulas();
    void wideConjunctions();
    void pairsOfAllSizes();
    void tinyNumbersAreNotLost();
    void limitsGiveNothingOrTheSame();
    void cancelled();
    void sameEachTime();
};

void TestSolveByElimination::constants()
{
    const Formula formula;
    const auto one = probabilityByElimination(formula, Formula::yes(), {}, {});
    QVERIFY(isAt(one, 1.0) && one->yes.isPoint() && one->no.isPoint());
    const auto zero = probabilityByElimination(formula, Formula::no(), {}, {});
    QVERIFY(isAt(zero, 0.0) && zero->yes.isPoint() && zero->no.isPoint());
}

void TestSolveByElimination::everyFunctionOfThreeVariables()
{
    std::mt19937 random(1);
    for (unsigned table = 0; table < 256; ++table) {
        Case made;
        std::vector<Ref> terms;
        for (unsigned sample = 0; sample < 8; ++sample) {
            std::vector<Ref> literals;
            for (Variable i = 0; i < 3; ++i)
                literals.push_back((sample >> i & 1U) != 0 ? made.formula.variable(i) : !made.formula.variable(i));
            if ((table >> sample & 1U) != 0)
                terms.push_back(made.formula.all(literals));
        }
        made.root = made.formula.any(terms);
        made.addEighths(3, random);
        QVERIFY2(isAt(made.found(), made.expected()), qPrintable(QString::number(table)));
    }
}

void TestSolveByElimination::randomFormulas()
{
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const unsigned variables = 1 + random() % (round % 20 == 0 ? 16 : 10);
        Case made = randomCase(variables, 1 + random() % 25, random);
        made.addEighths(variables, random);
        QVERIFY2(isAt(made.found(), made.expected()), qPrintable(QString::number(round)));
    }
}

void TestSolveByElimination::wideConjunctions()
{
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        const unsigned variables = 4 + random() % 7;
        Case made = wideCase(variables, 1 + random() % 14, random);
        made.addEighths(variables, random);
        QVERIFY2(isAt(made.found(), made.expected()), qPrintable(QString::number(round)));
    }
}

/// From 1e-300 to 1 - 1e-16: what is said holds, both of the function and of its complement; where more cancels than
/// can be kept, nothing is said.
void TestSolveByElimination::pairsOfAllSizes()
{
    std::mt19937 random(4);
    const std::array<double, 9> sizes{ 0.0, 1e-300, 1e-100, 1e-40, 1e-16, 1e-9, 0.01, 0.3, 0.5 };
    int found = 0;
    for (int round = 0; round < 150; ++round) {
        Case made = round % 2 == 0 ? randomCase(6, 12, random) : wideCase(6, 6, random);
        for (int i = 0; i < 6; ++i) {
            const double size = sizes[random() % sizes.size()];
            made.add(random() % 2 == 0 ? ProbabilityPair{ size, 1.0 - size } : ProbabilityPair{ 1.0 - size, size });
        }
        const auto enclosed = made.found();
        found += enclosed ? 1 : 0;
        if (!enclosed)
            continue;
        QVERIFY2(holds(enclosed->yes, made.precisely(true)), qPrintable(QString::number(round)));
        QVERIFY2(holds(enclosed->no, made.precisely(false)), qPrintable(QString::number(round)));
        QVERIFY(isNarrow(enclosed->yes));
        QVERIFY(isNarrow(enclosed->no) || made.precisely(false) < 1e-25);
    }
    QVERIFY2(found > 75, qPrintable(QString::number(found)));
}

/// Both ways: a root that is hardly ever true, and one that is hardly ever false.
void TestSolveByElimination::tinyNumbersAreNotLost()
{
    Case made;
    std::vector<Ref> pairs;
    for (Variable i = 0; i < 8; ++i) {
        const Ref pair[] = { made.formula.variable(i), made.formula.variable((i + 1) % 8) };
        pairs.push_back(made.formula.all(pair));
        made.add({ 1e-20, 1.0 });
    }
    made.root = made.formula.any(pairs);
    for (const Ref root : { made.root, !made.root }) {
        made.root = root;
        const auto found = made.found();
        QVERIFY(found);
        QVERIFY(holds(found->yes, made.precisely(true)) && isNarrow(found->yes));
        QVERIFY(holds(found->no, made.precisely(false)) && isNarrow(found->no));
    }
}

void TestSolveByElimination::limitsGiveNothingOrTheSame()
{
    std::mt19937 random(5);
    int without = 0;
    constexpr int kRounds = 150;
    for (int round = 0; round < kRounds; ++round) {
        Case made = wideCase(10, 20, random);
        made.addEighths(10, random);
        EliminationOptions options;
        options.maximumSteps = random() % 1500;
        options.limits.maximumNodes = 20 + random() % 2000;
        const auto found = made.found(options);
        without += found ? 0 : 1;
        QVERIFY2(!found || isAt(found, made.expected()), qPrintable(QString::number(round)));
    }
    QVERIFY2(without > 0 && without < kRounds, qPrintable(QString::number(without)));
}

/// Beforehand, and at some time or other on the way.
void TestSolveByElimination::cancelled()
{
    std::mt19937 random(6);
    Case made = wideCase(12, 30, random);
    QVERIFY(made.root.node() != 0);
    made.addEighths(12, random);
    EliminationOptions options;
    options.limits.cancel.cancel();
    QVERIFY(!made.found(options));
    for (int microseconds = 0; microseconds < 3000; microseconds += 100) {
        options.limits.cancel = {};
        std::thread other([token = options.limits.cancel, microseconds]() mutable {
            std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
            token.cancel();
        });
        const auto found = made.found(options);
        other.join();
        QVERIFY(!found || isAt(found, made.expected()));
    }
}

void TestSolveByElimination::sameEachTime()
{
    std::mt19937 random(7);
    for (int round = 0; round < 10; ++round) {
        Case made = wideCase(12, 20, random);
        made.add({ 0.3, 0.7 });
        const auto first = made.found();
        const auto second = made.found();
        QVERIFY(first && second);
        QCOMPARE(first->yes, second->yes);
        QCOMPARE(first->no, second->no);
    }
}

QTEST_APPLESS_MAIN(TestSolveByElimination)
#include "test_solve_by_elimination.moc"
