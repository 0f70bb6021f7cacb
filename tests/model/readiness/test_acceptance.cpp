#include "gate_fixture.h"

#include "model/evidence/digest.h"
#include "model/readiness/acceptance.h"
#include "model/readiness/roles.h"

#include <QtTest>

using namespace hz;
using namespace hz::testing;
using readiness::acceptRisk;
using readiness::Outcome;

namespace {

Acceptance requestFor(const GateFixture& f)
{
    Acceptance request;
    request.hazard = f.hazard;
    request.role = QStringLiteral("Executive");
    request.requestedBy = QStringLiteral("A");
    request.approvedBy = QStringLiteral("B");
    request.reason = QStringLiteral("small");
    request.until = f.today.addDays(30);
    return request;
}

} // namespace

class TestAcceptance : public QObject {
    Q_OBJECT

private slots:
    void anAcceptanceIsFilledIn()
    {
        GateFixture f;
        f.putLevels("Serious");
        const auto command = acceptRisk(f.model, requestFor(f), f.today);
        QVERIFY(command.ok());
        f.model.apply(command->changes);
        const Acceptance made = *f.model.table<Acceptance>().all().front();
        QCOMPARE(made.level, QStringLiteral("High"));
        QCOMPARE(made.date, f.today);
        QCOMPARE(made.digest, evidence::digestOf(f.model, f.hazard));
        QCOMPARE(f.outcome(), Outcome::Conditional);
    }
    void theWorstStageDecidesTheLevel()
    {
        GateFixture f;
        f.setLikelihood(f.cause, Likelihood::perOccasion(1e-4));
        const Id use = testing::putOccasion(f.model, {});
        f.model.put(StageOccasion{ Id{ 0x0CCA, 2 }, f.stage.id, use, Quantity::point(2.0) }); // 2e-4: Remote, Medium
        Acceptance request = requestFor(f);
        request.stage = f.stage.name;
        request.role = QStringLiteral("programme manager");
        const auto command = acceptRisk(f.model, request, f.today);
        QVERIFY(command.ok());
        f.model.apply(command->changes);
        QCOMPARE(f.model.table<Acceptance>().all().front()->level, QStringLiteral("Medium"));
    }
    void whoMayNotAcceptIsRefused_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("code");
        const std::array codes{ "acceptance.not-entitled", "acceptance.by-requester", "acceptance.not-a-hazard",
            "acceptance.unknown-name", "acceptance.ended", "acceptance.no-risk", "acceptance.no-end",
            "entry.anonymous" };
        for (std::size_t i = 0; i < codes.size(); ++i)
            QTest::newRow(codes[i]) << static_cast<int>(i) << QString::fromLatin1(codes[i]);
    }
    void whoMayNotAcceptIsRefused()
    {
        QFETCH(int, change);
        QFETCH(QString, code);
        GateFixture f;
        Acceptance request = requestFor(f);
        switch (change) {
        case 0:
            request.role = QStringLiteral("programme manager");
            break;
        case 1:
            request.approvedBy = request.requestedBy;
            break;
        case 2:
            request.hazard = f.cause;
            break;
        case 3:
            request.stage = QStringLiteral("gone");
            break;
        case 4:
            request.until = f.today.addDays(-1);
            break;
        case 5:
            request.category = QStringLiteral("Social");
            break;
        case 6:
            request.until = {};
            break;
        default:
            request.approvedBy.clear();
        }
        const auto command = acceptRisk(f.model, request, f.today);
        QVERIFY(!command.ok());
        QCOMPARE(QString::fromLatin1(command.error().code.key()), code);
    }
    void aSignOffIsBoundToTheModel()
    {
        GateFixture f;
        SignOff request;
        request.stage = f.stage.id;
        request.role = QStringLiteral("Executive");
        request.person = QStringLiteral("B");
        request.decision = SignOffDecision::ApprovedWithConditions;
        QCOMPARE(
            readiness::signOff(f.model, request, f.today).error().code.key(), std::string("signoff.no-conditions"));
        request.conditions = QStringLiteral("watch it");
        const auto command = readiness::signOff(f.model, request, f.today);
        QVERIFY(command.ok());
        f.model.apply(command->changes);
        QCOMPARE(f.model.table<SignOff>().all().front()->digest, evidence::digestOf(f.model));
    }
    void rolesAreReadFromTheScheme()
    {
        RiskLevel level;
        level.acceptedBy = QStringLiteral("Head of area (our reading), Safety lead; \n Board");
        QCOMPARE(readiness::rolesOf(level), QStringList({ "Head of area", "Safety lead", "Board" }));
        QVERIFY(readiness::mayAccept(QStringLiteral(" safety  LEAD (acting)"), level));
        QVERIFY(!readiness::mayAccept(QStringLiteral("Head"), level));
    }
};

QTEST_GUILESS_MAIN(TestAcceptance)
#include "test_acceptance.moc"
