#include "model/engine/diagram/bounds.h"

#include "model/engine/brute_force.h"

#include <QTest>

#include <array>

using namespace hz;
using namespace hz::engine;

namespace {

bool near(base::Interval a, base::Interval b)
{
    return std::abs(a.low - b.low) <= 1e-12 && std::abs(a.high - b.high) <= 1e-12;
}

} // namespace

class TestBounds : public QObject {
    Q_OBJECT

private slots:
    void knownValues();
    void tinyOnesAreNotLost();
    void holdTheTruth();
};

void TestBounds::knownValues()
{
    Formula formula;
    const Ref x = formula.variable(0);
    const Ref y = formula.variable(1);
    const Ref z = formula.variable(2);
    const std::array probabilities{ base::Interval::point(0.5), base::Interval::point(0.6),
        base::Interval{ 0.7, 0.8 } };
    Cone cone(formula);
    const auto of = [&](Ref root) { return frechetBounds(formula, cone, root, probabilities).yes; };
    QVERIFY(near(of(Formula::yes()), { 1.0, 1.0 }));
    QVERIFY(near(of(!x), { 0.5, 0.5 }));
    QVERIFY(near(of(formula.all(std::array{ y, z })), { 0.3, 0.6 }));
    QVERIFY(near(of(formula.any(std::array{ y, !z })), { 0.6, 0.9 }));
    QVERIFY(near(of(formula.exclusiveOr(x, z)), { 0.2, 0.8 }));
    QVERIFY(near(of(!formula.exclusiveOr(x, z)), { 0.2, 0.8 }));
    QVERIFY(near(of(formula.atLeast(2, std::array{ x, y, z })), { 0.4, 0.95 }));
    QVERIFY(near(of(!formula.atLeast(2, std::array{ x, y, z })), { 0.05, 0.6 }));
    QVERIFY(near(of(formula.all(std::array{ x, formula.variable(7) })), { 0.0, 0.5 }));
}

void TestBounds::tinyOnesAreNotLost()
{
    Formula formula;
    const Ref any = formula.any(std::array{ formula.variable(0), formula.variable(1) });
    Cone cone(formula);
    const std::array probabilities{ base::Interval::point(1e-200), base::Interval::point(3e-200) };
    const base::Interval bounds = frechetBounds(formula, cone, any, probabilities).yes;
    QCOMPARE(bounds.low, 3e-200);
    QCOMPARE(bounds.high, 4e-200);
}

void TestBounds::holdTheTruth()
{
    std::mt19937 random(8);
    for (int round = 0; round < 2000; ++round) {
        const unsigned variables = 2 + random() % 5;
        Formula formula;
        const Ref root = brute::formula(formula, variables, 1 + random() % 8, random);
        std::vector<base::Interval> box;
        for (unsigned i = 0; i < variables; ++i) {
            const double at = static_cast<double>(random() % 1001) / 1000.0;
            box.push_back(random() % 3 == 0 ? base::Interval{ at * at, at } : base::Interval::point(at));
        }
        Cone cone(formula);
        const base::Interval bounds = frechetBounds(formula, cone, root, box).yes;
        const base::Interval truth = brute::range(brute::table(formula, root, variables), box);
        QVERIFY(bounds.low <= truth.low + 1e-12 && bounds.high >= truth.high - 1e-12);
    }
}

QTEST_GUILESS_MAIN(TestBounds)
#include "test_bounds.moc"
