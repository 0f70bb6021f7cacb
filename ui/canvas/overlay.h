#pragma once

#include "ui/canvas/difference_marks.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QPainter;
class QWidget;

namespace hz::ui {

class Viewport;
class Workspace;

/// What a canvas shows over the graph: the scenario or the difference on show, what is selected, that figures are
/// stale, and what one reads at its edges.
class Overlay : public QObject {
    Q_OBJECT

public:
    Overlay(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport);

    /// What the difference on show marks; nothing while there is none.
    [[nodiscard]] const std::optional<DifferenceMarks>& differenceMarks() const { return m_marks; }
    /// Brings the scenario on show into sight as a whole.
    void fitScenario();
    /// Brings everything that the difference on show marks into sight.
    void fitDifference();
    /// The picture is another one now.
    void refresh();

    /// In scene units.
    void paintOverGraph(QPainter& painter) const;
    /// In the view's own units.
    void paintAtEdges(QPainter& painter, const QWidget& view) const;

signals:
    void changed();

private:
    void markDifference();

    Workspace& m_workspace;
    const drawing::Picture& m_picture;
    Viewport& m_viewport;
    std::optional<DifferenceMarks> m_marks;
    QTimer m_pulse; // the running dot of a stale result
};

} // namespace hz::ui
