#include "ui/export/printing.h"
#include "ui/export/tile_plan.h"

#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using hz::ui::TileOptions;
using hz::ui::TilePlan;

/// Pictures on pages. A pixel is 25.4 / 96 = 0.264583 mm; a page of 100 mm holds 377.953 pixels.
class TestTilePlan : public QObject {
    Q_OBJECT

private:
    static constexpr double kPerPixel = 25.4 / 96.0;

private slots:
    void aPictureThatFitsIsNotEnlarged()
    {
        const TilePlan plan({ 100, 50 }, { 100, 100 }, { true, 1.0, 10.0 });
        QCOMPARE(plan.count(), 1);
        QCOMPARE(plan.millimetresPerPixel(), kPerPixel);
    }

    void aLargePictureIsMadeToFitOnePage()
    {
        const TilePlan plan({ 2000, 500 }, { 100, 100 }, { true, 1.0, 10.0 });
        QCOMPARE(plan.count(), 1);
        QCOMPARE(plan.millimetresPerPixel(), 0.05); // 100 mm / 2000
        QVERIFY(plan.tile(0).contains(QRectF(0, 0, 2000, 500)));
    }

    /// 1000 wide: 377.95, then two steps of 340.16 at most; 500 high: 377.95 and one step.
    void tilesAreCountedWithTheirOverlap()
    {
        const TilePlan plan({ 1000, 500 }, { 100, 100 }, { false, 1.0, 10.0 });
        QCOMPARE(plan.columns(), 3);
        QCOMPARE(plan.rows(), 2);
        QCOMPARE(plan.count(), 6);
    }

    void halfTheScaleTakesLessPages()
    {
        const TilePlan plan({ 1000, 500 }, { 100, 100 }, { false, 0.5, 10.0 });
        QCOMPARE(plan.columns(), 2); // 755.9, and one step
        QCOMPARE(plan.rows(), 1);
    }

    void anExactFitTakesNoFurtherPage()
    {
        const double width = 100 / kPerPixel;
        QCOMPARE(TilePlan({ width, width }, { 100, 100 }, { false, 1.0, 10.0 }).count(), 1);
        QCOMPARE(TilePlan({ width + 1, width }, { 100, 100 }, { false, 1.0, 10.0 }).count(), 2);
        const double two = 190 / kPerPixel; // 100 + 90
        QCOMPARE(TilePlan({ two, width }, { 100, 100 }, { false, 1.0, 10.0 }).columns(), 2);
    }

    void neighboursShareTheOverlapAndNothingIsLeftOut()
    {
        const TilePlan plan({ 3000, 2500 }, { 190, 270 }, { false, 1.3, 12.0 });
        QVERIFY(plan.columns() > 1 && plan.rows() > 1);
        for (int page = 0; page < plan.count(); ++page) {
            if (plan.columnOf(page) + 1 < plan.columns()) {
                const double shared = plan.tile(page).right() - plan.tile(page + 1).left();
                QVERIFY(qAbs(shared * plan.millimetresPerPixel() - 12.0) < 1e-9);
            }
            if (plan.rowOf(page) + 1 < plan.rows()) {
                const double shared = plan.tile(page).bottom() - plan.tile(page + plan.columns()).top();
                QVERIFY(qAbs(shared * plan.millimetresPerPixel() - 12.0) < 1e-9);
            }
        }
        const QRectF last = plan.tile(plan.count() - 1);
        QVERIFY(last.right() >= 3000 && last.bottom() >= 2500);
        QVERIFY(last.left() < 3000 && last.top() < 2500);
    }

    void anOverlapThatLeavesNothingIsCut()
    {
        const TilePlan plan({ 1000, 100 }, { 20, 20 }, { false, 1.0, 50.0 });
        QVERIFY(plan.count() > 1);
        QVERIFY(plan.tile(1).left() > plan.tile(0).left());
    }

    void thePrinterGetsAPageForEachTile()
    {
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        QVERIFY2(!reader.isEmpty(), "poppler-utils is among the packages of tests");
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(QStringLiteral("pages.pdf")));
        printer.setPageLayout(
            { QPageSize(QPageSize::A4), QPageLayout::Portrait, { 10, 10, 10, 10 }, QPageLayout::Millimeter });
        hz::ui::ViewPicture picture;
        picture.title = QStringLiteral("Wall");
        picture.size = { 1000, 500 };
        picture.elements.push_back({ {}, {}, {}, [](QPainter&) {} });
        const TileOptions options{ false, 1.0, 10.0 };
        // 190 mm hold 718.1 pixels: two columns; 277 - 7 mm hold the height.
        QCOMPARE(hz::ui::planFor(picture, printer, options).count(), 2);
        hz::ui::printPicture(printer, picture, options);
        QProcess process;
        process.start(reader, { printer.outputFileName(), QStringLiteral("-") });
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QCOMPARE(text.count(u'\f'), 2);
        QVERIFY2(text.contains(QStringLiteral("Page 1 of 2: row 1, column 1")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Page 2 of 2: row 1, column 2")), qPrintable(text));
    }
};

QTEST_MAIN(TestTilePlan)
#include "test_tile_plan.moc"
