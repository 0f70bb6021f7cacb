#include "ui/canvas/hint.h"

#include <QWidget>

namespace hz::ui {

bool Hint::show(const QString& text, Tone tone)
{
    if (text == m_text && tone == m_tone)
        return false;
    m_text = text;
    m_tone = tone;
    return true;
}

void Hint::paint(
    QPainter& painter, const QWidget& view, std::optional<QPointF> pointer, const drawing::Theme& theme) const
{
    constexpr double kWidest = 320.0;
    if (m_text.isEmpty())
        return;
    painter.setFont(view.font());
    QRectF box = painter.boundingRect(QRectF(0, 0, kWidest, 400), Qt::TextWordWrap, m_text).adjusted(-8, -6, 8, 6);
    box.moveTopLeft(pointer.value_or(QRectF(view.rect()).center()) + QPointF(16, 20));
    if (box.right() > view.width() - 4)
        box.moveRight(view.width() - 4);
    if (box.bottom() > view.height() - 4)
        box.moveBottom(pointer.value_or(QPointF(0, view.height())).y() - 12);
    painter.setPen(QPen(m_tone == Tone::Suggestion ? theme.accent : theme.error, 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(8, 6, -8, -6), Qt::TextWordWrap, m_text);
}

} // namespace hz::ui
