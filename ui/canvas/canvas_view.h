#pragma once

#include "ui/canvas/arranging.h"
#include "ui/canvas/aspect_corner.h"
#include "ui/canvas/canvas_clipboard.h"
#include "ui/canvas/canvas_drops.h"
#include "ui/canvas/canvas_host.h"
#include "ui/canvas/canvas_menu.h"
#include "ui/canvas/focus.h"
#include "ui/canvas/graph_layer.h"
#include "ui/canvas/hint.h"
#include "ui/canvas/key_input.h"
#include "ui/canvas/legend_corner.h"
#include "ui/canvas/link_search.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/overlay.h"
#include "ui/canvas/pointer_input.h"
#include "ui/canvas/selection_editing.h"
#include "ui/canvas/title_editing.h"
#include "ui/canvas/tool_in_hand.h"
#include "ui/canvas/undo_echo.h"
#include "ui/canvas/viewport.h"
#include "ui/canvas/way_finding.h"
#include "ui/canvas/word_layer.h"
#include "ui/common/view_picture.h"
#include "ui/common/workspace.h"

#include <QWidget>

namespace hz::ui {

/// The free canvas: the frame that holds its parts together. Shows the model of the workspace through a cached picture,
/// follows its selection, posture, category and theme, and hands events to keys, pointer and drops. Everything that
/// changes the model goes through Workspace::run.
class CanvasView : public QWidget, public PicturedView {
    Q_OBJECT

public:
    explicit CanvasView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const drawing::Picture& picture() const { return m_picture; }
    [[nodiscard]] const Camera& camera() const { return m_viewport.camera(); }
    [[nodiscard]] Viewport& viewport() { return m_viewport; }
    [[nodiscard]] Overlay& overlay() { return m_overlay; }
    [[nodiscard]] TitleEditing& titles() { return m_titles; }
    [[nodiscard]] SelectionEditing& selection() { return m_selection; }
    [[nodiscard]] CanvasClipboard& clipboard() { return m_clipboard; }
    [[nodiscard]] Arranging& arranging() { return m_arranging; }
    [[nodiscard]] LinkSearch& linkSearch() { return m_search; }
    [[nodiscard]] Minimap& minimap() { return m_minimap; }
    [[nodiscard]] Focus& focus() { return m_focus; }
    [[nodiscard]] AspectCorner& aspects() { return m_aspects; }
    [[nodiscard]] LegendCorner& legend() { return m_legend; }
    /// Everything in sight is painted as finely as it can be.
    [[nodiscard]] bool isSharp() const { return m_graph.isSharp() && !m_viewport.isZooming() && !m_echo.isFlashing(); }
    /// Links of a large graph still run as drafted.
    [[nodiscard]] bool findsWays() const { return m_ways.isRunning(); }
    /// What stands over the drawing where its titles are too small.
    [[nodiscard]] const std::vector<drawing::OverviewWord>& words() { return m_words.words(camera().scale); }
    /// What the words beside the pointer say; empty: nothing.
    [[nodiscard]] const QString& hintText() const { return m_hint.text(); }
    [[nodiscard]] QSize sizeHint() const override { return { 900, 600 }; }
    void usePlaceTool(domain::NodeKind kind);
    [[nodiscard]] bool hasSelectionToPicture() const override;
    [[nodiscard]] ViewPicture picture(PictureScope scope) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void wireParts();
    void addEditActions();
    void follow();
    void noteEvent(QEvent::Type type);
    void onChanged(const domain::ChangeSet& changes);
    void refreshDisplay();
    void refreshCorners();
    void nameSelection();
    bool unfoldAt(const QEvent& event);

    Workspace& m_workspace;
    drawing::Picture m_picture;
    Focus m_focus{ m_workspace, m_picture };
    WayFinding m_ways{ m_picture };
    GraphLayer m_graph{ m_picture };
    WordLayer m_words{ m_picture };
    Viewport m_viewport{ *this, m_picture };
    Overlay m_overlay{ m_workspace, m_picture, m_viewport };
    TitleEditing m_titles{ m_workspace, m_picture, m_viewport, *this };
    Hint m_hint;
    CanvasHost m_host;
    ToolInHand m_hand{ m_host, *this };
    SelectionEditing m_selection{ m_host, m_viewport };
    CanvasClipboard m_clipboard{ m_workspace, m_picture, m_viewport };
    Arranging m_arranging{ m_workspace };
    LinkSearch m_search{ m_host, m_viewport, *this };
    CanvasMenu m_menu{ m_host,
        { *this, m_workspace, m_viewport, m_titles, m_selection, m_clipboard, m_search, m_arranging } };
    UndoEcho m_echo{ m_workspace, m_picture, m_viewport, *this };
    KeyInput m_keys{ m_workspace, m_viewport, m_hand, m_titles, m_selection, m_clipboard, m_search };
    PointerInput m_pointer{ *this, m_picture, m_viewport, m_hand, m_titles, m_menu };
    CanvasDrops m_drops{ m_host, m_workspace, m_clipboard, m_viewport, *this };
    LegendCorner& m_legend = *new LegendCorner(*this, m_workspace, m_picture); // a child widget
    AspectCorner& m_aspects = *new AspectCorner(m_workspace, m_picture, *this); // a child widget
    FocusChip& m_focusChip = *new FocusChip(m_focus, *this); // a child widget
    Minimap& m_minimap = *new Minimap(m_workspace, m_picture, m_viewport, *this); // a child widget
};

} // namespace hz::ui
