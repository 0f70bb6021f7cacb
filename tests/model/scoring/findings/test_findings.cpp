#include "support/scheme.h"

#include "model/scoring/graph/score.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;

namespace {

/// A sound little project: cause -> hazard -> consequence, a control on the first line; nothing to be found.
struct Sound {
    Ids ids{ 42 };
    Model model;
    SchemeIds scheme = putScheme(model, ids);
    Node cause = made(NodeKind::Cause, "C01", "Cause");
    Node hazard = made(NodeKind::Hazard, "H01", "Hazard");
    Node consequence = made(NodeKind::Consequence, "S01", "Consequence");
    Node control = made(NodeKind::Control, "K01", "Control");
    Link in{ ids.next(), cause.id, hazard.id, false, Likelihood::condition(1.0), {} };
    Link out{ ids.next(), hazard.id, consequence.id, false, Likelihood::condition(1.0), {} };
    Guard guard{ ids.next(), control.id, in.id, {} };
    Impact impact{ ids.next(), consequence.id, scheme.categories[0], scheme.severities[0], Quantity::point(5.0),
        Basis::Judgement, {} };

    Sound()
    {
        cause.likelihood = Likelihood::condition(0.05);
        control.likelihood = Likelihood::condition(0.1);
        control.status = ControlStatus::Implemented;
        control.rating = scheme.ratings[1]; // 0.03 to 0.3
        control.owner = hazard.owner = QStringLiteral("Ada");
        put();
    }
    Node made(NodeKind kind, const char* code, const char* title)
    {
        Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.title = QString::fromLatin1(title);
        return node;
    }
    void put()
    {
        for (const Node& node : { cause, hazard, consequence, control })
            model.put(node);
        model.put(in);
        model.put(out);
        model.put(guard);
        model.put(impact);
    }
    std::vector<scoring::Finding> found()
    {
        put();
        return scoring::findings(scoring::score(model, 1));
    }
};

using Weaken = void (*)(Sound&);

} // namespace

Q_DECLARE_METATYPE(Weaken)
Q_DECLARE_METATYPE(hz::domain::Likelihood)

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void findsNothingInASoundProject();
    void asksForNoMeetingWhereOthersAsk();
    void findsEachWeakness_data();
    void findsEachWeakness();
    void aJudgedLetterIsComparedWithTheWorst_data();
    void aJudgedLetterIsComparedWithTheWorst();
    void aNumberIsComparedWithTheRangeOfItsRating_data();
    void aNumberIsComparedWithTheRangeOfItsRating();
    void whatDegradesAtOtherMomentsIsFound();
    void whatIsMetByNobodyKnowsHowManyIsFound();
    void ordersByWeightThenCode();
    void saysNothingAboutACancelledResult();
};

void TestFindings::findsNothingInASoundProject()
{
    QVERIFY(Sound().found().empty());
}

/// What stands asks anew wherever something that recurs asks with it: a degradation, one input of several.
void TestFindings::asksForNoMeetingWhereOthersAsk()
{
    for (const bool degrades : { true, false }) {
        Sound project;
        putOccasion(project.model, 10.0);
        project.cause.likelihood = Likelihood::perOccasion(0.05);
        project.hazard.logic = degrades ? Logic::Any : Logic::All;
        Node state = project.made(NodeKind::Cause, "C02", "State");
        state.likelihood = Likelihood::condition(0.3);
        project.model.put(state);
        const Id to = degrades ? project.control.id : project.hazard.id;
        project.model.put(Link{ project.ids.next(), state.id, to, false, Likelihood::condition(0.5), {} });
        QVERIFY(project.found().empty());
    }
}

