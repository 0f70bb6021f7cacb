#include "model/scoring/corners_of_graph.h"
#include "model/scoring/moment_simulation.h"
#include "model/scoring/random_graph.h"
#include "model/scoring/reference.h"

#include "model/commands/commands.h"
#include "model/scoring/graph/score.h"
#include "model/scoring/letters/bands.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace hz;
using namespace hz::testing;
using domain::ControlStatus;
using domain::Likelihood;
using domain::Logic;
using domain::NodeKind;
using domain::Posture;
using scoring::HazardGraph;
using scoring::Interval;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({ 1e-3, std::abs(a), std::abs(b) });
}

bool isNear(Interval found, Interval wanted)
{
    return isNear(found.low, wanted.low) && isNear(found.high, wanted.high);
}

bool isWithin(Interval inner, Interval outer)
{
    const double slack = 1e-9 * std::max(1.0, std::abs(outer.high));
    return inner.low >= outer.low - slack && inner.high <= outer.high + slack;
}

/// What the enumeration says of one project in one posture: the range over all ends of what is not known.
class Expected {
public:
    Expected(const domain::Model& model, const HazardGraph& graph, const GraphCorners& corners, Posture posture)
        : m_model(model)
        , m_graph(graph)
        , m_posture(posture)
    {
        for (std::size_t corner = 0; corner < corners.count(); ++corner) {
            m_corners.push_back(corners.at(corner));
            m_answers.push_back(enumerated(m_corners.back(), { .posture = posture }));
        }
    }

    [[nodiscard]] Interval occurrences(std::uint32_t node) const
    {
        return over([&](std::size_t corner) { return m_answers[corner][node].occurrences; });
    }
    [[nodiscard]] Interval probability(std::uint32_t node) const
    {
        return over([&](std::size_t corner) { return m_answers[corner][node].probability; });
    }
    [[nodiscard]] Interval loss(const base::Id& category) const
    {
        return over([&](std::size_t corner) {
            return sum(category, [&](std::uint32_t c) { return m_answers[corner][c].occurrences; });
        });
    }
    /// What eliminating a node would remove, or what a control saves.
    [[nodiscard]] Interval worth(std::uint32_t node, const base::Id& category) const
    {
        return over([&](std::size_t corner) {
            return sum(category, [&](std::uint32_t c) { return worthOf(m_corners[corner], m_posture, node, c); });
        });
    }
    [[nodiscard]] Interval offer(std::uint32_t control, const base::Id& category) const
    {
        return over([&](std::size_t corner) {
            return sum(category, [&](std::uint32_t c) { return offerOf(m_corners[corner], m_posture, control, c); });
        });
    }

private:
    template <typename At> Interval over(At at) const
    {
        Interval range = Interval::point(at(std::size_t{ 0 }));
        for (std::size_t corner = 1; corner < m_answers.size(); ++corner)
            range = base::hull(range, Interval::point(at(corner)));
        return range;
    }
    template <typename Of> double sum(const base::Id& category, Of of) const
    {
        double all = 0.0;
        m_model.impacts().forEach([&](const domain::Impact& impact) {
            if (impact.category == category)
                all += magnitude(impact) * of(m_graph.indexOf(impact.consequence));
        });
        return all;
    }
    [[nodiscard]] double magnitude(const domain::Impact& impact) const
    {
        return impact.magnitude ? impact.magnitude->mean()
                                : m_model.table<domain::SeverityLevel>().find(impact.severity)->referenceMagnitude;
    }

    const domain::Model& m_model;
    const HazardGraph& m_graph;
    Posture m_posture;
    std::vector<HazardGraph> m_corners;
    std::vector<std::vector<NodeAnswer>> m_answers; // by corner
};

/// Holds the whole result of a project to the enumeration.
class Comparison {
public:
    Comparison(const domain::Model& model, const HazardGraph& graph, const GraphCorners& corners, Posture posture)
        : m_graph(graph)
        , m_expected(model, graph, corners, posture)
        , m_posture(posture)
        , m_lasts(lastsBelow(graph))
        , m_monotone(isMonotoneBelow(graph, posture))
        , m_isKnown(corners.unknowns() == 0)
    {
    }

    /// The first number that is wrong, or nothing.
    QString failure(const scoring::RiskResult& result)
    {
        const scoring::PostureResult& found = result.in(m_posture);
        for (std::uint32_t i = 0; i < m_graph.nodes.size() && m_failure.isEmpty(); ++i)
            compareNode(i, found.nodes[i], result);
        for (std::size_t k = 0; k < 2 && m_failure.isEmpty(); ++k)
            compare("loss", kNoNode, found.losses[k], m_expected.loss(result.scheme.categories[k].id));
        return m_failure;
    }
    int exact = 0;
    int bounded = 0;

private:
    static constexpr std::uint32_t kNoNode = 999;

