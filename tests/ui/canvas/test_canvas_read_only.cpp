#include "support/scratch.h"
#include "ui/canvas/canvas_test.h"
#include "ui/common/fragment_data.h"

#include <QClipboard>
#include <QFrame>
#include <QMimeData>

using namespace hz;
using domain::EntityKey;
using domain::EntityKind;
using domain::NodeKind;

/// Every gesture on a document that somebody else has open: nothing happens, and it says why.
class TestCanvasReadOnly : public testing::CanvasTest {
    Q_OBJECT

    using Gesture = std::function<void()>;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<document::Document> m_owner; // who has the file
    base::Id m_cause, m_hazard, m_control, m_link, m_lock;

    std::vector<std::pair<QString, Gesture>> gestures()
    {
        const auto key = [this](int code, Qt::KeyboardModifiers modifiers = {}) {
            return [this, code, modifiers] { QTest::keyClick(m_view.get(), Qt::Key(code), modifiers); };
        };
        const auto on = [this](std::vector<EntityKey> keys, Gesture gesture) {
            return [this, keys, gesture] {
                m_workspace->select(keys);
                gesture();
            };
        };
        const std::vector<EntityKey> cause{ ui::nodeKey(m_cause) }, both{ ui::nodeKey(m_cause), ui::nodeKey(m_hazard) },
            theLink{ { EntityKind::Link, m_link } };
        const auto end = [this](double t) {
            return m_view->camera().toView(m_view->picture().findLink(m_link)->curve.at(t)).toPoint();
        };
        return {
            { QStringLiteral("H"), on({}, key(Qt::Key_H)) },
            { QStringLiteral("K on a link"), on(theLink, key(Qt::Key_K)) },
            { QStringLiteral("a letter"), on(cause, key(Qt::Key_A)) },
            { QStringLiteral("F2"), on(cause, key(Qt::Key_F2)) },
            { QStringLiteral("Delete"), on(both, key(Qt::Key_Delete)) },
            { QStringLiteral("Delete a link"), on(theLink, key(Qt::Key_Delete)) },
            { QStringLiteral("Ctrl+Right"), on(cause, key(Qt::Key_Right, Qt::ControlModifier)) },
            { QStringLiteral("Shift+Right"), on(cause, key(Qt::Key_Right, Qt::ShiftModifier)) },
            { QStringLiteral("cut"), on(cause, key(Qt::Key_X, Qt::ControlModifier)) },
            { QStringLiteral("paste"), on({}, key(Qt::Key_V, Qt::ControlModifier)) },
            { QStringLiteral("duplicate"), on(cause, key(Qt::Key_D, Qt::ControlModifier)) },
            { QStringLiteral("link by name"), on(cause, key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier)) },
            { QStringLiteral("double click"),
                [this] { QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, middleOf(m_cause)); } },
            { QStringLiteral("move a card"),
                on({}, [this] { drag(middleOf(m_cause), middleOf(m_cause) + QPoint(80, 40)); }) },
            { QStringLiteral("move several"),
                on(both, [this] { drag(middleOf(m_cause), middleOf(m_cause) + QPoint(80, 40)); }) },
            { QStringLiteral("draw a link"), [this] { drag(rightPortOf(m_cause), at(0, 240)); } },
            { QStringLiteral("draw a link backwards"), [this] { drag(leftPortOf(m_hazard), at(0, 240)); } },
            { QStringLiteral("guard a link"), [this] { drag(rightPortOf(m_control), at(0, 0)); } },
            { QStringLiteral("lead a link elsewhere"),
                on(theLink, [this, end] { drag(end(1.0), middleOf(m_control)); }) },
            { QStringLiteral("a tool"),
                [this] {
                    m_view->usePlaceTool(NodeKind::Hazard);
                    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(0, 240));
                } },
            { QStringLiteral("align"), on(both, [this] { m_view->selection().align(ui::Alignment::Top); }) },
            { QStringLiteral("drag a bar"), [this] { drag(middleOf(m_lock), at(0, 0)); } },
            { QStringLiteral("reorder a bar"),
                on({ ui::nodeKey(m_lock) },
                    [this] { QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier); }) },
            { QStringLiteral("drag in"),
                [this] {
                    const auto data = ui::fragmentData(commands::fragmentOf(model(), { m_control }));
                    QDragEnterEvent enter(at(0, 240), Qt::CopyAction, data.get(), Qt::LeftButton, {});
                    QCoreApplication::sendEvent(m_view.get(), &enter);
                    QVERIFY(!enter.isAccepted());
                } },
        };
    }

