#pragma once

#include "model/exchange/library.h"
#include "ui/canvas/canvas_view.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QtTest>

namespace hz::testing {

using domain::NodeKind;

/// A test of a canvas that is on show, driven by real mouse and key events. A test class calls begin() before each of
/// its functions and end() after it.
class CanvasTest : public QObject {
protected:
    void begin()
    {
        auto start = exchange::newProject(QStringLiteral("empty"));
        QVERIFY(start.ok());
        auto document = document::Document::create(*start);
        QVERIFY(document.ok());
        show(std::move(*document));
    }
    void show(std::unique_ptr<document::Document> document)
    {
        m_view.reset();
        m_workspace = std::make_unique<ui::Workspace>(std::move(document));
        m_refusals.clear();
        connect(m_workspace.get(), &ui::Workspace::refused, this,
            [this](const base::Error& error) { m_refusals << QString::fromLatin1(error.code.key()); });
        m_view = std::make_unique<ui::CanvasView>(*m_workspace);
        m_view->resize(1000, 700);
        m_view->show();
        m_view->activateWindow();
        QTRY_VERIFY(m_view->isVisible());
        m_view->setFocus();
    }
    void end()
    {
        m_view.reset();
        m_workspace->document().discardWorkingCopy();
        m_workspace.reset();
    }

    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::CanvasView> m_view;
    QStringList m_refusals;

    const domain::Model& model() const { return m_workspace->model(); }
    domain::Node onlyNode() const { return *model().nodes().all().front(); }
    base::Id put(NodeKind kind, const char* title, double x, double y)
    {
        auto command = commands::placeNode(model(), kind, QString::fromUtf8(title), { x, y });
        const auto id = command->created.front().id;
        m_workspace->run(std::move(command));
        m_workspace->select({});
        return id;
    }
    base::Id link(base::Id from, base::Id to)
    {
        auto command = commands::linkNodes(model(), from, to);
        const auto id = command->created.front().id;
        m_workspace->run(std::move(command));
        m_workspace->select({});
        return id;
    }
    QPoint at(double x, double y) const { return m_view->camera().toView(QPointF(x, y)).toPoint(); }
    QPoint middleOf(base::Id node) const
    {
        return m_view->camera().toView(m_view->picture().findNode(node)->seat().center()).toPoint();
    }
    QPoint rightPortOf(base::Id node) const
    {
        const QRectF box = m_view->picture().findNode(node)->box;
        return m_view->camera().toView(QPointF(box.right(), box.center().y())).toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseMove(m_view.get(), from);
        QTest::mousePress(m_view.get(), button, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint place = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, place, m_view->mapToGlobal(place), Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(m_view.get(), &move);
        }
        QTest::mouseRelease(m_view.get(), button, modifiers, to);
    }
    void wheel(QPoint where, QPoint angle, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(
            where, m_view->mapToGlobal(where), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }
    void hover(QPoint where)
    {
        QMouseEvent move(QEvent::MouseMove, where, m_view->mapToGlobal(where), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view.get(), &move);
    }
    /// The menu at the pointer that a gesture has opened; null when there is none.
    QMenu* question() const
    {
        for (QMenu* menu : m_view->findChildren<QMenu*>())
            if (menu->isVisible())
                return menu;
        return nullptr;
    }
    /// Pairs of nodes that cover one another.
    int overlaps() const
    {
        const auto nodes = model().nodes().all();
        int found = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const auto& picture = m_view->picture();
                found += picture.findNode(nodes[i]->id)->seat().intersects(picture.findNode(nodes[j]->id)->seat());
            }
        return found;
    }
    /// The menu at a place, as the right button opens it; null when there is none.
    QMenu* menuAt(QPoint where)
    {
        QTest::mousePress(m_view.get(), Qt::RightButton, {}, where);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, m_view->mapToGlobal(where));
        QCoreApplication::sendEvent(m_view.get(), &event);
        QTest::mouseRelease(m_view.get(), Qt::RightButton, {}, where);
        return question();
    }
    /// By its text, in the menu or one below it; null when there is none.
    static QAction* rowOf(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                return action;
            if (QAction* below = action->menu() ? rowOf(*action->menu(), text) : nullptr)
                return below;
        }
        return nullptr;
    }
    void moveTo(QPoint where, Qt::MouseButtons buttons = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent move(QEvent::MouseMove, where, m_view->mapToGlobal(where), Qt::NoButton, buttons, modifiers);
        QCoreApplication::sendEvent(m_view.get(), &move);
    }
    int steps() const { return m_workspace->document().undoStack().count(); }
    void undo() { m_workspace->document().undoStack().undo(); }
    void redo() { m_workspace->document().undoStack().redo(); }
    QPoint leftPortOf(base::Id node) const
    {
        const QRectF box = m_view->picture().findNode(node)->box;
        return m_view->camera().toView(QPointF(box.left(), box.center().y())).toPoint();
    }
    /// Of the title that is being edited; null when there is none.
    QPlainTextEdit* editor() const
    {
        for (auto* each : m_view->findChildren<QPlainTextEdit*>())
            if (!each->isHidden())
                return each;
        return nullptr;
    }
    QPointF placeOf(base::Id node) const
    {
        const auto* placement = model().placements().find(node);
        return { placement->x, placement->y };
    }
};

} // namespace hz::testing
