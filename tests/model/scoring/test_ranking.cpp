#include "support/sketch.h"

#include "model/scoring/graph/score.h"
#include "model/scoring/ranking.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace hz;
using namespace hz::domain;
using namespace hz::testing;
using scoring::Posture;

namespace {

/// The definition: concordant less discordant pairs over the geometric mean of the pairs untied in each.
std::optional<double> tauByDefinition(const std::vector<int>& a, const std::vector<int>& b)
{
    double difference = 0.0;
    double untiedA = 0.0;
    double untiedB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = i + 1; j < a.size(); ++j) {
            const int x = (a[i] > a[j]) - (a[i] < a[j]);
            const int y = (b[i] > b[j]) - (b[i] < b[j]);
            difference += x * y;
            untiedA += x * x;
            untiedB += y * y;
        }
    }
    if (untiedA == 0.0 || untiedB == 0.0)
        return std::nullopt;
    return difference / std::sqrt(untiedA * untiedB);
}

/// Hazards each with one cause and one consequence.
struct Register : Sketch {
    std::vector<Id> hazards;

    Id add(const char* code, double probability, int severity, double magnitude)
    {
        const auto number = static_cast<int>(hazards.size());
        draw(qPrintable(QStringLiteral("C%1 p=%2 -> %3 -> S%1 T=%4:%5")
                            .arg(number)
                            .arg(probability, 0, 'g', 17)
                            .arg(QLatin1StringView(code))
                            .arg(severity)
                            .arg(magnitude, 0, 'g', 17)));
        return hazards.emplace_back((*this)[code]);
    }
    std::vector<int> ranks(const scoring::RiskResult& result, int scoring::CategoryRisk::*which) const
    {
        std::vector<int> ranks;
        for (const Id& id : hazards)
            ranks.push_back(result.in(Posture::Current).find(id)->categories[0].*which);
        return ranks;
    }
};

} // namespace

class TestRanking : public QObject {
    Q_OBJECT

private slots:
    void tauIsWhatItsDefinitionSays();
    void tauIsAbsentWhereItMeansNothing();
    void ranksShareTies();
    void swapsNameTheirReason();
    void listsTheWidestSwapsOnly();
    void listsTheWidestOfMany();
};

void TestRanking::tauIsWhatItsDefinitionSays()
{
    std::mt19937_64 random(1);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t n = 2 + random() % 12;
        const std::size_t values = 1 + random() % 8;
        std::vector<int> a;
        std::vector<int> b;
        for (std::size_t i = 0; i < n; ++i) {
            a.push_back(static_cast<int>(random() % values));
            b.push_back(static_cast<int>(random() % values));
        }
        const auto found = scoring::kendallTauB(a, b);
        const auto expected = tauByDefinition(a, b);
        QCOMPARE(found.has_value(), expected.has_value());
        if (found)
            QVERIFY(std::abs(*found - *expected) < 1e-12);
    }
    const std::vector<int> up{ 1, 2, 3, 4 };
    const std::vector<int> down{ 4, 3, 2, 1 };
    QCOMPARE(*scoring::kendallTauB(up, up), 1.0);
    QCOMPARE(*scoring::kendallTauB(up, down), -1.0);
}

void TestRanking::tauIsAbsentWhereItMeansNothing()
{
    const std::vector<int> one{ 1 };
    const std::vector<int> ties{ 1, 1, 1 };
    const std::vector<int> order{ 1, 2, 3 };
    QVERIFY(!scoring::kendallTauB({}, {}));
    QVERIFY(!scoring::kendallTauB(one, one));
    QVERIFY(!scoring::kendallTauB(ties, order));
    QVERIFY(!scoring::kendallTauB(order, ties));
}

void TestRanking::ranksShareTies()
{
    Register r;
    r.add("H01", 0.05, 2, 100.0); // 2B High, reduction 5
    r.add("H02", 0.005, 1, 1000.0); // 1C High, reduction 5
    r.add("H03", 0.05, 2, 100.0); // 2B High, reduction 5
    r.add("H04", 0.005, 3, 10.0); // 3C Medium, reduction 0.05
    r.add("H05", 0.2, 1, 1000.0); // 1A High, reduction 200
    const auto result = scoring::score(r.model, 1);
    QCOMPARE(r.ranks(result, &scoring::CategoryRisk::rankQualitative), (std::vector{ 3, 2, 3, 5, 1 }));
    QCOMPARE(r.ranks(result, &scoring::CategoryRisk::rankQuantitative), (std::vector{ 2, 2, 2, 5, 1 }));
    const auto& agreement = result.in(Posture::Current).agreements[0];
    QVERIFY(std::abs(*agreement.tauB - *tauByDefinition({ 3, 2, 3, 5, 1 }, { 2, 2, 2, 5, 1 })) < 1e-12);
    QVERIFY(agreement.swaps.empty());
    QCOMPARE(result.in(Posture::Current).agreements[1], scoring::Agreement{});
}

