#include "model/evidence/estimates.h"
#include "support/scratch.h"
#include "ui/charts/evaluation_charts.h"
#include "ui/common/dialogs.h"
#include "ui/common/person.h"
#include "ui/evidence/evaluation_figures.h"
#include "ui/evidence/evaluation_import.h"
#include "ui/evidence/evaluations_view.h"
#include "ui/evidence/mapping_view.h"
#include "ui/evidence/rank_changes.h"
#include "ui/panels/bench.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace hz;
using namespace hz::domain;
using testing::Bench;

namespace {

const Evaluation& only(const Bench& bench)
{
    return *bench.workspace->model().table<Evaluation>().all().front();
}

bool hasWords(const QWidget& view, const QString& words)
{
    for (const auto* label : view.findChildren<QLabel*>())
        if (label->text().contains(words))
            return true;
    return false;
}

void press(const QWidget& view, const QString& text)
{
    for (auto* button : view.findChildren<QPushButton*>())
        if (button->text() == text) {
            button->click();
            return;
        }
    qFatal("no such button");
}

} // namespace

class TestEvaluationsView : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<QTemporaryDir> m_folder;

    QString written(const char* name, const QByteArray& content)
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("not written");
        return path;
    }
    static void chooseFile(const QString& path)
    {
        ui::dialogs().openFile = [path](QWidget*, const QString&, const QString&, const QString&) { return path; };
    }

private slots:
    void init()
    {
        m_folder = testing::scratchFolder();
        ui::setPerson(QStringLiteral("Ada"));
    }
    void readsAFileAndItsSuccessor();
    void refusesWhatIsNoResult();
    void saysThatALogIsNotWhole();
    void asksWhichScorerCounts();
    void keepsPublishedFigures();
    void drawsThePosteriorWithTheTypedValue();
    void comparesWhatIsSaidOfTheSameOccasion();
    void saysWhoMovedInTheRanking();
    void listsTheLikelihoodsThatFollowFromIt();
    void drawsTheReferenceAboveTheBars();
};

void TestEvaluationsView::readsAFileAndItsSuccessor()
{
    Bench bench;
    ui::EvaluationsView view(*bench.workspace);
    view.resize(900, 700);
    view.show();
    QVERIFY(hasWords(view, QStringLiteral("No evaluation yet")));
    chooseFile(written("first.csv", "task,n,c,races\na,10,4,yes\nb,10,6,no\n"));
    press(view, QStringLiteral("Import Results…"));
    QTRY_COMPARE(bench.workspace->model().table<Evaluation>().size(), std::size_t(1));
    QCOMPARE(only(bench).title, QStringLiteral("first"));
    QCOMPARE(only(bench).results.size(), 2);
    QCOMPARE(only(bench).fileHash.size(), 64);
    QCOMPARE(view.current(), std::optional(only(bench).id));
    QTRY_VERIFY(hasWords(view, QStringLiteral("pass@1 = 0.5")));
    chooseFile(written("second.csv", "task,n,c,races\na,10,9,yes\nb,10,9,no\n"));
    press(view, QStringLiteral("New Results…"));
    QTRY_VERIFY(hasWords(view, QStringLiteral("pass@1 = 0.9")));
    const auto tables = view.findChildren<QTableView*>();
    QTableView* list = *std::ranges::find(tables, QStringLiteral("Evaluations"), &QTableView::accessibleName);
    list->setCurrentIndex({});
    QTRY_VERIFY(hasWords(view, QStringLiteral("Select an evaluation")));
    QVERIFY(!hasWords(view, QStringLiteral("No evaluation yet")));
    list->selectRow(0);
    QCOMPARE(only(bench).title, QStringLiteral("first"));
    QCOMPARE(only(bench).fileName, QStringLiteral("second.csv"));
    bench.undo();
    QTRY_VERIFY(hasWords(view, QStringLiteral("pass@1 = 0.5")));
    bench.undo();
    QVERIFY(hasWords(view, QStringLiteral("No evaluation yet")));
}

void TestEvaluationsView::refusesWhatIsNoResult()
{
    Bench bench;
    ui::EvaluationsView view(*bench.workspace);
    QSignalSpy refused(bench.workspace.get(), &ui::Workspace::refused);
    view.import().read(written("bad.csv", "task,n,c\na,1,2\n"), std::nullopt);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(bench.workspace->model().table<Evaluation>().isEmpty());
    view.import().read(m_folder->filePath(QStringLiteral("nowhere.csv")), std::nullopt);
    QTRY_COMPARE(refused.count(), 2);
}

