#include "model/scoring/brute_force.h"
#include "model/scoring/random_graph.h"

#include "model/commands/commands.h"
#include "model/engine/engine.h"
#include "model/scoring/graph/node_formula.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hz;
using namespace hz::testing;
using scoring::BasicEvent;
using scoring::NodeFormula;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

/// A cause that leads to a hazard over a link that a planned control with a degradation guards.
struct Guarded {
    Ids ids{ 23 };
    Model model;
    Id cause = node(NodeKind::Cause, QStringLiteral("C1"), Likelihood::frequency(0.5, TimeUnit::Year));
    Id wear = node(NodeKind::Cause, QStringLiteral("C2"), Likelihood::unknown());
    Id control = node(NodeKind::Control, QStringLiteral("K1"), Likelihood::probability(0.25));
    Id hazard = node(NodeKind::Hazard, QStringLiteral("H1"), {});
    Id consequence = node(NodeKind::Consequence, QStringLiteral("S1"), {});
    Id toHazard = link(cause, hazard, 0.5);
    Id toConsequence = link(hazard, consequence, 1.0);
    Id degrades = link(wear, control, 1.0);

    Guarded() { model.put(Guard{ ids.next(), control, toHazard, {} }); }

    Id node(NodeKind kind, const QString& code, const Likelihood& likelihood)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = code;
        node.likelihood = likelihood;
        node.status = ControlStatus::Planned;
        model.put(node);
        return node.id;
    }
    Id link(const Id& from, const Id& to, double transmits)
    {
        model.put(Link{ ids.next(), from, to, false, Likelihood::probability(transmits), {} });
        Id made;
        model.links().forEach([&](const Link& link) { made = link.from == from && link.to == to ? link.id : made; });
        return made;
    }
    [[nodiscard]] std::vector<std::string> sortedNames(const NodeFormula& formula) const
    {
        auto names = scoring::eventNames(model, formula.events);
        std::ranges::sort(names);
        return names;
    }
};

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
    void agreesWithBruteForce();
};

void TestNodeFormula::holdsBasicEventsOnly()
{
    const Guarded draft;
    const std::array nodes{ draft.consequence };
    const auto named = [&](Posture posture) {
        return draft.sortedNames(scoring::nodeFormula(draft.model, nodes, posture));
    };
    const std::vector<std::string> bare{ "C1", "C1->H1", "C2" };
    const std::vector<std::string> guarded{ "C1", "C1->H1", "C2", "K1" };
    QVERIFY(named(Posture::Inherent) == bare); // its failure is certain, so it is no event
    QVERIFY(named(Posture::Current) == bare);
    QVERIFY(named(Posture::Target) == guarded);
}

void TestNodeFormula::saysWhatAnEventIs()
{
    const Guarded draft;
    const std::array nodes{ draft.hazard, draft.control };
    const NodeFormula found = scoring::nodeFormula(draft.model, nodes, Posture::Target);
    QVERIFY(found.monotone);
    QCOMPARE(found.events.size(), found.probabilities.size());
    QCOMPARE(found.events.size(), found.frequencies.size());
    const auto variableOf = [&](BasicEvent::Kind kind, const Id& id) {
        return static_cast<std::size_t>(std::ranges::find(found.events, BasicEvent{ kind, id }) - found.events.begin());
    };
    const std::size_t cause = variableOf(BasicEvent::Kind::Occurs, draft.cause);
    const std::size_t link = variableOf(BasicEvent::Kind::Transmits, draft.toHazard);
    const std::size_t control = variableOf(BasicEvent::Kind::Fails, draft.control);
    const std::size_t wear = variableOf(BasicEvent::Kind::Occurs, draft.wear);
    QVERIFY(std::max({ cause, link, control, wear }) < found.events.size());
    QCOMPARE(found.probabilities[cause], base::Interval::point(-std::expm1(-0.5)));
    QCOMPARE(found.frequencies[cause], std::optional(0.5));
    QCOMPARE(found.probabilities[link], base::Interval::point(0.5));
    QCOMPARE(found.probabilities[control], base::Interval::point(0.25));
    QCOMPARE(found.probabilities[wear], (base::Interval{ 0.0, 1.0 }));
    QVERIFY(!found.frequencies[control] && !found.frequencies[link] && !found.frequencies[wear]);
    engine::Formula expected = found.formula;
    const engine::Ref fails = expected.any(std::array{ expected.variable(static_cast<engine::Variable>(control)),
        expected.variable(static_cast<engine::Variable>(wear)) });
    QCOMPARE(found.roots[1], fails);
}

void TestNodeFormula::namesAreTheirsAlone()
{
    Guarded draft;
    const Id twin = draft.node(NodeKind::Cause, QStringLiteral("C1"), {});
    const Id nameless = draft.node(NodeKind::Cause, {}, {});
    const Id first = draft.link(draft.wear, draft.hazard, 0.5);
    const Id second = draft.ids.next();
    draft.model.put(Link{ second, draft.wear, draft.hazard, false, Likelihood::probability(0.5), {} });
    const std::vector<BasicEvent> events{ { BasicEvent::Kind::Occurs, twin }, { BasicEvent::Kind::Occurs, nameless },
        { BasicEvent::Kind::Transmits, first }, { BasicEvent::Kind::Transmits, second },
        { BasicEvent::Kind::Transmits, draft.toConsequence } };
    const std::vector<std::string> expected{ twin.text(), nameless.text(), "C2->H1#" + first.text(),
        "C2->H1#" + second.text(), "H1->S1" };
    QVERIFY(scoring::eventNames(draft.model, events) == expected);
}

void TestNodeFormula::unknownNodesNeverOccur()
{
    const Guarded draft;
    const std::array nodes{ Id{ 1, 1 }, draft.hazard, Id{ 2, 2 } };
    const NodeFormula found = scoring::nodeFormula(draft.model, nodes, Posture::Current);
    QCOMPARE(found.roots.size(), std::size_t{ 3 });
    QCOMPARE(found.roots[0], engine::Formula::no());
    QVERIFY(found.roots[1] != engine::Formula::no());
    QCOMPARE(found.roots[2], engine::Formula::no());
}

/// Probability intervals of all nodes at once, controls too, against every world of the scoring page's equations.
void TestNodeFormula::agreesWithBruteForce()
{
    int graphs = 0;
    for (std::uint64_t seed = 1; graphs < 400; ++seed) {
        const RandomGraph random(seed);
        if (!commands::validate(random.model).empty())
            continue;
        BruteForce size(random.model, Posture::Target);
        if (size.events() > 8 || size.unknowns() > 4)
            continue;
        ++graphs;
        std::vector<Id> nodes;
        random.model.nodes().forEach([&](const Node& node) { nodes.push_back(node.id); });
        for (const Posture posture : kPostures) {
            BruteForce brute(random.model, posture);
            const NodeFormula found = scoring::nodeFormula(random.model, nodes, posture);
            engine::Engine engine(found.formula, {});
            engine.setProbabilities(found.probabilities);
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                double low = 1.0;
                double high = 0.0;
                for (std::size_t choice = 0; choice < brute.choices(); ++choice) {
                    const double p = brute.probability(brute.indexOf(nodes[i]), choice);
                    low = std::min(low, p);
                    high = std::max(high, p);
                }
                const engine::Answer answer = engine.probability(found.roots[i]);
                QVERIFY2(isNear(answer.value.low, low) && isNear(answer.value.high, high),
                    qPrintable(QStringLiteral("seed %1, node %2").arg(seed).arg(i)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestNodeFormula)
#include "test_node_formula.moc"