void TestFindings::findsEachWeakness_data()
{
    QTest::addColumn<Weaken>("change");
    QTest::addColumn<int>("weight");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* code, int weight, const char* about, const char* detail, Weaken change) {
        QTest::newRow(code) << change << weight << QString::fromLatin1(about) << QString::fromLatin1(detail);
    };
    row("unknown-likelihood", 1, "C01", "", [](Sound& s) { s.cause.likelihood = Likelihood::unknown(); });
    row("occasion-without-count", 2, "C01", "", [](Sound& s) { s.cause.likelihood = Likelihood::perOccasion(0.05); });
    row("no-consequence", 1, "C02", "", [](Sound& s) {
        Node lonely = s.made(NodeKind::Cause, "C02", "Lonely");
        lonely.likelihood = Likelihood::condition(0.1);
        s.model.put(lonely);
    });
    row("no-cause", 1, "H02", "", [](Sound& s) {
        Node hazard = s.made(NodeKind::Hazard, "H02", "Other");
        hazard.owner = QStringLiteral("Ada");
        const Link link{ s.ids.next(), hazard.id, s.consequence.id, false, Likelihood::condition(1.0), {} };
        s.model.put(hazard);
        s.model.put(link);
        s.model.put(Guard{ s.ids.next(), s.control.id, link.id, {} });
    });
    row("unreachable", 1, "S02", "", [](Sound& s) {
        const Node other = s.made(NodeKind::Consequence, "S02", "Other");
        s.model.put(other);
        Impact impact = s.impact;
        impact.id = s.ids.next();
        impact.consequence = other.id;
        s.model.put(impact);
    });
    row("unrated-control", 1, "K01", "", [](Sound& s) {
        s.control.rating = Id();
        s.control.likelihood = {};
    });
    row("number-outside-rating", 1, "K01", "0.3 to 1", [](Sound& s) { s.control.rating = s.scheme.ratings[0]; });
    row("never-together", 2, "C01", "", [](Sound& s) {
        Node other = s.made(NodeKind::Cause, "C02", "Other");
        other.likelihood = Likelihood::frequency(3.0, TimeUnit::Year);
        s.cause.likelihood = Likelihood::frequency(2.0, TimeUnit::Year);
        s.hazard.logic = Logic::All;
        s.model.put(other);
        s.model.put(Link{ s.ids.next(), other.id, s.hazard.id, false, Likelihood::condition(1.0), {} });
    });
    row("once-asked", 1, "C01", "", [](Sound& s) { putOccasion(s.model, 10.0); });
    row("shared-owner", 0, "K01", "", [](Sound& s) {
        Node other = s.control;
        other.id = s.ids.next();
        other.code = QStringLiteral("K02");
        other.title = QStringLiteral("Other");
        s.model.put(other);
        s.model.put(Guard{ s.ids.next(), other.id, s.in.id, {} });
    });
    row("codes-alike", 2, "K1", "", [](Sound& s) {
        s.cause.code = QStringLiteral("K1");
        Node other = s.cause;
        other.id = s.ids.next();
        other.code = QStringLiteral("\u212A1"); // the sign of the unit kelvin
        other.title = QStringLiteral("Other");
        s.model.put(other);
        s.model.put(Link{ s.ids.next(), other.id, s.hazard.id, false, Likelihood::condition(1.0), {} });
    });
    row("idle-control", 1, "K02", "", [](Sound& s) {
        Node idle = s.control;
        idle.id = s.ids.next();
        idle.code = QStringLiteral("K02");
        idle.title = QStringLiteral("Idle");
        s.model.put(idle);
    });
    row("no-impact", 1, "S01", "", [](Sound& s) {
        s.impact.severity = Id();
        s.impact.magnitude.reset();
    });
    row("judged-differs", 1, "H01", "C", [](Sound& s) {
        s.hazard.judged = s.scheme.likelihoods[3]; // 0.05 * 0.1 is in C
    });
    row("illustrative", 0, "", "1", [](Sound& s) { s.hazard.basis = Basis::Illustrative; });
    row("no-control", 1, "H01", "", [](Sound& s) {
        s.control.status = ControlStatus::Retired;
        s.hazard.likelihood = {};
        const Node other = s.made(NodeKind::Cause, "C02", "Second");
        const Link link{ s.ids.next(), other.id, s.consequence.id, false, Likelihood::condition(1.0), {} };
        Node known = other;
        known.likelihood = Likelihood::condition(0.1);
        s.model.put(known);
        s.model.put(link);
        s.guard.link = link.id;
    });
    row("planned-only", 0, "H01", "", [](Sound& s) { s.control.status = ControlStatus::Planned; });
    row("eliminated-without-reason", 2, "C01", "", [](Sound& s) { s.cause.eliminated = true; });
    row("k-above-inputs", 2, "H01", "2/1", [](Sound& s) {
        s.hazard.logic = Logic::AtLeast;
        s.hazard.likelihood = Likelihood::condition(0.1);
    });
    row("reference-magnitude", 0, "", "1", [](Sound& s) { s.impact.magnitude.reset(); });
    row("no-owner", 0, "H01", "", [](Sound& s) { s.hazard.owner.clear(); });
    row("duplicate-title", 1, "C01", "", [](Sound& s) {
        Node twin = s.cause;
        twin.id = s.ids.next();
        twin.code = QStringLiteral("C02");
        twin.title = QStringLiteral(" cause ");
        s.model.put(twin);
        s.model.put(Link{ s.ids.next(), twin.id, s.hazard.id, false, Likelihood::condition(1.0), {} });
    });
}