    void fail(const char* what, std::uint32_t node, Interval found, Interval wanted)
    {
        m_failure = QStringLiteral("%1 of node %2 in posture %3: %4 to %5, wanted %6 to %7")
                        .arg(QLatin1String(what))
                        .arg(node)
                        .arg(static_cast<int>(m_posture))
                        .arg(found.low, 0, 'g', 12)
                        .arg(found.high, 0, 'g', 12)
                        .arg(wanted.low, 0, 'g', 12)
                        .arg(wanted.high, 0, 'g', 12);
    }
    /// What says that it is exact is the tightest interval; any other holds it.
    void compare(const char* what, std::uint32_t node, const scoring::Bounded& found, Interval wanted)
    {
        ++(found.exact ? exact : bounded);
        if (found.exact ? !isNear(found.value, wanted) : !isWithin(wanted, found.value))
            fail(what, node, found.value, wanted);
    }
    /// The enumeration takes one loss from another, which leaves so many digits of the difference.
    void compareDifference(
        const char* what, std::uint32_t node, const scoring::Bounded& found, Interval wanted, double loss)
    {
        const double slack = 1e-11 * std::max(1.0, loss);
        const bool isSame =
            std::abs(found.value.low - wanted.low) <= slack && std::abs(found.value.high - wanted.high) <= slack;
        if (!isSame)
            compare(what, node, found, wanted);
    }

    void compareNode(std::uint32_t i, const scoring::NodeScore& found, const scoring::RiskResult& result)
    {
        const HazardGraph::Node& node = m_graph.nodes[i];
        if (!node.isControl()) {
            compare("N", i, found.occurrences, m_expected.occurrences(i));
            compareProbability(i, found);
            compareLetter(i, found, result);
        }
        if (node.kind == NodeKind::Consequence)
            return;
        const bool isIdle = node.isControl() && !node.credited[static_cast<std::size_t>(m_posture)];
        for (std::size_t k = 0; k < 2 && !isIdle && m_failure.isEmpty(); ++k) {
            const base::Id category = result.scheme.categories[k].id;
            const double loss = result.in(Posture::Inherent).losses[k].value.high;
            compareDifference("worth", i, found.categories[k].lossReduction, m_expected.worth(i, category), loss);
            if (node.isControl())
                compareDifference(
                    "offer", i, found.categories[k].furtherReduction, m_expected.offer(i, category), loss);
        }
    }

    /// Where something lasts the enumeration gives the formula: what P is at most, in monotone models.
    void compareProbability(std::uint32_t i, const scoring::NodeScore& found)
    {
        const Interval wanted = m_expected.probability(i);
        const Interval p = found.probability.value;
        if (p.high > std::min(1.0, found.occurrences.value.high) + 1e-9)
            return fail("P above N", i, p, found.occurrences.value);
        if (!m_lasts[i] || found.probability.exact)
            return compare("P", i, found.probability, wanted);
        // With unknown inputs less may be known of the upper end.
        if (m_monotone[i] && (p.low > wanted.low + 1e-9 || (m_isKnown && p.high > wanted.high + 1e-9)))
            fail("bounds of P", i, p, wanted);
    }

    void compareLetter(std::uint32_t i, const scoring::NodeScore& found, const scoring::RiskResult& result)
    {
        const scoring::LetterRange wanted = scoring::Bands(result.scheme).of(found.probability.value, {});
        const bool isEliminated = m_graph.nodes[i].eliminated;
        if (found.derived.eliminated != isEliminated
            || (!isEliminated && (found.derived.worst != wanted.worst || found.derived.best != wanted.best)))
            fail("letter", i, Interval::point(found.derived.worst), Interval::point(wanted.worst));
    }

    const HazardGraph& m_graph;
    Expected m_expected;
    Posture m_posture;
    std::vector<bool> m_lasts;
    std::vector<bool> m_monotone;
    bool m_isKnown;
    QString m_failure;
};

double outcomesOf(const HazardGraph& graph)
{
    double most = 0.0;
    for (const Posture posture : kPostures)
        most = std::max(most, testing::outcomesOf(graph, posture));
    return most;
}

struct Draft {
    Ids ids{ 17 };
    domain::Model model;
    SchemeIds scheme = putScheme(model, ids);

