#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace hz::ui {

/// Scrolls a column up and down, and is never narrower than what stands in it.
class ColumnArea : public QScrollArea {
public:
    explicit ColumnArea(QWidget* parent)
        : QScrollArea(parent)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        const int column = widget() ? widget()->minimumSizeHint().width() : 0;
        return { std::max(least.width(), column + verticalScrollBar()->sizeHint().width()), least.height() };
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
