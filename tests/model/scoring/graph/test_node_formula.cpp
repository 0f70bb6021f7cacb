#include "model/scoring/random_graph.h"
#include "model/scoring/reference.h"
#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/engine/engine.h"
#include "model/scoring/graph/node_formula.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::BasicEvent;
using scoring::NodeFormula;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

/// A cause that leads to a hazard over a link that a planned control with a degradation guards.
constexpr const char* kGuarded = "C1 p=\"0.5 per year\" -0.5-> H1 -> S1; K1 p=0.25 guards C1->H1; C2 p=unknown -> K1";

std::vector<std::string> sortedNames(const Sketch& sketch, const NodeFormula& formula)
{
    auto names = scoring::eventNames(sketch.model, formula.events);
    std::ranges::sort(names);
    return names;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9;
}

} // namespace

class TestNodeFormula : public QObject {
    Q_OBJECT
private slots:
    void holdsBasicEventsOnly();
    void saysWhatAnEventIs();
    void namesAreTheirsAlone();
    void unknownNodesNeverOccur();
    void isWhatTheEnumerationFinds();
};

void TestNodeFormula::holdsBasicEventsOnly()
{
    const Sketch draft(kGuarded);
    const std::array nodes{ draft["S1"] };
    const auto named = [&](Posture posture) {
        return sortedNames(draft, scoring::nodeFormula(draft.model, nodes, posture));
    };
    const std::vector<std::string> bare{ "C1", "C1->H1", "C2" };
    const std::vector<std::string> guarded{ "C1", "C1->H1", "C2", "K1" };
    QVERIFY(named(Posture::Inherent) == bare); // its failure is certain, so it is no event
    QVERIFY(named(Posture::Current) == bare);
    QVERIFY(named(Posture::Target) == guarded);
}

void TestNodeFormula::saysWhatAnEventIs()
{
    const Sketch draft(kGuarded);
    const std::array nodes{ draft["H1"], draft["K1"] };
    const NodeFormula found = scoring::nodeFormula(draft.model, nodes, Posture::Target);
    QVERIFY(found.monotone);
    QCOMPARE(found.events.size(), found.probabilities.size());
    QCOMPARE(found.events.size(), found.moments.size());
    const auto variableOf = [&](BasicEvent::Kind kind, const Id& id) {
        return static_cast<std::size_t>(std::ranges::find(found.events, BasicEvent{ kind, id }) - found.events.begin());
    };
    const std::size_t cause = variableOf(BasicEvent::Kind::Moment, draft["C1"]);
    const std::size_t link = variableOf(BasicEvent::Kind::Transmits, draft.link("C1", "H1"));
    const std::size_t control = variableOf(BasicEvent::Kind::Fails, draft["K1"]);
    const std::size_t wear = variableOf(BasicEvent::Kind::Occurs, draft["C2"]);
    QVERIFY(std::max({ cause, link, control, wear }) < found.events.size());
    QCOMPARE(found.moments[cause], std::optional(base::Interval::point(0.5)));
    QVERIFY(!found.occasions[cause]);
    QCOMPARE(found.probabilities[link], base::Interval::point(0.5));
    QCOMPARE(found.probabilities[control], base::Interval::point(0.25));
    QCOMPARE(found.probabilities[wear], (base::Interval{ 0.0, 1.0 }));
    QVERIFY(found.conditions[wear] && !found.conditions[control] && !found.conditions[link]);
    QVERIFY(!found.moments[control] && !found.moments[link] && !found.moments[wear]);
    engine::Formula expected = found.formula;
    const engine::Ref fails = expected.any(std::array{ expected.variable(static_cast<engine::Variable>(control)),
        expected.variable(static_cast<engine::Variable>(wear)) });
    QCOMPARE(found.roots[1].now, fails);
    QCOMPARE(found.roots[1].standing, fails);
    QCOMPARE(found.roots[1].brought, engine::Formula::no());
    QCOMPARE(found.roots[0].standing, engine::Formula::no());
}