/// Each is found alone, and is gone when the project is sound again (first test).
void TestFindings::findsEachWeakness()
{
    QFETCH(Weaken, change);
    QFETCH(int, weight);
    QFETCH(QString, about);
    QFETCH(QString, detail);
    Sound project;
    change(project);
    const auto found = project.found();
    QStringList codes;
    for (const auto& finding : found)
        codes << QString::fromLatin1(base::keyOf(finding.code));
    QCOMPARE(codes, QStringList{ QString::fromLatin1(QTest::currentDataTag()) });
    QCOMPARE(static_cast<int>(found.front().weight), weight);
    QCOMPARE(QString::fromStdString(found.front().detail), detail);
    QStringList names;
    for (const Id& id : found.front().ids) {
        const Node* node = project.model.node(id);
        if (node != nullptr)
            names << node->code;
    }
    names.sort();
    QCOMPARE(names.value(0), about);
    if (about.isEmpty())
        QCOMPARE(found.front().ids.front(), project.model.project().id);
    QVERIFY(
        found.front().key().starts_with(base::keyOf(found.front().code) + (":" + found.front().ids.front().text())));
}

/// Behind a control of 0.1 a letter B (0.01 to 0.1) is from 0.001 to 0.01, so in C: at its lower end and up to that of
/// the band above, which it does not touch. Behind one of 0.5 it is from 0.005 to 0.05: C and B, of which B counts.
void TestFindings::aJudgedLetterIsComparedWithTheWorst_data()
{
    QTest::addColumn<double>("failure");
    QTest::addColumn<int>("judged"); // 0: A
    QTest::addColumn<QString>("derived"); // empty: no finding
    QTest::newRow("as derived") << 0.1 << 2 << "";
    QTest::newRow("better") << 0.1 << 3 << "C";
    QTest::newRow("worse") << 0.1 << 1 << "C";
    QTest::newRow("as the worst of a range") << 0.5 << 1 << "";
    QTest::newRow("as the best of a range") << 0.5 << 2 << "B-C";
}

void TestFindings::aJudgedLetterIsComparedWithTheWorst()
{
    QFETCH(double, failure);
    QFETCH(int, judged);
    QFETCH(QString, derived);
    Sound project;
    project.cause.likelihood = Likelihood::letter(project.scheme.likelihoods[1]);
    project.control.likelihood = Likelihood::condition(failure);
    project.control.rating = {};
    project.hazard.judged = project.scheme.likelihoods[static_cast<std::size_t>(judged)];
    const auto found = project.found();
    QCOMPARE(found.size(), std::size_t(derived.isEmpty() ? 0 : 1));
    if (found.empty())
        return;
    QCOMPARE(base::keyOf(found.front().code), "judged-differs");
    QCOMPARE(QString::fromStdString(found.front().detail), derived);
}

