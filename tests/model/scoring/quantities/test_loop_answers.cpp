#include "support/scheme.h"

#include "model/scoring/quantities/loop_answers.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using base::Interval;

namespace {

/// Nodes in a circle, each of which may occur by itself; with chords, gates and guards where a seed is given, but such
/// that one breaks every loop.
struct Ring {
    Ids ids;
    std::mt19937_64 random;
    Model model;
    std::vector<Id> members;
    Id consequence;

    explicit Ring(std::size_t count, std::uint64_t seed = 0)
        : ids(7 + seed)
        , random(seed)
    {
        putScheme(model, ids);
        for (std::size_t i = 0; i < count; ++i)
            members.push_back(node(NodeKind::Hazard, own(seed), i > 1 && seed != 0 && random() % 6 == 0));
        consequence = node(NodeKind::Consequence, {}, false);
        for (std::size_t i = 0; i < count; ++i)
            link(members[i], members[(i + 1) % count], 0.75);
        link(members[count / 3], consequence, 1.0);
        for (std::size_t i = 2; seed != 0 && i < count; ++i)
            extend(i);
    }

    [[nodiscard]] Likelihood own(std::uint64_t seed)
    {
        if (seed == 0)
            return Likelihood::condition(0.001);
        return random() % 3 == 0 ? Likelihood{} : Likelihood::condition(static_cast<double>(random() % 30) / 100.0);
    }
    Id node(NodeKind kind, const Likelihood& likelihood, bool isGate)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.likelihood = likelihood;
        node.status = ControlStatus::Verified;
        node.logic = isGate ? Logic::AtLeast : Logic::Any;
        node.atLeast = isGate ? 2 : node.atLeast;
        model.put(node);
        return node.id;
    }
    Id link(const Id& from, const Id& to, double transmits)
    {
        const Link link{ ids.next(), from, to, false, Likelihood::condition(transmits), {} };
        model.put(link);
        return link.id;
    }
    void extend(std::size_t i)
    {
        if (random() % 2 == 0)
            link(members[i - 2], members[i], 0.5);
        if (random() % 4 != 0)
            return;
        const Id control = node(NodeKind::Control, Likelihood::condition(0.25), false);
        model.put(Guard{ ids.next(), control, link(members[i - 1], members[i], 0.5), {} });
    }
};

/// The unit with the loop as the program asks about it.
struct Asked {
    scoring::HazardGraph graph;
    scoring::Unit unit;
    scoring::CompiledUnit compiled;
    std::vector<Interval> inputs;
    scoring::LoopAnswers loops;

    explicit Asked(const Model& model)
        : graph(scoring::hazardGraphOf(model))
        , unit(scoring::unitsOf(graph).front())
        , compiled(scoring::compile(graph, unit))
        , loops(graph, unit, compiled, {})
    {
        for (const auto& symbol : compiled.symbols)
            inputs.push_back(scoring::inputOf(graph, unit, symbol, 1).range);
    }
};

bool isNear(Interval a, Interval b)
{
    return std::abs(a.low - b.low) <= 1e-12 && std::abs(a.high - b.high) <= 1e-12;
}

/// Empty where the answers are those to each question by itself.
QString difference(Asked& asked)
{
    engine::Engine engine(asked.compiled.formula, {});
    engine.setProbabilities(asked.inputs);
    const auto answers = asked.loops.ask(asked.inputs, 60.0);
    std::size_t found = 0;
    for (std::uint32_t local = 0; local < asked.unit.nodes.size(); ++local) {
        if (!answers[local])
            continue;
        ++found;
        const auto expected = engine.probability(asked.compiled.now[local]);
        if (!expected.exact || !isNear(*answers[local], expected.value))
            return QStringLiteral("%1: %2, not %3").arg(local).arg(answers[local]->low).arg(expected.value.low);
    }
    return found >= 100 ? QString() : QStringLiteral("%1 answers").arg(found);
}

} // namespace

/// The nodes of a large loop are asked for at once.
class TestLoopAnswers : public QObject {
    Q_OBJECT

private slots:
    void agreeWithEachByItself();
    void agreeWhereInputsAreUnknown();
    void areLinear();
    void leaveSmallLoopsAlone();
    void leaveOutWhatMayFall();
};

void TestLoopAnswers::agreeWithEachByItself()
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Asked asked(Ring(100, seed).model);
        const QString wrong = difference(asked);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1, ").arg(seed) + wrong));
    }
}

void TestLoopAnswers::agreeWhereInputsAreUnknown()
{
    Asked asked(Ring(100, 3).model);
    for (std::size_t i = 0; i < asked.inputs.size(); i += 5)
        asked.inputs[i] = { 0.25 * asked.inputs[i].low, asked.inputs[i].high };
    const QString wrong = difference(asked);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestLoopAnswers::areLinear()
{
    const auto nodesFor = [](std::size_t count) {
        Asked asked(Ring(count).model);
        const auto answers = asked.loops.ask(asked.inputs, 60.0);
        engine::Engine engine(asked.compiled.formula, {});
        engine.setProbabilities(asked.inputs);
        const auto effects = engine.conditionals(asked.compiled.now[asked.unit.consequences.front()]);
        return effects.size() >= count ? engine.nodesMade() + asked.loops.nodesMade() : 0;
    };
    const std::size_t once = nodesFor(200);
    const std::size_t twice = nodesFor(400);
    QVERIFY(once > 0);
    QVERIFY2(twice > once && twice <= 3 * once, qPrintable(QStringLiteral("%1, %2").arg(once).arg(twice)));
}

void TestLoopAnswers::leaveSmallLoopsAlone()
{
    Asked asked(Ring(10).model);
    QVERIFY(asked.compiled.largeLoops.empty());
    for (const auto& answer : asked.loops.ask(asked.inputs, 60.0))
        QVERIFY(!answer);
}

void TestLoopAnswers::leaveOutWhatMayFall()
{
    Ring ring(100);
    const Id cause = ring.node(NodeKind::Cause, Likelihood::condition(0.5), false);
    ring.model.put(Link{ ring.ids.next(), cause, ring.members[40], true, Likelihood::condition(0.5), {} });
    Asked asked(ring.model);
    for (const auto& answer : asked.loops.ask(asked.inputs, 60.0))
        QVERIFY(!answer);
}

QTEST_GUILESS_MAIN(TestLoopAnswers)
#include "test_loop_answers.moc"
