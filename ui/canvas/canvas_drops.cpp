#include "ui/canvas/canvas_drops.h"

#include "ui/canvas/canvas_clipboard.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/canvas/viewport.h"
#include "ui/common/fragment_data.h"
#include "ui/common/workspace.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace hz::ui {

CanvasDrops::CanvasDrops(
    Host& host, Workspace& workspace, CanvasClipboard& clipboard, Viewport& viewport, QWidget& view)
    : m_host(host)
    , m_workspace(workspace)
    , m_clipboard(clipboard)
    , m_viewport(viewport)
    , m_view(view)
    , m_guard(host)
{
}

bool CanvasDrops::handle(QEvent& event)
{
    switch (event.type()) {
    case QEvent::DragEnter:
        enter(static_cast<QDragEnterEvent&>(event));
        return true;
    case QEvent::DragMove:
        move(static_cast<QDragMoveEvent&>(event));
        return true;
    case QEvent::DragLeave:
        leave();
        return true;
    case QEvent::Drop:
        drop(static_cast<QDropEvent&>(event));
        return true;
    default:
        return false;
    }
}

void CanvasDrops::enter(QDragEnterEvent& event)
{
    if (m_workspace.document().isReadOnly() || !holdsFragment(*event.mimeData()))
        return;
    auto fragment = readFragment(*event.mimeData(), QCoreApplication::translate("Canvas", "drag"));
    if (!fragment)
        return;
    m_fragment = std::make_shared<domain::Model>(std::move(*fragment));
    event.acceptProposedAction();
}

bool CanvasDrops::isControl() const
{
    const auto nodes = m_fragment ? m_fragment->nodes().all() : std::vector<const domain::Node*>{};
    return nodes.size() == 1 && nodes.front()->kind == NodeKind::Control;
}

void CanvasDrops::look(QPointF view)
{
    if (isControl())
        m_guard.look(m_viewport.camera().toScene(view));
    else
        m_guard.lookAway();
}

void CanvasDrops::move(QDragMoveEvent& event)
{
    m_viewport.setPointer(event.position());
    look(event.position());
    m_guard.say(QCoreApplication::translate("Canvas", "Guard this link"));
    m_host.refresh();
    event.acceptProposedAction();
}

void CanvasDrops::leave()
{
    m_fragment.reset();
    m_viewport.setPointer(std::nullopt);
    m_host.hideHint();
}

void CanvasDrops::drop(QDropEvent& event)
{
    look(event.position());
    const auto fragment = std::exchange(m_fragment, nullptr);
    m_host.hideHint();
    if (!fragment)
        return;
    const QPointF at = m_viewport.camera().toScene(event.position());
    if (m_guard.hasLink())
        m_host.run(m_guard.paste(*fragment, pointOf(freePlaceFor(m_host.picture(), *fragment, at + m_guard.aside()))));
    else
        m_clipboard.insertAt(*fragment, at, commands::CommandCode::Insert);
    event.acceptProposedAction();
    m_view.setFocus(Qt::OtherFocusReason);
}

} // namespace hz::ui