/// Moderate is 0.03 to 0.3, both of it.
void TestFindings::aNumberIsComparedWithTheRangeOfItsRating_data()
{
    QTest::addColumn<Likelihood>("number");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("its low end") << Likelihood::condition(0.03) << false;
    QTest::newRow("its high end") << Likelihood::condition(0.3) << false;
    QTest::newRow("below") << Likelihood::condition(0.029) << true;
    QTest::newRow("above") << Likelihood::condition(0.31) << true;
    // 1 - (1 - e^-0.2) / 0.2 = 0.0937 and 1 - (1 - e^-0.02) / 0.02 = 0.00993
    QTest::newRow("tested, within") << Likelihood::tested(1e-3, TimeUnit::Hour, 200.0) << false;
    QTest::newRow("tested, below") << Likelihood::tested(1e-3, TimeUnit::Hour, 20.0) << true;
}

void TestFindings::aNumberIsComparedWithTheRangeOfItsRating()
{
    QFETCH(Likelihood, number);
    QFETCH(bool, isFound);
    Sound project;
    project.control.likelihood = number;
    const auto found = project.found();
    QCOMPARE(found.size(), std::size_t(isFound ? 1 : 0));
    if (isFound)
        QCOMPARE(base::keyOf(found.front().code), "number-outside-rating");
}

/// A control that 3 a year degrade for a moment, in front of 2 a year: the one is never there at a moment of the other.
void TestFindings::whatDegradesAtOtherMomentsIsFound()
{
    Sound project;
    project.cause.likelihood = Likelihood::frequency(2.0, TimeUnit::Year);
    Node degrading = project.made(NodeKind::Cause, "C02", "Storm");
    degrading.likelihood = Likelihood::frequency(3.0, TimeUnit::Year);
    project.model.put(degrading);
    project.model.put(
        Link{ project.ids.next(), degrading.id, project.control.id, false, Likelihood::condition(1.0), {} });
    const auto found = project.found();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(base::keyOf(found.front().code), "never-together");
    QCOMPARE(found.front().ids, (std::vector{ project.control.id, degrading.id, project.cause.id }));
    degrading.likelihood = Likelihood::lasting(3.0, TimeUnit::Year, 4.0);
    project.model.put(degrading);
    QVERIFY(project.found().empty());
}

void TestFindings::whatIsMetByNobodyKnowsHowManyIsFound()
{
    Sound project;
    project.in.metBy = putOccasion(project.model, std::nullopt);
    const auto found = project.found();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(base::keyOf(found.front().code), "occasion-without-count");
    QCOMPARE(found.front().ids.front(), project.in.id);
    QCOMPARE(found.front().detail, "use");
    putOccasion(project.model, 10.0);
    QVERIFY(project.found().empty());
}

void TestFindings::ordersByWeightThenCode()
{
    Sound project;
    project.hazard.owner.clear();
    project.control.owner.clear();
    project.control.rating = Id();
    project.control.likelihood = {};
    project.cause.eliminated = true;
    project.impact.magnitude.reset();
    QStringList found;
    for (const auto& finding : project.found())
        found << QString::fromLatin1(base::keyOf(finding.code));
    const QStringList expected{ QStringLiteral("eliminated-without-reason"), QStringLiteral("unrated-control"),
        QStringLiteral("reference-magnitude"), QStringLiteral("no-owner"), QStringLiteral("no-owner") };
    QCOMPARE(found, expected);
}

void TestFindings::saysNothingAboutACancelledResult()
{
    Sound project;
    project.cause.likelihood = Likelihood::unknown();
    project.put();
    scoring::Settings settings;
    settings.cancel.cancel();
    const auto result = scoring::score(project.model, 1, settings);
    QVERIFY(result.cancelled);
    QVERIFY(scoring::findings(result).empty());
}

QTEST_GUILESS_MAIN(TestFindings)
#include "test_findings.moc"
