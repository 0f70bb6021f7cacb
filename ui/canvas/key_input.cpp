#include "ui/canvas/key_input.h"

#include "ui/canvas/canvas_clipboard.h"
#include "ui/canvas/link_search.h"
#include "ui/canvas/selection_editing.h"
#include "ui/canvas/title_editing.h"
#include "ui/canvas/tool_in_hand.h"
#include "ui/canvas/viewport.h"
#include "ui/common/workspace.h"

namespace hz::ui {

namespace {

std::optional<NodeKind> kindOfKey(int key)
{
    switch (key) {
    case Qt::Key_H:
        return NodeKind::Hazard;
    case Qt::Key_C:
        return NodeKind::Cause;
    case Qt::Key_S:
        return NodeKind::Consequence;
    case Qt::Key_K:
        return NodeKind::Control;
    default:
        return std::nullopt;
    }
}

std::optional<QPointF> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, -1);
    case Qt::Key_Down:
        return QPointF(0, 1);
    default:
        return std::nullopt;
    }
}

bool movesFocus(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
}

} // namespace

KeyInput::KeyInput(Workspace& workspace, Viewport& viewport, ToolInHand& hand, TitleEditing& titles,
    SelectionEditing& selection, CanvasClipboard& clipboard, LinkSearch& search)
    : m_workspace(workspace)
    , m_viewport(viewport)
    , m_hand(hand)
    , m_titles(titles)
    , m_selection(selection)
    , m_clipboard(clipboard)
    , m_search(search)
{
}

bool KeyInput::handle(QEvent& event)
{
    if (event.type() == QEvent::KeyPress)
        return press(static_cast<QKeyEvent&>(event));
    if (event.type() == QEvent::KeyRelease) {
        const auto& key = static_cast<QKeyEvent&>(event);
        if (key.key() == Qt::Key_Space && !key.isAutoRepeat())
            holdSpace(false);
    }
    return false; // a release may matter to others too
}

bool KeyInput::press(const QKeyEvent& key)
{
    if (movesFocus(key))
        return false;
    m_viewport.stopFitting();
    if (key.key() == Qt::Key_Space && !key.isAutoRepeat() && !m_hand.pans())
        holdSpace(true);
    else if (key.key() == Qt::Key_Escape)
        return escape();
    else
        return pressArrow(key) || pressWithControl(key) || pressPlain(key);
    return true;
}

/// In the midst of a drag the plane moves at once: the button is down already.
void KeyInput::holdSpace(bool isDown)
{
    m_hand.setSpaceDown(isDown);
    if (!m_hand.isDragging() || !m_hand.tool().hasDraft())
        return;
    if (isDown)
        m_hand.startPanning(m_viewport.pointerOrCentre());
    else
        m_hand.endPanning();
}

/// Where there is nothing to take back it is for others: it leaves full screen.
bool KeyInput::escape()
{
    const bool hasDraft = m_hand.tool().hasDraft();
    if (!hasDraft && m_workspace.scenario())
        m_workspace.showScenario(std::nullopt);
    else if (!hasDraft && m_workspace.difference())
        m_workspace.showDifference(std::nullopt);
    else if (m_hand.isDragging() && hasDraft)
        m_hand.letGo();
    else if (hasDraft || m_hand.isDragging() || !m_workspace.selection().empty())
        m_hand.cancel();
    else
        return false;
    return true;
}

bool KeyInput::pressArrow(const QKeyEvent& key)
{
    const auto direction = directionOf(key.key());
    if (!direction)
        return false;
    if (key.modifiers() & Qt::ControlModifier)
        m_selection.addNeighbour(*direction);
    else if (key.modifiers() & Qt::ShiftModifier)
        m_selection.nudge(*direction);
    else
        m_selection.selectNeighbour(*direction);
    return true;
}

bool KeyInput::pressWithControl(const QKeyEvent& key)
{
    if (!(key.modifiers() & Qt::ControlModifier))
        return false;
    if (key.key() == Qt::Key_L && key.modifiers() & Qt::ShiftModifier)
        return m_search.open(), true;
    return zoom(key.key()) || edit(key.key());
}

bool KeyInput::zoom(int key)
{
    switch (key) {
    case Qt::Key_0:
        m_viewport.zoomTo100();
        return true;
    case Qt::Key_1:
        m_viewport.fit();
        return true;
    case Qt::Key_2:
        m_selection.fit();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_viewport.zoomIn();
        return true;
    case Qt::Key_Minus:
        m_viewport.zoomOut();
        return true;
    default:
        return false;
    }
}

bool KeyInput::edit(int key)
{
    switch (key) {
    case Qt::Key_A:
        m_selection.selectAll();
        return true;
    case Qt::Key_C:
        m_clipboard.copy();
        return true;
    case Qt::Key_X:
        m_clipboard.cut();
        return true;
    case Qt::Key_V:
        m_clipboard.paste();
        return true;
    case Qt::Key_D:
        m_clipboard.duplicate();
        return true;
    default:
        return false;
    }
}

bool KeyInput::pressPlain(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const auto kind = m_selection.hasNodes() ? std::nullopt : kindOfKey(key.key());
    if (kind && !(key.modifiers() & Qt::ShiftModifier))
        m_selection.placeAtPointer(*kind);
    else if (key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace)
        m_selection.remove();
    else if (key.key() == Qt::Key_F2)
        m_titles.editSelected();
    else
        return type(key.text());
    return true;
}

/// Letters begin the title of the selected node; of several none is meant.
bool KeyInput::type(const QString& text)
{
    if (text.isEmpty() || !text.front().isPrint() || text.front().isSpace() || text == QLatin1String("?")
        || !m_workspace.selectedNode())
        return false;
    m_titles.type(text);
    return true;
}

} // namespace hz::ui
