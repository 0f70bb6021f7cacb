#include "model/analysis/projects/project_subject.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "support/scheme.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace hz;
using analysis::Subject;
using domain::NodeKind;
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

struct Project {
    testing::Ids ids{ 5 };
    domain::Model model;
    base::Id cause = node(NodeKind::Cause, "C1");
    base::Id second = node(NodeKind::Hazard, "H2");
    base::Id first = node(NodeKind::Hazard, "H1");
    base::Id consequence = node(NodeKind::Consequence, "A1");

    base::Id node(NodeKind kind, const char* code)
    {
        domain::Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        model.put(node);
        return node.id;
    }
    void link(const base::Id& from, const base::Id& to)
    {
        model.put(domain::Link{ ids.next(), from, to, false, domain::Likelihood::probability(1.0), {} });
    }
    [[nodiscard]] base::Result<Subject> subject(const std::vector<std::string>& nodes) const
    {
        return analysis::subjectOf(model, nodes, Posture::Current);
    }
};

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
        QCOMPARE(unknown.error(), (base::Error{ "analysis.unknown-gate", {}, "third", "two.xml" }));
        const auto none = analysis::subjectOf(read("<opsa-mef/>"), {});
        QCOMPARE(none.error(), (base::Error{ "analysis.no-gate", {}, {}, "two.xml" }));
        const auto data = analysis::subjectOf(
            read("<opsa-mef><model-data><define-basic-event name='x'/></model-data></opsa-mef>"), {});
        QCOMPARE(data.error(), (base::Error{ "analysis.only-data", {}, {}, "two.xml" }));
        const auto tree = analysis::subjectOf(
            read("<opsa-mef><define-event-tree name='E'><define-sequence name='S'/><initial-state><sequence name='S'/>"
                 "</initial-state></define-event-tree></opsa-mef>"),
            {});
        QCOMPARE(tree.error(), (base::Error{ "analysis.not-started", {}, "E", "two.xml" }));
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
        QCOMPARE(negated.error(), (base::Error{ "openpsa.exchange-negation", {}, "g", "two.xml" }));
    }

    void takesHazardsThenConsequences()
    {
        Project project;
        project.link(project.cause, project.first);
        project.link(project.first, project.consequence);
        project.link(project.second, project.consequence);
        const auto subject = project.subject({});
        QVERIFY(namesOf(*subject) == (Names{ "H1", "H2", "A1" }));
        QCOMPARE(subject->basicEvents, std::size_t{ 2 }); // C1, and H2 that nothing feeds
        QCOMPARE(subject->gates, std::size_t{ 2 });
    }

    void takesNodesByCodeOrId()
    {
        const Project project;
        const auto subject = project.subject({ "C1", project.first.text() });
        QVERIFY(namesOf(*subject) == (Names{ "C1", "H1" }));
    }

    void refusesUnclearNodes()
    {
        Project project;
        QCOMPARE(project.subject({ "H9" }).error(), (base::Error{ "analysis.unknown-node", {}, "H9" }));
        QCOMPARE(project.subject({ "" }).error(), (base::Error{ "analysis.unknown-node", {}, "" }));
        const base::Id twin = project.node(NodeKind::Cause, "C1");
        const base::Error error = project.subject({ "C1" }).error();
        QCOMPARE(error.code, std::string("analysis.ambiguous-node"));
        QCOMPARE(error.ids, (std::vector{ std::min(project.cause, twin), std::max(project.cause, twin) }));
        const auto byId = project.subject({ twin.text() });
        QVERIFY(namesOf(*byId) == (Names{ twin.text() })); // the code would name two
        const auto nothing = analysis::subjectOf(domain::Model(), {}, Posture::Current);
        QCOMPARE(nothing.error(), base::Error{ "analysis.no-node" });
    }
};

QTEST_GUILESS_MAIN(TestSubject)
#include "test_subject.moc"