    Id node(NodeKind kind, const Likelihood& likelihood = {}, ControlStatus status = ControlStatus::Implemented)
    {
        domain::Node node;
        node.id = ids.next();
        node.kind = kind;
        node.likelihood = likelihood;
        node.status = status;
        model.put(node);
        return node.id;
    }
    Id link(const Id& from, const Id& to, double chance = 1.0)
    {
        const domain::Link link{ ids.next(), from, to, false, Likelihood::condition(chance), {} };
        model.put(link);
        return link.id;
    }
    void guard(const Id& control, const Id& link) { model.put(domain::Guard{ ids.next(), control, link, {} }); }
    void impact(const Id& consequence, double magnitude)
    {
        model.put(domain::Impact{ ids.next(), consequence, scheme.categories[0], scheme.severities[0],
            domain::Quantity::point(magnitude), domain::Basis::Unstated, {} });
    }
};

} // namespace

/// Scoring as a whole against enumeration and simulation of the scoring page.
class TestScore : public QObject {
    Q_OBJECT

private slots:
    void handComputedChain();
    void sharedControlIsOneEvent();
    void loopOccursOnlyFromOutside();
    void isWhatTheEnumerationFinds_data();
    void isWhatTheEnumerationFinds();
    void isWhatTheSimulationSees();
};

/// A cause of 2 per year, an implemented control that fails with 0.1, a planned one with 0.5, a link of 0.5, a loss of
/// 80: 2 (0.5) 80 = 80 without controls, 8 with the first, 4 with both.
void TestScore::handComputedChain()
{
    Draft d;
    const Id cause = d.node(NodeKind::Cause, Likelihood::frequency(2.0, domain::TimeUnit::Year));
    const Id hazard = d.node(NodeKind::Hazard);
    const Id consequence = d.node(NodeKind::Consequence);
    const Id now = d.node(NodeKind::Control, Likelihood::condition(0.1));
    const Id later = d.node(NodeKind::Control, Likelihood::condition(0.5), ControlStatus::Planned);
    d.guard(now, d.link(cause, hazard));
    d.guard(later, d.link(hazard, consequence, 0.5));
    d.impact(consequence, 80.0);
    const auto result = scoring::score(d.model, 1);
    const auto check = [&](Posture posture, const std::vector<double>& expected) {
        const auto& in = result.in(posture);
        const std::vector found{ in.find(hazard)->occurrences.value.low, in.find(hazard)->probability.value.low,
            in.losses[0].value.low, in.find(cause)->categories[0].lossReduction.value.low,
            in.find(hazard)->categories[0].lossReduction.value.high,
            in.find(now)->categories[0].lossReduction.value.low, in.find(now)->categories[0].furtherReduction.value.low,
            in.find(later)->categories[0].lossReduction.value.low,
            in.find(later)->categories[0].furtherReduction.value.low };
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(isNear(found[i], expected[i]), qPrintable(QStringLiteral("%1: %2").arg(i).arg(found[i])));
    };
    check(Posture::Inherent, { 2.0, -std::expm1(-2.0), 80.0, 80.0, 80.0, 0.0, 80.0, 0.0, 80.0 });
    check(Posture::Current, { 0.2, -std::expm1(-0.2), 8.0, 8.0, 8.0, 72.0, 8.0, 0.0, 8.0 });
    check(Posture::Target, { 0.2, -std::expm1(-0.2), 4.0, 4.0, 4.0, 36.0, 4.0, 4.0, 4.0 });
    QCOMPARE(result.years, 1.0);
}

/// Two ways that one control guards: it fails on both or on neither.
void TestScore::sharedControlIsOneEvent()
{
    Draft d;
    const Id one = d.node(NodeKind::Cause, Likelihood::condition(0.5));
    const Id two = d.node(NodeKind::Cause, Likelihood::condition(0.5));
    const Id hazard = d.node(NodeKind::Hazard);
    const Id control = d.node(NodeKind::Control, Likelihood::condition(0.1));
    d.guard(control, d.link(one, hazard));
    d.guard(control, d.link(two, hazard));
    const auto result = scoring::score(d.model, 1);
    QVERIFY(isNear(result.in(Posture::Inherent).find(hazard)->occurrences.value.low, 0.75));
    QVERIFY(isNear(result.in(Posture::Current).find(hazard)->occurrences.value.low, 0.075));
}

