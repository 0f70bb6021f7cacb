#include "model/drawing/matrix_painter.h"
#include "model/drawing/text.h"
#include "ui/fields/text_editors.h"
#include "ui/panels/panel_test.h"
#include "ui/results/matrices_view.h"
#include "ui/results/matrix_widget.h"
#include "ui/results/ranking_model.h"
#include "ui/results/rankings_view.h"
#include "ui/tables/table_look.h"

#include <QTableView>

#include <algorithm>
#include <set>

using namespace hz;
using namespace hz::testing;

/// Rankings and matrices lead to what they show.
class TestResults : public QObject {
    Q_OBJECT

private slots:
    void rankingsSelect();
    void matrixChipsSelect();
    void aLowCellStillShowsItsChip();
    void matrixIsWalkedByKeys();
    void matrixMarksTheNominalCell();
    void matrixKeepsOutWhatCannotBeDecided();
    void rankingsFitTheWindow();
};

void TestResults::rankingsSelect()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::RankingsView view(*bench.workspace);
    show(view, { 1500, 500 });
    const auto tables = view.findChildren<QTableView*>();
    QCOMPARE(tables.size(), 4);
    const QModelIndex second = tables[1]->model()->index(1, 1);
    QTest::mouseClick(tables[1]->viewport(), Qt::LeftButton, {}, tables[1]->visualRect(second).center());
    const auto chosen = second.data(ui::KeyRole).value<domain::EntityKey>();
    QCOMPARE(bench.workspace->selection(), std::vector{ chosen });
    for (const QTableView* table : tables) {
        const auto rows = table->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().data(ui::KeyRole).value<domain::EntityKey>(), chosen);
    }
    bench.workspace->setCategory(bench.scheme.categories[2]);
    QCOMPARE(std::ranges::count_if(tables, [](const QTableView* table) { return table->isVisible(); }), 1);
}

void TestResults::matrixChipsSelect()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::MatricesView view(*bench.workspace);
    show(view, { 1200, 800 });
    QCOMPARE(view.matrices().size(), size_t(4));
    ui::MatrixWidget* matrix = view.matrices()[0];
    const auto* chip = matrix->matrix().standing(bench.hazard);
    QVERIFY(chip && !chip->rect.isEmpty());
    const auto& risk = bench.workspace->result()->in(domain::Posture::Current).find(bench.hazard)->categories[0];
    const auto& box = matrix->matrix().boxes[size_t(chip->box)];
    QCOMPARE(box.likelihood, risk.worst->likelihood);
    QCOMPARE(box.severity + 1, risk.worst->severity);
    QCOMPARE(box.level, risk.worst->level);
    QTest::mouseClick(matrix, Qt::LeftButton, {}, chip->rect.center().toPoint());
    QCOMPARE(bench.workspace->selection(), std::vector{ Bench::key(bench.hazard) });
}

void TestResults::aLowCellStillShowsItsChip()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    const auto result = bench.workspace->result();
    drawing::MatrixOptions options;
    options.font.setPixelSize(12);
    const auto chipIn = [&](double height) {
        const auto layout = drawing::layoutMatrix(QRectF(0, 0, 600, height), *result, 0, options);
        const auto* chip = layout.standing(bench.hazard);
        return chip && chip->rect.isValid() && layout.boxes[size_t(chip->box)].low;
    };
    bool low = false; // some height leaves no room below the level's name, and the chip stands beside its symbol
    for (double height = 500; height > 100 && !low; height -= 5)
        low = chipIn(height);
    QVERIFY(low);
}

void TestResults::matrixIsWalkedByKeys()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::MatricesView view(*bench.workspace);
    show(view, { 1200, 800 });
    ui::MatrixWidget* matrix = view.matrices()[0];
    matrix->setFocus();
    QTest::keyClick(matrix, Qt::Key_Right);
    const auto first = bench.workspace->selectedNode();
    QVERIFY(first);
    QTest::keyClick(matrix, Qt::Key_Right);
    const auto second = bench.workspace->selectedNode();
    QVERIFY(second && *second != *first);
    QTest::keyClick(matrix, Qt::Key_Right);
    QCOMPARE(bench.workspace->selectedNode(), first);
}

