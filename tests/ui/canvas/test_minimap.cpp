#include "ui/canvas/canvas_test.h"

#include <QSettings>
#include <QToolButton>

using namespace hz;
using ui::Minimap;

/// The whole graph in a corner, with a frame around what is in sight.
class TestMinimap : public testing::CanvasTest {
    Q_OBJECT

private:
    Minimap& map() { return m_view->minimap(); }

    /// A row of nodes, too long for the view at its scale.
    void longRow()
    {
        for (int i = 0; i < 12; ++i)
            put(testing::NodeKind::Cause, "Cause", i * 400.0, 0);
        m_view->viewport().setCamera({ 1.0, { 100, 100 } });
    }

    QPointF centreOfView() { return m_view->viewport().scene().center(); }

    void dragOnMap(QPointF from, QPointF to)
    {
        QTest::mousePress(&map(), Qt::LeftButton, {}, from.toPoint());
        for (int step = 1; step <= 4; ++step) {
            const QPointF place = from + (to - from) * step / 4;
            QMouseEvent move(
                QEvent::MouseMove, place, map().mapToGlobal(place), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&map(), &move);
        }
        QTest::mouseRelease(&map(), Qt::LeftButton, {}, to.toPoint());
    }

    /// How far a point of the map is from where it should be, allowing for whole pixels of both.
    bool isNear(QPointF scene, QPointF wanted)
    {
        const QPointF miss = map().toMap(scene) - map().toMap(wanted);
        return std::abs(miss.x()) <= 1.5 && std::abs(miss.y()) <= 1.5;
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Graphazard"));
        QCoreApplication::setApplicationName(QStringLiteral("graphazard-minimap-test"));
    }
    void init()
    {
        QSettings().clear();
        begin();
    }
    void cleanup() { end(); }

    void itIsThereOnlyWhileSomethingIsOutOfSight()
    {
        QVERIFY(!map().isVisible());
        longRow();
        QVERIFY(map().isVisible());
        m_view->viewport().fit();
        QVERIFY(!map().isVisible());
        m_view->viewport().zoomBy(4.0, { 500, 350 });
        QVERIFY(map().isVisible());
    }

    void itStandsInTheCornerAtEverySize()
    {
        longRow();
        for (const QSize size : { QSize(1000, 700), QSize(640, 480), QSize(1400, 900) }) {
            m_view->resize(size);
            QTest::qWait(0);
            QVERIFY(m_view->rect().contains(map().geometry()));
            QVERIFY(m_view->width() - map().geometry().right() < 20);
            QVERIFY(m_view->height() - map().geometry().bottom() < 20);
        }
    }

    void theFrameIsAroundWhatIsInSight()
    {
        longRow();
        const QRectF seen = m_view->viewport().scene();
        QVERIFY(isNear(map().toScene(map().frame().center()), seen.center()));
        QCOMPARE(map().frame().right(), map().toMap(seen.bottomRight()).x());
    }

    void theFrameIsDragged()
    {
        longRow();
        const QPointF before = centreOfView();
        const QPointF from = map().frame().center() + QPointF(4, 0);
        dragOnMap(from, from + QPointF(60, 0));
        const QPointF moved = map().toScene(from + QPointF(60, 0)) - map().toScene(from);
        QVERIFY(moved.x() > 500);
        QVERIFY2(isNear(centreOfView(), before + moved), "the frame stays under the pointer where it was taken");
    }

    void takingTheFrameMovesNothing()
    {
        longRow();
        const auto camera = m_view->camera();
        const QPoint place = (map().frame().center() + QPointF(3, 0)).toPoint();
        QTest::mouseClick(&map(), Qt::LeftButton, {}, place);
        QCOMPARE(m_view->camera(), camera);
    }

    void aClickBesideTheFrameGoesThere()
    {
        longRow();
        const QPointF target(11 * 400.0, 0);
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().toMap(target).toPoint());
        QVERIFY(isNear(centreOfView(), target));
    }

    void aClickOnTheMapIsNoneOnTheCanvas()
    {
        longRow();
        const auto id = model().nodes().all().front()->id;
        m_workspace->select({ { domain::EntityKind::Node, id } });
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().rect().center());
        QCOMPARE(m_workspace->selection().size(), std::size_t(1));
    }

    void theWheelZooms()
    {
        longRow();
        const double scale = m_view->camera().scale;
        QWheelEvent turn(QPointF(20, 20), map().mapToGlobal(QPointF(20, 20)), {}, { 0, 120 }, Qt::NoButton, {},
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&map(), &turn);
        QVERIFY(m_view->camera().scale > scale);
    }

    void foldedItIsAButtonAndStaysSo()
    {
        longRow();
        auto* fold = map().findChild<QToolButton*>(QStringLiteral("minimap.fold"));
        const QSize whole = map().size();
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(map().isFolded());
        QVERIFY(map().width() < whole.width() / 3);
        ui::CanvasView another(*m_workspace);
        QVERIFY(another.minimap().isFolded());
        QTest::mouseClick(fold, Qt::LeftButton);
        QCOMPARE(map().size(), whole);
    }

    /// What is painted follows the model, seldom and in slices.
    void itShowsWhatIsThereNow()
    {
        longRow();
        QTRY_VERIFY(map().isFresh());
        const QImage before = map().grab().toImage();
        put(testing::NodeKind::Hazard, "Hazard", 2200, 300);
        QVERIFY(!map().isFresh());
        QTRY_VERIFY(map().isFresh());
        QVERIFY(map().grab().toImage() != before);
    }
};

QTEST_MAIN(TestMinimap)
#include "test_minimap.moc"
