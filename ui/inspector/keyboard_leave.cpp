#include "ui/inspector/keyboard_leave.h"

#include "ui/fields/field_editor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace hz::ui {

namespace {

bool ends(const QKeyEvent& key, const QWidget& focused)
{
    if (key.key() == Qt::Key_Escape)
        return true;
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool hasLines = qobject_cast<const QPlainTextEdit*>(&focused) != nullptr;
    return isEnter && bool(key.modifiers() & Qt::ControlModifier) == hasLines;
}

const FieldEditor* fieldAround(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (const auto* field = qobject_cast<const FieldEditor*>(widget))
            return field;
    return nullptr;
}

} // namespace

KeyboardLeave::KeyboardLeave(QWidget& panel)
    : QObject(&panel)
    , m_panel(panel)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { watch(now); });
}

void KeyboardLeave::watch(QWidget* focused)
{
    if (m_focused)
        m_focused->removeEventFilter(this);
    m_focused = focused != nullptr && m_panel.isAncestorOf(focused) ? focused : nullptr;
    if (m_focused)
        m_focused->installEventFilter(this);
}

/// The key does first what it does there; then it is seen whether that was the end.
bool KeyboardLeave::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_focused && event->type() == QEvent::KeyPress && ends(static_cast<QKeyEvent&>(*event), *m_focused))
        QMetaObject::invokeMethod(
            this, [this, from = m_focused] { from&& from == m_focused ? ask() : void(); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void KeyboardLeave::ask()
{
    const FieldEditor* field = fieldAround(m_focused);
    if (m_focused->hasFocus() && (field == nullptr || !field->isEditing()))
        emit left();
}

} // namespace hz::ui
