#include "ui/bowtie/bow_tie_area.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"
#include "ui/shell/zoom_field.h"

#include <QSignalSpy>
#include <QStatusBar>

using namespace hz;
using ui::ZoomField;

/// The zoom is told, typed and turned in the status bar.
class TestZoomField : public testing::WindowTest {
    Q_OBJECT

private:
    std::unique_ptr<ui::MainWindow> windowOn(const char* project)
    {
        auto window = shownWindow();
        window->files().startFromTemplate(QString::fromLatin1(project));
        window->views()->showTab(ViewCode::Graph);
        QTest::qWait(0);
        return window;
    }
    static ZoomField& fieldOf(const ui::MainWindow& window)
    {
        return *window.findChild<ZoomField*>(QStringLiteral("status.zoom"));
    }
    static void type(ZoomField& field, const QString& text, Qt::Key end = Qt::Key_Return)
    {
        QTest::mouseClick(&field, Qt::LeftButton);
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, end);
    }

private slots:
    void initTestCase() { nameProgram(); }
    void init() { begin(); }

    void numbersAreTakenAndNothingIsGuessed_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("scale"); // 0: refused
        QTest::newRow("number") << "en"
                                << "60" << 0.6;
        QTest::newRow("percent") << "en"
                                 << " 60 % " << 0.6;
        QTest::newRow("tight") << "en"
                               << "60%" << 0.6;
        QTest::newRow("fraction") << "en"
                                  << "12.5" << 0.125;
        QTest::newRow("comma in French") << "fr"
                                         << "12,5 %" << 0.125;
        QTest::newRow("comma in English") << "en"
                                          << "1,000" << 0.0;
        QTest::newRow("words") << "en"
                               << "large" << 0.0;
        QTest::newRow("two") << "en"
                             << "60 70" << 0.0;
        QTest::newRow("sign alone") << "en"
                                    << "%" << 0.0;
        QTest::newRow("infinite") << "en"
                                  << "inf" << 0.0;
        QTest::newRow("empty") << "en"
                               << "" << 0.0;
    }
    void numbersAreTakenAndNothingIsGuessed()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(double, scale);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        const auto read = ZoomField::scaleOf(text);
        QLocale::setDefault(before);
        QCOMPARE(read.has_value(), scale > 0.0);
        if (read)
            QCOMPARE(*read, scale);
    }

    void theZoomIsTyped()
    {
        auto window = windowOn("codex");
        ui::CanvasView& canvas = window->views()->canvas();
        ZoomField& field = fieldOf(*window);
        QCOMPARE(field.text(), canvas.viewport().zoomText());
        const QPointF middle = canvas.camera().toScene(QRectF(canvas.rect()).center());
        type(field, QStringLiteral("60"));
        QCOMPARE(canvas.camera().scale, 0.6);
        QCOMPARE(field.text(), QStringLiteral("60 %"));
        const QPointF after = canvas.camera().toScene(QRectF(canvas.rect()).center());
        QVERIFY(QLineF(middle, after).length() < 2.0);
        QTRY_VERIFY(canvas.hasFocus()); // the keyboard is the canvas's again
        type(field, QStringLiteral("25 %"));
        QCOMPARE(canvas.camera().scale, 0.25);
    }

    void whatIsNoZoomIsRefusedWithTheReason()
    {
        auto window = windowOn("chlorine-storage");
        ui::CanvasView& canvas = window->views()->canvas();
        ZoomField& field = fieldOf(*window);
        const double before = canvas.camera().scale;
        QSignalSpy refused(&field, &ZoomField::refused);
        for (const char* nonsense : { "large", "9999", "0", "-5", "0.1" }) {
            type(field, QString::fromLatin1(nonsense));
            QCOMPARE(canvas.camera().scale, before);
            QCOMPARE(field.text(), QString::fromLatin1(nonsense)); // stays to be mended
            QVERIFY(!refused.isEmpty());
            const QString why = refused.takeLast().front().toString();
            QVERIFY(why.contains(u'%') || why.contains(QStringLiteral("60")));
            QCOMPARE(window->statusBar()->currentMessage(), why);
        }
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), canvas.viewport().zoomText());
        QVERIFY(window->statusBar()->currentMessage().isEmpty());
    }

    void theWheelAndTheArrowsStep()
    {
        auto window = windowOn("chlorine-storage");
        ui::CanvasView& canvas = window->views()->canvas();
        ZoomField& field = fieldOf(*window);
        const double before = canvas.camera().scale;
        QWheelEvent wheel(QPointF(5, 5), field.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton, {},
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&field, &wheel);
        QVERIFY(canvas.camera().scale > before);
        QCOMPARE(field.text(), canvas.viewport().zoomText());
        QTest::keyClick(&field, Qt::Key_Down);
        QVERIFY(qAbs(canvas.camera().scale - before) < 1e-9);
    }

    /// It tells and sets the zoom of the drawing in front.
    void theBowTieInFrontIsZoomed()
    {
        auto window = windowOn("chlorine-storage");
        ui::CanvasView& canvas = window->views()->canvas();
        const double graph = canvas.camera().scale;
        window->views()->showTab(ViewCode::BowTie);
        ui::BowTieArea* area = window->views()->bowTieInFront();
        QVERIFY(area != nullptr);
        ZoomField& field = fieldOf(*window);
        QCOMPARE(field.text(), area->zoom().zoomText());
        type(field, QStringLiteral("70"));
        QCOMPARE(area->camera().scale, 0.7);
        QCOMPARE(field.text(), QStringLiteral("70 %"));
        QVERIFY(window->views()->bowTieInFront() == area); // it stays in front
        QTRY_VERIFY(area->hasFocus());
        window->actions().at(ui::ActionCode::ViewZoomIn).trigger();
        QVERIFY(area->camera().scale > 0.7);
        QCOMPARE(field.text(), area->zoom().zoomText());
        window->actions().at(ui::ActionCode::ViewZoom100).trigger();
        QCOMPARE(area->camera().scale, 1.0);
        QCOMPARE(canvas.camera().scale, graph);
        window->views()->showTab(ViewCode::Graph);
        QCOMPARE(field.text(), canvas.viewport().zoomText());
    }

    void whoTypesAZoomWantsToSeeTheGraph()
    {
        auto window = windowOn("chlorine-storage");
        window->views()->showTab(ViewCode::Rankings);
        type(fieldOf(*window), QStringLiteral("80"));
        QCOMPARE(window->views()->currentIndex(), 0);
        QCOMPARE(window->views()->canvas().camera().scale, 0.8);
    }
};

QTEST_MAIN(TestZoomField)
#include "test_zoom_field.moc"
