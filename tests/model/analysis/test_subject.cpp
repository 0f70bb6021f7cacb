#include "model/analysis/projects/project_subject.h"
#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "support/sketch.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace hz;
using analysis::Subject;
using domain::Posture;

namespace {

constexpr const char* kTwoTops = R"(<opsa-mef><define-fault-tree name="F">
<define-gate name="first"><or><gate name="shared"/><basic-event name="b"/></or></define-gate>
<define-gate name="second"><and><gate name="shared"/><basic-event name="b"/></and></define-gate>
<define-gate name="shared"><not><basic-event name="a"/></not></define-gate>
</define-fault-tree><model-data>
<define-basic-event name="b"><float value="0.5"/></define-basic-event>
<define-basic-event name="a"/>
<define-basic-event name="idle"><float value="0.25"/></define-basic-event>
</model-data></opsa-mef>)";

openpsa::OpenPsaModel read(const char* text)
{
    auto model = openpsa::readOpenPsa(text, "two.xml");
    return model ? *model : openpsa::OpenPsaModel{};
}

std::vector<std::string> namesOf(const Subject& subject)
{
    std::vector<std::string> names;
    for (const Subject::Target& target : subject.targets)
        names.push_back(target.name);
    return names;
}

base::Result<Subject> subjectOf(const testing::Sketch& sketch, const std::vector<std::string>& nodes)
{
    return analysis::subjectOf(sketch.model, nodes, Posture::Current);
}

using Names = std::vector<std::string>;

} // namespace

class TestSubject : public QObject {
    Q_OBJECT
private slots:
    void takesTopGates()
    {
        const auto subject = analysis::subjectOf(read(kTwoTops), {});
        QVERIFY(namesOf(*subject) == (Names{ "first", "second" }));
        QVERIFY(subject->events == (Names{ "a", "b", "idle" }));
        QCOMPARE(subject->probabilities[0], (base::Interval{ 0.0, 1.0 }));
        QCOMPARE(subject->probabilities[1], base::Interval::point(0.5));
        QCOMPARE(subject->basicEvents, std::size_t{ 3 });
        QCOMPARE(subject->gates, std::size_t{ 3 });
        QVERIFY(subject->frequencies.empty());
    }

    void takesNamedGates()
    {
        const auto subject = analysis::subjectOf(read(kTwoTops), Names{ "shared", "first", "shared" });
        QVERIFY(namesOf(*subject) == (Names{ "shared", "first", "shared" }));
        engine::Formula formula = subject->formula;
        QCOMPARE(subject->targets[0].root, !formula.variable(0));
        QCOMPARE(subject->targets[2].root, subject->targets[0].root);
    }

    void takesSequencesWithTheirFactors()
    {
        const auto model = read(
            "<opsa-mef><define-initiating-event name='I' event-tree='E'/><define-initiating-event name='J' "
            "event-tree='E'><collect-expression><int value='12'/></collect-expression></define-initiating-event>"
            "<define-event-tree name='E'><define-sequence name='S'/><initial-state><collect-formula><gate name='g'/>"
            "</collect-formula><collect-expression><float value='0.5'/></collect-expression><sequence name='S'/>"
            "</initial-state></define-event-tree><define-fault-tree name='T'><define-gate name='g'><event name='x'/>"
            "</define-gate><define-basic-event name='x'><float value='0.1'/></define-basic-event></define-fault-tree>"
            "</opsa-mef>");
        const auto subject = analysis::subjectOf(model, {});
        QVERIFY(namesOf(*subject) == (Names{ "I > S", "J > S", "g" }));
        QVERIFY(subject->events == (Names{ "x", "I > S (factor)", "J > S (factor)" }));
        QCOMPARE(subject->probabilities[1], base::Interval::point(0.5));
        QCOMPARE(subject->probabilities[2], base::Interval::point(0.5));
        QVERIFY(subject->frequencies.empty());
        QVERIFY(!subject->targets[0].frequency);
        QCOMPARE(*subject->targets[1].frequency, 12.0);
        QVERIFY(namesOf(*analysis::subjectOf(model, Names{ "g", "J > S" })) == (Names{ "g", "J > S" }));
    }

    void namesItsPhase()
    {
        const auto model = read("<opsa-mef><define-alignment name='A'><define-phase name='p' time-fraction='1'/>"
                                "</define-alignment><define-fault-tree name='T'><define-gate name='g'><constant "
                                "value='1'/></define-gate></define-fault-tree></opsa-mef>");
        const auto subject = analysis::subjectOf(model, {}, { 1.0, true, &model.alignments[0].phases[0] });
        QVERIFY(namesOf(*subject) == (Names{ "A/p: g" }));
    }

