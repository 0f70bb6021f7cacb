#include "model/openpsa/support.h"

#include "model/openpsa/writer/identifiers.h"
#include "model/openpsa/writer/open_psa_writer.h"

#include <array>
#include <random>

using namespace hz;
using namespace hz::openpsa;
using engine::Formula;
using engine::Ref;

namespace {

/// Reads what was written back.
BuiltFormula reread(const std::vector<WrittenEvent>& events, const std::vector<WrittenTree>& trees)
{
    return builtFrom(modelFrom(writeOpenPsa("m", events, trees)));
}

Ref randomFormula(Formula& formula, std::mt19937& random, int depth)
{
    const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    if (depth == 0) {
        const Ref event = formula.variable(pick(6));
        return pick(3) == 0 ? !event : event;
    }
    std::vector<Ref> operands;
    for (unsigned i = 0; i < 2 + pick(4); ++i)
        operands.push_back(randomFormula(formula, random, depth - 1 - static_cast<int>(pick(2)) % depth));
    switch (pick(4)) {
    case 0:
        return formula.all(operands);
    case 1:
        return formula.any(operands);
    case 2:
        return !formula.atLeast(2, operands);
    default:
        return formula.exclusiveOr(operands[0], operands[1]);
    }
}

std::vector<WrittenEvent> sixEvents()
{
    std::vector<WrittenEvent> events;
    for (int i = 0; i < 6; ++i)
        events.push_back({ "e" + std::to_string(i), "Event", 0.05 + 0.13 * i });
    return events;
}

} // namespace

class TestOpenPsaWriter : public QObject {
    Q_OBJECT

private slots:
    void identifiersAreLegalAndUnique()
    {
        Identifiers names;
        QCOMPARE(names.unique("H01"), std::string("H01"));
        QCOMPARE(names.unique("h01"), std::string("h01_2"));
        QCOMPARE(names.unique("H01"), std::string("H01_3"));
        QCOMPARE(names.unique("C01->H01"), std::string("C01_H01"));
        QCOMPARE(names.unique("a.b - c!"), std::string("a_b_c"));
        QCOMPARE(names.unique("7up"), std::string("x7up"));
        QCOMPARE(names.unique("\xC3\xA9"), std::string("x"));
        QCOMPARE(names.unique(""), std::string("x_2"));
    }

    void whatIsWrittenIsPlain()
    {
        Formula formula;
        const Ref a = formula.variable(0);
        const Ref b = formula.variable(1);
        const Ref both = formula.all(std::array{ a, b });
        const std::vector<WrittenEvent> events{ { "a", "First & <last>\n\x01", 0.1 }, { "b" } };
        const WrittenTree tree{ "t", {}, &formula, { 0, 1 },
            { { "top", "Top", formula.any(std::array{ !a, both }) }, { "same", {}, both }, { "event", {}, b },
                { "never", {}, Formula::no() } } };
        QCOMPARE(
            writeOpenPsa("plant", events, std::span(&tree, 1)), QByteArray(R"(<?xml version="1.0" encoding="UTF-8"?>
<opsa-mef>
 <label>plant</label>
 <define-fault-tree name="t">
  <define-gate name="top">
   <label>Top</label>
   <or>
    <not>
     <basic-event name="a"/>
    </not>
    <gate name="t_g1"/>
   </or>
  </define-gate>
  <define-gate name="same">
   <and>
    <basic-event name="a"/>
    <basic-event name="b"/>
   </and>
  </define-gate>
  <define-gate name="event">
   <basic-event name="b"/>
  </define-gate>
  <define-gate name="never">
   <constant value="false"/>
  </define-gate>
  <define-gate name="t_g1">
   <and>
    <basic-event name="a"/>
    <basic-event name="b"/>
   </and>
  </define-gate>
 </define-fault-tree>
 <model-data>
  <define-basic-event name="a">
   <label>First &amp; &lt;last&gt;</label>
   <float value="0.1"/>
  </define-basic-event>
  <define-basic-event name="b"/>
 </model-data>
</opsa-mef>
)"));
    }

    void readersGetTheSameFunctions()
    {
        const std::vector<WrittenEvent> events = sixEvents();
        std::mt19937 random(7);
        for (int round = 0; round < 60; ++round) {
            Formula formula;
            WrittenTree tree{ "t", {}, &formula, { 5, 4, 3, 2, 1, 0 }, {} };
            for (int top = 0; top < 3; ++top)
                tree.tops.push_back({ "top", {}, randomFormula(formula, random, 3) });
            const BuiltFormula built = reread(events, { tree });
            QCOMPARE(built.tops, (std::vector<std::size_t>{ 0, 1, 2 }));
            engine::Engine engine(formula, {});
            std::vector<base::Interval> probabilities;
            for (std::size_t variable = 0; variable < 6; ++variable)
                probabilities.push_back(base::Interval::point(*events[tree.events[variable]].probability));
            engine.setProbabilities(probabilities);
            for (std::size_t top = 0; top < 3; ++top)
                QVERIFY(isNear(
                    probabilityOf(built, built.gates[top]), engine.probability(tree.tops[top].root).value.low, 1e-12));
        }
    }

    void operandsThatCountTwiceAreGatesOfTheirOwn()
    {
        Formula formula;
        const Ref a = formula.variable(0);
        const std::array operands{ a, a, formula.variable(1), formula.variable(2), formula.variable(3) };
        const WrittenTree tree{ "t", {}, &formula, { 0, 1, 2, 3 }, { { "top", {}, formula.atLeast(3, operands) } } };
        const QByteArray text = writeOpenPsa("m", sixEvents(), std::span(&tree, 1));
        QCOMPARE(text.count("<basic-event name=\"e0\"/>"), 2);
        QCOMPARE(text.count("<gate name=\"t_copy\"/>"), 1);
        const BuiltFormula built = reread(sixEvents(), { tree });
        engine::Engine engine(formula, {});
        std::vector<base::Interval> probabilities;
        for (std::size_t i = 0; i < 4; ++i)
            probabilities.push_back(base::Interval::point(*sixEvents()[i].probability));
        engine.setProbabilities(probabilities);
        QVERIFY(isNear(probabilityOf(built, built.gates[0]), engine.probability(tree.tops[0].root).value.low));
    }
};

QTEST_GUILESS_MAIN(TestOpenPsaWriter)
#include "test_open_psa_writer.moc"
