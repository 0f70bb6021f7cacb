#pragma once

#include "ui/canvas/difference_marks.h"
#include "ui/canvas/tile_cache.h"
#include "ui/canvas/tools/tool.h"
#include "ui/common/workspace.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace hz::ui {

class TitleEditor;

/// The free canvas. Shows the model of the workspace through a cached picture, follows its selection, posture, category
/// and theme, and turns pointer and keys over to the tool in hand. Everything that changes the model goes through
/// Workspace::run.
class CanvasView : public QWidget, private Host {
    Q_OBJECT

public:
    explicit CanvasView(Workspace& workspace, QWidget* parent = nullptr);
    ~CanvasView() override;

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] QString zoomText() const; // "85 %"
    [[nodiscard]] const Camera& camera() const override { return m_camera; }
    void setCamera(const Camera& camera);
    [[nodiscard]] const drawing::Picture& picture() const override { return m_picture; }
    /// Everything in sight is painted as finely as it can be.
    [[nodiscard]] bool isSharp() const { return m_tileCache.isSharp() && !m_restTimer.isActive(); }
    [[nodiscard]] bool isLegendVisible() const { return m_isLegendVisible; }
    [[nodiscard]] bool isEditingTitle() const { return !m_editor.isNull(); }
    [[nodiscard]] bool isArranging() const { return m_isArranging; }
    /// What the difference on show marks; nothing while there is none.
    [[nodiscard]] const std::optional<DifferenceMarks>& differenceMarks() const { return m_marks; }
    /// What the words beside the pointer say; empty: nothing.
    [[nodiscard]] QString hintText() const { return m_hint; }
    [[nodiscard]] QSize sizeHint() const override { return { 900, 600 }; }

public slots:
    void fit();
    void fitSelection();
    /// Brings the scenario on show into sight as a whole.
    void fitScenario();
    /// Brings everything that the difference on show marks into sight.
    void fitDifference();
    void zoomTo100();
    void zoomIn();
    void zoomOut();
    void setLegendVisible(bool visible);
    /// The resting tool: select and move.
    void useSelectTool();
    void usePlaceTool(hz::domain::NodeKind kind);
    /// Dragging pans.
    void usePanTool();
    /// Off the GUI thread; one undo step when it is done.
    void layoutAutomatically();
    void copy();
    void cut();
    void paste();
    void duplicate();
    void deleteSelection();
    void selectAll();
    void editSelectedTitle();
    /// Puts copies in where there is room near the middle of what is in sight.
    void insert(const hz::domain::Model& fragment);

signals:
    void zoomChanged(double scale);
    /// Select, place or pan is in hand now.
    void toolChanged();
    void arrangingChanged(bool isRunning);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What is to be in sight as a whole: nothing means everything.
    struct Sight {
        std::optional<QRectF> scene;
        double largest = 1.0;
    };

    // Host
    [[nodiscard]] QRectF sceneInView() const override;
    [[nodiscard]] const std::vector<EntityKey>& selection() const override;
    void select(std::vector<EntityKey> keys) override;
    bool run(base::Result<commands::Command> command) override;
    void take(std::unique_ptr<Tool> tool) override;
    void refresh() override;
    void showHint(const QString& text, Tone tone) override;
    void editTitle(Id node) override;
    void showMenu(const std::vector<MenuEntry>& entries) override;
    void lift(const std::vector<Id>& nodes, bool lifted) override;

    void follow(Workspace& workspace);
    void onChanged(const domain::ChangeSet& changes);
    void onResult(const scoring::ResultPointer& result);
    void refreshDisplay();
    void markDifference();
    void onSelection();
    void reveal(const std::vector<EntityKey>& keys);
    void repaintLater(const std::vector<QRectF>& places);

    void moveCamera(const Camera& camera);
    void look(const Sight& sight);
    void fitSight();
    void changeTool();
    [[nodiscard]] Pointer pointerAt(QPointF view, Qt::KeyboardModifiers modifiers) const;
    void tellMove(Qt::KeyboardModifiers modifiers);
    void zoomBy(double factor, QPointF at);
    void panBy(QPoint delta);
    [[nodiscard]] bool isPanning() const { return m_panFrom.has_value(); }
    void updateCursor();

    bool pressedWithControl(QKeyEvent* event);
    bool pressedArrow(QKeyEvent* event);
    bool pressedPlain(QKeyEvent* event);
    void startTyping(const QString& text);
    void endTyping(Id node, const QString& text, bool keep);
    void placeAtPointer(NodeKind kind);
    void selectNeighbour(QPointF direction);
    void addNeighbour(QPointF direction);
    void nudge(QPointF direction);
    void ensureVisible(const QRectF& scene);
    [[nodiscard]] QPointF freePlaceNear(QPointF wanted) const;
    [[nodiscard]] QPointF placeFor(const domain::Model& fragment, QPointF at) const;
    [[nodiscard]] std::vector<Id> selectedNodes() const;
    [[nodiscard]] QRectF boundsOf(const std::vector<EntityKey>& keys) const;
    [[nodiscard]] std::optional<Id> linkFor(const domain::Model& fragment, QPointF at) const;
    void pasteModel(const domain::Model& fragment, QPointF at, const QString& nameCode);
    void arranged(const std::vector<commands::Position>& positions);

    void paintSelection(QPainter& painter) const;
    void paintSelectedNodes(QPainter& painter) const;
    void paintTies(QPainter& painter) const;
    void paintStale(QPainter& painter) const;
    void paintOverlay(QPainter& painter) const;
    void paintCaption(QPainter& painter, const QString& caption) const;
    void paintEmptyState(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    void paintLegendBox(QPainter& painter) const;

    Workspace& m_workspace;
    drawing::Picture m_picture;
    TileCache m_tileCache{ m_picture };
    Camera m_camera;
    std::optional<Sight> m_sight = Sight{}; // fitted anew at a new size, until somebody looks elsewhere
    bool m_wasShown = false;
    std::unique_ptr<Tool> m_tool;
    std::unique_ptr<Tool> m_nextTool;
    bool m_isToolChanging = false;
    bool m_isPanToolInHand = false;
    bool m_isSpaceDown = false;
    std::optional<QPointF> m_panFrom;
    std::optional<QPointF> m_pointer; // in view; nothing while outside
    QString m_hint;
    Tone m_tone = Tone::MenuEntry;
    std::shared_ptr<const domain::Model> m_dragged; // what is held over the canvas
    std::optional<DifferenceMarks> m_marks;
    QPointer<TitleEditor> m_editor;
    QTimer m_refine; // paints the rest in slices
    QTimer m_restTimer; // zooming has come to rest
    QTimer m_idle; // work on the overview
    QTimer m_pulse; // the running dot of a stale result
    bool m_isLegendVisible = false;
    bool m_isArranging = false;
};

} // namespace hz::ui
