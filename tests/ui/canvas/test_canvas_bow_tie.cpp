#include "ui/canvas/canvas_test.h"

#include <QFrame>
#include <QLineEdit>

using namespace hz;
using domain::EntityKind;
using domain::NodeKind;

/// A whole bow-tie of fifteen nodes, drawn as somebody draws it: once with nothing but the mouse, once with nothing but
/// the keyboard.
class TestCanvasBowTie : public testing::CanvasTest {
    Q_OBJECT

    int count(NodeKind kind) const
    {
        int found = 0;
        model().nodes().forEach([&](const domain::Node& node) { found += node.kind == kind; });
        return found;
    }
    /// What both have drawn: five causes, their hazard, four consequences, and a control on five of the links.
    void checkDrawing(const domain::Model& start)
    {
        QCOMPARE(count(NodeKind::Hazard), 1);
        QCOMPARE(count(NodeKind::Cause), 5);
        QCOMPARE(count(NodeKind::Consequence), 4);
        QCOMPARE(count(NodeKind::Control), 5);
        QCOMPARE(model().links().size(), 9U);
        QCOMPARE(model().guards().size(), 5U);
        model().links().forEach([&](const domain::Link& link) {
            const auto from = model().node(link.from)->kind, to = model().node(link.to)->kind;
            QVERIFY(from == NodeKind::Cause ? to == NodeKind::Hazard
                                            : from == NodeKind::Hazard && to == NodeKind::Consequence);
        });
        std::set<base::Id> guarded;
        model().guards().forEach([&](const domain::Guard& guard) { guarded.insert(guard.link); });
        QCOMPARE(guarded.size(), 5U);
        QCOMPARE(overlaps(), 0);
        QCOMPARE(m_refusals, QStringList());
        const domain::Model drawn = model();
        while (m_workspace->document().undoStack().canUndo())
            undo();
        QVERIFY(model() == start);
        while (m_workspace->document().undoStack().canRedo())
            redo();
        QVERIFY(model() == drawn);
    }

    void click(QMenu& menu, const QString& text)
    {
        QAction* row = nullptr;
        for (QAction* action : menu.actions())
            if (action->text() == text)
                row = action;
        QVERIFY2(row != nullptr, qPrintable(text));
        const QPoint place = menu.actionGeometry(row).center();
        for (int i = 0; i < 8; ++i) { // a menu takes no click of a hand that has not moved since it opened
            QMouseEvent move(
                QEvent::MouseMove, place - QPoint(i, 0), menu.mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(&menu, &move);
        }
        QTest::mouseClick(&menu, Qt::LeftButton, {}, place);
    }
    /// Pulls a node out of another's ring.
    void pull(QPoint ring, QPointF to, const QString& row)
    {
        drag(ring, at(to.x(), to.y()));
        QVERIFY(question() != nullptr);
        click(*question(), row);
        QTRY_VERIFY(question() == nullptr);
    }
    /// Where the link is by itself.
    QPoint placeOn(base::Id link) const
    {
        const auto& picture = m_view->picture();
        const double reach = 10.0 / m_view->camera().scale;
        for (double t = 0.1; t < 0.95; t += 0.02) {
            const QPointF place = picture.findLink(link)->curve.at(t);
            const QRectF around(place - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
            const auto near = picture.linksIn(around);
            const bool isAlone = std::ranges::none_of(near, [&](auto slot) {
                const auto& other = picture.link(slot);
                return other.alive && other.id != link && drawing::distanceTo(other.curve, place, reach) < reach;
            });
            if (isAlone && !picture.nodeAt(place) && !picture.guardAt(place, reach))
                return at(place.x(), place.y());
        }
        return {};
    }
    void type(const QString& title)
    {
        QVERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), title);
        QTest::keyClick(editor(), Qt::Key_Return);
    }

private slots:
    void init()
    {
        begin();
        m_view->resize(1400, 1000);
        m_view->viewport().setCamera(ui::Camera{ 0.7, {} }.centredOn({ 0, 0 }, m_view->size()));
    }
    void cleanup() { end(); }

    void byMouse()
    {
        const domain::Model start = model();
        QMenu* menu = menuAt(at(0, 0));
        QVERIFY(menu != nullptr);
        click(*menu, QStringLiteral("Add a Hazard Here"));
        QTRY_VERIFY(question() == nullptr);
        const base::Id hazard = onlyNode().id;
        for (int i = 0; i < 5; ++i)
            pull(leftPortOf(hazard), { -420, -240 + i * 120.0 }, QStringLiteral("Add a cause here"));
        for (int i = 0; i < 4; ++i)
            pull(rightPortOf(hazard), { 420, -180 + i * 120.0 }, QStringLiteral("Add a consequence here"));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 420)); // which ends the last title
        std::vector<base::Id> links;
        model().links().forEach([&](const domain::Link& link) { links.push_back(link.id); });
        links.resize(5);
        for (const auto& link : links) {
            menu = menuAt(placeOn(link));
            QVERIFY(menu != nullptr);
            QCOMPARE(m_workspace->selection(), (std::vector<domain::EntityKey>{ { EntityKind::Link, link } }));
            QAction* guards = rowOf(*menu, QStringLiteral("Guard With"));
            QVERIFY(guards != nullptr);
            click(*menu, guards->text());
            QTRY_VERIFY(guards->menu()->isVisible());
            click(*guards->menu(), QStringLiteral("A New Control"));
            QTRY_VERIFY(question() == nullptr);
            QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 480));
        }
        checkDrawing(start);
    }

    void byKeyboard()
    {
        const domain::Model start = model();
        QTest::keyClick(m_view.get(), Qt::Key_H);
        type(QStringLiteral("Leak"));
        const auto hazard = *m_workspace->selectedNode();
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
        type(QStringLiteral("Seal fails"));
        for (int i = 1; i < 5; ++i) {
            QTest::keyClick(m_view.get(), i % 2 ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier);
            type(QStringLiteral("Cause %1").arg(i));
        }
        while (*m_workspace->selectedNode() != hazard)
            QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        type(QStringLiteral("Fire"));
        for (int i = 1; i < 4; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
            type(QStringLiteral("Consequence %1").arg(i));
        }
        const QStringList links{ QStringLiteral("guard c01 h01"), QStringLiteral("guard c02 h01"),
            QStringLiteral("guard c03 h01"), QStringLiteral("guard h01 s01"), QStringLiteral("guard h01 s02") };
        for (const QString& words : links) {
            QTest::keyClick(m_view.get(), Qt::Key_Escape);
            QTest::keyClick(m_view.get(), Qt::Key_K);
            type(QStringLiteral("Barrier"));
            QTest::keyClick(m_view.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
            auto* frame = m_view->findChild<QFrame*>(QStringLiteral("linkSearch"));
            QVERIFY(frame != nullptr);
            auto* search = frame->findChild<QLineEdit*>();
            QTest::keyClicks(search, words);
            QTest::keyClick(search, Qt::Key_Return);
            QTRY_VERIFY(m_view->findChild<QFrame*>(QStringLiteral("linkSearch")) == nullptr);
        }
        QCOMPARE(model().node(hazard)->title, QStringLiteral("Leak"));
        checkDrawing(start);
    }
};

QTEST_MAIN(TestCanvasBowTie)
#include "test_canvas_bow_tie.moc"
