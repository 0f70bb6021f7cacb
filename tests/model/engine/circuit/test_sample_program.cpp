#include "model/engine/brute_force.h"

#include "model/engine/circuit/probability_pair.h"
#include "model/engine/circuit/sample_program.h"
#include "model/engine/compile.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <random>

using namespace hz::engine;

namespace {

/// One lane of the events, as probabilities.
std::vector<ProbabilityPair> laneOf(std::span<const Lanes> events, std::size_t lane)
{
    std::vector<ProbabilityPair> pairs;
    for (const Lanes& lanes : events)
        pairs.push_back({ lanes.values[lane], 1.0 - lanes.values[lane] });
    return pairs;
}

} // namespace

class TestSampleProgram : public QObject {
    Q_OBJECT

private slots:
    void everyLaneIsAPassOverTheCircuit()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            Formula formula;
            const Ref root = brute::formula(formula, 8, 12, random);
            const Compiled compiled = compile(formula, root, {});
            const std::array roots{ compiled.top, !compiled.top };
            const SampleProgram program(compiled.circuit, roots);
            SampleProgram::Workspace workspace(program);
            std::array<Lanes, 2> results;
            for (int run = 0; run < 2; ++run) { // a second time in the same places
                for (Lanes& lanes : workspace.events()) {
                    for (double& value : lanes.values)
                        value = static_cast<double>(random() % 1025) / 1024.0;
                }
                QVERIFY(program.run(workspace, results, {}));
                for (std::size_t lane = 0; lane < kLanes; ++lane) {
                    const auto pairs = laneOf(workspace.events(), lane);
                    const ProbabilityPair expected = at(pairsOf(compiled.circuit, pairs), compiled.top);
                    QVERIFY(std::abs(results[0].values[lane] - expected.yes) < 1e-14);
                    QVERIFY(std::abs(results[1].values[lane] - expected.no) < 1e-14);
                }
            }
        }
    }

    void whatIsRareStaysPrecise()
    {
        Circuit circuit; // the complement of a conjunction of complements, a plain disjunction
        const Ref top = !circuit.both(!circuit.event(0), !circuit.event(1));
        const SampleProgram program(circuit, std::array{ top });
        SampleProgram::Workspace workspace(program);
        for (Lanes& lanes : workspace.events())
            lanes.values.fill(1e-200);
        std::array<Lanes, 1> results;
        QVERIFY(program.run(workspace, results, {}));
        QCOMPARE(results[0].values[kLanes - 1], 2e-200);
    }

    void placesAreUsedAgain()
    {
        Circuit circuit;
        Ref top = circuit.event(0);
        for (Variable i = 1; i < 1000; ++i)
            top = circuit.choice(circuit.event(i), top, !top);
        const SampleProgram program(circuit, std::array{ top });
        QVERIFY(program.placeCount() < 1000 + 10);
        SampleProgram::Workspace workspace(program);
        for (Lanes& lanes : workspace.events())
            lanes.values.fill(0.5);
        std::array<Lanes, 1> results;
        QVERIFY(program.run(workspace, results, {}));
        QCOMPARE(results[0].values[0], 0.5);
    }

    void constantsAndEventsAreRoots()
    {
        Circuit circuit;
        const Ref event = circuit.event(1);
        const SampleProgram program(circuit, std::array{ Formula::no(), Formula::yes(), event, !event });
        SampleProgram::Workspace workspace(program);
        workspace.events()[1].values.fill(0.25);
        std::array<Lanes, 4> results;
        QVERIFY(program.run(workspace, results, {}));
        QCOMPARE(results[0].values[5], 0.0);
        QCOMPARE(results[1].values[5], 1.0);
        QCOMPARE(results[2].values[5], 0.25);
        QCOMPARE(results[3].values[5], 0.75);
    }

    void cancellingIsSaid()
    {
        Circuit circuit;
        const Ref top = circuit.both(circuit.event(0), circuit.event(1));
        const SampleProgram program(circuit, std::array{ top });
        SampleProgram::Workspace workspace(program);
        std::array<Lanes, 1> results;
        const hz::base::CancelToken cancel;
        cancel.cancel();
        QVERIFY(!program.run(workspace, results, cancel));
    }
};

QTEST_APPLESS_MAIN(TestSampleProgram)
#include "test_sample_program.moc"
