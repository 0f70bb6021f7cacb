#include "model/scoring/random_graph.h"

#include "model/commands/commands.h"
#include "model/scoring/quantities/sums.h"
#include "model/scoring/quantities/unit_answer.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace hz;
using namespace hz::testing;
using base::Interval;
using scoring::Term;

namespace {

constexpr std::size_t kInputs = 11;

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

Term randomTerm(std::mt19937_64& random, std::size_t inputs)
{
    Term term;
    for (std::uint64_t i = 0; i < inputs; ++i) {
        if (term.unknowns.size() < 3 && random() % 3 == 0)
            term.unknowns.push_back(i);
    }
    std::ranges::shuffle(term.unknowns, random);
    for (std::size_t column = 0; column < std::size_t{ 1 } << term.unknowns.size(); ++column)
        term.columns.push_back(Interval::point(static_cast<double>(random() % 21) - 10.0));
    return term;
}

double valueOf(const Term& term, std::size_t choice)
{
    std::size_t column = 0;
    for (std::size_t bit = 0; bit < term.unknowns.size(); ++bit)
        column |= ((choice >> term.unknowns[bit]) & 1U) << bit;
    return term.columns[column].low;
}

Interval rangeByTrying(const std::vector<Term>& terms)
{
    Interval range{};
    for (std::size_t choice = 0; choice < std::size_t{ 1 } << kInputs; ++choice) {
        double sum = 0.0;
        for (const Term& term : terms)
            sum += valueOf(term, choice);
        range = choice == 0 ? Interval::point(sum) : base::hull(range, Interval::point(sum));
    }
    return range;
}

Interval rangeOf(std::span<const Interval> columns)
{
    Interval range = columns.front();
    for (const Interval& column : columns)
        range = base::hull(range, column);
    return range;
}

bool holds(Interval outer, Interval inner)
{
    return outer.low <= inner.low + 1e-9 && outer.high >= inner.high - 1e-9;
}

} // namespace

class TestSums : public QObject {
    Q_OBJECT

private slots:
    void fewSharedInputsAreTried();
    void manySharedInputsAreBounded();
    void partsOfOneLikelihoodAreAtTheSameEnd();
    void boundsHoldWhatTablesSay();
};

void TestSums::fewSharedInputsAreTried()
{
    std::mt19937_64 random(5);
    for (int round = 0; round < 400; ++round) {
        std::vector<Term> terms;
        for (std::size_t i = 0; i < 1 + random() % 5; ++i)
            terms.push_back(randomTerm(random, 8));
        const auto found = scoring::sumOf(terms);
        const Interval expected = rangeByTrying(terms);
        QVERIFY(found.exact);
        QVERIFY(isNear(found.value.low, expected.low) && isNear(found.value.high, expected.high));
    }
}

void TestSums::manySharedInputsAreBounded()
{
    std::mt19937_64 random(6);
    int inexact = 0;
    for (int round = 0; round < 100; ++round) {
        std::vector<Term> terms;
        for (std::size_t i = 0; i < 7; ++i)
            terms.push_back(randomTerm(random, kInputs));
        const auto found = scoring::sumOf(terms);
        const Interval expected = rangeByTrying(terms);
        inexact += found.exact ? 0 : 1;
        QVERIFY(holds(found.value, expected));
        if (found.exact)
            QVERIFY(holds(expected, found.value));
        QVERIFY(found.method == (found.exact ? engine::Method::Diagrams : engine::Method::Bounds));
    }
    QVERIFY(inexact > 20);
}

/// Of two parts of one likelihood: what needs both is attained, what needs them to differ is not.
void TestSums::partsOfOneLikelihoodAreAtTheSameEnd()
{
    const auto term = [](std::array<double, 4> columns) {
        Term made;
        made.unknowns = { 1, 2 };
        made.groups = { 7, 7 };
        for (const double column : columns)
            made.columns.push_back(Interval::point(column));
        return made;
    };
    const Term both = term({ 0.0, 0.0, 0.0, 1.0 });
    const Term different = term({ 0.0, 1.0, 1.0, 0.0 });
    QVERIFY(scoring::sumOf({ both }).exact);
    QVERIFY(!scoring::sumOf({ different }).exact);
    QVERIFY(scoring::sumOf({ both, both }).exact);
    QVERIFY(!scoring::sumOf({ different, different }).exact);
    QVERIFY(scoring::sumOf({ different }).value == (Interval{ 0.0, 1.0 }));
}

/// The same units with and without a table of their unknown inputs.
void TestSums::boundsHoldWhatTablesSay()
{
    int wider = 0;
    int compared = 0;
    for (std::uint64_t seed = 1; compared < 1500; ++seed) {
        const RandomGraph random(seed);
        if (!commands::validate(random.model).empty())
            continue;
        const auto graph = scoring::hazardGraphOf(random.model);
        for (const auto& unit : scoring::unitsOf(graph)) {
            const auto tables = scoring::answerOf(graph, unit, {}, 8);
            const auto bounds = scoring::answerOf(graph, unit, {}, 0);
            for (std::size_t p = 0; p < scoring::kPostures; ++p) {
                const auto& sharp = tables.postures[p];
                const auto& wide = bounds.postures[p];
                if (sharp.unknowns.empty() || !sharp.tabulated)
                    continue;
                ++compared;
                QVERIFY(!wide.tabulated && wide.columns == 1);
                for (std::size_t i = 0; i < unit.answersFor.size(); ++i) {
                    const Interval range = rangeOf(sharp.columnsOf(sharp.occurrences, i));
                    QVERIFY(holds(wide.occurrences[i], range));
                    if (wide.exactOccurrences[i])
                        QVERIFY(holds(range, wide.occurrences[i]));
                    QVERIFY(
                        !sharp.probability[i].exact || holds(wide.probability[i].value, sharp.probability[i].value));
                }
                for (std::size_t i = 0; i < tables.pairs.size(); ++i) {
                    const Interval lossReduction = rangeOf(sharp.columnsOf(sharp.lossReduction, i));
                    QVERIFY(holds(wide.lossReduction[i], lossReduction));
                    QVERIFY(holds(wide.furtherReduction[i], rangeOf(sharp.columnsOf(sharp.furtherReduction, i))));
                    wider += holds(lossReduction, wide.lossReduction[i]) ? 0 : 1;
                }
            }
        }
    }
    QVERIFY(wider > 0);
}

QTEST_GUILESS_MAIN(TestSums)
#include "test_sums.moc"
