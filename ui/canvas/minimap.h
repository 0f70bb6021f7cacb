#pragma once

#include "ui/common/workspace.h"

#include <QImage>
#include <QWidget>

class QToolButton;

namespace hz::drawing {
class Picture;
}

namespace hz::ui {

class Viewport;

/// The whole graph in a corner of its canvas, with a frame around what is in sight: drag the frame, or click where to
/// go. There only while something lies out of sight; can be folded, which is remembered. It paints itself in slices,
/// and seldom: a large graph costs no frame.
class Minimap : public QWidget {
    Q_OBJECT

public:
    Minimap(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport, QWidget& canvas);

    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setFolded(bool folded);
    /// The picture is another one now.
    void refresh() { markStale(); }
    /// What is shown is what is there now.
    [[nodiscard]] bool isFresh() const { return !m_isStale && !m_slices.isActive(); }
    /// Where a point of the plane lies on the map, and back.
    [[nodiscard]] QPointF toMap(QPointF scene) const;
    [[nodiscard]] QPointF toScene(QPointF map) const;
    /// Around what is in sight, on the map.
    [[nodiscard]] QRectF frame() const;

signals:
    void foldedChanged(bool folded);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void markStale();
    void appear();
    void place();
    void startPainting();
    void paintSlices();
    void lookAt(QPointF scene);
    [[nodiscard]] bool isAllInSight() const;
    [[nodiscard]] double scale() const;
    void dressButton();

    Workspace& m_workspace;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
    QToolButton* m_fold = nullptr;
    QImage m_image;
    QImage m_draft; // the next one, as far as it is painted
    int m_rowsDone = 0; // of the draft
    QRectF m_area; // of the plane
    QTimer m_throttle;
    QTimer m_slices;
    QPointF m_grip; // from the middle of the frame to where it was taken, in the plane
    bool m_isStale = true;
    bool m_isFolded = false;
    bool m_isDragging = false;
};

} // namespace hz::ui
