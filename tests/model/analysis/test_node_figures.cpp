#include "../scoring/grouped_graph.h"

#include "model/analysis/projects/node_figures.h"
#include "model/scoring/graph/trace.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using engine::Measure;
using scoring::BasicEvent;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

/// The truth table of a node's formula over its events, evaluated operator by operator.
class Truth {
public:
    explicit Truth(const scoring::NodeFormula& formula)
        : m_formula(formula)
    {
    }
    [[nodiscard]] bool at(std::size_t sample) const
    {
        std::vector<bool> values;
        const engine::Formula& f = m_formula.formula;
        const auto of = [&](engine::Ref ref) { return values[ref.node()] != ref.negated(); };
        for (std::uint32_t node = 0; node < f.nodeCount(); ++node) {
            const auto operands = f.operandsOf(node);
            const auto count = std::ranges::count_if(operands, of);
            switch (f.operatorOf(node)) {
            case engine::Operator::True:
                values.push_back(true);
                break;
            case engine::Operator::Event:
                values.push_back(((sample >> f.variableOf(node)) & 1U) != 0);
                break;
            case engine::Operator::And:
                values.push_back(count == std::ssize(operands));
                break;
            case engine::Operator::AtLeast:
                values.push_back(count >= f.thresholdOf(node));
                break;
            case engine::Operator::Xor:
                values.push_back(count % 2 == 1);
                break;
            }
        }
        return of(m_formula.roots.front().standing);
    }

private:
    const scoring::NodeFormula& m_formula;
};

using Set = std::size_t; // of events, by bits

std::vector<Set> minimalSets(const std::vector<bool>& truth)
{
    std::vector<Set> sets;
    for (Set set = 0; set < truth.size(); ++set)
        if (truth[set] && std::ranges::none_of(sets, [&](Set smaller) { return (smaller & set) == smaller; }))
            sets.push_back(set);
    // A smaller set may have the greater number.
    std::erase_if(sets, [&](Set set) {
        return std::ranges::any_of(sets, [&](Set other) { return other != set && (other & set) == other; });
    });
    return sets;
}

Set setOf(const std::vector<engine::Variable>& events)
{
    Set set = 0;
    for (const engine::Variable event : events)
        set |= Set{ 1 } << event;
    return set;
}

Set setOf(const std::vector<BasicEvent>& events, const scoring::NodeFormula& formula)
{
    Set set = 0;
    for (const BasicEvent& event : events)
        set |= Set{ 1 } << (std::ranges::find(formula.events, event) - formula.events.begin());
    return set;
}

double chanceOf(Set sample, const std::vector<double>& p)
{
    double product = 1.0;
    for (std::size_t i = 0; i < p.size(); ++i)
        product *= ((sample >> i) & 1U) != 0 ? p[i] : 1.0 - p[i];
    return product;
}

/// Sum of the chances of all samples in which it holds.
double sumOver(const std::vector<double>& p, const std::function<bool(Set)>& holds)
{
    double sum = 0.0;
    for (Set sample = 0; sample < Set{ 1 } << p.size(); ++sample)
        if (holds(sample))
            sum += chanceOf(sample, p);
    return sum;
}

bool isNear(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-9 * std::max({ 1.0, std::abs(a), std::abs(b) });
}

struct Case {
    Model model;
    Id node;
    Posture posture;
    scoring::NodeFormula formula;
    std::vector<bool> truth;
};

void checkNodes(const Model& model, const std::function<void(const Case&)>& check)
{
    for (const Node* node : model.nodes().all())
        for (const Posture posture : kPostures) {
            Case each{ model, node->id, posture, scoring::nodeFormula(model, std::span(&node->id, 1), posture), {} };
            const bool recurs = each.formula.roots.front().brought != engine::Formula::no(); // test_recurrence.cpp
            if (recurs || each.formula.events.size() > 8)
                continue;
            const Truth truth(each.formula);
            for (Set sample = 0; sample < Set{ 1 } << each.formula.events.size(); ++sample)
                each.truth.push_back(truth.at(sample));
            check(each);
        }
}

/// Calls check for every node of some hundred small random graphs in every posture; in some of them nodes share a
/// common cause.
void forEachCase(const std::function<void(const Case&)>& check)
{
    int graphs = 0;
    for (std::uint64_t seed = 1; graphs < 120; ++seed) {
        const RandomGraph random(seed, { .occurrences = false });
        if (!commands::validate(random.model).empty())
            continue;
        ++graphs;
        checkNodes(random.model, check);
    }
    int groups = 0;
    for (std::uint64_t seed = 1; groups < 60; ++seed) {
        const auto model = groupedGraph(seed);
        if (!model)
            continue;
        ++groups;
        checkNodes(*model, check);
    }
}