    void refusesUnknownGates()
    {
        const auto unknown = analysis::subjectOf(read(kTwoTops), Names{ "first", "third" });
        QCOMPARE(unknown.error(), (base::Error{ base::AnalysisError::UnknownGate, {}, "third", "two.xml" }));
        const auto none = analysis::subjectOf(read("<opsa-mef/>"), {});
        QCOMPARE(none.error(), (base::Error{ base::AnalysisError::NoGate, {}, {}, "two.xml" }));
        const auto data = analysis::subjectOf(
            read("<opsa-mef><model-data><define-basic-event name='x'/></model-data></opsa-mef>"), {});
        QCOMPARE(data.error(), (base::Error{ base::AnalysisError::OnlyData, {}, {}, "two.xml" }));
        const auto tree = analysis::subjectOf(
            read("<opsa-mef><define-event-tree name='E'><define-sequence name='S'/><initial-state><sequence name='S'/>"
                 "</initial-state></define-event-tree></opsa-mef>"),
            {});
        QCOMPARE(tree.error(), (base::Error{ base::AnalysisError::NotStarted, {}, "E", "two.xml" }));
    }

    void exchangesWorkOnCutSets()
    {
        const auto exchanged = [](const char* gate, const char* hypothesis, const char* target) {
            const QByteArray text = QByteArray("<opsa-mef><define-fault-tree name='T'><define-gate name='g'>") + gate
                + "</define-gate></define-fault-tree><define-substitution><hypothesis>" + hypothesis
                + "</hypothesis><source><basic-event name='b'/></source><target>" + target
                + "</target></define-substitution></opsa-mef>";
            const auto model = read(text.constData());
            return analysis::subjectOf(model, {});
        };
        const char* gate = "<or><basic-event name='b'/><and><basic-event name='a'/><basic-event name='c'/></and></or>";
        const char* a = "<basic-event name='a'/>";
        const char* d = "<basic-event name='d'/>";
        const auto rootOf = [](const base::Result<analysis::Subject>& subject) { return subject->targets[0].root; };
        // {b} stays, as its set lacks a; {a, c} has no b.
        const auto apart = exchanged(gate, a, d);
        engine::Formula formula = apart->formula;
        const auto ref = [&](const char* name) {
            const auto place = std::ranges::find(apart->events, name) - apart->events.begin();
            return formula.variable(static_cast<engine::Variable>(place));
        };
        QCOMPARE(rootOf(apart), formula.any(std::array{ ref("b"), formula.all(std::array{ ref("a"), ref("c") }) }));
        const char* both = "<and><basic-event name='a'/><basic-event name='b'/></and>";
        const auto away = exchanged(both, a, "<constant value='false'/>");
        QCOMPARE(rootOf(away), engine::Formula::no());
        const auto negated = exchanged("<not><basic-event name='b'/></not>", a, d);
        QCOMPARE(negated.error(), (base::Error{ base::OpenPsaError::ExchangeNegation, {}, "g", "two.xml" }));
    }

    void takesHazardsThenConsequences()
    {
        const auto subject = subjectOf(testing::Sketch("C1 -> H1 -> S1; H2 -> S1"), {});
        QVERIFY(namesOf(*subject) == (Names{ "H1", "H2", "S1" }));
        QCOMPARE(subject->basicEvents, std::size_t{ 2 }); // C1, and H2 that nothing feeds
        QCOMPARE(subject->gates, std::size_t{ 2 });
    }

    void takesNodesByCodeOrId()
    {
        const testing::Sketch sketch("C1; H1");
        const auto subject = subjectOf(sketch, { "C1", sketch["H1"].text() });
        QVERIFY(namesOf(*subject) == (Names{ "C1", "H1" }));
    }

    void refusesUnclearNodes()
    {
        testing::Sketch sketch("C1; H1");
        QCOMPARE(subjectOf(sketch, { "H9" }).error(), (base::Error{ base::AnalysisError::UnknownNode, {}, "H9" }));
        QCOMPARE(subjectOf(sketch, { "" }).error(), (base::Error{ base::AnalysisError::UnknownNode, {}, "" }));
        sketch.draw("C2");
        const base::Id twin = sketch["C2"];
        sketch.edit<domain::Node>(twin, [](domain::Node& node) { node.code = QStringLiteral("C1"); });
        const base::Error error = subjectOf(sketch, { "C1" }).error();
        QCOMPARE(error.code.key(), std::string("analysis.ambiguous-node"));
        QCOMPARE(error.ids, (std::vector{ std::min(sketch["C1"], twin), std::max(sketch["C1"], twin) }));
        const auto byId = subjectOf(sketch, { twin.text() });
        QVERIFY(namesOf(*byId) == (Names{ twin.text() })); // the code would name two
        const auto nothing = analysis::subjectOf(domain::Model(), {}, Posture::Current);
        QCOMPARE(nothing.error(), base::Error{ base::AnalysisError::NoNode });
    }
};

QTEST_GUILESS_MAIN(TestSubject)
#include "test_subject.moc"