/// C01 of letter A is within [0.1, 1], K01 rated strong within [0.003, 0.03]: H01 within [3e-4, 0.03], which are the
/// bands D to B, and in the middle sqrt(0.1 * 1) * sqrt(0.003 * 0.03) = 3e-3, which is C.
void TestResults::matrixMarksTheNominalCell()
{
    Bench bench;
    bench.edit(bench.cause, "likelihood", domain::Likelihood::letter(bench.scheme.likelihoods[0]));
    bench.edit(bench.control, "likelihood", domain::Likelihood());
    bench.edit(bench.control, "rating", bench.scheme.ratings[2]);
    QVERIFY(bench.waitForScores());
    ui::MatricesView view(*bench.workspace);
    show(view, { 1200, 800 });
    ui::MatrixWidget* matrix = view.matrices()[0];
    const auto& layout = matrix->matrix();
    const auto* chip = layout.standing(bench.hazard);
    QVERIFY(chip && chip->nominalBox);
    const auto letterOf = [&](int box) { return layout.boxes[size_t(box)].likelihood; };
    QCOMPARE(letterOf(chip->box), 1);
    QCOMPARE(letterOf(*chip->nominalBox), 2);
    QCOMPARE(letterOf(chip->bestBox), 3);
    QVERIFY(!layout.standing(bench.otherHazard)->nominalBox); // all that it rests on are numbers
    const QString tip = matrix->tipAt(chip->rect.center());
    QVERIFY2(tip.contains(QStringLiteral("Likelihood: C (B-D)")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("not everything that it rests on is known")), qPrintable(tip));
    const QImage with = matrix->grab().toImage();
    bench.edit(bench.control, "likelihood", domain::Likelihood::unknown()); // the range is wider, and has no middle
    QVERIFY(bench.waitForScores());
    QVERIFY(!matrix->matrix().standing(bench.hazard)->nominalBox);
    QVERIFY(matrix->grab().toImage() != with);
}

void TestResults::matrixKeepsOutWhatCannotBeDecided()
{
    Bench bench;
    bench.askForTwoMoments();
    QVERIFY(bench.waitForScores());
    ui::MatricesView view(*bench.workspace);
    show(view, { 1200, 800 });
    const auto& layout = view.matrices()[0]->matrix();
    QVERIFY(!layout.standing(bench.hazard));
    QVERIFY(layout.undecidable == (std::vector{ bench.hazard, bench.otherHazard })); // both lead to S01
    const QString tip = view.matrices()[0]->tipAt(layout.strip.center());
    QVERIFY2(tip.contains(QStringLiteral("H01 Leak of chlorine asks for C01 Cold start and C02 Worn seal")),
        qPrintable(tip));
}

void TestResults::rankingsFitTheWindow()
{
    Bench bench;
    QVERIFY(bench.waitForScores());
    ui::RankingsView view(*bench.workspace);
    const auto lines = [&view] {
        std::set<int> tops;
        for (const QTableView* table : view.findChildren<QTableView*>())
            tops.insert(table->mapTo(&view, QPoint()).y());
        return tops.size();
    };
    show(view, { 2400, 500 }); // four tables with room for names
    QTRY_COMPARE(lines(), size_t(1));
    view.resize(1300, 700);
    QTRY_COMPARE(lines(), size_t(2));
    for (const QTableView* table : view.findChildren<QTableView*>())
        QVERIFY(table->mapTo(&view, QPoint(table->width(), 0)).x() <= view.width());
    view.resize(2400, 500);
    QTRY_COMPARE(lines(), size_t(1));
    // In a narrow window figures give way to codes, which say whose they are.
    bench.askForTwoMoments();
    QVERIFY(bench.waitForScores());
    view.resize(540, 700);
    QTRY_COMPARE(lines(), size_t(4));
    for (const QTableView* table : view.findChildren<QTableView*>())
        QVERIFY(table->columnWidth(ui::RankingModel::NameColumn) >= 8 * table->fontMetrics().averageCharWidth());
}

QTEST_MAIN(TestResults)
#include "test_results.moc"
