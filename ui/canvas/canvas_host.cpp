#include "ui/canvas/canvas_host.h"

#include "ui/canvas/graph_layer.h"
#include "ui/canvas/hint.h"
#include "ui/canvas/title_editing.h"
#include "ui/canvas/tool_in_hand.h"
#include "ui/canvas/viewport.h"
#include "ui/common/workspace.h"

#include <QMenu>

namespace hz::ui {

CanvasHost::CanvasHost(const CanvasParts& parts, ToolInHand& hand)
    : m_parts(parts)
    , m_hand(hand)
{
}

const Camera& CanvasHost::camera() const
{
    return m_parts.viewport.camera();
}

QRectF CanvasHost::sceneInView() const
{
    return m_parts.viewport.scene();
}

const std::vector<EntityKey>& CanvasHost::selection() const
{
    return m_parts.workspace.selection();
}

void CanvasHost::select(std::vector<EntityKey> keys)
{
    m_parts.workspace.select(std::move(keys));
}

bool CanvasHost::run(base::Result<commands::Command> command)
{
    return m_parts.workspace.run(std::move(command));
}

void CanvasHost::take(std::unique_ptr<Tool> tool)
{
    m_hand.take(std::move(tool));
}

void CanvasHost::refresh()
{
    m_parts.view.update();
}

void CanvasHost::showHint(const QString& text, Tone tone)
{
    if (m_parts.hint.show(text, tone))
        m_parts.view.update();
}

void CanvasHost::editTitle(Id node)
{
    m_parts.titles.edit(node);
}

void CanvasHost::lift(const std::vector<Id>& nodes, bool lifted)
{
    m_parts.graph.repaintBriefly(m_parts.picture.setHidden(nodes, lifted));
}

void CanvasHost::carry(const std::vector<Id>& nodes, QPointF offset)
{
    m_parts.graph.repaintBriefly(m_parts.picture.carry(nodes, offset));
}

void CanvasHost::showMenu(const std::vector<MenuEntry>& entries)
{
    if (entries.empty())
        return;
    auto* menu = new QMenu(&m_parts.view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MenuEntry& entry : entries) {
        const QString plain = QString(entry.text).replace(QLatin1Char('&'), QLatin1String("&&"));
        QObject::connect(menu->addAction(plain), &QAction::triggered, &m_parts.view, entry.act);
    }
    menu->popup(m_parts.view.mapToGlobal(m_parts.viewport.pointerOrCentre().toPoint()));
}

} // namespace hz::ui