analysis::NodeFigures scenariosOf(const Model& model, const Id& node, Posture posture, std::size_t listed = 1000)
{
    analysis::Request request;
    request.probability = request.cutSets = request.shares = true;
    request.listed = listed;
    return analysis::figuresOf(model, node, posture, request);
}

analysis::NodeFigures importancesOf(const Model& model, const Id& node, Posture posture)
{
    analysis::Request request;
    request.probability = request.importance = true;
    return analysis::figuresOf(model, node, posture, request);
}

/// The samples' chances at every choice of ends of the unknown inputs.
std::vector<std::vector<double>> cornersOf(const scoring::NodeFormula& formula)
{
    std::vector<std::vector<double>> corners{ {} };
    for (const base::Interval& p : formula.probabilities) {
        std::vector<std::vector<double>> grown;
        for (const auto& corner : corners)
            for (const double end : p.isPoint() ? std::vector{ p.low } : std::vector{ p.low, p.high }) {
                grown.push_back(corner);
                grown.back().push_back(end);
            }
        corners = std::move(grown);
    }
    return corners;
}

} // namespace

/// Cut sets, traces and importance of nodes of small random graphs against every assignment of their events.
class TestNodeFigures : public QObject {
    Q_OBJECT

private slots:
    void areTheMinimalCutSets();
    void theirFiguresAreThoseOfAllAssignments();
    void aShortListBoundsTheRest();
    void aTraceLeadsFromTheEventsToTheNode();
    void importanceIsWhatItsFormulasSay();
    void unknownsGiveTheRangeOverTheirValues();
    void manyUnknownsGiveWhatHoldsTheRange();
};

void TestNodeFigures::areTheMinimalCutSets()
{
    std::size_t seen = 0;
    forEachCase([&](const Case& each) {
        const auto found = *scenariosOf(each.model, each.node, each.posture).figures.cutSets;
        std::vector<Set> expected = minimalSets(each.truth);
        std::vector<Set> listed;
        for (const analysis::ListedCutSet& scenario : found.list)
            listed.push_back(setOf(scenario.events));
        std::ranges::sort(expected);
        std::ranges::sort(listed);
        QVERIFY(listed == expected);
        QVERIFY(found.complete && found.isWholeListed());
        QVERIFY(found.count == engine::BigCount(expected.size()));
        for (std::size_t order = 0; order < found.byOrder.size(); ++order)
            QVERIFY(found.byOrder[order]
                == engine::BigCount(static_cast<std::uint64_t>(std::ranges::count_if(
                    expected, [&](Set set) { return static_cast<std::size_t>(std::popcount(set)) == order; }))));
        seen += expected.size();
    });
    QVERIFY(seen > 2000);
}

void TestNodeFigures::theirFiguresAreThoseOfAllAssignments()
{
    forEachCase([](const Case& each) {
        const auto found = *scenariosOf(each.model, each.node, each.posture).figures.cutSets;
        const auto corners = cornersOf(each.formula);
        if (corners.size() > 64)
            return;
        double before = 2.0;
        for (const analysis::ListedCutSet& scenario : found.list) {
            const Set set = setOf(scenario.events);
            double low = 1.0, high = 0.0, least = 2.0, most = -1.0;
            for (const auto& p : corners) {
                double product = 1.0;
                for (std::size_t i = 0; i < p.size(); ++i)
                    product *= ((set >> i) & 1U) != 0 ? p[i] : 1.0;
                low = std::min(low, product);
                high = std::max(high, product);
                const double top = sumOver(p, [&](Set sample) { return bool(each.truth[sample]); });
                if (top <= 0.0)
                    continue;
                least = std::min(least, std::min(1.0, product / top));
                most = std::max(most, std::min(1.0, product / top));
            }
            QVERIFY(isNear(scenario.probability.low, low) && isNear(scenario.probability.high, high));
            QVERIFY(scenario.probability.high <= before * (1.0 + 1e-12));
            before = scenario.probability.high;
            QCOMPARE(scenario.share.has_value(), most >= 0.0);
            if (scenario.share)
                QVERIFY(isNear(scenario.share->low, least) && isNear(scenario.share->high, most));
        }
    });
}

