#include "gate_fixture.h"

#include <QtTest>

using namespace hz;
using namespace hz::testing;
using readiness::Outcome;
using readiness::Verdict;

namespace {

/// C01 -> H01 -> S01 (Critical) with three implemented controls on the way to the hazard.
struct ThreeBarriers : GateFixture {
    ThreeBarriers()
    {
        second = node(NodeKind::Control, "K02", Likelihood::condition(0.5));
        third = node(NodeKind::Control, "K03", Likelihood::condition(0.5));
        guardOf(second, into);
        guardOf(third, into);
    }
    Id ask(int count, const char* severity = "Critical")
    {
        Criterion made = criterion(CriterionKind::FailureDomains);
        made.category = QStringLiteral("Technical");
        made.severity = QString::fromLatin1(severity);
        made.count = count;
        return put(made);
    }
    Id relay()
    {
        const Id made = node(NodeKind::Cause, "C09", Likelihood::condition(0.01));
        for (const Id& guarding : { control, second, third })
            link(made, guarding);
        return made;
    }

    Id second{};
    Id third{};
};

} // namespace

class TestFailureDomainGate : public QObject {
    Q_OBJECT

private slots:
    void threeThatFailApartAreThree()
    {
        ThreeBarriers f;
        f.ask(3);
        QCOMPARE(f.codes(), codes({ "domains-met" }));
        QCOMPARE(f.only().reasons.front().numbers, (std::vector{ 1.0, 3.0 }));
        QCOMPARE(f.gate().verdict, Verdict::Go);
        ThreeBarriers g;
        g.ask(4);
        QCOMPARE(g.codes(), codes({ "domains-too-few" }));
        QCOMPARE(g.gate().verdict, Verdict::NoGo);
    }

    /// Nothing brings it about, as two of what it takes never meet: that is a fault of the model, not three barriers.
    void whatNeverMeetsIsNoBarrier()
    {
        ThreeBarriers f;
        f.ask(3);
        f.askForWhatNeverMeets();
        QCOMPARE(f.codes(), codes({ "never-together" }));
        QCOMPARE(f.only().reasons.front().ids, std::vector{ f.consequence });
        QCOMPARE(f.gate().verdict, Verdict::NotDecidable);
        f.link(f.node(NodeKind::Cause, "C03", Likelihood::condition(0.1)), f.consequence);
        QVERIFY(std::ranges::count(f.codes(), "domains-too-few") == 1); // by another way, whatever they do
        QCOMPARE(f.gate().verdict, Verdict::NoGo);
    }

    void threeWithOneRelayAreOne()
    {
        ThreeBarriers f;
        f.ask(2);
        const Id relay = f.relay();
        QCOMPARE(f.codes(), codes({ "domains-too-few", "domains-shared" }));
        QCOMPARE(f.outcome(), Outcome::Failed);
        const readiness::Reason few = f.only().reasons[0], shared = f.only().reasons[1];
        QVERIFY(few.ids.front() == f.consequence);
        QCOMPARE(few.numbers, (std::vector{ 1.0, 2.0 }));
        QCOMPARE(few.words[0], QStringLiteral("C01 → H01 → S01"));
        QCOMPARE(few.words[1].split(QStringLiteral(", ")).size(), 2);
        QVERIFY(few.words[1].contains(QStringLiteral("C09")));
        QVERIFY(shared.ids.front() == relay);
        QCOMPARE(shared.words,
            QStringList(
                { QStringLiteral("C01 → H01 → S01"), QStringLiteral("K01, K02, K03"), QStringLiteral("C09 C09") }));
        ThreeBarriers g;
        g.ask(1);
        g.relay();
        QCOMPARE(g.codes(), codes({ "domains-met" }));
    }

    void whatOneSystemSharesIsNamedThoughItIsNoEvent()
    {
        ThreeBarriers f;
        f.ask(4);
        for (const Id& id : { f.control, f.second }) {
            Node changed = *f.model.node(id);
            changed.system = QStringLiteral("PLC");
            f.model.put(changed);
        }
        QCOMPARE(f.codes(), codes({ "domains-too-few", "domains-shared" }));
        QCOMPARE(f.only().reasons[0].numbers, (std::vector{ 3.0, 4.0 }));
        QCOMPARE(f.only().reasons[1].words[2], QStringLiteral("PLC"));
    }

    void controlsBehindTheHazardCountToo()
    {
        ThreeBarriers f;
        f.ask(4);
        f.guardOf(f.node(NodeKind::Control, "K04", Likelihood::condition(0.5)), f.out);
        QCOMPARE(f.codes(), codes({ "domains-met" }));
    }

    void onlySoSevereOnesAreAskedFor()
    {
        ThreeBarriers f;
        f.ask(9, "Catastrophic");
        QCOMPARE(f.codes(), codes({ "no-consequences" }));
        QCOMPARE(f.outcome(), Outcome::Unknown);
        ThreeBarriers g;
        const Id bare = g.node(NodeKind::Consequence, "S02", {});
        g.link(g.node(NodeKind::Cause, "C02", Likelihood::condition(0.1)), bare);
        Impact impact = *g.model.table<Impact>().find(g.rate(bare, 0, 3)); // negligible
        g.ask(3);
        QCOMPARE(g.codes(), codes({ "domains-met" }));
        impact.severity = g.scheme.severities[0];
        g.model.put(impact);
        QVERIFY(g.outcome() == Outcome::Failed);
    }

    void aPlannedControlCountsOnlyInTheTarget()
    {
        ThreeBarriers f;
        Node planned = *f.model.node(f.third);
        planned.status = ControlStatus::Planned;
        f.model.put(planned);
        Criterion made = *f.model.table<Criterion>().find(f.ask(3));
        QCOMPARE(f.outcome(), Outcome::Failed);
        made.posture = Posture::Target;
        f.put(made);
        QCOMPARE(f.outcome(), Outcome::Met);
    }

    void namesThatNothingBearsAreNotPassed()
    {
        ThreeBarriers f;
        f.ask(1, "gone");
        QCOMPARE(f.codes(), codes({ "unknown-severity" }));
        ThreeBarriers g;
        Criterion made = *g.model.table<Criterion>().find(g.ask(1));
        made.category = QStringLiteral("gone");
        g.put(made);
        QCOMPARE(g.codes(), codes({ "unknown-category" }));
    }
};

QTEST_GUILESS_MAIN(TestFailureDomainGate)
#include "test_failure_domain_gate.moc"
