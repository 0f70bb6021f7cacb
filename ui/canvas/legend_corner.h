#pragma once

#include "model/domain/changes.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QToolButton;

namespace hz::drawing {
class Picture;
}

namespace hz::ui {

class Workspace;

/// What the drawing's marks mean, in the lower left corner of a canvas: a button that folds it away or out. It keeps
/// whether it was folded, once for large canvases, where it starts open, and once for small ones, which it would cover.
class LegendCorner : public QWidget {
    Q_OBJECT

public:
    LegendCorner(QWidget& canvas, const Workspace& workspace, const drawing::Picture& picture);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// At another size of the canvas, or in other colours.
    void follow();
    /// After an edit: other things may have to be explained.
    void follow(const domain::ChangeSet& changes);

signals:
    void openChanged(bool isOpen);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// How it is drawn into a room: in so many columns, and how much smaller.
    struct Fitting {
        int columns = 1;
        double scale = 1.0;
        QSizeF size; // so scaled
    };

    [[nodiscard]] Fitting fitting() const;
    [[nodiscard]] bool isRoomy() const;
    [[nodiscard]] QString settingsKey() const;
    void apply(bool open);
    void place();

    QWidget& m_canvas;
    const Workspace& m_workspace;
    const drawing::Picture& m_picture;
    QToolButton* m_fold = nullptr;
    QPixmap m_picturedLegend; // painted once
    bool m_isOpen = false;
};

} // namespace hz::ui
