#pragma once

#include <QKeyEvent>
#include <QPointF>

namespace hz::ui {

class CanvasClipboard;
class LinkSearch;
class SelectionEditing;
class TitleEditing;
class ToolInHand;
class Viewport;
class Workspace;

/// Which key does what on a canvas.
class KeyInput {
public:
    KeyInput(Workspace& workspace, Viewport& viewport, ToolInHand& hand, TitleEditing& titles,
        SelectionEditing& selection, CanvasClipboard& clipboard, LinkSearch& search);

    /// Answers whether the event was a key that does something here.
    bool handle(QEvent& event);

private:
    bool press(const QKeyEvent& key);
    bool escape();
    bool pressArrow(const QKeyEvent& key);
    bool pressWithControl(const QKeyEvent& key);
    bool zoom(int key);
    bool edit(int key);
    bool pressPlain(const QKeyEvent& key);
    bool type(const QString& text);
    void holdSpace(bool isDown);

    Workspace& m_workspace;
    Viewport& m_viewport;
    ToolInHand& m_hand;
    TitleEditing& m_titles;
    SelectionEditing& m_selection;
    CanvasClipboard& m_clipboard;
    LinkSearch& m_search;
};

} // namespace hz::ui
