#pragma once

#include "ui/canvas/alignment.h"
#include "ui/canvas/selection_choices.h"
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
    /// A control guards the link that is selected, or under the pointer.
    void placeAtPointer(NodeKind kind);
    [[nodiscard]] bool hasNodes() const;
    void align(Alignment alignment);
    void distribute(Qt::Orientation orientation);
    /// All selected nodes are pinned where they are seen, or let go of again. A control at its bar gets its card back.
    [[nodiscard]] base::Result<commands::Command> pinning(bool isPinned) const;
    [[nodiscard]] bool arePinned() const;
    void selectSimilar(Likeness likeness);
    /// All that leads to what is selected, or all that follows from it.
    void selectLeading(bool isUpstream);

private:
    [[nodiscard]] const domain::Model& model() const { return m_host.picture().model(); }
    [[nodiscard]] const drawing::NodeShape* onlyNode() const;
    void move(const std::vector<commands::Position>& positions);
    void nudgeBar(const Id& control, QPointF direction);
    void showBoth(const Id& made, const std::vector<Id>& beside);

    Host& m_host;
    Viewport& m_viewport;
};

} // namespace hz::ui
