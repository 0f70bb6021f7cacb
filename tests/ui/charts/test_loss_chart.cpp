#include "model/wording/wording.h"
#include "ui/charts/loss_chart.h"

#include <QTest>

#include <qcustomplot.h>

#include <cmath>
#include <limits>

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

/// Where the words of a drawn chart are.
std::vector<QRectF> wordsIn(QCustomPlot& plot)
{
    std::vector<QRectF> found;
    for (int i = 0; i < plot.itemCount(); ++i)
        if (const auto* text = qobject_cast<const QCPItemText*>(plot.item(i)))
            found.emplace_back(text->topLeft->pixelPosition(), text->bottomRight->pixelPosition());
    return found;
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

    /// Three words a category and its name, whole, and none over another.
    void wordsFitInEveryWidth()
    {
        const auto bars = ui::lossBars(result(), std::nullopt);
        for (const int width : { 240, 320, 640, 1600 }) {
            QCustomPlot plot;
            plot.resize(width, ui::heightOfLossBars(bars.size(), plot.font()));
            ui::drawLossBars(plot, bars, drawing::Theme::of(drawing::Theme::Mode::Light), plot.font(),
                QStringLiteral("points"), false);
            plot.show(); // its size is not in force before
            plot.replot(QCustomPlot::rpImmediateRefresh);
            const auto words = wordsIn(plot);
            QCOMPARE(words.size(), std::size_t(8));
            for (std::size_t i = 0; i < words.size(); ++i) {
                QVERIFY(QRectF(plot.rect()).contains(words[i]));
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!words[i].intersects(words[j]));
            }
        }
    }

    /// What nobody counts is drawn beyond all else, and its figure says that there is no end.
    void aLossWithoutAnEndIsDrawnOpen()
    {
        scoring::RiskResult endless = result();
        const double none = std::numeric_limits<double>::infinity();
        endless.postures[1].losses[1] = loss(1, none);
        const auto bars = ui::lossBars(endless, std::nullopt);
        QVERIFY(bars[4].text.contains(QStringLiteral("no upper end")));
        endless.postures[0].losses[1] = endless.postures[2].losses[1] = endless.postures[1].losses[1] = loss(0, none);
        const auto nothingElse = ui::lossBars(endless, base::Id{ 1, 2 });
        for (const auto& all : { bars, nothingElse }) {
            QCustomPlot plot;
            plot.resize(640, ui::heightOfLossBars(all.size(), plot.font()));
            ui::drawLossBars(plot, all, drawing::Theme::of(drawing::Theme::Mode::Light), plot.font(),
                QStringLiteral("points"), false);
            plot.show();
            plot.replot(QCustomPlot::rpImmediateRefresh);
            QVERIFY(std::isfinite(plot.xAxis->range().upper));
            double longest = 0.0;
            int whiskers = 0;
            for (int i = 0; i < plot.plottableCount(); ++i) {
                whiskers += qobject_cast<const QCPErrorBars*>(plot.plottable(i)) ? 1 : 0;
                if (const auto* bar = qobject_cast<const QCPBars*>(plot.plottable(i)))
                    longest = std::max(longest, bar->dataMainValue(0));
            }
            QVERIFY(std::isfinite(longest) && longest > 0.0);
            QCOMPARE(whiskers, all.size() == 6 ? 1 : 0); // of the interval 4 to 6 alone
            for (const QRectF& words : wordsIn(plot))
                QVERIFY(QRectF(plot.rect()).contains(words));
        }
    }

    void anUnknownCategoryLeavesNothing() { QVERIFY(ui::lossBars(result(), base::Id{ 9, 9 }).empty()); }
};

QTEST_MAIN(TestLossChart)
#include "test_loss_chart.moc"
