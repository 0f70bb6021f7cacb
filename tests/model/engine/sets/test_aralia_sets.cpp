#include "model/engine/sets/cut_sets.h"

#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"
#include "support/aralia.h"

#include <QTest>

using namespace hz;

/// The numbers of minimal cut sets of the published benchmark set: exact integers.
class TestAraliaSets : public QObject {
    Q_OBJECT

private slots:
    void numbersOfCutSets_data();
    void numbersOfCutSets();
    void theProbableOnesWhereThereIsNoRoom();
};

void TestAraliaSets::numbersOfCutSets_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("expected");
    QList<QByteArray> slow{ "nus9601" };
#ifdef __SANITIZE_ADDRESS__
    slow += { "cea9601", "das9701", "edf9203", "edfpa14b", "edfpa14p", "edfpa14q", "edfpa14r" };
#endif
    for (const testing::AraliaModel& model : testing::araliaModels()) {
        if (!slow.contains(model.name))
            QTest::newRow(model.name.constData()) << model.path << model.cutSets;
    }
}

void TestAraliaSets::numbersOfCutSets()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, expected);
    const auto model = openpsa::readOpenPsa(testing::contentOf(path).toStdString(), path.toStdString());
    QVERIFY(model);
    const auto built = openpsa::toFormula(*model);
    QVERIFY(built);
    engine::CutSetOptions options;
    options.limits.seconds = 600.0;
    const engine::CutSets cutSets(built->formula, built->gates[built->tops[0]], options);
    QVERIFY(cutSets.complete());
    QCOMPARE(cutSets.count().toString(), expected.toStdString());
    engine::BigCount sum;
    for (const engine::BigCount& count : cutSets.countsByOrder().byOrder)
        sum += count;
    QCOMPARE(sum.toString(), expected.toStdString());
}

/// No diagram of this model has been seen. Its probability is 9.9445e-6.
void TestAraliaSets::theProbableOnesWhereThereIsNoRoom()
{
    const QString path = testing::araliaFolder() + QStringLiteral("/nus9601.xml");
    const auto model = openpsa::readOpenPsa(testing::contentOf(path).toStdString(), path.toStdString());
    QVERIFY(model);
    const auto built = openpsa::toFormula(*model);
    QVERIFY(built);
    const std::vector<double> hundredths(built->formula.variableCount(), 0.01);
    engine::CutSetOptions options{ engine::kAnyOrder, {}, hundredths, 0.5e-10 };
    options.limits.maximumNodes = 20'000;
    const engine::CutSets cutSets(built->formula, built->gates[built->tops[0]], options);
    QVERIFY(cutSets.complete());
    QCOMPARE(nameOf(cutSets.method()), std::string("bdd + search, by probability"));
    const auto listing = cutSets.mostProbable(hundredths, 100, options.leastProbability);
    QVERIFY(listing.complete);
    QCOMPARE(listing.sets.size(), 12U);
    QVERIFY(listing.sets[9].events.size() == 3 && listing.sets[10].events.size() == 4);
    QVERIFY(listing.rest < 4e-7);
}

QTEST_GUILESS_MAIN(TestAraliaSets)
#include "test_aralia_sets.moc"
