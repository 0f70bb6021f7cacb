#pragma once

#include "ui/shell/main_window.h"

#include <QAction>
#include <QByteArray>
#include <QPoint>
#include <QString>
#include <QTimer>

#include <random>
#include <vector>

namespace hz::testing {

/// Somebody who does anything to a window: keys, clicks, drags, wheels, menus, words typed into whatever has the focus.
/// What it does depends on the seed and on what the window shows; it never waits for an answer that it does not give
/// itself, so modal dialogs must have been replaced (see ui/common/dialogs.h).
class Monkey {
public:
    /// `forbidden`: names of actions that are never triggered, in whatever way; they are disabled.
    Monkey(ui::MainWindow& window, quint32 seed, std::vector<QString> forbidden);

    /// One gesture. Its description is last().
    void act();
    [[nodiscard]] const QString& last() const { return m_last; }

private:
    void actOnce();
    void pressKey();
    void typeWords();
    void click();
    void clickItem();
    void clickTab();
    void dragOnCanvas();
    void turnWheel();
    void triggerAction();
    void dismiss(QWidget& popup);
    void leaveDialog(QWidget& dialog);

    [[nodiscard]] QWidget* focus() const;
    [[nodiscard]] std::vector<QWidget*> visible() const;
    [[nodiscard]] bool isForbidden(const QAction& action) const;
    [[nodiscard]] QPoint within(const QWidget& widget);
    [[nodiscard]] Qt::KeyboardModifiers someModifiers();
    [[nodiscard]] int below(std::size_t count) { return int(m_random() % std::max<std::size_t>(count, 1)); }
    void say(const QString& what, const QWidget* where);

    ui::MainWindow& m_window;
    std::mt19937 m_random;
    std::vector<QString> m_forbidden;
    QString m_last;
    QTimer m_rescue;
};

} // namespace hz::testing
