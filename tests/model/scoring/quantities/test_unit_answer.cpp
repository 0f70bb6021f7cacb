#include "model/scoring/quantities/unit_answer.h"
#include "model/scoring/random_hazard_graph.h"
#include "model/scoring/reference.h"

#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;
using domain::Posture;
using scoring::HazardGraph;
using scoring::Interval;
using scoring::PostureAnswer;
using scoring::Unit;
using scoring::UnitAnswer;

namespace {

constexpr double kClose = 1e-9;

bool isClose(double found, double wanted)
{
    return std::abs(found - wanted) <= kClose * std::max({ 1e-3, std::abs(found), std::abs(wanted) });
}

/// Holds the answer of one unit and posture to the enumeration.
class Comparison {
public:
    Comparison(const HazardGraph& graph, const Unit& unit, const UnitAnswer& answer, Posture posture)
        : m_graph(graph)
        , m_unit(unit)
        , m_answer(answer)
        , m_in(answer.postures[static_cast<std::size_t>(posture)])
        , m_posture(posture)
        , m_expected(enumerated(graph, { .posture = posture }))
        , m_lasts(lastsBelow(graph))
        , m_monotone(isMonotoneBelow(graph, posture))
    {
    }

    QString failure()
    {
        for (std::size_t i = 0; i < m_unit.answersFor.size() && m_failure.isEmpty(); ++i)
            compareNode(i);
        for (std::size_t p = 0; p < m_answer.pairs.size() && m_failure.isEmpty(); ++p)
            comparePair(p);
        for (std::size_t p = 0; p < m_answer.through.size() && m_failure.isEmpty(); ++p)
            compareThrough(p);
        return m_failure;
    }
    int exact = 0; // probabilities that were compared as numbers
    int bounded = 0;

private:
    void fail(const char* what, std::size_t node, Interval found, double wanted)
    {
        m_failure = QStringLiteral("%1 of node %2 in posture %3: found %4 to %5, wanted %6")
                        .arg(QLatin1String(what))
                        .arg(node)
                        .arg(static_cast<int>(m_posture))
                        .arg(found.low, 0, 'g', 12)
                        .arg(found.high, 0, 'g', 12)
                        .arg(wanted, 0, 'g', 12);
    }
    void compare(const char* what, std::size_t node, Interval found, double wanted)
    {
        if (!isClose(found.low, wanted) || !isClose(found.high, wanted))
            fail(what, node, found, wanted);
    }

    void compareNode(std::size_t i)
    {
        const std::uint32_t node = m_unit.nodes[m_unit.answersFor[i]];
        if (m_graph.nodes[node].isControl())
            return;
        compare("N", node, m_in.columnsOf(m_in.occurrences, i).front(), m_expected[node].occurrences);
        compareProbability(node, m_in.probability[i], m_expected[node]);
    }

    void compareProbability(std::uint32_t node, const scoring::Bounded& found, const NodeAnswer& wanted)
    {
        if (found.exact) {
            ++exact;
            compare("P", node, found.value, wanted.probability);
            return;
        }
        ++bounded;
        const double slack = kClose * wanted.probability;
        // Where something lasts the formula is what P is at most, and only in monotone models.
        const bool isBelow = found.value.low <= wanted.probability + slack;
        const bool isAbove = found.value.high >= wanted.probability - slack;
        if (!(m_lasts[node] ? (!m_monotone[node] || isBelow) : isBelow && isAbove))
            fail("bounds of P", node, found.value, wanted.probability);
        if (found.value.high > std::min(1.0, wanted.occurrences) + slack + kClose)
            fail("P above N", node, found.value, wanted.occurrences);
    }

    void comparePair(std::size_t p)
    {
        const std::uint32_t x = m_unit.nodes[m_answer.pairs[p].node];
        const std::uint32_t c = m_unit.nodes[m_unit.consequences[m_answer.pairs[p].consequence]];
        const HazardGraph::Node& node = m_graph.nodes[x];
        if (node.isControl() && !node.credited[static_cast<std::size_t>(m_posture)])
            return;
        compare("worth", x, m_in.columnsOf(m_in.lossReduction, p).front(), worthOf(m_graph, m_posture, x, c));
        if (node.isControl())
            compare("offer", x, m_in.columnsOf(m_in.furtherReduction, p).front(), offerOf(m_graph, m_posture, x, c));
    }

    void compareThrough(std::size_t p)
    {
        const std::uint32_t x = m_unit.nodes[m_answer.through[p].node];
        const std::uint32_t c = m_unit.nodes[m_unit.consequences[m_answer.through[p].consequence]];
        const NodeAnswer wanted = enumerated(m_graph, { .posture = m_posture, .through = x })[c];
        compare("N through", x, m_in.through[p].occurrences, wanted.occurrences);
        if (m_in.through[p].probability.exact)
            compare("P through", x, m_in.through[p].probability.value, wanted.probability);
    }

    const HazardGraph& m_graph;
    const Unit& m_unit;
    const UnitAnswer& m_answer;
    const PostureAnswer& m_in;
    Posture m_posture;
    std::vector<NodeAnswer> m_expected;
    std::vector<bool> m_lasts;
    std::vector<bool> m_monotone;
    QString m_failure;
};

} // namespace

class TestUnitAnswer : public QObject {
    Q_OBJECT
private slots:
    void isWhatTheEnumerationFinds()
    {
        const int graphs =
            qEnvironmentVariableIntValue("HZ_GRAPHS") > 0 ? qEnvironmentVariableIntValue("HZ_GRAPHS") : 300;
        int exact = 0;
        int bounded = 0;
        for (int seed = 1; seed <= graphs; ++seed) {
            const HazardGraph graph = randomHazardGraph(static_cast<std::uint64_t>(seed), { .mostDraws = 9 });
            for (const Unit& unit : scoring::unitsOf(graph)) {
                const UnitAnswer answer = scoring::answerOf(graph, unit, {}, 6);
                for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
                    Comparison comparison(graph, unit, answer, posture);
                    const QString failure = comparison.failure();
                    QVERIFY2(failure.isEmpty(), qPrintable(QStringLiteral("graph %1: %2").arg(seed).arg(failure)));
                    exact += comparison.exact;
                    bounded += comparison.bounded;
                }
            }
        }
        qInfo("%d probabilities exact, %d bounded", exact, bounded);
        QVERIFY(exact > 3 * bounded && bounded > 0);
    }
};

QTEST_GUILESS_MAIN(TestUnitAnswer)
#include "test_unit_answer.moc"
