#include "model/evaluation/published/published_results.h"

#include <QTest>

#include <map>
#include <set>

using namespace hz::evaluation;

namespace {

std::set<QString> modelsOf(const PublishedTable& table)
{
    std::set<QString> models;
    for (const PublishedRate& rate : table.rates)
        models.insert(rate.model);
    return models;
}

} // namespace

class TestPublishedResults : public QObject {
    Q_OBJECT

private slots:
    void threeTables()
    {
        const auto& tables = publishedTables();
        QCOMPARE(tables.size(), std::size_t(3));
        const std::vector<std::pair<std::size_t, std::size_t>> sizes{ { 39, 13 }, { 24, 3 }, { 4, 2 } };
        for (std::size_t i = 0; i < tables.size(); ++i) {
            QCOMPARE(tables[i].rates.size(), sizes[i].first);
            QCOMPARE(modelsOf(tables[i]).size(), sizes[i].second);
            QVERIFY(!tables[i].title.isEmpty());
            QVERIFY(tables[i].source.contains(QStringLiteral("arXiv 2107.03374, Table %1").arg(i + 1)));
        }
        QCOMPARE(tables[1].id, QStringLiteral("apps"));
    }

    void ratesAreRatesAndRiseWithK()
    {
        for (const PublishedTable& table : publishedTables()) {
            std::map<std::tuple<QString, QString, qint64>, double> rates;
            for (const PublishedRate& one : table.rates) {
                QVERIFY(one.rate >= 0.0 && one.rate <= 1.0);
                QVERIFY(rates.emplace(std::tuple(one.model, one.part, one.k), one.rate).second);
                QVERIFY(!one.rateIfTimeoutsPass || *one.rateIfTimeoutsPass >= one.rate);
                QCOMPARE(one.rateIfTimeoutsPass.has_value(), one.model.startsWith(u"1-shot"));
                for (const PublishedRate& other : table.rates)
                    if (one.model == other.model && one.part == other.part && one.k < other.k)
                        QVERIFY(one.rate <= other.rate);
            }
        }
    }

    void knownNumbers()
    {
        const auto& tables = publishedTables();
        QCOMPARE(*tables[0].rate(QStringLiteral("Codex-12B"), {}, 1), 28.81 / 100.0);
        QCOMPARE(*tables[0].rate(QStringLiteral("Codex-12B"), {}, 100), 72.31 / 100.0);
        QCOMPARE(*tables[0].rate(QStringLiteral("GPT-J 6B"), {}, 1), 11.62 / 100.0); // not the 11.4 of the text
        QCOMPARE(*tables[1].rate(QStringLiteral("1-shot Codex"), QStringLiteral("competition"), 1000), 3.23 / 100.0);
        QCOMPARE(*tables[2].rate(QStringLiteral("Codex-D-12B"), {}, 10), 46.5 / 100.0);
        QVERIFY(!tables[0].rate(QStringLiteral("Codex-12B"), {}, 5));
    }
};

QTEST_GUILESS_MAIN(TestPublishedResults)
#include "test_published_results.moc"
