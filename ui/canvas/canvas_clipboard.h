#pragma once

#include "ui/canvas/tools/tool.h"

namespace hz::ui {

class Viewport;
class Workspace;

/// Fragments of graphs that leave a canvas and come to it.
class CanvasClipboard {
public:
    CanvasClipboard(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport);

    void copy() const;
    void cut();
    /// At the pointer, or in the middle of what is in sight.
    void paste();
    void duplicate();
    /// Puts copies in where there is room near the middle of what is in sight.
    void insert(const domain::Model& fragment);
    /// The same near a point, under that name of the step.
    void insertAt(const domain::Model& fragment, QPointF at, commands::CommandCode code);

private:
    Workspace& m_workspace;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
};

} // namespace hz::ui