void TestRanking::swapsNameTheirReason()
{
    using enum scoring::SwapReason;
    const auto only = [](const Register& r, const Id& first, const Id& second, scoring::SwapReason reason) {
        const auto result = scoring::score(r.model, 1);
        const std::vector expected{ scoring::Swap{ first, second, reason } };
        return result.in(Posture::Current).agreements[0].swaps == expected;
    };
    {
        Register r; // both 2B
        const Id a = r.add("H01", 0.02, 2, 100.0);
        const Id b = r.add("H02", 0.09, 2, 100.0);
        QVERIFY(only(r, a, b, SameCell));
    }
    {
        Register r; // both 2B, whatever they are called
        const Id a = r.add("H02", 0.02, 2, 100.0);
        const Id b = r.add("H01", 0.09, 2, 100.0);
        QVERIFY(only(r, a, b, SameCell));
    }
    {
        Register r; // 2A against 2B, just below the edge
        const Id a = r.add("H01", 0.1, 2, 100.0);
        const Id b = r.add("H02", 0.099, 2, 500.0);
        QVERIFY(only(r, a, b, BandEdge));
    }
    {
        Register r; // 1C against 2A
        const Id a = r.add("H01", 0.001, 1, 1000.0);
        const Id b = r.add("H02", 0.9, 2, 100.0);
        QVERIFY(only(r, a, b, Other));
    }
    {
        Register r; // judged up
        const Id a = r.add("H01", 0.02, 2, 100.0);
        const Id b = r.add("H02", 0.09, 2, 100.0);
        r.draw("H01 judged=A");
        QVERIFY(only(r, a, b, Judged));
    }
    {
        Register r; // 3A-3E of unknown likelihood: at worst Serious, but a reduction of at most 10
        const Id a = r.add("H01", 0.5, 3, 10.0);
        const Id b = r.add("H02", 0.0005, 2, 1e6);
        r.draw("C0 p=unknown");
        QVERIFY(only(r, a, b, Unknown));
    }
}

void TestRanking::listsTheWidestSwapsOnly()
{
    Register r;
    // All in the same cell, each reduction larger than the one before: every pair is a swap.
    for (int i = 0; i < 60; ++i)
        r.add(qPrintable(QStringLiteral("H%1").arg(i, 2, 10, QLatin1Char('0'))), 0.02 + 0.001 * i, 2, 100.0);
    const auto result = scoring::score(r.model, 1);
    const auto& swaps = result.in(Posture::Current).agreements[0].swaps;
    QCOMPARE(swaps.size(), scoring::kMaxSwaps);
    QCOMPARE(swaps.front(), (scoring::Swap{ r.hazards[0], r.hazards[59], scoring::SwapReason::SameCell }));
}

/// As if all pairs were looked at.
void TestRanking::listsTheWidestOfMany()
{
    std::mt19937_64 random(5);
    Register r;
    for (int i = 0; i < 120; ++i)
        r.add(qPrintable(QStringLiteral("H%1").arg(i)), 0.0005 * static_cast<double>(1 + random() % 400),
            1 + static_cast<int>(random() % 4), static_cast<double>(1 + random() % 20));
    const auto result = scoring::score(r.model, 1);
    const auto qualitative = r.ranks(result, &scoring::CategoryRisk::rankQualitative);
    const auto quantitative = r.ranks(result, &scoring::CategoryRisk::rankQuantitative);
    std::vector<int> expected;
    for (std::size_t i = 0; i < qualitative.size(); ++i)
        for (std::size_t j = 0; j < qualitative.size(); ++j)
            if (qualitative[i] <= qualitative[j] && quantitative[j] < quantitative[i])
                expected.push_back(qualitative[j] - qualitative[i] + quantitative[i] - quantitative[j]);
    std::ranges::sort(expected, std::greater{});
    expected.resize(std::min(expected.size(), scoring::kMaxSwaps));
    const auto placeOf = [&](const Id& id) {
        return static_cast<std::size_t>(std::ranges::find(r.hazards, id) - r.hazards.begin());
    };
    std::vector<int> found;
    for (const scoring::Swap& swap : result.in(Posture::Current).agreements[0].swaps) {
        const std::size_t i = placeOf(swap.first);
        const std::size_t j = placeOf(swap.second);
        QVERIFY(qualitative[i] <= qualitative[j] && quantitative[j] < quantitative[i]);
        found.push_back(qualitative[j] - qualitative[i] + quantitative[i] - quantitative[j]);
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestRanking)
#include "test_ranking.moc"