void TestNodeFigures::aShortListBoundsTheRest()
{
    forEachCase([](const Case& each) {
        const auto all = *scenariosOf(each.model, each.node, each.posture).figures.cutSets;
        const auto two = *scenariosOf(each.model, each.node, each.posture, 2).figures.cutSets;
        QCOMPARE(two.list.size(), std::min<std::size_t>(2, all.list.size()));
        QCOMPARE(two.isWholeListed(), all.list.size() <= 2);
        QVERIFY(two.count == all.count);
        double rest = 0.0;
        for (std::size_t i = 2; i < all.list.size(); ++i)
            rest += all.list[i].probability.high;
        QVERIFY(two.unlisted >= rest * (1.0 - 1e-12));
        // Of equally probable ones either may be listed.
        for (std::size_t i = 0; i < two.list.size(); ++i)
            QVERIFY(isNear(two.list[i].probability.high, all.list[i].probability.high));
    });
}

void TestNodeFigures::aTraceLeadsFromTheEventsToTheNode()
{
    std::size_t traces = 0;
    forEachCase([&](const Case& each) {
        const auto found = scenariosOf(each.model, each.node, each.posture);
        for (const analysis::ListedCutSet& scenario : found.figures.cutSets->list) {
            std::vector<BasicEvent> events;
            for (const engine::Variable event : scenario.events)
                events.push_back(found.events[event]);
            const auto trace = scoring::traceOf(each.model, each.node, each.posture, events);
            const Node& node = *each.model.node(each.node);
            const bool failsAnyway = trace.nodes.empty();
            if (failsAnyway) {
                QVERIFY(node.kind == NodeKind::Control && events.empty());
                continue;
            }
            ++traces;
            QVERIFY(std::ranges::binary_search(trace.nodes, each.node));
            for (const Id& id : trace.links) {
                const Link& link = *each.model.link(id);
                QVERIFY(std::ranges::binary_search(trace.nodes, link.to));
                QVERIFY(link.negated || std::ranges::binary_search(trace.nodes, link.from)
                    || each.model.node(link.from)->kind == NodeKind::Control);
            }
            for (const Id& id : trace.guards) {
                const Guard& guard = *each.model.guards().find(id);
                QVERIFY(std::ranges::binary_search(trace.links, guard.link));
                QVERIFY(std::ranges::binary_search(trace.nodes, guard.control));
            }
            // One event less, and the node does not occur.
            for (const BasicEvent& spared : events) {
                auto rest = events;
                std::erase(rest, spared);
                if (!each.truth[setOf(rest, each.formula)])
                    QVERIFY(scoring::traceOf(each.model, each.node, each.posture, rest).nodes.empty());
            }
        }
    });
    QVERIFY(traces > 1000);
}

namespace {

struct Extremes {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void add(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// All measures of one event by their formulas, over the choices of the unknowns; 0 / 0 is skipped.
std::array<Extremes, engine::kMeasures> expectedFor(const Case& each, std::size_t event)
{
    std::array<Extremes, engine::kMeasures> result;
    const auto sets = minimalSets(each.truth);
    const auto isTop = [&](Set sample) { return bool(each.truth[sample]); };
    const auto hasFailedWith = [&](Set sample) {
        return std::ranges::any_of(sets, [&](Set set) { return ((set >> event) & 1U) != 0 && (set & sample) == set; });
    };
    for (auto p : cornersOf(each.formula)) {
        const double own = p[event];
        const double top = sumOver(p, isTop);
        const double united = sumOver(p, hasFailedWith);
        p[event] = 1.0;
        const double given = sumOver(p, isTop);
        p[event] = 0.0;
        const double givenNot = sumOver(p, isTop);
        const auto add = [&](Measure measure, double value, double over) {
            if (value != 0.0 || over != 0.0)
                result[static_cast<std::size_t>(measure)].add(value / over);
        };
        add(Measure::Birnbaum, given - givenNot, 1.0);
        if (top > 0.0) {
            add(Measure::Criticality, (given - givenNot) * own, top);
            add(Measure::Diagnosis, own * given, top);
            add(Measure::FussellVesely, united, top);
            add(Measure::ReductionWorth, top, givenNot);
        }
        add(Measure::AchievementWorth, given, top);
    }
    return result;
}

} // namespace

void TestNodeFigures::importanceIsWhatItsFormulasSay()
{
    std::size_t seen = 0;
    forEachCase([&](const Case& each) {
        const auto found = importancesOf(each.model, each.node, each.posture).figures;
        const auto& rows = *found.importance;
        QCOMPARE(rows.size(), each.formula.events.size());
        if (cornersOf(each.formula).size() > 64)
            return;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].event, static_cast<engine::Variable>(i));
            const auto expected = expectedFor(each, i);
            for (std::size_t m = 0; m < engine::kMeasures; ++m) {
                const auto measure =
                    engine::valueOf(rows[i].measures, static_cast<Measure>(m), found.probability->value);
                QCOMPARE(measure.has_value(), expected[m].low <= expected[m].high);
                if (!measure)
                    continue;
                ++seen;
                QVERIFY2(isNear(measure->low, expected[m].low) && isNear(measure->high, expected[m].high),
                    qPrintable(QStringLiteral("measure %1: %2 %3 instead of %4 %5")
                                   .arg(m)
                                   .arg(measure->low)
                                   .arg(measure->high)
                                   .arg(expected[m].low)
                                   .arg(expected[m].high)));
            }
        }
    });
    QVERIFY(seen > 5000);
}

