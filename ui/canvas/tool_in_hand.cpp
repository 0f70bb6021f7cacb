#include "ui/canvas/tool_in_hand.h"

#include "ui/canvas/tools/select_tool.h"

#include <QWidget>

#include <utility>

namespace hz::ui {

ToolInHand::ToolInHand(Host& host, QWidget& view)
    : m_host(host)
    , m_view(view)
    , m_tool(std::make_unique<SelectTool>(host))
{
}

void ToolInHand::take(std::unique_ptr<Tool> tool)
{
    m_next = tool ? std::move(tool) : std::make_unique<SelectTool>(m_host);
}

void ToolInHand::endEvent()
{
    if (!m_next)
        return;
    m_tool = std::move(m_next);
    updateCursor();
    emit changed();
}

void ToolInHand::cancel()
{
    m_tool->cancel();
    endEvent();
}

void ToolInHand::letGo()
{
    if (!std::exchange(m_isDragging, false))
        return;
    m_panFrom.reset();
    m_tool->letGo();
    endEvent();
    updateCursor();
}

void ToolInHand::setSpaceDown(bool isDown)
{
    m_isSpaceDown = isDown;
    updateCursor();
}

void ToolInHand::startPanning(QPointF at)
{
    m_panFrom = at;
    updateCursor();
}

QPoint ToolInHand::panTo(QPointF at)
{
    const QPoint delta = (at - *m_panFrom).toPoint();
    m_panFrom = *m_panFrom + delta;
    return delta;
}

void ToolInHand::endPanning()
{
    m_panFrom.reset();
    updateCursor();
}

void ToolInHand::updateCursor()
{
    if (isPanning())
        m_view.setCursor(Qt::ClosedHandCursor);
    else if (pans())
        m_view.setCursor(Qt::OpenHandCursor);
    else
        m_view.setCursor(m_tool->cursor());
}

} // namespace hz::ui
