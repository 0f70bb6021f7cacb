#include "canvas_test.h"

#include "ui/canvas/tile_cache.h"

#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace hz;
using domain::NodeKind;

/// What the canvas says over its drawing and beside it, at every zoom and on every screen.
class TestCanvasWords : public testing::CanvasTest {
    Q_OBJECT

private:
    const drawing::OverviewWord* wordOf(base::Id node)
    {
        const auto slot = m_view->picture().slotOf(node);
        const auto& words = m_view->words();
        const auto found = std::ranges::find(words, slot, &drawing::OverviewWord::node);
        return found == words.end() ? nullptr : &*found;
    }
    QWidget* legend() const { return m_view->findChild<QWidget*>(QStringLiteral("legend")); }
    QToolButton* foldButton() const { return m_view->findChild<QToolButton*>(QStringLiteral("legend.fold")); }
    /// Another canvas on the same project, as another start of the program would make it.
    void startAnew(QSize size)
    {
        m_view = std::make_unique<ui::CanvasView>(*m_workspace);
        m_view->resize(size);
        m_view->show();
        QTRY_VERIFY(m_view->isVisible());
    }

private slots:
    void init()
    {
        QSettings().clear();
        begin();
    }
    void cleanup() { end(); }

    void whatIsClickedIsNamedFromAfar()
    {
        const auto hazard = put(NodeKind::Hazard, "Chlorine escapes", 0, 0);
        const auto cause = put(NodeKind::Cause, "A hose breaks", -600, 0);
        m_view->viewport().setCamera(m_view->camera().zoomedAt({ 500, 350 }, 0.1));
        m_view->viewport().setCamera(m_view->camera().centredOn({ 0, 0 }, m_view->size()));
        QVERIFY(wordOf(hazard) != nullptr);
        QVERIFY(!wordOf(hazard)->isNamed);
        QVERIFY(wordOf(cause) == nullptr);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(cause));
        QVERIFY(wordOf(cause) != nullptr && wordOf(cause)->isNamed);
        QVERIFY(wordOf(cause)->text.contains(QStringLiteral("hose")));
        QTRY_VERIFY(m_view->isSharp());
        const QImage seen = m_view->grab().toImage();
        const QRect place = wordOf(cause)->place.translated(m_view->camera().origin).toRect();
        QVERIFY(seen.rect().contains(place));
        int border = 0;
        for (int x = place.left(); x <= place.right(); ++x)
            border += seen.pixelColor(x, place.top()) == m_workspace->theme().selection ? 1 : 0;
        QVERIFY(border > place.width() / 2);
        m_view->viewport().zoomTo100();
        QVERIFY(m_view->words().empty());
    }

    /// Twice as many pixels show as much as they can: the detail counts them, not what the screen calls one.
    void finerScreensShowMore()
    {
        put(NodeKind::Hazard, "Chlorine escapes", 0, 0);
        constexpr double kRatio = 2.0;
        const double scale = drawing::kFullScale / kRatio + 0.05;
        const ui::Camera camera = ui::Camera{ scale, {} }.centredOn({ 0, 0 }, QSize(400, 300));
        ui::TileCache tiles(m_view->picture());
        tiles.setView({ 400, 300 }, kRatio);
        tiles.setCamera(camera);
        QImage seen(QSize(400, 300) * kRatio, QImage::Format_RGB32);
        seen.setDevicePixelRatio(kRatio);
        while (!tiles.isSharp()) {
            QPainter painter(&seen);
            tiles.paint(painter, 50.0);
        }
        {
            QPainter painter(&seen);
            tiles.paint(painter, 50.0);
        }
        QImage expected(seen.size(), QImage::Format_RGB32);
        expected.fill(m_view->picture().display().theme.background);
        QPainter painter(&expected);
        painter.translate(QPointF(camera.origin) * kRatio);
        painter.scale(scale * kRatio, scale * kRatio);
        QCOMPARE(int(drawing::detailAt(scale * kRatio)), int(drawing::Detail::Full));
        drawing::paintPicture(painter, m_view->picture(), camera.toScene(QRectF(0, 0, 400, 300)), scale * kRatio);
        painter.end();
        int different = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                different += qAbs(qGray(seen.pixel(x, y)) - qGray(expected.pixel(x, y))) > 24 ? 1 : 0;
        QVERIFY2(different < 20, qPrintable(QString::number(different)));
    }

    void theLegendIsFoldedWhereItWouldCover()
    {
        put(NodeKind::Hazard, "Chlorine escapes", 0, 0);
        QVERIFY(legend()->isVisible());
        QVERIFY(!m_view->legend().isOpen());
        QVERIFY(legend()->width() < 160 && legend()->height() < 48);
        startAnew({ 2200, 1300 });
        QVERIFY(m_view->legend().isOpen());
        QVERIFY(m_view->rect().contains(legend()->geometry()));
    }

    void theLegendKeepsWhetherItWasFolded()
    {
        put(NodeKind::Hazard, "Chlorine escapes", 0, 0);
        QSignalSpy told(&m_view->legend(), &ui::LegendCorner::openChanged);
        QTest::mouseClick(foldButton(), Qt::LeftButton);
        QVERIFY(m_view->legend().isOpen());
        QCOMPARE(told.size(), 1);
        QVERIFY(m_view->rect().contains(legend()->geometry()));
        QVERIFY(!foldButton()->accessibleName().isEmpty());
        const auto before = m_view->camera();
        QTest::mouseClick(legend(), Qt::LeftButton, {}, QPoint(60, 40)); // is no click on the graph
        QCOMPARE(m_view->camera(), before);
        startAnew({ 1000, 700 });
        QVERIFY(m_view->legend().isOpen());
        m_view->resize(2200, 1300);
        QTRY_VERIFY(m_view->legend().isOpen());
        QTest::mouseClick(foldButton(), Qt::LeftButton);
        startAnew({ 2200, 1300 });
        QVERIFY(!m_view->legend().isOpen());
        startAnew({ 1000, 700 });
        QVERIFY(m_view->legend().isOpen()); // small canvases are a matter of their own
    }

    void anEmptyCanvasHasNothingToExplain()
    {
        QVERIFY(!legend()->isVisible());
        const auto id = put(NodeKind::Hazard, "Chlorine escapes", 0, 0);
        QVERIFY(legend()->isVisible());
        m_workspace->run(commands::removeEntities(model(), { { domain::EntityKind::Node, id } }));
        QVERIFY(!legend()->isVisible());
    }

    /// Behind another tab it has not the size that it will have.
    void whatIsFirstSeenIsSeenAsAWhole()
    {
        const auto far = put(NodeKind::Cause, "A hose breaks", 9000, 6000);
        put(NodeKind::Hazard, "Chlorine escapes", 0, 0);
        ui::CanvasView hidden(*m_workspace);
        hidden.resize(40, 20);
        hidden.show();
        QTRY_VERIFY(hidden.isVisible());
        hidden.hide();
        m_workspace->reveal({ { domain::EntityKind::Node, far } }); // chosen in a list meanwhile
        hidden.resize(1000, 700);
        hidden.show();
        QTRY_VERIFY(hidden.isVisible());
        const QRectF seen = hidden.camera().toView(hidden.picture().bounds());
        QVERIFY(QRectF(hidden.rect()).contains(seen));
        QVERIFY(seen.width() > hidden.width() * 0.7 || seen.height() > hidden.height() * 0.7);
    }

    void aLayoutThatIsUndoneIsFittedAgain()
    {
        std::vector<commands::Position> wide;
        for (int i = 0; i < 12; ++i)
            wide.push_back({ put(NodeKind::Cause, "A hose breaks", 0, 100.0 * i), { 3000.0 * i, 0 } });
        const auto isAllInSight = [&] {
            return QRectF(m_view->rect()).contains(m_view->camera().toView(m_view->picture().bounds()));
        };
        QVERIFY(m_workspace->run(commands::applyLayout(model(), wide)));
        m_view->viewport().setCamera(ui::Camera{ 2.0, QPoint(-90000, 0) });
        QVERIFY(!isAllInSight());
        m_workspace->document().undoStack().undo();
        QVERIFY(isAllInSight());
        m_workspace->document().undoStack().redo();
        QVERIFY(isAllInSight());
    }
};

QTEST_MAIN(TestCanvasWords)
#include "test_canvas_words.moc"
