#pragma once

#include "ui/canvas/tools/tool.h"

namespace hz::ui {

class Viewport;

/// What keys and menus do to the selection of a canvas and beside it.
class SelectionEditing {
public:
    SelectionEditing(Host& host, Viewport& viewport);

    void selectAll();
    void remove();
    /// Brings it into sight as a whole.
    void fit();
    void nudge(QPointF direction);
    /// The nearest node in that direction.
    void selectNeighbour(QPointF direction);
    /// Right and left add what it leads to or comes from; up and down a sibling.
    void addNeighbour(QPointF direction);
    void placeAtPointer(NodeKind kind);

private:
    [[nodiscard]] const domain::Model& model() const { return m_host.picture().model(); }
    [[nodiscard]] const drawing::NodeShape* onlyNode() const;

    Host& m_host;
    Viewport& m_viewport;
};

} // namespace hz::ui
