#include "model/engine/simplify/simplify.h"

#include "model/engine/brute_force.h"
#include "model/engine/simplify/whole.h"

#include <QtTest>

#include <array>
#include <random>

using namespace hz;
using namespace hz::engine;

namespace {

constexpr std::array kEfforts{ Effort::Structure, Effort::Implication, Effort::Redundancy };

/// A formula without negation: and, or, at least, with much sharing.
Ref coherent(Formula& formula, unsigned variables, unsigned gates, std::mt19937& random)
{
    std::vector<Ref> known;
    for (unsigned i = 0; i < variables; ++i)
        known.push_back(formula.variable(i));
    for (unsigned i = 0; i < gates; ++i) {
        std::vector<Ref> operands;
        for (unsigned j = 0; j < 2 + random() % 3; ++j)
            operands.push_back(known[known.size() - 1 - random() % std::min<std::size_t>(known.size(), variables + 4)]);
        const unsigned kind = random() % 5;
        known.push_back(kind < 2 ? formula.all(operands)
                : kind < 4       ? formula.any(operands)
                                 : formula.atLeast(2, operands));
    }
    return known.back();
}

void check(const Formula& formula, Ref root, unsigned variables)
{
    const auto expected = brute::table(formula, root, variables);
    for (const Effort effort : kEfforts) {
        const Simplified simplified = simplify(formula, root, { .effort = effort });
        QCOMPARE(simplified.events, formula.variableCount());
        QVERIFY(brute::areIndependent(simplified));
        Formula back;
        const Ref function = brute::whole(simplified, back);
        QVERIFY(brute::table(back, function, variables) == expected);
    }
}

} // namespace

class TestSimplify : public QObject {
    Q_OBJECT

private slots:
    void functionsStayTheSame()
    {
        for (unsigned seed = 0; seed < 1500; ++seed) {
            std::mt19937 random(seed);
            const unsigned variables = 2 + seed % 9;
            Formula formula;
            const Ref root = brute::formula(formula, variables, 5 + seed % 31, random);
            check(formula, root, variables);
            if (QTest::currentTestFailed())
                qFatal("seed %u", seed);
        }
    }

    void coherentFunctionsStayTheSame()
    {
        for (unsigned seed = 0; seed < 1500; ++seed) {
            std::mt19937 random(seed);
            const unsigned variables = 3 + seed % 8;
            Formula formula;
            const Ref root = coherent(formula, variables, 5 + seed % 26, random);
            check(formula, root, variables);
            if (QTest::currentTestFailed())
                qFatal("seed %u", seed);
        }
    }
};

QTEST_APPLESS_MAIN(TestSimplify)
#include "test_simplify.moc"