void TestScore::loopOccursOnlyFromOutside()
{
    Draft d;
    const Id a = d.node(NodeKind::Hazard);
    const Id b = d.node(NodeKind::Hazard);
    d.link(a, b);
    d.link(b, a);
    QCOMPARE(scoring::score(d.model, 1).in(Posture::Current).find(a)->occurrences.value, Interval{});
    const Id cause = d.node(NodeKind::Cause, Likelihood::frequency(0.3, domain::TimeUnit::Year));
    d.link(cause, b, 0.5);
    const auto result = scoring::score(d.model, 1);
    QVERIFY(isNear(result.in(Posture::Current).find(a)->occurrences.value.low, 0.15));
    QVERIFY(isNear(result.in(Posture::Current).find(a)->probability.value.low, -std::expm1(-0.15)));
}

void TestScore::isWhatTheEnumerationFinds_data()
{
    QTest::addColumn<bool>("unknowns");
    QTest::addColumn<int>("graphs");
    QTest::addColumn<double>("mostOutcomes");
    QTest::addRow("all known") << false << 2000 << 2000.0;
    QTest::addRow("some unknown") << true << 300 << 200.0;
}

void TestScore::isWhatTheEnumerationFinds()
{
    QFETCH(const bool, unknowns);
    QFETCH(const int, graphs);
    QFETCH(const double, mostOutcomes);
    int compared = 0;
    int exact = 0;
    int bounded = 0;
    std::array<int, 4> withUnknowns{};
    for (std::uint64_t seed = 1; compared < graphs; ++seed) {
        const RandomGraph random(seed, { .unknowns = unknowns });
        if (!commands::validate(random.model).empty())
            continue;
        const HazardGraph graph = scoring::hazardGraphOf(random.model);
        const GraphCorners corners(graph);
        if (!corners.canTry() || corners.unknowns() > 3 || outcomesOf(corners.at(0)) > mostOutcomes
            || outcomesOf(corners.at(corners.count() - 1)) > mostOutcomes)
            continue;
        ++compared;
        ++withUnknowns[corners.unknowns()];
        const auto result = scoring::score(random.model, seed);
        QCOMPARE(result.revision, seed);
        for (const Posture posture : kPostures) {
            Comparison comparison(random.model, graph, corners, posture);
            const QString wrong = comparison.failure(result);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + wrong));
            exact += comparison.exact;
            bounded += comparison.bounded;
        }
    }
    QVERIFY2(exact > 10 * bounded, qPrintable(QStringLiteral("%1, %2").arg(exact).arg(bounded)));
    for (std::size_t i = 0; unknowns && i + 1 < withUnknowns.size(); ++i)
        QVERIFY2(withUnknowns[i] > 10, qPrintable(QString::number(i)));
}

/// Counted in a life of each project; the deviations are in standard errors.
void TestScore::isWhatTheSimulationSees()
{
    constexpr std::size_t kExposures = 600;
    double squares = 0.0;
    int count = 0;
    int graphs = 0;
    for (std::uint64_t seed = 5000; graphs < 200; ++seed) {
        const RandomGraph random(seed, { .unknowns = false });
        if (!commands::validate(random.model).empty())
            continue;
        ++graphs;
        const HazardGraph graph = scoring::hazardGraphOf(random.model);
        const auto result = scoring::score(random.model, seed);
        const auto seen = simulated(graph, Posture::Current, kExposures, seed);
        const auto& nodes = result.in(Posture::Current).nodes;
        for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
            const double n = nodes[i].occurrences.value.low;
            const Interval p = nodes[i].probability.value;
            const double part = n - std::floor(n);
            const double error = std::max(seen[i].occurrences.error, std::sqrt(part * (1.0 - part) / kExposures));
            if (graph.nodes[i].isControl() || n * kExposures < 20.0 || error == 0.0)
                continue;
            const double z = (seen[i].occurrences.mean - n) / error;
            const double spread = std::sqrt(0.25 / kExposures);
            const QString said = QStringLiteral("seed %1, node %2: N %3 seen %4 +- %5; P %6 to %7 seen %8")
                                     .arg(seed)
                                     .arg(i)
                                     .arg(n)
                                     .arg(seen[i].occurrences.mean)
                                     .arg(error)
                                     .arg(p.low)
                                     .arg(p.high)
                                     .arg(seen[i].probability.mean);
            QVERIFY2(std::abs(z) < 5.0, qPrintable(said));
            QVERIFY2(
                seen[i].probability.mean > p.low - 5.0 * spread && seen[i].probability.mean < p.high + 5.0 * spread,
                qPrintable(said));
            squares += z * z;
            ++count;
        }
    }
    QVERIFY(count > 300);
    QVERIFY2(std::abs(squares / count - 1.0) < 0.4, qPrintable(QString::number(squares / count)));
}

QTEST_GUILESS_MAIN(TestScore)
#include "test_score.moc"
