#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace hz::ui {

/// Scrolls a column up and down; as wide as what stands in it where there is space for that, else to the side too.
class ColumnArea : public QScrollArea {
public:
    explicit ColumnArea(QWidget* parent)
        : QScrollArea(parent)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize usual = QScrollArea::sizeHint();
        const int column = widget() ? widget()->minimumSizeHint().width() : 0;
        return { column + verticalScrollBar()->sizeHint().width(), usual.height() };
    }

protected:
    /// The widget's layout says this way that its sizes have changed.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace hz::ui
