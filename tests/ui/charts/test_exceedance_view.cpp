#include "ui/charts/exceedance_chart.h"
#include "ui/charts/exceedance_view.h"
#include "ui/panels/bench.h"

#include <QLabel>

#include <qcustomplot.h>

#include <cmath>

using namespace hz;
using testing::Bench;

/// The loss-exceedance chart says what the simulation says.
class TestExceedanceView : public QObject {
    Q_OBJECT

private:
    static bool waitFor(const ui::ExceedanceView& view)
    {
        return QTest::qWaitFor([&] { return view.service().latest() && !view.service().isStale(); }, 30000);
    }

    static QString notes(const QWidget& view)
    {
        QStringList texts;
        for (const auto* label : view.findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    }
    static bool hasNote(const QWidget& view, const QString& words) { return notes(view).contains(words); }

private slots:
    void linesAreTheSimulation()
    {
        Bench bench;
        ui::ExceedanceView view(*bench.workspace);
        view.show();
        QVERIFY(waitFor(view));
        const auto analysis = view.service().latest();
        const auto expected = scoring::lossExceedance(bench.workspace->model(), domain::Posture::Current);
        QVERIFY(analysis->mostLosses == expected);
        const auto lines = ui::exceedanceLines(*analysis, std::nullopt);
        QCOMPARE(lines.size(), std::size_t(4));
        for (std::size_t k = 0; k < 4; ++k) {
            QVERIFY(lines[k].most == expected.curves[k].points);
            QVERIFY(!lines[k].isRange);
        }
        QCOMPARE(ui::exceedanceLines(*analysis, bench.scheme.categories[1]).size(), std::size_t(1));
        QCOMPARE(view.description().split(u'\n').size(), 4);
        // The one loss there is comes with the chance of the consequence, which is just above 1 %.
        QCOMPARE(lines[0].lossAt(0.01), 1000.0);
        QCOMPARE(lines[0].lossAt(0.5), 0.0);
    }

    /// Each once, beside each other or below, whatever the width.
    void namesStandApart()
    {
        const std::vector<scoring::ExceedancePoint> points{ { 1.0, 0.5 }, { 10.0, 0.1 } };
        std::vector<ui::ExceedanceLine> lines;
        for (const char* name : { "technical", "social", "political", "economic" })
            lines.push_back({ QString::fromLatin1(name), Qt::blue, points, points, true, 1.0 });
        for (const int width : { 200, 300, 900 }) {
            QCustomPlot plot;
            ui::putNamesAbove(plot);
            plot.resize(width, 300);
            ui::drawExceedance(plot, lines, drawing::Theme::of(drawing::Theme::Mode::Light), plot.font(), {}, false);
            plot.show(); // its size is not in force before
            plot.replot(QCustomPlot::rpImmediateRefresh);
            QCOMPARE(plot.legend->itemCount(), 4);
            for (int i = 0; i < 4; ++i) {
                const QRect name = plot.legend->item(i)->outerRect();
                QVERIFY(plot.rect().contains(name) && !name.intersects(plot.axisRect()->rect()));
                for (int j = 0; j < i; ++j)
                    QVERIFY(!name.intersects(plot.legend->item(j)->outerRect()));
            }
        }
    }

    /// Beside the chance of any loss stands how many there are: 2,000 uses, 0.01 at each, K01 fails in 0.1 of them; and
    /// what C02 brings about once with 0.01.
    void lossesAreCounted()
    {
        Bench bench;
        bench.addUses(2000.0, 0.01);
        QVERIFY(bench.waitForScores());
        const auto expected = ui::expectedLosses(*bench.workspace->result(), domain::Posture::Current, 0);
        QVERIFY(std::abs(expected.value.low - 2.01) < 1e-9 && std::abs(expected.value.high - 2.01) < 1e-9);
        ui::ExceedanceView view(*bench.workspace);
        view.show();
        QVERIFY(waitFor(view));
        const auto lines = ui::exceedanceLines(*view.service().latest(), std::nullopt);
        QVERIFY(std::abs(lines[0].mean - 2010.0) < 5.0 * view.service().latest()->mostLosses.curves[0].standardError);
        QVERIFY2(hasNote(view, QStringLiteral("Technical 2.01 a year")), qPrintable(notes(view)));
    }

    /// Where nobody counts the uses nothing can be simulated, which is not to say that nothing can be lost.
    void noCurveIsNotNoLoss()
    {
        Bench bench;
        ui::ExceedanceView view(*bench.workspace);
        view.show();
        bench.addUses(std::nullopt, 0.01);
        QVERIFY(waitFor(view));
        QVERIFY2(hasNote(view, QStringLiteral("No curve can be drawn. No upper end: nobody counts the uses.")),
            qPrintable(notes(view)));
        QVERIFY(!hasNote(view, QStringLiteral("Nothing can be lost")));
    }

    void postureEditsAndUnknownsAreFollowed()
    {
        Bench bench;
        ui::ExceedanceView view(*bench.workspace);
        view.show();
        QVERIFY(waitFor(view));
        bench.workspace->setPosture(domain::Posture::Inherent);
        QVERIFY(view.service().isStale());
        QVERIFY(waitFor(view));
        QCOMPARE(view.service().latest()->question.posture, domain::Posture::Inherent);
        bench.edit(bench.cause, "likelihood", domain::Likelihood::unknown());
        QVERIFY(waitFor(view));
        const auto lines = ui::exceedanceLines(*view.service().latest(), std::nullopt);
        QVERIFY(lines[0].isRange);
        QCOMPARE(lines[0].most.front().probability, 1.0);
        QVERIFY(lines[0].least.front().probability < 0.02);
    }
};

QTEST_MAIN(TestExceedanceView)
#include "test_exceedance_view.moc"
