#include "model/engine/sets/prime_implicants.h"

#include "model/engine/brute_force.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace hz;
using namespace hz::engine;

namespace {

using Cube = std::vector<Literal>;

constexpr std::size_t kAll = 1'000'000;

/// Variables that are fixed, and to what.
struct Fixed {
    std::uint32_t variables = 0;
    std::uint32_t values = 0;
};

bool implies(const Fixed& cube, const std::vector<bool>& table)
{
    for (std::uint32_t assignment = 0; assignment < table.size(); ++assignment) {
        if ((assignment & cube.variables) == cube.values && !table[assignment])
            return false;
    }
    return true;
}

/// By looking at every cube, and at every cube with one literal less.
std::vector<Cube> primesByBruteForce(const std::vector<bool>& table, unsigned variables)
{
    std::vector<Cube> result;
    for (std::uint32_t chosen = 0; chosen < 1U << variables; ++chosen) {
        for (std::uint32_t values = chosen;; values = (values - 1) & chosen) {
            bool isPrime = implies({ chosen, values }, table);
            for (unsigned i = 0; i < variables && isPrime; ++i) {
                const std::uint32_t others = chosen & ~(1U << i);
                isPrime = others == chosen || !implies({ others, values & others }, table);
            }
            Cube cube;
            for (unsigned i = 0; i < variables && isPrime; ++i) {
                if ((chosen >> i & 1U) != 0)
                    cube.push_back({ i, (values >> i & 1U) == 0 });
            }
            if (isPrime)
                result.push_back(cube);
            if (values == 0)
                break;
        }
    }
    std::ranges::sort(result);
    return result;
}

std::vector<Cube> listed(const PrimeImplicants& primes)
{
    std::vector<Cube> result;
    for (const PrimeImplicant& implicant : primes.mostProbable({}, kAll).implicants)
        result.push_back(implicant.literals);
    std::ranges::sort(result);
    return result;
}

/// One conjunction for each assignment in which the table holds.
Ref functionOf(Formula& formula, const std::vector<bool>& table, unsigned variables)
{
    std::vector<Ref> terms;
    for (std::uint32_t assignment = 0; assignment < table.size(); ++assignment) {
        std::vector<Ref> literals;
        for (unsigned i = 0; i < variables; ++i)
            literals.push_back((assignment >> i & 1U) != 0 ? formula.variable(i) : !formula.variable(i));
        if (table[assignment])
            terms.push_back(formula.all(literals));
    }
    return formula.any(terms);
}

Ref randomFunction(Formula& formula, unsigned variables, std::mt19937& random)
{
    std::vector<bool> table;
    for (std::uint32_t assignment = 0; assignment < 1U << variables; ++assignment)
        table.push_back(random() % 2 == 0);
    return functionOf(formula, table, variables);
}

} // namespace

class TestPrimeImplicants : public QObject {
    Q_OBJECT

private slots:
    void everyFunctionOfThreeVariables();
    void randomFormulas();
    void ofAMonotoneFunctionAreItsCutSets();
    void modulesAreNotMultipliedOut();
    void limits();
};

void TestPrimeImplicants::everyFunctionOfThreeVariables()
{
    for (unsigned function = 0; function < 256; ++function) {
        Formula formula;
        std::vector<bool> table;
        for (unsigned assignment = 0; assignment < 8; ++assignment)
            table.push_back((function >> assignment & 1U) != 0);
        const PrimeImplicants primes(formula, functionOf(formula, table, 3));
        QVERIFY(primes.complete());
        QVERIFY(listed(primes) == primesByBruteForce(table, 3));
    }
}

