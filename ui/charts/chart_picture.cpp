#include "ui/charts/chart_picture.h"

#include "model/drawing/marks.h"
#include "ui/charts/chart_style.h"

#include <QPainter>
#include <QPicture>

#include <qcustomplot.h>

#include <memory>

namespace hz::ui {

namespace {

constexpr double kTitleHeight = 30.0;

} // namespace

QFont chartFont()
{
    return drawing::Fonts::standard().title;
}

/// Recorded at once: a plot is a widget, and belongs to this thread.
PictureElement chartElement(const QString& id, const QString& title, const QString& description, const QRectF& place,
    const std::function<void(QCustomPlot&)>& draw)
{
    const std::unique_ptr<QCustomPlot> plot(newChart());
    const QSize size = (place.size() - QSizeF(0, kTitleHeight)).toSize();
    plot->resize(size);
    draw(*plot);
    QPicture recorded;
    QCPPainter recorder;
    recorder.begin(&recorded);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    plot->toPainter(&recorder, size.width(), size.height());
    recorder.end();
    return { id, title, description, [title, place, recorded](QPainter& painter) {
                painter.save();
                painter.setFont(drawing::Fonts::standard().large);
                painter.setPen(drawing::Theme::of(drawing::Theme::Mode::Print).text);
                painter.drawText(QRectF(place.topLeft(), QSizeF(place.width(), kTitleHeight)),
                    int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, title);
                QPicture played = recorded;
                painter.translate(place.topLeft() + QPointF(0, kTitleHeight));
                played.play(&painter);
                painter.restore();
            } };
}

} // namespace hz::ui