void TestEvaluationsView::saysThatALogIsNotWhole()
{
    const QByteArray log = "{\"status\": \"STATUS\", \"eval\": {\"task\": \"t\", \"dataset\": {\"samples\": 100}}, "
                           "\"samples\": [{\"id\": 1, \"scores\": {\"m\": {\"value\": \"C\"}}}]}";
    Bench bench;
    ui::EvaluationsView view(*bench.workspace);
    QSignalSpy told(bench.workspace.get(), &ui::Workspace::refused);
    view.import().read(written("log.json", QByteArray(log).replace("STATUS", "error")), std::nullopt);
    QTRY_COMPARE(told.count(), 1);
    const auto& error = *static_cast<const base::Error*>(told.front().front().constData());
    QCOMPARE(error.code.key(), std::string("evaluation.not-whole"));
    QCOMPARE(error.detail, std::string("status error, 1 of 100 samples"));
    QCOMPARE(only(bench).notes, QStringLiteral("Not whole: status error, 1 of 100 samples."));
    view.import().read(written("log.json", QByteArray(log).replace("STATUS", "success")), only(bench).id);
    QTRY_COMPARE(only(bench).notes, QString());
    QCOMPARE(told.count(), 1);
}

void TestEvaluationsView::asksWhichScorerCounts()
{
    const QString path = written("log.json",
        "{\"eval\": {\"task\": \"t\"}, \"status\": \"success\", \"samples\": [{\"id\": 1, \"scores\": {\"m\": "
        "{\"value\": \"C\"}, \"judge\": {\"value\": \"I\"}}}]}");
    Bench bench;
    ui::EvaluationsView view(*bench.workspace);
    QStringList asked;
    ui::dialogs().choice = [&](QWidget*, const QString&, const QString&, const QStringList& scorers) {
        asked = scorers;
        return QStringLiteral("judge");
    };
    view.import().read(path, std::nullopt);
    QTRY_COMPARE(bench.workspace->model().table<Evaluation>().size(), std::size_t(1));
    QCOMPARE(asked, QStringList({ "judge", "m" }));
    QCOMPARE(only(bench).results, QStringList{ "1,1,0," });
}

void TestEvaluationsView::keepsPublishedFigures()
{
    Bench bench;
    ui::EvaluationsView view(*bench.workspace);
    press(view, QStringLiteral("Add Published"));
    QCOMPARE(only(bench).basis, Basis::Published);
    const EntityKey key{ EntityKind::Evaluation, only(bench).id };
    QVERIFY(bench.workspace->run(commands::setField(
        bench.workspace->model(), { key }, "published", QStringList{ QStringLiteral("pass@1 = 0.2881") })));
    QVERIFY(hasWords(view, QStringLiteral("pass@1 = 0.2881")));
}

void TestEvaluationsView::drawsThePosteriorWithTheTypedValue()
{
    Bench bench;
    Evaluation evaluation;
    evaluation.id = bench.ids.next();
    evaluation.results = QStringList{ QStringLiteral("a,100,30,") };
    Estimate estimate;
    estimate.id = bench.ids.next();
    estimate.node = bench.cause;
    estimate.evaluation = evaluation.id;
    estimate.unit = EstimateUnit::Exposure;
    Model model = bench.workspace->model();
    model.put(evaluation);
    model.put(estimate);
    const ui::PosteriorCurve curve = ui::posteriorCurve(model, estimate.id);
    QCOMPARE(curve.typed, std::optional(0.01));
    double sum = 0.0; // the density is one: up to the tails that are cut off
    for (std::size_t i = 1; i < curve.density.size(); ++i)
        sum += (curve.density[i].first - curve.density[i - 1].first)
            * (curve.density[i].second + curve.density[i - 1].second) / 2.0;
    QVERIFY(sum > 0.98 && sum < 1.0);
    const auto highest = std::ranges::max_element(curve.density, {}, [](const auto& point) { return point.second; });
    QVERIFY(std::abs(highest->first - 29.5 / 99.0) < 0.01); // the mode of Beta(30.5, 70.5)
    estimate.evaluation = {};
    model.put(estimate);
    QVERIFY(ui::posteriorCurve(model, estimate.id).density.empty());
}