void TestPrimeImplicants::randomFormulas()
{
    std::mt19937 random(1);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    int many = 0;
    for (int i = 0; i < 300; ++i) {
        Formula formula;
        const unsigned variables = 1 + random() % 7;
        const Ref root = i % 2 == 0 ? brute::formula(formula, variables, 3 + random() % 12, random)
                                    : randomFunction(formula, variables, random);
        const auto expected = primesByBruteForce(brute::table(formula, root, variables), variables);
        const PrimeImplicants primes(formula, root);
        QVERIFY(primes.complete());
        QVERIFY(listed(primes) == expected);
        QVERIFY(primes.count() == BigCount(expected.size()));
        for (const Order order : { 0U, 1U, 2U, 3U }) {
            std::vector<Cube> some;
            std::ranges::copy_if(
                expected, std::back_inserter(some), [order](const Cube& cube) { return cube.size() <= order; });
            QVERIFY(listed(PrimeImplicants(formula, root, { order })) == some);
        }
        std::vector<double> probabilities;
        for (unsigned j = 0; j < variables; ++j)
            probabilities.push_back(unit(random));
        double before = 1.0;
        for (const auto& [literals, probability] : primes.mostProbable(probabilities, kAll).implicants) {
            double product = 1.0;
            for (const Literal literal : literals)
                product *= literal.negated ? 1.0 - probabilities[literal.variable] : probabilities[literal.variable];
            QVERIFY(std::abs(probability - product) <= 1e-15);
            QVERIFY(probability <= before);
            before = probability;
        }
        many += expected.size() > 5 ? 1 : 0;
    }
    QCOMPARE_GT(many, 30);
}

void TestPrimeImplicants::ofAMonotoneFunctionAreItsCutSets()
{
    Formula formula;
    std::vector<Ref> e;
    for (Variable i = 0; i < 12; ++i)
        e.push_back(formula.variable(i));
    const std::array parts{ formula.atLeast(3, std::span(e).first(6)), formula.any(std::span(e).subspan(4, 4)),
        formula.all(std::span(e).subspan(7, 3)), formula.atLeast(2, std::span(e).last(4)) };
    const Ref root = formula.atLeast(2, parts);
    QVERIFY(PrimeImplicants(formula, root).countsByOrder().byOrder == CutSets(formula, root).countsByOrder().byOrder);
    QCOMPARE_GT(PrimeImplicants(formula, root).count().toDouble(), 20.0);
}

/// The parity of 40 pairs that are both absent or not: half of all choices.
void TestPrimeImplicants::modulesAreNotMultipliedOut()
{
    Formula formula;
    Ref parity = Formula::no();
    for (Variable i = 0; i < 80; i += 2)
        parity = formula.exclusiveOr(parity, formula.any(std::array{ formula.variable(i), formula.variable(i + 1) }));
    const PrimeImplicants primes(formula, parity);
    // Each pair occurs in two ways and stays away in one, so ((2 + 1)^40 - (1 - 2)^40) / 2 choices are odd.
    QCOMPARE(primes.count().toString(), std::string("6078832729528464400"));
    QCOMPARE_LT(primes.nodeCount(), std::size_t{ 1000 });
}

void TestPrimeImplicants::limits()
{
    Formula formula;
    std::mt19937 random(2);
    const Ref root = brute::formula(formula, 12, 60, random);
    CutSetOptions options;
    options.limits.cancel.cancel();
    const PrimeImplicants cancelled(formula, root, options);
    QVERIFY(!cancelled.complete());
    QCOMPARE(cancelled.count().toString(), std::string("0"));
    QVERIFY(!cancelled.mostProbable({}, 5).complete);
    options = {};
    options.limits.maximumNodes = 10;
    const Ref core = formula.atLeast(3,
        std::array{ formula.variable(0), formula.variable(1),
            formula.all(std::array{ formula.variable(0), formula.variable(2), formula.variable(3) }),
            formula.exclusiveOr(formula.variable(1), formula.variable(4)), formula.variable(3) });
    QVERIFY(!PrimeImplicants(formula, core, options).complete());
    QVERIFY(PrimeImplicants(formula, core).complete());
}

QTEST_GUILESS_MAIN(TestPrimeImplicants)
#include "test_prime_implicants.moc"
