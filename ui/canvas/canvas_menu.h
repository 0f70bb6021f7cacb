#pragma once

#include "ui/canvas/menu_rows.h"
#include "ui/canvas/tools/tool.h"

#include <QPoint>

class QWidget;

namespace hz::ui {

class Arranging;
class CanvasClipboard;
class LinkSearch;
class SelectionEditing;
class TitleEditing;
class Viewport;
class Workspace;

/// The parts of a canvas that its menu offers. They outlive it.
struct MenuParts {
    QWidget& view;
    Workspace& workspace;
    Viewport& viewport;
    TitleEditing& titles;
    SelectionEditing& selection;
    CanvasClipboard& clipboard;
    LinkSearch& search;
    Arranging& arranging;
};

/// What can be done with what is under the pointer: a node, a link, the bar of a control, or empty ground.
class CanvasMenu {
public:
    CanvasMenu(Host& host, const MenuParts& parts);

    /// In pixels of the view. What is there becomes the selection, unless it is part of it.
    void openAt(QPoint view);
    void openAtSelection();

private:
    void open(const std::optional<EntityKey>& thing, QPointF scene, QPoint view);
    void fillForNode(MenuRows rows, const Id& node);
    void fillForLink(MenuRows rows, const Id& link);
    void fillForGuard(MenuRows rows, const Id& guard);
    void fillForGround(MenuRows rows, QPointF scene);
    void addBar(MenuRows rows, const Id& control);
    void addLogic(MenuRows rows, const Id& node);
    void addStatus(MenuRows rows, const Id& control);
    void addGuards(MenuRows rows, const Id& link);
    void addSelecting(MenuRows rows, const Id& node);
    void addArranging(MenuRows rows);
    void addClipboard(MenuRows rows, QPointF scene);
    void addLayout(MenuRows rows);
    void addRemoval(MenuRows rows);
    void addFocus(MenuRows rows);
    void addViews(MenuRows rows, const Id& node);
    void addField(MenuRows rows, const QString& text, const EntityKey& key, const char* field);
    [[nodiscard]] std::vector<EntityKey> nodesOfKind(NodeKind kind) const;
    [[nodiscard]] const domain::Model& model() const { return m_host.picture().model(); }

    Host& m_host;
    MenuParts m_parts;
};

} // namespace hz::ui
