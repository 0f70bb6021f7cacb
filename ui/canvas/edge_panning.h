#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

class QWidget;

namespace hz::ui {

class Viewport;

/// Moves the plane while something is dragged at an edge of the view or beyond it; the faster, the farther out.
class EdgePanning : public QObject {
    Q_OBJECT

public:
    EdgePanning(const QWidget& view, Viewport& viewport);

    /// Something is dragged at that place of the view.
    void drag(QPointF at);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

signals:
    /// The plane has been moved: what is dragged is over another place of it.
    void panned();

private:
    void step();

    const QWidget& m_view;
    Viewport& m_viewport;
    QTimer m_timer;
    QPoint m_step; // of the plane, each time
};

} // namespace hz::ui
