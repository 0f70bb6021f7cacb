#pragma once

#include "ui/bowtie/bow_tie_editing.h"
#include "ui/bowtie/bow_tie_host.h"
#include "ui/bowtie/bow_tie_scene.h"
#include "ui/bowtie/bow_tie_zoom.h"
#include "ui/canvas/title_editor.h"
#include "ui/canvas/tools/guard_gesture.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QContextMenuEvent;
class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;
class QHelpEvent;

namespace hz::ui {

/// A control on its way to a place on a line, whether it stands on one already or comes from elsewhere.
struct BowTieDraft {
    std::optional<std::size_t> barrier; // that is moved; nothing: a control from elsewhere
    std::optional<std::size_t> line; // over which it is
    std::size_t place = 0;
    QPointF at;
    bool isLegal = false;
};

/// A rectangle that picks what it touches, in scene units.
struct BowTieBand {
    QPointF from, to;
    std::vector<EntityKey> before; // selected when it began; with Shift they stay

    [[nodiscard]] QRectF rect() const { return QRectF(from, to).normalized(); }
};

/// The bow-tie as a surface: zoomed and moved as the canvas is, selected, edited in place, walked by keys.
class BowTieArea : public QWidget {
    Q_OBJECT

public:
    explicit BowTieArea(Workspace& workspace, QWidget* parent = nullptr);
    ~BowTieArea() override;

    [[nodiscard]] BowTieScene& scene() { return m_scene; }
    [[nodiscard]] const BowTieScene& scene() const { return m_scene; }
    [[nodiscard]] BowTieEditing& editing() { return m_editing; }
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    [[nodiscard]] BowTieZoom& zoom() { return m_zoom; }
    [[nodiscard]] const QString& hintText() const { return m_host.hint().text(); }
    [[nodiscard]] QSize sizeHint() const override { return { 900, 600 }; }

    void fit();
    /// And from now on, whatever its size.
    void fitAgain();
    void fitCurrent();
    void zoomBy(double factor, QPointF at);
    void ensureVisible(const QRectF& scene);
    void editTitle(const BowTieThing& thing);
    void removeCurrent();
    /// A text is typed into the title of what is current.
    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }

signals:
    /// The graph is to come in front; what is selected there is selected here.
    void graphWanted();
    void whyWanted();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void follow();
    void addEditActions();
    void moveTo(const Camera& camera);
    [[nodiscard]] double reach() const;
    void pressThing(const std::optional<BowTieThing>& thing, Qt::KeyboardModifiers modifiers);
    void stretchBand(QPointF view);
    void holdSpace(bool isDown);
    void hover(QPointF view);
    void lookForPlace(QPointF scene);
    void dragBarrier(QPointF scene);
    void dropFragment(const domain::Model& fragment, QPointF scene);
    void cancelDraft();
    bool pressArrow(const QKeyEvent& key);
    [[nodiscard]] static bool zooms(const QKeyEvent& key);
    bool pressZoom(const QKeyEvent& key);
    bool pressPlain(const QKeyEvent& key);
    bool addByLetter(int key);
    void walk(QPoint direction);
    void placeEditor();
    void endTitle(const Id& node, const QString& text, bool keep);
    void showWords(const QHelpEvent& event);

    BowTieScene m_scene;
    Camera m_camera;
    BowTieZoom m_zoom{ *this };
    BowTieHost m_host;
    BowTieEditing m_editing;
    GuardGesture m_guard;
    bool m_isFitting = true; // until someone moves it
    bool m_showsAll = false; // asked for; by itself it stays readable, with the knot in the middle
    std::optional<BowTieThing> m_hover;
    std::optional<BowTieThing> m_pressed;
    QPointF m_pressedAt;
    std::optional<QPointF> m_panFrom;
    std::optional<BowTieBand> m_band; // from the press on nothing
    bool m_isBandSeen = false; // it has grown since
    bool m_isSpaceDown = false;
    bool m_hasPanned = false; // while Space was down
    std::optional<QPointF> m_pointer;
    std::optional<BowTieDraft> m_draft;
    std::shared_ptr<domain::Model> m_fragment; // under a drag from elsewhere
    QPointer<TitleEditor> m_editor;
    std::optional<BowTieThing> m_edited;
    QTimer m_pulse;
};

} // namespace hz::ui
