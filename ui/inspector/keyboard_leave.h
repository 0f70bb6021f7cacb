#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace hz::ui {

/// Says when whoever types in a panel has done: Enter that was taken, or Escape. An Enter that begins a new line, or
/// that was refused, is none.
class KeyboardLeave : public QObject {
    Q_OBJECT

public:
    explicit KeyboardLeave(QWidget& panel);

signals:
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* focused);
    void ask();

    QWidget& m_panel;
    QPointer<QWidget> m_focused;
};

} // namespace hz::ui
