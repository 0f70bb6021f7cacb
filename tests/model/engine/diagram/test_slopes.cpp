#include "model/engine/diagram/slopes.h"

#include "model/engine/engine.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>

using namespace hz;
using namespace hz::engine;

namespace {

using Rates = std::vector<std::optional<double>>;

/// Some of ten variables, plain and negated, in ands, ors and votes of earlier nodes.
std::vector<Ref> randomNodes(Formula& formula, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    std::vector<Ref> nodes;
    for (Variable variable = 0; variable < 10; ++variable)
        nodes.push_back(formula.variable(variable));
    for (int i = 0; i < 12; ++i) {
        std::array<Ref, 3> operands{};
        for (Ref& operand : operands) {
            operand = nodes[below(nodes.size())];
            operand = below(5) == 0 ? !operand : operand;
        }
        const std::size_t kind = below(3);
        nodes.push_back(kind == 0 ? formula.all(operands)
                : kind == 1       ? formula.any(operands)
                                  : formula.atLeast(2, operands));
    }
    return nodes;
}

} // namespace

class TestSlopes : public QObject {
    Q_OBJECT

private slots:
    /// The sum over what conditionals() says one by one.
    void agreeWithConditionals()
    {
        std::vector<base::Interval> inputs;
        for (int i = 0; i < 10; ++i)
            inputs.push_back(base::Interval::point(0.05 + 0.09 * i));
        Rates rates(10);
        rates[1] = 2.0;
        rates[4] = 0.3;
        rates[7] = 0.0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            Formula formula;
            const auto nodes = randomNodes(formula, seed);
            Engine engine(formula, {});
            engine.setRates(rates);
            for (const double last : { 0.86, 0.2 }) {
                inputs.back() = base::Interval::point(last);
                engine.setProbabilities(inputs);
                for (const Ref node : nodes) {
                    double sum = 0.0;
                    bool depends = false;
                    for (const Conditional& found : engine.conditionals(node)) {
                        depends = depends || rates[found.variable].has_value();
                        sum += rates[found.variable].value_or(0.0) * (found.given.low - found.givenNot.low);
                    }
                    const auto slope = engine.slope(node);
                    QVERIFY2(slope && std::abs(slope->value - sum) < 1e-12, std::to_string(seed).c_str());
                    QCOMPARE(slope->depends, depends);
                }
            }
        }
    }

    void refuseWhatIsNotKnown()
    {
        Formula formula;
        const Ref known = formula.variable(0), unknown = formula.variable(1);
        const Ref both = formula.all(std::array{ known, unknown });
        const std::array inputs{ base::Interval::point(0.5), base::Interval{ 0.0, 1.0 } };
        const Rates rates{ 1.0 };
        Engine engine(formula, {});
        engine.setRates(rates);
        engine.setProbabilities(inputs);
        QVERIFY(!engine.slope(both));
        QVERIFY(engine.slope(known));
        QCOMPARE(engine.slope(!known)->value, -1.0);
    }

    /// Above the floor those that are named, below it the others; the probabilities stay what they are.
    void someStandAboveAllOthers()
    {
        const std::vector<Variable> above{ 2, 3, 8 };
        const std::vector<base::Interval> inputs(10, base::Interval::point(0.3));
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            Formula formula;
            const auto nodes = randomNodes(formula, seed);
            Engine engine(formula, {});
            engine.setProbabilities(inputs);
            Budget budget{ Limits{} };
            const Budget::Question question(budget);
            Cone cone(formula);
            Diagram diagram(formula, cone, budget, 1'000'000);
            diagram.setProbabilities(inputs);
            diagram.placeAbove(nodes, above);
            for (const Ref node : nodes) {
                const auto edge = diagram.build(node);
                QVERIFY(edge.has_value());
                QVERIFY(std::abs(diagram.values().of(*edge).yes.low - engine.probability(node).value.low) < 1e-12);
            }
            for (Rank rank = 1; rank < diagram.variables().size(); ++rank)
                QCOMPARE(rank > diagram.topFloor(), std::ranges::binary_search(above, diagram.variableAt(rank)));
        }
    }

    /// All roots of a chain together cost one pass.
    void aChainIsWalkedOnce()
    {
        constexpr Variable kLength = 3'000;
        Formula formula;
        std::vector<Ref> roots{ formula.variable(0) };
        for (Variable i = 1; i < kLength; ++i)
            roots.push_back(formula.all(std::array{ roots.back(), formula.variable(i) }));
        const std::vector<base::Interval> inputs(kLength, base::Interval::point(0.999));
        const Rates rates{ 0.5 };
        Budget budget{ Limits{} };
        const Budget::Question question(budget);
        Cone cone(formula);
        Diagram diagram(formula, cone, budget, 1'000'000);
        diagram.setProbabilities(inputs);
        Slopes slopes(diagram, budget);
        slopes.setRates(rates);
        const auto whole = diagram.build(roots.back());
        QVERIFY(whole.has_value());
        for (const Ref root : roots) {
            const auto slope = slopes.of(*diagram.build(root));
            QVERIFY(slope && slope->depends);
        }
        QVERIFY(std::abs(slopes.of(*whole)->value - 0.5 * std::pow(0.999, kLength - 1)) < 1e-12);
        QVERIFY2(slopes.effort() < 10 * kLength, std::to_string(slopes.effort()).c_str());
    }
};

QTEST_APPLESS_MAIN(TestSlopes)
#include "test_slopes.moc"
