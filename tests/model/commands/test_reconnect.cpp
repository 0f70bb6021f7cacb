#include "model/commands/outgrown.h"
#include "model/commands/reconnect.h"
#include "support/sketch.h"

#include <QTest>

using namespace hz;
using namespace hz::commands;

namespace {

domain::Model after(domain::Model model, const Command& command)
{
    model.apply(command.changes);
    return model;
}

} // namespace

class TestReconnect : public QObject {
    Q_OBJECT

private slots:
    void aLinkIsLedElsewhereWithAllThatIsSaidOfIt()
    {
        testing::Sketch s("C01 p=0.1 -0.3-> H01 -> S01; H02 -> S01; K01 p=0.2 guards C01->H01");
        const Id link = s.link("C01", "H01");
        domain::Link expected = *s.model.link(link);
        expected.to = s["H02"];
        const auto command = reconnectLink(s.model, link, LinkEnd::To, s["H02"]);
        QVERIFY(command.ok());
        const domain::Model moved = after(s.model, *command);
        QVERIFY(*moved.link(link) == expected);
        QCOMPARE(moved.guards().find(s.guard("K01", "C01", "H01"))->link, link);
        QCOMPARE(command->changes.changes.size(), 1U);
        QVERIFY(validate(moved).empty());
        QVERIFY(after(moved, { {}, domain::inverseOf(command->changes) }) == s.model);
    }

    void theBeginningTooAndWhereItIsNothingHappens()
    {
        testing::Sketch s("C01 -> H01; C02 -> S01");
        const Id link = s.link("C01", "H01");
        const auto command = reconnectLink(s.model, link, LinkEnd::From, s["C02"]);
        QVERIFY(command.ok());
        QCOMPARE(after(s.model, *command).link(link)->from, s["C02"]);
        const auto same = reconnectLink(s.model, link, LinkEnd::From, s["C01"]);
        QVERIFY(same.ok() && same->changes.isEmpty());
    }

    void whatALinkMayNotBeItMayNotBecome()
    {
        testing::Sketch s("C01 -> H01 -> S01; C01 -> S01; K01 guards H01->S01; C02 -> K01");
        const Id link = s.link("C01", "H01");
        QVERIFY(whyNotReconnect(s.model, link, LinkEnd::To, s["S01"]) == whyNotLink(s.model, s["C01"], s["S01"]));
        QVERIFY(whyNotReconnect(s.model, link, LinkEnd::To, s["C01"]) == whyNotLink(s.model, s["C01"], s["C01"]));
        QVERIFY(whyNotReconnect(s.model, link, LinkEnd::From, s["K01"]) == whyNotLink(s.model, s["K01"], s["H01"]));
        QVERIFY(whyNotReconnect(s.model, link, LinkEnd::To, Id::random()).has_value());
        // K01 would guard what degrades it.
        QVERIFY(whyNotReconnect(s.model, s.link("H01", "S01"), LinkEnd::To, s["K01"]).has_value());
        for (const char* code : { "S01", "C01" })
            QVERIFY(!reconnectLink(s.model, link, LinkEnd::To, s[code]).ok());
    }

    void aForbiddenLoopIsRefused()
    {
        testing::Sketch s("C01 -> C02 -not-> C03 -> H01; C04 -> C01");
        QVERIFY(whyNotReconnect(s.model, s.link("C04", "C01"), LinkEnd::From, s["C03"]).has_value());
        QVERIFY(!whyNotReconnect(s.model, s.link("C04", "C01"), LinkEnd::To, s["C03"]).has_value());
    }

    void branchesMayNotExceedOne()
    {
        testing::Sketch s("C01 exclusive=true -0.7-> H01; C01 -0.2-> H02; C02 -0.6-> S01");
        QVERIFY(whyNotReconnect(s.model, s.link("C02", "S01"), LinkEnd::From, s["C01"]).has_value());
        QVERIFY(!whyNotReconnect(s.model, s.link("C02", "S01"), LinkEnd::To, s["H01"]).has_value());
    }

    void whatHasCausesOfItsOwnNeedsNoLikelihoodOfItsOwn()
    {
        testing::Sketch s("C01 p=unknown -> C02 p=unknown -> H01; C03 p=0.5 -> C04 p=0.1 -> H01; C03 -> K01 p=unknown");
        QCOMPARE(outgrownNodes(s.model), std::set<Id>{ s["C02"] });
        QVERIFY(isOutgrown(s.model, s["C02"]));
        QVERIFY(!isOutgrown(s.model, s["C01"])); // a leaf
        QVERIFY(!isOutgrown(s.model, s["C04"])); // its own is known
        QVERIFY(!isOutgrown(s.model, s["K01"])); // fails by itself too
        const auto command = takeFromCauses(s.model, s["C02"]);
        QVERIFY(command.ok());
        const domain::Model then = after(s.model, *command);
        QVERIFY(then.node(s["C02"])->likelihood.isNone());
        QVERIFY(!isOutgrown(then, s["C02"]));
    }
};

QTEST_GUILESS_MAIN(TestReconnect)
#include "test_reconnect.moc"
