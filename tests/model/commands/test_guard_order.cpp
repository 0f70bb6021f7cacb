#include "model/commands/guard_order.h"
#include "model/domain/fields.h"
#include "model/evidence/digest.h"
#include "support/sketch.h"

#include <QTest>

using namespace hz;
using namespace hz::commands;

namespace {

/// K2 stands before K10 by code, whatever their ids are.
const char* const kThree = "C01 -> H01 -> S01; K10 guards C01->H01; K2 guards C01->H01; K3 guards C01->H01";

QStringList orderOn(const domain::Model& model, const Id& link)
{
    QStringList codes;
    for (const domain::Guard* guard : guardsInOrder(model, link))
        codes.append(model.node(guard->control)->code);
    return codes;
}

domain::Model after(domain::Model model, const Command& command)
{
    model.apply(command.changes);
    return model;
}

} // namespace

class TestGuardOrder : public QObject {
    Q_OBJECT

private slots:
    void whoSaysNothingActsByCodeAfterThoseThatSay()
    {
        testing::Sketch s(kThree);
        QCOMPARE(orderOn(s.model, s.link("C01", "H01")), QStringList({ "K2", "K3", "K10" }));
        s.edit<domain::Guard>(s.guard("K10", "C01", "H01"), [](domain::Guard& guard) { guard.order = 7; });
        QCOMPARE(orderOn(s.model, s.link("C01", "H01")), QStringList({ "K10", "K2", "K3" }));
        s.edit<domain::Guard>(s.guard("K3", "C01", "H01"), [](domain::Guard& guard) { guard.order = 2; });
        QCOMPARE(orderOn(s.model, s.link("C01", "H01")), QStringList({ "K3", "K10", "K2" }));
        QVERIFY(orderOn(s.model, s.link("H01", "S01")).isEmpty());
    }

    void aGuardGoesToAPlaceAndTheOthersKeepTheirOrder_data()
    {
        QTest::addColumn<QByteArray>("moved");
        QTest::addColumn<int>("place");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("to the front") << QByteArray("K10") << 0 << QStringList({ "K10", "K2", "K3" });
        QTest::newRow("to the middle") << QByteArray("K2") << 1 << QStringList({ "K3", "K2", "K10" });
        QTest::newRow("to the end") << QByteArray("K2") << 2 << QStringList({ "K3", "K10", "K2" });
        QTest::newRow("beyond it") << QByteArray("K3") << 9 << QStringList({ "K2", "K10", "K3" });
    }
    void aGuardGoesToAPlaceAndTheOthersKeepTheirOrder()
    {
        QFETCH(QByteArray, moved);
        QFETCH(int, place);
        QFETCH(QStringList, expected);
        const testing::Sketch s(kThree);
        const auto command = reorderGuard(s.model, s.guard(moved.constData(), "C01", "H01"), std::size_t(place));
        QVERIFY(command.ok());
        QVERIFY(command->name.code == CommandCode::Reorder);
        const domain::Model changed = after(s.model, *command);
        QCOMPARE(orderOn(changed, s.link("C01", "H01")), expected);
        QVERIFY(validate(changed).empty());
        domain::Model back = changed;
        back.apply(domain::inverseOf(command->changes));
        QVERIFY(back == s.model);
    }

    void whereItStandsNothingChanges()
    {
        const testing::Sketch s(kThree);
        QVERIFY(reorderGuard(s.model, s.guard("K3", "C01", "H01"), 1)->changes.isEmpty());
        QVERIFY(!reorderGuard(s.model, Id{ 9, 9 }, 0).ok());
    }

    void aNewControlStandsWhereItIsPut()
    {
        const testing::Sketch s(kThree);
        const auto command =
            guardedAt(s.model, placeGuard(s.model, QStringLiteral("Relay"), {}, s.link("C01", "H01")), 1);
        QVERIFY(command.ok());
        const domain::Model changed = after(s.model, *command);
        QCOMPARE(orderOn(changed, s.link("C01", "H01")), QStringList({ "K2", "K11", "K3", "K10" }));
        QCOMPARE(command->created.size(), std::size_t(1));
        const auto refused = guardedAt(s.model, guardLink(s.model, s["K2"], s.link("C01", "H01")), 0);
        QVERIFY(!refused.ok()); // it guards it already
    }

    void aGuardMovesToAnotherLine()
    {
        const testing::Sketch s(
            "C01 -> H01 -> S01; K1 guards C01->H01 H01->S01; K2 guards C01->H01; K3 guards H01->S01");
        const auto command = moveGuard(s.model, s.guard("K2", "C01", "H01"), s.link("H01", "S01"), 1);
        QVERIFY(command.ok());
        const domain::Model changed = after(s.model, *command);
        QCOMPARE(orderOn(changed, s.link("C01", "H01")), QStringList({ "K1" }));
        QCOMPARE(orderOn(changed, s.link("H01", "S01")), QStringList({ "K1", "K2", "K3" }));
        QVERIFY(!moveGuard(s.model, s.guard("K1", "C01", "H01"), s.link("H01", "S01"), 0).ok()); // it is there
    }

    /// What was signed stays signed: an order nobody has said is no part of a digest, and none bears on risk.
    void digestsOfFormerTimesStay()
    {
        testing::Sketch s(kThree);
        const QString whole = evidence::digestOf(s.model), hazard = evidence::digestOf(s.model, s["H01"]);
        const QString former = evidence::digestOf(s.model, 1);
        const auto command = reorderGuard(s.model, s.guard("K10", "C01", "H01"), 0);
        const domain::Model changed = after(s.model, *command);
        QCOMPARE(evidence::digestOf(changed, s["H01"]), hazard);
        QVERIFY(evidence::digestOf(changed) != whole);
        domain::Model back = changed;
        back.apply(domain::inverseOf(command->changes));
        QCOMPARE(evidence::digestOf(back), whole);
        QCOMPARE(evidence::digestOf(back, 1), former);
    }
};

QTEST_GUILESS_MAIN(TestGuardOrder)
#include "test_guard_order.moc"
