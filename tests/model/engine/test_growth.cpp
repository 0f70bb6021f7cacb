#include "model/engine/engine.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

using namespace hz::engine;

namespace {

struct Question {
    Formula formula{};
    std::vector<Ref> roots{};
    std::vector<hz::base::Interval> inputs{};

    Ref event(double probability)
    {
        inputs.push_back(hz::base::Interval::point(probability));
        return formula.variable(static_cast<Variable>(inputs.size() - 1));
    }
};

/// Each occurs by itself or with two of the five before it.
Question votes(std::size_t count)
{
    Question question;
    for (std::size_t i = 0; i < count; ++i) {
        Ref root = question.event(0.01);
        if (i >= 5) {
            const std::vector<Ref> before(question.roots.end() - 5, question.roots.end());
            root = question.formula.any(std::array{ root, question.formula.atLeast(2, before) });
        }
        question.roots.push_back(root);
    }
    return question;
}

/// Each occurs by itself or with the one before it, or with both of the two before that.
Question ladder(std::size_t count)
{
    Question question;
    for (std::size_t i = 0; i < count; ++i) {
        Ref root = question.event(0.01);
        if (i >= 3) {
            Formula& f = question.formula;
            const auto before = question.roots.end();
            const Ref both = f.all(std::array{ before[-2], before[-3], question.event(0.5) });
            root = f.any(std::array{ root, f.all(std::array{ before[-1], question.event(0.5) }), both });
        }
        question.roots.push_back(root);
    }
    return question;
}

using Make = Question (*)(std::size_t);

/// What it costs to ask about all roots, the last one first.
std::size_t nodesFor(const Question& question)
{
    Engine engine(question.formula, {});
    engine.setProbabilities(question.inputs);
    static_cast<void>(engine.conditionals(question.roots.back()));
    for (const Ref root : question.roots) {
        if (!engine.probability(root).exact)
            return 0;
    }
    return engine.nodesMade();
}

} // namespace

/// What is asked for twice as many costs about twice as much.
class TestGrowth : public QObject {
    Q_OBJECT

private slots:
    void chainsAreLinear_data();
    void chainsAreLinear();
};

void TestGrowth::chainsAreLinear_data()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("votes") << Make{ votes };
    QTest::newRow("ladder") << Make{ ladder };
}

void TestGrowth::chainsAreLinear()
{
    QFETCH(const Make, make);
    const std::size_t once = nodesFor(make(150));
    const std::size_t twice = nodesFor(make(300));
    QVERIFY(once > 0);
    QVERIFY2(twice > once && twice <= 3 * once, qPrintable(QStringLiteral("%1, %2").arg(once).arg(twice)));
}

QTEST_GUILESS_MAIN(TestGrowth)
#include "test_growth.moc"
