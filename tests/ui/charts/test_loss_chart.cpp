#include "model/wording/wording.h"
#include "ui/charts/loss_chart.h"

#include <QTest>

using namespace hz;
using domain::Posture;

namespace {

domain::Category category(const char* name, const char* colour, int position)
{
    domain::Category made;
    made.id = base::Id{ 1, static_cast<std::uint64_t>(position) + 1 };
    made.position = position;
    made.name = QString::fromLatin1(name);
    made.colour = QString::fromLatin1(colour);
    return made;
}

scoring::Bounded loss(double low, double high)
{
    return { { low, high }, low == high, {} };
}

scoring::RiskResult result()
{
    scoring::RiskResult made;
    made.scheme.categories = { category("Technical", "#0072B2", 0), category("Social", "#CC79A7", 1) };
    made.postures[0] = { Posture::Inherent, {}, { loss(8, 8), loss(4, 6) }, {}, {} };
    made.postures[1] = { Posture::Current, {}, { loss(3, 3), loss(1, 5) }, {}, {} };
    made.postures[2] = { Posture::Target, {}, { loss(1, 1), loss(0, 0) }, {}, {} };
    return made;
}

} // namespace

class TestLossChart : public QObject {
    Q_OBJECT

private slots:
    void barsStandByCategoryThenPosture()
    {
        const auto bars = ui::lossBars(result(), std::nullopt);
        QCOMPARE(bars.size(), std::size_t(6));
        QStringList seen;
        for (const auto& bar : bars)
            seen << QStringLiteral("%1 %2 %3 %4")
                        .arg(bar.category)
                        .arg(static_cast<int>(bar.posture))
                        .arg(bar.loss.low)
                        .arg(bar.loss.high);
        QCOMPARE(seen,
            QStringList({ "Technical 0 8 8", "Technical 1 3 3", "Technical 2 1 1", "Social 0 4 6", "Social 1 1 5",
                "Social 2 0 0" }));
        QCOMPARE(bars[0].colour, QColor("#0072B2"));
        QCOMPARE(bars[4].text, wording::lossText(loss(1, 5)));
    }

    void oneCategoryLeavesOutTheOthers()
    {
        const auto bars = ui::lossBars(result(), base::Id{ 1, 2 });
        QCOMPARE(bars.size(), std::size_t(3));
        QCOMPARE(bars[0].category, QStringLiteral("Social"));
        QCOMPARE(bars[2].loss.high, 0.0);
    }

    void anUnknownCategoryLeavesNothing() { QVERIFY(ui::lossBars(result(), base::Id{ 9, 9 }).empty()); }
};

QTEST_GUILESS_MAIN(TestLossChart)
#include "test_loss_chart.moc"
