#include "model/sampling/evidence.h"

#include <QtTest>

using namespace hz::sampling;

class TestEvidence : public QObject {
    Q_OBJECT

private slots:
    void errorFactorIsTheQuotientOfQuantiles()
    {
        const auto made = lognormalByErrorFactor(1e-3, 3.0);
        QVERIFY(made.has_value());
        QCOMPARE(meanOf(*made), 1e-3);
        QCOMPARE(quantileOf(*made, 0.95) / quantileOf(*made, 0.5), 3.0);
        const auto atNinety = lognormalByErrorFactor(1e-3, 3.0, 0.9);
        QCOMPARE(quantileOf(*atNinety, 0.9) / quantileOf(*atNinety, 0.5), 3.0);
        QCOMPARE(quantileOf(*lognormalByErrorFactor(1e-3, 1.0), 0.95), 1e-3);
    }

    void testsShiftThePrior()
    {
        QVERIFY((*posteriorOfDemands(2.0, 100.0) == Beta{ 2.5, 98.5 }));
        QVERIFY((*posteriorOfDemands(0.0, 10.0, { 1.0, 9.0 }) == Beta{ 1.0, 19.0 }));
        QVERIFY((*posteriorOfTime(3.0, 8760.0) == Gamma{ 3.5, 8760.0 }));
        QVERIFY((*posteriorOfTime(0.0, 100.0, { 2.0, 50.0 }) == Gamma{ 2.0, 150.0 }));
    }

    void nonsenseGivesNothing()
    {
        QVERIFY(!lognormalByErrorFactor(0.0, 3.0));
        QVERIFY(!lognormalByErrorFactor(1.0, 0.5));
        QVERIFY(!lognormalByErrorFactor(1.0, 3.0, 0.5));
        QVERIFY(!lognormalByErrorFactor(1.0, 3.0, 1.0));
        QVERIFY(!posteriorOfDemands(3.0, 2.0));
        QVERIFY(!posteriorOfDemands(-1.0, 2.0));
        QVERIFY(!posteriorOfTime(1.0, 0.0)); // no time, no prior rate
        QVERIFY(!posteriorOfTime(-1.0, 1.0));
    }
};

QTEST_APPLESS_MAIN(TestEvidence)
#include "test_evidence.moc"
