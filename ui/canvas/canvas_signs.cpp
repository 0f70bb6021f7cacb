#include "ui/canvas/canvas_signs.h"

#include "model/drawing/painters.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace hz::ui {

void paintStale(QPainter& painter, const drawing::Picture& picture, double scale, const QRectF& area)
{
    if (drawing::detailAt(scale * painter.device()->devicePixelRatioF()) != drawing::Detail::Full)
        return;
    const auto& theme = picture.display().theme;
    QColor veil = theme.node;
    veil.setAlphaF(0.4F);
    const double phase = double(QDateTime::currentMSecsSinceEpoch() % 1200) / 1200.0;
    for (const auto slot : picture.nodesIn(area)) {
        const auto& node = picture.node(slot);
        const QRectF figures = drawing::figuresOf(node);
        if (figures.isEmpty() || node.hidden)
            continue;
        painter.fillRect(figures, veil);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(QPointF(figures.left() + phase * figures.width(), figures.bottom() + 2.5), 2.0, 2.0);
    }
}

void paintCaption(QPainter& painter, const QWidget& view, const drawing::Theme& theme, const QString& caption)
{
    const QString words = QCoreApplication::translate("Canvas", "%1 (Escape leaves it)").arg(caption);
    painter.setFont(view.font());
    const double room = std::max(40.0, view.width() - 32.0);
    const QString line = painter.fontMetrics().elidedText(words, Qt::ElideMiddle, int(room) - 16);
    QRectF box(0, 0, painter.fontMetrics().horizontalAdvance(line) + 16, painter.fontMetrics().height() + 8);
    box.moveTopLeft({ (view.width() - box.width()) / 2, 8 });
    painter.setPen(QPen(theme.accent, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, line);
}

void paintEmptyState(QPainter& painter, const QWidget& view, const drawing::Theme& theme)
{
    const QRectF room = QRectF(view.rect()).adjusted(24, 24, -24, -24);
    QFont head = view.font();
    head.setPointSizeF(head.pointSizeF() * 1.3);
    painter.setFont(head);
    painter.setPen(theme.text);
    painter.drawText(QRectF(room.left(), room.center().y() - 56, room.width(), 32), Qt::AlignCenter,
        QCoreApplication::translate("Canvas", "Nothing drawn yet"));
    painter.setFont(view.font());
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(room.left(), room.center().y() - 16, room.width(), 96),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        QCoreApplication::translate("Canvas",
            "Press H to put a hazard at the pointer, C a cause, S a consequence, K a control.\n"
            "Drag from the ring at a node's side to connect it; drop a control on a link to guard it."));
}

void paintFocus(QPainter& painter, const QWidget& view, const drawing::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme.focus);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(view.rect().adjusted(0, 0, -1, -1));
}

} // namespace hz::ui
