#pragma once

#include "ui/canvas/aspect.h"
#include "ui/common/workspace.h"

#include <QFrame>

class QComboBox;
class QPainter;

namespace hz::ui {

/// By what the graph is coloured: chosen in the upper right corner of a canvas, with what the colours mean below it.
/// All but the risk lies over the drawing as frames, and fills blocks from afar; the drawing itself says the same as
/// before.
class AspectCorner : public QFrame {
    Q_OBJECT

public:
    AspectCorner(Workspace& workspace, const drawing::Picture& picture, QWidget& canvas);

    [[nodiscard]] Aspect aspect() const { return m_aspect; }
    void choose(Aspect aspect);
    [[nodiscard]] const AspectColours& colours();
    /// The picture, or what is said of it, is another one now.
    void refresh();

    /// In scene units.
    void paintOver(QPainter& painter, const QRectF& area, double scale);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showDifference();
    void followDifference();
    void fit();
    [[nodiscard]] std::vector<AspectKey> shownKeys();

    Workspace& m_workspace;
    const drawing::Picture& m_picture;
    QComboBox* m_choice = nullptr;
    Aspect m_aspect = Aspect::Risk;
    std::optional<AspectColours> m_colours; // absent: to be made
    QString m_note; // why there is nothing to be seen
};

} // namespace hz::ui
