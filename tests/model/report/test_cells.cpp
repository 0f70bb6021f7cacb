#include "model/report/cells.h"
#include "model/report/neighbours.h"

#include "model/exchange/library.h"
#include "model/scoring/graph/score.h"

#include <QTest>

#include <limits>

using namespace hz;
using namespace hz::report;

namespace {

domain::Node node(domain::NodeKind kind, std::uint64_t id, const QString& code, const QString& title)
{
    domain::Node n;
    n.id = { id << 32, id };
    n.kind = kind;
    n.code = code;
    n.title = title;
    return n;
}

} // namespace

class TestCells : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void namesAreShortAndOnOneLine();
    void listsOfNamesEnd();
    void illustrativeNumbersBearTheSign();
    void riskCellsShowCodeAndWorth();
    void theExpectedNumberStandsBesideTheProbability();
    void occasionsAreCounted();
    void neighboursAreSortedByCode();
};

void TestCells::namesAreShortAndOnOneLine()
{
    const auto plain = node(domain::NodeKind::Hazard, 1, QStringLiteral("H01"), QStringLiteral("Leak"));
    QCOMPARE(shortName(plain), QStringLiteral("H01 Leak"));
    QVERIFY(!isElided(plain));
    const auto broken = node(domain::NodeKind::Hazard, 1, QStringLiteral("H01"), QStringLiteral("a\nb"));
    QCOMPARE(shortName(broken), QStringLiteral("H01 a b"));
    const auto huge = node(domain::NodeKind::Hazard, 1, QStringLiteral("H01"), QString(10'000, u'x'));
    QVERIFY(shortName(huge).size() <= 125);
    QVERIFY(isElided(huge));
}

void TestCells::listsOfNamesEnd()
{
    domain::Model model;
    std::vector<base::Id> ids;
    for (std::uint64_t i = 12; i > 0; --i) {
        model.put(node(domain::NodeKind::Cause, i, QStringLiteral("C%1").arg(i), QStringLiteral("t")));
        ids.push_back({ i << 32, i });
    }
    ids.push_back(ids.front());
    QCOMPARE(nodeNames(model, ids, 3), QStringLiteral("C1 t; C2 t; C3 t; and 9 more"));
    QCOMPARE(nodeNames(model, { ids[0], ids[1] }), QStringLiteral("C11 t; C12 t"));
}

void TestCells::illustrativeNumbersBearTheSign()
{
    QCOMPARE(withBasis(QStringLiteral("0.2"), domain::Basis::Illustrative), QStringLiteral("0.2\u2020"));
    QCOMPARE(withBasis(QStringLiteral("0.2"), domain::Basis::Data), QStringLiteral("0.2"));
    QCOMPARE(withBasis({}, domain::Basis::Illustrative), QString());
}

void TestCells::riskCellsShowCodeAndWorth()
{
    const auto result = scoring::score(*exchange::templateModel(QStringLiteral("empty")), 1);
    scoring::NodeScore score;
    score.kind = domain::NodeKind::Hazard;
    scoring::CategoryRisk& risk = score.categories.emplace_back();
    const auto cell = [&] { return riskAndReductionCell(score, result, domain::Posture::Current, 0); };
    QCOMPARE(cell().text, QStringLiteral("\u2013"));
    risk.worst = risk.best = scoring::Cell{ 2, 1, 0 };
    risk.code = QStringLiteral("2B");
    risk.lossReduction.value = { 1.5, 1.5 };
    QCOMPARE(cell().text, QStringLiteral("2B\n1.5"));
    QVERIFY(cell().fill.isValid());
    QVERIFY(!cell().hatched);
    risk.best = scoring::Cell{ 2, 3, 2 };
    risk.code = QStringLiteral("2B-2D");
    QVERIFY(cell().hatched);
    QVERIFY(!cell().fill.isValid());
    risk.best = risk.worst;
    score.isDecidable = false;
    QVERIFY(cell().hatched);
    QVERIFY(!cell().fill.isValid());
    QVERIFY(!cell().text.contains(QStringLiteral("2B")));
}

/// Twice a year, that is at least once with 86 %; of what is rare one number says both.
void TestCells::theExpectedNumberStandsBesideTheProbability()
{
    scoring::NodeScore score;
    score.occurrences.value = { 2.0, 2.0 };
    score.probability.value = { 0.864665, 0.864665 };
    QCOMPARE(expectedCell(score, 1.0).text, QStringLiteral("2 (86 %)\n2 a year"));
    QCOMPARE(expectedCell(score, 2.0).text, QStringLiteral("2 (86 %)\n1 a year"));
    QVERIFY(!expectedCell(score, 1.0).hatched);
    score.occurrences.value = { 0.002, 0.002 };
    score.probability.value = { 0.001998, 0.001998 };
    QCOMPARE(expectedCell(score, 1.0).text, QStringLiteral("2e-3\n1 in 500 years"));
    // What is there or not, once for the exposure, is not so often.
    score.occurrences.value = score.probability.value = { 0.3, 0.3 };
    QCOMPARE(expectedCell(score, 1.0).text, QStringLiteral("0.3 (30 %)"));
    score.occurrences.value = { 0.5, std::numeric_limits<double>::infinity() };
    score.probability.value = { 0.4, 1.0 };
    QVERIFY(expectedCell(score, 1.0).text.startsWith(QStringLiteral("from 0.5, no upper end")));
    QVERIFY(expectedCell(score, 1.0).hatched);
    score.isDecidable = false;
    QCOMPARE(expectedCell(score, 1.0).text, QStringLiteral("not decidable"));
    QVERIFY(expectedCell(score, 1.0).hatched);
}

void TestCells::occasionsAreCounted()
{
    domain::Occasion train;
    train.name = QStringLiteral("train");
    train.plural = QStringLiteral("trains");
    QCOMPARE(countOf(train, std::nullopt), QStringLiteral("trains: not counted"));
    QCOMPARE(countOf(train, domain::Quantity::point(20'000.0)), QStringLiteral("20,000 trains"));
    QCOMPARE(countOf(train, domain::Quantity{ domain::Shape::Uniform, 10.0, 30.0, 0.0 }),
        QStringLiteral("20 trains (uniform(10, 30))"));
}

void TestCells::neighboursAreSortedByCode()
{
    domain::Model model;
    const auto hazard = node(domain::NodeKind::Hazard, 1, QStringLiteral("H1"), {});
    const auto late = node(domain::NodeKind::Cause, 2, QStringLiteral("C10"), {});
    const auto early = node(domain::NodeKind::Cause, 3, QStringLiteral("C9"), {});
    const auto control = node(domain::NodeKind::Control, 4, QStringLiteral("K1"), {});
    for (const auto& n : { hazard, late, early, control })
        model.put(n);
    model.put(domain::Link{ { 10, 1 }, late.id, hazard.id, false, domain::Likelihood::condition(1.0), {} });
    model.put(domain::Link{ { 10, 2 }, early.id, hazard.id, false, domain::Likelihood::condition(1.0), {} });
    model.put(domain::Link{ { 10, 3 }, early.id, hazard.id, true, domain::Likelihood::condition(1.0), {} });
    model.put(domain::Guard{ { 20, 1 }, control.id, { 10, 2 }, {} });
    model.put(domain::Guard{ { 20, 2 }, control.id, { 10, 3 }, {} });
    const Neighbours neighbours(model);
    const auto& causes = neighbours.of(hazard.id).causes;
    QCOMPARE(causes.size(), std::size_t(2));
    QCOMPARE(causes[0].other, early.id);
    QCOMPARE(causes[0].links.size(), std::size_t(2));
    QCOMPARE(causes[0].controls, std::vector<base::Id>{ control.id });
    QCOMPARE(causes[1].other, late.id);
    QVERIFY(causes[1].controls.empty());
    QVERIFY(neighbours.of(hazard.id).effects.empty());
    QCOMPARE(neighbours.of(early.id).effects.size(), std::size_t(1));
}

QTEST_MAIN(TestCells)
#include "test_cells.moc"