void TestNodeFigures::unknownsGiveTheRangeOverTheirValues()
{
    Ids ids{ 5 };
    Model model;
    const auto node = [&](NodeKind kind, const Likelihood& likelihood) {
        Node made;
        made.id = ids.next();
        made.kind = kind;
        made.likelihood = likelihood;
        model.put(made);
        return made.id;
    };
    const Id known = node(NodeKind::Cause, Likelihood::condition(0.25));
    const Id unknown = node(NodeKind::Cause, Likelihood::unknown());
    const Id hazard = node(NodeKind::Hazard, {});
    for (const Id& cause : { known, unknown })
        model.put(Link{ ids.next(), cause, hazard, false, Likelihood::condition(1.0), {} });
    const auto found = importancesOf(model, hazard, Posture::Current);
    const base::Interval top = found.figures.probability->value;
    const auto of = [&](const Id& id, Measure measure) {
        const auto& row = *std::ranges::find(
            *found.figures.importance, id, [&](const auto& each) { return found.events[each.event].id; });
        return *engine::valueOf(row.measures, measure, top);
    };
    QCOMPARE(top, (base::Interval{ 0.25, 1.0 }));
    QCOMPARE(of(known, Measure::Birnbaum), (base::Interval{ 0.0, 1.0 }));
    QCOMPARE(of(unknown, Measure::Birnbaum), base::Interval::point(0.75));
    QCOMPARE(of(known, Measure::FussellVesely), (base::Interval{ 0.25, 1.0 }));
    QCOMPARE(of(unknown, Measure::FussellVesely), (base::Interval{ 0.0, 1.0 }));
    QCOMPARE(of(known, Measure::AchievementWorth), (base::Interval{ 1.0, 4.0 }));
    QCOMPARE(of(unknown, Measure::ReductionWorth), (base::Interval{ 1.0, 4.0 }));
    const auto scenarios = *scenariosOf(model, hazard, Posture::Current).figures.cutSets;
    QCOMPARE(scenarios.list.size(), std::size_t{ 2 });
    QCOMPARE(*scenarios.list[0].share, (base::Interval{ 0.0, 1.0 }));
    QCOMPARE(*scenarios.list[1].share, (base::Interval{ 0.25, 1.0 }));
}

/// Nine unknown causes and a known one in pairs: the tables would be too large, so bounds stand in. They must hold
/// every value.
void TestNodeFigures::manyUnknownsGiveWhatHoldsTheRange()
{
    Ids ids{ 6 };
    Model model;
    Node hazard;
    hazard.id = ids.next();
    hazard.kind = NodeKind::Hazard;
    hazard.logic = Logic::AtLeast;
    hazard.atLeast = 2;
    model.put(hazard);
    for (int i = 0; i < 10; ++i) {
        Node cause;
        cause.id = ids.next();
        cause.likelihood = i == 0 ? Likelihood::condition(0.5) : Likelihood::unknown();
        model.put(cause);
        model.put(Link{ ids.next(), cause.id, hazard.id, false, Likelihood::condition(1.0), {} });
    }
    const auto found = importancesOf(model, hazard.id, Posture::Current).figures;
    QCOMPARE(found.importance->size(), std::size_t{ 10 });
    for (const auto& event : *found.importance) {
        const auto holds = [&](Measure measure, double low, double high) {
            const auto value = engine::valueOf(event.measures, measure, found.probability->value);
            return value && value->low <= low && value->high >= high;
        };
        QVERIFY(holds(Measure::Birnbaum, 0.0, 1.0));
        QVERIFY(holds(Measure::Criticality, 0.0, 0.5));
        QVERIFY(holds(Measure::FussellVesely, 0.0, 0.5));
        QVERIFY(holds(Measure::AchievementWorth, 1.0, 2.0));
        QVERIFY(holds(Measure::ReductionWorth, 1.0, 2.0));
    }
    const auto scenarios = *scenariosOf(model, hazard.id, Posture::Current).figures.cutSets;
    QCOMPARE(scenarios.list.size(), std::size_t{ 45 });
    QVERIFY(std::ranges::all_of(scenarios.list, [](const auto& s) { return s.share && s.share->high == 1.0; }));
}

QTEST_GUILESS_MAIN(TestNodeFigures)
#include "test_node_figures.moc"