void TestNodeFormula::namesAreTheirsAlone()
{
    Sketch draft(kGuarded);
    draft.draw("C8; C9; C2 -0.5-> H1");
    const Id twin = draft["C8"];
    draft.edit<Node>(twin, [](Node& node) { node.code = QStringLiteral("C1"); });
    const Id nameless = draft["C9"];
    draft.edit<Node>(nameless, [](Node& node) { node.code.clear(); });
    const Id first = draft.link("C2", "H1");
    const Id second = draft.ids.next();
    draft.model.put(Link{ second, draft["C2"], draft["H1"], false, Likelihood::condition(0.5), {} });
    const std::vector<BasicEvent> events{ { BasicEvent::Kind::Occurs, twin }, { BasicEvent::Kind::Occurs, nameless },
        { BasicEvent::Kind::Transmits, first }, { BasicEvent::Kind::Transmits, second },
        { BasicEvent::Kind::Transmits, draft.link("H1", "S1") } };
    const std::vector<std::string> expected{ twin.text(), nameless.text(), "C2->H1#" + first.text(),
        "C2->H1#" + second.text(), "H1->S1" };
    QVERIFY(scoring::eventNames(draft.model, events) == expected);
}

void TestNodeFormula::unknownNodesNeverOccur()
{
    const Sketch draft(kGuarded);
    const std::array nodes{ Id{ 1, 1 }, draft["H1"], Id{ 2, 2 } };
    const NodeFormula found = scoring::nodeFormula(draft.model, nodes, Posture::Current);
    QCOMPARE(found.roots.size(), std::size_t{ 3 });
    for (const std::size_t never : { 0U, 2U })
        QVERIFY(found.roots[never].now == engine::Formula::no() && found.roots[never].brought == engine::Formula::no());
    QVERIFY(found.roots[1].brought != engine::Formula::no());
}

/// What stands, and what a moment of each stream brings about, of all nodes at once.
void TestNodeFormula::isWhatTheEnumerationFinds()
{
    int graphs = 0;
    int streams = 0;
    for (std::uint64_t seed = 1; graphs < 250; ++seed) {
        const RandomGraph random(seed, { .unknowns = false });
        const scoring::HazardGraph graph = scoring::hazardGraphOf(random.model);
        if (!commands::validate(random.model).empty() || outcomesOf(graph, Posture::Target) > 2000.0)
            continue;
        ++graphs;
        std::vector<Id> nodes;
        random.model.nodes().forEach([&](const Node& node) { nodes.push_back(node.id); });
        for (const Posture posture : kPostures) {
            const auto expected = enumerated(graph, { .posture = posture });
            const NodeFormula found = scoring::nodeFormula(random.model, nodes, posture);
            engine::Engine engine(found.formula, {});
            engine.setProbabilities(found.probabilities);
            for (std::size_t i = 0; i < nodes.size(); ++i)
                QVERIFY2(graph.nodes[i].isControl()
                        || isNear(engine.probability(found.roots[i].standing).value.low, expected[i].standing),
                    qPrintable(QStringLiteral("seed %1, node %2 stands").arg(seed).arg(i)));
            for (std::uint32_t s = 0; s < graph.streams.size(); ++s) {
                const BasicEvent moment{ BasicEvent::Kind::Moment, graph.streams[s].id };
                const auto at = std::ranges::find(found.events, moment);
                if (at == found.events.end())
                    continue;
                ++streams;
                auto inputs = found.probabilities;
                inputs[static_cast<std::size_t>(at - found.events.begin())] = base::Interval::point(1.0);
                engine.setProbabilities(inputs);
                for (std::size_t i = 0; i < nodes.size(); ++i)
                    QVERIFY2(graph.nodes[i].isControl()
                            || isNear(engine.probability(found.roots[i].brought).value.low, expected[i].brought[s]),
                        qPrintable(QStringLiteral("seed %1, node %2, stream %3").arg(seed).arg(i).arg(s)));
            }
        }
    }
    QVERIFY(streams > 300);
}

QTEST_GUILESS_MAIN(TestNodeFormula)
#include "test_node_formula.moc"
