#include "ui/canvas/canvas_test.h"

#include <cmath>

using namespace hz;
using domain::NodeKind;

/// Where nodes come to lie that nobody has put there to the pixel, and where the view looks at first.
class TestCanvasPlaces : public testing::CanvasTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void repeatedKeysPutNodesBesideEachOther()
    {
        hover(at(80, 40));
        for (const Qt::Key key : { Qt::Key_H, Qt::Key_H, Qt::Key_C, Qt::Key_S, Qt::Key_K, Qt::Key_K, Qt::Key_H }) {
            QTest::keyClick(m_view.get(), key);
            QVERIFY(editor() != nullptr);
            QTest::keyClick(editor(), Qt::Key_Escape);
            QTest::keyClick(m_view.get(), Qt::Key_Escape); // or the next letter would go into the title
            hover(at(80, 40)); // the view may have moved
        }
        QCOMPARE(model().nodes().size(), 7U);
        QCOMPARE(overlaps(), 0);
        model().placements().forEach([](const domain::Placement& placement) {
            QVERIFY(std::abs(placement.x - 80) < 600 && std::abs(placement.y - 40) < 600); // still near
            QCOMPARE(std::fmod(placement.x, 8.0), 0.0);
            QCOMPARE(std::fmod(placement.y, 8.0), 0.0);
        });
    }

    /// In the menu and the history: by the code that it got and its title.
    void anInsertIsNamedByWhatItBrought()
    {
        const auto hazard = put(NodeKind::Hazard, "Leak", 0, 0);
        m_view->clipboard().insert(commands::fragmentOf(model(), { hazard }));
        const auto selected = m_workspace->selectedNode();
        QVERIFY(selected && *selected != hazard);
        QCOMPARE(m_workspace->document().undoStack().undoText(),
            QStringLiteral("Insert %1 “Leak”").arg(model().node(*selected)->code));
    }

    void repeatedPastesAndDuplicatesCoverNothing()
    {
        const auto cause = put(NodeKind::Cause, "Cause with a title that takes more than a single line", -200, 0);
        const auto hazard = put(NodeKind::Hazard, "Hazard", 200, 40);
        link(cause, hazard);
        hover(at(0, 0));
        m_workspace->select({ ui::nodeKey(cause), ui::nodeKey(hazard) });
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i) {
            m_workspace->select({ ui::nodeKey(cause) });
            QTest::keyClick(m_view.get(), Qt::Key_D, Qt::ControlModifier);
        }
        QCOMPARE(model().nodes().size(), 11U);
        QCOMPARE(overlaps(), 0);
        // A great many go beside all that is drawn, and into sight.
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
            QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(overlaps(), 0);
            const auto& placed = *m_view->picture().findNode(m_workspace->selection().front().id);
            QVERIFY(m_view->camera().toScene(QRectF(m_view->rect())).intersects(placed.box));
        }
        QCOMPARE(model().nodes().size(), 88U);
    }

    void theWholeGraphIsInSightWhenItIsFirstSeen()
    {
        put(NodeKind::Cause, "Cause", -3000, -500);
        const auto far = put(NodeKind::Hazard, "Hazard", 5000, 2500);
        ui::CanvasView hidden(*m_workspace);
        hidden.resize(100, 30); // what a page has that was never laid out
        hidden.viewport().fit();
        m_workspace->reveal({ ui::nodeKey(far) });
        hidden.resize(1000, 700);
        hidden.show();
        const auto isFitted = [&hidden] {
            const QRectF shown = hidden.camera().toView(hidden.picture().bounds());
            return QRectF(hidden.rect()).contains(shown) && shown.width() > hidden.width() * 0.8;
        };
        QVERIFY(isFitted());
        hidden.resize(1300, 900); // the desktop makes it large
        QVERIFY(isFitted());
        hidden.viewport().zoomTo100();
        QCOMPARE(hidden.viewport().zoomText(), QStringLiteral("100 %"));
        hidden.resize(1000, 700); // by now somebody looks elsewhere
        QCOMPARE(hidden.camera().scale, 1.0);
    }
};

QTEST_MAIN(TestCanvasPlaces)
#include "test_canvas_places.moc"
