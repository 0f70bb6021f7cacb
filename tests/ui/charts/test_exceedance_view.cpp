#include "ui/charts/exceedance_chart.h"
#include "ui/charts/exceedance_view.h"
#include "ui/panels/bench.h"

#include <QComboBox>
#include <QLabel>
#include <QWheelEvent>

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
            ui::drawExceedance(
                plot, lines, {}, drawing::Theme::of(drawing::Theme::Mode::Light), plot.font(), {}, false);
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

    /// A stage of 10 users with 2 uses a day for a year: 7,300 uses instead of 2,000, 0.01 at each, 0.1 past K01: 7.3
    /// losses of 1000, and 0.01 of what C02 brings about. Its criterion stands in its own exposure alone.
    void limitsOfAStageStandInItsExposure()
    {
        Bench bench;
        bench.addUses(2000.0, 0.01);
        domain::Stage stage;
        stage.id = bench.ids.next();
        stage.name = QStringLiteral("Pilot");
        stage.users = 10.0;
        stage.usesPerDay = 2.0;
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), stage)));
        domain::Criterion criterion;
        criterion.id = bench.ids.next();
        criterion.stage = stage.id;
        criterion.kind = domain::CriterionKind::LossQuantile;
        criterion.category = QStringLiteral("technical"); // names are compared as people write them
        criterion.limit = 5000.0;
        criterion.quantile = 0.95;
        QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), criterion)));
        ui::ExceedanceView view(*bench.workspace);
        view.resize(900, 700);
        view.show();
        QVERIFY(waitFor(view));
        auto* plot = view.findChild<QCustomPlot*>();
        auto* exposures = view.findChild<QComboBox*>();
        QVERIFY(exposures->isVisible());
        QCOMPARE(exposures->count(), 2);
        QCOMPARE(plot->itemCount(), 0);
        QVERIFY2(hasNote(view, QStringLiteral("Limits are set for: Pilot.")), qPrintable(notes(view)));
        const QPointF middle = exposures->rect().center();
        QWheelEvent wheel(middle, exposures->mapToGlobal(middle), {}, { 0, -120 }, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(exposures, &wheel);
        QCOMPARE(exposures->currentIndex(), 0); // it scrolls the page
        QTest::keyClick(exposures, Qt::Key_Down);
        QVERIFY(view.service().isStale());
        QVERIFY(waitFor(view));
        const auto lines = ui::exceedanceLines(*view.service().latest(), std::nullopt);
        QVERIFY(std::abs(lines[0].mean - 7310.0) < 5.0 * view.service().latest()->mostLosses.curves[0].standardError);
        const auto limits = ui::lossLimits(bench.workspace->model(), stage.id, domain::Posture::Current, std::nullopt);
        QCOMPARE(limits.size(), std::size_t(1));
        QCOMPARE(limits[0].loss, 5000.0);
        QVERIFY(std::abs(limits[0].chance - 0.05) < 1e-12);
        QCOMPARE(plot->itemCount(), 4); // the region, its two sides, its words
        QVERIFY2(view.description().contains(QStringLiteral("is tolerated with a chance of 5 %")),
            qPrintable(view.description()));
        QVERIFY(ui::lossLimits(bench.workspace->model(), stage.id, domain::Posture::Target, std::nullopt).empty());
        QVERIFY(ui::lossLimits(bench.workspace->model(), stage.id, domain::Posture::Current, bench.scheme.categories[1])
                    .empty());
        QVERIFY(bench.workspace->run(
            commands::setField(bench.workspace->model(), { { domain::EntityKind::Stage, stage.id } }, "users", 20.0)));
        QVERIFY(waitFor(view)); // twice as many
        const auto& curve = view.service().latest()->mostLosses.curves[0];
        QVERIFY(std::abs(curve.mean - 14'610.0) < 5.0 * curve.standardError);
        for (int i = 0; i < 3; ++i)
            bench.undo();
        QVERIFY(!exposures->isVisible() && exposures->count() == 1);
        QVERIFY(waitFor(view));
        QCOMPARE(plot->itemCount(), 0);
    }

    /// A uniform magnitude and a sure loss: 5 to 95 % of it are 12 and 28; shown, and in words.
    void whereTheExpectedLossLiesIsShown()
    {
        Bench bench;
        bench.edit(bench.otherCause, "likelihood", domain::Likelihood::condition(1.0));
        bench.edit(bench.cause, "likelihood", domain::Likelihood::condition(0.0));
        ui::ExceedanceView view(*bench.workspace);
        view.show();
        QVERIFY(waitFor(view));
        auto* plot = view.findChild<QCustomPlot*>();
        QCOMPARE(plot->itemCount(), 0); // nothing is uncertain
        domain::Impact impact;
        bench.workspace->model().impacts().forEach([&](const domain::Impact& each) {
            if (each.category == bench.scheme.categories[0])
                impact = each;
        });
        QVERIFY(bench.workspace->run(
            commands::setField(bench.workspace->model(), { { domain::EntityKind::Impact, impact.id } }, "magnitude",
                domain::Quantity{ domain::Shape::Uniform, 11.11111, 28.88889, 0.0 })));
        QVERIFY(waitFor(view));
        const auto lines = ui::exceedanceLines(*view.service().latest(), bench.scheme.categories[0]);
        QVERIFY(lines[0].expected && std::abs(lines[0].expected->low - 12.0) < 0.3);
        QVERIFY(std::abs(lines[0].expected->high - 28.0) < 0.3);
        QCOMPARE(plot->itemCount(), 1);
        QVERIFY(view.description().contains(QStringLiteral("expected loss from")));
        QVERIFY(hasNote(view, QStringLiteral("At the top: where the expected loss lies")));
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