/// What is typed per use stands beside what was found per use, and not beside what was found per train.
void TestEvaluationsView::comparesWhatIsSaidOfTheSameOccasion()
{
    Bench bench;
    bench.addUses(2000.0, 0.01);
    Model model = bench.workspace->model();
    Evaluation evaluation;
    evaluation.id = bench.ids.next();
    evaluation.results = QStringList{ QStringLiteral("a,100,30,") };
    Estimate estimate;
    estimate.id = bench.ids.next();
    estimate.node = bench.cause;
    estimate.evaluation = evaluation.id;
    Occasion train;
    train.id = bench.ids.next();
    train.name = QStringLiteral("train");
    model.put(evaluation);
    model.put(estimate);
    model.put(train);
    ui::PosteriorCurve curve = ui::posteriorCurve(model, estimate.id); // of the default occasion
    QCOMPARE(curve.unit, QStringLiteral("chance per use"));
    QCOMPARE(curve.typed, std::optional(0.01));
    estimate.occasion = train.id;
    model.put(estimate);
    curve = ui::posteriorCurve(model, estimate.id);
    QCOMPARE(curve.unit, QStringLiteral("chance per train"));
    QCOMPARE(curve.typed, std::optional<double>());
}

void TestEvaluationsView::listsTheLikelihoodsThatFollowFromIt()
{
    Bench bench;
    Evaluation evaluation;
    evaluation.id = bench.ids.next();
    evaluation.title = QStringLiteral("HumanEval");
    Estimate estimate;
    estimate.id = bench.ids.next();
    estimate.node = bench.cause;
    estimate.evaluation = evaluation.id;
    estimate.author = QStringLiteral("Ada");
    QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), evaluation)));
    QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), estimate)));
    ui::MappingView view(*bench.workspace, nullptr);
    view.showEvaluation(evaluation.id);
    const auto& table = *view.findChild<QTableView*>()->model();
    QCOMPARE(table.rowCount(), 1);
    const EntityKey key{ EntityKind::Estimate, estimate.id };
    for (const char* source : { "incidents", "tests" }) {
        QVERIFY(bench.workspace->run(
            commands::setField(bench.workspace->model(), { key }, "source", QString::fromLatin1(source))));
        QCOMPARE(table.rowCount(), 0);
        bench.undo();
        QCOMPARE(table.rowCount(), 1);
    }
}

void TestEvaluationsView::drawsTheReferenceAboveTheBars()
{
    Bench bench;
    ui::ProfileChart chart(*bench.workspace, nullptr);
    chart.resize(600, 300);
    chart.show();
    const drawing::Theme& theme = bench.workspace->theme();
    const auto inked = [&] { // in the colour of the ring, which no bar has
        QTest::qWait(50);
        const QImage image = chart.grab().toImage();
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                count += image.pixelColor(x, y).rgb() == theme.text.rgb() ? 1 : 0;
        return count;
    };
    chart.showBars({ { QStringLiteral("all"), 0.8, {}, {} } });
    const int without = inked();
    chart.showBars({ { QStringLiteral("all"), 0.8, {}, 0.4 } }); // within the bar
    QVERIFY(inked() > without);
}

void TestEvaluationsView::saysWhoMovedInTheRanking()
{
    Bench bench;
    ui::RankChangesLabel label(*bench.workspace, nullptr);
    bench.edit(bench.otherCause, "likelihood", Likelihood::condition(0.05));
    QVERIFY(bench.waitForScores());
    QVERIFY(label.isHidden()); // no evidence was touched
    Estimate estimate;
    estimate.id = bench.ids.next();
    estimate.node = bench.cause;
    estimate.source = EstimateSource::Incidents;
    estimate.author = QStringLiteral("Ada");
    estimate.priorA = 20.0;
    QVERIFY(bench.workspace->run(commands::addEntity(bench.workspace->model(), estimate)));
    QVERIFY(bench.waitForScores());
    QTRY_VERIFY(hasWords(label, QStringLiteral("moved no hazard")));
    QVERIFY(bench.workspace->run(commands::applyEstimate(bench.workspace->model(), estimate.id, true)));
    QTRY_VERIFY(hasWords(label, QStringLiteral("H01 Leak of chlorine, Technical: rank 1, was 2")));
    bench.undo();
    QTRY_VERIFY(hasWords(label, QStringLiteral("H01 Leak of chlorine, Technical: rank 2, was 1")));
}

QTEST_MAIN(TestEvaluationsView)
#include "test_evaluations_view.moc"
