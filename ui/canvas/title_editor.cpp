#include "ui/canvas/title_editor.h"

#include "model/drawing/marks.h"

#include <QKeyEvent>

#include <algorithm>

namespace hz::ui {

TitleEditor::TitleEditor(base::Id node, const QString& text, const drawing::Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_node(node)
{
    setPlainText(text);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTabChangesFocus(true);
    setAccessibleName(tr("Title"));
    setStyleSheet(
        QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: 2px solid %3; border-radius: 4px; }")
            .arg(theme.raised.name(), theme.text.name(), theme.focus.name()));
    selectAll();
}

void TitleEditor::placeOver(const QRectF& box, double scale)
{
    constexpr double kSmallestText = 9.0;
    QFont scaled = drawing::Fonts::standard().title;
    scaled.setPixelSize(int(std::max(kSmallestText, scaled.pixelSize() * scale)));
    setFont(scaled);
    const double width = std::max(box.width(), 150.0), height = std::max(box.height(), 44.0);
    setGeometry(QRectF(box.center() - QPointF(width, height) / 2.0, QSizeF(width, height)).toAlignedRect());
}

void TitleEditor::finish(bool keep)
{
    if (std::exchange(m_isDone, true))
        return;
    emit finished(m_node, toPlainText().simplified(), keep);
}

void TitleEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish(true);
    else if (event->key() == Qt::Key_Escape)
        finish(false);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void TitleEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

} // namespace hz::ui
