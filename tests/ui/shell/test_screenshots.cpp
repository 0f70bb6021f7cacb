#include "ui/canvas/canvas_view.h"
#include "ui/shell/views.h"
#include "ui/shell/window_test.h"

#include <QDir>

#include <set>

using namespace hz;

namespace {

constexpr QSize kSizes[] = { { 1000, 700 }, { 1440, 900 }, { 1920, 1080 }, { 2560, 1440 } };
struct ThemeName {
    const char* name;
    ui::ThemeChoice choice;
};
constexpr ThemeName kThemes[] = { { "light", ui::ThemeChoice::Light }, { "dark", ui::ThemeChoice::Dark },
    { "contrast", ui::ThemeChoice::HighContrast } };

/// Where to put the pictures; empty: they are only looked at by this program.
QString folder()
{
    return qEnvironmentVariable("GRAPHAZARD_SCREENSHOTS");
}

/// Those that differ most in what may go wrong; all of them where somebody wants to see them.
bool isWanted(const QString& sample, QSize size, ui::ThemeChoice theme)
{
    if (!folder().isEmpty())
        return true;
    const bool isEdge = size == kSizes[0] || size == kSizes[1];
    return isEdge && (theme == ui::ThemeChoice::Light || sample == QLatin1String("codex"));
}

} // namespace

/// Every sample in windows of every size and theme: nothing is blank, nothing out of its bounds. With
/// GRAPHAZARD_SCREENSHOTS=FOLDER the pictures are written there; QT_SCALE_FACTOR=2 makes them of a finer screen.
class TestScreenshots : public testing::WindowTest {
    Q_OBJECT

private:
    static ui::CanvasView& settled(const ui::MainWindow& window)
    {
        ui::CanvasView& canvas = window.views()->canvas();
        [&] {
            QTRY_VERIFY(window.files().workspace()->result() != nullptr);
            QTRY_VERIFY(!window.files().workspace()->scoring().isStale());
            QTest::qWait(0);
            QTRY_VERIFY_WITH_TIMEOUT((canvas.grab(), canvas.isSharp()), 20000);
        }();
        return canvas;
    }

    /// Colours in the picture, a pixel in nine looked at.
    static std::set<QRgb> coloursOf(const QImage& image, const QRect& area)
    {
        std::set<QRgb> colours;
        for (int y = area.top(); y < area.bottom(); y += 3)
            for (int x = area.left(); x < area.right(); x += 3)
                colours.insert(image.pixel(x, y));
        return colours;
    }

    static void lookAt(const ui::MainWindow& window, ui::CanvasView& canvas, const QImage& image)
    {
        const double ratio = image.devicePixelRatio();
        const QPoint corner = canvas.mapTo(&window, QPoint(0, 0));
        const QRect place(corner * ratio, canvas.size() * ratio);
        QVERIFY(image.rect().contains(place));
        QVERIFY(coloursOf(image, place).size() > 8); // not blank
        const QRectF view = canvas.rect();
        QVERIFY(view.contains(canvas.camera().toView(canvas.picture().bounds())));
        for (const drawing::OverviewWord& word : canvas.words())
            QVERIFY2(view.contains(word.place.translated(canvas.camera().origin)), qPrintable(word.text));
        for (const char* corners : { "legend", "minimap" })
            if (const auto* part = canvas.findChild<QWidget*>(QString::fromLatin1(corners)); part && part->isVisible())
                QVERIFY2(canvas.rect().contains(part->geometry()), corners);
    }

    static QString fileOf(const QString& sample, QSize size, const ThemeName& theme, double ratio)
    {
        return QStringLiteral("%1/%2-%3x%4-%5-%6.png")
            .arg(folder(), sample)
            .arg(size.width())
            .arg(size.height())
            .arg(QString::fromLatin1(theme.name))
            .arg(ratio);
    }

private slots:
    void initTestCase()
    {
        nameProgram();
        QVERIFY(folder().isEmpty() || QDir().mkpath(folder()));
    }
    void init() { begin(); }

    void eachSampleIsDrawn_data()
    {
        QTest::addColumn<QString>("sample");
        for (const QString& name : exchange::templateNames().mid(1))
            QTest::newRow(qPrintable(name)) << name;
    }
    void eachSampleIsDrawn()
    {
        QFETCH(QString, sample);
        auto window = shownWindow();
        window->files().startFromTemplate(sample);
        window->views()->showTab(ViewCode::Graph);
        for (const ThemeName& theme : kThemes)
            for (const QSize& size : kSizes) {
                if (!isWanted(sample, size, theme.choice))
                    continue;
                m_look->choose(theme.choice);
                window->resize(size);
                QTest::qWait(0);
                ui::CanvasView& canvas = settled(*window);
                const QImage image = window->grab().toImage();
                QCOMPARE(image.devicePixelRatio(), window->devicePixelRatioF());
                lookAt(*window, canvas, image);
                if (!folder().isEmpty())
                    QVERIFY(image.save(fileOf(sample, size, theme, image.devicePixelRatio())));
            }
    }
};

QTEST_MAIN(TestScreenshots)
#include "test_screenshots.moc"