private slots:
    void init()
    {
        begin();
        m_cause = put(NodeKind::Cause, "Cause", -240, 0);
        m_hazard = put(NodeKind::Hazard, "Hazard", 240, 40);
        m_control = put(NodeKind::Control, "Detector", 0, 160);
        m_link = link(m_cause, m_hazard);
        const auto way = link(put(NodeKind::Cause, "Other", -240, 280), put(NodeKind::Hazard, "Second", 240, 280));
        const auto bolt = put(NodeKind::Control, "Bolt", 0, -600);
        m_lock = put(NodeKind::Control, "Lock", 0, -700);
        for (const auto& control : { bolt, m_lock })
            m_workspace->run(commands::guardLink(model(), control, way));
        QGuiApplication::clipboard()->setMimeData(
            ui::fragmentData(commands::fragmentOf(model(), { m_cause })).release());
        m_folder = testing::scratchFolder();
        const QString path = m_folder->filePath(QStringLiteral("project.hazard"));
        QVERIFY(m_workspace->document().saveAs(path).ok());
        m_view.reset();
        m_workspace.reset();
        auto owner = document::Document::open(path);
        QVERIFY(owner.ok() && !(*owner)->isReadOnly());
        m_owner = std::move(*owner);
        auto reader = document::Document::open(path);
        QVERIFY(reader.ok() && (*reader)->isReadOnly());
        show(std::move(*reader));
    }
    void cleanup()
    {
        m_view.reset();
        m_workspace.reset();
        m_owner.reset();
    }

    void everyGestureDoesNothingAndSaysWhy()
    {
        const domain::Model before = model();
        const int count = steps(); // of the history in the file
        for (const auto& [name, gesture] : gestures()) {
            m_refusals.clear();
            gesture();
            QVERIFY2(model() == before, qPrintable(name));
            QVERIFY2(!m_refusals.isEmpty(), qPrintable(name + QStringLiteral(" says nothing")));
            QVERIFY2(m_refusals.front().contains(QStringLiteral("read-only")), qPrintable(name + m_refusals.front()));
            QVERIFY2(question() == nullptr, qPrintable(name));
            QVERIFY2(editor() == nullptr, qPrintable(name));
            QVERIFY2(!m_view->linkSearch().isOpen(), qPrintable(name));
            QVERIFY2(!m_view->picture().findNode(m_cause)->hidden, qPrintable(name));
        }
        QCOMPARE(steps(), count);
    }

    void theMenuIsDeadWhereItWouldEditAndSaysWhy()
    {
        const QPoint places[] = { middleOf(m_cause), middleOf(m_control), at(0, -240) };
        for (const QPoint place : places) {
            QMenu* menu = menuAt(place);
            QVERIFY(menu != nullptr);
            int dead = 0;
            for (QAction* action : menu->actions()) {
                const bool isDead = !action->isSeparator() && !action->menu() && !action->isEnabled();
                dead += isDead;
                QVERIFY(!isDead || action->toolTip().contains(QStringLiteral("reading only")));
            }
            QVERIFY(dead >= 3);
            const auto* why = rowOf(*menu, QStringLiteral("Why?"));
            QVERIFY(why == nullptr || why->isEnabled());
            menu->close();
            QTRY_VERIFY(question() == nullptr);
        }
    }

    void lookingIsAllowed()
    {
        drag(at(-400, -100), at(400, 100));
        QVERIFY(m_workspace->selection().size() >= 2U);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_1, Qt::ControlModifier);
        wheel({ 300, 300 }, { 0, 120 }, Qt::ControlModifier);
        QCOMPARE(m_refusals, QStringList());
    }
};

QTEST_MAIN(TestCanvasReadOnly)
#include "test_canvas_read_only.moc"
